import type { Backup } from '../backup/make';
import type { Result } from '../failure';
import { timeOnDevice } from '../local-time';
import { removeQuietly, writeFolderFile } from './files';
import type { FolderFailure } from './files';

const newestKept = 3;
const daysKept = 7;

/**
 * Writes a backup to a folder as a file of its own, then removes old ones of the same device: others
 * may write to the same folder. No file is ever written over, so that a write that fails half-way
 * costs none of those before it.
 *
 * @returns the name of the file
 */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  { text, createdAt, device }: Backup,
): Promise<Result<string, FolderFailure>> {
  const ending = `Z-${device.replace(/\W/g, '').slice(0, 8)}.json`;
  const name = `${beginning}${timeOnDevice(createdAt)}${ending}`;
  const written = await writeFolderFile(folder, name, new Blob([text]));
  if (!written.ok) {
    await removeQuietly(folder, name);
    return written;
  }
  await tidy(folder, ending);
  return { ok: true, value: name };
}

const beginning = 'unitwise-backup-';

/** What cannot be looked at or removed is no harm: it is tried again after the next backup. */
async function tidy(folder: FileSystemDirectoryHandle, ending: string): Promise<void> {
  try {
    const whole: string[] = [];
    for await (const name of folder.keys()) {
      if (!name.startsWith(beginning) || !name.endsWith(ending)) continue;
      if (await isEmpty(folder, name)) await removeQuietly(folder, name);
      else whole.push(name);
    }
    for (const old of filesToPrune(whole)) await removeQuietly(folder, old);
  } catch {
    return;
  }
}

/** As a browser that ended in the middle leaves a file: it must not count as one that is kept. */
async function isEmpty(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  const file = await folder.getFileHandle(name);
  return (await file.getFile()).size === 0;
}

/**
 * Which backups of a device may go: all but the newest three, and the last of each of the newest
 * seven days that have one.
 */
function filesToPrune(names: readonly string[]): readonly string[] {
  const backups = names.toSorted();
  const lastOfDay = new Map(backups.map((name) => [dayOf(name), name]));
  const kept = new Set([
    ...backups.slice(-newestKept),
    ...[...lastOfDay.values()].slice(-daysKept),
  ]);
  return backups.filter((name) => !kept.has(name));
}

function dayOf(name: string): string {
  return name.slice(beginning.length, beginning.length + 'YYYY-MM-DD'.length);
}
