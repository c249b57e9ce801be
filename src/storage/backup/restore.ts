import type { Tables } from '../database';
import type { Result } from '../failure';
import type { StoreContext } from '../context';
import {
  changesToWrite,
  changesToDelete,
  changesToQuarantine,
  changesToUnlist,
  outcomeOf,
  revisionsAfter,
} from './apply';
import type { PlanOutcome, RestoreWay } from './apply';
import { withDevice } from './device';
import { dropRestore, keepRestored, undoOf } from './last-restore';
import type { Restored } from './last-restore';
import { previewOf } from './compare-plans';
import type { RestorePreview } from './compare-plans';
import type { ReadableBackup } from './read';
import { changesToDrafts, draftsToWrite, withoutEditedDrafts } from './restore-drafts';
import { changesToStaff, staffToWrite, withoutEditedStaff } from './restore-staff';
import { changesToOwn, ownToAdd } from './restore-own';
import { ownRows } from '../own/read-own';
import { change } from './row-changes';
import type { OnProgress } from './should-yield';
import { look } from './restore-diff';
import type { RestoreDiff } from './restore-diff';
import { changedSince, changesToUndo, namesOf, without } from './undo';
import type { Undone } from './undo';

/** What a restore would find and change now; changes nothing. */
export async function previewRestore(
  context: StoreContext,
  reading: ReadableBackup,
): Promise<Result<RestorePreview>> {
  return withDevice(context, (tables, device) =>
    tables.read(async () => {
      const { compared, notInFile, aside } = await look(context, tables, device, reading);
      const names = notInFile.map(({ name }) => name);
      const own = ownToAdd(context, await ownRows(tables), reading.own).length;
      const drafts = (await draftsToWrite(context, tables, reading.drafts)).length;
      const staff = {
        merge: (await staffToWrite(tables, reading.staff, 'merge')).length,
        replace: (await staffToWrite(tables, reading.staff, 'replace')).length,
      };
      return { ...previewOf(compared, names, aside.length), own, drafts, staff };
    }),
  );
}

/** Takes what a backup holds, in one of two ways; all of it or nothing. */
export async function restore(
  context: StoreContext,
  reading: ReadableBackup,
  way: RestoreWay,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Restored>> {
  return withDevice(context, (tables, device) =>
    tables.write(async () => {
      const diff = await look(context, tables, device, reading);
      return applyDiff(context, tables, { diff, reading, way }, onProgress);
    }),
  );
}

/** What a restore takes from a backup, and how. */
interface RestoreToApply {
  readonly diff: RestoreDiff;
  readonly reading: ReadableBackup;
  readonly way: RestoreWay;
}

async function applyDiff(
  context: StoreContext,
  tables: Tables,
  { diff, reading, way }: RestoreToApply,
  onProgress: OnProgress,
): Promise<Restored> {
  const outcomes = diff.compared.map((each) => outcomeOf(each, way, context.newId));
  const incoming = outcomes.flatMap((outcome) => outcome.incoming ?? []);
  const notInFile = way === 'replace' ? diff.notInFile.map(({ id }) => id) : [];
  const left = await changesToDelete(context, tables, notInFile);
  const written = await changesToWrite(context, tables, diff, incoming);
  const listed = await changesToUnlist(context, tables, incoming);
  const own = await changesToOwn(context, tables, reading.own);
  const id = context.newId();
  const drafts = await draftsToWrite(context, tables, reading.drafts);
  const staff = await staffToWrite(tables, reading.staff, way);
  const changes = [
    ...left,
    ...written,
    ...listed,
    ...own,
    ...changesToDrafts(drafts, id),
    ...changesToStaff(staff, id),
    ...changesToQuarantine(context, diff),
  ];
  const former = await change(tables, changes, onProgress);
  const restored = {
    id,
    at: context.now(),
    way,
    ...counts(outcomes),
    overruled: way === 'merge' ? overruledIn(diff) : [],
    deleted: left.filter(({ place }) => place === 'deleted').length,
    own: own.length,
    drafts: drafts.length,
    staff: staff.length,
    quarantined: diff.aside.length,
    isUndoable: former.length > 0,
  };
  // One that changed nothing leaves the one before to be undone.
  if (restored.isUndoable)
    await keepRestored(tables, restored, { former, left: revisionsAfter(changes) });
  return restored;
}

function counts(outcomes: readonly PlanOutcome[]): Readonly<Record<PlanOutcome['kind'], number>> {
  const all = { added: 0, updated: 0, merged: 0, copied: 0, left: 0, same: 0 };
  for (const { kind } of outcomes) all[kind] += 1;
  return all;
}

/** The names of the plans in which edits made here give way to later ones of the file. */
function overruledIn({ compared }: RestoreDiff): readonly string[] {
  return compared.flatMap(({ merged }) => (merged && merged.gaveWay > 0 ? [merged.plan.name] : []));
}

/** Makes every plan as it was before a restore; those that were changed since stay as they are. */
export async function undoRestore(
  context: StoreContext,
  id: string,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Undone>> {
  return withDevice(context, (tables, device) =>
    tables.write(async (): Promise<Undone> => {
      const undo = await undoOf(tables, id);
      if (!undo) return { kind: 'not-kept' };
      const changed = await changedSince(tables, undo);
      const ofPlans = without(undo, new Set(changed));
      const undoable = await withoutEditedStaff(
        tables,
        id,
        await withoutEditedDrafts(tables, id, ofPlans),
      );
      if (undoable.former.length === 0) return { kind: 'changed-since' };
      await change(tables, await changesToUndo(tables, device, undoable), onProgress);
      await dropRestore(tables);
      return { kind: 'undone', kept: await namesOf(tables, changed) };
    }),
  );
}
