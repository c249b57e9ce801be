import { trimmed, type Diagram } from './diagram';
import { Layer } from './layer';

/**
 * The same ways with the fewest nodes that this order of the clusters allows: two nodes of a layer
 * from which the same choices lead to the same nodes are one. Layer by layer from the root, since a
 * node is known by what it leads to. (Hopcroft's minimal automaton, for one without cycles.)
 */
export function reduced(diagram: Diagram): Diagram {
  const out = outgoing(diagram);
  const same = representatives(diagram, out);
  return trimmed({
    ...diagram,
    entryNode: diagram.entryNode.map((node) => same[node] ?? node),
    ...edgesBetween(diagram, same),
  });
}

/** The edges by the node that they leave, in place of the node that they lead to. */
interface Outgoing {
  /** Node n is left by `edges[i]`, i from `start[n]` to `start[n + 1]`. */
  readonly start: Int32Array;
  readonly edges: Int32Array;
  /** The node that each edge leads to. */
  readonly to: Int32Array;
}

function outgoing({ nodes, edgeStart, edgeLeft }: Diagram): Outgoing {
  const to = new Int32Array(edgeLeft.length);
  for (let node = 0; node < nodes; node++) {
    to.fill(node, edgeStart[node] ?? 0, edgeStart[node + 1] ?? 0);
  }
  return { ...sortedBy(nodes, edgeLeft), to };
}

/** Edges sorted by a node of theirs. */
function sortedBy(nodes: number, keys: Int32Array): Pick<Outgoing, 'start' | 'edges'> {
  const start = new Int32Array(nodes + 1);
  for (const node of keys) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) {
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  }
  const next = start.slice();
  const edges = new Int32Array(keys.length);
  keys.forEach((node, edge) => {
    const at = next[node] ?? 0;
    edges[at] = edge;
    next[node] = at + 1;
  });
  return { start, edges };
}

/** For each node the one that stands for it and all that are the same. */
function representatives(diagram: Diagram, { start, edges, to }: Outgoing): Int32Array {
  const { nodes, edgeRight } = diagram;
  const { home, first, size } = entriesByCluster(diagram);
  const same = Int32Array.from({ length: nodes }, (_, node) => node);
  let cluster = -1;
  let layer = new Layer(0, 0);
  let leads = new Float64Array(0);
  let found: number[] = [];
  for (let node = nodes - 2; node >= 0; node--) {
    const [from = 0, end = 0] = [start[node], start[node + 1]];
    // Entries of a cluster are joined, and lead nowhere themselves.
    if (from === end) continue;
    const next = home[edgeRight[edges[from] ?? 0] ?? 0] ?? 0;
    if (next !== cluster) {
      cluster = next;
      leads = new Float64Array(size[cluster] ?? 0);
      layer = new Layer(leads.length, 0);
      found = [];
    }
    leads.fill(-1);
    for (let i = from; i < end; i++) {
      const edge = edges[i] ?? 0;
      const choice = (edgeRight[edge] ?? 0) - (first[cluster] ?? 0);
      leads[choice] = same[to[edge] ?? 0] ?? 0;
    }
    const known = layer.nodeFor(leads);
    if (known === found.length) found.push(node);
    same[node] = found[known] ?? node;
  }
  return same;
}

/** The cluster of each node of entries; for each cluster its first such node, and how many there are. */
function entriesByCluster({ nodes, clusters, entryNode, entryCluster }: Diagram): {
  readonly home: Int32Array;
  readonly first: Int32Array;
  readonly size: Int32Array;
} {
  const home = new Int32Array(nodes).fill(-1);
  const first = new Int32Array(clusters.length).fill(nodes);
  const last = new Int32Array(clusters.length).fill(-1);
  entryNode.forEach((node, entry) => {
    const cluster = entryCluster[entry] ?? 0;
    home[node] = cluster;
    first[cluster] = Math.min(first[cluster] ?? node, node);
    last[cluster] = Math.max(last[cluster] ?? node, node);
  });
  return { home, first, size: last.map((node, cluster) => node - (first[cluster] ?? 0) + 1) };
}

/** The edges that leave representatives, sorted by the representative that they lead to. */
function edgesBetween(
  { nodes, edgeStart, edgeLeft, edgeRight }: Diagram,
  same: Int32Array,
): Pick<Diagram, 'edgeStart' | 'edgeLeft' | 'edgeRight'> {
  const left = new Int32Array(edgeLeft.length);
  const right = new Int32Array(edgeLeft.length);
  const to = new Int32Array(edgeLeft.length);
  let kept = 0;
  for (let node = 0; node < nodes; node++) {
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const from = edgeLeft[edge] ?? 0;
      if (same[from] !== from) continue;
      left[kept] = from;
      right[kept] = edgeRight[edge] ?? 0;
      to[kept++] = same[node] ?? node;
    }
  }
  const { start, edges } = sortedBy(nodes, to.subarray(0, kept));
  return {
    edgeStart: start,
    edgeLeft: edges.map((edge) => left[edge] ?? 0),
    edgeRight: edges.map((edge) => right[edge] ?? 0),
  };
}
