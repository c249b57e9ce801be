import type { Qualification, Unit } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { UnitDelivery } from '../plan';
import { figure, listed } from './amounts';
import { day } from './dates';
import { editionName } from './edition-names';
import { labels } from './labels';

/** The documents of a pack: their names, and what stands in each and for whom. */
export const documentWords = {
  combination: {
    title: 'Combination statement',
    holds: 'For an auditor: every rule with its evidence and source, units, RPL and signatures.',
  },
  delivery: {
    title: 'Delivery plan',
    holds:
      'For the team: when each unit is taught, by whom, where and how, and the load per month.',
  },
  scheme: {
    title: 'Scheme of work',
    holds:
      'For tutors and inspectors: session by session, when, where, what is taught, how, and what is assessed.',
  },
  learners: {
    title: 'Plan per learner',
    holds:
      'For each learner and employer: own units with dates, tutor, assessor, RPL and signatures. Without learners, one sheet with lines for the names.',
  },
  tracking: {
    title: 'Assessment tracking sheets',
    holds:
      'For assessors: a sheet for each taught unit with a row for each criterion number, and lines to sign.',
  },
  learnerTracking: {
    title: 'Tracking sheets of learners',
    holds: 'For assessors: a sheet for each learner with a row for each unit, and lines to sign.',
  },
  assessments: {
    title: 'Assessment and IQA calendar',
    holds: 'For assessors and the quality assurer: what is assessed when and by whom.',
  },
  staffing: {
    title: 'Staffing and load',
    holds: 'For whoever staffs the plan: hours week by week over all plans, and what clashes.',
  },
  iqa: {
    title: 'IQA sampling plan',
    holds: 'For the quality assurer: units, learners and assessors with boxes to tick and date.',
  },
  requests: {
    title: 'Requests to employers',
    holds:
      'For employers without mail: a page for each with boxes to tick, a code for each apprentice and a line to sign.',
  },
} as const;

/** The screen on which documents are chosen. */
export const printScreenWords = {
  title: 'Print',
  documents: 'Documents to print',
  tickOne: 'Tick a document to print it.',
  print: 'Print',
  back: 'Back to the plan',
  waiting: 'Printing begins when everything is prepared.',
  leaveOut: 'Leave it out',
  hint: 'A4, black on white. To keep a file, choose “Save as PDF” as the printer. Page breaks and page numbers appear in print.',
  preparing: (title: string): string => `Preparing ${title}.`,
  prepared: (title: string): string => `${title} is prepared.`,
  leftOut: (title: string): string => `${title} is left out.`,
  pageTitle: (plan: string, titles: readonly string[]): string =>
    `${plan} – ${titles.join(', ') || 'Print'} – Unitwise`,
} as const;

/** Columns, headings and sentences of printed documents. */
export const paperWords = {
  sources: (source: string): string => `Sources are sections and pages of: ${source}.`,
  found: 'Found',
  binding: 'Binding',
  glhOrigin: 'GLH is',
  notTaught: (recognition: string): string => `${recognition}: not taught`,
  differs: 'differs from the plan',
  pinned: 'pinned',
  signatures: 'Signatures',
  signatureBlanks: ['Name', 'Signature', 'Date'],
} as const;

/** The totals of a document. */
export const paperTotals = {
  selected: ['Selected', 'all that learners take'],
  counting: ['Counting', 'what the rules add up'],
  surplus: ['Surplus', 'counting credits beyond the total asked'],
  toTeach: ['To teach', 'selected, without recognised units'],
  published: ['Published', 'for the whole qualification'],
  /** Where single learners may be taught other hours. */
  toTeachInCommon: (singleLearners: string): string =>
    `in the common plan, without what is recognised for all; ${singleLearners}`,
} as const;

/** Recognition of prior learning on paper. */
export const paperRecognition = {
  none: 'None: every unit is taught.',
  noneForAll: 'None for the whole plan; for single learners:',
  means:
    'Their hours are not taught again. Those that count keep their credits; additional ones never count.',
  forLearners: 'And for single learners:',
  labelForLearners: 'Recognition of prior learning for single learners',
} as const;

