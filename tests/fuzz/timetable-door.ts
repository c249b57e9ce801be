/** The door for timetables that were changed elsewhere. */
import { findQualification } from '../../src/catalogue';
import { calendarFile, readTimetable, sameInFile, workbookFile } from '../../src/exchange';
import {
  formatEvent,
  formatTimetableChange,
  formatUnreadRow,
  wordsOfTimetable,
} from '../../src/messages';
import type { Plan, Session } from '../../src/plan';
import { newPlan, parsePlan, toRecord } from '../../src/plan';
import { plannedTeaching, timetableChanges, withTimetable } from '../../src/schedule';
import type { Dice } from './dice';
import { mutateBytes, mutateParts } from './mutate-files';
import { mutateText } from './mutate-text';

const qualification = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const [unit = ''] = qualification.groups[0]!.units;
const at = '2026-11-27T12:00:00.000Z';
const plan = planWithSessions();
const words = wordsOfTimetable(qualification, plan, [unit]);
const files = timetables();

function planWithSessions(): Plan {
  const empty = newPlan(qualification, { id: 'plan', name: 'Plan', at });
  const days = ['2027-03-26', '2027-03-29', '2027-10-29', '2027-11-01'];
  const sessions = days.map((on, i): Session => ({
    ...{
      id: `s${i}`,
      unit,
      time: { on, from: '09:30', to: '12:30' },
      tutor: 'Maya',
      place: 'Room',
    },
    ...{ title: '', notes: 'a\nb', state: i === 0 ? 'taught' : 'planned', isPinned: false },
  }));
  return { ...empty, delivery: { ...empty.delivery, sessions } };
}

async function timetables(): Promise<{ readonly book: Uint8Array; readonly calendar: string }> {
  const { heads, states, sum, sheet } = words;
  const names = ['date', 'from', 'to', 'unit', 'tutor', 'place', 'state', 'session'] as const;
  const title = qualification.units.find(({ id }) => id === unit)?.title ?? '';
  const rows = plan.delivery.sessions.map(({ id, time: { on, from, to }, tutor, place, state }) => [
    ...[{ date: on }, from, to, title, tutor, place, states[state], id],
  ]);
  const columns = names.map((name) => ({ heading: heads[name], width: 12 }));
  const book = await workbookFile({
    ...{ title: 'Plan', subject: 'Unit', madeOn: '2026-11-27', facts: { name: 'Plan', rows: [] } },
    sheets: [{ name: sheet, columns, rows }],
    words: { made: 'Made', sum, page: (number, count) => `${number} ${count}` },
  });
  const planned = plannedTeaching(qualification, plan);
  const say = (event: Parameters<typeof formatEvent>[2]) => formatEvent(qualification, plan, event);
  const calendar = await calendarFile({ plan, planned, at, say });
  return { book: new Uint8Array(await book.arrayBuffer()), calendar };
}

/**
 * Whatever comes in is refused or leaves a plan that can be read again, in which what was taught stands as
 * it did; all of it can be put into words.
 */
export async function changedTimetable(_: unknown, dice: Dice): Promise<string> {
  const reading = await readTimetable(await damaged(dice), plan, words);
  if (reading.kind !== 'timetable') return reading.kind;
  const unread = reading.unread.flatMap(({ session }) => session ?? []);
  const changes = timetableChanges(plan, { ...reading, unread }, sameInFile);
  for (const row of reading.unread) formatUnreadRow(row);
  for (const change of changes) formatTimetableChange(qualification, plan, change);
  const sessions = withTimetable(plan.delivery.sessions, changes);
  const after = { ...plan, delivery: { ...plan.delivery, sessions } };
  const read = parsePlan(JSON.parse(JSON.stringify(toRecord(after))), findQualification);
  if (!read.ok) throw new Error(`A timetable spoilt the plan: ${read.problems.join()}`);
  if (sessions[0] !== plan.delivery.sessions[0]) throw new Error('What was taught was moved');
  return changes.length === 0 ? 'same' : 'changed';
}

async function damaged(dice: Dice): Promise<Uint8Array> {
  const { book, calendar } = await files;
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (dice.below(4)) {
    case 0:
      return mutateBytes(book, encode(calendar), dice);
    case 1:
      return mutateParts(book, dice);
    default:
      return encode(mutateText(calendar, calendar, dice));
  }
}
