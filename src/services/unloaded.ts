import type { StorageFailure } from '../storage';

/** Why an action failed whose code, asked for only then, could not be loaded. */
export function unloaded(error: unknown): StorageFailure {
  return { reason: 'unloaded', message: String(error) };
}
