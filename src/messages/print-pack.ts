import type { Qualification, Unit } from '../catalogue';
import type { BankHoliday } from '../dates';
import type { Plan, Recognition, UnitDelivery, WeeklySlot } from '../plan';
import type { Closures, MonthLoad, Schedule, ScheduledUnit } from '../schedule';
import { counted, figure, hours, listed, orNotPublished } from './amounts';
import { formatSpan, nationNames } from './closed-days';
import { day, formatMonthName } from './dates';
import { formatCeilings, unitReference } from './print';
import { assessmentNames, deliveryNames, weekdayNames } from './schedule';
import { formatSlot } from './sessions';

/** A name and its value, as a form shows them. An empty value is a line to write on. */
export interface PrintedFact {
  readonly name: string;
  readonly value: string;
}

const missing = 'not entered';

/** What the planner set up for teaching, with every gap named. */
export function teachingFacts(
  { setUp, delivery, limits }: Plan,
  planned: Schedule,
): readonly PrintedFact[] {
  const { centre, startsOn, endsOn, hoursPerWeek } = setUp;
  const { weekdays, sideBySide, unitHoursPerWeek, offTheJobHours, pattern } = delivery;
  return [
    { name: 'Centre', value: centre || missing },
    { name: 'Start date', value: startsOn ? day(startsOn) : missing },
    { name: 'End date', value: endsOn ? day(endsOn) : missing },
    { name: 'Last teaching day', value: formatLastDay(planned) },
    ...(pattern.length > 0
      ? [{ name: 'The week’s pattern', value: pattern.map(formatWeeklySlot).join('; ') }]
      : [
          { name: 'Teaching a week', value: hoursPerWeek === null ? missing : hours(hoursPerWeek) },
          {
            name: 'Teaching days',
            value: listed(weekdays.map((one) => weekdayNames[one])) || missing,
          },
        ]),
    { name: 'Units in a week', value: `at most ${figure(sideBySide)}` },
    {
      name: 'One unit in a week',
      value: unitHoursPerWeek === null ? 'no limit' : `at most ${hours(unitHoursPerWeek)}`,
    },
    { name: 'Ceilings', value: formatCeilings(limits) || 'none' },
    { name: 'Least off the job', value: offTheJobHours === null ? 'none' : hours(offTheJobHours) },
  ];
}

/** "Monday 09:30 to 12:30, Room 2, Maya Lunn". */
function formatWeeklySlot(slot: WeeklySlot): string {
  return [formatSlot(slot), slot.place, slot.tutor].filter(Boolean).join(', ');
}

function formatLastDay({ end, units }: Schedule): string {
  if (end === null) return 'not scheduled yet';
  const isKnown = units.every(({ hours: total }) => total !== null);
  return isKnown ? day(end) : `${day(end)}, of the units with hours`;
}

/** When and how long one unit is taught, each in a few words for a column. */
export interface TeachingCells {
  readonly hours: string;
  readonly weeks: string;
  readonly from: string;
  readonly to: string;
}

/** One unit's teaching for the columns of a table. A unit out of the schedule shows dashes. */
export function teachingCells(scheduled: ScheduledUnit | undefined): TeachingCells {
  if (!scheduled) return { hours: '–', weeks: '–', from: '–', to: '–' };
  const { hours: total, weeks, dates } = scheduled;
  return {
    hours: total === 0 ? 'not taught' : orNotPublished(total),
    weeks: weeks.length === 0 ? '–' : figure(weeks.length),
    from: dates ? day(dates.first) : '–',
    to: dates ? day(dates.last) : '–',
  };
}

/** How full a month is: "12 spare", "full", "3 over". */
export function formatMonth({
  month: which,
  hours: load,
  capacity,
}: MonthLoad): Readonly<Record<keyof MonthLoad | 'rest', string>> {
  const left = capacity - load;
  const rest = left > 0 ? `${figure(left)} spare` : `${figure(-left)} over`;
  return {
    month: formatMonthName(which),
    hours: figure(load),
    capacity: figure(capacity),
    rest: left === 0 ? 'full' : rest,
  };
}

/** When there is no teaching, in sentences for paper; bank holidays as far as the programme goes. */
export function formatClosedTimes(
  closures: Closures,
  holidays: readonly BankHoliday[],
): readonly string[] {
  const { closedWeeks, closedDays, bankHolidays } = closures;
  const sentences = [
    ...(closedDays.length > 0 ? [`No teaching on ${listed(closedDays.map(formatSpan))}.`] : []),
    ...(closedWeeks.length > 0 ? [formatClosedWeeks(closedWeeks)] : []),
    ...(bankHolidays === null || holidays.length === 0
      ? []
      : [
          `No teaching on the bank holidays of ${nationNames[bankHolidays]}: ${listed(holidays.map(({ on }) => day(on)))}.`,
        ]),
  ];
  return sentences.length === 0 ? ['None.'] : sentences;
}

function formatClosedWeeks(mondays: readonly string[]): string {
  const beginnings = listed(mondays.toSorted().map((monday) => day(monday)));
  return `No teaching in ${counted(mondays.length, 'week')}, those that begin on ${beginnings}.`;
}

/** Who delivers and assesses a unit, how, and with what: named lines, in groups for columns. */
export function deliveryLines(
  delivery: UnitDelivery,
): Readonly<Record<'people' | 'teaching' | 'assessment' | 'more', readonly PrintedFact[]>> {
  const { deliveryMethods, assessmentMethods, assessmentOn } = delivery;
  const named = (name: string, value: string): PrintedFact => ({ name, value: value || missing });
  return {
    people: [
      named('Tutor', delivery.tutor),
      named('Assessor', delivery.assessor),
      named('IQA', delivery.iqa),
    ],
    teaching: [
      named('Location', delivery.location),
      named('Delivery', listed(deliveryMethods.map((one) => deliveryNames[one]))),
    ],
    assessment: [
      named('Methods', listed(assessmentMethods.map((one) => assessmentNames[one]))),
      named('Date', assessmentOn ? day(assessmentOn) : ''),
    ],
    more: [named('Resources', delivery.resources), named('Notes', delivery.notes)],
  };
}

/** Where to read the criteria that a tracking sheet only numbers. */
export function formatCriteriaSource(
  { awardingBody }: Qualification,
  { criteria }: Unit,
  source: string,
): string {
  const texts = `Their texts belong to ${awardingBody} and stand in: ${source}.`;
  if (criteria.length === 0) return `Their number is not published. ${texts}`;
  const total = criteria.reduce((sum, count) => sum + count, 0);
  const counts = `${counted(total, 'criterion').replace(/criterions$/, 'criteria')} in ${counted(criteria.length, 'learning outcome')}`;
  return `${counts}. ${texts}`;
}

/** A unit in one line of a table's head: "L/506/2150 Organise and deliver customer service". */
export function referenceAndTitle(unit: Unit): string {
  return `${unitReference(unit)} ${unit.title}`;
}

/** Kinds of recognition for a narrow column. */
export const shortRecognition: Readonly<Record<Recognition['kind'], string>> = {
  rpl: 'RPL',
  'credit-transfer': 'Transfer',
};

/** How far a long document is: "Preparing 40 of 500 learners …". */
export function formatPrepared(done: number, of: number, noun: string): string {
  return `Preparing ${figure(done)} of ${counted(of, noun)} …`;
}
