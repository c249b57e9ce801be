import type { Backup, BackupFailure, Result, Store } from '../../storage';
import { download } from '../download';

/** Hands everything on this device to the browser as a download, and notes when. */
export async function makeBackup(store: Store): Promise<Result<Backup, BackupFailure>> {
  const made = await store.backup();
  if (!made.ok) return made;
  download(made.value);
  await store.noteBackup(made.value.createdAt);
  return made;
}
