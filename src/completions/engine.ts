import type { LimitName } from './limits';

/** Which exact method answers: the compiled diagram, or the search for what is too wide to compile. */
export type ExactMethod = 'counted' | 'searched';

/** How many ways there are, and how well that is known; none is always known exactly. */
export type WayCount =
  /** So many. */
  | { readonly counted: 'exactly'; readonly ways: bigint }
  /** About so many: an estimate, which is hardly ever off by more than a factor of two. */
  | { readonly counted: 'about'; readonly ways: bigint }
  /** So many for certain, and perhaps many more; of a million or more, a million. */
  | { readonly counted: 'at-least'; readonly ways: bigint };

/** What some way does with each unit, by position among the optional units. */
export interface Reach {
  /** 1 where some way takes the unit. */
  readonly taken: Uint8Array;
  /** 1 where some way leaves the unit out. */
  readonly left: Uint8Array;
}

/** How many ways there are, and what they do; `reach` is `null` where there is none. */
export interface Survey {
  readonly count: WayCount;
  readonly reach: Reach | null;
}

export const noWay: Survey = { count: { counted: 'exactly', ways: 0n }, reach: null };

/**
 * What a search may still spend, in tableau cells updated (some 50 million a second), so that a question has
 * the same answer on every machine. Below 0 once a search gave up. Several may draw on one.
 */
export interface Effort {
  left: number;
}

/** A way in its place among the cheapest. */
export interface Ranked {
  /** Ascending positions of the units that it takes. */
  readonly units: readonly number[];
  /** False where the effort ran out before every cheaper way was ruled out. */
  readonly proven: boolean;
}

/**
 * Answers questions about one problem. `marks` says for each optional unit whether it is open,
 * chosen or excluded (see choices.ts); `costs` gives each a cost, which may be negative.
 */
export interface Engine {
  readonly path: ExactMethod;
  survey(marks: Uint8Array): Survey;
  /** The same without the number of ways. */
  reach(marks: Uint8Array): Reach | null;
  hasWay(marks: Uint8Array): boolean;
  /** The least total cost of a way: `Infinity` without ways, `null` if not settled within its effort. */
  least(marks: Uint8Array, costs: Float64Array): number | null;
  /** The `count` cheapest ways, cheapest first. Draws on `effort`, if it is given one to share. */
  best(marks: Uint8Array, costs: Float64Array, count: number, effort?: Effort): readonly Ranked[];
}

/** Answers for the same qualification with only some of its limits. */
export type EngineUnder = (kept: ReadonlySet<LimitName>) => Engine;
