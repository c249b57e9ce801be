import type { BackupFolder, Store } from '../../storage';
import { writeToFolder } from '../../storage';

/** What the File System Access API adds to a handle, where the browser has it. */
interface Asking {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
type Folder = FileSystemDirectoryHandle & Asking;

interface PickingWindow {
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

export function canPickFolder(page: object): page is PickingWindow {
  return 'showDirectoryPicker' in page;
}

/** Whether backups are written to a folder, and how the last one went. */
export type FolderState =
  | { readonly kind: 'none' }
  /** The browser wants to be asked again, as after every reload. */
  | { readonly kind: 'not-allowed'; readonly name: string }
  | { readonly kind: 'following'; readonly name: string; readonly writtenAt: string | null }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

const mode = { mode: 'readwrite' } as const;
/** Milliseconds without a change before a backup is written, and before a failed one is retried. */
const pause = 3_000;
const retryAfter = 60_000;

/** Writes a backup to the folder that the planner picked, after every change on this device. */
export class FolderWriter {
  readonly #store: Store;
  #state = $state.raw<FolderState>({ kind: 'none' });
  #folder: BackupFolder | null = null;
  #mark = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(store: Store) {
    this.#store = store;
    void this.#resume();
  }

  get state(): FolderState {
    return this.#state;
  }

  /** Lets the planner pick a folder. Nothing changes where they change their mind. */
  async pick(page: PickingWindow): Promise<void> {
    try {
      const handle = await page.showDirectoryPicker({ id: 'unitwise-backups', ...mode });
      this.stop();
      await this.#follow({ handle, written: null });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.#state = { kind: 'failed', name: '', message: messageOf(error) };
    }
  }

  /** Asks for the folder again. Call it on an action of the planner: the browser then asks them. */
  async allow(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    const handle: Folder = folder.handle;
    const answer = (await handle.requestPermission?.(mode)) ?? 'granted';
    if (answer === 'granted') await this.#follow(folder);
  }

  /** Writes to the folder no more; the files there stay. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopWatching?.();
    this.#folder = null;
    this.#state = { kind: 'none' };
    void this.#store.setBackupFolder(null);
  }

  retry(): void {
    void this.#write();
  }

  async #resume(): Promise<void> {
    const stored = await this.#store.backupFolder();
    if (!stored.ok || !stored.value) return;
    const handle: Folder = stored.value.handle;
    const answer = (await handle.queryPermission?.(mode)) ?? 'granted';
    this.#folder = stored.value;
    if (answer === 'granted') await this.#follow(stored.value);
    else this.#state = { kind: 'not-allowed', name: handle.name };
  }

  async #follow(folder: BackupFolder): Promise<void> {
    this.#folder = folder;
    this.#show(folder);
    await this.#store.setBackupFolder(folder);
    this.#stopWatching?.();
    this.#stopWatching = this.#store.watchChanges((mark) => {
      this.#mark = mark;
      if (this.#folder?.written?.mark !== mark) this.#writeIn(pause);
    });
  }

  #writeIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), milliseconds);
  }

  /** One tab at a time; what another tab has written need not be written again. */
  async #write(): Promise<void> {
    await navigator.locks.request('unitwise-backup-folder', async () => {
      const stored = await this.#store.backupFolder();
      if (!this.#folder || !stored.ok) return;
      if (stored.value === null) this.stop();
      else if (stored.value.written?.mark === this.#mark) this.#show(stored.value);
      else await this.#writeTo(this.#folder, this.#mark);
    });
  }

  async #writeTo(folder: BackupFolder, mark: string): Promise<void> {
    try {
      const made = await this.#store.backup();
      if (!made.ok) throw new Error(made.failure.message);
      const { createdAt: at } = made.value;
      await writeToFolder(folder.handle, made.value);
      await this.#store.noteBackup();
      await this.#note(folder, { ...folder, written: { mark, at } });
    } catch (error) {
      if (this.#folder !== folder) return;
      this.#state = { kind: 'failed', name: folder.handle.name, message: messageOf(error) };
      this.#writeIn(retryAfter);
    }
  }

  /** Unless the planner stopped it, or picked another folder, while it was written. */
  async #note(before: BackupFolder, after: BackupFolder): Promise<void> {
    if (this.#folder !== before) return;
    this.#folder = after;
    this.#show(after);
    await this.#store.setBackupFolder(after);
  }

  #show({ handle, written }: BackupFolder): void {
    this.#state = { kind: 'following', name: handle.name, writtenAt: written?.at ?? null };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const writers = new WeakMap<Store, FolderWriter>();

/** The one writer of a store: it goes on whichever screen is shown. */
export function folderWriterOf(store: Store): FolderWriter {
  const writer = writers.get(store) ?? new FolderWriter(store);
  writers.set(store, writer);
  return writer;
}
