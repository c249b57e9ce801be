import type { Qualification } from '../catalogue';
import type { Weekday } from '../dates';
import type { AssessmentMethod, DeliveryMethod, Link, Session } from '../plan';
import type {
  AssessmentFault,
  PinReason,
  Schedule,
  ScheduledUnit,
  ScheduleInput,
  ScheduleProblem,
  WeekLoad,
} from '../schedule';
import { counted, figure, hours, listed, listedUpTo, plural, units } from './amounts';
import { formatWhyClosed } from './closed-days';
import { day, endBeforeStart } from './dates';
import { unitTitle, unitTitles } from './places';

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

export const deliveryNames: Readonly<Record<DeliveryMethod, string>> = {
  classroom: 'Classroom',
  workplace: 'Workplace',
  online: 'Online',
  'self-study': 'Self-study',
};

export const assessmentNames: Readonly<Record<AssessmentMethod, string>> = {
  observation: 'Observation',
  questioning: 'Questioning',
  'work-product': 'Work product',
  'personal-statement': 'Personal statement',
  'professional-discussion': 'Professional discussion',
  'witness-testimony': 'Witness testimony',
  'expert-witness': 'Expert witness',
  simulation: 'Simulation',
  assignment: 'Assignment',
  rpl: 'RPL',
};

/** "4 weeks from 4 January 2027 to 29 January 2027, 24 hours". */
export function formatTeaching({ hours: total, weeks, dates }: ScheduledUnit): string {
  if (total === null) return 'not scheduled: its hours are not published or planned';
  if (total === 0) return 'no hours to teach';
  if (!dates) return `not scheduled yet, ${hours(total)}`;
  const span = `${counted(weeks.length, 'week')} from ${day(dates.first)} to ${day(dates.last)}`;
  return `${span}, ${hours(total)}`;
}

/** What keeps the schedule from being what was asked for, and what would mend it. */
export function formatScheduleProblem(
  qualification: Qualification,
  problem: ScheduleProblem,
): string {
  switch (problem.kind) {
    case 'no-start-date':
      return 'Enter a start date to see when each unit is taught.';
    case 'no-weekly-hours':
      return 'Enter the teaching hours a week, or a pattern of the week, to see when each unit is taught.';
    case 'sessions-not-planned':
      return 'Plan the sessions of the week’s pattern to see when each unit is taught.';
    case 'no-weekdays':
      return 'Choose at least one weekday for teaching.';
    case 'hours-unknown':
      return `${units(problem.units.length)} cannot be scheduled because no hours are published: enter planned hours for ${unitTitles(qualification, problem.units)}.`;
    case 'over-full':
      return `${weekList(problem.weeks)} would hold more hours than there are: move or lengthen a pinned unit, or teach more hours a week.`;
    case 'crowded':
      return `${weekList(problem.weeks)} would hold more than ${units(problem.limit)} at once, because of pins or links.`;
    case 'links-contradict':
      return `${unitTitles(qualification, problem.units)} are each asked to come before themselves: remove one of their links.`;
    case 'link-broken':
      return `${formatLink(qualification, problem.link)} does not hold, because of a pin.`;
    case 'pin-moved':
      return formatMovedPin(unitTitle(qualification, problem.unit), problem.reason, problem.to);
    case 'ends-before-start':
      return endBeforeStart;
    case 'assessment-odd':
      return `${unitTitle(qualification, problem.unit)} is assessed on ${day(problem.on)}: ${listed(problem.faults.map(formatAssessmentFault))}.`;
    case 'sessions-missing':
      return `${formatUnitHours(qualification, problem.units)} stand in no session: plan the sessions again.`;
    case 'sessions-over':
      return `${formatUnitHours(qualification, problem.units)} more are in sessions than there are to teach: plan the sessions again, or enter more hours.`;
    case 'sessions-closed':
      return `${listedUpTo(maxSessions, problem.sessions, ({ session, why }) => `${sessionOn(qualification, session)} (${formatWhyClosed(why)})`)} ${plural(problem.sessions.length, 'stands', 'stand')} on a day without teaching.`;
    case 'sessions-early':
      return `${listedUpTo(maxSessions, problem.sessions, (session) => sessionOn(qualification, session))} ${plural(problem.sessions.length, 'stands', 'stand')} before the start.`;
    case 'sessions-clash':
      return `At one time: ${listedUpTo(maxSessions, problem.pairs, ([one, other]) => `${sessionOn(qualification, one)} with ${unitTitle(qualification, other.unit)}`)}.`;
    case 'ends-late':
      return `Teaching ends ${counted(problem.weeks, 'week')} after the end date of ${day(problem.endsOn)}. ${formatRemedy(problem.remedy)}`;
    case 'beyond-horizon':
      return `${hours(problem.hours)} do not fit into ${figure(problem.weeks)} weeks: teach more hours a week.`;
  }
}

