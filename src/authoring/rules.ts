import { isOverAll, isSum } from '../catalogue';
import type { RulePart, Sum } from '../catalogue';
import { barredInLists, barredTables } from './barred-units';
import type { NamedRule } from './draft';
import type { RawGroup } from './groups';
import type { Outline } from './outline';
import { couldBeRule, headingSentence, inContext, isSurelyRule, sentencesOf } from './rule-rows';
import type { RuleSentence } from './rule-rows';
import { RuleCollector } from './rule-collector';
import type { Context, ReadRules } from './rule-collector';
import { ruleTables } from './rule-tables';
import type { SourceRow } from './rows';
import { maxSentences } from './source';
import type { AskedReason } from './sentences/clause';
import type { RuleGroup } from './sentences/groups';
import { nameRule } from './sentences/names';
import { readRule } from './sentences/read-rule';
import type { RuleReading } from './sentences/read-rule';
import { plainSentence, tokenise, withoutBullet } from './sentences/tokens';

/** The part of the document's rows that belongs to one qualification. */
export interface RuleRegion {
  /** Rows in which the structure is set out: every sentence there is looked at. */
  readonly near: readonly number[];
  /** Other rows: only what is surely a rule is looked at. */
  readonly far: readonly number[];
}

/** Reads every sentence and heading that could state a rule, or makes it a question. */
export function readRules(
  rows: readonly SourceRow[],
  region: RuleRegion,
  outline: Outline,
  groups: readonly RawGroup[],
  named: readonly RuleGroup[],
): ReadRules {
  const contexts = contextsOf(rows, region.near, outline, groups);
  const tables = ruleTables(
    rows,
    region.near,
    groups.map(({ id }) => id),
  );
  const barred = barredTables(rows, [...region.near, ...region.far]);
  const headings = new Set(outline.headings.map(({ row }) => row));
  const lines = region.near.filter((at) => !tables.rows.has(at) && !barred.rows.has(at));
  const near = distinct(
    [
      ...tables.sentences,
      ...barred.sentences,
      ...barredInLists(groups),
      ...sentencesOf(rows, lines, headings),
    ]
      .map((sentence) => aboutGroup(sentence, outline, groups))
      .filter(({ sentence }) => couldBeRule(sentence)),
  );
  const far = distinct(
    sentencesOf(
      rows,
      region.far.filter((at) => !barred.rows.has(at)),
      headings,
    ).filter(({ sentence }) => isSurelyRule(sentence)),
  );
  const collector = new RuleCollector(new Set([...tables.rows, ...barred.rows]));
  for (const [i, sentence] of near.entries()) {
    const context = contexts(sentence);
    collector.take(sentence, context, readIn(sentence, context, near.slice(0, i), named));
  }
  for (const sentence of far) {
    const context = { groupId: null, doubt: null, section: '' };
    collector.takeFar(sentence, context, readRule(sentence.sentence, named));
  }
  return collector.result();
}

/** Each sentence once, with all the rows in which it stands; no document has so many more. */
function distinct(sentences: readonly RuleSentence[]): readonly RuleSentence[] {
  const found = new Map<string, RuleSentence & { readonly rows: number[] }>();
  for (const sentence of sentences) {
    const before = found.get(sentence.sentence);
    if (before !== undefined) before.rows.push(...sentence.rows);
    else if (found.size < maxSentences) {
      found.set(sentence.sentence, { ...sentence, rows: [...sentence.rows] });
    }
  }
  return [...found.values()];
}

/** A heading without a letter, `Optional units – minimum 13 credits`, is about its own group. */
function aboutGroup(
  sentence: RuleSentence,
  outline: Outline,
  groups: readonly RawGroup[],
): RuleSentence {
  const placed = outline.headings.find(({ row }) => row === sentence.rows[0]);
  const group = groups.find(({ headings }) => headings.some((one) => one === placed?.heading));
  if (placed === undefined || group === undefined || sentence.rows.length > 1) return sentence;
  return { ...sentence, sentence: headingSentence(placed.heading, group.id) };
}

function contextsOf(
  rows: readonly SourceRow[],
  near: readonly number[],
  outline: Outline,
  groups: readonly RawGroup[],
): (sentence: RuleSentence) => Context {
  const spans = groups.flatMap(({ headings, id, units }) =>
    headings.map((heading) => ({
      id,
      heading,
      from: outline.headings.find((placed) => placed.heading === heading)?.row ?? Infinity,
      to: Math.min(...units.filter((unit) => unit.heading === heading).map(({ row }) => row)),
    })),
  );
  const doubts = doubtsOf(rows, near);
  return ({ rows: [at = 0] }) => {
    const span = spans.find(({ from, to }) => from <= at && at < to);
    return {
      groupId: span === undefined ? null : span.id,
      doubt: doubts.get(at) ?? null,
      section: span?.heading.text ?? '',
    };
  };
}

