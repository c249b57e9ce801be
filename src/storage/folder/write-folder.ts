import type { Backup } from '../backup/make';

const ours = /^unitwise-backup-(\d{4}-\d{2}-\d{2})T[\d-]+Z\.json$/;
const newestKept = 3;
const daysKept = 7;

/**
 * Writes a backup to a folder as a file of its own, then removes old ones. No file is ever written
 * over, so that a write that fails half-way costs none of those before it.
 *
 * @throws what the browser throws, as DOMException, where it cannot be written
 */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  { text, createdAt }: Backup,
): Promise<string> {
  const name = `unitwise-backup-${createdAt.replace(/[:.]/g, '-')}.json`;
  try {
    await writeFile(folder, name, new Blob([text]));
  } catch (error) {
    await removeQuietly(folder, name);
    throw error;
  }
  const names: string[] = [];
  for await (const entry of folder.keys()) names.push(entry);
  for (const old of superfluousFiles(names)) await removeQuietly(folder, old);
  return name;
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(content);
  await stream.close();
  const { size } = await file.getFile();
  if (size !== content.size) throw new Error(`Only ${size} of ${content.size} bytes were written`);
}

/** A file that stays is no harm: it is tried again after the next backup. */
async function removeQuietly(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch {
    return;
  }
}

/**
 * Which backups in a folder may go: all but the newest three, and the last of each of the newest
 * seven days that have one. Files with other names are not ours to remove.
 */
function superfluousFiles(names: readonly string[]): readonly string[] {
  const backups = names.filter((name) => ours.test(name)).sort();
  const lastOfDay = new Map(backups.map((name) => [ours.exec(name)?.[1] ?? '', name]));
  const kept = new Set([
    ...backups.slice(-newestKept),
    ...[...lastOfDay.values()].slice(-daysKept),
  ]);
  return backups.filter((name) => !kept.has(name));
}
