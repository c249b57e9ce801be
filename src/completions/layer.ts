/** The distinct sums of one layer, `rows` values each, found again by hashing. */
export class Layer {
  /** The sums so far; what lies beyond `size` of them means nothing. */
  sums = new Float64Array(256);
  size = 0;
  #slots = new Int32Array(64).fill(-1);

  constructor(
    readonly rows: number,
    /** Number of its first node in the diagram; the others follow. */
    readonly first: number,
  ) {}

  /** The number of a sum within the layer; a new one where the sum is new. */
  nodeFor(sum: Float64Array): number {
    if (2 * this.size >= this.#slots.length) this.#grow();
    const at = this.#find(sum, 0);
    const known = this.#slots[at] ?? -1;
    if (known >= 0) return known;
    this.#append(sum);
    this.#slots[at] = this.size;
    return this.size++;
  }

  #append(sum: Float64Array): void {
    const from = this.size * this.rows;
    if (from + this.rows > this.sums.length) {
      const larger = new Float64Array(2 * (from + this.rows));
      larger.set(this.sums);
      this.sums = larger;
    }
    for (let row = 0; row < this.rows; row++) this.sums[from + row] = sum[row] ?? 0;
  }

  /** The slot of the sum that starts at `from`, or the free one where it belongs. */
  #find(sum: Float64Array, from: number): number {
    const mask = this.#slots.length - 1;
    let hash = 0;
    for (let row = 0; row < this.rows; row++) {
      hash = Math.imul(hash ^ (sum[from + row] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let at = hash & mask;
    for (let node = this.#slots[at] ?? -1; node >= 0; node = this.#slots[at] ?? -1) {
      if (this.#isSame(node, sum, from)) return at;
      at = (at + 1) & mask;
    }
    return at;
  }

  #isSame(node: number, sum: Float64Array, from: number): boolean {
    const known = this.sums;
    const start = node * this.rows;
    for (let row = 0; row < this.rows; row++) {
      if (known[start + row] !== sum[from + row]) return false;
    }
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (let node = 0; node < this.size; node++) {
      this.#slots[this.#find(this.sums, node * this.rows)] = node;
    }
  }
}
