import { fetchEditions } from './fetch-editions';
import { editionsNamed } from './edition-names';
import type { StorageFailure } from './failure';
import { readPlanRow } from './read-plan';
import type { Found } from './rows';
import { storedPlan, quarantineUnreadable } from './quarantine';
import type { UnreadRecord } from './quarantine';
import type { StoreContext } from './context';

interface LoadingFailed {
  readonly state: 'failed';
  readonly failure: StorageFailure;
}

/**
 * `missing`: there is none under this id, or one that had to be set aside (the shelf tells). The
 * qualification is as it was when the plan was made on it.
 */
export type LoadedPlan =
  ({ readonly state: 'ready' } & Found) | { readonly state: 'missing' } | LoadingFailed;

export type PlanState = { readonly state: 'loading' } | LoadedPlan;

export function watchPlan(
  context: StoreContext,
  id: string,
  listener: (state: PlanState) => void,
): () => void {
  listener({ state: 'loading' });
  return context.connection.watch(
    async (tables) => {
      const rows = await tables.plans.where('id').equals(id).toArray();
      await fetchEditions(context.editions, tables, editionsNamed(rows));
      return rows;
    },
    (result) => {
      if (!result.ok) {
        listener(failed(result));
        return;
      }
      const { found, unread } = sorted(context, result.value);
      quarantineUnreadable(context, unread);
      listener(newersFailure(unread) ?? loaded(found[0]));
    },
  );
}

export async function load(context: StoreContext, id: string): Promise<LoadedPlan> {
  const result = await context.connection.run((tables) =>
    tables.write(() => storedPlan(context, tables, id)),
  );
  return result.ok ? loaded(result.value) : failed(result);
}

/** Tells the plans among rows from what cannot be read; their editions have been fetched. */
export function sorted(
  { editions }: StoreContext,
  rows: readonly unknown[],
): { readonly found: readonly Found[]; readonly unread: readonly UnreadRecord[] } {
  const found: Found[] = [];
  const unread: UnreadRecord[] = [];
  for (const row of rows) {
    if (row === undefined) continue;
    const reading = readPlanRow(row, (id, version) => editions.find(id, version));
    if (reading.ok) found.push({ stored: reading.stored, qualification: reading.qualification });
    else unread.push({ row, reading });
  }
  return { found, unread };
}

/** What to tell of a plan that a newer version wrote. */
function newersFailure(unread: readonly UnreadRecord[]): LoadingFailed | null {
  const newers = unread.find(({ reading }) => reading.why === 'newer-version');
  if (!newers) return null;
  const message = newers.reading.problems.join('\n');
  return failed({ failure: { reason: 'newer-version', message } });
}

function loaded(found: Found | undefined): LoadedPlan {
  return found
    ? { state: 'ready', stored: found.stored, qualification: found.qualification }
    : { state: 'missing' };
}

function failed({ failure }: { readonly failure: StorageFailure }): LoadingFailed {
  return { state: 'failed', failure };
}
