import type { FailureReason, LearnerHere } from '../storage';
import { counted, figure, listed, plural } from './amounts';
import { day } from './dates';
import { formatUndone } from './failures';
import { planName, plans } from './plans';

/** What is kept of learners on this device, and erasing it. */
export const learnerDataWords = {
  heading: 'Learners’ data',
  lead: 'Whom this device holds, under the name that plans give them. Plans, their histories, deleted plans and what a restore replaced are all looked through.',
  looking: 'Looking through all plans …',
  nobody: 'No learner’s data is on this device.',
  unread: 'It cannot be told whose data is here',
  save: 'Save what is kept',
  erase: 'Erase',
  keep: 'Keep',
  eraseNow: 'Erase for good',
  unsaved: 'Some plans are not saved yet: save them before anything is erased.',
  outside:
    'Backups that were saved, printed pages, and links and files that were sent are not on this device’s list: delete them where they are.',
  monthsKept: 'Remind me when a learner’s plans ended so many months ago',
  months: 'months',
  monthsHint: 'As your centre’s retention schedule says. Empty = no reminder.',
  everything: 'Delete everything on this device',
  everythingQuestion:
    'Delete every plan, history, draft, setting and employer’s draft in this browser, and the staff?',
  everythingNow: 'Delete everything',
  everythingDone: 'Everything is deleted.',
  notErased: 'Nothing was erased',
  reminder: 'Learners kept long enough',
  look: 'Look at learners’ data',
} as const;

/** "In 2 plans and 14 saved states; their last plan ended on 31 July 2025." */
export function formatLearnerHere({ plans: names, earlier, endsOn }: LearnerHere): string {
  const where = [
    names.length === 0 ? '' : `in ${listed(names.map((name) => `“${planName(name)}”`))}`,
    earlier === 0 ? '' : `in ${counted(earlier, 'saved state')}`,
  ].filter(Boolean);
  const end = endsOn === null ? '' : `; the last plan ends on ${day(endsOn)}`;
  return `${listed(where)}${end}`.replace(/^i/, 'I');
}

/** What erasing somebody is asked with. */
export function formatEraseQuestion({ name, plans: names }: LearnerHere): string {
  return `Erase ${name} from ${names.length === 0 ? 'what is kept' : plans(names.length)}, with all histories?`;
}

export function formatErased(name: string, rows: number): string {
  return `${name} is erased: ${counted(rows, 'record')} changed.`;
}

export function formatNotErased(reason: FailureReason): string {
  return formatUndone(learnerDataWords.notErased, reason);
}

/** "3 learners’ plans ended more than 12 months ago." */
export function formatKeptLong(count: number, months: number): string {
  const who = plural(count, 'One learner’s plans', `${figure(count)} learners’ plans`);
  return `${who} ended more than ${counted(months, 'month')} ago.`;
}
