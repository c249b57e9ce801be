import type { Diagram } from './diagram';

/**
 * Fills `up` with the number of ways to reach each node and gives that of the root.
 *
 * @param ways that each entry brings to its node
 */
export function countWays(diagram: Diagram, up: Float64Array, entryWays: Float64Array): number {
  const { nodes, entryNode, edgeStart, edgeLeft, edgeRight } = diagram;
  up.fill(0);
  for (let e = 0; e < entryNode.length; e++) {
    const node = entryNode[e] ?? 0;
    up[node] = (up[node] ?? 0) + (entryWays[e] ?? 0);
  }
  let edge = 0;
  for (let node = 0; node < nodes; node++) {
    const end = edgeStart[node + 1] ?? 0;
    if (edge === end) continue;
    let ways = 0;
    for (; edge < end; edge++) {
      ways += (up[edgeLeft[edge] ?? 0] ?? 0) * (up[edgeRight[edge] ?? 0] ?? 0);
    }
    up[node] = ways;
  }
  return up[nodes - 1] ?? 0;
}

/** Marks in `down` every node that lies on a way, given the numbers of ways in `up`. */
export function markLive(diagram: Diagram, up: Float64Array, down: Uint8Array): void {
  const { nodes, edgeStart, edgeLeft, edgeRight } = diagram;
  down.fill(0);
  down[nodes - 1] = 1;
  for (let node = nodes - 1; node >= 0; node--) {
    if (down[node] === 0) continue;
    const end = edgeStart[node + 1] ?? 0;
    for (let edge = edgeStart[node] ?? 0; edge < end; edge++) {
      const left = edgeLeft[edge] ?? 0;
      const right = edgeRight[edge] ?? 0;
      if (up[left] === 0 || up[right] === 0) continue;
      down[left] = 1;
      down[right] = 1;
    }
  }
}

/**
 * Fills `up` with the least cost of reaching each node and gives that of the root.
 *
 * @param costOf what an entry costs
 */
export function leastCost(
  diagram: Diagram,
  up: Float64Array,
  costOf: (entry: number) => number,
): number {
  const { nodes, entryNode, edgeStart, edgeLeft, edgeRight } = diagram;
  up.fill(Infinity);
  for (let e = 0; e < entryNode.length; e++) {
    const node = entryNode[e] ?? 0;
    up[node] = Math.min(up[node] ?? Infinity, costOf(e));
  }
  let edge = 0;
  for (let node = 0; node < nodes; node++) {
    const end = edgeStart[node + 1] ?? 0;
    if (edge === end) continue;
    let least = Infinity;
    for (; edge < end; edge++) {
      const cost = (up[edgeLeft[edge] ?? 0] ?? Infinity) + (up[edgeRight[edge] ?? 0] ?? Infinity);
      if (cost < least) least = cost;
    }
    up[node] = least;
  }
  return up[nodes - 1] ?? Infinity;
}
