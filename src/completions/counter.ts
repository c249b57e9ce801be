import { bestTrees } from './best';
import { choose, pascal } from './binomial';
import { CHOSEN, OPEN } from './choices';
import type { Diagram } from './diagram';
import { noWay } from './engine';
import type { Engine, Ranked, Reach, Survey } from './engine';
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
  /** The family of each unit. */
  readonly #familyOf: Int32Array;
  /** Number of chosen and of open units in each family. */
  readonly #chosen: Int32Array;
  readonly #open: Int32Array;
  /** 1 where some way takes open units of a family, and where some leaves any. */
  readonly #canTake: Uint8Array;
  readonly #canLeave: Uint8Array;
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
  /** What each entry brings to its node under the marks at hand. */
  readonly #entryWays: Float64Array;
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
    this.#familyOf = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
    families.forEach(({ members }, f) => {
      for (const unit of members) this.#familyOf[unit] = f;
    });
    this.#chosen = new Int32Array(families.length);
    this.#open = new Int32Array(families.length);
    this.#canTake = new Uint8Array(families.length);
    this.#canLeave = new Uint8Array(families.length);
    this.#paid = new Float64Array(families.length);
    this.#first = startsOf(sizes);
    this.#queue = new Int32Array(this.#first.at(-1) ?? 0);
    this.#price = new Float64Array(this.#first.at(-1) ?? 0);
    this.#binomials = pascal(Math.max(0, ...sizes));
    const parts = [...diagram.entryCluster].map((cluster, e) => {
      const { families: some = [], options = [] } = diagram.clusters[cluster] ?? {};
      return { families: some, taken: options[diagram.entryOption[e] ?? 0] ?? [] };
    });
    this.#entryWays = new Float64Array(parts.length);
    this.#partStart = startsOf(parts.map((part) => part.families.length));
    this.#partFamily = Int32Array.from(parts.flatMap((part) => part.families));
    this.#partTaken = Int32Array.from(parts.flatMap((part) => part.taken));
  }

  survey(marks: Uint8Array): Survey {
    const reach = this.reach(marks);
    return reach ? { count: { counted: 'exactly', ways: this.#ways() }, reach } : noWay;
  }

  reach(marks: Uint8Array): Reach | null {
    if (!this.hasWay(marks)) return null;
    markLive(this.diagram, this.#up, this.#down);
    return this.#reached(marks);
  }

  /** How many ways the last reach looked at. */
  #ways(): bigint {
    const ways = this.#up[this.diagram.nodes - 1] ?? 0;
    if (ways <= maxExact) return BigInt(ways);
    this.#exact ??= new ExactCounter(this.diagram);
    return this.#exact.count(this.#up, this.#down, (e) => this.#waysOfBig(e));
  }

  hasWay(marks: Uint8Array): boolean {
    if (this.diagram.nodes === 0) return false;
    this.#read(marks);
    for (let e = 0; e < this.#entryWays.length; e++) this.#entryWays[e] = this.#waysOf(e);
    return countWays(this.diagram, this.#up, this.#entryWays) > 0;
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
      const ways = this.#entryWays[entry] ?? 0;
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
    this.#chosen.fill(0);
    this.#open.fill(0);
    for (let unit = 0; unit < marks.length; unit++) {
      const family = this.#familyOf[unit] ?? 0;
      if (marks[unit] === CHOSEN) this.#chosen[family] = (this.#chosen[family] ?? 0) + 1;
      else if (marks[unit] === OPEN) this.#open[family] = (this.#open[family] ?? 0) + 1;
    }
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

  /** What the entries on some way take and leave out, unit by unit. */
  #reached(marks: Uint8Array): Reach {
    this.#canTake.fill(0);
    this.#canLeave.fill(0);
    for (let e = 0; e < this.#entryWays.length; e++) {
      if (this.#entryWays[e] === 0 || this.#down[this.diagram.entryNode[e] ?? 0] === 0) continue;
      const end = this.#partStart[e + 1] ?? 0;
      for (let part = this.#partStart[e] ?? 0; part < end; part++) {
        const family = this.#partFamily[part] ?? 0;
        const more = (this.#partTaken[part] ?? 0) - (this.#chosen[family] ?? 0);
        if (more > 0) this.#canTake[family] = 1;
        if (more < (this.#open[family] ?? 0)) this.#canLeave[family] = 1;
      }
    }
    const reach = { taken: new Uint8Array(marks.length), left: new Uint8Array(marks.length) };
    for (let unit = 0; unit < marks.length; unit++) {
      const [mark, family] = [marks[unit], this.#familyOf[unit] ?? 0];
      reach.taken[unit] = mark === OPEN ? (this.#canTake[family] ?? 0) : Number(mark === CHOSEN);
      reach.left[unit] = mark === OPEN ? (this.#canLeave[family] ?? 0) : Number(mark !== CHOSEN);
    }
    return reach;
  }
}

/** Where each of several lists would start in one list of all, and where the last one ends. */
function startsOf(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, i) => (starts[i + 1] = (starts[i] ?? 0) + size));
  return starts;
}
