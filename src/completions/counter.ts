import { bestTrees } from './best';
import { choose, pascal } from './binomial';
import { CHOSEN, OPEN } from './choices';
import type { Diagram } from './diagram';
import type { Engine, Ranked, Survey } from './engine';
import { ExactCounter } from './exact-count';
import { countWays, leastCost, markLive } from './passes';
import type { System } from './system';

/** Above this a number of ways may no longer be exact in a plain number. */
const maxExact = Number.MAX_SAFE_INTEGER;

/**
 * Answers from a compiled diagram. Each answer is a pass up from the entries to the root (how many
 * ways, or at what least cost), and for a survey one pass down again (which nodes lie on a way).
 * The passes write into arrays made once here, so asking allocates nothing per node.
 */
export class Counter implements Engine {
  readonly path = 'counted';
  /** Ways of reaching each node, or the least cost of it. */
  readonly #up: Float64Array;
  /** Whether a node lies on a way. */
  readonly #down: Uint8Array;
  /** Number of chosen and of open units in each family. */
  readonly #chosen: Int32Array;
  readonly #open: Int32Array;
  /** What the chosen units of each family cost. */
  readonly #paid: Float64Array;
  /** Open units of each family from `#first[f]` on, cheapest first, and sums of their costs. */
  readonly #first: Int32Array;
  readonly #queue: Int32Array;
  readonly #price: Float64Array;
  readonly #binomials: readonly Float64Array[];
  /** Entry e takes `#partTaken[p]` units of family `#partFamily[p]`, p from `#partStart[e]` on. */
  readonly #partStart: Int32Array;
  readonly #partFamily: Int32Array;
  readonly #partTaken: Int32Array;
  /** For numbers of ways that are no longer exact in a plain number, once there is one. */
  #exact: ExactCounter | null = null;
  /** The entries that lead to each node, once they are needed. */
  #entries: readonly (readonly number[])[] | null = null;

  constructor(
    readonly system: System,
    readonly diagram: Diagram,
  ) {
    const { families } = system;
    const sizes = families.map((family) => family.members.length);
    this.#up = new Float64Array(diagram.nodes);
    this.#down = new Uint8Array(diagram.nodes);
    this.#chosen = new Int32Array(families.length);
    this.#open = new Int32Array(families.length);
    this.#paid = new Float64Array(families.length);
    this.#first = startsOf(sizes);
    this.#queue = new Int32Array(this.#first.at(-1) ?? 0);
    this.#price = new Float64Array(this.#first.at(-1) ?? 0);
    this.#binomials = pascal(Math.max(0, ...sizes));
    const parts = [...diagram.entryCluster].map((cluster, e) => {
      const { families: some = [], options = [] } = diagram.clusters[cluster] ?? {};
      return { families: some, taken: options[diagram.entryOption[e] ?? 0] ?? [] };
    });
    this.#partStart = startsOf(parts.map((part) => part.families.length));
    this.#partFamily = Int32Array.from(parts.flatMap((part) => part.families));
    this.#partTaken = Int32Array.from(parts.flatMap((part) => part.taken));
  }

