/** A list of 32-bit integers that grows without boxing them. */
export class IntBuffer {
  #items = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = value;
  }

  toArray(): Int32Array {
    return this.#items.slice(0, this.#length);
  }
}
