import type { Backup } from '../backup/make';
import type { Result } from '../failure';
import { timeOnDevice } from '../local-time';

/**
 * Why a backup is not in a folder. `gone`: the folder is not there under its name, as where it was
 * deleted or renamed or its drive is away; `not-allowed`: the browser does not let us write there;
 * `full`: its disk has no room; `locked`: it is read-only, or another program holds it; `incomplete`:
 * the disk took less than it was given.
 */
export interface FolderFailure {
  readonly reason: 'gone' | 'not-allowed' | 'full' | 'locked' | 'incomplete' | 'unknown';
  /** The browser's own words. */
  readonly message: string;
}

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
  try {
    await writeFile(folder, name, new Blob([text]));
  } catch (error) {
    await removeQuietly(folder, name);
    return { ok: false, failure: failureOf(error) };
  }
  await tidy(folder, ending);
  return { ok: true, value: name };
}

const beginning = 'unitwise-backup-';

class IncompleteError extends Error {}

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
  if (size === content.size) return;
  throw new IncompleteError(`Only ${size} of ${content.size} bytes were written`);
}

const reasons: Readonly<Record<string, FolderFailure['reason']>> = {
  NotFoundError: 'gone',
  TypeMismatchError: 'gone',
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'locked',
};

function failureOf(error: unknown): FolderFailure {
  if (error instanceof IncompleteError) return { reason: 'incomplete', message: error.message };
  if (!(error instanceof Error || error instanceof DOMException))
    return { reason: 'unknown', message: String(error) };
  return { reason: reasons[error.name] ?? 'unknown', message: error.message };
}

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

async function removeQuietly(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch {
    return;
  }
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
