import type { Qualification } from '../catalogue';
import type { Learner } from '../plan';
import type { Naming, RequestState } from '../request';
import { counted, figure, listed } from './amounts';
import { learners } from './cohort';
import { learnerName } from './learner-name';
import { pathwayName } from './pathways';

/** Asking the employers of a cohort, and what they answer. */
export const askWords = {
  title: 'Ask employers',
  open: 'Ask employers',
  openHint: 'Let every employer choose for their apprentices, and take in what they answer.',
  back: 'Back to the matrix',
  lead: 'One request for each learner. Nothing about the other learners travels with it.',
  sheet: 'Requests',
  factsSheet: 'Plan',
  ask: 'Make requests',
  whom: 'Whom to ask about',
  find: 'Find by learner or employer',
  all: 'Tick all',
  none: 'Tick none',
  unasked: 'Tick who was not asked',
  noEmployer: 'No employer noted',
  answerBy: 'Answer by',
  naming: 'Learners appear as',
  narrowing: 'They may choose from',
  note: 'Your word to the employer (optional)',
  noteHint: 'Stands above the units that they choose from.',
  make: 'Make the requests',
  nobody: 'Tick whom to ask about.',
  nothingLeft: 'Leave at least one unit to them.',
  handOut: 'Hand out',
  oneLink: 'One link for all apprentices of an employer',
  handOutHint: 'Asked and not answered yet. Fields in braces are filled for each employer.',
  message: 'Message',
  reset: 'Write the message anew',
  workbook: 'Table for mail merge (.xlsx)',
  csv: 'Table (.csv)',
  copyTable: 'Copy the table',
  copiedTable: 'The table is copied.',
  mail: 'Mail',
  copy: 'Copy the message',
  share: 'Share',
  copied: 'The message is copied.',
  notCopied: 'This browser does not let the page copy. Use a table instead.',
  making: 'Making the links …',
  failed: 'The links could not be made here.',
  answers: 'Answers',
  remind: 'Remind',
  toAll: 'First message to all who wait',
  printPages: 'Print a page for each employer',
  code: 'Code on paper',
  onPaper: 'Enter an answer on paper',
  ticked: 'Ticked on the page',
  signedBy: 'Signed by',
  signedOn: 'Signed on',
  paperRemark: 'What they wrote besides (optional)',
  keepPaper: 'Keep the answer',
  unsigned: 'Enter who signed it, and when.',
  takeIn: 'Take in answers',
  files: 'Files with answers',
  filesHint: 'Several at once; each finds its learner.',
  pasted: 'Or paste links or whole mails',
  read: 'Read what is pasted',
  acceptAs: 'Accepting makes of an answer',
  accept: 'Accept',
  acceptAll: 'Accept all that differ in nothing else',
  declined: 'They decline',
  undecline: 'They will choose after all',
  forAnother: 'It is about another learner',
  theirNotes: 'Their notes',
  remark: 'They say',
} as const;

/** What units an employer may be left. */
export const narrowings = ['all', 'taught', 'own'] as const;
export type Narrowing = (typeof narrowings)[number];

export const narrowingNames: Readonly<Record<Narrowing, string>> = {
  all: 'every optional unit that you did not rule out',
  taught: 'the units that you teach anyway',
  own: 'the units ticked here',
};

export const namingNames: Readonly<Record<Naming, string>> = {
  'first-name': 'First name and initial',
  initials: 'Initials',
  name: 'Name',
  reference: 'Reference',
  none: 'Not named',
};

export const stateNames: Readonly<Record<RequestState, string>> = {
  'not-asked': 'Not asked',
  asked: 'Asked',
  overdue: 'Overdue',
  'to-accept': 'Answered',
  accepted: 'Accepted',
  declined: 'Declined',
};

/** "3 of 14 learners ticked." */
export function formatTicked(ticked: number, all: number): string {
  return `${figure(ticked)} of ${learners(all)} ticked.`;
}

/** "May choose from 35 of 39 optional units." */
export function formatNarrowed(left: number, all: number): string {
  return `${figure(left)} of ${counted(all, 'optional unit')}.`;
}

/** How many requests were made, for screen readers. */
export function formatRequestsMade(count: number): string {
  return `Asked about ${learners(count)}. Hand the requests out now.`;
}

/** On which pathway an employer chooses. */
export function formatAskedPathway({ pathway }: Qualification): string {
  return pathway?.kind === 'chosen' ? `They choose on the pathway ${pathway.title}.` : '';
}

/** Why a request about the whole plan is not for a learner of it who follows another pathway. */
export function formatAskedElsewhere(qualification: Qualification, learner: Learner): string {
  const name = pathwayName(qualification, learner.pathway);
  return `${learnerName(learner)} follows ${name}, another pathway than the plan. Ask under “${askWords.title}” in Delivery: that asks on theirs.`;
}

/** Why nobody is asked about learners who follow no pathway yet. */
export function formatNoPathway(lacking: readonly Learner[]): string {
  const whom = lacking.length > 3 ? learners(lacking.length) : listed(lacking.map(learnerName));
  return `No pathway is chosen for ${whom}. Choose it first: which units can complete the qualification depends on it.`;
}

/** An answer about one learner that was opened alone. */
export const learnerAnswerWords = {
  keep: 'Keep it with the learner',
  keepAll: 'Keep each with its learner',
  keepHint: 'You accept it on the board, under Ask employers.',
  openBoard: 'Open the delivery plan',
} as const;

export function formatLearnerAnswer(labels: readonly string[]): string {
  const named = labels.filter(Boolean);
  if (named.length === labels.length) return `It is about ${listed(named)}.`;
  return `It is about ${labels.length === 1 ? 'one learner' : learners(labels.length)}.`;
}
