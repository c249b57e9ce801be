import type { Qualification } from '../catalogue';
import type { Tables } from './database';
import type { StorageFailure } from './failure';
import { readSetAsideRow } from './rows';
import type { SetAside } from './rows';
import { isSummary, readUnread } from './summary';
import type { PlanSummary, UnreadSummary } from './summary';
import type { Workings } from './workings';

/** A plan as the list shows it, with its qualification as it was when the plan was made on it. */
export interface ListedPlan extends Omit<PlanSummary, 'qualification' | 'edition'> {
  readonly qualification: Qualification;
}

/** What the device holds. */
interface ShelfContent {
  /** Newest change first. */
  readonly plans: readonly ListedPlan[];
  readonly setAside: readonly SetAside[];
}

interface Failed {
  readonly state: 'failed';
  readonly failure: StorageFailure;
}

/** The plans changed last, while there are so many that reading the others takes a while. */
interface Newest {
  readonly state: 'newest';
  readonly plans: readonly ListedPlan[];
  /** How many there are in all. */
  readonly count: number;
}

export type Shelf =
  { readonly state: 'loading' } | Newest | ({ readonly state: 'ready' } & ShelfContent) | Failed;

/** As many as are read before anything is told. */
const soon = 500;
/** As many as a screen shows of more. */
const few = 25;

export function watchShelf(workings: Workings, listener: (shelf: Shelf) => void): () => void {
  const stopped = new AbortController();
  let told = false;
  listener({ state: 'loading' });
  const stop = workings.connection.watch(
    async (tables) => {
      const newest = told ? null : await newestOf(workings, tables);
      told = true;
      if (newest && !stopped.signal.aborted) listener(newest);
      return rowsOf(workings, tables);
    },
    (result) => {
      listener(
        result.ok ? { state: 'ready', ...contentOf(workings, result.value) } : failed(result),
      );
    },
  );
  return () => {
    stopped.abort();
    stop();
  };
}

/** `null` where there are few, or where not all that they need is at hand. */
async function newestOf(workings: Workings, { summaries, read }: Tables): Promise<Newest | null> {
  return read(async () => {
    const inOrder = summaries.orderBy('changedAt');
    const count = await inOrder.count();
    if (count <= soon) return null;
    const rows = (await inOrder.reverse().limit(few).toArray()).filter(isSummary);
    if (workings.editions.lacks(namedIn(rows))) return null;
    return { state: 'newest', plans: rows.flatMap((row) => listed(workings, row)), count };
  });
}

/** The list needs the summaries only, and of the plans those that are none. */
async function rowsOf({ editions }: Workings, tables: Tables): Promise<Rows> {
  const { summaries, plans, setAside, read } = tables;
  const rows = await read(async () => {
    const all = await summaries.toArray();
    const amongPlans: Unlisted[] = [];
    for (const row of all.filter((row) => !isSummary(row))) {
      const unread = readUnread(row);
      if (unread) amongPlans.push({ ...unread, raw: await plans.get(unread.id) });
    }
    return { summaries: all.filter(isSummary), amongPlans, setAside: await setAside.toArray() };
  });
  const named = namedIn(rows.summaries);
  if (editions.lacks(named)) {
    await editions.prepare();
    await editions.fetch(tables, named);
  }
  return rows;
}

function namedIn(summaries: readonly PlanSummary[]): Parameters<Workings['editions']['lacks']>[0] {
  return summaries.map(({ qualification: id, edition: version }) => ({ id, version }));
}

/** A record among the plans that is no plan, with all it holds. */
interface Unlisted extends UnreadSummary {
  readonly raw: unknown;
}

interface Rows {
  readonly summaries: readonly PlanSummary[];
  readonly amongPlans: readonly Unlisted[];
  readonly setAside: readonly unknown[];
}

function contentOf(workings: Workings, rows: Rows): ShelfContent {
  const at = workings.now();
  const setAside = [
    ...rows.setAside.map(readSetAsideRow),
    ...rows.amongPlans.map(({ id, problems, raw }) => readSetAsideRow({ id, at, problems, raw })),
  ];
  const plans = rows.summaries.flatMap((summary) => listed(workings, summary));
  return { plans: plans.sort(newestFirst), setAside };
}

/** A plan of a qualification that is not here cannot be read either, and will be set aside. */
function listed({ editions }: Workings, summary: PlanSummary): readonly ListedPlan[] {
  const { edition, ...shown } = summary;
  const qualification = editions.find(summary.qualification, edition);
  return qualification ? [{ ...shown, qualification }] : [];
}

function newestFirst(a: ListedPlan, b: ListedPlan): number {
  if (a.changedAt === b.changedAt) return 0;
  return a.changedAt < b.changedAt ? 1 : -1;
}

function failed({ failure }: { readonly failure: StorageFailure }): Failed {
  return { state: 'failed', failure };
}
