import type { Taught } from './learner-class';
import type { Scorer } from './scorer';

/** What is decided of a unit in one branch of the search. */
export const FREE = 0;
export const TAUGHT = 1;
export const BARRED = 2;

/** A branch: what is decided, and how much of the free units may be taught besides. */
export interface Branch {
  readonly states: Uint8Array;
  readonly spare: number;
}

/** The free units of a branch, most worth for their amount first, and how far the room reaches. */
export interface Filling {
  readonly order: readonly number[];
  /** So many of them fit one after the other. */
  readonly whole: number;
  /** Room that is left then: less than the next one comes to. */
  readonly left: number;
}

/** Fills the room of a branch as if the last unit could be taught in part (Dantzig 1957). */
export function filled(
  { amounts }: Scorer,
  { states, spare }: Branch,
  worth: Float64Array,
): Filling {
  const free = [...states.keys()].filter((place) => states[place] === FREE);
  const order = free.sort((a, b) => rateOf(amounts, worth, b) - rateOf(amounts, worth, a) || a - b);
  let [whole, left] = [0, spare];
  for (const place of order) {
    const amount = amounts[place] ?? 0;
    if (amount > left) break;
    left -= amount;
    whole++;
  }
  return { order, whole, left };
}

/** Worth of a unit for each piece of its amount. */
export function rateOf(amounts: readonly number[], worth: Float64Array, place: number): number {
  const amount = amounts[place] ?? 0;
  return amount === 0 ? Infinity : (worth[place] ?? 0) / amount;
}

/** By place: which part of each unit is taught, decided ones included. */
export function partsOf({ amounts }: Scorer, branch: Branch, filling: Filling): Float64Array {
  const { order, whole, left } = filling;
  const parts = Float64Array.from(branch.states, (state) => (state === TAUGHT ? 1 : 0));
  order.slice(0, whole).forEach((place) => (parts[place] = 1));
  const next = order[whole];
  if (next !== undefined && left > 0) parts[next] = left / (amounts[next] ?? 1);
  return parts;
}

/** The units that fit whole, in their order: a set worth a try. */
export function wholeOf({ amounts }: Scorer, { states }: Branch, filling: Filling): Taught {
  const taught = Uint8Array.from(states, (state) => (state === TAUGHT ? 1 : 0));
  let { left } = filling;
  filling.order.forEach((place, rank) => {
    const amount = amounts[place] ?? 0;
    if (rank >= filling.whole && amount > left) return;
    taught[place] = 1;
    if (rank >= filling.whole) left -= amount;
  });
  return taught;
}

/** The branch without the units that no longer fit into it. */
export function fitting({ amounts }: Scorer, { states, spare }: Branch): Branch {
  return {
    states: states.map((state, place) =>
      state === FREE && (amounts[place] ?? 0) > spare ? BARRED : state,
    ),
    spare,
  };
}

/** Whether all free units can be taught. */
export function hasRoom({ amounts }: Scorer, { states, spare }: Branch): boolean {
  const needed = states.reduce(
    (sum, state, place) => sum + (state === FREE ? (amounts[place] ?? 0) : 0),
    0,
  );
  return needed <= spare;
}
