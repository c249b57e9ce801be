import { isOverAll, isSum } from '../catalogue';
import type { Qualification } from '../catalogue';
import type { Blockage, ClashCause, WayOut } from '../completions';
import type { Limits, Plan } from '../plan';
import { amount, capital, figure, listed } from './amounts';
import { lostParts, minimumsOf, partAt, ruleOfCause } from './causes';
import { limitWords } from './problems';
import { unitTitle, unitTitles } from './places';
import { ruleDemand, ruleName } from './rules';

/** Why a unit no longer fits: "Group C has 3 credits left, and this would add 6". */
export function formatBlockage(
  qualification: Qualification,
  limits: Limits,
  blockage: Blockage,
): string {
  switch (blockage.kind) {
    case 'additional':
      return formatNeverCounts(qualification);
    case 'excluded':
      return 'you ruled it out';
    case 'contradictory':
      return `${unitTitles(qualification, blockage.units)} is both chosen and ruled out`;
    case 'maximum':
      return formatMaximum(qualification, blockage);
    case 'limit':
      return `your ceiling of ${limitWords(blockage.limit, limits[blockage.limit] ?? 0)} leaves ${figure(Math.max(0, blockage.left))}, and this would add ${figure(blockage.adds)}`;
    case 'together':
      return formatTogether(qualification, limits, blockage.causes);
  }
}

/** Of a unit whose group is additional, closed on the pathway or open on some pathways only. */
function formatNeverCounts({ pathway }: Qualification): string {
  return pathway?.kind === 'open'
    ? 'it counts on some pathways only: choose one first'
    : 'its group is additional, so it never counts';
}

/** "no way to reach 38 credits at Level 4 within 52 credits", or else what cannot be met at once. */
function formatTogether(
  qualification: Qualification,
  limits: Limits,
  causes: readonly ClashCause[],
): string {
  const ceilings = causes.flatMap((cause) =>
    cause.kind === 'limit' ? [limitWords(cause.limit, limits[cause.limit] ?? 0)] : [],
  );
  const minimums = minimumsOf(qualification, causes);
  if (ceilings.length > 0 && ceilings.length + minimums.length === causes.length) {
    const aim = minimums.length === 0 ? 'to finish' : `to reach ${listed(minimums)}`;
    return `with it there is no way ${aim} within your ceiling of ${listed(ceilings)}`;
  }
  const asked = listed(causes.map((cause) => formatCause(qualification, limits, cause)));
  return `taking it leaves no way to meet ${asked}${causes.length > 1 ? ' at once' : ''}`;
}

function formatMaximum(
  qualification: Qualification,
  { rule: id, part, left, adds }: Extract<Blockage, { kind: 'maximum' }>,
): string {
  const whole = qualification.rules.find((candidate) => candidate.id === id);
  const rule = whole && partAt(whole, part);
  if (!rule) return `${id} would be passed`;
  if (!isSum(rule)) return `it would break “${ruleDemand(qualification, rule)}”`;
  if (rule.over.units && rule.measure === 'units') {
    return `only ${figure(rule.max ?? 1)} of ${unitTitles(qualification, rule.over.units)} may count`;
  }
  if (isOverAll(rule.over) && rule.measure === 'units' && left >= 0)
    return `only ${amount(rule.max ?? 0, 'units')} may count in all`;
  if (left < 0)
    return `${ruleName(qualification, rule)} is already ${amount(-left, rule.measure)} over`;
  const [name, room] = [ruleName(qualification, rule), amount(left, rule.measure)];
  const has = (rule.over.groups ?? []).length > 1 ? 'have' : 'has';
  return `${name} ${has} ${left === 0 ? room.replace('0', 'no') : room} left, and this would add ${figure(adds)}`;
}

function formatCause(qualification: Qualification, limits: Limits, cause: ClashCause): string {
  switch (cause.kind) {
    case 'rule': {
      const rule = ruleOfCause(qualification, cause);
      if (!rule) return cause.rule;
      const lost = lostParts(rule, cause).map((part) => ruleDemand(qualification, part));
      const why = lost.length === 0 ? '' : ` (out of reach: ${lost.join('; ')})`;
      return `“${ruleDemand(qualification, rule)}”${why}`;
    }
    case 'requirement':
      return `“needs ${unitTitle(qualification, cause.needs)}”`;
    case 'limit':
      return `your ceiling of ${limitWords(cause.limit, limits[cause.limit] ?? 0)}`;
  }
}

/** A way out as the words of a button: "Drop X and raise your ceiling to 62 credits". */
export function formatWayOut(
  qualification: Qualification,
  plan: Pick<Plan, 'units'>,
  wayOut: WayOut,
): string {
  const words = wayOut.map((change) => {
    switch (change.kind) {
      case 'drop':
        return `drop ${unitTitle(qualification, change.unit)}`;
      case 'lift':
        return plan.units[change.unit] === 'additional'
          ? `no longer keep ${unitTitle(qualification, change.unit)} as additional`
          : `allow ${unitTitle(qualification, change.unit)} again`;
      case 'raise':
        return `raise your ceiling to ${limitWords(change.limit, change.to)}`;
    }
  });
  const sentence = listed(words);
  return `${capital(sentence)}, and choose it`;
}
