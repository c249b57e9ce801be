import type { CalendarDate } from '../dates';
import { endsBeforeStart, weekdayOf } from '../dates';
import { whyClosed } from './closed-days';
import type { ScheduleInput } from './input';
import type { AssessmentFault, ScheduledUnit, ScheduleProblem } from './result';

/**
 * Assessments on days that were hardly meant: on a weekend without teaching, on a closed day,
 * outside the programme, or before the unit is taught to its end.
 */
export function assessmentProblems(
  input: ScheduleInput,
  units: readonly Pick<ScheduledUnit, 'unit' | 'dates'>[],
): readonly ScheduleProblem[] {
  const lastDays = new Map(units.map(({ unit, dates }) => [unit, dates?.last ?? null]));
  return [...(input.assessments ?? [])].flatMap(([unit, on]) => {
    const faults = faultsOf(input, on, lastDays.get(unit) ?? null);
    return faults.length > 0 ? [{ kind: 'assessment-odd', unit, on, faults } as const] : [];
  });
}

function faultsOf(
  input: ScheduleInput,
  on: CalendarDate,
  last: CalendarDate | null,
): readonly AssessmentFault[] {
  const { startsOn, endsOn, weekdays } = input;
  const weekday = weekdayOf(on);
  const isWeekend = (weekday === 'sat' || weekday === 'sun') && !weekdays.includes(weekday);
  const closed = whyClosed(input, on);
  const isEarly = startsOn !== null && on < startsOn;
  const isLate = endsOn !== null && on > endsOn && !endsBeforeStart(input);
  return [
    ...(isWeekend ? [{ kind: 'weekend', weekday } as const] : []),
    ...(closed ? [{ kind: 'closed', why: closed } as const] : []),
    ...(isEarly ? [{ kind: 'before-start', startsOn } as const] : []),
    ...(last !== null && on < last && !isEarly ? [{ kind: 'before-taught', last } as const] : []),
    ...(isLate ? [{ kind: 'after-end', endsOn } as const] : []),
  ];
}
