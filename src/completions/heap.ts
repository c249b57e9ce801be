/** A binary heap; among equals the newest comes out first. */
export class Heap<Item> {
  readonly #items: { readonly item: Item; readonly age: number }[] = [];
  #pushed = 0;

  constructor(readonly isBefore: (a: Item, b: Item) => boolean) {}

  push(item: Item): void {
    this.#items.push({ item, age: this.#pushed++ });
    let at = this.#items.length - 1;
    while (at > 0 && this.#goesUp(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  pop(): Item | undefined {
    const top = this.#items[0];
    const last = this.#items.pop();
    if (!top || !last) return undefined;
    if (this.#items.length === 0) return top.item;
    this.#items[0] = last;
    this.#sink(0);
    return top.item;
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      let first = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (this.#goesUp(child, first)) first = child;
      if (first === at) return;
      this.#swap(at, first);
      at = first;
    }
  }

  #goesUp(child: number, parent: number): boolean {
    const [a, b] = [this.#items[child], this.#items[parent]];
    if (!a || !b) return false;
    if (this.isBefore(a.item, b.item)) return true;
    return !this.isBefore(b.item, a.item) && a.age > b.age;
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#items[a], this.#items[b]];
    if (!one || !other) return;
    this.#items[a] = other;
    this.#items[b] = one;
  }
}
