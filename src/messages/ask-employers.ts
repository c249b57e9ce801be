import type { Qualification, UnitId } from '../catalogue';
import type { Learner } from '../plan';
import type { BoardRow, LearnerBrings, Naming, Receipt, RequestState } from '../request';
import type { RefusedText } from '../services';
import { counted, figure, listed, plural, units } from './amounts';
import { learners } from './cohort';
import { day } from './dates';
import { learnerName, learnerNamed } from './learner-name';
import { pathwayName } from './pathways';
import { unitTitles } from './places';
import { formatNotOpened } from './share';

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

export const boardParts = ['to-accept', 'waiting', 'settled', 'not-asked'] as const;
export type BoardPart = (typeof boardParts)[number];

export const boardPartNames: Readonly<Record<BoardPart, string>> = {
  'to-accept': 'To accept',
  waiting: 'Waiting',
  settled: 'Settled',
  'not-asked': 'Not asked',
};

/** "3 of 14 learners ticked." */
export function formatTicked(ticked: number, all: number): string {
  return `${figure(ticked)} of ${learners(all)} ticked.`;
}

/** "May choose from 35 of 39 optional units." */
export function formatNarrowed(left: number, all: number): string {
  return `${figure(left)} of ${counted(all, 'optional unit')}.`;
}

/** "9 asked, 5 answered, 1 declined, 2 overdue". */
export function formatBoard(rows: readonly BoardRow[]): string {
  const count = (...states: readonly RequestState[]): number =>
    rows.filter(({ state }) => states.includes(state)).length;
  const parts = [
    `${figure(rows.length - count('not-asked'))} asked`,
    `${figure(count('to-accept', 'accepted'))} answered`,
    `${figure(count('declined'))} declined`,
    `${figure(count('overdue'))} overdue`,
  ];
  return parts.join(', ');
}

/** When something was asked, answered or declined. */
export function formatWhen({ learner, state, answer }: BoardRow): string {
  const { request } = learner;
  if (!request) return '';
  if (answer && (state === 'to-accept' || state === 'accepted'))
    return `${answer.isOnPaper ? 'on paper, ' : ''}signed “${answer.given.signedBy}”, ${day(answer.given.signedOn)}`;
  if (state === 'declined' && request.declinedOn !== null) return day(request.declinedOn);
  const by = request.answerBy === null ? '' : `, answer by ${day(request.answerBy)}`;
  return `${day(request.askedAt.slice(0, 10))}${by}`;
}

