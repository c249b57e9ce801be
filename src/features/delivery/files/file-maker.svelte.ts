import { downloadBlob } from '../../../services';
import type { DeliveryFile } from './delivery-file';
import type { ExportKind } from './files';
import { makeFile, nameOfFile } from './files';

/** How far a file is, in rows; of 0 while nobody knows. */
interface Making {
  readonly kind: ExportKind;
  readonly done: number;
  readonly of: number;
}

interface Ended {
  /** Of the file. */
  readonly name: string;
  readonly how: 'made' | 'cancelled' | 'failed';
}

/** Makes one file at a time and hands it over, says how far it is and how it ended, and can be stopped. */
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
   * @returns whether it was handed over: not where another file is on its way, where it is cancelled, and
   *   where it fails
   */
  async make(kind: ExportKind, file: DeliveryFile, at: string): Promise<boolean> {
    if (this.#making) return false;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    const onstep = (done: number, of: number): void => {
      this.#making = { kind, done, of };
    };
    const name = nameOfFile(kind, file);
    this.#ended = null;
    onstep(0, 0);
    try {
      const made = await makeFile(kind, file, { at, signal, onstep });
      downloadBlob(name, made);
      this.#end(name, 'made');
      return true;
    } catch {
      if (!signal.aborted) this.#end(name, 'failed');
      return false;
    }
  }

  cancel(): void {
    if (!this.#making) return;
    this.#stopping.abort();
    this.#end('', 'cancelled');
  }

  #end(name: string, how: Ended['how']): void {
    this.#making = null;
    this.#ended = { name, how };
  }
}
