import type { RawGroup } from './groups';
import { findHeader } from './header';
import { barredHead, headKind } from './heads';
import { findReference, isReference } from './references';
import type { SourceRow } from './rows';
import type { RuleSentence } from './rule-rows';
import type { RuleTables } from './rule-tables';
import { documentStart } from './source';
import type { Cell } from './source';

const maxRowsShown = 6;
const maxShown = 300;
const nothing = /^(?:|-|–|—|n\/?a|none|no|nil)$/iu;

/** The rows of tables such as `Unit | Barred with`, each as a sentence. */
export function barredTables(rows: readonly SourceRow[], indices: readonly number[]): RuleTables {
  const sentences: RuleSentence[] = [];
  const used = new Set<number>();
  const announced: number[] = [];
  let open: { readonly block: number; readonly at: number } | null = null;
  for (const at of indices) {
    const row = rows[at];
    if (row !== undefined && isAnnounced(row)) announced.push(at);
    if (row?.isTable !== true) continue;
    const barredAt = barredColumn(rows, at);
    if (barredAt !== null) {
      open = { block: row.block, at: barredAt };
      used.add(at);
    } else if (open?.block === row.block) {
      used.add(at);
      sentences.push(...sentenceOf(row.cells.slice(0, open.at), row.cells[open.at], [at]));
    }
  }
  for (const at of announced) used.add(at);
  const unread = sentences.length > 0 ? [] : announced.slice(0, 1);
  return { sentences: [...sentences, ...unread.map((at) => announcement(rows, at))], rows: used };
}

/** `Barred combinations` as a heading. */
function isAnnounced({ text }: SourceRow): boolean {
  return (
    text.length < 60 &&
    /^(?:\d[\d.]* )?barred (?:units?|combinations?)\b/iu.test(text) &&
    !/\d$/u.test(text)
  );
}

/** What stands below the heading, to be asked about. */
function announcement(rows: readonly SourceRow[], at: number): RuleSentence {
  const below = rows.slice(at, at + maxRowsShown);
  const sentence = below.map(({ text }) => text).join('; ');
  return {
    sentence: sentence.slice(0, maxShown),
    place: rows[at]?.place ?? documentStart,
    rows: [at],
  };
}

function barredColumn(rows: readonly SourceRow[], at: number): number | null {
  const row = rows[at];
  if (row === undefined || findHeader(rows, at) !== null) return null;
  const barredAt = row.cells.findIndex(({ text }) => barredHead.test(text));
  const before = row.cells.slice(0, Math.max(0, barredAt));
  const isUnit = before.some(({ text }) => ['title', 'code'].includes(headKind(text) ?? ''));
  return barredAt > 0 && isUnit ? barredAt : null;
}

/** What the lists of units say of each in a column of barred units. */
export function barredInLists(groups: readonly RawGroup[]): readonly RuleSentence[] {
  return groups.flatMap(({ units }) =>
    units.flatMap(({ raw, row }) => {
      const { barred, localRef, ref, title } = raw;
      return sentenceOf(
        [ref, localRef, title].filter((cell) => cell !== null),
        barred,
        [row],
      );
    }),
  );
}

function sentenceOf(
  unit: readonly Cell[],
  barred: Cell | undefined,
  rows: readonly number[],
): readonly RuleSentence[] {
  const named = unit.filter(({ text }) => text !== '');
  const [first] = named;
  if (first === undefined || barred === undefined || nothing.test(barred.text)) return [];
  const subject = (named.find(({ text }) => isReference(text)) ?? first).text;
  const sentence = `${asUnit(subject)} is barred with ${others(barred.text)}`;
  return [{ sentence, place: barred.place, rows }];
}

/** The references in a cell, or its numbers, else all that it says. */
function others(text: string): string {
  const refs = [...text.matchAll(/[A-Z]\/\d{3}\/\d{4}/giu)].map(([ref]) => ref);
  if (refs.length > 0 && refs.every((ref) => findReference(ref) !== null))
    return refs.join(' and ');
  const parts = text.split(/\s*[,;]\s*|\s+(?:and|&)\s+/u);
  return parts.every((part) => localCode.test(part)) ? parts.map(asUnit).join(' and ') : text;
}

const localCode = /^(?:unit )?(?:[\p{L}&]{1,6}[ -]?)?\d{1,5}[a-z]?$/iu;

function asUnit(text: string): string {
  return localCode.test(text) && !/^unit\b/iu.test(text) ? `Unit ${text}` : text;
}
