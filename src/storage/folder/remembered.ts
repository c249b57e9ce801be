import type { Instant } from '../../plan';
import type { Result } from '../failure';
import { markOf } from '../mark';
import type { Workings } from '../workings';

/** The last backup in a folder: of which state of the device, and when. */
export interface WrittenBackup {
  readonly mark: string;
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

export async function backupFolder({ connection }: Workings): Promise<Result<BackupFolder | null>> {
  return connection.run(async ({ settings }) => folderOf(await settings.get(folderKey)));
}

/** Tells which folder is remembered, by any tab, and what was written there last. */
export function watchBackupFolder(
  { connection }: Workings,
  listener: (folder: Result<BackupFolder | null>) => void,
): () => void {
  return connection.watch(
    async ({ settings }) => folderOf(await settings.get(folderKey)),
    listener,
  );
}

/** Has backups written to a folder from now on. */
export async function rememberFolder(
  { connection, newId }: Workings,
  handle: FileSystemDirectoryHandle,
): Promise<Result<null>> {
  return connection.run(async ({ settings }) => {
    const folder: BackupFolder = { id: newId(), handle, written: null };
    await settings.put(folder, folderKey);
    return null;
  });
}

/** Has backups written to no folder from now on. */
export async function forgetFolder({ connection }: Workings): Promise<Result<null>> {
  return connection.run(async ({ settings }) => {
    await settings.delete(folderKey);
    return null;
  });
}

/** Records what was written, unless the folder was forgotten or another one picked meanwhile. */
export async function noteWritten(
  { connection }: Workings,
  id: string,
  written: WrittenBackup,
): Promise<Result<null>> {
  return connection.run(({ settings, write }) =>
    write(async () => {
      const folder = folderOf(await settings.get(folderKey));
      if (folder?.id === id) await settings.put({ ...folder, written }, folderKey);
      return null;
    }),
  );
}

function folderOf(stored: unknown): BackupFolder | null {
  return isFolder(stored) ? stored : null;
}

/** Handles are the browser's own, which nobody can forge in a table; the rest only tells. */
function isFolder(stored: unknown): stored is BackupFolder {
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

/** Tells the mark of what lies on this device, at once and after every change in any tab. */
export function watchChanges(
  { connection }: Workings,
  listener: (mark: string) => void,
): () => void {
  return connection.watch(markOf, (result) => {
    if (result.ok) listener(result.value);
  });
}
