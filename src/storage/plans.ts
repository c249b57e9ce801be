import type { Qualification } from '../catalogue';
import type { Plan, PlanResult } from '../plan';
import type { Tables } from './database';
import { editionsNamed } from './editions';
import type { Result, StorageFailure } from './failure';
import { snapshot } from './read-plan';
import { planRow } from './rows';
import type { Found, StoredPlan } from './rows';
import { storedPlan } from './set-aside';
import { keepReplaced } from './versions';
import type { Workings } from './workings';
import { writePlan } from './writing';

/**
 * `newer`: another tab stored this version meanwhile; `missing`: another tab deleted the plan. In
 * both cases nothing was written.
 */
export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: number }
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

/** Stores a plan. Where the disk is full, old versions make room for it first. */
export async function save(workings: Workings, asked: Save): Promise<SaveResult> {
  const result = await trySaving(workings, asked);
  if (result.kind !== 'failed' || result.failure.reason !== 'quota') return result;
  const room = await makeRoom(workings);
  return room.ok && room.value > 0 ? trySaving(workings, asked) : result;
}

async function trySaving(
  workings: Workings,
  { plan, base, step, edition }: Save,
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
        if (found) await keepReplaced(tables, planRow(found), found.stored.plan.changedAt);
        const revision = await writePlan(tables, { plan: copy.plan, qualification }, at);
        if (found && step === 'same') await tables.versions.delete(found.stored.revision);
        return { kind: 'saved', revision };
      }),
    ),
  );
}

/** Gives up the older half of all versions: the plans themselves go before their past. */
async function makeRoom({ connection }: Workings): Promise<Result<number>> {
  return connection.run(({ versions }) =>
    versions
      .toCollection()
      .primaryKeys()
      .then(async (revisions) => {
        const older = revisions.slice(0, Math.ceil(revisions.length / 2));
        await versions.bulkDelete(older);
        return older.length;
      }),
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
  const copied = { ...original, id: workings.newId(), name, createdAt: at, changedAt: at };
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
