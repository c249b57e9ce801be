import type { CalendarDate, NamedSpan } from '../dates';
import type { Closures } from '../schedule';
import type { DeliveryView } from '../wizard';
import { counted, units } from './amounts';
import { formatClosures, formatSpan } from './closed-days';
import { day } from './dates';

export const deliveryViewNames: Readonly<Record<DeliveryView, string>> = {
  cohort: 'Cohort',
  calendar: 'Calendar',
  timeline: 'Timeline',
  people: 'People',
  files: 'Files',
};

/** After the name of the step, for those who do not see which view is the present one. */
export function formatDeliveryView(view: DeliveryView): string {
  return `: ${deliveryViewNames[view]}`;
}

export const deliveryPlanWords = {
  title: 'Delivery plan',
  views: 'Views of the delivery plan',
  to: (place: string): string => `Go to ${place}`,
} as const;

/** The form of the calendar. */
export const calendarWords = {
  teachingWeeks: 'Teaching weeks',
  teachingWeeksHint: 'Sets the end date. Weeks without an open day are not counted.',
  weeklyHours: 'Teaching hours a week',
  unitHours: 'Most hours of one unit a week',
  unitHoursHint: 'Empty: as many as the week has.',
  atOnce: 'Most units taught in the same week',
  days: 'Teaching days',
} as const;

export const offTheJobLabels = {
  group: 'Off-the-job hours',
  least: 'Least off-the-job hours for each learner',
  hint: 'Only where your funding rules or your contract ask for them: Unitwise knows no funding rule. Compared with the guided learning hours that each learner is taught, without recognised units and what is taught before they start.',
} as const;

export const closedDayWords = {
  nation: 'Bank holidays',
  noNation: 'Taught like other days',
  ofNation: 'Closed in this programme',
  dates: 'Days without teaching',
  hint: 'One or many, such as 21/12/2026, or a range, such as 26/7/2027 to 30/8/2027; or a table of holidays.',
  pairs: 'Two dates in one line are',
  close: 'Close these days',
  pick: 'Click whole weeks without teaching',
  reopen: 'Open again',
  weekOf: 'Week of',
  summary: (closures: Closures): string => `Closed days: ${formatClosures(closures)}`,
  reopenDays: (span: NamedSpan): string => `: ${formatSpan(span)}`,
  reopenedDays: (span: NamedSpan): string => `Open again: ${formatSpan(span)}.`,
  week: (monday: CalendarDate): string => `Week of ${day(monday)}`,
  reopenWhich: (monday: CalendarDate): string => `: week of ${day(monday)}`,
  reopened: (monday: CalendarDate): string => `The week of ${day(monday)} is open again.`,
} as const;

/** Units that go before or with others. */
export const linkWords = {
  first: 'Teach',
  kind: 'How',
  before: 'before',
  together: 'together with',
  second: 'this unit',
  choose: 'Choose a unit',
  add: 'Add',
  remove: 'Remove',
  summary: (count: number): string =>
    `Units that go before or with others: ${count === 0 ? 'none' : counted(count, 'link')}`,
  twice: (link: string): string => `${link} is already linked.`,
} as const;

/** When each unit is taught. */
export const teachingWords = {
  heading: 'Teaching',
  problems: 'What stands in the way',
  timeline: 'Timeline of the units',
  table: 'Teaching order and dates',
  unitHours: 'Hours of the unit',
  order: 'Order',
  noneToTeach: 'none to teach',
  noHours: 'none',
  unpin: 'Unpin',
  ends: (lead: string): string => `${lead} is `,
  hoursOf: (title: string): string => `Planned hours for ${title}`,
  begins: (title: string): string => `${title} begins in the week of`,
  earlier: (title: string): string => `Teach ${title} earlier`,
  later: (title: string): string => `Teach ${title} later`,
  place: (title: string, place: number, of: number): string => `${title}: ${place} of ${of}.`,
} as const;

/** How full each month is, on the screen and on paper. */
export const monthWords = {
  caption: 'Load per month',
  load: 'Hours taught',
  capacity: 'Hours available',
  rest: 'Difference',
  drawn: 'Drawn',
  nothing: 'Nothing is scheduled yet.',
} as const;

/** Dating assessments in one step. */
export const assessmentDateWords = {
  date: (count: number): string =>
    `Assess ${units(count)} on the last day of ${count === 1 ? 'its' : 'their'} teaching`,
  all: 'Every unit that is taught has a date of assessment',
  done: (count: number): string => `${units(count)} dated.`,
} as const;

/** Who teaches and assesses a unit, and how. */
export const unitDeliveryWords = {
  heading: 'People and methods',
  assessmentDate: 'Assessment date',
  delivered: 'Delivered by',
  assessed: 'Assessed by',
  done: 'Done',
  edit: 'People and methods',
  of: (title: string): string => `: ${title}`,
} as const;

/** Who is there already, after when it is taught: "; tutor Ms Lee; assessor Mr Hall". */
export function peopleNamed({
  tutor,
  assessor,
}: {
  readonly tutor: string;
  readonly assessor: string;
}): string {
  return `${tutor ? `; tutor ${tutor}` : ''}${assessor ? `; assessor ${assessor}` : ''}`;
}

/** The delivery plan as files for other programs. */
export const fileWords = {
  hint: 'Importing the calendar again moves the events that it brought before, and cancels those that are no longer planned. The spreadsheet holds units, schedule, sessions, load, staffing and the matrix of learners.',
  names: {
    calendar: 'Calendar (.ics)',
    workbook: 'Spreadsheet (.xlsx)',
    units: 'Units (.csv)',
    schedule: 'Schedule (.csv)',
    matrix: 'Matrix (.csv)',
  },
  of: (name: string): string => ` of ${name}`,
  noDates: 'No dates yet.',
  cancel: 'Cancel',
  cancelled: 'Cancelled: no file was made.',
  failed:
    'The file could not be made. Check your connection if this is the first file, then try again.',
  made: (file: string): string => `${file} is among your downloads.`,
} as const;
