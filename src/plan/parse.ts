import * as v from 'valibot';
import { entryLevels, highestLevels } from '../catalogue';
import type { Qualification } from '../catalogue';
import type { CalendarDate } from '../dates';
import { mondaysOf, weekdays } from '../dates';
import type { Cohort, Learner } from './cohort';
import type { Delivery, Link, Pin, UnitDelivery } from './delivery';
import { assessmentMethods, deliveryMethods } from './delivery';
import { date, entries, id, instant, list, maxProblems, readWith, text } from './schemas';
import type { Recognition } from './decisions';
import type { Confirmation, Limits, Plan, SetUp } from './plan';
import { placements, recognitionKinds } from './decisions';
import type { PlanWants } from './wants';
import { mandatoryUnits } from '../rules';

/** The version of the plan record that `parsePlan` reads. */
export const planFormat = 1;

/** A plan as it lies in storage or in a file: versioned, and not to be trusted until parsed. */
export interface PlanRecord {
  readonly format: typeof planFormat;
  readonly plan: Plan;
}

export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The record to store for a plan. */
export function toRecord(plan: Plan): PlanRecord {
  return { format: planFormat, plan };
}

const maxHours = 10_000;

const hours = v.pipe(v.number(), v.minValue(0), v.maxValue(maxHours));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxHours));
/** A sum over the units of a qualification, which may be many and large. */
const sum = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const recognition: v.GenericSchema<unknown, Recognition> = v.strictObject({
  kind: v.picklist(recognitionKinds),
  evidence: text,
  date: v.nullable(date),
});

const setUp: v.GenericSchema<unknown, SetUp> = v.strictObject({
  centre: text,
  startsOn: v.nullable(date),
  endsOn: v.nullable(date),
  hoursPerWeek: v.nullable(hours),
});

const limits: v.GenericSchema<unknown, Limits> = v.strictObject({
  maxCredits: v.nullable(sum),
  maxUnits: v.nullable(sum),
  maxGlh: v.nullable(sum),
});

/** Also of a condition that the qualification no longer has: what somebody noted there stays. */
const confirmation: v.GenericSchema<unknown, Confirmation> = v.strictObject({ note: text });

const wants: v.GenericSchema<unknown, PlanWants> = v.strictObject({
  fewestSurplus: v.boolean(),
  hours: v.nullable(v.picklist(['fewest', 'most'])),
  fewestUnits: v.boolean(),
  level: v.nullable(
    v.strictObject({
      kind: v.picklist(['prefer', 'avoid']),
      level: v.union([
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(highestLevels.SCQF)),
        v.picklist(entryLevels),
      ]),
    }),
  ),
  wanted: list(id),
  taught: v.nullable(list(id)),
});

const learner: v.GenericSchema<unknown, Learner> = v.strictObject({
  id,
  name: text,
  employer: text,
  reference: text,
  startsOn: v.nullable(date),
  differs: entries(v.picklist([...placements, 'undecided'])),
  recognised: entries(recognition),
});

const cohort: v.GenericSchema<unknown, Cohort> = v.strictObject({
  learners: v.pipe(
    list(learner),
    v.check(
      (learners) => new Set(learners.map(({ id }) => id)).size === learners.length,
      'Two learners share an id',
    ),
  ),
  minGroupSize: v.nullable(count),
});

const unitDelivery: v.GenericSchema<unknown, UnitDelivery> = v.strictObject({
  tutor: text,
  assessor: text,
  iqa: text,
  location: text,
  deliveryMethods: list(v.picklist(deliveryMethods)),
  assessmentMethods: list(v.picklist(assessmentMethods)),
  assessmentOn: v.nullable(date),
  resources: text,
  notes: text,
});

const pin: v.GenericSchema<unknown, Pin> = v.strictObject({
  from: date,
  weeks: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(520))),
});

const link: v.GenericSchema<unknown, Link> = v.strictObject({
  kind: v.picklist(['before', 'together']),
  first: id,
  second: id,
});

const delivery: v.GenericSchema<unknown, Delivery> = v.strictObject({
  weekdays: list(v.picklist(weekdays)),
  // Any day of a week stands for it, and once is enough.
  closedWeeks: v.pipe(
    list(date),
    v.transform((dates: CalendarDate[]) => mondaysOf(dates)),
  ),
  order: list(id),
  links: list(link),
  pins: entries(pin),
  sideBySide: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  unitHoursPerWeek: v.nullable(v.pipe(hours, v.minValue(0.5))),
  // Plans from before it was asked for have none.
  offTheJobHours: v.optional(v.nullable(hours), null),
  units: entries(unitDelivery),
});

const plan: v.GenericSchema<unknown, Plan> = v.strictObject({
  id,
  name: text,
  qualification: id,
  createdAt: instant,
  changedAt: instant,
  setUp,
  limits,
  units: entries(v.picklist(placements)),
  recognised: entries(recognition),
  hours: entries(hours),
  confirmed: entries(confirmation),
  wants,
  cohort,
  delivery,
});

const record = v.strictObject({ format: v.literal(planFormat), plan });

/**
 * Reads a plan record that may come from anywhere.
 *
 * @param findQualification the catalogue's look-up; a plan of an unknown qualification is refused,
 *   and so is one that decides about units which its qualification does not offer
 */
export function parsePlan(
  json: unknown,
  findQualification: (id: string) => Qualification | undefined,
): PlanResult {
  const read = readWith(record, json);
  if (!read.ok) return read;
  const { plan } = read.value;
  const qualification = findQualification(plan.qualification);
  if (!qualification) {
    return { ok: false, problems: [`There is no qualification "${plan.qualification}" here`] };
  }
  const strangers = strangeUnits(plan, qualification);
  if (strangers.length === 0) return { ok: true, plan };
  return {
    ok: false,
    problems: strangers
      .slice(0, maxProblems)
      .map((unit) => `${qualification.title} offers no unit "${unit}" to decide on`),
  };
}

function strangeUnits(plan: Plan, qualification: Qualification): readonly string[] {
  const all = new Set(qualification.units.map((unit) => unit.id));
  const mandatory = new Set(mandatoryUnits(qualification));
  const decided = [plan.units, ...plan.cohort.learners.map((learner) => learner.differs)];
  const taught = [plan.recognised, plan.hours, plan.delivery.pins, plan.delivery.units];
  const recognised = plan.cohort.learners.map((learner) => learner.recognised);
  const strangers = [
    ...decided.flatMap(Object.keys).filter((unit) => !all.has(unit) || mandatory.has(unit)),
    ...[...taught, ...recognised].flatMap(Object.keys).filter((unit) => !all.has(unit)),
    ...[...plan.delivery.order, ...plan.wants.wanted, ...(plan.wants.taught ?? [])].filter(
      (unit) => !all.has(unit),
    ),
    ...plan.delivery.links
      .flatMap(({ first, second }) => [first, second])
      .filter((unit) => !all.has(unit)),
  ];
  return [...new Set(strangers)];
}
