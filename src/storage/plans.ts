import type { Qualification } from '../catalogue';
import { copyOf } from '../plan';
import type { Plan, PlanResult } from '../plan';
import type { Tables } from './database';
import { editionsNamed } from './editions';
import type { Result, StorageFailure } from './failure';
import { snapshot } from './read-plan';
import { planRow } from './rows';
import type { Found, StoredPlan } from './rows';
import { storedPlan } from './set-aside';
import { dropOldest, keepReplaced } from './versions';
import type { Workings } from './workings';
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
      readonly gaveWay?: number;
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
  /** The revision that the change was made on; `null` for a plan that is new here. */
  readonly base: number | null;
  readonly step: SavedStep;
  /** Its qualification in the edition to store it on; left out, the one that it is on. */
  readonly edition: Qualification | undefined;
}

/** How many of the oldest versions make way for a save that the disk refuses, one try after another. */
const mayGiveWay = [2, 8, 32, 128] as const;

/**
 * Stores a plan. Where the disk is full, the oldest versions make way for it, as few as will do, in
 * the transaction of the save itself: one that is refused even so leaves every version where it was.
 */
export async function save(workings: Workings, asked: Save): Promise<SaveResult> {
  let result = await trySaving(workings, asked, 0);
  for (const oldest of mayGiveWay) {
    if (result.kind !== 'failed' || result.failure.reason !== 'quota') return result;
    result = await trySaving(workings, asked, oldest);
  }
  return result;
}

async function trySaving(
  workings: Workings,
  { plan, base, step, edition }: Save,
  oldest: number,
): Promise<SaveResult> {
  return flat(
    await workings.connection.run((tables) =>
      tables.write(async (): Promise<SaveResult> => {
        const found = await storedPlan(workings, tables, plan.id);
        if (found && found.stored.revision !== base) return { kind: 'newer', ...found };
        if (!found && base !== null) return { kind: 'missing' };
        const qualification =
          edition ?? found?.qualification ?? (await agreedOn(workings, tables, plan));
        const copy = snapshot(plan, qualification);
        if (!copy.ok || !qualification) return { kind: 'failed', failure: unreadable(copy) };
        const at = workings.now();
        const gaveWay = oldest === 0 ? 0 : await dropOldest(tables, oldest);
        if (found) await keepReplaced(tables, planRow(found), found.stored.plan.changedAt);
        const revision = await writePlan(tables, { plan: copy.plan, qualification }, at);
        if (found && step === 'same') await tables.versions.delete(found.stored.revision);
        return { kind: 'saved', revision, ...(gaveWay > 0 && { gaveWay }) };
      }),
    ),
  );
}

/**
 * Stores the plan under a new id and name.
 *
 * @param edition its qualification in the edition to store it on; left out, the original's
 */
export async function keepCopy(
  workings: Workings,
  original: Plan,
  name: string,
  edition?: Qualification,
): Promise<Result<StoredPlan>> {
  const at = workings.now();
  const copied = copyOf(original, { id: workings.newId(), name, at });
  const result = await workings.connection.run((tables) =>
    tables.write(async (): Promise<Result<StoredPlan>> => {
      const qualification = edition ?? (await agreedOn(workings, tables, original));
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
export async function agreedOn(
  { editions, findQualification }: Workings,
  tables: Tables,
  { id, qualification }: Plan,
): Promise<Qualification | undefined> {
  const row = (await tables.plans.get(id)) ?? (await tables.deleted.where('id').equals(id).last());
  const version = editionOf(row);
  if (version === null) return findQualification(qualification);
  await editions.fetch(tables, editionsNamed([row]));
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
