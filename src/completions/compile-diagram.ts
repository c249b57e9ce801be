import { IntBuffer } from './buffer';
import { rangeState } from './clause';
import { stepsOf, type ClusterStep, type Steps } from './clusters';
import { trimmed, type Diagram } from './diagram';
import { Layer } from './layer';
import { orderOf } from './order';
import { Parts, type PartGate } from './parts';
import { reduced } from './reduce';
import type { System } from './system';

/** A diagram of less than this part of its budget answers at once: reducing it costs more than clicks save. */
const small = 1 / 20;

/** A diagram of narrow layers may have so many times the edges of the budget while it is made. */
const narrowAllowance = 5;

/** What a row asks of a sum so far, given what the steps still to come can add. */
interface Gate {
  readonly row: number;
  /** What each kind of option of the step at hand adds. */
  readonly adds: Float64Array;
  /** Below `least` or above `most` nothing to come can mend the sum. */
  readonly least: number;
  readonly most: number;
  /** From `safeFrom` to `safeTo` whatever comes meets the row: all these sums are one. */
  readonly safeFrom: number;
  readonly safeTo: number;
  /** The sum that stands for all safe ones, or for all sums once nothing to come changes the row. */
  readonly safe: number;
}

interface Gates {
  readonly required: Gate[];
  readonly parts: PartGate[];
}

class Compiler {
  nodes = 0;
  readonly #entryCluster = new IntBuffer();
  readonly #entryOption = new IntBuffer();
  readonly #entryNode = new IntBuffer();
  readonly #edgeStart = new IntBuffer();
  readonly #edgeLeft = new IntBuffer();
  readonly #edgeRight = new IntBuffer();
  /** The least that the steps so far can add to each row, and what the others can still add. */
  readonly #doneMin: Float64Array;
  readonly #restMin: Float64Array;
  readonly #restMax: Float64Array;
  readonly #sum: Float64Array;
  readonly #parts: Parts;
  /** The values before any step. */
  readonly #initial: Float64Array;
  /** False where a row or a composite fails whatever the steps add. */
  readonly #canBegin: boolean;
  #looked = 0;

  constructor(
    readonly system: Steps,
    readonly budget: number,
  ) {
    const rows = system.rows.length;
    this.#doneMin = new Float64Array(rows);
    this.#restMin = new Float64Array(rows);
    this.#restMax = new Float64Array(rows);
    this.#parts = new Parts(system.rows, system.composites);
    this.#sum = new Float64Array(this.#parts.size);
    for (const { min, max } of system.steps) {
      for (let row = 0; row < rows; row++) {
        this.#restMin[row] = (this.#restMin[row] ?? 0) + (min[row] ?? 0);
        this.#restMax[row] = (this.#restMax[row] ?? 0) + (max[row] ?? 0);
      }
    }
    this.#initial = new Float64Array(this.#parts.size);
    this.#canBegin = this.#begin();
  }

  /** Settles what no step can change: its units may all be ruled out within their clusters. */
  #begin(): boolean {
    const gates = this.system.rows.map((range, row) => {
      const [restMin = 0, restMax = 0] = [this.#restMin[row], this.#restMax[row]];
      return { row, range, adds: Float64Array.of(0), restMin, restMax };
    });
    const [required, parts] = [true, false].map((isRequired) =>
      gates.filter(({ range }) => range.isRequired === isRequired),
    );
    return (
      this.#parts.add(parts ?? [], this.#initial, 0) &&
      (required ?? []).every(
        ({ range, restMin, restMax }) => rangeState(range, restMin, restMax) !== 'lost',
      )
    );
  }

  /** The layer of the first step: its nodes are entries. */
  start(at: number): Layer {
    const gates = this.#gatesOf(at);
    const layer = new Layer(this.#sum.length, this.nodes);
    this.#step(at).kinds.forEach((kind, option) => {
      this.#sum.set(this.#initial);
      if (!this.#canBegin || !this.#add(gates, this.#initial, 0, kind)) return;
      this.#enter(at, option, this.nodes + layer.nodeFor(this.#sum));
    });
    this.#close(layer.size);
    return layer;
  }

