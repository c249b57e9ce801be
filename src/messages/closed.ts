import { isOverAll, isSum } from '../catalogue';
import type { Qualification, Sum, UnitId } from '../catalogue';
import type { Blockage, Cause } from '../completions';
import type { Limits, Plan } from '../plan';
import type { Closed } from '../request';
import { amount, figure, listed } from './amounts';
import { minimumsOf, partAt, ruleOfCause } from './causes';
import { limitWords } from './problems';
import { unitTitle } from './places';
import { ruleDemand, ruleName } from './rules';

/** Why a unit cannot be chosen now, in plain words. */
export function formatClosed(qualification: Qualification, plan: Plan, closed: Closed): string {
  if (closed.kind === 'blocked') return formatReason(qualification, plan, closed.blockage);
  return closed.takingOutHelps
    ? 'Take another unit out first.'
    : 'Nothing fits into what is planned.';
}

/** What makes room for a unit: "Take out Manage diary systems". */
export function formatTakeOut(qualification: Qualification, way: readonly UnitId[]): string {
  return `Take out ${listed(way.map((unit) => unitTitle(qualification, unit)))}`;
}

function formatReason(qualification: Qualification, { limits }: Plan, blockage: Blockage): string {
  switch (blockage.kind) {
    case 'additional':
      return 'It does not count towards the qualification.';
    case 'excluded':
      return 'Your training provider has ruled it out.';
    case 'contradictory':
      return `${listed(blockage.units.map((id) => unitTitle(qualification, id)))} is needed and ruled out at once.`;
    case 'maximum':
      return formatFull(qualification, blockage);
    case 'limit': {
      const ceiling = limitWords(blockage.limit, limits[blockage.limit] ?? 0);
      const planned = `the programme is planned for at most ${ceiling}`;
      return blockage.left <= 0
        ? `Full: ${planned}.`
        : `Too big: ${planned}, which leaves ${figure(blockage.left)}, and this unit is ${figure(blockage.adds)}.`;
    }
    case 'together':
      return formatTogether(qualification, limits, blockage.causes);
  }
}

function formatFull(
  qualification: Qualification,
  { rule: id, part, left, adds }: Extract<Blockage, { kind: 'maximum' }>,
): string {
  const whole = qualification.rules.find((candidate) => candidate.id === id);
  const rule = whole && partAt(whole, part);
  if (!rule || !isSum(rule)) return 'It no longer fits.';
  if (rule.over.units && rule.measure === 'units') {
    const either = listed(rule.over.units.map((unit) => `“${unitTitle(qualification, unit)}”`));
    return `Only ${figure(rule.max ?? 1)} of ${either} can be taken.`;
  }
  const where = whereOf(qualification, rule);
  if (left <= 0) return `${where} is full.`;
  const room = amount(left, rule.measure).replace(/^(\S+)/, '$1 more');
  return `Too big: ${where.replace(/^Th/, 'th')} has room for ${room} and this unit is ${figure(adds)}.`;
}

/** Where a maximum holds; a unit stands under the heading of its own group. */
function whereOf(qualification: Qualification, rule: Sum): string {
  if (isOverAll(rule.over)) return 'The programme';
  const { groups, ...elsewhere } = rule.over;
  const isOneGroup = groups?.length === 1 && isOverAll(elsewhere);
  return isOneGroup ? 'This part' : ruleName(qualification, rule);
}

/** "With it, 38 credits at Level 4 could no longer be reached within 55 credits in all." */
function formatTogether(
  qualification: Qualification,
  limits: Limits,
  causes: readonly Cause[],
): string {
  const minimums = minimumsOf(qualification, causes);
  const bounds = causes.flatMap((cause) => {
    if (cause.kind === 'limit')
      return [`${limitWords(cause.limit, limits[cause.limit] ?? 0)} in all`];
    const rule = ruleOfCause(qualification, cause);
    return rule && isSum(rule) && rule.min === undefined
      ? [ruleDemand(qualification, rule).replace(/^At most /, '')]
      : [];
  });
  if (minimums.length > 0 && minimums.length + bounds.length === causes.length) {
    const within = bounds.length === 0 ? '' : ` within ${listed(bounds)}`;
    return `With it, ${listed(minimums)} could no longer be reached${within}.`;
  }
  const all = causes.map((cause) => formatCause(qualification, limits, cause));
  return `With it, these could not all be met: ${all.join('; ')}.`;
}

function formatCause(qualification: Qualification, limits: Limits, cause: Cause): string {
  switch (cause.kind) {
    case 'rule': {
      const rule = ruleOfCause(qualification, cause);
      return rule ? ruleDemand(qualification, rule) : cause.rule;
    }
    case 'requirement':
      return `the need for “${unitTitle(qualification, cause.needs)}”`;
    case 'limit':
      return `At most ${limitWords(cause.limit, limits[cause.limit] ?? 0)}`;
  }
}
