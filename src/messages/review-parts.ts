import { counted, figure, units } from './amounts';

/** The review as a whole. */
export const reviewWords = {
  contents: 'On this page',
  totalsHint:
    'Selected is what learners take; counting is what the rules count; surplus is more than the rules ask.',
  hoursToPlanHint: 'Your own figure goes before a published one.',
  conditionsHint: 'No program can check these: tick what you have checked.',
  nothingToDo: 'Nothing blocks this plan, and nothing is left to do.',
  toConditions: 'Go to the conditions',
  noNotes: 'Nothing in the document needed a note for this plan.',
  to: (place: string): string => `Go to ${place}`,
  conditionsLeft: (count: number): string => `${counted(count, 'condition')} to confirm.`,
} as const;

/** Every rule with its evidence. */
export const ruleEvidenceWords = {
  notInSum: (titles: string): string =>
    `Not in this sum, because the figure is not published: ${titles}.`,
  demand: (demand: string, isAdvisory: boolean, citation: string): string =>
    `${demand}${isAdvisory ? ', for information' : ''}. ${citation}.`,
} as const;

/** Credits by group and by level. */
export const creditChartWords = {
  byGroup: 'Credits by group',
  byLevel: 'Credits by level',
  counting: 'Counting',
  min: 'Minimum',
  max: 'Maximum',
  minAtLevel: 'Minimum at this level',
  minOf: (value: number | null): string => (value === null ? 'no minimum' : figure(value)),
  maxOf: (value: number | null): string => (value === null ? 'no maximum' : figure(value)),
} as const;

/** How the hours of each unit are made up. */
export const timeChartWords = {
  title: 'Hours by unit',
  region: 'Table of hours by unit',
  guided: 'Guided',
  other: 'Other',
  recognised: 'recognised, not taught',
  tqt: (isKnown: boolean): string => (isKnown ? 'TQT, derived' : 'TQT'),
  tqtHint: (isKnown: boolean): string =>
    isKnown
      ? 'TQT is derived: 10 hours a credit. Other hours are what it leaves for independent study and assessment.'
      : 'TQT of a unit would be derived from its credits, and the specification publishes none. So other hours are not known either.',
  known: (value: number | null): string => (value === null ? 'not known' : figure(value)),
} as const;

/** Where guided learning hours come from, and the planner's own. */
export const hourWords = {
  caption: 'Where the guided learning hours come from',
  allKnown: 'Guided learning hours are known for every unit of this plan.',
  planned: (count: number): string => `You planned hours for ${units(count)}`,
  missing: (count: number): string => `Plan hours for ${units(count)}`,
} as const;

/** Units that are not simply taught and counted. */
export const otherUnitWords = {
  evidence: 'Evidence and date',
  recognised: 'Recognised as prior learning',
  recognisedHint: 'They count for every rule and are not taught.',
  additionalHint: 'Taken, but no rule counts them; taught where they are not recognised.',
  excluded: 'Ruled out',
  excludedHint: 'Not offered in this plan.',
  none: 'No unit is recognised as prior learning, additional or ruled out.',
  creditsOf: (credits: string | null): string => credits ?? 'credits not published',
} as const;

/** Conditions to confirm. */
export const conditionWords = {
  none: 'The specification sets no conditions beyond its rules.',
  note: 'Note (optional)',
  noteHint: 'Who checked it, when, or where the evidence is.',
} as const;

/** What the employer chose, once it was accepted. */
export const employersChoiceWords = {
  remark: 'Their remark',
  asAccepted:
    'As it was when you accepted it. What you have changed in the plan since is not in it.',
} as const;

/** Where a problem is settled on the review itself. */
export const placesToFix = {
  'hours-to-plan': 'Enter planned hours',
  'other-units': 'Note the evidence',
  conditions: 'Confirm with a note',
} as const;
