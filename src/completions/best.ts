import type { Diagram } from './diagram';

/** One question's figures: least costs by node, open units by family (cheapest first), costs by unit. */
export interface Priced {
  readonly up: Float64Array;
  readonly hands: readonly Int32Array[];
  /** How many open units each entry takes; −1 where it is not allowed. */
  readonly more: Int32Array;
  readonly costs: Float64Array;
  /** What the chosen units cost, by family. */
  readonly paid: Float64Array;
}

/** One way to reach a node: by an edge and a rank on each of its sides, or by an entry and its hand. */
type Step =
  | { readonly cost: number; readonly edge: number; readonly left: number; readonly right: number }
  | { readonly cost: number; readonly entry: number; readonly hand: readonly number[] };

interface Ranking {
  /** The best steps so far, cheapest first. */
  readonly found: Step[];
  /** Steps not yet ranked; the next best one is always among them. */
  readonly waiting: Step[];
  /** Hands already seen, by entry. */
  readonly seen: Set<string>;
}

/**
 * The `count` cheapest sets of open units, cheapest first; among equals the one that the diagram's
 * fixed order meets first. Lazy ranking after Huang and Chiang ("Better k-best parsing", 2005,
 * algorithm 3): a node ranks its next best step only when a parent asks for it. No way comes twice,
 * because the diagram holds every way once.
 */
export function bestTrees(
  diagram: Diagram,
  priced: Priced,
  count: number,
): readonly (readonly number[])[] {
  const ranker = new Ranker(diagram, priced);
  const sets: (readonly number[])[] = [];
  while (sets.length < count && ranker.step(diagram.nodes - 1, sets.length)) {
    sets.push(ranker.units(diagram.nodes - 1, sets.length));
  }
  return sets;
}

class Ranker {
  readonly #rankings = new Map<number, Ranking>();
  readonly #entriesOf = new Map<number, number[]>();

  constructor(
    readonly diagram: Diagram,
    readonly priced: Priced,
  ) {
    diagram.entryNode.forEach((node, entry) => {
      const entries = this.#entriesOf.get(node);
      if (entries) entries.push(entry);
      else this.#entriesOf.set(node, [entry]);
    });
  }

  /** The step of the given rank (0 is the best) into a node, if there are that many. */
  step(node: number, rank: number): Step | undefined {
    const ranking = this.#rankings.get(node) ?? this.#start(node);
    while (ranking.found.length <= rank) {
      const next = takeCheapest(ranking.waiting);
      if (!next) return undefined;
      ranking.found.push(next);
      this.#follow(ranking, next);
    }
    return ranking.found[rank];
  }

  units(node: number, rank: number): readonly number[] {
    const step = this.step(node, rank);
    if (!step) return [];
    if ('entry' in step) return this.#held(step.entry, step.hand);
    const { edgeLeft, edgeRight } = this.diagram;
    return [
      ...this.units(edgeLeft[step.edge] ?? 0, step.left),
      ...this.units(edgeRight[step.edge] ?? 0, step.right),
    ];
  }

  #start(node: number): Ranking {
    const { edgeStart, edgeLeft, edgeRight } = this.diagram;
    const { up, more } = this.priced;
    const ranking: Ranking = { found: [], waiting: [], seen: new Set() };
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const cost = (up[edgeLeft[edge] ?? 0] ?? 0) + (up[edgeRight[edge] ?? 0] ?? 0);
      if (cost < Infinity) ranking.waiting.push({ cost, edge, left: 0, right: 0 });
    }
    for (const entry of this.#entriesOf.get(node) ?? []) {
      const taken = more[entry] ?? -1;
      if (taken >= 0) this.#offer(ranking, entry, [...Array(taken).keys()]);
    }
    this.#rankings.set(node, ranking);
    return ranking;
  }

  #follow(ranking: Ranking, step: Step): void {
    if ('entry' in step) {
      for (const hand of this.#neighbours(step.entry, step.hand)) {
        this.#offer(ranking, step.entry, hand);
      }
      return;
    }
    // Each pair of ranks has one parent, so no pair is offered twice.
    if (step.left === 0) this.#pair(ranking, step.edge, step.left, step.right + 1);
    this.#pair(ranking, step.edge, step.left + 1, step.right);
  }

  #pair(ranking: Ranking, edge: number, left: number, right: number): void {
    const { edgeLeft, edgeRight } = this.diagram;
    const a = this.step(edgeLeft[edge] ?? 0, left);
    const b = this.step(edgeRight[edge] ?? 0, right);
    if (a && b) ranking.waiting.push({ cost: a.cost + b.cost, edge, left, right });
  }

  #offer(ranking: Ranking, entry: number, hand: readonly number[]): void {
    const key = `${entry}:${hand.join()}`;
    if (ranking.seen.has(key)) return;
    ranking.seen.add(key);
    const { costs, paid } = this.priced;
    let cost = paid[this.diagram.entryFamily[entry] ?? 0] ?? 0;
    for (const unit of this.#held(entry, hand)) cost += costs[unit] ?? 0;
    ranking.waiting.push({ cost, entry, hand });
  }

  /** The hands that differ by one unit exchanged for the next dearer one. */
  #neighbours(entry: number, hand: readonly number[]): readonly (readonly number[])[] {
    const size = this.#hand(entry).length;
    return hand.flatMap((place, i) =>
      place + 1 < (hand[i + 1] ?? size) ? [hand.with(i, place + 1)] : [],
    );
  }

  #held(entry: number, hand: readonly number[]): readonly number[] {
    return hand.map((place) => this.#hand(entry)[place] ?? 0);
  }

  #hand(entry: number): Int32Array {
    return this.priced.hands[this.diagram.entryFamily[entry] ?? 0] ?? new Int32Array();
  }
}

/** Takes out the cheapest step; among equals the one that was offered first. */
function takeCheapest(waiting: Step[]): Step | undefined {
  let best = 0;
  waiting.forEach((step, i) => {
    if (step.cost < (waiting[best]?.cost ?? Infinity)) best = i;
  });
  return waiting.splice(best, 1)[0];
}
