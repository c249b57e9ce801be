import type { Tables } from '../database';
import type { Result } from '../failure';
import type { StoreContext } from '../context';
import {
  changesToBring,
  changesToLeave,
  changesToSetAside,
  fateOf,
  revisionOf,
  revisionsLeft,
} from './carry-out';
import type { Fate, RestoreWay } from './carry-out';
import { deviceId } from './device';
import { dropRestore, keepRestored, undoOf } from './last-restore';
import type { Restored } from './last-restore';
import { previewOf } from './plan-restore';
import type { RestorePreview } from './plan-restore';
import type { ReadableBackup } from './read';
import { change } from './row-changes';
import type { HearShare } from './row-changes';
import { look } from './situation';
import type { Situation } from './situation';
import { changesToUndo } from './undo';

/**
 * What came of undoing a restore. `changed-since`: a plan that was restored has been changed since,
 * so nothing was undone; `not-kept`: it was undone, or followed by another one, in another tab.
 */
export type Undone = 'undone' | 'changed-since' | 'not-kept';

/** What a restore would find and change now; changes nothing. */
export async function previewRestore(
  context: StoreContext,
  reading: ReadableBackup,
): Promise<Result<RestorePreview>> {
  const device = await deviceId(context);
  if (!device.ok) return device;
  return context.connection.run((tables) =>
    tables.read(async () => {
      const { weighed, leaving, aside } = await look(context, tables, device.value, reading);
      const names = leaving.map(({ name }) => name);
      return previewOf(weighed, names, aside.length);
    }),
  );
}

/** Takes what a backup holds, in one of two ways; all of it or nothing. */
export async function restore(
  context: StoreContext,
  reading: ReadableBackup,
  way: RestoreWay,
  hear: HearShare = () => undefined,
): Promise<Result<Restored>> {
  const device = await deviceId(context);
  if (!device.ok) return device;
  return context.connection.run((tables) =>
    tables.write(async () => {
      const situation = await look(context, tables, device.value, reading);
      return carryOut(context, tables, situation, way, hear);
    }),
  );
}

async function carryOut(
  context: StoreContext,
  tables: Tables,
  situation: Situation,
  way: RestoreWay,
  hear: HearShare,
): Promise<Restored> {
  const fates = situation.weighed.map((each) => fateOf(each, way, context.newId));
  const incoming = fates.flatMap((fate) => fate.incoming ?? []);
  const leaving = way === 'replace' ? situation.leaving.map(({ id }) => id) : [];
  const left = await changesToLeave(context, tables, leaving);
  const brought = await changesToBring(context, tables, situation, incoming);
  const changes = [...left, ...brought, ...changesToSetAside(context, situation)];
  const former = await change(tables, changes, hear);
  const restored = {
    id: context.newId(),
    at: context.now(),
    way,
    ...counts(fates),
    deleted: left.filter(({ place }) => place === 'deleted').length,
    setAside: situation.aside.length,
    isUndoable: former.length > 0,
  };
  // One that changed nothing leaves the one before to be undone.
  if (restored.isUndoable)
    await keepRestored(tables, restored, { former, left: revisionsLeft(changes) });
  return restored;
}

function counts(fates: readonly Fate[]): Readonly<Record<Fate['kind'], number>> {
  const all = { added: 0, updated: 0, copied: 0, left: 0, same: 0 };
  for (const { kind } of fates) all[kind] += 1;
  return all;
}

/** Makes every plan as it was before a restore, unless one of its plans was changed since. */
export async function undoRestore(
  context: StoreContext,
  id: string,
  hear: HearShare = () => undefined,
): Promise<Result<Undone>> {
  const device = await deviceId(context);
  if (!device.ok) return device;
  return context.connection.run((tables) =>
    tables.write(async (): Promise<Undone> => {
      const undo = await undoOf(tables, id);
      if (!undo) return 'not-kept';
      const now = await tables.plans.bulkGet([...undo.left.keys()]);
      const isAsLeft = [...undo.left.values()].every(
        (revision, i) => revisionOf(now[i]) === revision,
      );
      if (!isAsLeft) return 'changed-since';
      await change(tables, await changesToUndo(tables, device.value, undo), hear);
      await dropRestore(tables);
      return 'undone';
    }),
  );
}
