import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { PersonSession, PersonWeek } from './load';
import type { StaffRole } from './member';

export interface NamedUnit {
  readonly unit: UnitId;
  readonly title: string;
}

/** A week in which plans ask for more hours than somebody has. */
export interface WeekAbove extends PersonWeek {
  readonly limit: number;
}

/** Something about one person. */
interface About {
  readonly name: string;
}

/** What cannot be done as a plan names people, or what is left to name. */
export type Clash =
  /** Two sessions, at least one of them of this plan, that lie at one time in part. */
  | (About & {
      readonly kind: 'two-at-once';
      readonly sessions: readonly [PersonSession, PersonSession];
    })
  /** Over all plans, in weeks in which this plan needs them. */
  | (About & { readonly kind: 'above-hours'; readonly weeks: readonly WeekAbove[] })
  /** Away on the days of sessions, or on every day that the plan teaches on in some weeks. */
  | (About & {
      readonly kind: 'away';
      readonly days: readonly CalendarDate[];
      /** Mondays. */
      readonly weeks: readonly CalendarDate[];
      readonly units: readonly NamedUnit[];
    })
  | (About & {
      readonly kind: 'away-at-assessment';
      readonly on: CalendarDate;
      readonly units: readonly NamedUnit[];
    })
  /** Assesses and quality-assures one unit. */
  | (About & { readonly kind: 'assures-own'; readonly units: readonly NamedUnit[] })
  /** Assesses some units and quality-assures others of the same learners. */
  | (About & {
      readonly kind: 'assures-own-learners';
      readonly assesses: readonly NamedUnit[];
      readonly assures: readonly NamedUnit[];
      /** Ids; none where the plan has no learners, and whoever follows it takes them all. */
      readonly learners: readonly string[];
    })
  | (About & {
      readonly kind: 'unit-not-theirs' | 'role-not-theirs';
      readonly role: StaffRole;
      readonly units: readonly NamedUnit[];
    })
  | { readonly kind: 'nobody'; readonly role: StaffRole; readonly units: readonly NamedUnit[] };
