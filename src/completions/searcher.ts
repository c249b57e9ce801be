import { choose } from './binomial';
import { noWay } from './engine';
import type { Effort, Engine, Ranked, Reach, Survey, WayCount } from './engine';
import { Estimator, type Estimate } from './estimate';
import { boxOf, type Box } from './box';
import { isWay, Search, type SearchPoint } from './search';
import { tightened } from './tighten';
import { CHOSEN, EXCLUDED, OPEN } from './choices';
import { descended, neighbours, noteNeighbours, noteWay, type Reached } from './swap';
import type { Family, System } from './system';

/**
 * What is spent before an end of a range is left open, before the best ways go unproven, on a dive
 * for a cheap way then, and on a list of all ways. Together they keep an answer within a second.
 */
const efforts = { range: 3e6, best: 2e7, dive: 5e6, list: 1e6 };

/** Of ways that cannot be estimated nobody needs to know how many more than this there are. */
const manyWays = 1_000_000n;

/** How many ways found are kept for later questions. */
const maxKnown = 48;

/**
 * Answers where the diagram would be too wide: by ways found (a unit that a known way takes fits),
 * which are kept from question to question, and by proofs that there are none (search.ts keeps those).
 */
export class Searcher implements Engine {
  readonly path = 'searched';
  readonly #search: Search;
  #known: SearchPoint[] = [];

  readonly system: System;
  readonly #estimator: Estimator;

  /** @param edgeBudget of the diagram by which numbers of ways are estimated */
  constructor(system: System, edgeBudget: number) {
    this.system = tightened(system);
    this.#search = new Search(this.system);
    this.#estimator = new Estimator(system, edgeBudget);
    // Without a budget no number of ways will be asked for, as in the search for what has to give.
    if (edgeBudget > 0) this.#estimator.prepare();
  }

  hasWay(marks: Uint8Array): boolean {
    const box = boxOf(this.system, marks);
    if (this.#known.some((point) => isWay(this.system, box, point))) return true;
    const point = this.#search.find(box);
    if (point) this.#keep(point);
    return point !== null;
  }

  survey(marks: Uint8Array): Survey {
    const box = boxOf(this.system, marks);
    const estimate = this.#estimator.estimate(marks);
    const reached = this.#explore(box, estimate.drawn);
    if (!reached) return noWay;
    return { count: this.#count(box, estimate), reach: this.#byUnit(reached, marks) };
  }

  reach(marks: Uint8Array): Reach | null {
    const reached = this.#explore(boxOf(this.system, marks), []);
    return reached && this.#byUnit(reached, marks);
  }

  #byUnit(reached: Reached, marks: Uint8Array): Reach {
    const units = { taken: new Uint8Array(marks.length), left: new Uint8Array(marks.length) };
    this.system.families.forEach(({ members }, f) => {
      for (const unit of members) {
        const mark = marks[unit];
        if (mark === CHOSEN || (mark === OPEN && reached.taken[f] === 1)) units.taken[unit] = 1;
        if (mark === EXCLUDED || (mark === OPEN && reached.left[f] === 1)) units.left[unit] = 1;
      }
    });
    return units;
  }

  least(marks: Uint8Array, costs: Float64Array): number | null {
    const { system, costs: byFamily } = splitByCost(this.system, marks, costs);
    const box = boxOf(system, marks);
    const first = new Search(system, byFamily).ranked(box, { left: efforts.range }).next();
    if (first.done) return first.value === 'all' ? Infinity : null;
    return first.value.reduce((sum, taken, f) => sum + taken * (byFamily[f] ?? 0), 0);
  }

  best(
    marks: Uint8Array,
    costs: Float64Array,
    count: number,
    effort: Effort = { left: efforts.best },
  ): readonly Ranked[] {
    const { system, costs: byFamily } = splitByCost(this.system, marks, costs);
    const found = new Map<string, Ranked>();
    const search = new Search(system, byFamily);
    const box = boxOf(system, marks);
    const take = (point: SearchPoint, proven: boolean): void => {
      for (const units of selectionsOf(system.families, marks, point)) {
        if (found.size === count) return;
        const key = units.join();
        if (!found.has(key)) found.set(key, { units, proven });
      }
    };
    const points = search.ranked(box, effort);
    let last: SearchPoint | null = null;
    for (let next = points.next(); found.size < count; next = points.next()) {
      if (next.done && next.value === 'all') break;
      if (next.done) {
        const start =
          last ?? search.near(box, { left: efforts.dive }) ?? this.#knownWay(marks, system);
        if (start) for (const point of around(search, box, start, 2 * count)) take(point, false);
        break;
      }
      last = next.value;
      take(last, true);
    }
    return [...found.values()];
  }

  /** A way that an earlier question found, over the families of a split system. */
  #knownWay(marks: Uint8Array, split: System): SearchPoint | null {
    const box = boxOf(this.system, marks);
    const point = this.#known.find((one) => isWay(this.system, box, one));
    if (!point) return null;
    const [units] = selectionsOf(this.system.families, marks, point);
    const taken = new Set(units);
    return Float64Array.from(
      split.families,
      ({ members }) => members.filter((unit) => taken.has(unit)).length,
    );
  }

