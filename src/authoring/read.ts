import { isSum } from '../catalogue';
import { emptyGroups, levelQuestions, wholeQuestions } from './checks';
import type { Draft, DraftRule, ReadingQuestion } from './draft';
import { readFacts } from './facts';
import type { ReadFacts } from './facts';
import { outlineOf } from './outline';
import type { Outline } from './outline';
import { partition } from './partition';
import type { DocumentPart } from './partition';
import { questionOf } from './questions';
import { rowsOf } from './rows';
import type { SourceRow } from './rows';
import { withRepeats } from './repeats';
import { withoutSides } from './side-by-side';
import { unstack } from './stacked';
import { structureOf } from './structure';
import { documentStart, maxQualifications, maxUnits } from './source';
import type { SourceDocument, Table } from './source';
import { textDocument } from './text-source';
import { comparePages, unitPages, unitsOfPages } from './unit-pages';
import type { FoundPages } from './unit-pages';
import { unreadReferences, unreadRows } from './unread';

/**
 * Reads a specification that was pasted or opened as text: one draft for each qualification in it,
 * none where it holds no units.
 */
export function readSpecificationText(text: string): readonly Draft[] {
  return readDocument(textDocument(text));
}

/** Says that not all of the document was read. */
function withCut(draft: Draft): Draft {
  const cut = questionOf('document-cut', { about: { kind: 'document' }, place: documentStart });
  return { ...draft, questions: [cut, ...draft.questions] };
}

/** What is known of tables beside what stands in them. */
export interface TablesContext {
  readonly name?: string | null;
}

/** Reads tables that were pasted or opened, such as the sheets of a workbook. */
export function readTables(
  tables: readonly Table[],
  { name = null }: TablesContext = {},
): readonly Draft[] {
  return readDocument({ name, blocks: tables });
}

/** Reads the lines and tables of a document, whatever file they come from. */
export function readDocument(document: SourceDocument): readonly Draft[] {
  const rows = withoutSides(unstack(rowsOf(document)));
  const list = outlineOf(rows);
  const pages = unitPages(rows, list.used);
  const units =
    list.units.length > 0 ? withRepeats(list.units) : unitsOfPages(pages.pages).slice(0, maxUnits);
  if (units.length === 0) return [];
  const outline: Outline = { ...list, units };
  const parts = partition(rows, outline);
  const drafts = parts.map((part) => ({
    ...draftOf(rows, outline, part, pages, parts.length),
    source: document,
  }));
  const isFull =
    document.isCut === true ||
    outline.units.length >= maxUnits ||
    parts.length >= maxQualifications;
  return isFull ? drafts.map(withCut) : drafts;
}

function draftOf(
  rows: readonly SourceRow[],
  outline: Outline,
  part: DocumentPart,
  pages: FoundPages,
  count: number,
): Omit<Draft, 'source'> {
  const { arranged, made, pathwayQuestions, rules } = structureOf(rows, outline, part);
  const compared = comparePages(arranged.groups, pages.pages);
  const free = part.rows.filter((at) => !pages.rows.has(at) && !outline.used.has(at));
  const facts = withCredits(readFacts(rows, free, part.name), arranged.rules);
  const headings = outline.headings.map(({ row }) => row);
  const listed = new Set([...outline.used, ...headings, ...rules.used, ...facts.used]);
  const used = new Set([...listed, ...pages.rows]);
  const hasPathways = arranged.pathways.length > 0;
  return {
    facts: facts.facts,
    groups: compared.groups,
    pathways: arranged.pathways,
    rules: arranged.rules,
    questions: [
      ...(count > 1 ? [several(part, count)] : []),
      ...facts.questions,
      ...pathwayQuestions,
      ...compared.questions,
      ...levelQuestions(compared.groups, made.questions, levelOf(facts)),
      ...(hasPathways ? [] : wholeQuestions(facts.facts, compared.groups)),
      ...emptyGroups(compared.groups, outline, new Set(part.region.near)),
      ...arranged.questions,
      ...unreadReferences(rows, part, listed, compared.groups, compared.questions),
    ],
    unread: unreadRows(rows, part, used, outline.headers),
  };
}

/** The credits of the whole, where only the rule about all units states them. */
function withCredits(read: ReadFacts, rules: readonly DraftRule[]): ReadFacts {
  if (read.facts.credits !== null) return read;
  for (const { place, reading } of rules) {
    const total = reading?.find(({ id }) => id === 'total');
    if (total === undefined || !isSum(total) || total.min === undefined) continue;
    return { ...read, facts: { ...read.facts, credits: { value: total.min, place } } };
  }
  return read;
}

function levelOf({ facts: { level } }: ReadFacts): string | null {
  return level === null ? null : String(level.value);
}

function several(part: DocumentPart, count: number): ReadingQuestion {
  return questionOf('several-qualifications', {
    about: { kind: 'document' },
    place: part.name?.place ?? documentStart,
    read: part.name?.text ?? null,
    proposed: String(count),
  });
}
