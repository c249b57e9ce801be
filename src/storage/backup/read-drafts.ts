import * as v from 'valibot';
import { parseDocument } from '../../authoring';
import type { DraftDocument, ShownSource } from '../../authoring';
import type { Instant } from '../../plan';
import { readSourceRow } from '../drafts/draft-rows';
import { maxDrafts } from './format';
import { pause, shouldYield } from './should-yield';

/** A draft of a backup, with the document that it was read from. */
export interface DraftInFile {
  readonly document: DraftDocument;
  readonly source: ShownSource | null;
  readonly changedAt: Instant;
}

interface DraftsInFile {
  readonly drafts: readonly DraftInFile[];
  /** How many cannot be read. The file still has them. */
  readonly unreadable: number;
}

const entrySchema = v.looseObject({
  changedAt: v.fallback(v.string(), ''),
  document: v.unknown(),
});

/** The drafts of a backup. One bad draft spoils no other. */
export async function readDrafts(entries: readonly unknown[]): Promise<DraftsInFile> {
  const drafts: DraftInFile[] = [];
  for (const [i, entry] of entries.slice(0, maxDrafts).entries()) {
    if (shouldYield(i)) await pause();
    const read = readDraft(entry);
    if (read !== null) drafts.push(read);
  }
  return { drafts, unreadable: entries.length - drafts.length };
}

function readDraft(entry: unknown): DraftInFile | null {
  const parsed = v.safeParse(entrySchema, entry);
  if (!parsed.success) return null;
  const read = parseDocument(parsed.output.document);
  if (!read.ok) return null;
  const { changedAt } = parsed.output;
  return { document: read.document, source: readSourceRow(entry), changedAt };
}
