import {
  contentFromCopy,
  contentFromReading,
  emptyContent,
  newDocument,
  shownSource,
} from '../../authoring';
import type { Draft, DraftDocument, ShownSource } from '../../authoring';
import type { Qualification } from '../../catalogue';

/** A draft that is not kept yet, with the document beside it. */
export interface NewDraft {
  readonly document: DraftDocument;
  readonly source: ShownSource | null;
}

/** What a new draft gets from outside: an id that nothing else has, and the present moment. */
export interface DraftBirth {
  readonly id: string;
  readonly at: string;
}

/** @param name the file's; `null` for what was pasted */
export function draftFromReading(
  draft: Draft,
  name: string | null,
  { at, id }: DraftBirth,
): NewDraft {
  const content = contentFromReading(draft, at.slice(0, 10));
  const document = newDocument(content, { id, at, origin: { kind: 'read', name } });
  return { document, source: draft.source.blocks.length > 0 ? shownSource(draft) : null };
}

export function draftByHand({ at, id }: DraftBirth): NewDraft {
  const content = emptyContent(at.slice(0, 10));
  return { document: newDocument(content, { id, at, origin: { kind: 'by-hand' } }), source: null };
}

/**
 * A copy of a qualification. One of a centre's own, copied as another edition, keeps its id.
 *
 * @param asEdition whether what is published from it is an edition of the same qualification
 */
export function draftFromCopy(
  original: Qualification,
  asEdition: boolean,
  { at, id }: DraftBirth,
): NewDraft {
  const content = contentFromCopy(original, at.slice(0, 10));
  const { title, version } = original;
  const document = newDocument(content, { id, at, origin: { kind: 'copy', title, version } });
  const published = asEdition ? { id: original.id, version } : null;
  return { document: { ...document, published }, source: null };
}

/** An id for a qualification that is published for the first time: its title and random letters. */
export function newQualificationId(title: string, random: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  const letters = random.replace(/[^a-z0-9]/gu, '').slice(0, 8);
  return [words || 'qualification', letters].join('-');
}
