import type { PlanOrder } from '../plans/arrange';
import { plans } from './plans';

export const planOrderNames: Readonly<Record<PlanOrder, string>> = {
  changed: 'Changed last first',
  name: 'By name',
  qualification: 'By qualification',
};

/** How many plans a search found: "3 of 120 plans", "120 plans". */
export function sayPlansFound(found: number, all: number): string {
  if (found === all) return plans(all);
  return found === 0
    ? `None of ${plans(all)} has that in its name or qualification`
    : `${found} of ${plans(all)}`;
}
