import type { DraftDocument, ShownSource } from '../../authoring';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import type { Result, StorageFailure } from '../failure';
import { noteChange } from '../writing';
import { dropOldest, savedWithRoom } from '../versions';
import { draftState, readDraftRow, readSourceRow } from './draft-rows';
import type { DraftState, KeptDraft } from './draft-rows';

/**
 * `newer`: another tab saved the draft meanwhile; `missing`: another tab deleted it. In both cases
 * nothing was written.
 */
export type DraftSaved =
  | { readonly kind: 'saved'; readonly revision: string }
  | ({ readonly kind: 'newer' } & KeptDraft)
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

/**
 * Stores a draft, unless it was saved since by another tab. Where the disk is full, the oldest saved
 * states of plans make way, as they do for plans.
 *
 * @param base the revision that the edits were made on; `null` for a draft that is new here
 * @param source the document that a new draft was read from
 */
export async function saveDraft(
  context: StoreContext,
  document: DraftDocument,
  base: string | null,
  source: ShownSource | null = null,
): Promise<DraftSaved> {
  return savedWithRoom((oldest) => trySaving(context, document, base, { source, oldest }));
}

interface Attempt {
  readonly source: ShownSource | null;
  readonly oldest: number;
}

async function trySaving(
  context: StoreContext,
  document: DraftDocument,
  base: string | null,
  { oldest, source }: Attempt,
): Promise<DraftSaved> {
  const result = await context.connection.run((tables) =>
    tables.write(async (): Promise<DraftSaved> => {
      const row = await tables.drafts.get(document.id);
      const refusal = refusalOf(row, base);
      if (refusal !== null) return refusal;
      if (oldest > 0) await dropOldest(tables, oldest);
      const revision = context.newId();
      await noteChange(tables);
      await tables.drafts.put({
        id: document.id,
        revision,
        changedAt: context.now(),
        document,
      });
      if (source !== null) await tables.draftSources.put({ id: document.id, source });
      return { kind: 'saved', revision };
    }),
  );
  return result.ok ? result.value : { kind: 'failed', failure: result.failure };
}

function refusalOf(row: unknown, base: string | null): DraftSaved | null {
  if (row === undefined) return base === null ? null : { kind: 'missing' };
  const read = readDraftRow(row);
  if (!read.ok) return { kind: 'failed', failure: { reason: read.reason, message: '' } };
  return read.kept.revision === base ? null : { kind: 'newer', ...read.kept };
}

/** A draft with the document that it was read from. */
export interface DraftWithSource {
  readonly document: DraftDocument;
  readonly source: ShownSource | null;
}

/** Deletes a draft and gives what was deleted, to be saved anew; `null` if it was gone already. */
export async function removeDraft(
  { connection }: StoreContext,
  id: string,
): Promise<Result<DraftWithSource | null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const read = readDraftRow(await tables.drafts.get(id));
      const source = await sourceOf(tables, id);
      await noteChange(tables);
      await tables.drafts.delete(id);
      await tables.draftSources.delete(id);
      return read.ok ? { document: read.kept.document, source } : null;
    }),
  );
}

async function sourceOf(tables: Tables, id: string): Promise<ShownSource | null> {
  return readSourceRow(await tables.draftSources.get(id));
}

export type LoadedDraft =
  | (Extract<DraftState, { state: 'ready' }> & { readonly source: ShownSource | null })
  | Exclude<DraftState, { state: 'ready' }>;

export async function loadDraft({ connection }: StoreContext, id: string): Promise<LoadedDraft> {
  const result = await connection.run((tables) =>
    tables.read(async (): Promise<LoadedDraft> => {
      const found = draftState(await tables.drafts.get(id));
      return found.state === 'ready' ? { ...found, source: await sourceOf(tables, id) } : found;
    }),
  );
  return result.ok ? result.value : { state: 'failed', failure: result.failure };
}
