import type { Diagram } from './diagram';

/** With fewer bits to a limb, plain big integers are as quick. */
const minBits = 8;

/** The largest whole number up to which all are exact. */
const exactBits = 53;

/**
 * Counts ways without any bound on size. A plain number tells how many there are to some 36 bits, so
 * only the last bits have to be counted exactly: in limbs, whole numbers below 2^bits, so small that
 * the sum over a node's edges of a limb times the ways of an entry is exact in a plain number. Big
 * integers, some twenty times as slow, are left for entries with more ways than that allows.
 */
export class ExactCounter {
  readonly #maxEdges: number;
  /** The nodes that are joined with others: those of entries. */
  readonly #entries: Int32Array;
  #limbs = new Float64Array(0);

  constructor(readonly diagram: Diagram) {
    const { nodes, edgeStart } = diagram;
    const edgesInto = Int32Array.from(
      { length: nodes },
      (_, node) => (edgeStart[node + 1] ?? 0) - (edgeStart[node] ?? 0),
    );
    this.#maxEdges = edgesInto.reduce((most, edges) => Math.max(most, edges), 1);
    this.#entries = Int32Array.from([...edgesInto.keys()].filter((node) => edgesInto[node] === 0));
  }

  /**
   * The number of ways from the root.
   *
   * @param up ways of reaching each node: exact for nodes of entries, near for the others
   * @param down nodes off every way are 0, and left out
   * @param waysOf what an entry brings to its node
   */
  count(up: Float64Array, down: Uint8Array, waysOf: (entry: number) => bigint): bigint {
    const most = this.#entries.reduce((far, node) => Math.max(far, up[node] ?? 0), 1);
    const bits = Math.floor(exactBits - 1 - Math.log2(most * this.#maxEdges));
    if (bits < minBits) return countWaysBig(this.diagram, down, waysOf);
    const near = up[this.diagram.nodes - 1] ?? 0;
    // Every sum over n edges is off by at most n roundings, and so is its part in each later one.
    const steps = this.diagram.clusters.length * (this.#maxEdges + 1);
    const unsure = Math.log2(near) + Math.log2(steps) - exactBits;
    const size = Math.max(1, Math.ceil((unsure + 2) / bits));
    return nearest(BigInt(near), this.#lastBits(up, down, bits, size), 1n << BigInt(bits * size));
  }

  /** The number of ways modulo 2^(bits × size). */
  #lastBits(up: Float64Array, down: Uint8Array, bits: number, size: number): bigint {
    const { nodes } = this.diagram;
    const limbs = this.#cleared(nodes * size);
    const base = 2 ** bits;
    for (const node of this.#entries) limbs[node * size] = up[node] ?? 0;
    for (let node = 0; node < nodes; node++) {
      if (down[node] === 0) continue;
      this.#addEdges(node, up, limbs, size);
      carry(limbs, node * size, size, base);
    }
    let ways = 0n;
    for (let limb = nodes * size - 1; limb >= (nodes - 1) * size; limb--) {
      ways = ways * BigInt(base) + BigInt(limbs[limb] ?? 0);
    }
    return ways;
  }

  #addEdges(node: number, up: Float64Array, limbs: Float64Array, size: number): void {
    const { edgeStart, edgeLeft, edgeRight } = this.diagram;
    const [from = 0, to = 0] = [edgeStart[node], edgeStart[node + 1]];
    if (from === to) return;
    for (let limb = 0; limb < size; limb++) {
      let sum = 0;
      for (let edge = from; edge < to; edge++) {
        sum += (up[edgeRight[edge] ?? 0] ?? 0) * (limbs[(edgeLeft[edge] ?? 0) * size + limb] ?? 0);
      }
      limbs[node * size + limb] = sum;
    }
  }

  /** What was counted before is wiped out: a node off every way counts nothing. */
  #cleared(length: number): Float64Array {
    if (this.#limbs.length < length) this.#limbs = new Float64Array(length);
    return this.#limbs.fill(0, 0, length);
  }
}

/** The number nearest to another one that leaves a remainder. */
function nearest(to: bigint, remainder: bigint, modulus: bigint): bigint {
  const above = (((remainder - to) % modulus) + modulus) % modulus;
  return to + (2n * above > modulus ? above - modulus : above);
}

/** Brings the limbs of a number below the base, the lowest first; what goes beyond the last is dropped. */
function carry(limbs: Float64Array, at: number, size: number, base: number): void {
  let over = 0;
  for (let limb = at; limb < at + size; limb++) {
    const sum = (limbs[limb] ?? 0) + over;
    over = Math.floor(sum / base);
    limbs[limb] = sum - over * base;
  }
}

function countWaysBig(
  { nodes, entryNode, edgeStart, edgeLeft, edgeRight }: Diagram,
  down: Uint8Array,
  waysOf: (entry: number) => bigint,
): bigint {
  const up = new Array<bigint>(nodes).fill(0n);
  entryNode.forEach((node, e) => (up[node] = (up[node] ?? 0n) + waysOf(e)));
  for (let node = 0; node < nodes; node++) {
    if (down[node] === 0) continue;
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
      const left = up[edgeLeft[edge] ?? 0] ?? 0n;
      const right = up[edgeRight[edge] ?? 0] ?? 0n;
      up[node] = (up[node] ?? 0n) + left * right;
    }
  }
  return up[nodes - 1] ?? 0n;
}
