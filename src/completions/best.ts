import type { Diagram } from './diagram';

/** What an entry takes of one family: so many of these open units, which stand cheapest first. */
interface TakenOfFamily {
  readonly units: Int32Array;
  readonly taken: number;
}

/** One question's figures. */
export interface Priced {
  /** Least cost of reaching each node. */
  readonly up: Float64Array;
  readonly entries: readonly (readonly TakenOfFamily[])[];
  /** What an entry costs at least, chosen units included; `Infinity` where it is not allowed. */
  readonly costOf: (entry: number) => number;
  /** By unit. */
  readonly costs: Float64Array;
}

/** Which open units an entry takes: for each of its parts, ascending places among the part's units. */
type Selection = readonly (readonly number[])[];

/** One way to reach a node: by an edge and a rank on each of its sides, or by an entry. */
type BestStep =
  | { readonly cost: number; readonly edge: number; readonly left: number; readonly right: number }
  | { readonly cost: number; readonly entry: number; readonly selection: Selection };

interface Ranking {
  /** The best steps so far, cheapest first. */
  readonly found: BestStep[];
  /** Steps not yet ranked; the next best one is always among them. */
  readonly waiting: BestStep[];
  /** Selections already seen, by entry. */
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
  step(node: number, rank: number): BestStep | undefined {
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
    if ('entry' in step) return this.#selected(step.entry, step.selection);
    const { edgeLeft, edgeRight } = this.diagram;
    return [
      ...this.units(edgeLeft[step.edge] ?? 0, step.left),
      ...this.units(edgeRight[step.edge] ?? 0, step.right),
    ];
  }

  #start(node: number): Ranking {
    const { edgeStart, edgeLeft, edgeRight } = this.diagram;
    const { up, entries, costOf } = this.priced;
    const ranking: Ranking = { found: [], waiting: [], seen: new Set() };
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const cost = (up[edgeLeft[edge] ?? 0] ?? 0) + (up[edgeRight[edge] ?? 0] ?? 0);
      if (cost < Infinity) ranking.waiting.push({ cost, edge, left: 0, right: 0 });
    }
    for (const entry of this.#entriesOf.get(node) ?? []) {
      if (costOf(entry) === Infinity) continue;
      const cheapest = (entries[entry] ?? []).map(({ taken }) => [...Array(taken).keys()]);
      this.#offer(ranking, entry, cheapest);
    }
    this.#rankings.set(node, ranking);
    return ranking;
  }

  #follow(ranking: Ranking, step: BestStep): void {
    if ('entry' in step) {
      for (const next of this.#neighbours(step.entry, step.selection)) {
        this.#offer(ranking, step.entry, next);
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

  #offer(ranking: Ranking, entry: number, selection: Selection): void {
    const key = `${entry}:${selection.join(';')}`;
    if (ranking.seen.has(key)) return;
    ranking.seen.add(key);
    const cost = this.priced.costOf(entry) + this.#above(entry, selection);
    ranking.waiting.push({ cost, entry, selection });
  }

  /** What a selection costs more than the entry's cheapest one. */
  #above(entry: number, selection: Selection): number {
    const { costs, entries } = this.priced;
    let above = 0;
    selection.forEach((places, i) => {
      const { units = new Int32Array() } = entries[entry]?.[i] ?? {};
      places.forEach((place, j) => {
        above += (costs[units[place] ?? 0] ?? 0) - (costs[units[j] ?? 0] ?? 0);
      });
    });
    return above;
  }

  /** The selections that differ by one unit exchanged for the next dearer one of its family. */
  #neighbours(entry: number, selection: Selection): readonly Selection[] {
    return selection.flatMap((places, part) => {
      const size = this.priced.entries[entry]?.[part]?.units.length ?? 0;
      return places.flatMap((place, i) =>
        place + 1 < (places[i + 1] ?? size)
          ? [selection.with(part, places.with(i, place + 1))]
          : [],
      );
    });
  }

  #selected(entry: number, selection: Selection): readonly number[] {
    return selection.flatMap((places, part) => {
      const { units = new Int32Array() } = this.priced.entries[entry]?.[part] ?? {};
      return places.map((place) => units[place] ?? 0);
    });
  }
}

/** Takes out the cheapest step; among equals the one that was offered first. */
function takeCheapest(waiting: BestStep[]): BestStep | undefined {
  let best = 0;
  waiting.forEach((step, i) => {
    if (step.cost < (waiting[best]?.cost ?? Infinity)) best = i;
  });
  return waiting.splice(best, 1)[0];
}
