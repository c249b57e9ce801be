import type { Qualification } from '../../catalogue';
import type { CalendarDate } from '../../dates';
import { addDays, daysBetween, endOfMonth, yearOf } from '../../dates';
import type { Delivery } from '../../plan';
import type { Schedule, ScheduleInput } from '../../schedule';
import { closedStretches, stretchesOf } from '../../schedule';
import type { TimelineAxis, TimelineMonth, TimelineRow, TimelineSpan } from '../../ui';
import {
  formatClosedStretch,
  formatTeaching,
  formatTimelineMonth,
  timelineWords,
  unitTitle,
} from '../../messages';

interface Programme {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * What the rows of a timeline have in common: from the Monday of a schedule's first week to the
 * Sunday of its last. `null` where nothing is scheduled.
 *
 * @param now today's date; it is marked where it lies within
 */
export function timelineAxis(
  input: ScheduleInput,
  { weeks }: Pick<Schedule, 'weeks'>,
  now: CalendarDate | null,
): TimelineAxis | null {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const programme = { from: first.week, to: addDays(last.week, 6) };
  const fullest = Math.max(1, ...weeks.flatMap(({ hours, capacity }) => [hours, capacity]));
  return {
    days: spanIn(programme, programme).days,
    months: monthsIn(programme),
    closed: closedStretches(input, programme.from, programme.to).map((stretch) => ({
      ...spanIn(programme, stretch),
      name: formatClosedStretch(stretch),
    })),
    loads: weeks
      .filter(({ hours }) => hours > 0)
      .map(({ week, hours, state }) => ({
        ...spanIn(programme, { from: week, to: addDays(week, 6) }),
        height: hours / fullest,
        isOver: state === 'over',
      })),
    today:
      now !== null && now >= programme.from && now <= programme.to
        ? { at: daysBetween(programme.from, now), label: timelineWords.today(now) }
        : null,
  };
}

/** The units as rows, in teaching order: so none goes from under the keyboard when it is moved. */
export function timelineRows(
  input: ScheduleInput,
  { units, weeks }: Schedule,
  qualification: Qualification,
  pins: Delivery['pins'],
): readonly TimelineRow[] {
  const from = weeks[0]?.week;
  return units.map((unit) => ({
    id: unit.unit,
    label: unitTitle(qualification, unit.unit),
    when: formatTeaching(unit),
    isPinned: Object.hasOwn(pins, unit.unit),
    parts:
      from === undefined
        ? []
        : stretchesOf(input, unit).map((stretch) => ({
            ...spanIn({ from }, stretch),
            isTaught: stretch.isTaught,
          })),
  }));
}

function spanIn(
  programme: Pick<Programme, 'from'>,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): TimelineSpan {
  return { at: daysBetween(programme.from, from), days: daysBetween(from, to) + 1 };
}

/** Shares of the width that a month's name wants, alone and with its year. */
const minShare = { month: 0.03, year: 0.07 };

function monthsIn(programme: Programme): readonly TimelineMonth[] {
  const { days } = spanIn(programme, programme);
  const months: TimelineMonth[] = [];
  let { from } = programme;
  let named: number | null = null;
  while (from <= programme.to) {
    const end = endOfMonth(from);
    const span = spanIn(programme, { from, to: end < programme.to ? end : programme.to });
    const share = span.days / days;
    const isNamed = named !== yearOf(from) && share >= minShare.year;
    if (isNamed) named = yearOf(from);
    const names = share < minShare.month ? { label: '', short: '' } : formatTimelineMonth(from);
    months.push({ ...span, ...names, year: isNamed ? String(yearOf(from)) : null });
    from = addDays(end, 1);
  }
  return months;
}
