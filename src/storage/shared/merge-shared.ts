import type { Qualification } from '../../catalogue';
import { editsBetween, joinShared, parseShared, withEditsHere, withoutGone } from '../../plan';
import type { Plan, SharedEdits } from '../../plan';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import type { Result } from '../failure';
import { planRow } from '../read-plan';
import { readOrQuarantine } from '../quarantine';
import type { Found } from '../rows';
import { keepReplaced } from '../versions';
import { writePlan } from '../writing';
import { readSharedFolder } from './folder';
import { editionOf } from './edition-of';
import { unknownYet } from './shared-rows';
import type { SharedPlan } from './shared-rows';
import { putShared, readShared } from './shared-tables';

/** What another device tells of a plan. */
export interface ToldByDevice {
  readonly device: string;
  readonly number: number;
  readonly edits: SharedEdits;
}

/**
 * What became of a plan.
 *
 * - `same`: others knew nothing new.
 * - `changed`: it has what others did now; `isNew`, it did not lie here before.
 * - `left`: it was deleted here or is shared no longer, and is not brought back.
 * - `unknown-edition`: this app does not know the edition that it is on, or a newer version of it wrote
 *   the plan that lies here. Nothing was changed.
 * - `unreadable`: what all did together makes no plan, or nobody can tell what was done here. Nothing
 *   was changed.
 */
export type MergeOutcome =
  | { readonly kind: 'same' | 'left' | 'unknown-edition' | 'unreadable' }
  | { readonly kind: 'changed'; readonly name: string; readonly isNew: boolean };

/**
 * Puts together what was done to a shared plan here and on other devices. Open tabs take up the
 * result as they do what another tab saves; the state before stays in the plan's history.
 *
 * @param told by any of the other devices; none, and only what was done here is noted
 */
export async function mergeShared(
  context: StoreContext,
  plan: string,
  told: readonly ToldByDevice[],
): Promise<Result<MergeOutcome>> {
  return context.connection.run((tables) =>
    tables.write(async (): Promise<MergeOutcome> => {
      const folder = await readSharedFolder(tables);
      if (!folder) return { kind: 'same' };
      const shared = (await readShared(tables, plan)) ?? unknownYet(plan);
      const found = await readOrQuarantine(context, tables, plan);
      if (shared.isLeft || (!found && shared.revision > 0)) return { kind: 'left' };
      if (found && !found.ok) return { kind: 'unknown-edition' };
      const here = found
        ? await withDoneHere(context, tables, shared, found, folder.device)
        : shared;
      if (!here) return { kind: 'unreadable' };
      return joined(context, tables, { here, found }, told);
    }),
  );
}

/** What is shared of a plan, with what was done here since; `null` where nobody can tell that. */
export async function withDoneHere(
  context: StoreContext,
  tables: Tables,
  shared: SharedPlan,
  { stored, qualification }: Found,
  by: string,
): Promise<SharedPlan | null> {
  if (stored.revision === shared.revision) return shared;
  const shown = await planOfEdits(context, tables, shared);
  // The edition of the edits may be here no longer where the plan has moved to another one.
  const before = shown?.plan ?? planOn(shared, qualification);
  if (shared.edits.size > 0 && !before) return null;
  const made = { by, version: qualification.version };
  const edits = withoutGone(withEditsHere(shared.edits, before, stored.plan, made));
  return { ...shared, edits, revision: stored.revision, number: shared.number + 1 };
}

interface Here {
  readonly here: SharedPlan;
  readonly found: Found | null;
}

async function joined(
  context: StoreContext,
  tables: Tables,
  { here, found }: Here,
  told: readonly ToldByDevice[],
): Promise<MergeOutcome> {
  const edits = withoutGone(told.map((one) => one.edits).reduce(joinShared, here.edits));
  const taken = { ...here.taken, ...numbersOf(told) };
  const next = { ...here, edits, taken, number: numberWith(here, edits) };
  const made = await planOfEdits(context, tables, next);
  if (!made?.plan) {
    // Others are told all the same what was done here.
    if (found) await putShared(tables, here);
    return { kind: made ? 'unreadable' : 'unknown-edition' };
  }
  const { plan, qualification } = made;
  if (found && isAsStored(found, plan, qualification)) {
    await putShared(tables, { ...next, revision: found.stored.revision });
    return { kind: 'same' };
  }
  if (found) await keepReplaced(tables, planRow(found), found.stored.plan.changedAt);
  const revision = await writePlan(tables, { plan, qualification }, context.now());
  await putShared(tables, { ...next, revision });
  return { kind: 'changed', name: plan.name, isNew: !found };
}

/** The file here is written anew where it holds something that was taken away: nobody else can. */
function numberWith({ edits: before, number }: SharedPlan, edits: SharedEdits): number {
  const isTakenAway = [...before].some(
    ([key, { cell }]) => cell !== null && edits.get(key)?.cell === null,
  );
  return number > 0 && isTakenAway ? number + 1 : number;
}

function numbersOf(told: readonly ToldByDevice[]): Readonly<Record<string, number>> {
  return Object.fromEntries(told.map(({ device, number }) => [device, number]));
}

function isAsStored({ stored, qualification }: Found, plan: Plan, edition: Qualification): boolean {
  return qualification.version === edition.version && editsBetween(stored.plan, plan).length === 0;
}

/**
 * The plan that edits make, on its edition; `null` where that edition is not known here. The plan is
 * `null` where they make none, or one of another id, which may be that of any plan here.
 */
export async function planOfEdits(
  context: StoreContext,
  tables: Tables,
  shared: PlanEdits,
): Promise<{ readonly plan: Plan | null; readonly qualification: Qualification } | null> {
  const qualification = await editionOf(context, tables, shared.edits);
  return qualification && { plan: planOn(shared, qualification), qualification };
}

type PlanEdits = Pick<SharedPlan, 'plan' | 'edits'>;

function planOn({ plan: id, edits }: PlanEdits, qualification: Qualification): Plan | null {
  const read = parseShared(edits, qualification);
  return read.ok && read.plan.id === id ? read.plan : null;
}
