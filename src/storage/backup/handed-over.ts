import { deepEqual } from '../../catalogue';
import { vectorHere } from '../../plan';
import type { Plan, VersionVector } from '../../plan';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import type { Result } from '../failure';
import { storedPlan } from '../quarantine';
import { changesToWrite } from './apply';
import type { ComparedPlan } from './compare-plans';
import { withDevice } from './device';
import { originsOf } from './origins';
import type { PlanInFile } from './read-plans';
import { look } from './restore-diff';
import type { RestoreDiff } from './restore-diff';
import type { Incoming } from './restore-rows';
import { change, rowsUnderKeys } from './row-changes';

/**
 * How a plan that was handed over stands to the one that lies here under its id.
 *
 * - `new`: none lies here.
 * - `same`: both hold the same.
 * - `older`: ours holds all that it does, and more.
 * - `newer`: it goes on from ours.
 * - `both-changed`: both were changed since the last state that they share; `gaveWay` edits made here
 *   would give way to later ones.
 * - `apart`: that state is not known, or a newer version of the app wrote ours.
 */
export type HandedOverStanding =
  | { readonly kind: 'new' }
  | { readonly kind: 'apart'; readonly here: Plan | null }
  | { readonly kind: 'same' | 'older' | 'newer'; readonly here: Plan }
  | { readonly kind: 'both-changed'; readonly here: Plan; readonly gaveWay: number };

/** What a state of a plan has been through; `null` where it is not the one that lies here now. */
export async function planSeen(
  context: StoreContext,
  { id, changedAt }: Plan,
): Promise<Result<VersionVector | null>> {
  return withDevice(context, (tables, device) =>
    tables.read(async () => {
      const found = await storedPlan(context, tables, id);
      if (found?.stored.plan.changedAt !== changedAt) return null;
      const origins = originsOf([...(await rowsUnderKeys(tables.origins, [id])).values()]);
      return vectorHere(device, found.stored.revision, origins.get(id) ?? null);
    }),
  );
}

/** How a plan that was handed over stands to what is here; changes nothing. */
export async function compareHandedOver(
  context: StoreContext,
  plan: PlanInFile,
): Promise<Result<HandedOverStanding>> {
  return withDevice(context, (tables, device) =>
    tables.read(async () => {
      const diff = await lookAt(context, tables, device, plan);
      return standingOf(diff.compared[0]);
    }),
  );
}

/**
 * Takes a plan that was handed over: as a new one, in the place of ours that it goes on from, or made
 * into one with ours. Our state stays in the plan's history. `false`: it does not go with what is
 * here, and nothing was written.
 */
export async function takeHandedOver(
  context: StoreContext,
  plan: PlanInFile,
): Promise<Result<boolean>> {
  return withDevice(context, (tables, device) =>
    tables.write(async () => {
      const diff = await lookAt(context, tables, device, plan);
      const incoming = incomingOf(diff.compared[0]);
      if (!incoming) return false;
      await change(
        tables,
        await changesToWrite(context, tables, diff, [incoming]),
        () => undefined,
      );
      return true;
    }),
  );
}

async function lookAt(
  context: StoreContext,
  tables: Tables,
  device: string,
  plan: PlanInFile,
): Promise<RestoreDiff> {
  return look(context, tables, device, { plans: [plan], quarantined: [] });
}

function standingOf(compared: ComparedPlan | undefined): HandedOverStanding {
  if (!compared) return { kind: 'apart', here: null };
  const { file, here, status, merged } = compared;
  if (status === 'new') return { kind: 'new' };
  if (!here) return { kind: 'apart', here };
  if (status !== 'conflicting') return { kind: status, here };
  // One that does not tell what it has been through, and maybe was sent without its learners.
  if (here.changedAt === file.plan.changedAt) return { kind: 'same', here };
  if (!merged) return { kind: 'apart', here };
  if (holdsAll(here, merged.plan)) return { kind: 'older', here };
  return { kind: 'both-changed', here, gaveWay: merged.gaveWay };
}

/** Whether a merge would add nothing to a plan but the time of a change. */
function holdsAll(here: Plan, merged: Plan): boolean {
  return deepEqual({ ...here, changedAt: '' }, { ...merged, changedAt: '' });
}

function incomingOf(compared: ComparedPlan | undefined): Incoming | null {
  if (!compared) return null;
  const { file, status, isForItsPlace, merged } = compared;
  if (status === 'new' || (status === 'newer' && isForItsPlace)) return file;
  return merged;
}