/** The combination statement. */
export const statementWords = {
  additionalMeans: 'Learners take these units, but no rule counts them.',
  ceilings: 'Ceilings used while planning, not a rule of the specification',
  ceilingsAre: (ceilings: string): string => (ceilings ? `At most ${ceilings}.` : 'None.'),
  conditions: 'Conditions to confirm',
  noConditions: 'The specification prints none that we record.',
  condition: 'Condition',
  state: 'State',
  note: 'Note of the centre',
  confirmed: 'Confirmed',
  notConfirmed: 'Not confirmed',
  open: 'Still open',
  notes: 'Notes on the specification',
  origin: 'Where the figures come from',
  figures: (source: string): string => `Figures are as printed in: ${source}.`,
  borrowed: (specifications: string): string =>
    `GLH marked “from” another specification is printed there for the same Ofqual reference: ${specifications}.`,
  planned: 'GLH marked “planned” was entered by the centre.',
  catalogue: ({ made, version }: Qualification, printedOn: CalendarDate): string =>
    made
      ? `Edition of ${editionName(version)}. Printed from Unitwise on ${day(printedOn)}.`
      : `Catalogue version ${version}: this qualification as it was checked against its specification on ${day(version)}. Printed from Unitwise on ${day(printedOn)}.`,
  statement: 'I have checked this combination against the specification named above.',
  roles: ['Programme leader', 'Employer', 'Internal quality assurer (IQA)'],
} as const;

/** The delivery plan on paper. */
export const deliveryPaperWords = {
  setUp: 'Set-up',
  toTeach: 'To teach',
  offTheJob: 'Off-the-job hours',
  nothingInTheWay: 'Nothing: every unit is scheduled as asked.',
  closed: 'Closed and idle weeks, and links',
  link: (link: string): string => `${link}.`,
  people: 'People',
  place: 'Place and delivery',
  more: 'Resources and notes',
  nothingEntered: (titles: readonly Pick<Unit, 'title'>[]): string =>
    `Nothing is entered yet for ${listed(titles.map(({ title }) => title))}.`,
} as const;

/** The sheet of one learner. */
export const learnerSheetWords = {
  provider: 'Provider',
  label: (name: string): string => `Plan per learner: ${name}`,
  leftOut: (titles: readonly string[]): string =>
    `Not taken, unlike the plan: ${titles.join('; ')}.`,
  statement: 'We agree to this plan of learning.',
  roles: ['Learner', 'Employer', 'Provider'],
} as const;

/** Sheets for assessors. */
export const trackingWords = {
  kind: 'Assessment tracking sheet',
  nothing: 'No unit is taught in this plan, so there is nothing to track.',
  people: 'People',
  criteria: 'Assessment criteria',
  criterion: 'Criterion',
  evidenceReference: 'Evidence reference',
  initials: 'Assessor’s initials',
  label: (title: string): string => `Assessment tracking sheet: ${title}`,
} as const;

/** The plan of what the quality assurer samples. */
export const samplingWords = {
  samples: 'Samples',
  howTo:
    'Tick the box of each decision to sample and write the date of sampling on the line beside it. RPL and credit transfer can be sampled too. A dash stands where the learner does not take the unit.',
  notTaken: 'Not taken',
  box: 'Box to tick, line for the date',
  statement: 'I have planned these samples over all assessors, units and learners.',
  roles: ['Internal quality assurer (IQA)'],
  people: (delivery: Pick<UnitDelivery, 'assessor' | 'iqa'> | undefined): string =>
    delivery?.assessor || delivery?.iqa
      ? `Assessor ${delivery.assessor || labels.notEntered}, IQA ${delivery.iqa || labels.notEntered}`
      : 'Assessor and IQA not entered',
  learners: (first: number, last: number): string => `Learners ${figure(first)} to ${figure(last)}`,
} as const;

/** What an employer fills in by hand. */
export const requestPageWords = {
  kind: 'Choosing units',
  apprentices: 'Apprentices',
  request: 'This request',
  code: (code: string): string => `Code ${code}`,
  units: 'Units to choose from',
  howTo:
    'Tick what each apprentice should learn. The centre sees what can be combined, and asks where it cannot.',
  box: 'Box to tick',
  statement: 'This is what our apprentices should learn. Notes may stand beside a unit.',
  roles: ['Employer'],
  label: (employer: string): string => `Choosing units: ${employer}`,
} as const;
