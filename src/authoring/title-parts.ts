import type { SourceRow } from './rows';
import type { Cell } from './source';
import { startsLower } from './texts';

/** A row that holds only a part of some title. */
export interface TitlePart {
  readonly cell: Cell;
  readonly row: SourceRow;
  readonly at: number;
  /** Whether it stands exactly under the titles. */
  readonly isUnder: boolean;
}

/** What the parts between two units are, as far as that can be told. */
export interface Shared {
  /** Go on with the title above. */
  readonly toLast: readonly TitlePart[];
  /** Begin the title below. */
  readonly toNext: readonly TitlePart[];
  /** Could belong to the title above, or to neither. */
  readonly doubtLast: readonly TitlePart[];
  /** Could begin the title below. */
  readonly doubtNext: readonly TitlePart[];
}

/** Whether a list prints the rest of a title below its row, or both above and below it. */
export type Wrapping = 'below' | 'around' | null;

/**
 * Shares out the parts of titles that stand between a unit and the next.
 *
 * @param next the next unit's own part of its title; `null` where the list ends
 */
export function shareParts(
  parts: readonly TitlePart[],
  last: SourceRow | null,
  next: { readonly row: SourceRow; readonly title: string } | null,
  wrapping: Wrapping,
): Shared {
  const below = last === null ? 0 : runFrom(parts, last);
  const above = next === null ? 0 : runBefore(parts, next.row);
  const needsLead = next !== null && (next.title === '' || /^[(\p{Ll}]/u.test(next.title));
  const leadAt = needsLead ? leadStart(parts, parts.length - above) : parts.length;
  const ours = parts.slice(0, Math.min(below, leadAt));
  const isSure = (part: TitlePart): boolean => part.isUnder && wrapping === 'below';
  const sure = ours.every(isSure) || ours.every((part) => startsLower(part.cell.text)) ? ours : [];
  const isBeginning = next !== null && !needsLead && above > 0 && wrapping !== 'below';
  return {
    toLast: sure,
    toNext: parts.slice(leadAt),
    doubtLast: ours.length > sure.length ? ours : [],
    doubtNext: isBeginning && sure.length < parts.length ? parts.slice(-above) : [],
  };
}

/** A title with its next line: a hyphen at the end of the first may be a compound's, or part a word. */
export function longerBy(title: Cell, text: string): Cell {
  const isHyphenated = /\p{L}-$/u.test(title.text) && /^\p{Ll}/u.test(text);
  if (!isHyphenated) return withText(title, (whole) => `${whole} ${text}`);
  const whole = `${title.text}${text}`;
  return { ...title, text: whole, otherwise: `${title.text.slice(0, -1)}${text}` };
}

function withText(title: Cell, change: (text: string) => string): Cell {
  const { otherwise } = title;
  const text = change(title.text);
  return otherwise === undefined
    ? { ...title, text }
    : { ...title, text, otherwise: change(otherwise) };
}

/** The last part that could begin a title, among those directly above the next unit. */
function leadStart(parts: readonly TitlePart[], from: number): number {
  for (let at = parts.length - 1; at >= from; at -= 1) {
    const part = parts[at];
    if (part !== undefined && !startsLower(part.cell.text)) return at;
  }
  return parts.length;
}

/** How many parts follow each other without a gap below a row. */
function runFrom(parts: readonly TitlePart[], first: SourceRow): number {
  let before = first;
  let count = 0;
  for (const { row } of parts) {
    if (!follows(before, row)) break;
    before = row;
    count += 1;
  }
  return count;
}

function runBefore(parts: readonly TitlePart[], last: SourceRow): number {
  let after = last;
  let count = 0;
  for (const { row } of parts.toReversed()) {
    if (!follows(row, after)) break;
    after = row;
    count += 1;
  }
  return count;
}

function follows(one: SourceRow, two: SourceRow): boolean {
  if (one.isTable !== two.isTable || one.place.page !== two.place.page) return false;
  if (one.isTable) return one.block === two.block;
  return two.place.line - one.place.line === 1;
}

/** Where a line's title begins, counted in letters. */
export function titleStart(row: SourceRow | undefined, title: string): number | null {
  if (row === undefined || row.isTable || title === '') return null;
  const at = row.printed.indexOf(title);
  return at < 0 ? null : at;
}

/** A title that cannot end there: `Understand the`. */
export function isOpenEnded(text: string): boolean {
  return /(?:\b(?:and|or|of|the|a|an|in|to|for|with|on|at|by|from|their|own)|[,&/–-])$/iu.test(
    text,
  );
}

/** A shorter line ends where its sentence does. */
const minWrapped = 40;

/** Whether a line is the rest of the sentence above: `… at least 5 credits / from Group A and …`. */
export function endsSentence(above: SourceRow | undefined, row: SourceRow): boolean {
  if (above === undefined || above.isTable || row.isTable || !startsLower(row.text)) return false;
  const isBelow = above.place.page === row.place.page && row.place.line - above.place.line === 1;
  const isOpen = /\b(?:from|of|the|and|or|in|to|by|with|least)$/iu.test(above.text);
  return isBelow && (isOpen || (above.text.length >= minWrapped && !/[.:;]$/u.test(above.text)));
}
