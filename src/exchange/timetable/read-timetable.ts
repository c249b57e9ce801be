import type { Plan } from '../../plan';
import { refusalToUnpack } from '../specification/archive';
import type { RowReading, TimetableReading, TimetableWords } from './reading';
import { calendarRows } from './calendar-rows';
import { sorted } from './row-parts';
import { workbookRows } from './workbook-rows';

const maxBytes = 10_000_000;
/** What the parts of a workbook may grow to. */
const maxUnpacked = 60_000_000;

/**
 * Reads a timetable that a centre changed, as .xlsx or .ics, whatever its name says that it is. Never
 * throws: what is no timetable is refused, and a row that cannot be read is named.
 *
 * @param plan the plan that the file was made of
 */
export async function readTimetable(
  bytes: Uint8Array,
  plan: Pick<Plan, 'delivery'>,
  words: TimetableWords,
): Promise<TimetableReading> {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > maxBytes) return { kind: 'too-large' };
  try {
    return isArchive(bytes)
      ? await readBook(bytes, plan, words)
      : await readCalendar(bytes, plan, words);
  } catch {
    return { kind: 'damaged' };
  }
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readBook(
  bytes: Uint8Array,
  plan: Pick<Plan, 'delivery'>,
  words: TimetableWords,
): Promise<TimetableReading> {
  const refusal = refusalToUnpack(bytes, maxUnpacked);
  if (refusal !== null) return { kind: refusal };
  const rows = await workbookRows(bytes, plan, words);
  return rows === null ? { kind: 'no-timetable' } : timetable(rows, true);
}

async function readCalendar(
  bytes: Uint8Array,
  plan: Pick<Plan, 'delivery'>,
  words: TimetableWords,
): Promise<TimetableReading> {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*BEGIN:VCALENDAR/iu.test(text)) return { kind: 'no-timetable' };
  const { rows, isWhole } = await calendarRows(text, plan, words);
  return timetable(rows, isWhole);
}

function timetable(read: readonly RowReading[], isWhole: boolean): TimetableReading {
  return { kind: 'timetable', ...sorted(read), isWhole };
}
