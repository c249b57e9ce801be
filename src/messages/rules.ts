import type { Qualification, Requirement, Rule, UnitFilter, UnitId } from '../catalogue';
import type { Finding } from '../rules';
import { amount, figure, listed } from './amounts';

/** The title of a unit, for sentences. */
export function unitTitle(qualification: Qualification, id: UnitId): string {
  return qualification.units.find((unit) => unit.id === id)?.title ?? id;
}

/** What a rule is about, as a heading: "Total", "Group B", "Level 4", "Guided learning hours". */
export function ruleName(qualification: Qualification, rule: Rule): string {
  const { measure, over } = rule;
  if (Object.keys(over).length > 0) return capital(overWords(qualification, over));
  switch (measure) {
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
  if (rule.measure === 'credits' || Object.keys(rule.over).length === 0) return name;
  return `${name}, ${rule.measure === 'units' ? 'number of units' : 'guided learning hours'}`;
}

/** The rule itself, as the planner must meet it: "At least 15 credits from Group B". */
export function ruleDemand(qualification: Qualification, rule: Rule): string {
  const from = fromWords(qualification, rule.over);
  const range = rangeWords(rule);
  return capital([range, from].filter(Boolean).join(' '));
}

/** What a minimum asks for: "38 credits at Level 4". */
export function ruleMinimum(
  qualification: Qualification,
  { min = 0, measure, over }: Rule,
): string {
  return [amount(min, measure), fromWords(qualification, over)].filter(Boolean).join(' ');
}

function rangeWords({ min, max, measure }: Pick<Rule, 'min' | 'max' | 'measure'>): string {
  if (min !== undefined && max !== undefined) {
    return min === max
      ? `exactly ${amount(min, measure)}`
      : `${figure(min)} to ${amount(max, measure)}`;
  }
  if (min !== undefined) return `at least ${amount(min, measure)}`;
  return max === undefined ? '' : `at most ${amount(max, measure)}`;
}

/**
 * The evidence for a rule in one sentence with its figures: "3 more credits from Group B: 12 of at
 * least 15".
 */
export function sayFinding(qualification: Qualification, rule: Rule, finding: Finding): string {
  const { value, min, max, status } = finding;
  const from = fromWords(qualification, rule.over) || 'in total';
  switch (status) {
    case 'short': {
      const missing = (min ?? 0) - value;
      const more = amount(missing, rule.measure).replace(/^(\S+)/, '$1 more');
      return `${more} ${from}: ${figure(value)} of at least ${figure(min ?? 0)}`;
    }
    case 'over': {
      const surplus = value - (max ?? 0);
      return `${amount(surplus, rule.measure)} too many ${from}: ${figure(value)} of at most ${figure(max ?? 0)}`;
    }
    case 'met':
      return `${capital(from)}: ${boundWords(finding, rule)}`;
  }
}

function boundWords({ value, min, max }: Finding, { measure }: Rule): string {
  if (min !== undefined && max !== undefined) {
    return `${amount(value, measure)}, within ${figure(min)} to ${figure(max)}`;
  }
  if (max !== undefined) return `${figure(value)} of at most ${amount(max, measure)}`;
  return `${figure(value)} of at least ${amount(min ?? 0, measure)}`;
}

/** "Champion customer service needs Deliver customer service". */
export function sayRequirement(qualification: Qualification, { unit, needs }: Requirement): string {
  const needed = listed(needs.map((id) => unitTitle(qualification, id)));
  return `${unitTitle(qualification, unit)} needs ${needed}`;
}

/** "from Group B", "at Level 4", "from Group B at Level 2 or above"; empty for all units. */
function fromWords(qualification: Qualification, over: UnitFilter): string {
  const { groups, level, units } = over;
  return [
    groups ? `from ${groupWords(groups)}` : '',
    units ? `from ${unitWords(qualification, units)}` : '',
    level ? `at ${levelWords(level)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function overWords(qualification: Qualification, { groups, level, units }: UnitFilter): string {
  return [
    groups ? groupWords(groups) : '',
    units ? unitWords(qualification, units) : '',
    level ? levelWords(level) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function groupWords(groups: readonly string[]): string {
  return groups.length === 1 ? `Group ${groups.join('')}` : `Groups ${listed(groups)}`;
}

function unitWords(qualification: Qualification, ids: readonly UnitId[]): string {
  return listed(ids.map((id) => unitTitle(qualification, id)));
}

function levelWords({ exactly, atLeast, atMost }: NonNullable<UnitFilter['level']>): string {
  if (exactly !== undefined) return `Level ${exactly}`;
  if (atLeast !== undefined && atMost !== undefined) return `Levels ${atLeast} to ${atMost}`;
  if (atLeast !== undefined) return `Level ${atLeast} or above`;
  return `Level ${atMost ?? 0} or below`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
