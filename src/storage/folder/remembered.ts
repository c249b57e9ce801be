import type { Instant } from '../../plan';
import type { Result } from '../failure';
import type { StoreContext } from '../context';
import { changeTokenOf } from '../writing';

/** The last backup in a folder: of which state of the device, and when. */
interface WrittenBackup {
  readonly changeToken: string;
  readonly at: Instant;
}

/** A folder that backups are written to. */
export interface BackupFolder {
  /** Another one each time that a folder is picked. */
  readonly id: string;
  readonly handle: FileSystemDirectoryHandle;
  /** `null` = none yet. */
  readonly written: WrittenBackup | null;
}

const folderKey = 'backupFolder';

/** The folder that backups are written to; `null` = none was picked. */
export async function backupFolder({
  connection,
}: StoreContext): Promise<Result<BackupFolder | null>> {
  return connection.run(async ({ settings }) => folderOf(await settings.get(folderKey)));
}

/** Tells which folder is remembered, by any tab, and what was written there last. */
export function watchBackupFolder(
  { connection }: StoreContext,
  listener: (folder: Result<BackupFolder | null>) => void,
): () => void {
  return connection.watch(
    async ({ settings }) => folderOf(await settings.get(folderKey)),
    listener,
  );
}

/** Has backups written to a folder from now on. */
export async function rememberFolder(
  { connection, newId }: StoreContext,
  handle: FileSystemDirectoryHandle,
): Promise<Result<null>> {
  return connection.run(async ({ settings }) => {
    await settings.put(toStored({ id: newId(), handle, written: null }), folderKey);
    return null;
  });
}

/** Has backups written to no folder from now on. */
export async function forgetFolder({ connection }: StoreContext): Promise<Result<null>> {
  return connection.run(async ({ settings }) => {
    await settings.delete(folderKey);
    return null;
  });
}

/** Records what was written, unless the folder was purged or another one picked meanwhile. */
export async function noteWritten(
  { connection }: StoreContext,
  id: string,
  written: WrittenBackup,
): Promise<Result<null>> {
  return connection.run(({ settings, write }) =>
    write(async () => {
      const folder = folderOf(await settings.get(folderKey));
      if (folder?.id === id) await settings.put(toStored({ ...folder, written }), folderKey);
      return null;
    }),
  );
}

/** As it lies in the settings, where the token has had another name since the first version. */
interface StoredFolder extends Omit<BackupFolder, 'written'> {
  readonly written: { readonly mark: string; readonly at: Instant } | null;
}

function toStored({ written, ...folder }: BackupFolder): StoredFolder {
  return { ...folder, written: written && { mark: written.changeToken, at: written.at } };
}

function folderOf(stored: unknown): BackupFolder | null {
  if (!isFolder(stored)) return null;
  const { written, ...folder } = stored;
  return { ...folder, written: written && { changeToken: written.mark, at: written.at } };
}

/** Handles are the browser's own, which nobody can forge in a table; the rest only tells. */
function isFolder(stored: unknown): stored is StoredFolder {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'id' in stored &&
    'written' in stored &&
    'handle' in stored &&
    typeof stored.handle === 'object' &&
    stored.handle !== null &&
    'getFileHandle' in stored.handle
  );
}

/** Tells a text that is another one after every change to what a backup holds. */
export function watchChanges(
  { connection }: StoreContext,
  listener: (changeToken: Result<string>) => void,
): () => void {
  return connection.watch(changeTokenOf, listener);
}
