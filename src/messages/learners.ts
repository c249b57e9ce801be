import type { Differences, Wish } from '../plan';
import { counted, lowerFirst, units } from './amounts';
import { learners } from './cohort';
import { recognitionMeans } from './units';
import { wishNames } from './wishes';

/** Adding learners, one by one or as a list. */
export const addLearnerWords = {
  title: 'Add learners',
  typeOne: 'Type one',
  noName: 'Enter a name or initials.',
  referenceHint: 'A learner number, if you use one.',
  add: 'Add learner',
} as const;

export const pastedListWords = {
  title: 'Paste a list',
  hint: 'Copy cells from a spreadsheet: name, employer, reference and start date, with or without headings. Nothing is added before you have seen what was read.',
  onlyHeadings: 'No learners found: there are only headings.',
  remarks: 'What else there is to say about the list',
  withDuplicates: 'Add possible duplicates as well',
  clear: 'Clear the list',
  table: 'What was read',
  row: 'Row',
  lineHolds: 'Each line holds',
  notUsed: 'Not used',
  askOrder: 'Day or month first?',
  add: (count: number): string => `Add ${learners(count)}`,
  use: (column: string): string => `Use ${column} as`,
  order: (column: string): string => `Order of day and month in ${column}`,
  hidden: (rows: number): string => `${counted(rows, 'row')} more are not shown here.`,
} as const;

export const removedLearnerWords = {
  removed: (name: string): string => `${name} is removed.`,
  putBack: (name: string): string => `Put ${name} back`,
  back: (name: string | null): string => `${name ?? 'The learner'} is back.`,
} as const;

/** All learners of a plan. */
export const cohortWords = {
  nobody: 'No learners yet: the plan is for everybody alike.',
  recognised: 'Recognised units are not taught.',
  matrix: 'Learners and units',
  groupSizes: 'Group sizes',
  minGroupSize: 'Minimum group size',
  minGroupSizeHint: 'Fewest learners for whom you run a unit. Leave it empty for none.',
  units: 'Units of the cohort',
  takers: 'Learners taking it',
  toTeach: 'Of these, to teach',
  unitHours: 'GLH of the unit',
  groupSize: 'Group size',
} as const;

/** The matrix of learners and units. */
export const matrixWords = {
  label: 'Learners and their units',
  hoursToTeach: 'Hours to teach',
  find: 'Find a learner',
  everyUnit: 'Show units that nobody takes',
  point: 'Go to a cell to read its learner, its unit and what it holds.',
  framed: 'Framed',
  framedMeans: 'differs from the plan',
  hatched: 'Hatched',
  hatchedMeans: 'taught or begun before the learner starts',
  keys: 'Press a cell, or Enter or Space, to go through what it can be. Arrow keys, Home, End, Page Up and Page Down move. Press a name to open the learner.',
  noneFits: (count: number): string => `None of ${learners(count)} fits.`,
  recognisedKey: 'A, then R',
  meaning: (meaning: string): string => `${meaning}; key `,
  column: (unit: string, group: string, toTeach: number, isBelow: boolean): string =>
    `${unit}, Group ${group}, to be taught: ${toTeach}${isBelow ? ', below your minimum group' : ''}`,
  wished: (wish: Wish | null): string => (wish === null ? '' : `, ${lowerFirst(wishNames[wish])}`),
  besides: (missed: string | null): string => (missed === null ? '' : `, ${missed}`),
} as const;

/** The page of one learner. */
export const learnerPageWords = {
  all: 'All learners',
  ask: 'Ask their employer',
  who: 'Who it is',
  other: 'Another combination',
  previous: (name: string): string => `Previous: ${name}`,
  next: (name: string): string => `Next: ${name}`,
  toTeach: (hours: string): string => `To teach: ${hours}; recognised units are not taught.`,
  remove: (name: string): string => `Remove ${name}`,
  lookingAhead: 'Looking ahead…',
  lookAheadFailed: 'Looking ahead failed. The rules below hold.',
} as const;

/** The evidence for each rule on a learner's page. */
export const learnerRuleWords = {
  label: 'Evidence for each rule',
  found: 'This learner',
  printedIn: 'Printed in',
  forInformation: (result: string): string => `${result}, for information`,
} as const;

/** One unit of a learner. */
export const learnerUnitWords = {
  mandatory: 'Mandatory',
  closed: 'Closed on this pathway',
  differs: '· differs from the plan',
  taughtAfterAll: 'taught after all',
  ways: { chosen: 'Counts', additional: 'Additional', undecided: 'Not taken' },
  how: (title: string): string => `How ${title} is taken`,
  forAll: (kind: string, evidence: string): string =>
    `${kind} for everybody in the plan${evidence ? `: ${evidence}` : ''}`,
  has: (name: string): string => `${name} already has this unit (RPL or credit transfer)`,
  hint: (way: 'chosen' | 'additional' | 'undecided'): string =>
    `For this learner only: ${recognitionMeans(way === 'additional')}.`,
  changed: (title: string, what: string): string => `${title}: ${what}`,
} as const;

/** How a learner's combination differs from the plan's. */
export const differenceNames: Readonly<Record<keyof Differences, string>> = {
  takes: 'Takes instead',
  additional: 'Takes as additional',
  drops: 'Does not take',
  recognised: 'Recognised',
};

/** Units that a learner takes in place of the plan's. */
export const swapWords = {
  same: 'Takes everything as the plan does.',
  allMandatory: 'Every unit of this qualification is mandatory, so every learner takes the same.',
  leaveOut: 'Leave out',
  takeInstead: 'Take instead',
  noUnit: 'No unit',
  asAdditional: 'As an additional unit: taught, but no rule counts it',
  asPlan: 'Take the units of the plan',
  asPlanDone: 'takes the units of the plan',
  showAll: (count: number): string => `Show all ${units(count)}`,
  without: (title: string): string => `without ${title}`,
  takes: (title: string): string => `takes ${title}`,
  action: (leaves: boolean, takes: boolean): string => {
    if (!leaves) return 'Take the unit';
    return takes ? 'Swap' : 'Leave the unit out';
  },
} as const;

/** Units that a learner brings from another qualification. */
export const achievedWords = {
  title: 'Achieved in another qualification',
  hint: 'Units with the same Ofqual reference are the same unit: they can be recognised.',
  noOther: 'None of our other qualifications shares a unit with this one.',
  held: 'Qualification that the learner holds',
  noneChosen: 'None chosen',
  nothingLeft: 'Every unit that both share is recognised already.',
  unitsOf: (title: string): string => `Units of ${title}`,
  wouldTake: ', which the learner would then take',
  recognise: (count: number): string => `Recognise ${units(count)}`,
  evidence: (title: string): string => `Achieved in ${title}`,
  recognised: (count: number, title: string): string => `${units(count)} recognised from ${title}`,
} as const;
