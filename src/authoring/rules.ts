import type { GroupKind } from '../catalogue';
import { isSum } from '../catalogue';
import { barredInLists, barredTables } from './barred-units';
import type { NamedRule } from './draft';
import type { RawGroup } from './groups';
import type { Outline } from './outline';
import { choosesPathway, demandsWholePathway, withoutWholePathway } from './pathway-sentences';
import { contextsOf } from './rule-contexts';
import { RuleCollector } from './rule-collector';
import type { Context, ReadRules } from './rule-collector';
import { readIn } from './rule-readings';
import { couldBeRule, headingSentence, isSurelyRule, sentencesOf } from './rule-rows';
import type { RuleSentence } from './rule-rows';
import type { RuleScope, RuleScopes } from './rule-scopes';
import { ruleTables } from './rule-tables';
import type { SourceRow } from './rows';
import { maxSentences } from './source';
import type { RuleReading } from './sentences/read-rule';

/** The part of the document's rows that belongs to one qualification. */
export interface RuleRegion {
  /** Rows in which the structure is set out: every sentence there is looked at. */
  readonly near: readonly number[];
  /** Other rows: only what is surely a rule is looked at. */
  readonly far: readonly number[];
}

/** The sentences that could state a rule. */
export interface RuleSentences {
  readonly near: readonly RuleSentence[];
  readonly far: readonly RuleSentence[];
  /** The rows of tables of rules. */
  readonly tableRows: ReadonlySet<number>;
}

/** Finds every sentence and heading that could state a rule. */
export function ruleSentences(
  rows: readonly SourceRow[],
  region: RuleRegion,
  outline: Outline,
  groups: readonly RawGroup[],
): RuleSentences {
  const tables = ruleTables(
    rows,
    region.near,
    groups.map(({ id }) => id),
  );
  const barred = barredTables(rows, [...region.near, ...region.far]);
  const headings = new Set(outline.headings.map(({ row }) => row));
  const about = headingSentences(outline, groups);
  const lines = region.near.filter((at) => !tables.rows.has(at) && !barred.rows.has(at));
  const near = [
    ...tables.sentences,
    ...barred.sentences,
    ...barredInLists(groups),
    ...sentencesOf(rows, lines, headings),
  ]
    .map((sentence) => aboutGroup(sentence, about))
    .filter(({ sentence }) => couldBeRule(sentence));
  const far = sentencesOf(
    rows,
    region.far.filter((at) => !barred.rows.has(at)),
    headings,
  ).filter(({ sentence }) => isSurelyRule(sentence));
  return { near, far, tableRows: new Set([...tables.rows, ...barred.rows]) };
}

/** Reads each of the sentences where it stands, or makes it a question. */
export function readRules(
  rows: readonly SourceRow[],
  region: RuleRegion,
  outline: Outline,
  groups: readonly RawGroup[],
  sentences: RuleSentences,
  scopes: RuleScopes,
): ReadRules {
  const contexts = contextsOf(rows, region.near, outline, groups, scopes);
  const collector = new RuleCollector(sentences.tableRows);
  const near = scoped(sentences.near, scopes);
  for (const [i, { scope, sentence }] of near.entries()) {
    const context = { ...contexts(sentence), pathway: scope.pathway?.id ?? null };
    const before = near
      .slice(Math.max(0, i - maxBefore), i)
      .flatMap((one) => (one.scope.pathway === scope.pathway ? [one.sentence] : []));
    collector.take(sentence, context, readScoped(scope, context, before, scopes));
  }
  for (const { scope, sentence } of scoped(sentences.far, scopes)) {
    const context = { ...nowhere, pathway: scope.pathway?.id ?? null };
    collector.takeFar(sentence, context, readScoped(scope, context, [], scopes));
  }
  return collector.result();
}

/** So many sentences before one may be items of its list. */
const maxBefore = 5;
const nowhere = { groupId: null, doubt: null, section: '' };

interface Scoped {
  readonly sentence: RuleSentence;
  readonly scope: RuleScope;
}

