import { fetchEditions } from '../fetch-editions';
import { deepEqual, editionKey } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import type { Plan } from '../../plan';
import type { Tables } from '../database';
import { countTime } from '../deleted';
import { editionsNamed } from '../edition-names';
import { keepEdition } from '../keep-edition';
import { readPlanRow } from '../read-plan';
import type { StoreContext } from '../context';
import { allocateRevisions } from '../writing';
import { shouldYield } from './should-yield';
import type { ComparedPlan } from './compare-plans';
import { rowsToWrite, rowsToDelete, rowToKeepReplaced, rowToQuarantine } from './restore-rows';
import type { Incoming } from './restore-rows';
import type { RowChange } from './row-changes';
import type { RestoreDiff } from './restore-diff';

/**
 * `merge`: takes new and newer plans, makes one plan of what was changed on both sides (or keeps the
 * file's as a copy, where the last state that both share is not known), and changes nothing else. `replace`: makes the plans here those of the file; plans that are not in it are
 * deleted so that they can be put back, and states that make way stay in their plans' histories.
 */
export type RestoreWay = 'merge' | 'replace';

/** What becomes of a plan of a backup. */
export interface PlanOutcome {
  readonly kind: 'added' | 'updated' | 'merged' | 'copied' | 'left' | 'same';
  readonly incoming: Incoming | null;
}

export function outcomeOf(each: ComparedPlan, way: RestoreWay, newId: () => string): PlanOutcome {
  const { status, isForItsPlace } = each;
  if (status === 'same') return { kind: 'same', incoming: null };
  if (status === 'new') return { kind: 'added', incoming: each.file };
  if (isForItsPlace && (way === 'replace' || status === 'newer'))
    return { kind: 'updated', incoming: each.file };
  if (each.merged) return { kind: 'merged', incoming: each.merged };
  if (!each.copy) return { kind: 'left', incoming: null };
  const copy: Plan = { ...each.copy, id: newId() };
  const { qualification } = each.file;
  return { kind: 'copied', incoming: { plan: copy, qualification, seen: null } };
}

/** The changes that bring plans in, each under a revision of its own, inside a write. */
export async function changesToWrite(
  { newId, now }: StoreContext,
  tables: Tables,
  { rows }: RestoreDiff,
  incoming: readonly Incoming[],
): Promise<readonly RowChange[]> {
  const at = now();
  const first = await allocateRevisions(tables, incoming.length);
  const there = [...rows.values()].flatMap(({ reading }) =>
    reading.ok ? [reading.stored.revision] : [],
  );
  const known = new Set(await tables.versions.where(':id').anyOf(there).primaryKeys());
  const changes: RowChange[] = [];
  for (const edition of editionsOf(incoming)) await keepEdition(tables, edition);
  for (const [i, each] of incoming.entries()) {
    if (shouldYield(i)) await tables.settings.count();
    const { id } = each.plan;
    const lying = rows.get(id);
    if (lying && !lying.reading.ok)
      changes.push(rowToQuarantine(lying.reading, lying.row, { id: newId(), at }));
    if (lying?.reading.ok && !known.has(lying.reading.stored.revision))
      changes.push(rowToKeepReplaced(lying.reading));
    changes.push(...rowsToWrite(each, first + i, at));
  }
  return changes;
}

function editionsOf(incoming: readonly Incoming[]): Iterable<Qualification> {
  return new Map(
    incoming.map(({ qualification }) => [editionKey(qualification), qualification]),
  ).values();
}

/** The changes that take the plans away which are not in the file, inside a write. */
export async function changesToDelete(
  { editions, now }: StoreContext,
  tables: Tables,
  ids: readonly string[],
): Promise<readonly RowChange[]> {
  if (ids.length === 0) return [];
  const deletedAt = now();
  const counted = await countTime(tables, deletedAt);
  const rows = await tables.plans.bulkGet([...ids]);
  await fetchEditions(editions, tables, editionsNamed(rows));
  const find = editions.find.bind(editions);
  return rows.flatMap((row) => {
    const reading = readPlanRow(row, find);
    return reading.ok ? rowsToDelete(reading, { deletedAt, counted }) : [];
  });
}

/**
 * The changes that list plans no more as deleted which the restore brings back as they were, or whose
 * deleted state stays in their history; inside a write.
 */
export async function changesToUnlist(
  { editions }: StoreContext,
  tables: Tables,
  incoming: readonly Incoming[],
): Promise<readonly RowChange[]> {
  const plans = new Map(incoming.map(({ plan }) => [plan.id, plan]));
  const rows = await tables.deleted
    .where('id')
    .anyOf([...plans.keys()])
    .toArray();
  await fetchEditions(editions, tables, editionsNamed(rows));
  const find = editions.find.bind(editions);
  const stored = rows.flatMap((row) => {
    const reading = readPlanRow(row, find);
    return reading.ok ? [reading.stored] : [];
  });
  const versions = tables.versions.where(':id').anyOf(stored.map(({ revision }) => revision));
  const kept = new Set(await versions.primaryKeys());
  return stored
    .filter(({ plan, revision }) => kept.has(revision) || deepEqual(plan, plans.get(plan.id)))
    .map(({ plan, revision }) => ({
      place: 'deleted',
      key: revision,
      plan: plan.id,
      row: undefined,
    }));
}

/** The changes that keep the file's unreadable records. */
export function changesToQuarantine(
  { newId }: StoreContext,
  { aside }: RestoreDiff,
): readonly RowChange[] {
  return aside.map(({ at, problems, rawText }) => {
    const id = newId();
    return { place: 'quarantine', key: id, plan: null, row: { id, at, problems, raw: rawText } };
  });
}

/** The plans that changes leave behind, by revision; `null` where they take one away. */
export function revisionsAfter(changes: readonly RowChange[]): ReadonlyMap<string, number | null> {
  const left = new Map<string, number | null>();
  for (const { place, key, row } of changes) {
    if (place === 'plans') left.set(String(key), revisionOf(row));
  }
  return left;
}

/** The revision that a row of the plans has; `null` where there is none. */
export function revisionOf(row: unknown): number | null {
  if (typeof row !== 'object' || row === null || !('revision' in row)) return null;
  return typeof row.revision === 'number' ? row.revision : null;
}
