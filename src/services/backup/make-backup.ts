import type { Backup, BackupFailure, Result, Store } from '../../storage';
import { download } from '../download';

/**
 * Hands everything on this device to the browser as a download, and notes when.
 *
 * @param onProgress told how much is done, from 0 to 1, while there are many plans
 */
export async function makeBackup(
  store: Store,
  onProgress?: (share: number) => void,
): Promise<Result<Backup, BackupFailure>> {
  const made = await store.backup(onProgress);
  if (!made.ok) return made;
  download(made.value);
  await store.noteBackup(made.value.createdAt);
  return made;
}
