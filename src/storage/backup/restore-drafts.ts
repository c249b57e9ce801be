import { deepEqual } from '../../catalogue';
import { atStep } from '../../authoring';
import type { DraftDocument } from '../../authoring';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import { readDraftRow } from '../drafts/draft-rows';
import type { DraftRow } from '../drafts/draft-rows';
import type { RestoreUndo } from './last-restore';
import type { DraftInFile } from './read-drafts';
import type { RowChange } from './row-changes';

/**
 * The drafts of a backup that are written here, each under the id that it gets: those that are not
 * here; those that go on from the state here, in its place; and beside it, under a new id, those that
 * go on another way.
 */
export async function draftsToWrite(
  { newId }: Pick<StoreContext, 'newId'>,
  tables: Tables,
  brought: readonly DraftInFile[],
): Promise<readonly DraftInFile[]> {
  if (brought.length === 0) return [];
  const rows = await tables.drafts.toArray();
  const here = rows.map(readDraftRow).flatMap((row) => (row.ok ? [row.kept.document] : []));
  const taken = new Set(await tables.drafts.toCollection().primaryKeys());
  const written: DraftInFile[] = [];
  for (const each of brought) {
    const { document } = each;
    const mine = here.find(({ id }) => id === document.id);
    const isFree = !taken.has(document.id) || (mine !== undefined && hasAll(document, mine));
    if (mine !== undefined && hasAll(mine, document)) continue;
    if (!isFree && here.some((one) => isSame(one, document))) continue;
    const id = isFree ? document.id : newId();
    taken.add(id);
    written.push({ ...each, document: { ...document, id } });
  }
  return written;
}

/** Whether a later state of a draft leads back to the other one: nothing is lost in its place. */
function hasAll(later: DraftDocument, other: DraftDocument): boolean {
  if (later.steps.length === other.steps.length) return isSame(later, other);
  return (
    other.steps.every((step, i) => deepEqual(step, later.steps[i])) &&
    deepEqual(atStep(later, other.done).content, other.content)
  );
}

function isSame(one: DraftDocument, other: DraftDocument): boolean {
  return deepEqual({ ...one, id: '' }, { ...other, id: '' });
}

/**
 * The changes that write drafts, inside a write.
 *
 * @param restore id of the restore, under which its undo knows them again
 */
export function changesToDrafts(
  drafts: readonly DraftInFile[],
  restore: string,
): readonly RowChange[] {
  return drafts.flatMap(({ changedAt, document, source }): readonly RowChange[] => {
    const { id } = document;
    const row: DraftRow = { id, revision: restore, changedAt, document };
    const written: RowChange = { place: 'drafts', key: id, plan: null, row };
    if (source === null) return [written];
    return [written, { place: 'draftSources', key: id, plan: null, row: { id, source } }];
  });
}

/** What it takes to undo a restore, without the drafts that were worked on since. */
export async function withoutEditedDrafts(
  { drafts }: Tables,
  restore: string,
  undo: RestoreUndo,
): Promise<RestoreUndo> {
  const untouched = new Set<string>();
  for (const { key, place } of undo.former) {
    if (place !== 'drafts') continue;
    const read = readDraftRow(await drafts.get(String(key)));
    if (read.ok && read.kept.revision === restore) untouched.add(String(key));
  }
  const former = undo.former.filter(
    ({ key, place }) =>
      (place !== 'drafts' && place !== 'draftSources') || untouched.has(String(key)),
  );
  return { ...undo, former };
}