  /** Which families can give more and which less; `null` where the box holds no way. */
  #explore(box: Box, drawn: readonly SearchPoint[]): Reached | null {
    const { families } = this.system;
    const reached = {
      taken: new Uint8Array(families.length),
      left: new Uint8Array(families.length),
    };
    for (const point of drawn) noteWay(reached, box, point);
    const known = [
      ...drawn.slice(0, 1),
      ...this.#known.filter((point) => isWay(this.system, box, point)),
    ];
    const start = known.length > 0 ? known : [this.#search.find(box)];
    for (const point of start) {
      if (!point) return null;
      this.#note(box, point, reached);
    }
    families.forEach((_, f) => {
      const [low = 0, high = 0] = [box.low[f], box.high[f]];
      if (low === high) return;
      if (reached.taken[f] === 0)
        this.#try({ ...box, low: box.low.with(f, low + 1) }, box, reached);
      if (reached.left[f] === 0)
        this.#try({ ...box, high: box.high.with(f, high - 1) }, box, reached);
    });
    return reached;
  }

  #try(part: Box, box: Box, reached: Reached): void {
    const point = this.#search.find(part);
    if (point) this.#note(box, point, reached);
  }

  #note(box: Box, point: SearchPoint, reached: Reached): void {
    noteWay(reached, box, point);
    noteNeighbours(this.system, box, point, reached);
    this.#keep(point);
  }

  #keep(point: SearchPoint): void {
    this.#known = [point, ...this.#known.filter((one) => one !== point)];
    if (this.#known.length > maxKnown) this.#known.pop();
  }

  /** How many ways a box holds that is known to hold some. */
  #count(box: Box, { ways, drawn, refined }: Estimate): WayCount {
    if (ways !== null) return { counted: 'about', ways };
    const points = this.#search.ranked(box, { left: efforts.list });
    const listed: SearchPoint[] = [];
    let next = points.next();
    for (; !next.done; next = points.next()) listed.push(next.value);
    if (next.value === 'all') return { counted: 'exactly', ways: waysWith(box, listed) };
    const about = refined();
    if (about !== null) return { counted: 'about', ways: about };
    const known = this.#known.filter((point) => isWay(this.system, box, point));
    const atLeast = waysWith(box, [...listed, ...drawn, ...known]);
    return { counted: 'at-least', ways: atLeast < manyWays ? atLeast : manyWays };
  }
}

/** How many ways take as many of each family as one of these points. */
function waysWith({ low, high }: Box, points: readonly SearchPoint[]): bigint {
  const distinct = new Map(points.map((point) => [point.join(), point]));
  return [...distinct.values()].reduce((sum, point) => {
    const ways = point.reduce<bigint>((product, taken, f) => {
      const least = low[f] ?? 0;
      return product * choose((high[f] ?? 0) - least, taken - least);
    }, 1n);
    return sum + ways;
  }, 0n);
}

/** Cheap ways for want of the cheapest: one made cheaper step by step, and those next to it. */
function around(
  search: Search,
  box: Box,
  start: SearchPoint,
  count: number,
): readonly SearchPoint[] {
  const { system, costs } = search;
  if (!costs) return [start];
  const best = descended(system, box, start, costs);
  return [best, ...neighbours(system, box, best, costs, count)];
}

/** The same system with families whose units all cost the same. */
function splitByCost(
  system: System,
  marks: Uint8Array,
  costs: Float64Array,
): { readonly system: System; readonly costs: Float64Array } {
  const families = system.families.flatMap(({ members, weights }) => {
    const open = members.filter((unit) => marks[unit] !== EXCLUDED);
    const prices = [...new Set(open.map((unit) => costs[unit] ?? 0))];
    return prices.map((price) => ({
      members: open.filter((unit) => (costs[unit] ?? 0) === price),
      weights,
    }));
  });
  return {
    system: { ...system, families },
    costs: Float64Array.from(families, ({ members }) => costs[members[0] ?? 0] ?? 0),
  };
}

/** Every set of units that takes so many of each family, as ascending positions. */
function* selectionsOf(
  families: readonly Family[],
  marks: Uint8Array,
  point: SearchPoint,
  from = 0,
): Generator<readonly number[], void> {
  const family = families[from];
  if (!family) {
    yield [];
    return;
  }
  const chosen = family.members.filter((unit) => marks[unit] === CHOSEN);
  const open = family.members.filter((unit) => marks[unit] === OPEN);
  for (const rest of selectionsOf(families, marks, point, from + 1)) {
    for (const some of subsets(open, (point[from] ?? 0) - chosen.length)) {
      yield [...chosen, ...some, ...rest].sort((a, b) => a - b);
    }
  }
}

function* subsets(items: readonly number[], size: number): Generator<readonly number[], void> {
  if (size === 0) yield [];
  if (size <= 0 || size > items.length) return;
  const [first = 0, ...rest] = items;
  for (const some of subsets(rest, size - 1)) yield [first, ...some];
  yield* subsets(rest, size);
}
