import type { BackupFailure, BackupFolder, FolderFailure, Result, Store } from '../../storage';
import { writeToFolder } from '../../storage';
import { askFor, permissionFor, pickFolder } from './folder-permission';
import { Throttle } from './throttle';

/** Why something was not done with a folder. */
export type FolderReason = BackupFailure['reason'] | FolderFailure['reason'];

/** Whether backups are written to a folder, and how the last one went. */
export type FolderState =
  | { readonly kind: 'none' }
  /** The browser wants to be asked again, as after a reload. */
  | { readonly kind: 'not-allowed'; readonly name: string }
  /** The planner, or a setting of the browser, said no. */
  | { readonly kind: 'refused'; readonly name: string }
  | { readonly kind: 'following'; readonly name: string; readonly writtenAt: string | null }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: FolderReason }
  /** A folder was not taken up, or not given up. */
  | {
      readonly kind: 'unchanged';
      readonly attempt: 'pick' | 'stop';
      readonly reason: FolderReason;
    };

/** Milliseconds after which a backup that failed is tried again. */
const retryAfter = 60_000;

/**
 * Writes a backup to the folder that the planner picked, after every change on this device, whichever
 * screen is shown and in whichever tab: what one tab picks, stops or writes, the others hear of.
 */
export class FolderWriter {
  readonly #store: Store;
  readonly #throttle = new Throttle();
  #state = $state.raw<FolderState>({ kind: 'none' });
  #folder: BackupFolder | null = null;
  #changeToken: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void) | undefined;

  /** @param page tells when the tab is left and returned to */
  constructor(store: Store, page: Document) {
    this.#store = store;
    store.watchBackupFolder((folder) => {
      if (folder.ok) void this.#receive(folder.value);
    });
    page.addEventListener('visibilitychange', () => {
      if (page.visibilityState === 'hidden') this.#hurry();
      else void this.#receive(this.#folder);
    });
  }

  get state(): FolderState {
    return this.#state;
  }

  /** Lets the planner pick a folder. Nothing changes where they change their mind. */
  async pick(page: Parameters<typeof pickFolder>[0]): Promise<void> {
    try {
      const handle = await pickFolder(page, 'unitwise-backups');
      if (!handle) return;
      const remembered = await this.#store.rememberFolder(handle);
      if (!remembered.ok) this.#leaveUnchanged('pick', remembered.failure.reason);
    } catch {
      this.#leaveUnchanged('pick', 'not-allowed');
    }
  }

  /** Asks for the folder again. Call it on an action of the planner: the browser then asks them. */
  async allow(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    const { name } = folder.handle;
    const answer = await askFor(folder.handle);
    if (answer === 'granted') await this.#receive(this.#folder);
    else this.#state = { kind: answer === 'denied' ? 'refused' : 'not-allowed', name };
  }

  /** Writes to the folder no more; the files there stay. */
  async stop(): Promise<void> {
    const purged = await this.#store.forgetFolder();
    if (!purged.ok) this.#leaveUnchanged('stop', purged.failure.reason);
  }

  async retry(): Promise<void> {
    await this.#write();
  }

  #leaveUnchanged(attempt: 'pick' | 'stop', reason: FolderReason): void {
    this.#state = { kind: 'unchanged', attempt, reason };
  }

  /** Takes what is remembered for the truth, also where another tab has changed it. */
  async #receive(folder: BackupFolder | null): Promise<void> {
    const isNew = folder !== this.#folder;
    this.#folder = folder;
    if (!folder) {
      if (isNew) this.#rest({ kind: 'none' });
      return;
    }
    const permission = await permissionFor(folder.handle);
    if (this.#folder !== folder) return;
    const { name } = folder.handle;
    if (permission === 'granted') this.#follow(folder, isNew);
    else this.#rest({ kind: permission === 'denied' ? 'refused' : 'not-allowed', name });
  }

  #rest(state: FolderState): void {
    clearTimeout(this.#timer);
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#state = state;
  }

  /** @param isNew whether it says more than a failure that is shown */
  #follow({ handle, written }: BackupFolder, isNew: boolean): void {
    if (isNew || this.#state.kind !== 'failed')
      this.#state = { kind: 'following', name: handle.name, writtenAt: written?.at ?? null };
    this.#stopWatching ??= this.#store.watchChanges((changeToken) => {
      if (!changeToken.ok) return;
      this.#changeToken = changeToken.value;
      this.#lookAhead();
    });
    this.#lookAhead();
  }

  /** Decides when to write next, if at all. */
  #lookAhead(): void {
    clearTimeout(this.#timer);
    if (this.#changeToken === null) return;
    if (this.#folder?.written?.changeToken === this.#changeToken) this.#throttle.caughtUp();
    else this.#writeIn(this.#throttle.changed(performance.now()));
  }

  /** A tab that is left may be closed next. */
  #hurry(): void {
    if (this.#stopWatching && this.#throttle.isWaiting) this.#writeIn(0);
  }

  #writeIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), milliseconds);
  }

  /** One tab at a time; what another tab has written need not be written again. */
  async #write(): Promise<void> {
    try {
      await navigator.locks.request('unitwise-backup-folder', async () => {
        const stored = await this.#store.backupFolder();
        if (!stored.ok) this.#fail(stored.failure.reason);
        else if (stored.value && stored.value.written?.changeToken !== this.#changeToken)
          await this.#writeTo(stored.value);
      });
    } catch {
      this.#fail('unknown');
    }
  }

  async #writeTo(folder: BackupFolder): Promise<void> {
    const from = performance.now();
    this.#throttle.caughtUp();
    const done = await backUpTo(this.#store, folder);
    this.#throttle.took(from, performance.now());
    if (!done.ok) await this.#heed(done.failure.reason);
  }

  /** Permission can be taken away at any time: that is no failure but a state. */
  async #heed(reason: FolderReason): Promise<void> {
    if (reason === 'not-allowed') await this.#receive(this.#folder);
    if (this.#stopWatching) this.#fail(reason);
  }

  #fail(reason: FolderReason): void {
    if (!this.#folder) return;
    this.#state = { kind: 'failed', name: this.#folder.handle.name, reason };
    this.#writeIn(retryAfter);
  }
}

async function backUpTo(
  store: Store,
  { id, handle }: BackupFolder,
): Promise<Result<null, { readonly reason: FolderReason }>> {
  const made = await store.backup();
  if (!made.ok) return made;
  const written = await writeToFolder(handle, made.value);
  if (!written.ok) return written;
  const { createdAt: at, changeToken } = made.value;
  await store.noteBackup(at);
  return store.noteWritten(id, { changeToken, at });
}

const writers = new WeakMap<Store, FolderWriter>();

/** The one writer of a store: it goes on whichever screen is shown. */
export function folderWriterOf(store: Store): FolderWriter {
  const writer = writers.get(store) ?? new FolderWriter(store, document);
  writers.set(store, writer);
  return writer;
}
