import type {
  ReadableBackup,
  Restored,
  RestorePreview,
  RestoreWay,
  StorageFailure,
  Store,
} from '../../storage';
import type { FileProblem, FileRefusal } from './restore-file';
import { readFile } from './restore-file';

/** How far a chosen file has come. */
export type RestoreState =
  /** Of its plans, that share is read; `null` while the browser takes the file in. */
  | { readonly kind: 'reading'; readonly share: number | null }
  | { readonly kind: 'sealed'; readonly isWrong: boolean; readonly isTrying: boolean }
  | { readonly kind: 'comparing'; readonly reading: ReadableBackup }
  | { readonly kind: 'refused'; readonly problem: FileRefusal }
  /** Its checksum is wrong: compared with what is here only if the planner asks for it. */
  | { readonly kind: 'damaged'; readonly reading: ReadableBackup }
  | {
      readonly kind: 'previewed';
      readonly reading: ReadableBackup;
      readonly preview: RestorePreview;
    }
  /** Of its rows, that share is written: from 0 to 1. */
  | { readonly kind: 'restoring'; readonly reading: ReadableBackup; readonly share: number }
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

/** Leads a file from being chosen to what came of it. */
export class Restoring {
  readonly #store: Store;
  readonly #file: Blob;
  #state = $state.raw<RestoreState>({ kind: 'reading', share: null });

  constructor(store: Store, file: Blob) {
    this.#store = store;
    this.#file = file;
    void this.#read();
  }

  get state(): RestoreState {
    return this.#state;
  }

  /** Reads what is sealed once more. */
  async unseal(passphrase: string): Promise<void> {
    this.#state = { kind: 'sealed', isWrong: false, isTrying: true };
    await this.#read(passphrase);
  }

  async compare(reading: ReadableBackup): Promise<void> {
    this.#state = { kind: 'comparing', reading };
    const preview = await this.#store.previewRestore(reading);
    this.#state = preview.ok
      ? { kind: 'previewed', reading, preview: preview.value }
      : { kind: 'failed', failure: preview.failure };
  }

  async restore(reading: ReadableBackup, way: RestoreWay): Promise<void> {
    this.#state = { kind: 'restoring', reading, share: 0 };
    const restored = await this.#store.restore(reading, way, (share) => {
      this.#state = { kind: 'restoring', reading, share };
    });
    this.#state = restored.ok
      ? { kind: 'restored', restored: restored.value }
      : { kind: 'failed', failure: restored.failure };
  }

  async #read(passphrase?: string): Promise<void> {
    const reading = await readFile(
      this.#file,
      (share) => (this.#state = { kind: 'reading', share }),
      passphrase,
    );
    if (!reading.ok) this.#state = stateOf(reading.problem);
    else if (reading.integrity === 'changed') this.#state = { kind: 'damaged', reading };
    else await this.compare(reading);
  }
}

function stateOf(problem: FileProblem): RestoreState {
  if (problem !== 'sealed' && problem !== 'wrong-passphrase') return { kind: 'refused', problem };
  return { kind: 'sealed', isWrong: problem === 'wrong-passphrase', isTrying: false };
}
