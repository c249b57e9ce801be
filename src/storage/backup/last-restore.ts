import * as v from 'valibot';
import type { Instant } from '../../plan';
import type { Tables } from '../database';
import type { Result } from '../failure';
import type { StoreContext } from '../context';
import type { RestoreWay } from './apply';
import type { RowChange } from './row-changes';
import { places } from './row-changes';

/** What a restore did, in plans and quarantined records. */
export interface Restored {
  readonly id: string;
  readonly at: Instant;
  readonly way: RestoreWay;
  readonly added: number;
  /** Whose state here made way for the file's. */
  readonly updated: number;
  /** Which hold what was done here and in the file. */
  readonly merged: number;
  /** The names of those in which later edits of the file took the place of some made here. */
  readonly overruled: readonly string[];
  /** Added under a new id and name, as the plan here was changed as well. */
  readonly copied: number;
  /** Left as they are here, although the file has another state. */
  readonly left: number;
  /** Here already with the same content. */
  readonly same: number;
  readonly deleted: number;
  /** Editions of qualifications that are not shipped, and drafts of them, that were written. */
  readonly own: number;
  readonly drafts: number;
  /** Members of staff that were written. */
  readonly staff: number;
  readonly quarantined: number;
  /** Whether there is anything to undo. */
  readonly isUndoable: boolean;
}

/** What it takes to undo a restore. */
export interface RestoreUndo {
  readonly former: readonly RowChange[];
  /** The revision in which the restore left each plan that it touched; `null` where it left none. */
  readonly left: ReadonlyMap<string, number | null>;
}

/** Apart, as what it takes to undo can be large and is read only for that. */
const restoredKey = 'lastRestore';
const undoKey = 'lastRestoreUndo';
/** Milliseconds for which a restore can be undone. */
const keptFor = 7 * 24 * 60 * 60 * 1_000;

const restoredSchema = v.object({
  id: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  way: v.picklist(['merge', 'replace']),
  added: v.number(),
  updated: v.number(),
  merged: v.optional(v.number(), 0),
  overruled: v.optional(v.array(v.string()), () => []),
  copied: v.number(),
  left: v.number(),
  same: v.number(),
  deleted: v.number(),
  own: v.optional(v.number(), 0),
  drafts: v.optional(v.number(), 0),
  staff: v.optional(v.number(), 0),
  quarantined: v.number(),
  isUndoable: v.boolean(),
});
const undoSchema = v.object({
  former: v.array(
    v.object({
      place: v.picklist(places),
      key: v.union([v.string(), v.number()]),
      plan: v.nullable(v.string()),
      row: v.optional(v.unknown()),
    }),
  ),
  left: v.map(v.string(), v.nullable(v.number())),
});

/** Keeps what a restore did, in place of the one before, inside a write. */
export async function keepRestored(
  { settings }: Tables,
  restored: Restored,
  undo: RestoreUndo,
): Promise<void> {
  await settings.put(restored, restoredKey);
  await settings.put(undo, undoKey);
}

/** What it takes to undo a restore, inside a transaction; `null` where it is no longer kept. */
export async function undoOf({ settings }: Tables, id: string): Promise<RestoreUndo | null> {
  const restored = restoredOf(await settings.get(restoredKey));
  if (restored?.id !== id) return null;
  const parsed = v.safeParse(undoSchema, await settings.get(undoKey));
  if (!parsed.success) return null;
  const { former, left } = parsed.output;
  return { former: former.map(({ place, key, plan, row }) => ({ place, key, plan, row })), left };
}

/** Tells the last restore for as long as it can be undone; `null` = none. */
export function watchLastRestore(
  { connection }: StoreContext,
  listener: (restored: Result<Restored | null>) => void,
): () => void {
  return connection.watch(
    async ({ settings }) => restoredOf(await settings.get(restoredKey)),
    listener,
  );
}

/** Offers the last restore no more to be undone. */
export async function forgetRestore({ connection }: StoreContext): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      await dropRestore(tables);
      return null;
    }),
  );
}

/** The same inside a write. */
export async function dropRestore({ settings }: Tables): Promise<void> {
  await settings.bulkDelete([restoredKey, undoKey]);
}

/** Drops a restore that was made a week ago: what it takes to undo it may be large. */
export async function dropOldRestore({ connection, now }: StoreContext): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const restored = restoredOf(await tables.settings.get(restoredKey));
      // A clock that was set back must not keep it for years.
      const age = restored ? Math.abs(Date.parse(now()) - Date.parse(restored.at)) : 0;
      if (age >= keptFor) await dropRestore(tables);
      return null;
    }),
  );
}

function restoredOf(stored: unknown): Restored | null {
  const parsed = v.safeParse(restoredSchema, stored);
  return parsed.success ? parsed.output : null;
}
