import type { Qualification, SumRule, UnitId } from '../catalogue';
import { isSum, unitsUnder } from '../catalogue';
import type { Finding, Report } from '../rules';

/**
 * The required rules that are short, without those that are met whenever the others here are: where
 * all that could add to the one adds to the other too, and as much is missing.
 */
export function missingOf(
  qualification: Qualification,
  { findings, counting }: Report,
): readonly Finding[] {
  const gaps = findings
    .filter(({ binding, status }) => binding === 'required' && status === 'short')
    .map((finding) => gapOf(qualification, counting, finding));
  const isFirst = (gap: Shortfall, other: Shortfall): boolean =>
    gaps.indexOf(gap) < gaps.indexOf(other);
  return gaps
    .filter(
      (gap) =>
        !gaps.some((other) => implies(other, gap) && (isFirst(other, gap) || !implies(gap, other))),
    )
    .map(({ finding }) => finding);
}

interface Shortfall {
  readonly finding: Finding;
  /** `undefined` for what is not a sum. */
  readonly rule: SumRule | undefined;
  readonly by: number;
  /** Further units that would add to it. */
  readonly fillers: ReadonlySet<UnitId>;
}

function gapOf(
  qualification: Qualification,
  counting: readonly UnitId[],
  finding: Finding,
): Shortfall {
  const rule = qualification.rules.find(({ id }) => id === finding.rule);
  const sum = rule && isSum(rule) ? rule : undefined;
  const fillers = sum
    ? unitsUnder(qualification, sum.over).filter(({ id }) => !counting.includes(id))
    : [];
  const by = (finding.min ?? 0) - finding.value;
  return { finding, rule: sum, by, fillers: new Set(fillers.map(({ id }) => id)) };
}

function implies(one: Shortfall, other: Shortfall): boolean {
  if (one === other || !one.rule || !other.rule) return false;
  return (
    one.rule.measure === other.rule.measure &&
    one.by >= other.by &&
    [...one.fillers].every((unit) => other.fillers.has(unit))
  );
}
