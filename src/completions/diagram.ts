import type { Cluster } from './clusters';

/**
 * A decision diagram, compiled once per qualification and limits.
 *
 * It takes the clusters (clusters.ts) one by one. A *node* of its first layer is a distinct sum, row
 * by row, that the options of the first cluster give; a node of any other layer is a distinct sum of
 * a node before and an option of one more cluster, and an *edge* is such a pair. A row leaves the
 * sums once no cluster to come changes it; sums that nothing to come could tell apart are one node;
 * sums that nothing to come could mend are cut. The last layer has one node, the root. A way is
 * exactly one choice of edges from the root back to one entry per cluster, and then of that many
 * units of each of its families.
 *
 * Layout, all in flat arrays, nodes numbered with children before parents:
 * - an *entry* e is option `entryOption[e]` of cluster `entryCluster[e]` and leads to `entryNode[e]`;
 *   the entries of a cluster follow each other, and those that add the same share a node;
 * - node n is entered by edges `edgeStart[n]` to `edgeStart[n + 1]`; edge i joins node `edgeLeft[i]`
 *   of the layer before and the entry's node `edgeRight[i]`. Nodes of entries have no edges.
 */
export interface Diagram {
  readonly clusters: readonly Cluster[];
  /** Number of nodes; the root is the last one. With no node there is no way. */
  readonly nodes: number;
  readonly entryCluster: Int32Array;
  readonly entryOption: Int32Array;
  readonly entryNode: Int32Array;
  readonly edgeStart: Int32Array;
  readonly edgeLeft: Int32Array;
  readonly edgeRight: Int32Array;
}

/** Keeps only the nodes, entries and edges that lie on some way. */
export function trimmed(diagram: Diagram): Diagram {
  const number = liveNodes(diagram);
  const { clusters } = diagram;
  return { clusters, ...trimmedEntries(diagram, number), ...trimmedEdges(diagram, number) };
}

function trimmedEntries(
  { entryCluster, entryOption, entryNode }: Diagram,
  number: Int32Array,
): Pick<Diagram, 'entryCluster' | 'entryOption' | 'entryNode'> {
  const live = [...entryNode.keys()].filter((e) => (number[entryNode[e] ?? 0] ?? -1) >= 0);
  return {
    entryCluster: Int32Array.from(live, (e) => entryCluster[e] ?? 0),
    entryOption: Int32Array.from(live, (e) => entryOption[e] ?? 0),
    entryNode: Int32Array.from(live, (e) => number[entryNode[e] ?? 0] ?? 0),
  };
}

function trimmedEdges(
  { nodes, edgeStart, edgeLeft, edgeRight }: Diagram,
  number: Int32Array,
): Pick<Diagram, 'nodes' | 'edgeStart' | 'edgeLeft' | 'edgeRight'> {
  const start = new Int32Array(nodes + 1);
  const left = new Int32Array(edgeLeft.length);
  const right = new Int32Array(edgeLeft.length);
  let [kept, edges] = [0, 0];
  for (let node = 0; node < nodes; node++) {
    if ((number[node] ?? -1) < 0) continue;
    start[kept++] = edges;
    for (let e = edgeStart[node] ?? 0; e < (edgeStart[node + 1] ?? 0); e++) {
      left[edges] = number[edgeLeft[e] ?? 0] ?? 0;
      right[edges++] = number[edgeRight[e] ?? 0] ?? 0;
    }
  }
  start[kept] = edges;
  return {
    nodes: kept,
    edgeStart: start.slice(0, kept + 1),
    edgeLeft: left.slice(0, edges),
    edgeRight: right.slice(0, edges),
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
  for (let node = 0; node < nodes; node++) if (number[node] === 0) number[node] = next++;
  return number;
}
