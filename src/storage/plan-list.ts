import type { Qualification } from '../catalogue';
import type { StorageFailure } from './failure';
import { readQuarantineRow } from './rows';
import type { UnreadableRecord } from './rows';
import { namedIn, rowsOf } from './plan-list-rows';
import type { Rows } from './plan-list-rows';
import { readSummary } from './summary';
import type { PlanSummary } from './summary';
import type { StoreContext } from './context';

/** A plan as the list shows it, with its qualification as it was when the plan was made on it. */
export interface ListedPlan extends Omit<PlanSummary, 'qualification' | 'edition'> {
  readonly qualification: Qualification;
}

/** What the device holds. */
interface PlanListContent {
  /** Newest change first. */
  readonly plans: readonly ListedPlan[];
  readonly quarantined: readonly UnreadableRecord[];
}

interface ListFailed {
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

export type PlanList =
  | { readonly state: 'loading' }
  | Newest
  | ({ readonly state: 'ready' } & PlanListContent)
  | ListFailed;

/** As many as are read before anything is told. */
const soon = 500;
/** As many as a screen shows of more. */
const few = 25;

export function watchPlanList(
  context: StoreContext,
  listener: (list: PlanList) => void,
): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  const tell = (newest: Newest | null): Promise<void> | undefined => {
    if (signal.aborted || !newest) return undefined;
    listener(newest);
    return context.whenIdle();
  };
  listener({ state: 'loading' });
  void newestOf(context)
    .then(tell)
    .then(() => {
      if (!signal.aborted) signal.addEventListener('abort', watchAll(context, listener));
    });
  return () => {
    stopped.abort();
  };
}

function watchAll(context: StoreContext, listener: (list: PlanList) => void): () => void {
  return context.connection.watch(
    (tables) => rowsOf(context, tables),
    (result) => {
      listener(
        result.ok ? { state: 'ready', ...contentOf(context, result.value) } : failed(result),
      );
    },
  );
}

/** `null` where there are few, or where not all that they need is at hand. */
async function newestOf(context: StoreContext): Promise<Newest | null> {
  const result = await context.connection.run(({ summaries, read }) =>
    read(async () => {
      const inOrder = summaries.orderBy('changedAt');
      const count = await inOrder.count();
      return count <= soon ? null : { count, rows: await inOrder.reverse().limit(few).toArray() };
    }),
  );
  if (!result.ok || !result.value) return null;
  const { count, rows } = result.value;
  const summaries = rows.map(readSummary).filter((summary) => summary !== null);
  if (context.editions.missing(namedIn(summaries)).length > 0) return null;
  return { state: 'newest', plans: summaries.flatMap((row) => listed(context, row)), count };
}

function contentOf(context: StoreContext, rows: Rows): PlanListContent {
  const at = context.now();
  const quarantined = [
    ...rows.quarantined.map((record) => withLostEdition(context, record)),
    ...rows.amongPlans.map(({ id, problems, raw }) => readQuarantineRow({ id, at, problems, raw })),
  ];
  const plans = rows.summaries.flatMap((summary) => listed(context, summary));
  return { plans: plans.sort(newestFirst), quarantined };
}

/** A record that could be read if only its edition could, or on today's, is no damaged one. */
function withLostEdition(
  { editions, findQualification }: StoreContext,
  record: UnreadableRecord,
): UnreadableRecord {
  const { edition, why } = record;
  if (edition === null || why !== 'unreadable' || !findQualification(edition.id)) return record;
  return editions.find(edition.id, edition.version) ? record : { ...record, why: 'lost-edition' };
}

/** A plan of a qualification that is not here cannot be read either, and will be set aside. */
function listed({ editions }: StoreContext, summary: PlanSummary): readonly ListedPlan[] {
  const { edition, ...shown } = summary;
  const qualification = editions.find(summary.qualification, edition);
  return qualification ? [{ ...shown, qualification }] : [];
}

/** As the index of the table has them, where the times are equal as well. */
function newestFirst(a: ListedPlan, b: ListedPlan): number {
  if (a.changedAt === b.changedAt) return a.id < b.id ? 1 : -1;
  return a.changedAt < b.changedAt ? 1 : -1;
}

function failed({ failure }: { readonly failure: StorageFailure }): ListFailed {
  return { state: 'failed', failure };
}
