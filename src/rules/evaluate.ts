import { onPathway } from '../catalogue';
import type { Qualification, UnitId } from '../catalogue';
import type { Finding } from './finding';
import { find, statusOf } from './finding';
import { resolvedRules } from './terms';
import { UnknownUnitError } from './unknown-unit';

export type Verdict = 'complete' | 'short' | 'over';

/** Whether a pathway is chosen. While it is `open`, no selection is complete. */
export type PathwayState = 'chosen' | 'open';

export interface Report {
  /** `over` wins over `short`; advisory findings never change it. */
  readonly verdict: Verdict;
  /** Left out where the qualification has no pathways. */
  readonly pathway?: PathwayState;
  /** One finding per rule, then one per requirement, in the qualification's order. */
  readonly findings: readonly Finding[];
  /** The mandatory and chosen units, in the qualification's order; never additional ones. */
  readonly counting: readonly UnitId[];
}

export interface Circumstances {
  /** Units that count by recognition of prior learning or credit transfer, if they count. */
  readonly recognised?: Iterable<UnitId>;
}

/**
 * Holds a selection against every rule of combination. Pure, total and independent of order:
 * any set of the qualification's units gives a report. Mandatory units always count, additional
 * ones never do.
 *
 * @param qualification as `onPathway` gives it; one that still has its pathways is taken as one of
 *   which none is chosen
 * @param chosen the optional units that count; repeats, mandatory and additional units change nothing
 * @throws UnknownUnitError naming the first id that the qualification does not have
 */
export function evaluate(
  qualification: Qualification,
  chosen: Iterable<UnitId>,
  { recognised = [] }: Circumstances = {},
): Report {
  const flat = qualification.pathways ? onPathway(qualification, null) : qualification;
  const { mandatory, additional, known, rules } = resolvedRules(flat);
  const named = { chosen: new Set([...mandatory, ...chosen]), recognised: new Set(recognised) };
  for (const id of [...named.chosen, ...named.recognised])
    if (!known.has(id)) throw new UnknownUnitError(id, flat);
  const counting = new Set([...named.chosen].filter((id) => !additional.has(id)));
  const counted = { counting, recognised: named.recognised };
  const findings = [
    ...flat.rules.flatMap(({ id, binding }, i) => {
      const rule = rules[i];
      return rule ? [{ rule: id, ...find(rule, counted), binding }] : [];
    }),
    ...requirementFindings(flat, counting),
  ];
  const pathway = flat.pathway?.kind;
  const inOrder = flat.units.map(({ id }) => id).filter((id) => counting.has(id));
  const verdict = verdictOf(findings, pathway);
  return { verdict, ...(pathway ? { pathway } : {}), findings, counting: inOrder };
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
    return { kind: 'sum', rule: id, status, value, min, binding: 'required', unknown: [] };
  });
}

function verdictOf(findings: readonly Finding[], pathway: PathwayState | undefined): Verdict {
  const required = findings.filter((finding) => finding.binding === 'required');
  if (required.some((finding) => finding.status === 'over')) return 'over';
  if (required.some((finding) => finding.status === 'short')) return 'short';
  return pathway === 'open' ? 'short' : 'complete';
}
