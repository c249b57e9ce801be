import type { Qualification } from '../catalogue';
import type { Instant } from '../plan';
import { editionName, editionOf } from './edition-names';
import { counted, plural } from './amounts';
import { learners } from './cohort';
import { moment } from './dates';
import { planName } from './plans';

/** Where a link or a file is opened. */
export const openWords = {
  title: 'Open',
  heading: 'Open a link or file',
  lead: 'A plan from a colleague, a request to choose units, or the answer to one. Nothing is taken over before you have seen it.',
  another: 'Open something else',
  file: 'File',
  fileHint:
    'Its name ends in .unitwise.json or .json. A saved e-mail with the link will do as well.',
  link: 'Or a link',
  linkHint: 'Paste the whole message: the link is found in whatever stands round it.',
  openLink: 'Open the link',
  opening: 'Opening …',
} as const;

/** Why something was not opened, and the way on. */
export const refusalWords = {
  heading: 'This could not be opened',
  toPlans: 'Go to Plans',
  details: 'What is wrong with it',
} as const;

export function formatUnknownQualification(qualification: string): string {
  return `It names the qualification “${qualification}”.`;
}

/** Asks for the passphrase of what is sealed. */
export const passphraseWords = {
  heading: 'This is protected with a passphrase',
  lead: 'Whoever sent it to you knows the passphrase. Ask them by telephone or in person.',
  label: 'Passphrase',
  open: 'Open it',
  wrong: 'That is not the passphrase. Check its words and their capitals, and try again.',
  working: 'Working',
  trying: 'Trying the passphrase, which takes a moment …',
} as const;

/** A plan from a colleague, before it is kept. */
export const handedOverWords = {
  lead: 'A plan that was handed over to you',
  units: 'Its units',
  same: 'This very version of the plan is on this device already.',
  older: 'The plan on this device holds all of it already.',
  takeNewer: 'Take it in',
  bringTogether: 'Bring both together',
  taken: 'Taken in. What was there before is in the plan’s history.',
  keepCopy: 'Keep this one as a copy',
  openHere: 'Open the one on this device',
  keep: 'Keep on this device',
  leave: 'Do not keep it',
  undone: 'The plan was not kept',
} as const;

/** What a plan holds: "12 units, 55 credits; 3 learners." */
export function formatHolds(units: string, sum: string, learnerCount: number): string {
  return `${units}, ${sum}; ${learnerCount === 0 ? 'no learners in it' : learners(learnerCount)}.`;
}

/** The plan of the same origin that is on this device already. */
export function formatPresentPlan(name: string, changedAt: Instant): string {
  return `A plan of the same origin is on this device: “${planName(name)}”, changed ${moment(changedAt)}. It stays as it is.`;
}

/** The plan here that a plan which was handed over goes on from. */
export function formatGoesOn(name: string, changedAt: Instant): string {
  return `It goes on from your plan “${planName(name)}”, changed ${moment(changedAt)}.`;
}

/** The plan here that was changed too since it was handed over, and what taking both would change. */
export function formatBothChanged(name: string, gaveWay: number): string {
  const loss =
    gaveWay === 0
      ? 'No change of yours gives way.'
      : `${counted(gaveWay, 'change')} of yours ${plural(gaveWay, 'gives', 'give')} way to later ones.`;
  return `Your plan “${planName(name)}” was changed too. Together they make one plan. ${loss}`;
}

/** An employer's answer beside the plan. */
export const answerReviewWords = {
  title: 'Answer',
  heading: 'An employer’s answer',
  remark: 'Their remark',
  undone: 'It cannot be read',
  toPlans: 'Go to Plans',
  chosen: 'What they chose',
  elsewhere:
    'The plan that this answers is not on this device. To put this into the plan, open it in the browser where the request was made.',
  openPlan: 'Open the plan',
  what: 'What to accept',
  tickAll: 'Tick all',
  tickNone: 'Tick none',
  acceptAll: 'Accept all of it',
  keep: 'Keep with the plan who answered and when',
  kept: 'Kept with the plan.',
  now: 'The plan now',
  after: 'With what is ticked',
  outOfReach: 'What cannot be accepted there',
} as const;

/**
 * The heading above what an answer would change in a plan.
 *
 * @param isOutOfReach whether something of it cannot be accepted as the plan is now
 */
export function formatDiffering(name: string, count: number, isOutOfReach: boolean): string {
  if (count > 0) return `${counted(count, 'difference')} from “${planName(name)}”`;
  return isOutOfReach
    ? `Nothing of it can be accepted into “${planName(name)}” as it is now`
    : `Nothing differs from “${planName(name)}” as it is now`;
}

export function formatAccept(count: number): string {
  return `Accept the ${counted(count, 'ticked difference')}`;
}

/** What was accepted, for those who hear it. */
export function formatAccepted(done: string): string {
  return `Accepted: ${done}`;
}

/** That the plan went on to another edition since the request. */
export function formatMovedSince(answered: Qualification, current: Qualification): string {
  return `They chose on the ${editionOf(answered.version)}; the plan is on that of ${editionName(current.version)} now.`;
}

/** How what is out of reach can be accepted all the same. */
export function formatReachAgain({ version }: Qualification): string {
  return `To accept that too, take the plan back to the ${editionOf(version)} first: open it, restore an earlier state under History, and open the answer again.`;
}
