import type { Qualification, UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { optionalUnits } from '../rules';
import type { Cohort } from './cohort';
import { emptyCohort } from './cohort';
import type { Instant } from './instant';
import type { Placement, Recognition } from './decisions';
import type { Delivery } from './delivery';
import { emptyDelivery } from './delivery';
import type { KeptAnswer } from './kept-answer';
import type { PlanWants } from './wants';
import { defaultWants } from './wants';

/** The planner has checked a condition that no program can check. */
export interface Confirmation {
  readonly note: string;
}

export interface SetUp {
  readonly centre: string;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  /** Teaching hours a week. */
  readonly hoursPerWeek: number | null;
}

/** Ceilings of the planner's own, not of the specification; `null` = none. */
export interface Limits {
  readonly maxCredits: number | null;
  readonly maxUnits: number | null;
  /** Guided learning hours, over the units whose hours are known. */
  readonly maxGlh: number | null;
}

/** A draft or ready combination of units for somebody. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  /** Id of a catalogue qualification. */
  readonly qualification: string;
  /**
   * Id of the pathway that its learners follow, unless they follow another; `null` = not chosen yet,
   * or the qualification has none.
   */
  readonly pathway: string | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly setUp: SetUp;
  readonly limits: Limits;
  readonly units: Readonly<Record<UnitId, Placement>>;
  readonly recognised: Readonly<Record<UnitId, Recognition>>;
  /** Guided learning hours that the planner entered for a unit; they go before published ones. */
  readonly hours: Readonly<Record<UnitId, number>>;
  readonly confirmed: Readonly<Record<string, Confirmation>>;
  /** What the employer answered last, of what was accepted; `null` = nothing. */
  readonly answer: KeptAnswer | null;
  readonly wants: PlanWants;
  readonly cohort: Cohort;
  readonly delivery: Delivery;
}

/**
 * Surplus that a new plan allows before it warns: a unit too many, not a wholly different plan. Where
 * every unit is mandatory there is nothing to keep under a ceiling. A ceiling has no fractions, also
 * where the published credits have.
 */
const spareCredits = 5;

/** An empty plan. The name is a proposal that the planner can change. */
export function newPlan(
  qualification: Qualification,
  { id, name, at }: { readonly id: string; readonly name?: string; readonly at: Instant },
): Plan {
  const { credits } = qualification.published;
  const hasChoice = optionalUnits(qualification).length > 0;
  return {
    id,
    name: name ?? qualification.title,
    qualification: qualification.id,
    pathway: null,
    createdAt: at,
    changedAt: at,
    setUp: { centre: '', startsOn: null, endsOn: null, hoursPerWeek: null },
    limits: {
      maxCredits: credits === null || !hasChoice ? null : Math.ceil(credits) + spareCredits,
      maxUnits: null,
      maxGlh: null,
    },
    units: {},
    recognised: {},
    hours: {},
    confirmed: {},
    answer: null,
    wants: defaultWants,
    cohort: emptyCohort,
    delivery: emptyDelivery,
  };
}

/** A plan of its own with the content of another. */
export function copyOf(
  original: Plan,
  { id, name, at }: { readonly id: string; readonly name: string; readonly at: Instant },
): Plan {
  return { ...original, id, name, createdAt: at, changedAt: at };
}

/** What the completions of a plan are compiled from: equal keys, equal completions. */
export function compiledKey({
  pathway,
  limits,
  hours,
  recognised,
}: Pick<Plan, 'pathway' | 'limits' | 'hours' | 'recognised'>): string {
  return JSON.stringify([pathway, limits, hours, Object.keys(recognised)]);
}
