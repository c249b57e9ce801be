import { IntBuffer } from './buffer';
import { trimmed, type Diagram } from './diagram';
import { Layer } from './layer';
import { orderOf } from './order';
import type { System } from './system';

/** What a row demands of a sum so far, given what the families still to come can add. */
interface Gate {
  readonly row: number;
  /** What one unit of the family at hand adds. */
  readonly weight: number;
  /** Below `least` or above `most` nothing to come can mend the sum. */
  readonly least: number;
  readonly most: number;
  /** From `safeFrom` to `safeTo` whatever comes meets the row: all these sums are one. */
  readonly safeFrom: number;
  readonly safeTo: number;
  /** The sum that stands for all safe ones, or for all sums once nothing to come changes the row. */
  readonly safe: number;
}

class Compiler {
  nodes = 0;
  readonly #entryFamily = new IntBuffer();
  readonly #entryTaken = new IntBuffer();
  readonly #entryNode = new IntBuffer();
  readonly #edgeStart = new IntBuffer();
  readonly #edgeLeft = new IntBuffer();
  readonly #edgeRight = new IntBuffer();
  /** The least that the families so far can add to each row, and what the others can still add. */
  readonly #doneMin: number[];
  readonly #restMin: number[];
  readonly #restMax: number[];
  readonly #sum: Int32Array;
  #looked = 0;

  constructor(
    readonly system: System,
    readonly budget: number,
  ) {
    this.#doneMin = system.rows.map(() => 0);
    const reach = (row: number, end: (a: number, b: number) => number): number =>
      system.families.reduce(
        (sum, { members, weights }) => sum + end(0, (weights[row] ?? 0) * members.length),
        0,
      );
    this.#restMin = system.rows.map((_, row) => reach(row, Math.min));
    this.#restMax = system.rows.map((_, row) => reach(row, Math.max));
    this.#sum = new Int32Array(system.rows.length);
  }

