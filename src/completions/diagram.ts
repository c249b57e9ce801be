/**
 * A decision diagram in the shape of a tree, compiled once per qualification and limits.
 *
 * Every family of interchangeable units has a table of *nodes*: the distinct sums, row by row, that
 * taking 0, 1, 2, … of its units can give. Tables are joined two by two: a node of the joined table
 * is a distinct sum of one node from each side, and an *edge* is such a pair. A row leaves the
 * table once nothing outside can change it any more; sums that no completion could tell apart are
 * one node; sums that no completion could mend are cut. The last table has one node, the root. A
 * way is exactly one choice of edges from the root down to one entry per family, and then of that
 * many units of each family.
 *
 * Layout, all in flat arrays, nodes numbered with children before parents:
 * - an *entry* e takes `entryTaken[e]` units of family `entryFamily[e]` and leads to `entryNode[e]`;
 *   the entries of a family follow each other, ascending in units taken;
 * - node n is entered by edges `edgeStart[n]` to `edgeStart[n + 1]`; edge i joins nodes
 *   `edgeLeft[i]` and `edgeRight[i]`. The nodes of a family have entries and no edges.
 */
export interface Diagram {
  /** Number of nodes; the root is the last one. With no node there is no way. */
  readonly nodes: number;
  readonly entryFamily: Int32Array;
  readonly entryTaken: Int32Array;
  readonly entryNode: Int32Array;
  readonly edgeStart: Int32Array;
  readonly edgeLeft: Int32Array;
  readonly edgeRight: Int32Array;
}

/** Keeps only the nodes, entries and edges that lie on some way. */
export function trimmed(diagram: Diagram): Diagram {
  const { nodes, entryNode, edgeStart, edgeLeft, edgeRight } = diagram;
  const number = liveNodes(diagram);
  const live = (node: number | undefined): boolean => (number[node ?? 0] ?? -1) >= 0;
  const renumber = (old: Int32Array): Int32Array => old.map((node) => number[node] ?? -1);
  const starts: number[] = [];
  const edges: number[] = [];
  for (let node = 0; node < nodes; node++) {
    if (!live(node)) continue;
    starts.push(edges.length);
    for (let e = edgeStart[node] ?? 0; e < (edgeStart[node + 1] ?? 0); e++) edges.push(e);
  }
  const entries = Int32Array.from(entryNode.keys()).filter((e) => live(entryNode[e]));
  const pick = (all: Int32Array, some: Iterable<number>): Int32Array =>
    Int32Array.from(some, (i) => all[i] ?? 0);
  return {
    nodes: starts.length,
    entryFamily: pick(diagram.entryFamily, entries),
    entryTaken: pick(diagram.entryTaken, entries),
    entryNode: renumber(pick(entryNode, entries)),
    edgeStart: Int32Array.from([...starts, edges.length]),
    edgeLeft: renumber(pick(edgeLeft, edges)),
    edgeRight: renumber(pick(edgeRight, edges)),
  };
}

/** New numbers for the nodes that lie on some way, −1 for the others. */
function liveNodes({ nodes, edgeStart, edgeLeft, edgeRight }: Diagram): Int32Array {
  const number = new Int32Array(nodes).fill(-1);
  if (nodes > 0) number[nodes - 1] = 0;
  for (let node = nodes - 1; node >= 0; node--) {
    if (number[node] !== 0) continue;
    for (let e = edgeStart[node] ?? 0; e < (edgeStart[node + 1] ?? 0); e++) {
      number[edgeLeft[e] ?? 0] = 0;
      number[edgeRight[e] ?? 0] = 0;
    }
  }
  let next = 0;
  return number.map((mark) => (mark === 0 ? next++ : -1));
}
