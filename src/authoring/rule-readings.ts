import { isOverAll, isSum } from '../catalogue';
import type { RulePart, Sum } from '../catalogue';
import type { NamedRule } from './draft';
import type { Context } from './rule-collector';
import { inContext } from './rule-rows';
import type { RuleSentence } from './rule-rows';
import type { AskedReason } from './sentences/clause';
import type { RuleGroup } from './sentences/groups';
import { nameRule } from './sentences/names';
import { readRule } from './sentences/read-rule';
import type { RuleReading } from './sentences/read-rule';
import { plainSentence, tokenise, withoutBullet } from './sentences/tokens';

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

/**
 * Reads a sentence where it stands.
 *
 * @param before the sentences before it that may be items of the same list
 */
export function readIn(
  sentence: string,
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
  for (let count = 1; count <= before.length; count += 1) {
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
