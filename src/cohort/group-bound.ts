import type { Taught } from './learner-class';
import { moved } from './relaxed';
import type { Prices } from './relaxed';
import type { Scorer } from './scorer';

interface GroupTask {
  /** Groups that there may be at most. */
  readonly within: number;
  readonly maxGroupSize: number;
  /** Cost of the best allocation known. */
  readonly target: () => number;
  /** Prices of taking a unit to start from. */
  readonly from: Prices;
  /** Hears of sets of units worth a try. */
  readonly ontry: (taught: Taught) => void;
}

/** Prices of taking a unit, by class and own position, and of a seat in its groups, by place. */
interface GroupPrices {
  readonly taking: Prices;
  readonly seat: Float64Array;
}

/** For one choice of prices: what it proves, and how far takers and groups disagree. */
interface Priced {
  readonly bound: number;
  readonly takes: readonly Uint8Array[];
  readonly groups: Int32Array;
}

const rounds = 150;

/**
 * What no allocation with so many groups costs less than. As in `relaxed`, "taken only if taught" is
 * priced for each learner and unit; here "no more takers than its groups hold" is too, for each unit. At
 * whole prices every learner is one cheapest way, and of each unit's groups the first is worth what all
 * its takers pay, each further one only what its places do.
 */
export function* groupBound(scorer: Scorer, task: GroupTask): Generator<void, number> {
  let prices: GroupPrices = {
    taking: task.from,
    seat: new Float64Array(scorer.size),
  };
  let [best, length, idle] = [-Infinity, 1.4, 0];
  for (let round = 0; round < rounds; round++) {
    const now = priced(scorer, task, prices);
    task.ontry(Uint8Array.from(now.groups, (count) => (count > 0 ? 1 : 0)));
    if (now.bound > best) [best, idle] = [now.bound, 0];
    else if (++idle % 6 === 0) length *= 0.6;
    if (best > task.target() - scorer.weights.step || length < 0.02) break;
    const step = stepOf(scorer, task, { prices, now, length });
    if (step === null) break;
    prices = step;
    yield;
  }
  return best;
}

function priced(scorer: Scorer, task: GroupTask, { taking, seat }: GroupPrices): Priced {
  const takes: Uint8Array[] = [];
  const first = seat.map((price) => price * task.maxGroupSize);
  let bound = 0;
  for (const [c, one] of scorer.classes.entries()) {
    const { place, costs, learner, teachable } = one;
    const asked = costs.slice();
    for (const at of teachable)
      asked[at] = (asked[at] ?? 0) + (taking[c]?.[at] ?? 0) + (seat[place[at] ?? 0] ?? 0);
    one.asked++;
    const way = learner.pricer.best(asked, one.closedBut(scorer.all));
    const own = new Uint8Array(place.length);
    for (const at of way?.taken ?? []) own[at] = 1;
    takes.push(own);
    bound += way?.cost ?? 0;
    for (const at of teachable) {
      const where = place[at] ?? 0;
      first[where] = (first[where] ?? 0) + (taking[c]?.[at] ?? 0);
    }
  }
  const { groups, worth } = groupsWorth(scorer, task, first, seat);
  return { bound: bound - worth, takes, groups };
}

/** The groups that are worth most: a unit's first comes before its others and is worth no less. */
function groupsWorth(
  { classes, locked }: Scorer,
  { within, maxGroupSize }: GroupTask,
  first: Float64Array,
  seat: Float64Array,
): { readonly groups: Int32Array; readonly worth: number } {
  const groups = new Int32Array(first.length);
  const most = Math.max(1, Math.ceil(classes.length / maxGroupSize));
  const offers = [...first.keys()].flatMap((place) =>
    Array.from({ length: most }, (_, nth) => ({
      place,
      worth: nth === 0 ? (first[place] ?? 0) : (seat[place] ?? 0) * maxGroupSize,
      isForced: nth === 0 && locked.includes(place),
    })),
  );
  const chosen = offers
    .sort((a, b) => Number(b.isForced) - Number(a.isForced) || b.worth - a.worth)
    .slice(0, within);
  for (const { place } of chosen) groups[place] = (groups[place] ?? 0) + 1;
  return { groups, worth: chosen.reduce((sum, { worth }) => sum + worth, 0) };
}

/** A step towards agreement of takers and groups; `null` where they agree already. */
function stepOf(
  { classes }: Scorer,
  { maxGroupSize, target }: GroupTask,
  from: { readonly prices: GroupPrices; readonly now: Priced; readonly length: number },
): GroupPrices | null {
  const { taking, seat } = from.prices;
  const { takes, groups, bound } = from.now;
  const crowd = Float64Array.from(groups, (count) => -count * maxGroupSize);
  let disagreements = 0;
  const slopes = classes.map(({ place, teachable }, c) => {
    const slope = new Float64Array(place.length);
    for (const at of teachable) {
      const where = place[at] ?? 0;
      const isTaken = takes[c]?.[at] ?? 0;
      crowd[where] = (crowd[where] ?? 0) + isTaken;
      const off = isTaken - ((groups[where] ?? 0) > 0 ? 1 : 0);
      if (off < 0 && (taking[c]?.[at] ?? 0) === 0) continue;
      slope[at] = off;
      disagreements += off ** 2;
    }
    return slope;
  });
  const seatSlope = crowd.map((over, place) => (over < 0 && seat[place] === 0 ? 0 : over));
  disagreements += seatSlope.reduce((sum, over) => sum + over ** 2, 0);
  const reach = from.length * (target() - bound);
  if (disagreements === 0 || reach <= 0) return null;
  const step = reach / disagreements;
  return {
    taking: taking.map((prices, c) => moved(prices, slopes[c], step)),
    seat: moved(seat, seatSlope, step),
  };
}
