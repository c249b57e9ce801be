import type { Qualification, Unit } from '../../catalogue';
import type { CalendarDate } from '../../dates';
import type { Plan, PlanTotals, PlanVerdict, Standing, TeachingTotals } from '../../plan';
import { followed, planTotals, planVerdict, standingOf, teachingTotals } from '../../plan';
import type { RuleLine } from '../../messages';
import { ruleLines } from '../../messages';

/** Most plans that stand side by side. */
export const maxCompared = 4;

/** One plan of a comparison. */
export interface ComparedColumn {
  readonly plan: Plan;
  readonly qualification: Qualification;
  readonly verdict: PlanVerdict;
  readonly totals: PlanTotals;
  readonly teaching: TeachingTotals;
}

/** A unit of any of the plans, and where it stands in each: `null` = not in that qualification. */
export interface UnitPlaces {
  readonly key: string;
  readonly unit: Unit;
  readonly places: readonly (Standing | null)[];
  /** The unit where a plan's own edition or document prints another size: `null` = the same. */
  readonly resized: readonly (Unit | null)[];
  readonly differs: boolean;
}

/** What the plans' rules say about one subject: `null` = that qualification has no such rule. */
export interface RuleRow {
  readonly subject: string;
  /** What all of them demand; `null` where they demand different things. */
  readonly demand: string | null;
  readonly lines: readonly (RuleLine | null)[];
}

export function comparedPlan(
  plan: Plan,
  edition: Qualification,
  today: CalendarDate,
): ComparedColumn {
  const qualification = followed(edition, plan);
  return {
    plan,
    qualification,
    verdict: planVerdict(qualification, plan, today),
    totals: planTotals(qualification, plan),
    teaching: teachingTotals(qualification, plan),
  };
}

/**
 * Every unit that some plan takes or rules out, in the order of the first qualification that has it.
 * The same reference is the same unit in every qualification; without one it is another.
 */
export function unitPlaces(columns: readonly ComparedColumn[]): readonly UnitPlaces[] {
  const keyed = columns.flatMap(({ qualification }) =>
    qualification.units.map((unit) => ({ unit, key: keyOf(qualification, unit) })),
  );
  const firsts = keyed.filter(({ key }, i) => keyed.findIndex((one) => one.key === key) === i);
  return firsts
    .map(({ unit, key }) => {
      const places = columns.map((column) => placeIn(column, key));
      const resized = columns.map((column) => resizedIn(column, key, unit));
      const differs = new Set(places.map(asTaken)).size > 1 || resized.some((one) => one !== null);
      return { key, unit, places, resized, differs };
    })
    .filter(({ places }) => places.some((place) => place !== null && place !== 'undecided'));
}

/** The rules of all plans, those about the same subject side by side. */
export function ruleRows(columns: readonly ComparedColumn[]): readonly RuleRow[] {
  const own = columns.map(
    ({ qualification, verdict: { report } }) =>
      new Map(bySubject(ruleLines(qualification, report)).map((line) => [line.subject, line])),
  );
  const subjects = new Set(own.flatMap((lines) => [...lines.keys()]));
  return [...subjects].map((subject) => {
    const lines = own.map((of) => of.get(subject) ?? null);
    const demands = new Set(lines.flatMap((line) => line?.demand ?? []));
    const [demand = null] = demands.size === 1 ? demands : [];
    return { subject, demand, lines };
  });
}

/** A second rule about the same subject stands for itself. */
function bySubject(lines: readonly RuleLine[]): readonly RuleLine[] {
  return lines.map((line, i) =>
    lines.findIndex(({ subject }) => subject === line.subject) === i
      ? line
      : { ...line, subject: line.demand },
  );
}

function keyOf({ id }: Qualification, unit: Unit): string {
  return unit.ref ?? `${id} ${unit.id}`;
}

function placeIn({ plan, qualification }: ComparedColumn, key: string): Standing | null {
  const unit = unitIn(qualification, key);
  return unit ? standingOf(qualification, plan, unit.id) : null;
}

function resizedIn(
  { qualification }: ComparedColumn,
  key: string,
  { credits, level }: Unit,
): Unit | null {
  const own = unitIn(qualification, key);
  return own && (own.credits !== credits || own.level !== level) ? own : null;
}

function unitIn(qualification: Qualification, key: string): Unit | undefined {
  return qualification.units.find((one) => keyOf(qualification, one) === key);
}

/**
 * To the learner a unit that counts is the same whether mandatory or chosen. One that is ruled out is
 * not the same as one that nobody decided about.
 */
function asTaken(place: Standing | null): string {
  if (place === 'mandatory' || place === 'chosen') return 'counts';
  return place ?? 'undecided';
}
