import type { Qualification, UnitId } from '../catalogue';
import type { LateStart, LostTeaching } from '../schedule';
import { counted, figure, hours, listedUpTo, plural, units } from './amounts';
import { learnerName } from './learner-name';
import { day } from './dates';
import { unitTitles } from './places';

/** For a narrow column: "Starts late: misses 2 units, joins 1 late". */
export function formatLateInShort({ missed, begun }: LateStart): string {
  const parts = [
    missed.length > 0 ? `misses ${units(missed.length)}` : '',
    begun.length > 0 ? `joins ${figure(begun.length)} late` : '',
  ];
  return `Starts late: ${parts.filter(Boolean).join(', ')}`;
}

/** What a late start means for one learner, with the units by name. */
export function formatLateStart(
  qualification: Qualification,
  { startsOn, missed, begun, lost }: LateStart,
): string {
  const amount = formatLost(lost);
  const sentences = [
    `Starts on ${day(startsOn)}, when teaching has begun.`,
    missed.length > 0 ? `Taught before that: ${unitTitles(qualification, missed)}.` : '',
    begun.length > 0 ? `Joined when begun: ${unitTitles(qualification, begun)}.` : '',
    amount === '' ? '' : `Missed in all: ${amount}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** "15 sessions of 45 hours", or by weeks "at least 24 hours"; empty where nobody can say. */
function formatLost({ hours: amount, sessions }: LostTeaching): string {
  if (sessions !== null) return `${counted(sessions, 'session')} of ${hours(amount)}`;
  return amount === 0 ? '' : `at least ${hours(amount)}`;
}

const maxNamed = 5;

/** Who starts late, for the problems of the schedule, and what mends it. */
export function formatLateStarts(late: readonly LateStart[]): string {
  const names = listedUpTo(maxNamed, late, ({ learner, startsOn, missed, begun, lost }) => {
    const amounts = [units(missed.length + begun.length), formatLost(lost)].filter(Boolean);
    return `${learnerName(learner)} (${day(startsOn)}, ${amounts.join(', ')})`;
  });
  const start = plural(late.length, 'learner starts', 'learners start');
  return `${figure(late.length)} ${start} when units of theirs are taught or have begun: ${names}. Teach them these units again, swap them, recognise them, or move the units behind the start.`;
}

/** What is to be said of one unit of a learner who starts late; `null` where nothing is. */
export function formatLateUnit(late: LateStart | undefined, unit: UnitId): string | null {
  if (late?.missed.includes(unit)) return 'taught before the start';
  return late?.begun.includes(unit) ? 'begun before the start' : null;
}
