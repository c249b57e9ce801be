import type { PromiseActorLogic } from 'xstate';
import { fromPromise } from 'xstate';
import type { Plan } from '../plan';
import type { Result, Store, StoredPlan } from '../storage';
import type { CopyInput, CopyOutcome, SaveInput, SaveOutcome } from './context';
import type { PlanOnEdition } from './history';

export interface Keeping {
  readonly store: Pick<Store, 'save' | 'keepCopy'>;
  /** The name for a copy that is kept when two tabs changed a plan at once. */
  readonly copyName: (plan: Plan) => string;
}

interface StoreActors {
  readonly savePlan: PromiseActorLogic<SaveOutcome, SaveInput>;
  readonly keepCopy: PromiseActorLogic<CopyOutcome, CopyInput>;
}

/** What the machine asks of the store. */
export function storeActors(keeping: Keeping): StoreActors {
  return {
    savePlan: fromPromise<SaveOutcome, SaveInput>(
      async ({ input: { plan, qualification, base, savedStep, step } }) => ({
        plan,
        step,
        result: await keeping.store.save(plan, base, savedStep, qualification),
      }),
    ),
    keepCopy: fromPromise<CopyOutcome, CopyInput>(async ({ input: { copy, ...ours } }) => ({
      plan: ours.plan,
      result: copy ? await rewrite(keeping, copy, ours) : await keepNew(keeping, ours),
    })),
  };
}

async function keepNew(
  { store, copyName }: Keeping,
  { plan, qualification }: PlanOnEdition,
): Promise<Result<StoredPlan>> {
  return store.keepCopy(plan, copyName(plan), qualification);
}

/** Writes into the copy what was done since; one that another tab took up meanwhile stays theirs. */
async function rewrite(
  keeping: Keeping,
  copy: StoredPlan,
  ours: PlanOnEdition,
): Promise<Result<StoredPlan>> {
  const { plan, qualification } = ours;
  const { id, createdAt } = copy.plan;
  const rewritten = { ...plan, id, createdAt, name: keeping.copyName(plan) };
  const saved = await keeping.store.save(rewritten, copy.revision, 'new', qualification);
  switch (saved.kind) {
    case 'saved':
      return { ok: true, value: { plan: rewritten, revision: saved.revision } };
    case 'failed':
      return { ok: false, failure: saved.failure };
    case 'newer':
    case 'missing':
      return keepNew(keeping, ours);
  }
}
