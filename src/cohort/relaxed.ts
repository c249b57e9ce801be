import { BARRED, filled, FREE, partsOf, rateOf, wholeOf } from './fill';
import type { Branch, Filling } from './fill';
import type { Taught } from './learner-class';
import type { Scorer } from './scorer';

/**
 * One number for each class of learners and each unit: the price of taking the unit. After the units'
 * comes the price of every point below the class's floor.
 */
export type Prices = readonly Float64Array[];

/** What a bound is about: the least cost with everybody placed, or the fewest learners left out. */
export interface BoundQuestion {
  readonly kind: 'best' | 'placing';
  /** All totals are multiples of this; of `placing`, what each learner left out costs. */
  readonly step: number;
  /** Whoever gets fewer points is left out; `null` = any way will do. */
  readonly floors: Floors;
}

/** What a question asks of every class where nobody may get too little: by class, in points. */
export type Floors = readonly number[] | null;

/** Prices, and the bound that they prove. */
export interface Relaxation {
  /** No set of the branch costs less; `Infinity` where a learner has no way in it. */
  readonly bound: number;
  readonly prices: Prices;
  /** Sum of the prices of each unit: what teaching it is worth at these prices. */
  readonly worth: Float64Array;
}

/** For one choice of prices: the bound, and where takers and taught units disagree. */
interface Priced extends Relaxation {
  /** By class, by own position: 1 where the cheapest way takes a unit. */
  readonly takes: readonly Uint8Array[];
  /** By class: points that it lacks to its floor; below 0 where it has more. */
  readonly short: readonly number[];
  /** By place: which part is taught, were units taught in part. */
  readonly parts: Float64Array;
  /** The free units that are worth most, and those that are taught for certain. */
  readonly taught: Taught;
}

/** How a search for prices goes: its length, what is hoped for, and who hears of sets worth a try. */
export interface PriceSearch {
  readonly rounds: number;
  /** Cost of the best set known. */
  readonly target: () => number;
  readonly ontry: (taught: Taught) => void;
}

export function noPrices(scorer: Scorer): Prices {
  return scorer.classes.map(({ place }) => new Float64Array(place.length + 1));
}

/**
 * The bound of a branch by Lagrangian relaxation: "taken only if taught" is priced, one multiplier for
 * each class and unit, so that every class is one cheapest way and the taught units are those worth
 * most; a floor of points is priced likewise. The multipliers come by the subgradient method with
 * Polyak's steps (Held, Wolfe and Crowder 1974). They are whole numbers, so that no rounding can make a
 * bound wrong.
 */
export function relaxed(
  scorer: Scorer,
  question: BoundQuestion,
  branch: Branch,
  from: Prices,
  { rounds, target, ontry }: PriceSearch,
): Relaxation {
  let prices = from;
  let best: Relaxation = { bound: -Infinity, prices: from, worth: new Float64Array(scorer.size) };
  let [length, idle] = [1.4, 0];
  for (let round = 0; round < rounds; round++) {
    const now = priced(scorer, question, branch, prices);
    if (now.bound === Infinity) return now;
    ontry(now.taught);
    if (now.bound > best.bound) [best, idle] = [now, 0];
    else if (++idle % 6 === 0) length *= 0.6;
    if (best.bound > target() - question.step || length < 0.02) break;
    const step = stepOf(scorer, branch, now, length * (target() - now.bound));
    if (step === null) break;
    prices = step;
  }
  return best;
}

const nothing = { takes: [], short: [], parts: new Float64Array(), taught: new Uint8Array() };

function priced(scorer: Scorer, question: BoundQuestion, branch: Branch, prices: Prices): Priced {
  const { states } = branch;
  const worth = new Float64Array(scorer.size);
  const takes: Uint8Array[] = [];
  const short: number[] = [];
  let bound = 0;
  for (const [c, one] of scorer.classes.entries()) {
    const way = pricedWay(scorer, question, branch, { c, prices });
    if (way === null) return { ...nothing, bound: Infinity, prices, worth };
    bound += way.cost;
    takes.push(way.takes);
    short.push(way.short);
    for (const at of one.teachable) {
      const place = one.place[at] ?? 0;
      if (states[place] === FREE) worth[place] = (worth[place] ?? 0) + priceAt(prices, c, at);
    }
  }
  const filling = filled(scorer, branch, worth);
  const parts = partsOf(scorer, branch, filling);
  const taught = wholeOf(scorer, branch, filling);
  return {
    bound: bound - worthOf(scorer, filling, worth),
    prices,
    worth,
    takes,
    short,
    parts,
    taught,
  };
}