  /** Joins a layer with one more step; `null` when the diagram would grow over its budget. */
  next(before: Layer, at: number): Layer | null {
    const gates = this.#gatesOf(at);
    const budget = this.#budgetAfter(before);
    const { kinds } = this.#step(at);
    const count = kinds.reduce((most, kind) => Math.max(most, kind + 1), 0);
    const entries = this.nodes;
    kinds.forEach((kind, option) => {
      this.#enter(at, option, entries + kind);
    });
    this.#close(count);
    const layer = new Layer(before.rows, this.nodes);
    const found = new IntBuffer();
    const pairs = new IntBuffer();
    for (let node = 0; node < before.size; node++) {
      const from = node * before.rows;
      this.#copy(before, from);
      for (let kind = 0; kind < count; kind++) {
        if (kind > 0 && gates.parts.length > 0) this.#copy(before, from);
        if (!this.#add(gates, before.sums, from, kind)) continue;
        found.push(layer.nodeFor(this.#sum));
        pairs.push(before.first + node);
        pairs.push(entries + kind);
      }
      if (this.#edgeLeft.length + found.length > budget) return null;
    }
    // Pairs that come to nothing cost time too, so they count against the budget, though less.
    this.#looked += before.size * count;
    if (this.#looked > 4 * budget) return null;
    this.#keep(layer.size, found, pairs);
    return layer;
  }

  /** @param possible whether the last layer has its root */
  finish(possible: boolean): Diagram {
    this.#edgeStart.push(this.#edgeLeft.length);
    return {
      clusters: this.system.steps,
      nodes: possible ? this.nodes : 0,
      entryCluster: this.#entryCluster.toArray(),
      entryOption: this.#entryOption.toArray(),
      entryNode: this.#entryNode.toArray(),
      edgeStart: this.#edgeStart.toArray(),
      edgeLeft: this.#edgeLeft.toArray(),
      edgeRight: this.#edgeRight.toArray(),
    };
  }

  /**
   * Where layers stay narrow a diagram grows steadily, and `reduced` makes it several times smaller;
   * where one is wide, the next are wider still.
   */
  #budgetAfter({ size }: Layer): number {
    return 10 * size <= this.budget ? narrowAllowance * this.budget : this.budget;
  }

  #step(at: number): ClusterStep {
    const step = this.system.steps[at];
    if (!step) throw new RangeError(`no step ${at}`);
    return step;
  }

  #enter(cluster: number, option: number, node: number): void {
    this.#entryCluster.push(cluster);
    this.#entryOption.push(option);
    this.#entryNode.push(node);
  }

  /** Gives so many nodes without edges a number. */
  #close(nodes: number): void {
    this.nodes += nodes;
    for (let node = 0; node < nodes; node++) this.#edgeStart.push(this.#edgeLeft.length);
  }

  #copy({ rows, sums }: Layer, from: number): void {
    for (let row = 0; row < rows; row++) this.#sum[row] = sums[from + row] ?? 0;
  }

  /** Moves a step from what is to come to what is done; gates for the rows that it changes. */
  #gatesOf(at: number): Gates {
    const { adds, min: stepMin, max: stepMax } = this.#step(at);
    const gates: Gates = { required: [], parts: [] };
    this.system.rows.forEach(({ min, max, isRequired }, row) => {
      const [low = 0, high = 0] = [stepMin[row], stepMax[row]];
      if (low === 0 && high === 0) return;
      const doneMin = (this.#doneMin[row] ?? 0) + low;
      const restMin = (this.#restMin[row] ?? 0) - low;
      const restMax = (this.#restMax[row] ?? 0) - high;
      this.#doneMin[row] = doneMin;
      this.#restMin[row] = restMin;
      this.#restMax[row] = restMax;
      const rest = { row, adds: adds[row] ?? stepMin };
      if (!isRequired) gates.parts.push({ ...rest, restMin, restMax });
      const safe = Math.max(doneMin, min - restMin);
      const [least, most, safeTo] = [min - restMax, max - restMin, max - restMax];
      if (isRequired) gates.required.push({ ...rest, least, most, safeFrom: safe, safeTo, safe });
    });
    return gates;
  }

  /** Writes the sum with an option of some kind to `#sum`; `false` where nothing can mend it. */
  #add(gates: Gates, sums: Float64Array, from: number, kind: number): boolean {
    for (const gate of gates.required) {
      const value = (sums[from + gate.row] ?? 0) + (gate.adds[kind] ?? 0);
      if (value < gate.least || value > gate.most) return false;
      const isSafe = value >= gate.safeFrom && value <= gate.safeTo;
      this.#sum[gate.row] = isSafe ? gate.safe : value;
    }
    return gates.parts.length === 0 || this.#parts.add(gates.parts, this.#sum, kind);
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
 * @param onprogress is told after each layer which part of the steps is done, 0 to 1
 */
export function compileDiagram(
  system: System,
  budget: number,
  onprogress?: (done: number) => void,
): Diagram | null {
  const steps = stepsOf(system);
  const compiler = new Compiler(steps, budget);
  const [first = 0, ...others] = orderOf(steps).order;
  let layer = compiler.start(first);
  for (const [i, step] of others.entries()) {
    const joined = compiler.next(layer, step);
    if (!joined) return null;
    layer = joined;
    onprogress?.((i + 2) / steps.steps.length);
  }
  const diagram = trimmed(compiler.finish(system.possible && layer.size === 1));
  return diagram.edgeLeft.length > small * budget ? reduced(diagram) : diagram;
}
