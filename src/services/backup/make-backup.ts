import type { BackupFailure, Store } from '../../storage';
import type { Announcer } from '../../ui';
import { download } from '../download';

/**
 * Hands everything on this device to the browser as a download, and notes when.
 *
 * @returns why not; `null` where it was made
 */
export async function makeBackup(
  store: Store,
  announcer: Announcer,
): Promise<BackupFailure | null> {
  const made = await store.backup();
  if (!made.ok) return made.failure;
  download(made.value);
  announcer.say(`Backup made: ${made.value.fileName}`);
  await store.noteBackup(made.value.createdAt);
  return null;
}
