import type { Qualification } from '../../../catalogue';
import { monthOf } from '../../../dates';
import type { Delivery } from '../../../plan';
import type { Schedule } from '../../../schedule';
import type { TimelineRow, TimelineWeek } from '../../../ui';
import { figure, formatTeaching, unitTitle } from '../../../messages';

const monthNames = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: '2-digit',
  timeZone: 'UTC',
});

/** The schedule's weeks as columns. */
export function timelineWeeks({ weeks }: Schedule): readonly TimelineWeek[] {
  return weeks.map(({ week, hours, capacity, state }, i) => {
    const before = weeks[i - 1];
    const isNewMonth = !before || monthOf(before.week) !== monthOf(week);
    return {
      id: week,
      day: String(Number(week.slice(-2))),
      month: isNewMonth ? monthNames.format(new Date(`${week}T00:00:00Z`)) : null,
      isClosed: state === 'closed',
      isOver: state === 'over',
      load: state === 'over' ? `${figure(hours)}/${figure(capacity)}` : figure(hours),
    };
  });
}

/** The units as rows; a unit without weeks has an empty one. */
export function timelineRows(
  { units, weeks }: Schedule,
  qualification: Qualification,
  pins: Delivery['pins'],
): readonly TimelineRow[] {
  const column = new Map(weeks.map(({ week }, i) => [week, i]));
  return units.map((scheduled) => {
    const parts = scheduled.weeks.map(({ week, hours }) => ({
      at: column.get(week) ?? 0,
      figure: figure(hours),
    }));
    const [first, last] = [parts[0], parts.at(-1)];
    const label = unitTitle(qualification, scheduled.unit);
    return {
      id: scheduled.unit,
      label,
      description: `${label}: ${formatTeaching(scheduled)}`,
      idle: formatTeaching(scheduled),
      isPinned: Object.hasOwn(pins, scheduled.unit),
      from: first?.at ?? 0,
      span: first && last ? last.at - first.at + 1 : 0,
      parts,
    };
  });
}
