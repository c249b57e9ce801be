import type { UnitId } from '../catalogue';
import type { CalendarDate, NamedSpan, Nation, Weekday } from '../dates';
import type { DifferentDay, Session, Spread, WeeklySlot } from './sessions';

export const deliveryMethods = ['classroom', 'workplace', 'online', 'self-study'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

export const assessmentMethods = [
  'observation',
  'questioning',
  'work-product',
  'personal-statement',
  'professional-discussion',
  'witness-testimony',
  'expert-witness',
  'simulation',
  'assignment',
  'rpl',
] as const;
export type AssessmentMethod = (typeof assessmentMethods)[number];

/** Who delivers and assesses a unit, where, and how. */
export interface UnitDelivery {
  readonly tutor: string;
  readonly assessor: string;
  readonly iqa: string;
  readonly location: string;
  readonly deliveryMethods: readonly DeliveryMethod[];
  readonly assessmentMethods: readonly AssessmentMethod[];
  readonly assessmentOn: CalendarDate | null;
  readonly resources: string;
  readonly notes: string;
}

/** Where the planner fixed a unit in time: from the Monday of a week, for whole weeks. */
export interface Pin {
  readonly from: CalendarDate;
  /** `null` = as many as its hours need. */
  readonly weeks: number | null;
}

/** "Before" wants one unit finished before the other starts; "together" starts them in one week. */
export interface Link {
  readonly kind: 'before' | 'together';
  readonly first: UnitId;
  readonly second: UnitId;
}

/** Whether two links ask for the same; "together" has no order. */
export function isSameLink(one: Link, other: Link): boolean {
  if (one.kind !== other.kind) return false;
  if (one.first === other.first && one.second === other.second) return true;
  return one.kind === 'together' && one.first === other.second && one.second === other.first;
}

/** How the plan is delivered in time. Start, end and weekly hours stand in the plan's `setUp`. */
export interface Delivery {
  readonly weekdays: readonly Weekday[];
  /** The Mondays of weeks without teaching. */
  readonly closedWeeks: readonly CalendarDate[];
  /** Single days and ranges without teaching, with what they are called. */
  readonly closedDays: readonly NamedSpan[];
  /** Whose bank holidays are without teaching; `null` = they are taught like other days. */
  readonly bankHolidays: Nation | null;
  /** Units in teaching order; those not named follow in the qualification's order. */
  readonly order: readonly UnitId[];
  readonly links: readonly Link[];
  readonly pins: Readonly<Record<UnitId, Pin>>;
  /** Most units that run in one week. */
  readonly sideBySide: number;
  /** Most hours of one unit in a week; `null` = as many as the week holds. */
  readonly unitHoursPerWeek: number | null;
  /** Fewest hours to teach each learner off the job, as the planner has to keep; `null` = none. */
  readonly offTheJobHours: number | null;
  /** The sessions of every week; without any, a plan knows whole weeks only. */
  readonly pattern: readonly WeeklySlot[];
  readonly differentDays: readonly DifferentDay[];
  readonly spread: Spread;
  /** In no order of time (see `inTimeOrder`). */
  readonly sessions: readonly Session[];
  readonly units: Readonly<Record<UnitId, UnitDelivery>>;
}

export const emptyDelivery: Delivery = {
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  closedWeeks: [],
  closedDays: [],
  bankHolidays: null,
  order: [],
  links: [],
  pins: {},
  sideBySide: 2,
  unitHoursPerWeek: null,
  offTheJobHours: null,
  pattern: [],
  differentDays: [],
  spread: 'early',
  sessions: [],
  units: {},
};

export const emptyUnitDelivery: UnitDelivery = {
  tutor: '',
  assessor: '',
  iqa: '',
  location: '',
  deliveryMethods: [],
  assessmentMethods: [],
  assessmentOn: null,
  resources: '',
  notes: '',
};

/** Who delivers and assesses a unit of a plan; nobody as long as nothing was entered. */
export function unitDelivery(
  { delivery }: { readonly delivery: Pick<Delivery, 'units'> },
  unit: UnitId,
): UnitDelivery {
  return delivery.units[unit] ?? emptyUnitDelivery;
}

/** A session with the tutor and place of its unit where it has none of its own. */
export function withUnitDefaults(
  session: Session,
  { tutor, location }: Pick<UnitDelivery, 'tutor' | 'location'>,
): Session {
  return { ...session, tutor: session.tutor || tutor, place: session.place || location };
}
