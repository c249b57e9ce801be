import type { DraftGroup, ReadingQuestion, Unread } from './draft';
import type { Columns } from './header';
import type { DocumentPart } from './partition';
import { questionOf } from './questions';
import { findReference } from './references';
import type { SourceRow } from './rows';

const maxExcerpt = 160;

/**
 * What nothing in the draft comes from: near the units every row by itself, elsewhere neighbouring
 * rows together; and the columns of the units' tables that are not read.
 */
export function unreadRows(
  rows: readonly SourceRow[],
  { region, rows: own }: DocumentPart,
  used: ReadonlySet<number>,
  headers: readonly Columns[],
): readonly Unread[] {
  const near = new Set(region.near);
  const unread: Unread[] = [];
  let last = -2;
  for (const at of own) {
    const row = rows[at];
    if (row === undefined || used.has(at)) continue;
    const before = unread.at(-1);
    const isNext = last === at - 1 && !near.has(at) && !near.has(last);
    if (isNext && before !== undefined) unread.splice(-1, 1, { ...before, rows: before.rows + 1 });
    else unread.push({ place: row.place, rows: 1, text: row.text.slice(0, maxExcerpt) });
    last = at;
  }
  return [...columnsUnread(headers), ...unread];
}

const maxReferences = 200;

/** Asks about references of units in rows from which nothing was read: each may be a unit that is missing. */
export function unreadReferences(
  rows: readonly SourceRow[],
  { rows: own }: DocumentPart,
  used: ReadonlySet<number>,
  groups: readonly DraftGroup[],
  compared: readonly ReadingQuestion[],
): readonly ReadingQuestion[] {
  const known = new Set(groups.flatMap(({ units }) => units.map(({ ref }) => ref?.value)));
  for (const { about, read } of compared) {
    if (about.kind === 'unit' && about.field === 'ref') known.add(findReference(read ?? '')?.value);
  }
  const asked: ReadingQuestion[] = [];
  for (const at of own) {
    const row = rows[at];
    const found = row === undefined || used.has(at) ? null : findReference(row.text);
    if (row === undefined || found === null || known.has(found.value)) continue;
    known.add(found.value);
    const read = row.text.slice(0, maxExcerpt);
    asked.push(questionOf('unit-unread', { about: { kind: 'document' }, place: row.place, read }));
    if (asked.length >= maxReferences) break;
  }
  return asked;
}

function columnsUnread(headers: readonly Columns[]): readonly Unread[] {
  const seen = new Set<string>();
  return headers.flatMap(({ place, unused }) =>
    unused.flatMap((text): readonly Unread[] => {
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ place, rows: 1, text }];
    }),
  );
}
