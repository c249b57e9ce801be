import type { Qualification } from '../catalogue';
import type { Plan, PlanResult } from '../plan';
import type { Tables } from './database';
import { editionsNamed } from './editions';
import type { Result, StorageFailure } from './failure';
import { snapshot } from './read-plan';
import { planRow } from './rows';
import type { StoredPlan } from './rows';
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
  | { readonly kind: 'newer'; readonly stored: StoredPlan }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

/**
 * What a save is in the plan's history: `new`, a step of its own; `same`, more of the step that was
 * saved last, such as the next letter of a word.
 */
export type SavedStep = 'new' | 'same';

/** Stores a plan. Where the disk is full, old versions make room for it first. */
export async function save(
  workings: Workings,
  plan: Plan,
  base: number | null,
  step: SavedStep,
): Promise<SaveResult> {
  const result = await trySaving(workings, plan, base, step);
  if (result.kind !== 'failed' || result.failure.reason !== 'quota') return result;
  const room = await makeRoom(workings);
  return room.ok && room.value > 0 ? trySaving(workings, plan, base, step) : result;
}

async function trySaving(
  workings: Workings,
  plan: Plan,
  base: number | null,
  step: SavedStep,
): Promise<SaveResult> {
  return flat(
    await workings.connection.run((tables) =>
      tables.write(async (): Promise<SaveResult> => {
        const found = await storedPlan(workings, tables, plan.id);
        if (found && found.stored.revision !== base) return { kind: 'newer', stored: found.stored };
        if (!found && base !== null) return { kind: 'missing' };
        const qualification = found?.qualification ?? (await agreedOn(workings, tables, plan));
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

/** Stores the plan under a new id and name, on the edition that the original was made on. */
export async function keepCopy(
  workings: Workings,
  original: Plan,
  name: string,
): Promise<Result<StoredPlan>> {
  const at = workings.now();
  const copied = { ...original, id: workings.newId(), name, createdAt: at, changedAt: at };
  const result = await workings.connection.run((tables) =>
    tables.write(async (): Promise<Result<StoredPlan>> => {
      const qualification = await agreedOn(workings, tables, original);
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
