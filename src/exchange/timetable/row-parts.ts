import type { UnitId } from '../../catalogue';
import type { SessionTime } from '../../plan';
import { maxText } from '../../plan';
import type { TimetableRow } from '../../schedule';
import { fold } from '../../text';
import { plainText } from '../text';
import type { RowFault, RowReading, TimetableUnit, UnreadRow } from './reading';

/** A text as it comes back from a file: without what no file can hold. */
export function asInFile(text: string): string {
  return plainText(text.replace(/[\u0085\u2028\u2029]/gu, '\n'))
    .replaceAll('\t', ' ')
    .trim();
}

/** What two texts have in common that no file tells apart: line ends and spaces are all alike. */
export function sameInFile(text: string): string {
  return asInFile(text).replace(/\s+/gu, ' ');
}

/**
 * The unit that a row names by its title and its reference: of two that differ, the one that the session
 * did not have was changed. `null` where the title is none of the plan's.
 *
 * @param now the unit that the session has in the plan
 */
export function unitNamed(
  units: readonly TimetableUnit[],
  { title, reference }: { readonly title: string; readonly reference: string },
  now: UnitId | null,
): UnitId | null {
  const referred = units.filter((unit) => fold(unit.reference) === fold(reference));
  const byReference = referred.length === 1 ? referred[0]?.id : undefined;
  if (title === '') return byReference ?? now;
  const titled = units.filter((unit) => fold(unit.title) === fold(title)).map(({ id }) => id);
  const byTitle = titled.find((unit) => unit === now) ?? titled[0];
  if (byTitle === undefined) return null;
  const isKept = byTitle === now || titled.includes(byReference ?? '');
  return isKept ? (byReference ?? byTitle) : byTitle;
}

/** Rows in their order, each session once, and what could not be read. */
export function sorted(read: readonly RowReading[]): {
  readonly rows: readonly TimetableRow[];
  readonly unread: readonly UnreadRow[];
} {
  const rows: TimetableRow[] = [];
  const unread: UnreadRow[] = [];
  const seen = new Set<string>();
  for (const reading of read) {
    const { session } = reading.ok ? reading.row : reading;
    if (!reading.ok) unread.push(withoutOk(reading));
    else if (session !== null && seen.has(session)) {
      const { line, time } = reading.row;
      unread.push({ line, words: wordsOfTime(time), fault: 'twice', session });
    } else rows.push(reading.row);
    if (session !== null) seen.add(session);
  }
  return { rows, unread };
}

function withoutOk({ line, words, fault, session }: UnreadRow): UnreadRow {
  return { line, words, fault, session };
}

function wordsOfTime({ on, from, to }: SessionTime): string {
  return `${on} ${from} ${to}`;
}

/** What is wrong with a row that has its date, its times and its texts; `null` where nothing is. */
export function faultOf({ time, texts }: Pick<TimetableRow, 'texts' | 'time'>): RowFault | null {
  if (time.from >= time.to) return 'no-length';
  return Object.values(texts).some((text) => text.length > maxText) ? 'too-long' : null;
}