/** Each sentence once for each pathway, with all the rows in which it stands; no document has so many more. */
function scoped(sentences: readonly RuleSentence[], scopes: RuleScopes): readonly Scoped[] {
  const found = new Map<string, { readonly rows: number[]; readonly all: readonly Scoped[] }>();
  for (const sentence of sentences) {
    const own = scopes.of(sentence);
    const key = `${own.map(({ pathway }) => pathway?.id ?? '').join()} ${sentence.sentence}`;
    const before = found.get(key);
    if (before !== undefined) before.rows.push(...sentence.rows);
    else if (found.size < maxSentences) {
      const rows = [...sentence.rows];
      const all = own.map((scope) => ({ sentence: { ...sentence, rows }, scope }));
      found.set(key, { rows, all });
    }
  }
  return [...found.values()].flatMap(({ all }) => all);
}

function readScoped(
  scope: RuleScope,
  context: Context,
  before: readonly RuleSentence[],
  scopes: RuleScopes,
): RuleReading {
  const { pathway, sentence } = scope;
  const words = sentence.slice(0, 80);
  if (scopes.found.length > 0 && choosesPathway(sentence)) return { rules: [] };
  const isWhole = demandsWholePathway(sentence) && scopes.isWholeMandatory();
  const text = isWhole ? withoutWholePathway(sentence) : sentence;
  const reading = readIn(text, context, before, scope.named);
  if ('asked' in reading) {
    const proposed = reading.proposed && scopes.toLists(reading.proposed, pathway);
    return { asked: reading.asked, ...(proposed && { proposed }) };
  }
  const rules = scopes.toLists(reading.rules, pathway);
  const isTotal = rules.some((rule) => isSum(rule) && rule.id === 'total');
  const isVague =
    pathway !== null && isTotal && scopes.hasShared() && !/\b(?:total|overall)\b/iu.test(sentence);
  const isMixed = scopes.isMixed(rules, pathway) && !/\bgroups? [a-z\d]/iu.test(sentence);
  return scope.isUnclear || isVague || isMixed
    ? { asked: { code: 'pathway', words }, proposed: rules }
    : { rules };
}

/** A heading without a letter, `Optional units – minimum 13 credits`, is about its own group. */
function aboutGroup(sentence: RuleSentence, about: ReadonlyMap<number, string>): RuleSentence {
  const [row, ...others] = sentence.rows;
  const said = row === undefined || others.length > 0 ? undefined : about.get(row);
  return said === undefined ? sentence : { ...sentence, sentence: said };
}

/** What the headings of groups say, by their rows. */
function headingSentences(
  { headings }: Outline,
  groups: readonly RawGroup[],
): ReadonlyMap<number, string> {
  const groupOf = new Map(
    groups.flatMap((group) => group.headings.map((one) => [one, group.id] as const)),
  );
  return new Map(
    headings.flatMap(({ heading, row }) => {
      const id = groupOf.get(heading);
      return id === undefined ? [] : [[row, headingSentence(heading, id)] as const];
    }),
  );
}

/**
 * The kinds of groups of which only a sentence says that all their units must be completed, so that
 * they are mandatory.
 */
export function kindsBySentence(
  groups: readonly RawGroup[],
  { rules }: ReadRules,
  sentences: RuleSentences,
): ReadonlyMap<string, GroupKind> {
  const isWhole = sentences.near.some(({ sentence }) => demandsWholePathway(sentence));
  const all = rules.flatMap(({ reading }) => reading ?? []);
  const demanded = groups.filter((group) => {
    const isDemanded = all.some((rule) => demandsAll(rule, group)) || isWhole;
    return group.kind === null && group.pathway !== null && isDemanded;
  });
  return new Map(demanded.map(({ id }) => [id, 'mandatory']));
}

/** Rules without those that say no more than that a group is mandatory. */
export function withoutDemands(
  { rules, ...others }: ReadRules,
  groups: readonly RawGroup[],
): ReadRules {
  const left = rules.map((rule) => ({
    ...rule,
    reading: rule.reading?.filter((one) => !groups.some((group) => demandsAll(one, group))) ?? null,
  }));
  return { ...others, rules: left };
}

function demandsAll(rule: NamedRule, { id, units }: RawGroup): boolean {
  return (
    isSum(rule) &&
    rule.measure === 'units' &&
    rule.over.groups?.join() === id &&
    rule.over.level === undefined &&
    rule.min === units.length &&
    rule.max === undefined
  );
}
