import { changesBetween } from '../plan';
import type { Plan } from '../plan';
import type { Tables } from './database';
import { editionsNamed } from './editions';
import type { Result } from './failure';
import { readPlanRow } from './read-plan';
import type { Found } from './rows';
import { storedPlan } from './set-aside';
import type { Workings } from './workings';
import { putPlan, writePlan } from './writing';

/**
 * What came of putting a deleted plan back. `there-already`: the plan is on the device again as it
 * was when it was deleted; `beside`: it is there with other content, and what was deleted lies beside
 * it as a copy; `gone`: another tab put it back or deleted it for good.
 */
export type PutBack = 'put-back' | 'there-already' | 'beside' | 'gone';

/** Takes a plan out of the deleted ones, and puts it back where it is not on the device already. */
export async function putBackDeleted(
  workings: Workings,
  revision: number,
  copyName: string,
): Promise<Result<PutBack>> {
  return workings.connection.run((tables) =>
    tables.write(async (): Promise<PutBack> => {
      const deleted = await deletedUnder(workings, tables, revision);
      if (!deleted) return 'gone';
      const there = await storedPlan(workings, tables, deleted.stored.plan.id);
      await tables.deleted.delete(revision);
      if (!there) {
        await putPlan(tables, deleted);
        return 'put-back';
      }
      if (isSame(there, deleted)) return 'there-already';
      const at = workings.now();
      const { qualification, stored } = deleted;
      const ids = { id: workings.newId(), name: copyName, createdAt: at, changedAt: at };
      const plan: Plan = { ...stored.plan, ...ids };
      await writePlan(tables, { plan, qualification }, at);
      return 'beside';
    }),
  );
}

async function deletedUnder(
  { editions }: Workings,
  tables: Tables,
  revision: number,
): Promise<Found | null> {
  const row = await tables.deleted.get(revision);
  await editions.fetch(tables, editionsNamed([row]));
  const reading = readPlanRow(row, (id, version) => editions.find(id, version));
  return reading.ok ? reading : null;
}

function isSame(one: Found, other: Found): boolean {
  return (
    one.qualification.version === other.qualification.version &&
    changesBetween(one.stored.plan, other.stored.plan).length === 0
  );
}
