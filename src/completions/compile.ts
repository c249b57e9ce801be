import { IntBuffer } from './buffer';
import { trimmed, type Diagram } from './diagram';
import { planJoins, reachOf, type Reach } from './order';
import type { System } from './system';
import { TableBuilder, type Table } from './table';

class Compiler {
  nodes = 0;
  readonly entryFamily = new IntBuffer();
  readonly entryTaken = new IntBuffer();
  readonly entryNode = new IntBuffer();
  readonly edgeStart = new IntBuffer();
  readonly edgeLeft = new IntBuffer();
  readonly edgeRight = new IntBuffer();
  readonly #whole: Reach;
  #pairs = 0;
  readonly #sum: Int32Array;

  constructor(
    readonly system: System,
    readonly budget: number,
  ) {
    this.#whole = reachOf(
      system,
      system.families.map((_, f) => f),
    );
    this.#sum = new Int32Array(system.rows.length);
  }

  family(f: number): Table {
    const { members = [], weights = [] } = this.system.families[f] ?? {};
    const touched = weights.flatMap((weight, row) => (weight === 0 ? [] : [row]));
    const inside = reachOf(this.system, [f]);
    const builder = new TableBuilder(this.system, this.#whole, inside, this.nodes, touched);
    for (let taken = 0; taken <= members.length; taken++) {
      weights.forEach((weight, row) => (this.#sum[row] = weight * taken));
      const node = builder.nodeFor(this.#sum);
      if (node < 0) continue;
      this.entryFamily.push(f);
      this.entryTaken.push(taken);
      this.entryNode.push(node);
    }
    const table = builder.finish();
    this.nodes += table.size;
    for (let n = 0; n < table.size; n++) this.edgeStart.push(this.edgeLeft.length);
    return table;
  }

  /** Joins two tables; `false` when the diagram would grow over its budget. */
  join(left: Table, right: Table): Table | false {
    const inside = {
      min: left.inside.min.map((sum, row) => sum + (right.inside.min[row] ?? 0)),
      max: left.inside.max.map((sum, row) => sum + (right.inside.max[row] ?? 0)),
    };
    const builder = new TableBuilder(this.system, this.#whole, inside, this.nodes, [
      ...new Set([...left.rows, ...right.rows]),
    ]);
    const found = new IntBuffer();
    const pairs = new IntBuffer();
    const window = windowFor(left, right, builder);
    // Pairs that come to nothing cost time too, so they count against the budget, though less.
    this.#pairs += window.pairs;
    if (this.#pairs > 4 * this.budget) return false;
    for (let l = 0; l < left.size; l++) {
      const [from, to] = window.span(l);
      for (let i = from; i < to; i++) {
        const r = window.order[i] ?? 0;
        this.#sum.fill(0);
        addSum(this.#sum, left, l);
        addSum(this.#sum, right, r);
        const node = builder.nodeFor(this.#sum);
        if (node < 0) continue;
        found.push(node - this.nodes);
        pairs.push(left.first + l);
        pairs.push(right.first + r);
      }
      if (this.edgeLeft.length + found.length > this.budget) return false;
    }
    const table = builder.finish();
    this.#sortEdges(table, found.toArray(), pairs.toArray());
    this.nodes += table.size;
    return table;
  }

  /** @param possible whether the last table has a root */
  finish(possible: boolean): Diagram {
    this.edgeStart.push(this.edgeLeft.length);
    return {
      nodes: possible ? this.nodes : 0,
      entryFamily: this.entryFamily.toArray(),
      entryTaken: this.entryTaken.toArray(),
      entryNode: this.entryNode.toArray(),
      edgeStart: this.edgeStart.toArray(),
      edgeLeft: this.edgeLeft.toArray(),
      edgeRight: this.edgeRight.toArray(),
    };
  }

  #sortEdges(table: Table, found: Int32Array, pairs: Int32Array): void {
    const next = new Int32Array(table.size + 1);
    for (const node of found) next[node + 1] = (next[node + 1] ?? 0) + 1;
    for (let n = 0; n < table.size; n++) next[n + 1] = (next[n + 1] ?? 0) + (next[n] ?? 0);
    const start = this.edgeLeft.length;
    for (let n = 0; n < table.size; n++) this.edgeStart.push(start + (next[n] ?? 0));
    const sorted = new Int32Array(found.length);
    found.forEach((node, i) => {
      const at = next[node] ?? 0;
      sorted[at] = i;
      next[node] = at + 1;
    });
    for (const i of sorted) {
      this.edgeLeft.push(pairs[2 * i] ?? 0);
      this.edgeRight.push(pairs[2 * i + 1] ?? 0);
    }
  }
}

function addSum(sum: Int32Array, { rows, sums }: Table, node: number): void {
  let at = node * rows.length;
  for (const row of rows) sum[row] = (sum[row] ?? 0) + (sums[at++] ?? 0);
}

interface Window {
  /** The right table's nodes, ascending in the row that is looked at. */
  readonly order: Int32Array;
  /** How many pairs are left to look at. */
  readonly pairs: number;
  /** Which part of `order` can join with a node of the left table. */
  span(left: number): readonly [from: number, to: number];
}

/** Sorts the right table by the row that rules out the most pairs, so that most are never looked at. */
function windowFor(left: Table, right: Table, builder: TableBuilder): Window {
  const everything: Window = {
    order: Int32Array.from({ length: right.size }, (_, n) => n),
    pairs: left.size * right.size,
    span: () => [0, right.size],
  };
  return left.rows
    .filter((row) => right.rows.includes(row))
    .map((row) => windowOn(row, left, right, builder))
    .reduce((best, window) => (window.pairs < best.pairs ? window : best), everything);
}

function windowOn(row: number, left: Table, right: Table, builder: TableBuilder): Window {
  const order = Int32Array.from({ length: right.size }, (_, n) => n).sort(
    (a, b) => valueOf(right, row, a) - valueOf(right, row, b),
  );
  const values = order.map((node) => valueOf(right, row, node));
  const [least, most] = builder.range(row);
  const span = (node: number): readonly [number, number] => {
    const value = valueOf(left, row, node);
    const from = lowerBound(values, least - value);
    return [from, Math.max(from, lowerBound(values, most - value + 1))];
  };
  let pairs = 0;
  for (let node = 0; node < left.size; node++) {
    const [from, to] = span(node);
    pairs += to - from;
  }
  return { order, pairs, span };
}

function valueOf({ rows, sums }: Table, row: number, node: number): number {
  return sums[node * rows.length + rows.indexOf(row)] ?? 0;
}

/** Position of the first value that is not below `limit`, in ascending values. */
function lowerBound(values: Int32Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Compiles a system, or gives up with `null` when the diagram would have over `budget` edges. */
export function compileDiagram(system: System, budget: number): Diagram | null {
  const compiler = new Compiler(system, budget);
  const tables: Table[] = system.families.map((_, f) => compiler.family(f));
  for (const [l, r] of planJoins(system)) {
    const [left, right] = [tables[l], tables[r]];
    if (!left || !right) break;
    const joined = compiler.join(left, right);
    if (!joined) return null;
    tables.push(joined);
  }
  return trimmed(compiler.finish(system.possible && tables.at(-1)?.size === 1));
}
