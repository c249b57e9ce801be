import { findQualification } from '../../catalogue';
import type {
  BackupReading,
  Restored,
  StorageFailure,
  Store,
  UnreadableEntry,
} from '../../storage';
import { largestBackup, readBackup } from '../../storage';

/** What came of restoring a file. */
export type RestoreOutcome =
  /** The browser could not read the file. */
  | { readonly kind: 'unopened' }
  | {
      readonly kind: 'refused';
      readonly problem: Extract<BackupReading, { ok: false }>['problem'];
    }
  | { readonly kind: 'failed'; readonly failure: StorageFailure }
  | {
      readonly kind: 'restored';
      readonly restored: Restored;
      readonly unreadable: readonly UnreadableEntry[];
    };

/** Adds what a backup file holds to the plans on this device. */
export async function restoreFile(store: Store, file: Blob): Promise<RestoreOutcome> {
  // Before it is read: a text of that size could take the whole tab down.
  if (file.size > largestBackup) return { kind: 'refused', problem: 'too-large' };
  const text = await textOf(file);
  if (text === null) return { kind: 'unopened' };
  const reading = readBackup(text, findQualification);
  if (!reading.ok) return { kind: 'refused', problem: reading.problem };
  const result = await store.restore(reading);
  if (!result.ok) return { kind: 'failed', failure: result.failure };
  return { kind: 'restored', restored: result.value, unreadable: reading.unreadable };
}

async function textOf(file: Blob): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}