/** What an answer brings, in a line. */
export function formatBrings({ wants, takes, leaves, notes }: LearnerBrings): string {
  const parts = [
    wants.length === 0
      ? ''
      : `${figure(wants.length)} new ${plural(wants.length, 'wish', 'wishes')}`,
    takes.length === 0 ? '' : `${units(takes.length)} not taken yet`,
    leaves.length === 0 ? '' : `${units(leaves.length)} taken and not chosen`,
    notes === 0 ? '' : counted(notes, 'note'),
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing new.' : `${listed(parts)}.`;
}

/** The units that an answer would change, by title. */
export function formatBroughtUnits(
  qualification: Qualification,
  { wants, takes, leaves }: LearnerBrings,
): readonly string[] {
  const line = (what: string, ids: readonly UnitId[]): readonly string[] =>
    ids.length === 0 ? [] : [`${what}: ${unitTitles(qualification, ids)}.`];
  return [...line('Wants', wants), ...line('Would take', takes), ...line('Would leave', leaves)];
}

/** What to know of an answer before it is accepted. */
export function formatAnswerRemarks({
  isAgain,
  isOlder,
  isOtherEdition,
  brings,
}: BoardRow): readonly string[] {
  const gone = brings?.outOfReach.length ?? 0;
  return [
    isAgain ? 'Answered more than once. This is the latest; the others are kept.' : '',
    isOlder ? 'It answers an earlier request than your last one.' : '',
    isOtherEdition ? 'It was given on another edition of the qualification.' : '',
    gone === 0 ? '' : `${units(gone)} ${plural(gone, 'is', 'are')} no longer offered.`,
  ].filter(Boolean);
}

/** What became of what was given, a line for each finding. */
export function formatReceipts(
  receipts: readonly Receipt[],
  known: ReadonlyMap<string, Learner>,
): readonly string[] {
  const of = (kind: Receipt['kind']): readonly Receipt[] =>
    receipts.filter((one) => one.kind === kind);
  const nameOf = (one: Receipt): string =>
    one.kind === 'learner-left'
      ? one.label || 'a learner not named'
      : learnerNamed(known, 'learner' in one ? one.learner : '');
  const names = (found: readonly Receipt[]): string => listed([...new Set(found.map(nameOf))]);
  const [kept, same, left] = [of('kept'), of('known'), of('learner-left')];
  const [all, another] = [of('about-plan').length, of('another-plan').length];
  const older = kept.filter((one) => one.kind === 'kept' && one.isOlder);
  return [
    kept.length === 0 ? '' : `${counted(kept.length, 'answer')} kept: ${names(kept)}.`,
    older.length === 0 ? '' : `To an earlier request: ${names(older)}.`,
    same.length === 0 ? '' : `Here already: ${names(same)}.`,
    left.length === 0
      ? ''
      : `About ${names(left)}, who left. Not used: keep the mail, or take the learner back by Undo and read it again.`,
    all === 0
      ? ''
      : `${counted(all, 'answer')} about the whole plan: open ${plural(all, 'it', 'them')} under Open.`,
    another === 0
      ? ''
      : `${counted(another, 'answer')} to another plan: open ${plural(another, 'it', 'them')} under Open.`,
  ].filter(Boolean);
}

/** Why something given held no answer: "from-pat.eml: The link is cut off …". */
export function formatNoAnswer({ file, refusal }: RefusedText): string {
  return file === null ? whyNoAnswer(refusal) : `${file}: ${whyNoAnswer(refusal)}`;
}

function whyNoAnswer(refusal: RefusedText['refusal']): string {
  if (refusal.kind === 'other-message') return 'This is no employer’s answer. Open it under Open.';
  return refusal.kind === 'sealed'
    ? 'An answer is protected. Open it under Open, with its passphrase.'
    : formatNotOpened(refusal);
}

/** How many requests were made, for screen readers. */
export function formatRequestsMade(count: number): string {
  return `Asked about ${learners(count)}. Hand the requests out now.`;
}

export function formatAcceptedAnswers(count: number): string {
  return `${counted(count, 'answer')} accepted. Undo takes it back.`;
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

/** "Accept 4 answers". */
export function formatAcceptAnswers(count: number): string {
  return `Accept ${counted(count, 'answer')}`;
}

/** What accepting makes of an answer. */
export const acceptNames = {
  wishes: 'wishes, to plan the cohort by',
  units: 'wishes, and the learner takes the units chosen',
} as const;

/** What a message is for. */
export type MessageKind = 'first' | 'reminder';

/** The messages as they are offered first; what stands in braces is filled for each employer. */
export const firstMessages: Readonly<Record<MessageKind, string>> = {
  first: `Dear {employer},

please choose what {learners} will learn beside the fixed units. It needs no rules: only what can be combined can be ticked.

{links}

Please answer by {date}.

{centre}`,
  reminder: `Dear {employer},

we have no answer from you yet on what {learners} will learn. If you have sent it already, please send it again.

{links}

We asked for it by {date}.

{centre}`,
};

export interface MessageFields {
  readonly employer: string;
  readonly learners: string;
  readonly links: string;
  /** Empty = no day was named. */
  readonly date: string;
  readonly centre: string;
}

/** The message with its fields filled; a line whose only field has nothing to say is left out. */
export function fillMessage(template: string, fields: MessageFields): string {
  return template
    .split('\n')
    .filter((line) => !(line.includes('{date}') && fields.date === ''))
    .join('\n')
    .replace(
      /\{(employer|learners|links|date|centre)\}/g,
      (_, name: keyof MessageFields) => fields[name],
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Stands for a learner who is not named. */
export const unnamedApprentice = 'your apprentice';
export const unnamedEmployer = 'Sir or Madam';

/** What the mail is about. */
export function formatMailSubject(centre: string, kind: MessageKind): string {
  const what = kind === 'first' ? 'Choose' : 'Reminder: choose';
  return `${what} units for your apprentice${centre === '' ? '' : ` – ${centre}`}`;
}

/** "Remind about 2 learners". */
export function formatRemind(count: number): string {
  return `Remind about ${learners(count)}`;
}

/** "Reminder made on 4 December 2026", "2 reminders made, the last on 9 December 2026"; else nothing. */
export function formatReminded({ request }: Learner): string {
  const days = request?.remindedOn ?? [];
  const last = days.at(-1);
  if (last === undefined) return '';
  if (days.length === 1) return `Reminder made on ${day(last)}`;
  return `${counted(days.length, 'reminder')} made, the last on ${day(last)}`;
}

/** The columns of the table for mail merge. */
export const handOutColumns = {
  employer: 'Employer',
  learner: 'Learner',
  label: 'Learner as shown',
  answerBy: 'Answer by',
  message: 'Message',
  link: 'Link',
} as const;

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
