import type { Plan } from '../plan';
import type { KeptAside, ReadableBackup } from './backup';
import type { Tables } from './database';
import type { Result } from './failure';
import { readPlanRow } from './read-plan';
import { readSetAsideRow, textOf } from './rows';
import { lookUnder } from './set-aside';
import type { Workings } from './workings';
import { writePlan } from './writing';

/** How many plans and set-aside records a restore brought. */
export interface Restored {
  readonly added: number;
  /** Added under a new id and name, as another version of the plan is here. */
  readonly renamed: number;
  /** Already here with the same content. */
  readonly same: number;
  readonly setAside: number;
}

/** Adds what a backup holds to what is here. Nothing that is here changes; all of it or nothing. */
export async function restore(
  workings: Workings,
  reading: ReadableBackup,
): Promise<Result<Restored>> {
  return workings.connection.run((tables) =>
    tables.write(async () => {
      const counts = { added: 0, renamed: 0, same: 0 };
      const known = await knownContents(workings, tables);
      for (const plan of reading.plans) {
        counts[await restorePlan(workings, tables, known, plan)] += 1;
      }
      return { ...counts, setAside: await restoreSetAside(workings, tables, reading.setAside) };
    }),
  );
}

async function restorePlan(
  workings: Workings,
  tables: Tables,
  known: Set<string>,
  plan: Plan,
): Promise<'added' | 'renamed' | 'same'> {
  const there = await lookUnder(workings, tables, plan.id);
  if (there?.ok && contentOf(there.stored.plan) === contentOf(plan)) return 'same';
  const restored = there ? { ...plan, id: workings.newId(), name: restoredName(plan) } : plan;
  // The same backup restored twice brings the same copy once.
  if (there && known.has(contentOf(restored))) return 'same';
  known.add(contentOf(restored));
  const qualification = workings.findQualification(plan.qualification);
  if (qualification) await writePlan(tables, { plan: restored, qualification }, workings.now());
  return there ? 'renamed' : 'added';
}

/** Cut where the addition would break the length that a plan's texts may have. */
function restoredName({ name }: Plan): string {
  return `${name.slice(0, 1_900)} (restored)`;
}

async function knownContents({ editions }: Workings, { plans }: Tables): Promise<Set<string>> {
  const readings = (await plans.toArray()).map((row) =>
    readPlanRow(row, (id, version) => editions.find(id, version)),
  );
  return new Set(readings.flatMap((row) => (row.ok ? [contentOf(row.stored.plan)] : [])));
}

/** All of a plan but its id, as text that does not depend on the order of entries. */
function contentOf(plan: Plan): string {
  return JSON.stringify({ ...plan, id: '' }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

async function restoreSetAside(
  { newId }: Workings,
  { plans, setAside }: Tables,
  records: readonly KeptAside[],
): Promise<number> {
  const known = new Set([
    ...(await setAside.toArray()).map((row) => readSetAsideRow(row).rawText),
    // A newer version's record is backed up with those set aside, and lies among the plans.
    ...(await plans.toArray()).map(textOf),
  ]);
  const fresh = records.filter(({ rawText }) => !known.has(rawText));
  await setAside.bulkAdd(
    fresh.map(({ at, problems, rawText }) => ({ id: newId(), at, problems, raw: rawText })),
  );
  return fresh.length;
}
