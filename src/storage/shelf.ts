import type { Tables } from './database';
import type { Result, StorageFailure } from './failure';
import { readPlanRow, readSetAsideRow } from './rows';
import type { SetAside, StoredPlan } from './rows';
import { bringBack, reportOf, storedPlan, tidyAway } from './set-aside';
import type { Unread } from './set-aside';
import type { Workings } from './workings';

/** What the device holds. */
export interface ShelfContent {
  /** Newest change first. */
  readonly plans: readonly StoredPlan[];
  readonly setAside: readonly SetAside[];
}

interface Failed {
  readonly state: 'failed';
  readonly failure: StorageFailure;
}

export type Shelf =
  { readonly state: 'loading' } | ({ readonly state: 'ready' } & ShelfContent) | Failed;

/** `missing`: there is none under this id, or one that had to be set aside (the shelf tells). */
export type LoadedPlan =
  { readonly state: 'ready'; readonly stored: StoredPlan } | { readonly state: 'missing' } | Failed;

export type PlanState = { readonly state: 'loading' } | LoadedPlan;

/** Each watcher begins with a look at what lies aside, which this version may be able to read. */
export function watchShelf(workings: Workings, listener: (shelf: Shelf) => void): () => void {
  listener({ state: 'loading' });
  void bringBack(workings);
  return workings.connection.watch(rowsOf, (result) => {
    listener(result.ok ? { state: 'ready', ...contentOf(workings, result.value) } : failed(result));
  });
}

/** All plans and set-aside records as they are now. */
export async function readShelf(workings: Workings): Promise<Result<ShelfContent>> {
  const rows = await workings.connection.run(rowsOf);
  return rows.ok ? { ok: true, value: contentOf(workings, rows.value) } : rows;
}

export function watchPlan(
  workings: Workings,
  id: string,
  listener: (state: PlanState) => void,
): () => void {
  listener({ state: 'loading' });
  return workings.connection.watch(
    ({ plans }) => plans.where('id').equals(id).toArray(),
    (result) => {
      if (!result.ok) {
        listener(failed(result));
        return;
      }
      const { plans, unread } = sorted(workings, result.value);
      tidyAway(workings, unread);
      listener(newersFailure(unread) ?? loaded(plans[0]));
    },
  );
}

export async function load(workings: Workings, id: string): Promise<LoadedPlan> {
  const result = await workings.connection.run((tables) =>
    tables.write(() => storedPlan(workings, tables, id)),
  );
  return result.ok ? loaded(result.value) : failed(result);
}

function rowsOf({ plans, setAside, read }: Tables): PromiseLike<Rows> {
  return read(async () => ({ plans: await plans.toArray(), setAside: await setAside.toArray() }));
}

interface Rows {
  readonly plans: readonly unknown[];
  readonly setAside: readonly unknown[];
}

function contentOf(workings: Workings, rows: Rows): ShelfContent {
  const { plans, unread } = sorted(workings, rows.plans);
  tidyAway(workings, unread);
  const amongPlans = unread.map((record) => reportOf(workings, record));
  const setAside = [...rows.setAside.map(readSetAsideRow), ...amongPlans];
  return { plans: plans.sort(newestFirst), setAside };
}

function newestFirst({ plan: a }: StoredPlan, { plan: b }: StoredPlan): number {
  if (a.changedAt === b.changedAt) return 0;
  return a.changedAt < b.changedAt ? 1 : -1;
}

function sorted(
  { findQualification }: Workings,
  rows: readonly unknown[],
): { readonly plans: StoredPlan[]; readonly unread: readonly Unread[] } {
  const plans: StoredPlan[] = [];
  const unread: Unread[] = [];
  for (const row of rows) {
    const reading = readPlanRow(row, findQualification);
    if (reading.ok) plans.push(reading.stored);
    else unread.push({ row, reading });
  }
  return { plans, unread };
}

/** What to tell of a plan that a newer version wrote. */
function newersFailure(unread: readonly Unread[]): Failed | null {
  const newers = unread.find(({ reading }) => reading.why === 'newer-version');
  if (!newers) return null;
  const message = newers.reading.problems.join('\n');
  return failed({ failure: { reason: 'newer-version', message } });
}

function loaded(stored: StoredPlan | undefined): LoadedPlan {
  return stored ? { state: 'ready', stored } : { state: 'missing' };
}

function failed({ failure }: { readonly failure: StorageFailure }): Failed {
  return { state: 'failed', failure };
}
