import type { Plan } from '../plan';
import { writePlan } from './database';
import type { Result, StorageFailure } from './failure';
import { planRow, snapshot } from './rows';
import type { StoredPlan } from './rows';
import { storedPlan } from './set-aside';
import type { Workings } from './workings';

/**
 * `newer`: another tab stored this version meanwhile; `missing`: another tab deleted the plan. In
 * both cases nothing was written.
 */
export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'newer'; readonly stored: StoredPlan }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

export async function save(
  workings: Workings,
  plan: Plan,
  base: number | null,
): Promise<SaveResult> {
  const copy = snapshot(plan, workings.findQualification);
  if (!copy.ok) return { kind: 'failed', failure: unreadable(copy.problems) };
  return flat(
    await workings.connection.run((tables) =>
      tables.write(async (): Promise<SaveResult> => {
        const stored = await storedPlan(workings, tables, plan.id);
        if (stored && stored.revision !== base) return { kind: 'newer', stored };
        if (!stored && base !== null) return { kind: 'missing' };
        return { kind: 'saved', revision: await writePlan(tables, copy.plan) };
      }),
    ),
  );
}

/** Stores the plan under a new id and name. */
export async function keepCopy(
  workings: Workings,
  original: Plan,
  name: string,
): Promise<Result<StoredPlan>> {
  const at = workings.now();
  const plan = { ...original, id: workings.newId(), name, createdAt: at, changedAt: at };
  const copy = snapshot(plan, workings.findQualification);
  if (!copy.ok) return { ok: false, failure: unreadable(copy.problems) };
  return workings.connection.run((tables) =>
    tables.write(async () => ({ plan: copy.plan, revision: await writePlan(tables, copy.plan) })),
  );
}

/** Deletes a plan and gives what was deleted, for `putBack`; `null` if it was gone already. */
export async function remove(workings: Workings, id: string): Promise<Result<StoredPlan | null>> {
  return workings.connection.run((tables) =>
    tables.write(async () => {
      const stored = await storedPlan(workings, tables, id);
      await tables.plans.delete(id);
      return stored ?? null;
    }),
  );
}

/**
 * Undoes a delete. The plan gets its old revision again, as its content is what that revision was:
 * a tab that still shows it can go on.
 */
export async function putBack(workings: Workings, removed: StoredPlan): Promise<SaveResult> {
  const { plan, revision } = removed;
  const copy = snapshot(plan, workings.findQualification);
  if (!copy.ok) return { kind: 'failed', failure: unreadable(copy.problems) };
  return flat(
    await workings.connection.run((tables) =>
      tables.write(async (): Promise<SaveResult> => {
        const stored = await storedPlan(workings, tables, plan.id);
        if (stored && stored.revision !== revision) return { kind: 'newer', stored };
        await tables.plans.put(planRow({ plan: copy.plan, revision }));
        return { kind: 'saved', revision };
      }),
    ),
  );
}

function flat(result: Result<SaveResult>): SaveResult {
  return result.ok ? result.value : { kind: 'failed', failure: result.failure };
}

function unreadable(problems: readonly string[]): StorageFailure {
  return { reason: 'unreadable', message: problems.join('\n') };
}
