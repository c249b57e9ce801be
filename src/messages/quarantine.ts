import type { ReadOnToday, UnreadableRecord } from '../storage';
import { counted } from './amounts';
import { day, moment } from './dates';
import { planName, plans } from './plans';

/** What to call a record that could not be read: by the plan's name, where it has one. */
export function quarantinedName({ planId, name, at, why }: UnreadableRecord): string {
  const isDated = why !== 'newer-version' && !Number.isNaN(Date.parse(at));
  const since = isDated ? `, set aside ${moment(at)}` : '';
  if (name !== null) return `“${planName(name)}”${since}`;
  return planId === null ? `Record without an id${since}` : `Record “${planId}”${since}`;
}

/** Why a plan whose edition of the catalogue is lost is not shown, and the ways on. */
export function formatLostEdition({ edition }: UnreadableRecord): string {
  const made = edition?.version ? `the catalogue of ${day(edition.version)}` : 'a catalogue';
  return `It was made on ${made}, which cannot be read on this device. By today’s, figures and rules could be other ones than were agreed. Restore a backup that was made on this device: it brings that catalogue back. Or go on with today’s.`;
}

/** What came of going on with today's catalogue. */
export function formatReadOnToday(outcome: ReadOnToday, record: UnreadableRecord): string {
  const name = record.name === null ? 'The plan' : `“${planName(record.name)}”`;
  const told: Readonly<Record<ReadOnToday, string>> = {
    back: `${name} is on your list again, on today’s catalogue.`,
    unfit: `${name} holds what today’s catalogue does not offer, so it stays aside. Download it, or restore a backup.`,
    taken: `${name} stays aside: a plan of the same origin is on your list.`,
    gone: `${name} is no longer set aside: another tab was faster.`,
  };
  return told[outcome];
}

/** Records that could not be read, and what can be done with them. */
export const quarantineWords = {
  explanation:
    'Nothing was deleted: what is stored lies aside, goes into every backup, and returns to your plans once a version of Unitwise can read it.',
  newer:
    'A newer version of Unitwise wrote it, and it is left as it is for that version. Close every tab of Unitwise, then open it again.',
  readOnToday: 'Go on with today’s catalogue',
  notRead: 'It stays aside',
  download: 'Download what is stored',
  ask: 'Remove …',
  question: 'Remove it for good? This cannot be undone.',
  keep: 'Keep it',
  confirm: 'Remove for good',
  removed: 'The record was removed for good.',
  undone: 'It was not removed',
  removeAll: 'Remove all',
  keepAll: 'Keep them',
  confirmAll: 'Remove all for good',
  allRemoved: 'The records were removed for good.',
  noneRemoved: 'They were not removed',
  kind: 'records',
} as const;

/** What is behind the details of a record. */
export const whyUnreadNames: Readonly<Record<UnreadableRecord['why'], string>> = {
  'newer-version': 'Why this version cannot read it',
  'lost-edition': 'What is missing',
  unreadable: 'What is wrong with it',
};

/** The heading above the records: "2 plans could not be read". */
export function formatQuarantined(count: number): string {
  return `${plans(count)} could not be read`;
}

/** Whether all records of a list are to be removed. */
export function formatRemoveRecords(count: number): string {
  return `Remove ${counted(count, 'record')} for good?`;
}

/** The name of the question whether one record is to be removed. */
export function formatRemoveRecord(name: string): string {
  return `Remove ${name}?`;
}
