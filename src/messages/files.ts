import type { Qualification } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { BookWords, SheetCell, EventWords, UnitEvent } from '../exchange';
import type { Plan } from '../plan';
import { unitDelivery, withUnitDefaults } from '../plan';
import { listed } from './amounts';
import { day, today } from './dates';
import { editionName } from './edition-names';
import { formatMade } from './made';
import { unitReference } from './print';
import { titleWithPathway } from './pathways';
import { unitTitle } from './places';
import { assessmentNames, deliveryNames } from './schedule';

/** What a calendar shows for a unit: its title, who is there, how, and where. */
export function formatEvent(
  qualification: Qualification,
  plan: Pick<Plan, 'delivery' | 'name'>,
  event: UnitEvent,
): EventWords {
  const { unit, kind } = event;
  const delivery = unitDelivery(plan, unit);
  const held = plan.delivery.sessions.find(({ id }) => id === event.session);
  const session = held && withUnitDefaults(held, delivery);
  const found = qualification.units.find(({ id }) => id === unit);
  const methods =
    kind !== 'assessment'
      ? delivery.deliveryMethods.map((method) => deliveryNames[method])
      : delivery.assessmentMethods.map((method) => assessmentNames[method]);
  const lines = [
    [eventLines.plan, inOneLine(plan.name)],
    ['Reference', found ? unitReference(found) : ''],
    kind === 'assessment'
      ? ['Assessor', inOneLine(delivery.assessor)]
      : [eventLines.tutor, inOneLine(session?.tutor ?? delivery.tutor)],
    [kind === 'assessment' ? 'Assessment' : 'Delivery', listed(methods)],
    [eventLines.title, inOneLine(session?.title ?? '')],
    // Last, as they may have several lines.
    [eventLines.notes, session?.notes ?? ''],
  ];
  const title = unitTitle(qualification, unit);
  return {
    title: kind === 'assessment' ? `Assessment: ${title}` : title,
    notes: lines.flatMap(([name, value]) => (value ? `${name}: ${value}` : [])).join('\n'),
    location: session?.place ?? delivery.location,
  };
}

/** The names of lines in an event's notes, by which they are found when the calendar is read back. */
export const eventLines = {
  plan: 'Plan',
  tutor: 'Tutor',
  title: 'Session',
  notes: 'Notes',
} as const;

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The title of an event that an earlier calendar file brought, and that is no longer planned. */
export function formatCancelledEvent(title: string): string {
  return `Cancelled: ${title}`;
}

/** What a workbook tells of itself on its first sheet. What is not known is left out. */
export function bookFacts(
  qualification: Qualification,
  plan: Plan,
  madeOn: CalendarDate,
): readonly (readonly [string, SheetCell])[] {
  const facts: readonly (readonly [string, SheetCell])[] = [
    ['Plan', plan.name],
    ['Centre', plan.setUp.centre],
    ['Qualification', titleWithPathway(qualification)],
    ['Awarding body', qualification.awardingBody],
    ['Qualification number', qualification.number],
    ['Level', qualification.level],
    ...editionCells(qualification),
    ['Start of the plan', dateCell(plan.setUp.startsOn)],
    ['Planned end', dateCell(plan.setUp.endsOn)],
    ['Learners', plan.cohort.learners.length],
    ['Plan last changed', { date: today(new Date(plan.changedAt)) }],
    ['Made', { date: madeOn }],
    ['How to read it', howToReadBook],
  ];
  return facts.filter(([, fact]) => fact !== null && fact !== '');
}

/** The edition, and of what a centre made that nobody checked it. */
function editionCells(qualification: Qualification): readonly (readonly [string, SheetCell])[] {
  const { made, version } = qualification;
  if (!made) return [['Edition of the catalogue', { date: version }]];
  return [
    ['Edition', editionName(version)],
    ['Made by', formatMade(qualification)],
  ];
}

const howToReadBook =
  'An empty cell is not known or does not apply; it is never 0. Sums are of the rows that a filter shows, and of what is known.';

function dateCell(date: CalendarDate | null): SheetCell {
  return date === null ? null : { date };
}

/** Before the sums below a list. */
export const sumWord = 'Sum of rows shown';

/** What a workbook says on its printed pages and below its lists. */
export function bookWords(madeOn: CalendarDate): BookWords {
  return {
    made: `Made with Unitwise on ${day(madeOn)}`,
    sum: sumWord,
    page: (number, count) => `Page ${number} of ${count}`,
  };
}

/** Why a file of the delivery plan cannot be made yet; says what to do. */
export const fileObstacles = {
  events: 'For a calendar, enter a start date and hours a week, or an assessment date.',
  schedule: 'For a schedule, enter a start date, hours a week and the hours of the units.',
  learners: 'For a matrix, add learners to the cohort.',
} as const;
