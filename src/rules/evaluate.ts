import type { Binding, Qualification, Rule, UnitId } from '../catalogue';
import type { Term } from './terms';
import { termsOf } from './terms';
import { UnknownUnitError } from './unknown-unit';

export type FindingStatus = 'met' | 'short' | 'over';

/** The evidence for one rule: its sum, the range it must lie in, and on which side it stands. */
export interface Finding {
  /** Id of the rule or requirement. */
  readonly rule: string;
  readonly status: FindingStatus;
  /** The sum over the counting units, in the rule's measure (credits, units or hours). */
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly binding: Binding;
  /** Counting units in the sum whose figure is not published; they add nothing to `value`. */
  readonly unknown: readonly UnitId[];
}

export type Verdict = 'complete' | 'short' | 'over';

export interface Report {
  /** `over` wins over `short`; advisory findings never change it. */
  readonly verdict: Verdict;
  /** One finding per rule, then one per requirement, in the qualification's order. */
  readonly findings: readonly Finding[];
  /** The mandatory and chosen units, in the qualification's order. */
  readonly counting: readonly UnitId[];
}

/**
 * Holds a selection against every rule of combination. Pure, total and independent of order:
 * any set of the qualification's units gives a report. Mandatory units always count.
 *
 * @param chosen the optional units that count; repeats and mandatory units change nothing
 * @throws UnknownUnitError naming the first id that the qualification does not have
 */
export function evaluate(qualification: Qualification, chosen: Iterable<UnitId>): Report {
  const { mandatory, known, ofRules } = termsOf(qualification);
  const counting = new Set([...mandatory, ...chosen]);
  for (const id of counting) if (!known.has(id)) throw new UnknownUnitError(id, qualification);
  const findings = [
    ...qualification.rules.map((rule, i) => findingOf(rule, ofRules[i] ?? [], counting)),
    ...requirementFindings(qualification, counting),
  ];
  const inOrder = qualification.units.map(({ id }) => id).filter((id) => counting.has(id));
  return { verdict: verdictOf(findings), findings, counting: inOrder };
}

function findingOf(rule: Rule, terms: readonly Term[], counting: ReadonlySet<UnitId>): Finding {
  const summed = terms.filter(({ unit }) => counting.has(unit));
  const value = summed.reduce((sum, { figure }) => sum + (figure ?? 0), 0);
  return {
    rule: rule.id,
    status: statusOf(value, rule),
    value,
    ...(rule.min === undefined ? {} : { min: rule.min }),
    ...(rule.max === undefined ? {} : { max: rule.max }),
    binding: rule.binding,
    unknown: summed.filter(({ figure }) => figure === null).map(({ unit }) => unit),
  };
}

/** "X needs Y and Z" as a sum over {Y, Z}: its minimum is 2 once X counts, and 0 until then. */
function requirementFindings(
  { requires = [] }: Qualification,
  counting: ReadonlySet<UnitId>,
): readonly Finding[] {
  return requires.map(({ id, unit, needs }) => {
    const value = needs.filter((needed) => counting.has(needed)).length;
    const min = counting.has(unit) ? needs.length : 0;
    const status = statusOf(value, { min });
    return { rule: id, status, value, min, binding: 'required', unknown: [] };
  });
}

function statusOf(value: number, { min, max }: Pick<Rule, 'min' | 'max'>): FindingStatus {
  if (max !== undefined && value > max) return 'over';
  if (min !== undefined && value < min) return 'short';
  return 'met';
}

function verdictOf(findings: readonly Finding[]): Verdict {
  const required = findings.filter((finding) => finding.binding === 'required');
  if (required.some((finding) => finding.status === 'over')) return 'over';
  if (required.some((finding) => finding.status === 'short')) return 'short';
  return 'complete';
}
