/**
 * Why this device did not store or read something. `blocked`: the database could not be opened
 * (private mode, a policy, another tab that holds it); `closed`: the browser took it away meanwhile;
 * `unreadable`: the plan itself breaks its format, so that it could not be read back;
 * `newer-version`: a later version of this app wrote the plan, and this one leaves it alone;
 * `unloaded`: the code that it takes did not come, as without a connection.
 */
export type FailureReason =
  'quota' | 'blocked' | 'closed' | 'unreadable' | 'newer-version' | 'unloaded' | 'unknown';

export interface StorageFailure {
  readonly reason: FailureReason;
  /** The browser's own words, for a details line; a screen words the reason. */
  readonly message: string;
}

export type Result<Value, Failure = StorageFailure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Undoes the transaction in which it is thrown: what lies there is a newer version's. */
export class NewerVersionError extends Error {}

/** @param otherwise the reason, where the error's name tells none */
export function failureOf(error: unknown, otherwise: FailureReason): StorageFailure {
  const names = namesOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof NewerVersionError) return { reason: 'newer-version', message };
  if (names.includes('QuotaExceededError')) return { reason: 'quota', message };
  if (otherwise === 'unknown' && names.some((name) => closedNames.has(name))) {
    return { reason: 'closed', message };
  }
  return { reason: otherwise, message };
}

const closedNames = new Set(['DatabaseClosedError', 'InvalidStateError']);

/** Dexie wraps the browser's error as `inner`: a full disk arrives as an AbortError around it. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error ? [String(error.name)] : [];
  return 'inner' in error && error.inner !== error ? [...name, ...namesOf(error.inner)] : name;
}
