import type { DeletedPlan, PutBack, Store } from '../../storage';
import { planName, restoredName, sayForgotten } from '../../messages';
import type { Deed } from '../../services/plan-list/action-result';

/** Puts a deleted plan back, beside one that took its place meanwhile. */
export async function putBackDeleted(store: Store, { stored }: DeletedPlan): Promise<Deed> {
  const { plan, revision } = stored;
  const copyName = restoredName(plan.name);
  const put = await store.putBackDeleted(revision, copyName);
  return put.ok
    ? afterPuttingBack(put.value, plan.name, copyName)
    : { kind: 'failed', asked: 'put-back', failure: put.failure };
}

/** Deletes deleted plans for good. */
export async function forgetDeleted(store: Store, deleted: readonly DeletedPlan[]): Promise<Deed> {
  const forgotten = await store.forget(deleted.map(({ stored }) => stored.revision));
  return forgotten.ok
    ? { kind: 'told', words: sayForgotten(deleted.map(({ stored }) => stored.plan.name)) }
    : { kind: 'failed', asked: 'forget', failure: forgotten.failure };
}

function afterPuttingBack(put: PutBack, name: string, copyName: string): Deed {
  switch (put) {
    case 'put-back':
      return { kind: 'put-back', name };
    case 'there-already':
      return { kind: 'told', words: `“${planName(name)}” is on your list again.` };
    case 'beside':
      return { kind: 'put-back', name: copyName };
    case 'gone':
      return { kind: 'overtaken', name, by: 'change' };
  }
}
