import type { Result } from '../failure';

/**
 * Why a file is not in a folder. `gone`: the folder is not there under its name, as where it was
 * deleted or renamed or its drive is away; `not-allowed`: the browser does not let us write there;
 * `full`: its disk has no room; `locked`: it is read-only, or another program holds it; `incomplete`:
 * the disk took less than it was given.
 */
export interface FolderFailure {
  readonly reason: 'gone' | 'not-allowed' | 'full' | 'locked' | 'incomplete' | 'unknown';
  /** The browser's own words. */
  readonly message: string;
}

/** Writes a file, which has its new content once all of it is there, and its former until then. */
export async function writeFolderFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
): Promise<Result<null, FolderFailure>> {
  try {
    await writeFile(folder, name, content);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** The bytes of a file; `null` where there is none of that name. */
export async function readFolderFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Result<Uint8Array<ArrayBuffer> | null, FolderFailure>> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError')
      return { ok: true, value: null };
    return { ok: false, failure: failureOf(error) };
  }
}

/** The names of all files in a folder. */
export async function namesInFolder(
  folder: FileSystemDirectoryHandle,
): Promise<Result<readonly string[], FolderFailure>> {
  try {
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return { ok: true, value: names };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

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

export async function removeQuietly(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch {
    return;
  }
}
