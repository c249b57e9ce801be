import { fetchEditions } from './fetch-editions';
import { wholeOf } from '../catalogue';
import type { Qualification } from '../catalogue';
import { copyOf } from '../plan';
import type { Plan, PlanResult } from '../plan';
import type { Tables } from './database';
import { editionsNamed } from './edition-names';
import type { Result, StorageFailure } from './failure';
import { planRow, snapshot } from './read-plan';
import type { Found, StoredPlan } from './rows';
import { storedPlan } from './quarantine';
import { dropOldest, keepReplaced, savedWithRoom } from './versions';
import type { StoreContext } from './context';
import { writePlan } from './writing';

/**
 * `newer`: another tab stored this version meanwhile; `missing`: another tab deleted the plan. In
 * both cases nothing was written.
 */
export type SaveResult =
  | {
      readonly kind: 'saved';
      readonly revision: number;
      /** How many old versions, of whichever plans, made room on a full disk; left out, none. */
      readonly evicted?: number;
    }
  | ({ readonly kind: 'newer' } & Found)
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

/**
 * What a save is in the plan's history: `new`, a step of its own; `same`, more of the step that was
 * saved last, such as the next letter of a word.
 */
export type SavedStep = 'new' | 'same';

/** What to save, and on what. */
interface Save {
  readonly plan: Plan;
  readonly base: number | null;
  readonly step: SavedStep;
  readonly edition: Qualification | undefined;
}

/**
 * Stores a plan, unless another version was stored since. Where the disk is full, the oldest versions
 * make way for it, as few as will do, in the transaction of the save itself: one that is refused even
 * so leaves every version where it was.
 *
 * @param base the revision that the change was made on; `null` for a plan that is new here
 * @param step what the save is in the plan's history
 * @param edition its qualification in the edition to store it on; left out, the one that it is on
 */
export async function save(
  context: StoreContext,
  plan: Plan,
  base: number | null,
  step: SavedStep = 'new',
  edition?: Qualification,
): Promise<SaveResult> {
  const asked: Save = { plan, base, step, edition: edition && wholeOf(edition) };
  return savedWithRoom((oldest) => trySaving(context, asked, oldest));
}

async function trySaving(
  context: StoreContext,
  { plan, base, step, edition }: Save,
  oldest: number,
): Promise<SaveResult> {
  return flat(
    await context.connection.run((tables) =>
      tables.write(async (): Promise<SaveResult> => {
        const found = await storedPlan(context, tables, plan.id);
        if (found && found.stored.revision !== base) return { kind: 'newer', ...found };
        if (!found && base !== null) return { kind: 'missing' };
        const qualification =
          edition ?? found?.qualification ?? (await pinnedEdition(context, tables, plan));
        const copy = snapshot(plan, qualification);
        if (!copy.ok || !qualification) return { kind: 'failed', failure: unreadable(copy) };
        const at = context.now();
        const evicted = oldest === 0 ? 0 : await dropOldest(tables, oldest);
        if (found) await keepReplaced(tables, planRow(found), found.stored.plan.changedAt);
        const revision = await writePlan(tables, { plan: copy.plan, qualification }, at);
        if (found && step === 'same') await tables.versions.delete(found.stored.revision);
        return { kind: 'saved', revision, ...(evicted > 0 && { evicted }) };
      }),
    ),
  );
}

/**
 * Stores the plan under a new id and the given name: a duplicate, or a conflict's losing side.
 *
 * @param edition its qualification in the edition to store it on; left out, the original's
 */
export async function keepCopy(
  context: StoreContext,
  original: Plan,
  name: string,
  edition?: Qualification,
): Promise<Result<StoredPlan>> {
  const at = context.now();
  const copied = copyOf(original, { id: context.newId(), name, at });
  const result = await context.connection.run((tables) =>
    tables.write(async (): Promise<Result<StoredPlan>> => {
      const qualification = edition
        ? wholeOf(edition)
        : await pinnedEdition(context, tables, original);
      const copy = snapshot(copied, qualification);
      if (!copy.ok || !qualification) return { ok: false, failure: unreadable(copy) };
      const { plan } = copy;
      const revision = await writePlan(tables, { plan, qualification }, at);
      return { ok: true, value: { plan, revision } };
    }),
  );
  return result.ok ? result.value : result;
}

/**
 * The qualification of a plan as it was when the plan was made on it, whether the plan lies here or
 * was deleted; as it is now for one that is new here.
 */
export async function pinnedEdition(
  { editions, findQualification }: StoreContext,
  tables: Tables,
  { id, qualification }: Plan,
): Promise<Qualification | undefined> {
  const row = (await tables.plans.get(id)) ?? (await tables.deleted.where('id').equals(id).last());
  const version = editionOf(row);
  if (version === null) return findQualification(qualification);
  await fetchEditions(editions, tables, editionsNamed([row]));
  return editions.find(qualification, version);
}

function editionOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('edition' in row)) return null;
  return typeof row.edition === 'string' ? row.edition : null;
}

export function flat(result: Result<SaveResult>): SaveResult {
  return result.ok ? result.value : { kind: 'failed', failure: result.failure };
}

export function unreadable(result: PlanResult): StorageFailure {
  return { reason: 'unreadable', message: result.ok ? '' : result.problems.join('\n') };
}