  survey(marks: Uint8Array): Survey {
    const counted = 'exactly';
    const units = { taken: new Uint8Array(marks.length), left: new Uint8Array(marks.length) };
    if (this.diagram.nodes === 0) return { ...units, counted, ways: 0n };
    this.#read(marks);
    const ways = countWays(this.diagram, this.#up, (e) => this.#waysOf(e));
    if (ways === 0) return { ...units, counted, ways: 0n };
    markLive(this.diagram, this.#up, this.#down);
    this.#spread(marks, units);
    if (ways <= maxExact) return { ...units, counted, ways: BigInt(ways) };
    this.#exact ??= new ExactCounter(this.diagram);
    const all = this.#exact.count(this.#up, this.#down, (e) => this.#waysOfBig(e));
    return { ...units, counted, ways: all };
  }

  hasWay(marks: Uint8Array): boolean {
    if (this.diagram.nodes === 0) return false;
    this.#read(marks);
    return countWays(this.diagram, this.#up, (e) => this.#waysOf(e)) > 0;
  }

  /**
   * One of the ways that the last survey counted, each with equal chances: how many units it takes of
   * each family.
   *
   * @param next numbers from 0 to 1
   */
  draw(next: () => number): Float64Array {
    const point = new Float64Array(this.system.families.length);
    const { nodes, edgeLeft, edgeRight } = this.diagram;
    let node = nodes - 1;
    for (let edge = this.#drawEdge(node, next); edge >= 0; edge = this.#drawEdge(node, next)) {
      this.#take(this.#drawEntry(edgeRight[edge] ?? 0, next), point);
      node = edgeLeft[edge] ?? 0;
    }
    this.#take(this.#drawEntry(node, next), point);
    return point;
  }

  /** An edge into a node, with the chances of the ways that it brings; −1 for a node of entries. */
  #drawEdge(node: number, next: () => number): number {
    const { edgeStart, edgeLeft, edgeRight } = this.diagram;
    const [from = 0, to = 0] = [edgeStart[node], edgeStart[node + 1]];
    let left = next() * (this.#up[node] ?? 0);
    let last = -1;
    for (let edge = from; edge < to; edge++) {
      const ways = (this.#up[edgeLeft[edge] ?? 0] ?? 0) * (this.#up[edgeRight[edge] ?? 0] ?? 0);
      if (ways === 0) continue;
      last = edge;
      left -= ways;
      if (left < 0) break;
    }
    return last;
  }

  #drawEntry(node: number, next: () => number): number {
    let left = next() * (this.#up[node] ?? 0);
    let last = -1;
    for (const entry of this.#entriesOf(node)) {
      const ways = this.#waysOf(entry);
      if (ways === 0) continue;
      last = entry;
      left -= ways;
      if (left < 0) break;
    }
    return last;
  }

  #entriesOf(node: number): readonly number[] {
    if (!this.#entries) {
      const entries = Array.from({ length: this.diagram.nodes }, (): number[] => []);
      this.diagram.entryNode.forEach((to, entry) => entries[to]?.push(entry));
      this.#entries = entries;
    }
    return this.#entries[node] ?? [];
  }

  #take(entry: number, point: Float64Array): void {
    const end = this.#partStart[entry + 1] ?? 0;
    for (let part = this.#partStart[entry] ?? 0; part < end; part++) {
      point[this.#partFamily[part] ?? 0] = this.#partTaken[part] ?? 0;
    }
  }

  least(marks: Uint8Array, costs: Float64Array): number {
    if (this.diagram.nodes === 0) return Infinity;
    this.#read(marks);
    this.#rank(marks, costs);
    return leastCost(this.diagram, this.#up, (e) => this.#costOf(e));
  }

  best(marks: Uint8Array, costs: Float64Array, count: number): readonly Ranked[] {
    if (this.least(marks, costs) === Infinity) return [];
    if (count === 1) return [{ units: this.#cheapestUnits(marks), proven: true }];
    const chosen = [...marks.keys()].filter((unit) => marks[unit] === CHOSEN);
    const entries = [...this.diagram.entryNode.keys()].map((e) => this.#openParts(e));
    const priced = { up: this.#up, entries, costOf: (e: number) => this.#costOf(e), costs };
    return bestTrees(this.diagram, priced, count).map((units) => ({
      units: [...chosen, ...units].sort((a, b) => a - b),
      proven: true,
    }));
  }

  /** One of the ways of which the last `least` gave the cost. */
  #cheapestUnits(marks: Uint8Array): readonly number[] {
    const { nodes, edgeStart, edgeLeft, edgeRight } = this.diagram;
    const units = [...marks.keys()].filter((unit) => marks[unit] === CHOSEN);
    const up = (node: number | undefined): number => this.#up[node ?? 0] ?? Infinity;
    let node = nodes - 1;
    for (;;) {
      const [from = 0, to = 0] = [edgeStart[node], edgeStart[node + 1]];
      if (from === to) break;
      let edge = from;
      while (edge < to - 1 && up(edgeLeft[edge]) + up(edgeRight[edge]) !== up(node)) edge++;
      this.#takeCheapest(edgeRight[edge] ?? 0, units);
      node = edgeLeft[edge] ?? 0;
    }
    this.#takeCheapest(node, units);
    return units.sort((a, b) => a - b);
  }

  /** Adds the open units of the entry that gave a node its least cost. */
  #takeCheapest(node: number, units: number[]): void {
    const entry = this.#entriesOf(node).find((one) => this.#costOf(one) === this.#up[node]) ?? 0;
    for (let part = this.#partStart[entry] ?? 0; part < (this.#partStart[entry + 1] ?? 0); part++) {
      const from = this.#first[this.#partFamily[part] ?? 0] ?? 0;
      for (let i = 0; i < this.#more(part); i++) units.push(this.#queue[from + i] ?? 0);
    }
  }

  #read(marks: Uint8Array): void {
    this.system.families.forEach(({ members }, f) => {
      let chosen = 0;
      let open = 0;
      for (const unit of members) {
        if (marks[unit] === CHOSEN) chosen++;
        else if (marks[unit] === OPEN) open++;
      }
      this.#chosen[f] = chosen;
      this.#open[f] = open;
    });
  }

  /** Orders the open units of each family by cost and adds up what the first 1, 2, … cost. */
  #rank(marks: Uint8Array, costs: Float64Array): void {
    const cost = (unit: number): number => costs[unit] ?? 0;
    this.system.families.forEach(({ members }, f) => {
      const open = members.filter((unit) => marks[unit] === OPEN);
      open.sort((a, b) => cost(a) - cost(b) || a - b);
      let sum = 0;
      for (const unit of members) if (marks[unit] === CHOSEN) sum += cost(unit);
      this.#paid[f] = sum;
      open.forEach((unit, i) => {
        const at = (this.#first[f] ?? 0) + i;
        sum += cost(unit);
        this.#queue[at] = unit;
        this.#price[at] = sum;
      });
    });
  }

  /** How many open units a part of an entry takes; −1 where the marks do not allow it. */
  #more(part: number): number {
    const family = this.#partFamily[part] ?? 0;
    const more = (this.#partTaken[part] ?? 0) - (this.#chosen[family] ?? 0);
    return more >= 0 && more <= (this.#open[family] ?? 0) ? more : -1;
  }

  #waysOf(entry: number): number {
    let ways = 1;
    const end = this.#partStart[entry + 1] ?? 0;
    for (let part = this.#partStart[entry] ?? 0; part < end; part++) {
      const more = this.#more(part);
      if (more < 0) return 0;
      ways *= this.#binomials[this.#open[this.#partFamily[part] ?? 0] ?? 0]?.[more] ?? 0;
    }
    return ways;
  }

  #waysOfBig(entry: number): bigint {
    return this.#partsOf(entry).reduce((ways, part) => {
      const more = this.#more(part);
      return more < 0 ? 0n : ways * choose(this.#open[this.#partFamily[part] ?? 0] ?? 0, more);
    }, 1n);
  }

  #costOf(entry: number): number {
    let cost = 0;
    const end = this.#partStart[entry + 1] ?? 0;
    for (let part = this.#partStart[entry] ?? 0; part < end; part++) {
      const more = this.#more(part);
      const family = this.#partFamily[part] ?? 0;
      if (more < 0) return Infinity;
      const price = this.#price[(this.#first[family] ?? 0) + more - 1];
      cost += (more === 0 ? this.#paid[family] : price) ?? 0;
    }
    return cost;
  }

  #partsOf(entry: number): readonly number[] {
    const [from = 0, to = 0] = [this.#partStart[entry], this.#partStart[entry + 1]];
    return Array.from({ length: to - from }, (_, i) => from + i);
  }

  /** For each part of an entry the open units, cheapest first, and how many of them it takes. */
  #openParts(entry: number): readonly { readonly units: Int32Array; readonly taken: number }[] {
    return this.#partsOf(entry).map((part) => {
      const family = this.#partFamily[part] ?? 0;
      const [from = 0, open = 0] = [this.#first[family], this.#open[family]];
      return { units: this.#queue.subarray(from, from + open), taken: this.#more(part) };
    });
  }

  /** Marks the units that the entries on some way take and leave out. */
  #spread(marks: Uint8Array, survey: Pick<Survey, 'taken' | 'left'>): void {
    const { entryNode } = this.diagram;
    for (let e = 0; e < entryNode.length; e++) {
      if (this.#down[entryNode[e] ?? 0] === 0 || this.#waysOf(e) === 0) continue;
      const end = this.#partStart[e + 1] ?? 0;
      for (let part = this.#partStart[e] ?? 0; part < end; part++) {
        this.#spreadPart(marks, part, survey);
      }
    }
  }

  #spreadPart(
    marks: Uint8Array,
    part: number,
    { taken, left }: Pick<Survey, 'taken' | 'left'>,
  ): void {
    const family = this.#partFamily[part] ?? 0;
    const more = this.#more(part);
    const spare = (this.#open[family] ?? 0) - more;
    for (const unit of this.system.families[family]?.members ?? []) {
      const open = marks[unit] === OPEN;
      if (open ? more > 0 : marks[unit] === CHOSEN) taken[unit] = 1;
      if (open ? spare > 0 : marks[unit] !== CHOSEN) left[unit] = 1;
    }
  }
}

/** Where each of several lists would start in one list of all, and where the last one ends. */
function startsOf(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, i) => (starts[i + 1] = (starts[i] ?? 0) + size));
  return starts;
}
