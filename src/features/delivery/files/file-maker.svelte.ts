import type { ExportKind } from './files';
import { makeFile } from './files';
import type { DeliveryFile } from './sheets';

/** How far a file is, in rows; of 0 while nobody knows. */
interface Making {
  readonly kind: ExportKind;
  readonly done: number;
  readonly of: number;
}

interface Ended {
  readonly kind: ExportKind;
  readonly how: 'made' | 'cancelled' | 'failed';
}

/** Makes one file at a time, says how far it is and how it ended, and can be stopped. */
export class FileMaker {
  #making = $state.raw<Making | null>(null);
  #ended = $state.raw<Ended | null>(null);
  #stopping = new AbortController();

  get making(): Making | null {
    return this.#making;
  }

  get ended(): Ended | null {
    return this.#ended;
  }

  /**
   * @param at the instant now
   * @returns `null` where another file is on its way, where it is cancelled, and where it fails
   */
  async make(kind: ExportKind, file: DeliveryFile, at: string): Promise<Blob | null> {
    if (this.#making) return null;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    const onstep = (done: number, of: number): void => {
      this.#making = { kind, done, of };
    };
    this.#ended = null;
    onstep(0, 0);
    try {
      const made = await makeFile(kind, file, { at, signal, onstep });
      this.#end(kind, 'made');
      return made;
    } catch {
      if (!signal.aborted) this.#end(kind, 'failed');
      return null;
    }
  }

  cancel(): void {
    if (!this.#making) return;
    this.#stopping.abort();
    this.#end(this.#making.kind, 'cancelled');
  }

  #end(kind: ExportKind, how: Ended['how']): void {
    this.#making = null;
    this.#ended = { kind, how };
  }
}
