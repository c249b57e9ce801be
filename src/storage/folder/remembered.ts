import type { Instant } from '../../plan';
import type { Result } from '../failure';
import type { Workings } from '../workings';

/** A folder that backups are written to. */
export interface BackupFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** The last one: of which state of the device, and when; `null` = none yet. */
  readonly written: { readonly mark: string; readonly at: Instant } | null;
}

const folderKey = 'backupFolder';

export async function backupFolder({ connection }: Workings): Promise<Result<BackupFolder | null>> {
  return connection.run(async ({ settings }) => {
    const stored = await settings.get(folderKey);
    return isFolder(stored) ? stored : null;
  });
}

/** @param folder `null` = backups are written to no folder from now on */
export async function setBackupFolder(
  { connection }: Workings,
  folder: BackupFolder | null,
): Promise<Result<null>> {
  return connection.run(async ({ settings }) => {
    if (folder) await settings.put(folder, folderKey);
    else await settings.delete(folderKey);
    return null;
  });
}

/** Handles are the browser's own, which nobody can forge in a table; the rest only tells. */
function isFolder(stored: unknown): stored is BackupFolder {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'written' in stored &&
    'handle' in stored &&
    typeof stored.handle === 'object' &&
    stored.handle !== null &&
    'getFileHandle' in stored.handle
  );
}

/** Tells a mark that is another one after every change to what a backup holds, in any tab. */
export function watchChanges(
  { connection }: Workings,
  listener: (mark: string) => void,
): () => void {
  return connection.watch(
    async ({ settings, plans, setAside }) => {
      const last = await settings.get('revision');
      return [String(last), await plans.count(), await setAside.count()].join(' ');
    },
    (result) => {
      if (result.ok) listener(result.value);
    },
  );
}
