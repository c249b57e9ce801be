import type { Qualification } from '../catalogue';
import type { KeptAnswer } from '../plan';
import type { Answer, Difference, OutOfReach } from '../request';
import { credits } from './amounts';
import { day } from './dates';
import { editionOf } from './edition-names';
import { unitTitle } from './places';

/** Who answered and when; a typed name proves nothing, and this does not say that it does. */
export function formatSigned({
  signedBy,
  signedOn,
}: Pick<Answer, 'signedBy' | 'signedOn'>): string {
  return `Signed by “${signedBy}” on ${day(signedOn)}, as typed by whoever answered.`;
}

/** Who answered a kept answer and when, for a line on paper; empty where nobody did. */
export function formatAnsweredBy(kept: KeptAnswer | null): string {
  if (kept === null) return '';
  const who =
    kept.kind === 'given'
      ? `${kept.signedBy.trim()}, ${day(kept.signedOn)}`
      : kept.words.split('\n', 1).join('');
  return `Answered by ${who}`;
}

/** On which catalogue an employer chose; empty where the plan is on the same. */
export function formatAnsweredOn(edition: string, { version }: Qualification): string {
  return edition === version ? '' : `They chose on the ${editionOf(edition)}.`;
}

/** What an answer would change in the plan. */
export function formatDifference(qualification: Qualification, difference: Difference): string {
  const title = unitTitle(qualification, difference.unit);
  switch (difference.kind) {
    case 'added':
      return `Choose ${title}${addedFrom[difference.placed]}`;
    case 'dropped':
      return `Drop ${title}`;
    case 'wished':
      return `Note the wish for ${title}`;
    case 'unwished':
      return `No longer wish for ${title}`;
    case 'note':
      return `Add to the notes on ${title}: “${difference.note}”`;
  }
}

const addedFrom = {
  undecided: '',
  additional: ' (kept as additional in the plan)',
  excluded: ' (ruled out in the plan)',
} as const;

/** What the employer says of a unit that the plan can no longer decide on. */
export function formatOutOfReach(answered: Qualification, one: OutOfReach): string {
  const title = unitTitle(answered, one.unit);
  if (one.kind === 'mandatory') return `${title}: not chosen by them, and mandatory now`;
  const said = [one.isChosen && 'chosen', one.isWished && 'wished for'].filter(Boolean);
  const noted = one.note === null ? [] : [`with the note “${one.note}”`];
  const words = [said.join(' and '), ...noted].filter((part) => part !== '');
  return `${title}: ${words.join(', ')}; no longer offered`;
}

const decided = { additional: 'made this additional', excluded: 'ruled this out' } as const;

/** What to know before a difference is accepted; empty where there is nothing. */
export function formatCaution(difference: Difference): string {
  if (difference.kind === 'note' && !difference.fits) {
    return 'The notes on this unit are full: copy it elsewhere.';
  }
  if (difference.kind === 'added' && difference.placed !== 'undecided') {
    return `You ${decided[difference.placed]}${difference.changedSince ? ' after you asked' : ''}.`;
  }
  if (difference.placed === 'excluded') return `You ${decided.excluded}.`;
  return difference.kind !== 'note' && difference.changedSince
    ? 'You changed this after you asked; the employer left it as it was then.'
    : '';
}

/** The labels of what an employer answered. */
export const answerWords = {
  noUnit: 'They chose no unit.',
  beside: 'Beside those',
} as const;

/** A unit that they answered about: "Asked for: Diary and meetings, 4 credits". */
export function formatAnswered(title: string, size: number | null, isAskedFor: boolean): string {
  const sized = size === null ? title : `${title}, ${credits(size)}`;
  return isAskedFor ? `Asked for: ${sized}` : sized;
}

export function formatTheirNote(note: string): string {
  return `Their note: ${note}`;
}