/** What the best filling is worth at most: rounded up, so that no bound gets too high. */
function worthOf(
  { amounts }: Scorer,
  { order, whole, left }: Filling,
  worth: Float64Array,
): number {
  const sum = order.slice(0, whole).reduce((total, place) => total + (worth[place] ?? 0), 0);
  const next = order[whole];
  return next === undefined ? sum : sum + Math.ceil(left * rateOf(amounts, worth, next));
}

interface PricedWay {
  readonly cost: number;
  readonly takes: Uint8Array;
  readonly short: number;
}

/** The cheapest way of a class at its prices; `null` where it has none and must have one. */
function pricedWay(
  { classes }: Scorer,
  question: BoundQuestion,
  { states }: Branch,
  { c, prices }: { readonly c: number; readonly prices: Prices },
): PricedWay | null {
  const one = classes[c];
  if (!one) return null;
  const { place, costs, points, learner, members } = one;
  const floor = question.floors?.[c] ?? null;
  const perPoint = floor === null ? 0 : priceAt(prices, c, place.length);
  const own = question.kind === 'best' ? members.length : 0;
  const open = Uint8Array.from(states, (state) => (state === BARRED ? 0 : 1));
  const asked = costs.map((cost, at) => {
    const isPriced = (place[at] ?? -1) >= 0 && states[place[at] ?? 0] === FREE;
    const price = isPriced ? priceAt(prices, c, at) : 0;
    return own * cost + price - perPoint * (points[at] ?? 0);
  });
  one.asked++;
  const way = learner.pricer.best(asked, one.closedBut(open));
  const takes = new Uint8Array(place.length);
  if (question.kind === 'placing') {
    const unplaced = question.step * members.length;
    if (!way || way.cost + perPoint * (floor ?? 0) >= unplaced)
      return { cost: unplaced, takes, short: 0 };
  }
  if (!way) return null;
  for (const at of way.taken) takes[at] = 1;
  const has = way.taken.reduce((sum, at) => sum + (points[at] ?? 0), 0);
  const cost = way.cost + perPoint * (floor ?? 0);
  return { cost, takes, short: floor === null ? 0 : floor - has };
}

/** A step towards agreement of takers and taught units; `null` where they agree already. */
function stepOf(
  { classes }: Scorer,
  { states }: Branch,
  { prices, takes, short, parts }: Priced,
  reach: number,
): Prices | null {
  let disagreements = 0;
  const slopes = classes.map(({ place, teachable }, c) => {
    const slope = new Float64Array(place.length + 1);
    for (const at of teachable) {
      const where = place[at] ?? 0;
      if (states[where] !== FREE) continue;
      const off = (takes[c]?.[at] ?? 0) - (parts[where] ?? 0);
      if (off === 0 || (off < 0 && priceAt(prices, c, at) === 0)) continue;
      slope[at] = off;
      disagreements += off ** 2;
    }
    const lack = short[c] ?? 0;
    if (lack > 0 || priceAt(prices, c, place.length) > 0) {
      slope[place.length] = lack;
      disagreements += lack ** 2;
    }
    return slope;
  });
  if (disagreements === 0 || reach <= 0) return null;
  const step = reach / disagreements;
  return prices.map((own, c) => moved(own, slopes[c], step));
}

/** Prices a step further up their slope: whole, and never below nothing. */
export function moved(
  prices: Float64Array,
  slope: Float64Array | undefined,
  step: number,
): Float64Array {
  return prices.map((price, at) => Math.max(0, Math.round(price + step * (slope?.[at] ?? 0))));
}

function priceAt(prices: Prices, c: number, at: number): number {
  return prices[c]?.[at] ?? 0;
}
