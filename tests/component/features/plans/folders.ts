import type { BackupFolder, Result, Store } from '../../../../src/storage';
import type { Folder } from '../../../fixtures/folder';

/**
 * The store as a browser gives it that can keep handles of folders: databases in memory copy a
 * handle's data only, so the live one is put in its place on the way out.
 */
export function keepingHandles(store: Store, folders: readonly Folder[]): Store {
  const living = (found: Result<BackupFolder | null>): Result<BackupFolder | null> => {
    if (!found.ok || !found.value) return found;
    const { name } = found.value.handle;
    const { handle } = folders.find((folder) => folder.handle.name === name)!;
    return { ok: true, value: { ...found.value, handle } };
  };
  return {
    ...store,
    rememberFolder: ({ name }) =>
      store.rememberFolder({ name, getFileHandle: 0 } as unknown as FileSystemDirectoryHandle),
    backupFolder: async () => living(await store.backupFolder()),
    watchBackupFolder: (listener) => store.watchBackupFolder((found) => listener(living(found))),
  };
}

/** One after another, as the browser's own locks. */
export function locksInTurn(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  const request = async (_: string, work: () => Promise<unknown>): Promise<unknown> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return { request: request as LockManager['request'] };
}

/** Looks at another tab, or comes back. */
export function turnTo(visibility: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
