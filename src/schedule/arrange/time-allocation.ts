import type { UnitId } from '../../catalogue';
import type { Session } from '../../plan';
import type { Opening } from './openings';
import type { Moment, Period } from './moments';
import { holds, lengthOf, minutesOfDay, overlaps, shared, weekOf } from './moments';

/** A time that a unit has. What is fixed never moves. */
export interface Block extends Period {
  readonly unit: UnitId;
  /** The session that stands there already; `null` = newly placed. */
  readonly session: Session | null;
  readonly isFixed: boolean;
  /** Where in the pattern it stands: none, or several, only for what is fixed. */
  readonly spots: readonly Spot[];
}

interface Spot extends Period {
  readonly opening: Opening;
}

/** A stretch of an opening in which nobody is taught yet. */
export interface FreeTime extends Period {
  readonly opening: Opening;
}

/** Who is taught when, while sessions are being arranged. */
export class TimeAllocation {
  readonly openings: readonly Opening[];
  readonly #blocks = new Map<UnitId, Block[]>();
  readonly #taken = new Map<Opening, Spot[]>();
  /** Minutes by week and unit. */
  readonly #weeks = new Map<number, Map<UnitId, number>>();

  constructor(openings: readonly Opening[]) {
    this.openings = openings;
  }

  /** The blocks of a unit in the order of time. */
  blocksOf(unit: UnitId): readonly Block[] {
    return this.#blocks.get(unit) ?? [];
  }

  minutesOf(unit: UnitId): number {
    return this.blocksOf(unit).reduce((sum, block) => sum + lengthOf(block), 0);
  }

  firstStart(unit: UnitId): Moment | null {
    return this.blocksOf(unit)[0]?.start ?? null;
  }

  lastEnd(unit: UnitId): Moment | null {
    const ends = this.blocksOf(unit).map(({ end }) => end);
    return ends.length === 0 ? null : Math.max(...ends);
  }

  /** Minutes that a unit has in the week of a moment. */
  minutesInWeek(unit: UnitId, at: Moment): number {
    return this.#weeks.get(weekOf(at))?.get(unit) ?? 0;
  }

  unitsInWeek(at: Moment): number {
    return this.#weeks.get(weekOf(at))?.size ?? 0;
  }

  /** What is left of an opening, in the order of time. */
  freeIn(opening: Opening): readonly FreeTime[] {
    const taken = this.#taken.get(opening) ?? [];
    const free: FreeTime[] = [];
    let from = opening.start;
    for (const spot of taken.toSorted((one, other) => one.start - other.start)) {
      if (spot.start > from) free.push({ start: from, end: spot.start, opening });
      from = Math.max(from, spot.end);
    }
    if (from < opening.end) free.push({ start: from, end: opening.end, opening });
    return free;
  }

  /** The first opening in which a period is free as a whole, those of a place and tutor first. */
  openingFor(period: Period, like: Pick<Opening, 'place' | 'tutor'>): Opening | null {
    const fitting = this.#openingsAt(period).filter((opening) => this.#isFree(opening, period));
    const same = fitting.find((opening) => isLike(opening, like));
    return same ?? fitting[0] ?? null;
  }

  put(block: Block): void {
    const blocks = [...this.blocksOf(block.unit), block];
    this.#blocks.set(
      block.unit,
      blocks.sort((one, other) => one.start - other.start),
    );
    this.fill(block.spots);
    this.#count(block, lengthOf(block));
  }

  /** Takes spots of openings for nobody. */
  fill(spots: readonly Spot[]): void {
    for (const spot of spots) {
      this.#taken.set(spot.opening, [...(this.#taken.get(spot.opening) ?? []), spot]);
    }
  }

  take(block: Block): void {
    this.#blocks.set(
      block.unit,
      this.blocksOf(block.unit).filter((other) => other !== block),
    );
    for (const spot of block.spots) {
      const others = (this.#taken.get(spot.opening) ?? []).filter((other) => other !== spot);
      this.#taken.set(spot.opening, others);
    }
    this.#count(block, -lengthOf(block));
  }

  /** The spots that a fixed session takes of openings, wherever it stands. */
  spotsFor(period: Period, like: Pick<Opening, 'place' | 'tutor'>): readonly Spot[] {
    const whole = this.openingFor(period, like);
    if (whole) return [{ ...period, opening: whole }];
    const spots: Spot[] = [];
    let from = period.start;
    for (const opening of this.#openingsAt(period)) {
      const spot = shared({ start: from, end: period.end }, opening);
      if (lengthOf(spot) <= 0 || !this.#isFree(opening, spot)) continue;
      spots.push({ ...spot, opening });
      from = spot.end;
    }
    return spots;
  }

  #isFree(opening: Opening, period: Period): boolean {
    return this.freeIn(opening).some((free) => holds(free, period));
  }

  #openingsAt(period: Period): readonly Opening[] {
    // No opening lasts longer than a day.
    const first = firstStartingAt(this.openings, period.start - minutesOfDay);
    const near: Opening[] = [];
    for (let place = first; place < this.openings.length; place += 1) {
      const opening = this.openings[place];
      if (!opening || opening.start >= period.end) break;
      if (overlaps(opening, period)) near.push(opening);
    }
    return near;
  }

  #count({ unit, start }: Block, minutes: number): void {
    const week = this.#weeks.get(weekOf(start)) ?? new Map<UnitId, number>();
    const sum = (week.get(unit) ?? 0) + minutes;
    if (sum > 0) week.set(unit, sum);
    else week.delete(unit);
    this.#weeks.set(weekOf(start), week);
  }
}

/** The place of the first opening that begins at a moment or after it. */
export function firstStartingAt(openings: readonly Opening[], moment: Moment): number {
  let [low, high] = [0, openings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((openings[middle]?.start ?? Infinity) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isLike(opening: Opening, { place, tutor }: Pick<Opening, 'place' | 'tutor'>): boolean {
  return opening.place === place && opening.tutor === tutor;
}
