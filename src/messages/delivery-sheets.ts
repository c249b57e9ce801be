import type { Standing } from '../plan';

/** The names of the sheets of a delivery plan. */
export const sheetNames = {
  facts: 'Plan',
  units: 'Units',
  schedule: 'Schedule',
  sessions: 'Sessions',
  load: 'Load',
  staffing: 'Staffing',
  matrix: 'Matrix',
} as const;

/** The heads of their columns. */
export const sheetHeads = {
  reference: 'Reference',
  unit: 'Unit',
  level: 'Level',
  credits: 'Credits',
  glh: 'GLH',
  glhFrom: 'GLH from',
  takenAs: 'Taken as',
  recognition: 'Recognition',
  teachingHours: 'Teaching hours',
  firstDay: 'First day',
  lastDay: 'Last day',
  tutor: 'Tutor',
  assessor: 'Assessor',
  iqa: 'IQA',
  location: 'Location',
  delivery: 'Delivery',
  assessment: 'Assessment',
  assessmentDate: 'Assessment date',
  weekFrom: 'Week from',
  date: 'Date',
  from: 'From',
  to: 'To',
  state: 'State',
  session: 'Session',
  person: 'Person',
  hoursHere: 'Hours in this plan',
  hoursElsewhere: 'Hours in other plans',
  hoursInAll: 'Hours in all',
  limit: 'Hours they have',
  above: 'Hours above',
  nobody: 'Nobody as',
  title: 'Title',
  notes: 'Notes',
  hours: 'Hours',
  learner: 'Learner',
  learnerReference: 'Learner reference',
  employer: 'Employer',
  start: 'Start',
  lateStart: 'Late start',
  combination: 'Combination',
  hoursToTeach: 'Known hours to teach',
  withoutHours: 'Units without known hours',
} as const;

/** How the plan takes a unit, in the column that says so. */
export const takenAsNames: Readonly<Record<Standing, string>> = {
  mandatory: 'Mandatory',
  chosen: 'Chosen',
  additional: 'Additional',
  excluded: 'Some learners only',
  undecided: 'Some learners only',
};
