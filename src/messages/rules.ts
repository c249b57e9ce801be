import type {
  Holding,
  Qualification,
  Requirement,
  Rule,
  RulePart,
  Share,
  Sum,
  UnitFilter,
} from '../catalogue';
import { isHolding, isOverAll, isShare } from '../catalogue';
import { amount, capital, figure, listed, oneOf, percent } from './amounts';
import { measureWords, placeName, placeWords, unitTitle } from './places';

/** What a rule is about, as a heading: "Total", "Group B", "Level 4", "Group PA or Group PB". */
export function ruleName(qualification: Qualification, rule: RulePart): string {
  if (isHolding(rule)) {
    const names = rule.holding.map((part) => ruleName(qualification, part));
    return oneOf([...new Set(names)]);
  }
  if (isShare(rule)) return `${capital(placeName(qualification, rule.over))}, share`;
  if (!isOverAll(rule.over)) return capital(placeName(qualification, rule.over));
  switch (rule.measure) {
    case 'credits':
      return 'Total credits';
    case 'units':
      return 'Number of units';
    case 'glh':
      return 'Guided learning hours';
  }
}

/** The name of a rule among rules that count other things over the same: "Group B, number of units". */
export function ruleSubject(qualification: Qualification, rule: Rule): string {
  const name = ruleName(qualification, rule);
  if (isHolding(rule) || isShare(rule)) return name;
  if (rule.measure === 'credits' || isOverAll(rule.over)) return name;
  return `${name}, ${rule.measure === 'units' ? 'number of units' : 'guided learning hours'}`;
}

/** The rule itself, as the planner must meet it: "At least 15 credits from Group B". */
export function ruleDemand(qualification: Qualification, rule: RulePart): string {
  return capital(demandWords(qualification, rule));
}

function demandWords(qualification: Qualification, rule: RulePart): string {
  if (isHolding(rule)) return holdingWords(qualification, rule);
  if (isShare(rule)) return shareWords(qualification, rule);
  const named = unitDemanded(qualification, rule);
  if (named !== null) return named;
  return joined(rangeWords(rule), placeWords(qualification, rule.over));
}

/** The title of the one unit that a part asks for; `null` where it asks for something else. */
export function unitDemanded(
  qualification: Qualification,
  { measure, over, min, max }: Sum,
): string | null {
  const [unit, ...others] = over.units ?? [];
  const isOfOne = unit !== undefined && others.length === 0 && Object.keys(over).length === 1;
  if (!isOfOne || measure !== 'units' || min !== 1 || max !== undefined) return null;
  return `“${unitTitle(qualification, unit)}”`;
}

/** What a minimum asks for: "38 credits at Level 4". */
export function ruleMinimum(
  qualification: Qualification,
  { min = 0, measure, over }: Pick<Sum, 'min' | 'measure' | 'over'>,
): string {
  return joined(amount(min, measure), placeWords(qualification, over));
}

function rangeWords({ min = 0, max, measure }: Sum): string {
  if (max === 0) return `no ${measureWords(measure)}`;
  if (max === undefined) {
    return min === 0
      ? `any number of ${measureWords(measure)}`
      : `at least ${amount(min, measure)}`;
  }
  if (min === max) return `exactly ${amount(min, measure)}`;
  return min === 0
    ? `at most ${amount(max, measure)}`
    : `${figure(min)} to ${amount(max, measure)}`;
}

/** "either at least 3 units from Group PA or at least 5 units from Group PB". */
function holdingWords(qualification: Qualification, rule: Holding): string {
  const parts = rule.holding.map((part) => {
    const words = demandWords(qualification, part);
    return isHolding(part) ? `(${words})` : words;
  });
  return composed(rule, parts);
}

/** Parts put together as a composite does: "either a or b", "all of: a; b", "2 to 3 of: a; b; c". */
export function composed({ holding, min = 0, max }: Holding, parts: readonly string[]): string {
  const all = holding.length;
  const list = parts.join('; ');
  if (max === undefined || max >= all) {
    if (all === 1) return min === 0 ? `whether or not ${list}` : list;
    if (min === 1) return `either ${oneOf(parts)}`;
    if (min >= all) return listed(parts);
    return min === 0 ? `any number of: ${list}` : `at least ${figure(min)} of: ${list}`;
  }
  if (max === 0) return `none of: ${list}`;
  if (min === max)
    return min === 1 ? `exactly one of: ${list}` : `exactly ${figure(min)} of: ${list}`;
  return min === 0
    ? `at most ${figure(max)} of: ${list}`
    : `${figure(min)} to ${figure(max)} of: ${list}`;
}

/** "at least half of the optional credits at Level 2". */
function shareWords(qualification: Qualification, rule: Share): string {
  const { minPercent: min = 0, maxPercent: max } = rule;
  const what = shareOf(qualification, rule);
  if (max === 0) return `none of ${what}`;
  if (min === 100) return `all of ${what}`;
  if (max === undefined) return `${min === 0 ? 'any part' : `at least ${percent(min)}`} of ${what}`;
  if (min === max) return `exactly ${percent(min)} of ${what}`;
  if (min === 0) return `at most ${percent(max)} of ${what}`;
  return `${figure(min)} to ${figure(max)}\u00a0% of ${what}`;
}

/** What a share compares: "the optional credits at Level 2". */
export function shareOf(qualification: Qualification, { share, over, of }: Share): string {
  const whole = isOverOptional(qualification, of)
    ? `the optional ${measureWords(share)}`
    : joined(`the ${measureWords(share)}`, placeWords(qualification, of));
  return joined(whole, placeWords(qualification, beyond(over, of)));
}

function isOverOptional({ groups }: Qualification, of: UnitFilter): boolean {
  const named = of.groups ?? [];
  const optional = groups.filter(({ kind }) => kind === 'optional');
  return (
    Object.keys(of).join() === 'groups' &&
    named.length === optional.length &&
    optional.every(({ id }) => named.includes(id))
  );
}

/** What a filter asks for that another one does not ask for in the same words. */
function beyond(over: UnitFilter, of: UnitFilter): UnitFilter {
  const own = Object.entries(over).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(of[key as keyof UnitFilter]),
  );
  return Object.fromEntries(own);
}

/** "Champion customer service needs Deliver customer service". */
export function formatRequirement(
  qualification: Qualification,
  { unit, needs }: Requirement,
): string {
  const needed = listed(needs.map((id) => unitTitle(qualification, id)));
  return `${unitTitle(qualification, unit)} needs ${needed}`;
}

function joined(...words: readonly string[]): string {
  return words.filter(Boolean).join(' ');
}
