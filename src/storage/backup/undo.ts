import { nameOf } from '../rows';
import type { Tables } from '../database';
import { allocateRevisions } from '../writing';
import { revisionOf } from './apply';
import type { RestoreUndo } from './last-restore';
import { vectorHere } from '../../plan';
import { originsOf } from './origins';
import { rowsUnderKeys } from './row-changes';
import type { RowChange } from './row-changes';

/**
 * What came of undoing a restore. `kept`: the names of plans that were changed since the restore, which
 * stay as they are; `changed-since`: all were, so nothing was undone; `not-kept`: it was undone, or
 * followed by another one, in another tab.
 */
export type Undone =
  | { readonly kind: 'undone'; readonly kept: readonly string[] }
  | { readonly kind: 'changed-since' | 'not-kept' };

/** The plans that are no more as a restore left them, by their ids. */
export async function changedSince(
  { plans }: Tables,
  { left }: RestoreUndo,
): Promise<readonly string[]> {
  const now = await rowsUnderKeys(plans, [...left.keys()]);
  return [...left].flatMap(([id, revision]) => (revisionOf(now.get(id)) === revision ? [] : id));
}

/** What it takes to undo a restore of all plans but some. */
export function without({ former, left }: RestoreUndo, plans: ReadonlySet<string>): RestoreUndo {
  return {
    former: former.filter(({ plan }) => plan === null || !plans.has(plan)),
    left: new Map([...left].filter(([id]) => !plans.has(id))),
  };
}

/** The names of plans that lie here or were deleted; one of which neither is known has none. */
export async function namesOf(
  { plans, deleted }: Tables,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await plans.bulkGet([...ids]);
  return Promise.all(
    ids.map(
      async (id, i) => nameOf(rows[i] ?? (await deleted.where('id').equals(id).last())) ?? '',
    ),
  );
}

/** A plan that goes back to its former state, which gets a revision of its own. */
interface Return {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The changes that undo a restore, inside a write. Where the restore put another state in the place
 * of a plan, the former one comes back under a new revision: a tab that follows the plan takes what
 * is newer than what it holds, and nothing else.
 *
 * @param device the id by which backups know this one
 */
export async function changesToUndo(
  tables: Tables,
  device: string,
  { former, left }: RestoreUndo,
): Promise<readonly RowChange[]> {
  const updated = former.flatMap(({ place, key, row }) => {
    const id = String(key);
    const from = place === 'plans' && left.get(id) !== null ? revisionOf(row) : null;
    return from === null ? [] : [{ id, from }];
  });
  // One at least: it is what tells that anything changed.
  const first = await allocateRevisions(tables, Math.max(updated.length, 1));
  const returns = new Map(updated.map((each, i) => [each.id, { ...each, to: first + i }]));
  const rows = former.map((each) => returned(each, returns.get(String(each.key)), device));
  return [...rows, ...(await versionsAlong(tables, [...returns.values()], former))];
}

function returned(change: RowChange, back: Return | undefined, device: string): RowChange {
  if (!back) return change;
  switch (change.place) {
    case 'plans':
    case 'summaries':
      return { ...change, row: underRevision(change.row, back.to) };
    case 'origins': {
      // The state has been through no more than it had before.
      const origin = originsOf([change.row]).get(back.id) ?? null;
      const seen = vectorHere(device, back.from, origin);
      return { ...change, row: { plan: back.id, revision: back.to, seen } };
    }
    case 'versions':
    case 'deleted':
    case 'quarantine':
    case 'own':
    case 'drafts':
    case 'draftSources':
    case 'staff':
      return change;
  }
}

/** A plan's last version goes along with the plan, unless the restore added it and it goes. */
async function versionsAlong(
  { versions }: Tables,
  returns: readonly Return[],
  former: readonly RowChange[],
): Promise<readonly RowChange[]> {
  const going = new Set(former.flatMap(({ place, key }) => (place === 'versions' ? [key] : [])));
  const staying = returns.filter(({ from }) => !going.has(from));
  const rows = await versions.bulkGet(staying.map(({ from }) => from));
  return staying.flatMap(({ id, from, to }, i): readonly RowChange[] =>
    rows[i] === undefined
      ? []
      : [
          { place: 'versions', key: from, plan: id, row: undefined },
          { place: 'versions', key: to, plan: id, row: underRevision(rows[i], to) },
        ],
  );
}

function underRevision(row: unknown, revision: number): unknown {
  return typeof row === 'object' && row !== null ? { ...row, revision } : row;
}
