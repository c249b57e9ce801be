import type { UnreadableRecord } from '../storage';
import { moment } from './dates';

/** What to call a record that could not be read. */
export function quarantinedName({ planId, at, why }: UnreadableRecord): string {
  const isDated = why === 'unreadable' && !Number.isNaN(Date.parse(at));
  const since = isDated ? `, set aside ${moment(at)}` : '';
  return planId === null ? `Record without an id${since}` : `Record “${planId}”${since}`;
}
