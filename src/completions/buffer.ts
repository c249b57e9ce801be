/** A list of 32-bit integers that grows without boxing them. */
export class IntBuffer {
  /** The integers so far; what lies beyond `length` means nothing. */
  items = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  toArray(): Int32Array {
    return this.items.slice(0, this.length);
  }
}