  /** The layer of the first family: its nodes are entries. */
  start(family: number): Layer {
    const gates = this.#gatesOf(family);
    const layer = new Layer(this.system.rows.length, this.nodes);
    this.#sum.fill(0);
    for (let taken = 0; taken <= this.#size(family); taken++) {
      if (!this.#add(gates, this.#sum, 0, taken)) continue;
      this.#enter(family, taken, this.nodes + layer.nodeFor(this.#sum));
    }
    this.#close(layer.size);
    return layer;
  }

  /** Joins a layer with one more family; `null` when the diagram would grow over its budget. */
  next(before: Layer, family: number): Layer | null {
    const gates = this.#gatesOf(family);
    const most = this.#size(family);
    const entries = this.nodes;
    for (let taken = 0; taken <= most; taken++) this.#enter(family, taken, entries + taken);
    this.#close(most + 1);
    const layer = new Layer(before.rows, this.nodes);
    const found = new IntBuffer();
    const pairs = new IntBuffer();
    for (let node = 0; node < before.size; node++) {
      const from = node * before.rows;
      for (let row = 0; row < before.rows; row++)
        this.#sum[row] = before.sums.items[from + row] ?? 0;
      for (let taken = 0; taken <= most; taken++) {
        if (!this.#add(gates, before.sums.items, from, taken)) continue;
        found.push(layer.nodeFor(this.#sum));
        pairs.push(before.first + node);
        pairs.push(entries + taken);
      }
      if (this.#edgeLeft.length + found.length > this.budget) return null;
    }
    // Pairs that come to nothing cost time too, so they count against the budget, though less.
    this.#looked += before.size * (most + 1);
    if (this.#looked > 4 * this.budget) return null;
    this.#keep(layer.size, found, pairs);
    return layer;
  }

  /** @param possible whether the last layer has its root */
  finish(possible: boolean): Diagram {
    this.#edgeStart.push(this.#edgeLeft.length);
    return {
      nodes: possible ? this.nodes : 0,
      entryFamily: this.#entryFamily.toArray(),
      entryTaken: this.#entryTaken.toArray(),
      entryNode: this.#entryNode.toArray(),
      edgeStart: this.#edgeStart.toArray(),
      edgeLeft: this.#edgeLeft.toArray(),
      edgeRight: this.#edgeRight.toArray(),
    };
  }

  #size(family: number): number {
    return this.system.families[family]?.members.length ?? 0;
  }

  #enter(family: number, taken: number, node: number): void {
    this.#entryFamily.push(family);
    this.#entryTaken.push(taken);
    this.#entryNode.push(node);
  }

  /** Gives so many nodes without edges a number. */
  #close(nodes: number): void {
    this.nodes += nodes;
    for (let node = 0; node < nodes; node++) this.#edgeStart.push(this.#edgeLeft.length);
  }

  /** Moves the family from what is to come to what is done; gates for the rows that it changes. */
  #gatesOf(family: number): readonly Gate[] {
    const { members = [], weights = [] } = this.system.families[family] ?? {};
    return this.system.rows.flatMap(({ min, max }, row) => {
      const weight = weights[row] ?? 0;
      if (weight === 0) return [];
      const add = weight * members.length;
      const doneMin = (this.#doneMin[row] ?? 0) + Math.min(add, 0);
      const restMin = (this.#restMin[row] ?? 0) - Math.min(add, 0);
      const restMax = (this.#restMax[row] ?? 0) - Math.max(add, 0);
      this.#doneMin[row] = doneMin;
      this.#restMin[row] = restMin;
      this.#restMax[row] = restMax;
      const [least, most] = [min - restMax, max - restMin];
      const safeFrom = Math.max(doneMin, min - restMin);
      return [{ row, weight, least, most, safeFrom, safeTo: max - restMax, safe: safeFrom }];
    });
  }

  /** Writes the sum with so many units taken to `#sum`; `false` where nothing can mend it. */
  #add(gates: readonly Gate[], sums: Int32Array, from: number, taken: number): boolean {
    for (const gate of gates) {
      const value = (sums === this.#sum ? 0 : (sums[from + gate.row] ?? 0)) + gate.weight * taken;
      if (value < gate.least || value > gate.most) return false;
      const isSafe = value >= gate.safeFrom && value <= gate.safeTo;
      this.#sum[gate.row] = isSafe ? gate.safe : value;
    }
    return true;
  }

  /** Appends a layer's edges, sorted by the node that they lead to. */
  #keep(size: number, found: IntBuffer, pairs: IntBuffer): void {
    const next = new Int32Array(size + 1);
    for (let i = 0; i < found.length; i++) {
      const node = found.items[i] ?? 0;
      next[node + 1] = (next[node + 1] ?? 0) + 1;
    }
    const start = this.#edgeLeft.length;
    for (let node = 0; node < size; node++) {
      next[node + 1] = (next[node + 1] ?? 0) + (next[node] ?? 0);
      this.#edgeStart.push(start + (next[node] ?? 0));
    }
    const sorted = new Int32Array(found.length);
    for (let i = 0; i < found.length; i++) {
      const node = found.items[i] ?? 0;
      sorted[next[node] ?? 0] = i;
      next[node] = (next[node] ?? 0) + 1;
    }
    for (const i of sorted) {
      this.#edgeLeft.push(pairs.items[2 * i] ?? 0);
      this.#edgeRight.push(pairs.items[2 * i + 1] ?? 0);
    }
    this.nodes += size;
  }
}

/**
 * Compiles a system, or gives up with `null` when the diagram would have over `budget` edges.
 *
 * @param onprogress is told after each layer which part of the families is done, 0 to 1
 */
export function compileDiagram(
  system: System,
  budget: number,
  onprogress?: (done: number) => void,
): Diagram | null {
  const compiler = new Compiler(system, budget);
  const [first = 0, ...others] = orderOf(system);
  let layer = compiler.start(first);
  for (const [i, family] of others.entries()) {
    const joined = compiler.next(layer, family);
    if (!joined) return null;
    layer = joined;
    onprogress?.((i + 2) / system.families.length);
  }
  return trimmed(compiler.finish(system.possible && layer.size === 1));
}
