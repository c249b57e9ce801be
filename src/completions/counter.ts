import { bestTrees } from './best';
import { choose, pascal } from './binomial';
import type { Diagram } from './diagram';
import type { Engine, Ranked, Survey } from './engine';
import { countWays, countWaysBig, leastCost, markLive } from './passes';
import { CHOSEN, OPEN } from './standing';
import type { System } from './system';

/** Above this a number of ways may no longer be exact in a plain number. */
const exactly = Number.MAX_SAFE_INTEGER;

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
    this.#first = Int32Array.from(families, (_, f) => startOf(sizes, f));
    this.#queue = new Int32Array(startOf(sizes, sizes.length));
    this.#price = new Float64Array(startOf(sizes, sizes.length));
    this.#binomials = pascal(Math.max(0, ...sizes));
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
    if (ways <= exactly) return { ...units, counted, ways: BigInt(ways) };
    const all = countWaysBig(this.diagram, this.#down, (e) => this.#waysOfBig(e));
    return { ...units, counted, ways: all };
  }

  least(marks: Uint8Array, costs: Float64Array): number {
    if (this.diagram.nodes === 0) return Infinity;
    this.#read(marks);
    this.#rank(marks, costs);
    return leastCost(this.diagram, this.#up, (e) => this.#costOf(e));
  }

  best(marks: Uint8Array, costs: Float64Array, count: number): readonly Ranked[] {
    if (this.least(marks, costs) === Infinity) return [];
    const chosen = [...marks.keys()].filter((unit) => marks[unit] === CHOSEN);
    const hands = this.system.families.map((_, f) => {
      const [from = 0, open = 0] = [this.#first[f], this.#open[f]];
      return this.#queue.slice(from, from + open);
    });
    const more = this.diagram.entryTaken.map((_, e) => this.#more(e));
    const priced = { up: this.#up, hands, more, costs, paid: this.#paid };
    return bestTrees(this.diagram, priced, count).map((units) => ({
      units: [...chosen, ...units].sort((a, b) => a - b),
      proven: true,
    }));
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

  /** How many open units of its family an entry takes; −1 where the family does not allow it. */
  #more(entry: number): number {
    const family = this.diagram.entryFamily[entry] ?? 0;
    const more = (this.diagram.entryTaken[entry] ?? 0) - (this.#chosen[family] ?? 0);
    return more >= 0 && more <= (this.#open[family] ?? 0) ? more : -1;
  }

  #waysOf(entry: number): number {
    const more = this.#more(entry);
    if (more < 0) return 0;
    return this.#binomials[this.#open[this.diagram.entryFamily[entry] ?? 0] ?? 0]?.[more] ?? 0;
  }

  #waysOfBig(entry: number): bigint {
    const more = this.#more(entry);
    return more < 0 ? 0n : choose(this.#open[this.diagram.entryFamily[entry] ?? 0] ?? 0, more);
  }

  #costOf(entry: number): number {
    const more = this.#more(entry);
    const family = this.diagram.entryFamily[entry] ?? 0;
    if (more < 0) return Infinity;
    if (more === 0) return this.#paid[family] ?? 0;
    return this.#price[(this.#first[family] ?? 0) + more - 1] ?? 0;
  }

  /** Hands what lives in the diagram out to the units. */
  #spread(marks: Uint8Array, { taken, left }: Pick<Survey, 'taken' | 'left'>): void {
    const { entryFamily, entryNode } = this.diagram;
    for (let e = 0; e < entryNode.length; e++) {
      const more = this.#more(e);
      if (more < 0 || this.#down[entryNode[e] ?? 0] === 0) continue;
      const family = entryFamily[e] ?? 0;
      const spare = (this.#open[family] ?? 0) - more;
      for (const unit of this.system.families[family]?.members ?? []) {
        const open = marks[unit] === OPEN;
        if (open ? more > 0 : marks[unit] === CHOSEN) taken[unit] = 1;
        if (open ? spare > 0 : marks[unit] !== CHOSEN) left[unit] = 1;
      }
    }
  }
}

function startOf(sizes: readonly number[], family: number): number {
  return sizes.slice(0, family).reduce((sum, size) => sum + size, 0);
}
