import * as v from 'valibot';
import type { Qualification } from '../catalogue';
import type { Instant, Plan } from '../plan';
import { editionsNamed } from './editions';
import type { Result } from './failure';
import { readPlanRow } from './read-plan';
import type { Workings } from './workings';

/** A saved state of a plan. What changed between two is worked out by who shows them. */
export interface Version {
  readonly revision: number;
  /** When it was saved, as the device's clock showed. */
  readonly at: Instant;
  readonly plan: Plan;
  /** As it was when this version was made. */
  readonly qualification: Qualification;
}

const rowSchema = v.object({ plan: v.string(), at: v.fallback(v.string(), '') });

/** The saved states of a plan, the last first. One that cannot be read is left out. */
export async function history(
  { connection, editions }: Workings,
  id: string,
): Promise<Result<readonly Version[]>> {
  const rows = await connection.run(async (tables) => {
    const found = await tables.versions.where('plan').equals(id).toArray();
    await editions.fetch(tables, editionsNamed(found));
    return found;
  });
  if (!rows.ok) return rows;
  const versions = rows.value.flatMap((row) => {
    const { plan: planId, at } = v.parse(rowSchema, row);
    const asPlanRow = typeof row === 'object' ? { ...row, id: planId } : null;
    const reading = readPlanRow(asPlanRow, (name, version) => editions.find(name, version));
    if (!reading.ok) return [];
    const { stored, qualification } = reading;
    return [{ ...stored, at, qualification }];
  });
  return { ok: true, value: versions.sort((a, b) => b.revision - a.revision) };
}
