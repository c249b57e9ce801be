import { findQualification } from '../../catalogue';
import type { BackupReading, ReadableBackup } from '../../storage';
import { maxBackupBytes, readBackup } from '../../storage';

/** `unopened`: the browser could not read the file. */
export type FileProblem = Extract<BackupReading, { ok: false }>['problem'] | 'unopened';
/** Why no passphrase would help. */
export type FileRefusal = Exclude<FileProblem, 'sealed' | 'wrong-passphrase'>;

type FileReading = ReadableBackup | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads a file that somebody chose to restore from.
 *
 * @param passphrase of one that is sealed; left out until it is known that it is
 */
export async function readFile(
  file: Blob,
  onProgress: (share: number) => void,
  passphrase?: string,
): Promise<FileReading> {
  // Before it is read: a text of that size could take the whole tab down.
  if (file.size > maxBackupBytes) return { ok: false, problem: 'too-large' };
  const text = await textOf(file);
  return text === null
    ? { ok: false, problem: 'unopened' }
    : readBackup(text, findQualification, onProgress, passphrase);
}

async function textOf(file: Blob): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}
