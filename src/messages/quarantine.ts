import type { UnreadableRecord } from '../storage';
import { counted } from './amounts';
import { moment } from './dates';
import { plans } from './plans';

/** What to call a record that could not be read. */
export function quarantinedName({ planId, at, why }: UnreadableRecord): string {
  const isDated = why === 'unreadable' && !Number.isNaN(Date.parse(at));
  const since = isDated ? `, set aside ${moment(at)}` : '';
  return planId === null ? `Record without an id${since}` : `Record “${planId}”${since}`;
}

/** Records that could not be read, and what can be done with them. */
export const quarantineWords = {
  explanation:
    'Nothing was deleted: what is stored lies aside, goes into every backup, and returns to your plans once a version of Unitwise can read it.',
  newer:
    'A newer version of Unitwise wrote it, and it is left as it is for that version. Close every tab of Unitwise, then open it again.',
  whyNewer: 'Why this version cannot read it',
  whyUnreadable: 'What is wrong with it',
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
