import { withoutLent } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import type { Result } from '../failure';
import { readInSlices } from '../slices';
import { readSummary } from '../summary';
import { editionOf } from './edition-of';
import { sharedHeadOf, unknownYet } from './shared-rows';
import type { SharedHead, SharedPlan } from './shared-rows';
import { putShared, readShared, readSharedHead } from './shared-tables';

/** How a plan that is shared stands here. */
export interface SharedStanding extends Omit<SharedHead, 'revision'> {
  /** `null` where the plan does not lie here. */
  readonly name: string | null;
  /**
   * Whether something is to be put together even if others tell nothing new: it was changed here since
   * that was last done, or is to come back.
   */
  readonly isUnmerged: boolean;
}

/** Every plan that is shared, or was. */
export async function sharedPlans({
  connection,
}: StoreContext): Promise<Result<readonly SharedStanding[]>> {
  return connection.run((tables) => tables.read(() => standings(tables)));
}

/** Tells which plans are shared, and how they stand. */
export function watchSharedPlans(
  { connection }: StoreContext,
  listener: (plans: Result<readonly SharedStanding[]>) => void,
): () => void {
  return connection.watch(standings, listener);
}

async function standings(tables: Tables): Promise<readonly SharedStanding[]> {
  const heads = await readInSlices(tables.shared, sharedHeadOf);
  const shared = heads.flatMap((head) => head ?? []);
  const rows = await tables.summaries.bulkGet(shared.map(({ plan }) => plan));
  return shared.map(({ revision, ...one }, i) => {
    const summary = readSummary(rows[i]);
    const isOther = summary ? summary.revision !== revision : revision === 0 && one.number > 0;
    return { ...one, name: summary?.name ?? null, isUnmerged: isOther && !one.isLeft };
  });
}

/** Shares plans from now on; one that was left or deleted here is shared again. */
export async function sharePlans(
  { connection }: StoreContext,
  plans: readonly string[],
): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      for (const plan of plans) {
        const before = (await readShared(tables, plan)) ?? unknownYet(plan);
        // What others did meanwhile is taken in anew, and one that was deleted here comes back.
        const again = { revision: 0, isLeft: false, taken: {} };
        await putShared(tables, { ...before, ...again });
      }
      return null;
    }),
  );
}

/** Shares a plan no longer: it stays here as it is, and others go on with theirs. */
export async function stopSharing(
  { connection }: StoreContext,
  plan: string,
): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const before = await readSharedHead(tables, plan);
      if (before) await tables.shared.put({ ...before, isLeft: true });
      return null;
    }),
  );
}

/** What others have to be told of a plan. */
interface SharedToTell extends Pick<SharedPlan, 'edits' | 'number'> {
  /** The edition that it is on, where a centre made it; `null` = others have it with the app. */
  readonly edition: Qualification | null;
}

/** What others have to be told of a plan; `null` where it is not shared. */
export async function sharedToTell(
  context: StoreContext,
  plan: string,
): Promise<Result<SharedToTell | null>> {
  return context.connection.run((tables) =>
    tables.read(async () => {
      const shared = await readShared(tables, plan);
      if (!shared) return null;
      const { edits, number } = shared;
      const edition = await editionOf(context, tables, edits);
      return { edits, number, edition: edition?.made ? withoutLent(edition) : null };
    }),
  );
}

/** Notes what others were told of a plan. */
export async function noteTold(
  { connection }: StoreContext,
  plan: string,
  number: number,
): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const before = await readSharedHead(tables, plan);
      if (before) await tables.shared.put({ ...before, told: number });
      return null;
    }),
  );
}
