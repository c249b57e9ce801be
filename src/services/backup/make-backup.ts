import type { Seal } from '../../formats';
import type { Backup, BackupFailure, Result, Store } from '../../storage';
import { download } from '../download';

/**
 * Hands everything on this device to the browser as a download, and notes when.
 *
 * @param onProgress told how much is done, from 0 to 1, while there are many plans
 * @param seal whether everybody can read the file, or who knows a passphrase
 */
export async function makeBackup(
  store: Store,
  onProgress?: (share: number) => void,
  seal?: Seal,
): Promise<Result<Backup, BackupFailure>> {
  const made = await store.backup(onProgress, seal);
  if (!made.ok) return made;
  download(made.value);
  await store.noteBackup(made.value.createdAt);
  return made;
}
