import type { StoreContext } from '../context';
import type { StorageFailure } from '../failure';
import { draftState, readDraftRow } from './draft-rows';
import type { DraftState, KeptDraft } from './draft-rows';

export type Drafts =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      /** Changed last first. */
      readonly drafts: readonly KeptDraft[];
      /** Ids of drafts that cannot be read here; they stay where they are. */
      readonly unreadable: readonly string[];
    }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

/** Tells the drafts of qualifications on this device, now and after every change in any tab. */
export function watchDrafts(
  { connection }: StoreContext,
  listener: (drafts: Drafts) => void,
): () => void {
  listener({ state: 'loading' });
  return connection.watch(
    (tables) => tables.drafts.toArray(),
    (result) => {
      if (result.ok) listener(sorted(result.value));
      else listener({ state: 'failed', failure: result.failure });
    },
  );
}

function sorted(rows: readonly unknown[]): Drafts {
  const drafts: KeptDraft[] = [];
  const unreadable: string[] = [];
  for (const row of rows) {
    const read = readDraftRow(row);
    if (read.ok) drafts.push(read.kept);
    else unreadable.push(idOf(row));
  }
  drafts.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  return { state: 'ready', drafts, unreadable };
}

function idOf(row: unknown): string {
  const hasId = typeof row === 'object' && row !== null && 'id' in row;
  return hasId ? String(row.id) : '';
}

/** Tells one draft, now and after every change in any tab. */
export function watchDraft(
  { connection }: StoreContext,
  id: string,
  listener: (draft: DraftState) => void,
): () => void {
  return connection.watch(
    (tables) => tables.drafts.get(id),
    (result) => {
      if (result.ok) listener(draftState(result.value));
      else listener({ state: 'failed', failure: result.failure });
    },
  );
}
