import type { UnitId } from '../catalogue';
import type { Minutes } from './hours';
import { halfHour } from './hours';
import type { TeachingWeek } from './weeks';
import { horizon } from './weeks';

/** Minutes of one unit by week, in the order of the weeks. */
export type UnitRun = ReadonlyMap<number, Minutes>;

/**
 * Who is taught in which week, while it is being written. Weeks are named by their place, 0 to
 * `horizon`.
 */
export class WeekAllocation {
  readonly #runs = new Map<UnitId, Map<number, Minutes>>();
  readonly #capacities: readonly Minutes[];
  readonly #taken: Minutes[];
  readonly #running: number[];

  /** @param weekly teaching minutes of a whole week; a part of a week has half hours in proportion */
  constructor(weeks: readonly TeachingWeek[], weekly: Minutes) {
    this.#capacities = weeks.map(({ share }) => (share === 1 ? weekly : partOf(weekly, share)));
    this.#taken = weeks.map(() => 0);
    this.#running = weeks.map(() => 0);
  }

  capacity(week: number): Minutes {
    return this.#capacities[week] ?? 0;
  }

  taken(week: number): Minutes {
    return this.#taken[week] ?? 0;
  }

  room(week: number): Minutes {
    return Math.max(0, this.capacity(week) - this.taken(week));
  }

  /** How many units have hours in the week. */
  running(week: number): number {
    return this.#running[week] ?? 0;
  }

  run(unit: UnitId): UnitRun {
    return this.#runs.get(unit) ?? new Map<number, Minutes>();
  }

  /** The first and the last week of a unit that has hours somewhere. */
  span(unit: UnitId): { readonly first: number; readonly last: number } | null {
    const weeks = [...this.run(unit).keys()];
    const [first, last] = [weeks[0], weeks.at(-1)];
    return first === undefined || last === undefined ? null : { first, last };
  }

  /** The last week with hours; -1 when there is none. */
  get lastWeek(): number {
    return this.#taken.findLastIndex((minutes) => minutes > 0);
  }

  get isOverFull(): boolean {
    return this.#taken.some((minutes, week) => minutes > this.capacity(week));
  }

  /** The first week from this one on that holds any hours at all; the horizon's always does. */
  openFrom(week: number): number {
    let open = Math.min(Math.max(week, 0), horizon);
    while (open < horizon && this.capacity(open) === 0) open += 1;
    return open;
  }

  /** Writes a unit's minutes into a week after its earlier ones. No minutes, no entry. */
  put(unit: UnitId, week: number, minutes: Minutes): void {
    if (minutes === 0) return;
    const run = this.#runs.get(unit) ?? new Map<number, Minutes>();
    this.#runs.set(unit, run.set(week, minutes));
    this.#taken[week] = this.taken(week) + minutes;
    this.#running[week] = this.running(week) + 1;
  }
}

/** Half hours in proportion, and at least one, so that a week with a teaching day is open. */
function partOf(weekly: Minutes, share: number): Minutes {
  if (share === 0) return 0;
  const halfHours = Math.floor((weekly * share) / halfHour);
  return Math.max(halfHours * halfHour, Math.min(halfHour, weekly));
}
