import { changesBetween, copyOf } from '../plan';
import type { Result } from './failure';
import type { Found } from './rows';
import { readRow, storedPlan } from './quarantine';
import type { StoreContext } from './context';
import { putPlan, writePlan } from './writing';

/**
 * What came of putting a deleted plan back. `there-already`: the plan is on the device again as it
 * was when it was deleted; `beside`: it is there with other content, and what was deleted lies beside
 * it as a copy; `gone`: another tab put it back or deleted it for good.
 */
export type UndeleteResult = 'undeleted' | 'present-already' | 'copied' | 'gone';

/**
 * Takes a plan out of the deleted ones, and puts it back where it is not on the device already.
 *
 * @param copyName its name where it comes beside another plan that has its id
 */
export async function undeleteRevision(
  context: StoreContext,
  revision: number,
  copyName: string,
): Promise<Result<UndeleteResult>> {
  return context.connection.run((tables) =>
    tables.write(async (): Promise<UndeleteResult> => {
      const deleted = await readRow(context, tables, await tables.deleted.get(revision));
      if (!deleted.ok) return 'gone';
      const there = await storedPlan(context, tables, deleted.stored.plan.id);
      await tables.deleted.delete(revision);
      if (!there) {
        await putPlan(tables, deleted);
        return 'undeleted';
      }
      if (isSame(there, deleted)) return 'present-already';
      const at = context.now();
      const { qualification, stored } = deleted;
      const plan = copyOf(stored.plan, { id: context.newId(), name: copyName, at });
      await writePlan(tables, { plan, qualification }, at);
      return 'copied';
    }),
  );
}

function isSame(one: Found, other: Found): boolean {
  return (
    one.qualification.version === other.qualification.version &&
    changesBetween(one.stored.plan, other.stored.plan).length === 0
  );
}
