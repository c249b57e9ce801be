import type { DeletedPlan, UndeleteResult, Store } from '../../storage';
import { formatPresentAlready, restoredName, formatPurged } from '../../messages';
import type { ActionResult } from '../../services';

/** Puts a deleted plan back, beside one that took its place meanwhile. */
export async function undeleteRevision(
  store: Store,
  { stored }: DeletedPlan,
): Promise<ActionResult> {
  const { plan, revision } = stored;
  const copyName = restoredName(plan.name);
  const put = await store.undeleteRevision(revision, copyName);
  return put.ok
    ? afterPuttingBack(put.value, plan.name, copyName)
    : { kind: 'failed', asked: 'undelete', failure: put.failure };
}

/** Deletes deleted plans for good. */
export async function purgeDeleted(
  store: Store,
  deleted: readonly DeletedPlan[],
): Promise<ActionResult> {
  const purged = await store.purge(deleted.map(({ stored }) => stored.revision));
  return purged.ok
    ? { kind: 'told', words: formatPurged(deleted.map(({ stored }) => stored.plan.name)) }
    : { kind: 'failed', asked: 'purge', failure: purged.failure };
}

function afterPuttingBack(put: UndeleteResult, name: string, copyName: string): ActionResult {
  switch (put) {
    case 'undeleted':
      return { kind: 'undeleted', name };
    case 'present-already':
      return { kind: 'told', words: formatPresentAlready(name) };
    case 'copied':
      return { kind: 'undeleted', name: copyName };
    case 'gone':
      return { kind: 'overtaken', name, by: 'change' };
  }
}
