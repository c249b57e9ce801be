import { localDay } from '../dates';
import type { Instant } from '../plan';

/** The day of an instant on this device's clock: "2026-11-22". */
export function dayOnDevice(at: Instant): string {
  return localDay(new Date(at));
}

/** Day and time of an instant on this device's clock, for a file's name: "2026-11-22T14-05-09-123". */
export function timeOnDevice(at: Instant): string {
  const moment = new Date(at);
  const parts = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  const time = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return `${localDay(moment)}T${time}-${String(moment.getMilliseconds()).padStart(3, '0')}`;
}
