import type { PlanOrder } from '../services';
import { counted } from './amounts';
import { moment } from './dates';
import { planName, plans } from './plans';

/** What can be done with the list and each plan of it. */
export const planListWords = {
  find: 'Find a plan',
  findHint: 'Its name or qualification',
  order: 'Order',
  noneFound: 'Check the spelling, or type less of it.',
  showAll: 'Show all plans',
  duplicate: 'Duplicate',
  newIntake: 'New intake',
  backUp: 'Back up',
  delete: 'Delete',
} as const;

export const planOrderNames: Readonly<Record<PlanOrder, string>> = {
  changed: 'Changed last first',
  name: 'By name',
  qualification: 'By qualification',
};

/** How many plans a search found: "3 of 120 plans", "120 plans". */
export function formatPlansFound(found: number, all: number): string {
  if (found === all) return plans(all);
  return found === 0
    ? `None of ${plans(all)} has that in its name or qualification`
    : `${found} of ${plans(all)}`;
}

/** How long a deleted plan can still be put back. */
export function formatDaysLeft(days: number): string {
  return days === 0
    ? 'It may go for good any day now.'
    : `Kept for at least ${counted(days, 'more day')}.`;
}

/** What was deleted for good. */
export function formatPurged(names: readonly string[]): string {
  const [only] = names;
  return only !== undefined && names.length === 1
    ? `“${planName(only)}” is deleted for good.`
    : `${plans(names.length)} are deleted for good.`;
}

/** What to remind of where a backup is due. */
export function formatBackupReminder(changed: number, lastBackupAt: string | null): string {
  return lastBackupAt === null
    ? `${plans(changed)} on this device, and no backup yet.`
    : `${plans(changed)} changed since the last backup, ${moment(lastBackupAt)}.`;
}
