import {
  mergeOnEditions,
  includes,
  joinedVectors,
  lastShared,
  vectorHere,
  withoutLearners,
} from '../../plan';
import type { PlanOnEdition, VersionOrigin, VersionVector } from '../../plan';
import type { Tables } from '../database';
import { readRow } from '../quarantine';
import { snapshot } from '../read-plan';
import type { Found } from '../rows';
import type { StoreContext } from '../context';
import type { ComparedPlan, MergedPlan } from './compare-plans';

/** What it takes to merge the plans of a backup with those here. */
interface PlansHere {
  /** The id by which backups know this device. */
  readonly device: string;
  /** What lies here, by id. */
  readonly found: ReadonlyMap<string, Found>;
  /** Where it came from, by id. */
  readonly origins: ReadonlyMap<string, VersionOrigin>;
}

/**
 * Plans that were changed both here and in the backup, each with what both make together where the
 * last state that they share is still in the plan's history here; the others stay as compared.
 */
export async function withMerges(
  context: StoreContext,
  tables: Tables,
  here: PlansHere,
  compared: readonly ComparedPlan[],
): Promise<readonly ComparedPlan[]> {
  const weighed: ComparedPlan[] = [];
  for (const each of compared) {
    const found = here.found.get(each.file.plan.id);
    const merged =
      found && isMergeable(each)
        ? await mergedWith(context, tables, each, {
            found,
            device: here.device,
            origin: here.origins.get(each.file.plan.id) ?? null,
          })
        : null;
    weighed.push(merged ? { ...each, merged, copy: null } : each);
  }
  return weighed;
}

function isMergeable({ status, isForItsPlace, file }: ComparedPlan): boolean {
  return status === 'conflicting' && isForItsPlace && file.seen !== null;
}

interface PlanToMerge {
  readonly found: Found;
  readonly device: string;
  readonly origin: VersionOrigin | null;
}

async function mergedWith(
  context: StoreContext,
  tables: Tables,
  { file }: ComparedPlan,
  { found, device, origin }: PlanToMerge,
): Promise<MergedPlan | null> {
  const { stored, qualification } = found;
  const ours = vectorHere(device, stored.revision, origin);
  const theirs = file.seen ?? [];
  // Where each includes the other although they differ, a device's database went back in time.
  if (includes(theirs, ours)) return null;
  const shared = lastShared(device, origin, theirs);
  const whole = await versionUpTo(context, tables, file.plan.id, shared.revision);
  if (!whole) return null;
  const base = shared.isWithoutLearners ? { ...whole, plan: withoutLearners(whole.plan) } : whole;
  const merged = mergeOnEditions(base, { plan: stored.plan, qualification }, file);
  const plan = snapshot(merged.plan, merged.qualification);
  if (!plan.ok) return null;
  const seen: VersionVector = joinedVectors(ours, theirs);
  const gaveWay = merged.overruled.length;
  return { plan: plan.plan, qualification: merged.qualification, seen, gaveWay };
}

/** The state in which a plan was saved last up to a revision; `null` where it is not in its history. */
async function versionUpTo(
  context: StoreContext,
  tables: Tables,
  plan: string,
  revision: number,
): Promise<PlanOnEdition | null> {
  const revisions = await tables.versions.where('plan').equals(plan).primaryKeys();
  const last = Math.max(0, ...revisions.filter((each) => each <= revision));
  const row = await tables.versions.get(last);
  if (typeof row !== 'object') return null;
  const reading = await readRow(context, tables, { ...row, id: plan });
  if (!reading.ok) return null;
  return { plan: reading.stored.plan, qualification: reading.qualification };
}
