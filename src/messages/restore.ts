import { maxBackupBytes, maxUnreadable } from '../storage';
import type {
  FileStatus,
  ReadableBackup,
  Restored,
  RestorePreview,
  Undone,
  UnreadableEntry,
} from '../storage';
import type { FileRefusal } from '../services';
import type { RestoreState } from '../services';
import { capital, counted, figure, listed, listedUpTo, plural } from './amounts';
import { moment } from './dates';
import { planName, plans, formatChanged } from './plans';

/** What a file is: "Backup made 22 Nov 2026, 14:05, with 3 plans". */
export function formatBackup(backup: ReadableBackup): string {
  const { createdAt, drafts, own, plans: readable, staff, unreadable } = backup;
  const count = readable.length + unreadable.length;
  const held = listed([
    plans(count),
    ...formatOwn({
      own: own.length,
      drafts: drafts.length + backup.unreadableDrafts,
      staff: staff.length + backup.unreadableStaff,
    }),
  ]);
  return createdAt === null
    ? `File with ${held}`
    : `Backup made ${moment(createdAt)}, with ${held}`;
}

const notABackup =
  'this file is not a backup. Choose a file whose name begins with “unitwise-backup” or “unitwise-plan”.';
const refusals: Readonly<Record<FileRefusal, string>> = {
  unopened: 'the browser could not open this file.',
  'too-large': `this file is larger than any backup of Unitwise: those have at most ${maxBackupBytes / 1024 ** 2} MB, and no more than ${figure(maxUnreadable)} records that cannot be read.`,
  'shared-answer':
    'this file is an employer’s answer and no backup. It is opened, where you see what it would change.',
  'shared-file': 'this file was handed over to you and is no backup. It is opened, not restored.',
  'not-json': notABackup,
  'not-a-backup': notABackup,
  'cut-off': 'the end of this file is missing. Copy it again from where it was saved.',
  damaged:
    'this protected file was changed or damaged since it was saved, so nothing of it can be read. Copy it again from where it was saved.',
  'newer-version':
    'this backup was made by a newer version of Unitwise. Reload this page to get that version, then try again.',
};

/** Why a file was not read, and what to do. */
export function formatFileRefused(problem: FileRefusal): string {
  return `Nothing was restored: ${refusals[problem]}`;
}

/** What the checksum tells; `null` where there is nothing to tell. */
export function formatIntegrity(integrity: ReadableBackup['integrity']): string | null {
  switch (integrity) {
    case 'sound':
      return null;
    case 'unknown':
      return 'This file was made before checksums, so whether it is still as it was saved cannot be told.';
    case 'changed':
      return 'This file was changed or damaged since it was saved. What can still be read of it may be wrong.';
  }
}

const standings: Readonly<Record<FileStatus, string>> = {
  new: 'New here',
  newer: 'Newer than here',
  conflicting: 'Changed both here and in the backup',
  older: 'Older than here',
  same: 'The same as here',
};

/** The heading of the plans that stand alike: "Newer than here: 2 plans". */
export function formatFileStatus(standing: FileStatus, count: number): string {
  return `${standings[standing]}: ${plans(count)}`;
}

/** When a plan of a backup was changed last, there and here, and what it is called here. */
export function formatPreviewed({
  name,
  changedAt,
  here,
}: RestorePreview['plans'][FileStatus][number]): string {
  if (here === null) return formatChanged(changedAt);
  const called = here.name === name ? '' : ` “${planName(here.name)}”,`;
  return `${formatChanged(changedAt)} in the backup; here${called} ${moment(here.changedAt)}`;
}

/** "2 own qualifications", "1 draft" and "3 members of staff", where there are any. */
function formatOwn({
  drafts,
  own,
  staff,
}: Pick<Restored, 'own' | 'drafts' | 'staff'>): readonly string[] {
  return [
    own > 0 ? counted(own, 'own qualification') : '',
    drafts > 0 ? counted(drafts, 'draft') : '',
    staff > 0 ? members(staff) : '',
  ].filter(Boolean);
}

/** That drafts or members of staff of a file cannot be read; `null` where all can. */
export function formatUnreadableRest({
  unreadableDrafts,
  unreadableStaff,
}: ReadableBackup): string | null {
  const count = unreadableDrafts + unreadableStaff;
  if (count === 0) return null;
  const unread = formatOwn({ own: 0, drafts: unreadableDrafts, staff: unreadableStaff });
  return `${listed(unread)} of the backup could not be read. The file still has ${plural(count, 'it', 'them')}.`;
}

function members(count: number): string {
  return `${figure(count)} ${plural(count, 'member', 'members')} of staff`;
}