/** A long list of sessions is read in the list of sessions. */
const maxSessions = 3;

function sessionOn(qualification: Qualification, { unit, time }: Session): string {
  return `${unitTitle(qualification, unit)} on ${day(time.on)} at ${time.from}`;
}

function formatUnitHours(
  qualification: Qualification,
  all: Extract<ScheduleProblem, { readonly kind: 'sessions-missing' | 'sessions-over' }>['units'],
): string {
  return listedUpTo(
    maxSessions,
    all,
    ({ unit, hours: amount }) => `${hours(amount)} of ${unitTitle(qualification, unit)}`,
  );
}

type EndsLate = Extract<ScheduleProblem, { readonly kind: 'ends-late' }>;

function formatRemedy(remedy: EndsLate['remedy']): string {
  switch (remedy.kind) {
    case 'weekly-hours':
      return `${hours(remedy.hours)} a week would end in time.`;
    case 'more-sessions':
      return 'Add a row to the week’s pattern and plan the sessions again, or move sessions.';
    case 'none':
      return 'No number of weekly hours would mend that.';
    case 'hours-unknown':
      return `That counts only ${theUnitsWithHours(remedy.withHours)}: enter the planned hours of the others to see what would end in time.`;
  }
}

function theUnitsWithHours(count: number): string {
  return `the ${units(count)} with hours`;
}

/**
 * Before the date of the last teaching day: what is not counted may be taught after it. "Of the 3
 * units with hours, the last teaching day".
 */
export function leadToLastDay({ units: all }: Pick<Schedule, 'units'>): string {
  const known = all.filter(({ hours: total }) => total !== null);
  if (known.length === all.length) return 'The last teaching day';
  const taught = known.filter(({ weeks }) => weeks.length > 0);
  return `Of ${theUnitsWithHours(taught.length)}, the last teaching day`;
}

/** "Champion customer service before Manage a project". */
export function formatLink(qualification: Qualification, { kind, first, second }: Link): string {
  const [one, other] = [unitTitle(qualification, first), unitTitle(qualification, second)];
  return kind === 'before' ? `${one} before ${other}` : `${one} together with ${other}`;
}

/** A unit that cannot begin where it was pinned, and where it begins instead. */
export function formatMovedPin(title: string, reason: PinReason, to: string): string {
  return `${title} is pinned ${pinReasons[reason]}: it begins on ${day(to)} instead.`;
}

function formatAssessmentFault(fault: AssessmentFault): string {
  switch (fault.kind) {
    case 'weekend':
      return `a ${weekdayNames[fault.weekday]} without teaching`;
    case 'closed':
      return `on a day without teaching (${formatWhyClosed(fault.why)})`;
    case 'before-start':
      return `before the start on ${day(fault.startsOn)}`;
    case 'before-taught':
      return `before its teaching ends on ${day(fault.last)}`;
    case 'after-end':
      return `after the end date of ${day(fault.endsOn)}`;
  }
}

const pinReasons = {
  'before-start': 'before the start',
  'closed-week': 'into a closed week',
  'beyond-horizon': 'too far ahead',
  'no-session': 'to a week in which it has no session',
} as const;

function weekList(weeks: readonly { readonly week: string }[]): string {
  const [first] = weeks;
  if (!first) return 'Some weeks';
  if (weeks.length === 1) return `The week of ${day(first.week)}`;
  return `${counted(weeks.length, 'week')} from ${day(first.week)} on`;
}

/** Why a number of teaching weeks gives no end date. */
export function noSuchWeek({
  startsOn,
  weekdays,
}: Pick<ScheduleInput, 'startsOn' | 'weekdays'>): string {
  if (startsOn === null) return 'Enter the start date first.';
  if (weekdays.length === 0) return 'Choose at least one teaching day first.';
  return 'There are not so many open weeks within ten years.';
}

/** The open weeks with nothing taught, in runs; `null` where there is none. */
export function formatIdleWeeks(weeks: readonly WeekLoad[]): string | null {
  const runs: { first: string; last: string }[] = [];
  weeks.forEach(({ week, state }, place) => {
    if (state !== 'idle') return;
    const run = weeks[place - 1]?.state === 'idle' ? runs.at(-1) : undefined;
    if (run) run.last = week;
    else runs.push({ first: week, last: week });
  });
  if (runs.length === 0) return null;
  const count = weeks.filter(({ state }) => state === 'idle').length;
  const begins = runs.map(({ first, last }) =>
    first === last ? `on ${day(first)}` : `from ${day(first)} to ${day(last)}`,
  );
  return `${counted(count, 'idle week')}, open but with nothing taught: ${plural(count, 'it begins', 'they begin')} ${listed(begins)}.`;
}
