import type { AssessmentMethod } from '../plan';
import type { PersonLoad, StaffRole } from '../staffing';
import { hoursOfPlan } from '../staffing';
import { capital, figure, listed } from './amounts';
import { day } from './dates';
import { assessmentNames } from './schedule';
import { staffRoleNames } from './staff';

/** Assessing and quality-assuring in order of time, on paper. */
export const assessmentCalendarWords = {
  sampled: 'IQA done on',
  undated: 'Without a date yet',
  nothing: 'No unit is taught in this plan, so there is nothing to assess.',
  label: (month: string): string => `Assessments in ${month}`,
  statement: 'Assessments and quality assurance are planned as above.',
  roles: ['Assessor', 'Internal quality assurer (IQA)'],
} as const;

/** The tracking sheet of one learner. */
export const learnerTrackingWords = {
  kind: 'Tracking sheet of a learner',
  units: 'Units',
  planned: 'Planned for',
  achieved: 'Achieved on',
  iqa: 'IQA initials',
  label: (name: string): string => `Tracking sheet: ${name}`,
} as const;

/** The rows to sign at the end of a tracking sheet. */
export const signOffWords = {
  heading: 'Sign-off',
  role: 'Role',
  name: 'Name',
  signature: 'Signature',
  roles: ['Learner', 'Assessor', 'Internal quality assurer (IQA)'],
} as const;

/** Who does what in a plan and how much it is, on paper. */
export const staffingPaperWords = {
  nobody: 'Nobody is named in this plan yet.',
  hours: 'Hours week by week',
  othersIncluded: 'After a plus: hours in other plans on this device.',
  people: (first: string, last: string): string =>
    first === last ? `Hours of ${first}` : `Hours of ${first} to ${last}`,
} as const;

/** "Observation and questioning". */
export function formatAssessmentMethods(methods: readonly AssessmentMethod[]): string {
  return listed(methods.map((method) => assessmentNames[method]));
}

/** "Tutor Maya Lunn, assessor Asha Singh, assessed on 17 June 2027"; empty where nothing is known. */
export function formatUnitPeople(
  tutors: readonly string[],
  { assessor, assessmentOn }: { readonly assessor: string; readonly assessmentOn: string | null },
): string {
  const named = (role: StaffRole, name: string): string =>
    name === '' ? '' : `${staffRoleNames[role].toLowerCase()} ${name}`;
  const parts = [
    named('tutor', listed(tutors)),
    named('assessor', assessor),
    assessmentOn === null ? '' : `assessed on ${day(assessmentOn)}`,
  ].filter(Boolean);
  return capital(parts.join(', '));
}

/** "6", or with other plans "6 + 3"; empty where somebody teaches nothing in a week. */
export function formatWeekOf({ weeks }: PersonLoad, plan: string, week: string): string {
  const found = weeks.find((one) => one.week === week);
  if (!found) return '';
  const here = hoursOfPlan(found.byPlan, plan);
  const others = found.hours - here;
  return others === 0 ? figure(here) : `${figure(here)} + ${figure(others)}`;
}
