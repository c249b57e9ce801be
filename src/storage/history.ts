import { fetchEditions } from './fetch-editions';
import * as v from 'valibot';
import type { Qualification } from '../catalogue';
import type { Instant, Plan } from '../plan';
import { editionsNamed } from './edition-names';
import type { Editions } from './editions';
import type { StorageFailure } from './failure';
import { readPlanRow } from './read-plan';
import type { StoreContext } from './context';

/** A saved state of a plan. What changed between two is worked out by who shows them. */
export interface Version {
  readonly revision: number;
  /** When it was saved, as the device's clock showed. */
  readonly at: Instant;
  readonly plan: Plan;
  /** As it was when this version was made. */
  readonly qualification: Qualification;
}

const rowSchema = v.object({ plan: v.fallback(v.string(), ''), at: v.fallback(v.string(), '') });

export type History =
  | { readonly state: 'loading' }
  /** The last saved first; `unread`: how many others cannot be read. */
  | { readonly state: 'ready'; readonly versions: readonly Version[]; readonly unread: number }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

/** Tells the saved states of a plan. */
export function watchHistory(
  { connection, editions }: StoreContext,
  id: string,
  listener: (history: History) => void,
): () => void {
  listener({ state: 'loading' });
  return connection.watch(
    async (tables) => {
      const rows = await tables.versions.where('plan').equals(id).toArray();
      await fetchEditions(editions, tables, editionsNamed(rows));
      return rows;
    },
    (result) => {
      if (!result.ok) {
        listener({ state: 'failed', failure: result.failure });
        return;
      }
      const versions = result.value.flatMap((row) => versionOf(editions, row));
      versions.sort((a, b) => b.revision - a.revision);
      const unread = result.value.length - versions.length;
      listener({ state: 'ready', versions, unread });
    },
  );
}

function versionOf(editions: Editions, row: unknown): readonly Version[] {
  if (typeof row !== 'object') return [];
  const { plan: id, at } = v.parse(rowSchema, row);
  const reading = readPlanRow({ ...row, id }, (name, version) => editions.find(name, version));
  return reading.ok ? [{ ...reading.stored, at, qualification: reading.qualification }] : [];
}
