import * as v from 'valibot';
import { entryLevels, highestLevels, isVersion } from '../catalogue';
import type { CalendarDate, ClockSpan, NamedSpan } from '../dates';
import { isClockTime, mondaysOf, nations, weekdays } from '../dates';
import type { Cohort, Learner } from './cohort';
import { placements, recognitionKinds, wishes } from './decisions';
import type { Recognition } from './decisions';
import type { Delivery, Link, Pin, UnitDelivery } from './delivery';
import { assessmentMethods, deliveryMethods } from './delivery';
import type { KeptAnswer } from './kept-answer';
import type { LearnerRequest } from './learner-request';
import type { Confirmation, Limits, Plan, SetUp } from './plan';
import { date, entries, id, instant, list, text } from './schemas';
import type { DifferentDay, Session, WeeklySlot } from './sessions';
import { differentDayKinds, sessionStates, spreads } from './sessions';
import type { PlanWants } from './wants';

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

const edition = v.pipe(v.string(), v.check(isVersion, 'No version of a qualification'));

const given = {
  kind: v.literal('given'),
  signedBy: text,
  signedOn: date,
  edition,
  chosen: list(id),
  wished: list(id),
  notes: entries(text),
  remark: text,
} as const;

const request: v.GenericSchema<unknown, LearnerRequest> = v.strictObject({
  askedAt: instant,
  answerBy: v.nullable(date),
  label: text,
  edition,
  mayChoose: list(id),
  note: text,
  declinedOn: v.nullable(date),
  remindedOn: v.exactOptional(list(date)),
  answers: list(
    v.strictObject({
      askedAt: instant,
      sentAt: instant,
      mayChoose: list(id),
      given: v.strictObject(given),
      isAccepted: v.boolean(),
      isOnPaper: v.exactOptional(v.literal(true)),
    }),
  ),
});

const learner: v.GenericSchema<unknown, Learner> = v.strictObject({
  id,
  name: text,
  employer: text,
  reference: text,
  startsOn: v.nullable(date),
  pathway: v.nullable(id),
  differs: entries(v.picklist([...placements, 'undecided'])),
  recognised: entries(recognition),
  wishes: v.exactOptional(entries(v.picklist(wishes))),
  request: v.exactOptional(request),
});

/** A list of which each member has an id of its own. */
function members<Member extends { readonly id: string }>(
  member: v.GenericSchema<unknown, Member>,
): v.GenericSchema<unknown, Member[]> {
  return v.pipe(
    list(member),
    v.check((all) => new Set(all.map(({ id: own }) => own)).size === all.length, 'Two share an id'),
  );
}

const cohort: v.GenericSchema<unknown, Cohort> = v.strictObject({
  learners: members(learner),
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

const closedSpan: v.GenericSchema<unknown, NamedSpan> = v.pipe(
  v.strictObject({ from: date, to: date, name: text }),
  v.check(({ from, to }) => from <= to, 'A range of closed days ends before it begins'),
);

const clockTime = v.pipe(v.string(), v.check(isClockTime, 'Not a time of day such as 09:30'));
const clockSpan = { from: clockTime, to: clockTime } as const;
const hasLength = ({ from, to }: ClockSpan): boolean => from < to;
const noLength = 'A time that ends before it begins';

const weeklySlot: v.GenericSchema<unknown, WeeklySlot> = v.strictObject({
  id,
  weekday: v.picklist(weekdays),
  time: v.pipe(
    v.strictObject(clockSpan),
    v.check((span) => hasLength(span), noLength),
  ),
  place: text,
  tutor: text,
});

const differentDay: v.GenericSchema<unknown, DifferentDay> = v.pipe(
  v.strictObject({ kind: v.picklist(differentDayKinds), on: date, ...clockSpan }),
  v.check((span) => hasLength(span), noLength),
);

const session: v.GenericSchema<unknown, Session> = v.strictObject({
  id,
  unit: id,
  time: v.pipe(
    v.strictObject({ on: date, ...clockSpan }),
    v.check((span) => hasLength(span), noLength),
  ),
  ...{ tutor: text, place: text, title: text, notes: text },
  state: v.picklist(sessionStates),
  isPinned: v.boolean(),
});

const delivery: v.GenericSchema<unknown, Delivery> = v.strictObject({
  weekdays: list(v.picklist(weekdays)),
  // Any day of a week stands for it, and once is enough.
  closedWeeks: v.pipe(
    list(date),
    v.transform((dates: CalendarDate[]) => mondaysOf(dates)),
  ),
  closedDays: list(closedSpan),
  bankHolidays: v.nullable(v.picklist(nations)),
  order: list(id),
  links: list(link),
  pins: entries(pin),
  sideBySide: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  unitHoursPerWeek: v.nullable(v.pipe(hours, v.minValue(0.5))),
  // Plans from before it was asked for have none.
  offTheJobHours: v.optional(v.nullable(hours), null),
  pattern: members(weeklySlot),
  differentDays: list(differentDay),
  spread: v.picklist(spreads),
  sessions: members(session),
  units: entries(unitDelivery),
});

/** Of units that the plan's edition may no longer have: what was agreed stays as it was. */
const keptAnswer: v.GenericSchema<unknown, KeptAnswer> = v.variant('kind', [
  v.strictObject(given),
  v.strictObject({ kind: v.literal('words'), words: text }),
]);

/** A plan as it is written, in the newest format. */
export const planSchema: v.GenericSchema<unknown, Plan> = v.strictObject({
  id,
  name: text,
  qualification: id,
  pathway: v.nullable(id),
  createdAt: instant,
  changedAt: instant,
  setUp,
  limits,
  units: entries(v.picklist(placements)),
  recognised: entries(recognition),
  hours: entries(hours),
  confirmed: entries(confirmation),
  answer: v.nullable(keptAnswer),
  wants,
  cohort,
  delivery,
});
