import type { Qualification, UnitId } from '../catalogue';
import type { Learner } from '../plan';
import type { BoardRow, LearnerBrings, Receipt, RequestState } from '../request';
import type { RefusedText } from '../services';
import { counted, figure, listed, plural, units } from './amounts';
import { day } from './dates';
import { learnerNamed } from './learner-name';
import { unitTitles } from './places';
import { formatNotOpened } from './share';

/** The parts of the board of requests, in order. */
export const boardParts = ['to-accept', 'waiting', 'settled', 'not-asked'] as const;
export type BoardPart = (typeof boardParts)[number];

export const boardPartNames: Readonly<Record<BoardPart, string>> = {
  'to-accept': 'To accept',
  waiting: 'Waiting',
  settled: 'Settled',
  'not-asked': 'Not asked',
};

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

/** "Accept 4 answers". */
export function formatAcceptAnswers(count: number): string {
  return `Accept ${counted(count, 'answer')}`;
}

/** What accepting makes of an answer. */
export const acceptNames = {
  wishes: 'wishes, to plan the cohort by',
  units: 'wishes, and the learner takes the units chosen',
} as const;

export function formatAcceptedAnswers(count: number): string {
  return `${counted(count, 'answer')} accepted. Undo takes it back.`;
}