const alternatives = /\b(?:either|one of|any of|options?|choose one|following pathways?)\b/iu;
const pathway = /^(?:[\p{L}&,']+\s){0,6}pathways?\b[^.]{0,60}$/iu;

/** Rows whose sentences are alternatives or belong to a pathway: read alone they would say too much. */
function doubtsOf(
  rows: readonly SourceRow[],
  near: readonly number[],
): ReadonlyMap<number, AskedReason['code']> {
  const doubts = new Map<number, AskedReason['code']>();
  let isPathway = false;
  let isList = false;
  for (const [i, at] of near.entries()) {
    const text = rows[at]?.text ?? '';
    const isNext = near[i - 1] === at - 1;
    const isItem = /^(?:[^\p{L}\p{N}(]|\p{Ll}|\d|\(?[a-z\d]{1,3}[.)]\s)/u.test(text);
    isList = isList && isNext && isItem;
    if (text.length < 90 && pathway.test(text) && !/\d credits?/iu.test(text)) isPathway = true;
    if (isPathway) doubts.set(at, 'pathway');
    else if (isList) doubts.set(at, 'either-or');
    if (text.endsWith(':') && alternatives.test(text)) isList = true;
    if (!/^\W*(?:either|or)\W*$/iu.test(text) && !/\bor\W*$/iu.test(text)) continue;
    for (const other of [near[i - 1], near[i + 1]]) {
      if (other !== undefined) doubts.set(other, 'either-or');
    }
  }
  return doubts;
}

/** `both units`, `all four units`: the group's, where it has as many. */
function allCounted(sentence: string, { id, units = [] }: RuleGroup): string {
  return sentence.replace(countedAll, (words, count: string | undefined) => {
    const [token] = count === undefined ? [] : tokenise(count, []);
    const number = count === undefined ? 2 : token?.kind === 'number' ? token.value : null;
    return number === units.length ? `all units in Group ${id}` : words;
  });
}

const countedAll =
  /\b(?:both|all(?: of)?(?: the)? (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)) (?:of )?(?:the )?units\b(?! (?:from|in|of|at)\b)/giu;

/** Where there is one list of units, these are all units. */
const unitsBelow =
  / (?:from|of|in) (?:(?:any of )?the )?(?:units (?:listed )?below|following (?:list of )?units|units listed|list (?:of units )?below)\b/iu;

/** Reads a sentence where it stands. */
function readIn(
  { sentence }: RuleSentence,
  { doubt, groupId }: Context,
  before: readonly RuleSentence[],
  named: readonly RuleGroup[],
): RuleReading {
  const only = named.length === 1 ? named[0] : undefined;
  const group = only ?? named.find(({ id }) => id === groupId);
  const own = only === undefined ? sentence : sentence.replace(unitsBelow, '');
  const counted = group === undefined ? own : allCounted(own, group);
  const reading = readRule(inContext(counted, groupId), named);
  const words = sentence.slice(0, 80);
  if (doubt !== null) {
    return 'asked' in reading ? reading : ask({ code: doubt, words }, reading.rules);
  }
  if ('asked' in reading) {
    return reading.asked.code === 'further'
      ? readTogether(sentence, before, named, reading)
      : reading;
  }
  const isLoose =
    reading.rules.some(isTotal) && !/\b(?:total|overall|qualification)\b/iu.test(sentence);
  if (groupId === null || !isLoose) return reading;
  return ask({ code: 'group-scope', words }, withinGroup(reading.rules, groupId));
}

function ask(asked: AskedReason, proposed: readonly NamedRule[]): RuleReading {
  return { asked, proposed };
}

function isTotal(rule: NamedRule): rule is Extract<NamedRule, Sum> {
  return isSum(rule) && rule.binding === 'required' && isOverAll(rule.over);
}

/** `A minimum of 13 credits` under a group's heading most likely counts that group. */
function withinGroup(rules: readonly NamedRule[], groupId: string): readonly NamedRule[] {
  return rules.map((rule) => {
    if (!isTotal(rule)) return rule;
    const part: RulePart = { ...rule, over: { groups: [groupId] } };
    return { ...rule, over: { groups: [groupId] }, id: nameRule(part) };
  });
}

/** `a further 13 credits` needs the items of its list that stand before it. */
function readTogether(
  sentence: string,
  before: readonly RuleSentence[],
  named: readonly RuleGroup[],
  alone: RuleReading,
): RuleReading {
  for (let count = 1; count <= Math.min(5, before.length); count += 1) {
    const list = [...before.slice(-count).map((item) => item.sentence), sentence];
    const joined = list
      .map((item) =>
        withoutBullet(plainSentence(item)).replace(/[\s,;:.]*(?:\b(?:plus|and))?[\s,;:.]*$/iu, ''),
      )
      .join('; ');
    const reading = readRule(joined, named);
    if (!('asked' in reading)) return reading;
  }
  return alone;
}
