import { today } from '../../../messages';
import type { DayOfPlan } from '../../../schedule';

/** Whether a day has nothing to show: left out where days stand below each other, but for today. */
export function isEmptyDay({ on, closed, entries }: DayOfPlan): boolean {
  return on !== today() && closed === null && entries.length === 0;
}
