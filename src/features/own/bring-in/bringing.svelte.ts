import type { Draft } from '../../../authoring';
import type { CopiedSpecification, ReadingProgress, SpecificationRefusal } from '../../../exchange';
import { readSpecification } from '../../../services';

export type Bringing =
  | { readonly state: 'asking' }
  | {
      readonly state: 'reading';
      readonly name: string | null;
      readonly progress: ReadingProgress | null;
    }
  | {
      readonly state: 'refused';
      readonly name: string | null;
      readonly refusal: SpecificationRefusal;
    }
  | { readonly state: 'read'; readonly name: string | null; readonly drafts: readonly Draft[] };

/** One specification on its way in: reading it, or why it was refused. */
export class BringingIn {
  #current = $state.raw<Bringing>({ state: 'asking' });
  #abort = new AbortController();

  get current(): Bringing {
    return this.#current;
  }

  async read(source: File | CopiedSpecification): Promise<void> {
    const name = source instanceof File ? source.name : null;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#current = { state: 'reading', name, progress: null };
    const onProgress = (progress: ReadingProgress): void => {
      if (!signal.aborted) this.#current = { state: 'reading', name, progress };
    };
    const reading = await readSpecification(source, { onProgress, signal });
    if (signal.aborted || reading === null) return;
    this.#current =
      'kind' in reading
        ? { state: 'refused', name, refusal: reading }
        : { state: 'read', name, drafts: reading };
  }

  /** Stops reading, or begins anew. */
  stop(): void {
    this.#abort.abort();
    this.#current = { state: 'asking' };
  }
}
