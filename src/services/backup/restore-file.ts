import { findQualification } from '../../catalogue';
import type { BackupReading, ReadableBackup } from '../../storage';
import { maxBackupBytes, readBackup } from '../../storage';

/** `unopened`: the browser could not read the file. */
export type FileRefusal = Extract<BackupReading, { ok: false }>['problem'] | 'unopened';

type FileReading = ReadableBackup | { readonly ok: false; readonly problem: FileRefusal };

/** Reads a file that somebody chose to restore from. */
export async function readFile(
  file: Blob,
  onProgress: (share: number) => void,
): Promise<FileReading> {
  // Before it is read: a text of that size could take the whole tab down.
  if (file.size > maxBackupBytes) return { ok: false, problem: 'too-large' };
  const text = await textOf(file);
  return text === null
    ? { ok: false, problem: 'unopened' }
    : readBackup(text, findQualification, onProgress);
}

async function textOf(file: Blob): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}
