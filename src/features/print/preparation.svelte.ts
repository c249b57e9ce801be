import type { Prepared } from './documents/document';

/** Which documents of a pack are still on their way to the page, and how far each of them is. */
export class Preparation {
  #documents = $state.raw<Readonly<Record<string, Prepared>>>({});

  get isDone(): boolean {
    return Object.values(this.#documents).every(({ done, of }) => done >= of);
  }

  /** `null` for a document that is whole, or that nobody asked for. */
  of(id: string): Prepared | null {
    const found = this.#documents[id];
    return found && found.done < found.of ? found : null;
  }

  report(id: string, prepared: Prepared): void {
    this.#documents = { ...this.#documents, [id]: prepared };
  }

  /** Forgets a document that is taken out of the pack. */
  drop(id: string): void {
    const { [id]: _, ...others } = this.#documents;
    this.#documents = others;
  }
}
