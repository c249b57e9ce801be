import type { UnitId } from '../catalogue';
import type { Blockage } from './blockage';
import type { Cheapest } from './cheapest';
import type { Question } from './choices';
import type { Conflict } from './conflict';
import type { NearestStep } from './nearest';
import type { Outlook, Prospects } from './outlook';
import type { Pricer } from './pricer';
import type { Suggestion } from './suggest';
import type { Wants } from './wants';

export interface WhyBlocked {
  readonly blockage: Blockage;
  /** What would have to give for the unit to count; never the unit itself. */
  readonly conflict: Conflict;
}

export interface CostQuestion extends Question {
  /** Whole numbers, which may be negative; a unit that is not named costs nothing. */
  readonly costs: ReadonlyMap<UnitId, number>;
}

/**
 * A *way* is one set of counting units that contains every mandatory and chosen unit, no excluded
 * one, and meets every required rule, requirement and limit. Every question throws UnknownUnitError
 * for an id that the qualification does not have.
 */
export interface Completions {
  /** Whether any way is left. */
  hasWay(question: Question): boolean;
  outlook(question: Question): Outlook;
  /** The same without the number of ways, which takes most of the time where it is an estimate. */
  prospects(question: Question): Prospects;
  /** The `count` best ways to finish, best first, no two equal. */
  suggest(question: Question, wants: Wants, count: number): readonly Suggestion[];
  /** One of the ways that cost least, for whole costs by unit; `null` without ways. */
  cheapest(question: CostQuestion): Cheapest | null;
  /** The same for many costs on end. */
  pricer(question: Question): Pricer;
  /** The `count` ways that differ in the fewest units from what is chosen, nearest first. */
  nearest(question: Question, count: number): readonly NearestStep[];
  /** What to give up where no way is left; `null` while there are ways. */
  conflict(question: Question): Conflict | null;
  /** Why no way takes a unit, and what would have to give; `null` for a unit that is not blocked. */
  whyBlocked(question: Question, unit: UnitId): WhyBlocked | null;
}