/** What a merge would do. */
export function formatMerge(preview: RestorePreview): string {
  const { plans: found, merged, copies, quarantined } = preview;
  const own = formatOwn({ ...preview, staff: preview.staff.merge });
  const taken = [
    found.new.length > 0 ? `adds ${plans(found.new.length)}` : '',
    found.newer.length > 0 ? `takes the newer state of ${plans(found.newer.length)}` : '',
    merged > 0 ? `puts together what was changed here and in the backup in ${plans(merged)}` : '',
    copies > 0 ? `keeps the backup’s side of ${plans(copies)} beside yours, as “(restored)”` : '',
    own.length > 0 ? `brings ${listed(own)}` : '',
    quarantined > 0 ? `keeps ${counted(quarantined, 'unread record')} aside` : '',
  ].filter(Boolean);
  if (taken.length === 0) return 'Nothing to take: all that you need from it is here already.';
  return `${capital(listed(taken))}. No other plan here changes.`;
}

/** What replacing everything would do, and what would go. */
export function formatReplace(preview: RestorePreview): string {
  const { plans: found, notInFile, replaced, quarantined } = preview;
  const own = formatOwn({ ...preview, staff: preview.staff.replace });
  const done = [
    found.new.length > 0 ? `Adds ${plans(found.new.length)}.` : '',
    replaced.length > 0
      ? `Puts the backup’s state in place of yours for ${formatNamed(replaced)}; yours stays in the plan’s history.`
      : '',
    notInFile.length > 0
      ? `Moves ${formatNamed(notInFile)} to Recently deleted, as the backup does not have ${plural(notInFile.length, 'it', 'them')}.`
      : '',
    own.length > 0 ? `Brings ${listed(own)}; those here stay.` : '',
    quarantined > 0 ? `Keeps ${counted(quarantined, 'unread record')} aside.` : '',
  ].filter(Boolean);
  return done.length === 0
    ? 'Nothing to replace: your plans are those of the backup.'
    : done.join(' ');
}

const maxNames = 5;

/** "2 plans (Autumn and Spring)"; of many, the first few by name. */
function formatNamed(names: readonly string[]): string {
  return `${plans(names.length)} (${listedUpTo(maxNames, names, planName)})`;
}

/** What a restore did. */
export function formatRestored({ way, ...did }: Restored): string {
  const own = formatOwn(did);
  const done = [
    did.added > 0 ? `${plans(did.added)} added` : '',
    did.updated > 0
      ? `${plans(did.updated)} ${way === 'merge' ? 'brought to the newer state' : 'put as in the backup'}`
      : '',
    did.merged > 0 ? `${plans(did.merged)} put together from here and the backup` : '',
    did.copied > 0 ? `${plans(did.copied)} added as “(restored)” beside your own version` : '',
    did.deleted > 0 ? `${plans(did.deleted)} moved to Recently deleted` : '',
    did.left > 0 ? `${plans(did.left)} left as here` : '',
    did.same > 0 ? `${plans(did.same)} already here` : '',
    own.length > 0 ? `${listed(own)} brought` : '',
    did.quarantined > 0 ? `${counted(did.quarantined, 'unread record')} kept aside` : '',
  ].filter(Boolean);
  if (done.length === 0) return 'The backup holds nothing that could be restored.';
  const overruled = did.overruled.length > 0 ? formatOverruled(did.overruled) : '';
  return `${way === 'merge' ? 'Merged' : 'Replaced'}: ${listed(done)}.${overruled}`;
}

/** That later changes in the backup took the place of some here, and where those are. */
function formatOverruled(names: readonly string[]): string {
  return ` In ${formatNamed(names)}, later changes of the backup took the place of some of yours; ${plural(names.length, 'its history has', 'their histories have')} yours.`;
}

/** What an earlier restore did, and when: "Restored from a backup 22 Nov 2026, 14:05. Merged: …". */
export function formatRestoredAt(restored: Restored): string {
  return `Restored from a backup ${moment(restored.at)}. ${formatRestored(restored)}`;
}

/** What is being done with a file, of which a large one takes a while. */
export function formatRestoring(
  state: Extract<RestoreState, { kind: 'reading' | 'comparing' | 'restoring' }>,
): string {
  switch (state.kind) {
    case 'reading':
      return 'Reading the file …';
    case 'comparing':
      return `Comparing ${plans(state.reading.plans.length)} with what is here …`;
    case 'restoring':
      return `Restoring from ${plans(state.reading.plans.length)} … Keep this page open: until all is done, nothing here changes.`;
  }
}

/** What came of undoing a restore. */
export function formatRestoreUndone(undone: Undone): string {
  switch (undone.kind) {
    case 'undone':
      return undone.kept.length === 0
        ? 'Undone: your plans are as they were before.'
        : `Undone, except for ${formatNamed(undone.kept)}: changed since the restore, so ${plural(undone.kept.length, 'it stays as it is. Its history leads', 'they stay as they are. Their histories lead')} back to each state.`;
    case 'changed-since':
      return 'Nothing was undone: every plan of it has been changed since the restore. Their histories lead back to each state.';
    case 'not-kept':
      return 'Nothing was undone: in another tab, this restore was undone, kept for good, or followed by another one.';
  }
}

/** A plan of a backup that could not be read, by its place and name. */
export function formatUnreadable({ position, name }: UnreadableEntry): string {
  const named = name === null ? '' : `, “${name}”,`;
  return `Plan ${position} of the backup${named} could not be read. The file still has it.`;
}
