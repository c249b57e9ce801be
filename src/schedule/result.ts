import type { UnitId } from '../catalogue';
import type { CalendarDate, Weekday } from '../dates';
import type { Link, Session } from '../plan';
import type { ClosedDay } from './closed-days';

/** Hours of one unit in the week that begins on a Monday. */
export interface UnitWeek {
  readonly week: CalendarDate;
  readonly hours: number;
}

export interface ScheduledUnit {
  readonly unit: UnitId;
  /** Teaching hours; the sum over `weeks` whenever the unit is scheduled. `null` = unknown. */
  readonly hours: number | null;
  /** Weeks with hours, in order; empty where there is nothing to teach or nothing is known. */
  readonly weeks: readonly UnitWeek[];
  /** First teaching day of the first week and last one of the last week. */
  readonly dates: { readonly first: CalendarDate; readonly last: CalendarDate } | null;
}

/** `idle`: taught in other weeks, but nothing stands in this one. */
export type LoadState = 'closed' | 'idle' | 'part' | 'full' | 'over';

export interface WeekLoad {
  /** The Monday. */
  readonly week: CalendarDate;
  readonly hours: number;
  /** Hours that the week can hold; 0 when closed, fewer when the programme starts in mid-week. */
  readonly capacity: number;
  readonly state: LoadState;
  /** The units taught in it, in teaching order. */
  readonly units: readonly UnitId[];
}

/**
 * A week that lies in two months gives each its part by teaching days. The last month counts to the
 * planned end, or to its own end where there is none or teaching passes it.
 */
export interface MonthLoad {
  /** YYYY-MM */
  readonly month: string;
  readonly hours: number;
  readonly capacity: number;
}

/** What keeps a schedule from being what was asked for; the screen words it. */
export type ScheduleProblem =
  | { readonly kind: 'no-start-date' }
  | { readonly kind: 'no-weekly-hours' }
  /** There is a pattern of the week, but no session yet. */
  | { readonly kind: 'sessions-not-planned' }
  | { readonly kind: 'no-weekdays' }
  | { readonly kind: 'hours-unknown'; readonly units: readonly UnitId[] }
  /** Pins ask for more hours than these weeks hold. */
  | { readonly kind: 'over-full'; readonly weeks: readonly WeekLoad[] }
  /** Pins and links put more units into these weeks than may run side by side. */
  | { readonly kind: 'crowded'; readonly limit: number; readonly weeks: readonly WeekLoad[] }
  /** Links demand that these units come before themselves; those between them are ignored. */
  | { readonly kind: 'links-contradict'; readonly units: readonly UnitId[] }
  | { readonly kind: 'link-broken'; readonly link: Link }
  | {
      readonly kind: 'pin-moved';
      readonly unit: UnitId;
      readonly reason: PinReason;
      readonly from: CalendarDate;
      /** The Monday on which the unit begins instead, or the day of its first session. */
      readonly to: CalendarDate;
    }
  | {
      readonly kind: 'ends-late';
      readonly endsOn: CalendarDate;
      readonly weeks: number;
      readonly remedy: Remedy;
    }
  /** The planned end lies before the start, so nothing can be said about ending in time. */
  | { readonly kind: 'ends-before-start' }
  | {
      readonly kind: 'assessment-odd';
      readonly unit: UnitId;
      readonly on: CalendarDate;
      readonly faults: readonly AssessmentFault[];
    }
  /** Hours to teach that stand in no session, and hours in sessions beyond those. */
  | { readonly kind: 'sessions-missing' | 'sessions-over'; readonly units: readonly SessionHours[] }
  | {
      readonly kind: 'sessions-closed';
      readonly sessions: readonly { readonly session: Session; readonly why: ClosedDay }[];
    }
  | { readonly kind: 'sessions-early'; readonly sessions: readonly Session[] }
  /** At one time in one place, or of one unit. */
  | {
      readonly kind: 'sessions-clash';
      readonly pairs: readonly (readonly [Session, Session])[];
    }
  /** What the horizon's weeks cannot hold stands in the week after them. */
  | {
      readonly kind: 'beyond-horizon';
      readonly weeks: number;
      readonly units: readonly UnitId[];
      readonly hours: number;
    };

interface SessionHours {
  readonly unit: UnitId;
  readonly hours: number;
}

/** What is odd about the day of an assessment. `weekend`: a Saturday or Sunday without teaching. */
export type AssessmentFault =
  | { readonly kind: 'weekend'; readonly weekday: Weekday }
  | { readonly kind: 'closed'; readonly why: ClosedDay }
  | { readonly kind: 'before-start'; readonly startsOn: CalendarDate }
  | { readonly kind: 'before-taught'; readonly last: CalendarDate }
  | { readonly kind: 'after-end'; readonly endsOn: CalendarDate };

/** What would end in time with no week over-full. */
export type Remedy =
  /** The fewest weekly hours that do. */
  | { readonly kind: 'weekly-hours'; readonly hours: number }
  /** A plan that is taught in sessions wants more of them a week. */
  | { readonly kind: 'more-sessions' }
  /** Not even 168 hours a week would do. */
  | { readonly kind: 'none' }
  /** Nobody can say while some units' hours are unknown: so many units have hours. */
  | { readonly kind: 'hours-unknown'; readonly withHours: number };

export type PinReason =
  | 'before-start'
  | 'closed-week'
  | 'beyond-horizon'
  /** The sessions of the unit begin in another week. */
  | 'no-session';

export interface Schedule {
  /** In teaching order. */
  readonly units: readonly ScheduledUnit[];
  /** Every week from the start to the later of the planned and the scheduled end. */
  readonly weeks: readonly WeekLoad[];
  readonly months: readonly MonthLoad[];
  /** The last teaching day; `null` where nothing could be scheduled. */
  readonly end: CalendarDate | null;
  readonly problems: readonly ScheduleProblem[];
}
