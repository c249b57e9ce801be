import type { Qualification } from '../catalogue';
import type { Plan } from '../plan';
import { teachingHours } from '../plan';
import { scheduleInputOf } from './input';
import type { Schedule, ScheduleProblem } from './result';
import { schedule } from './schedule';

/** The plan in time, for the whole cohort. */
export function plannedTeaching(qualification: Qualification, plan: Plan): Schedule {
  return schedule(scheduleInputOf(plan, qualification, teachingHours(qualification, plan)));
}

/** That teaching ends after the plan's end date; `null` where it does not, as far as is known. */
export function overrunOf(qualification: Qualification, plan: Plan): ScheduleProblem | null {
  if (plan.setUp.endsOn === null) return null;
  const { problems } = plannedTeaching(qualification, plan);
  return problems.find(({ kind }) => kind === 'ends-late') ?? null;
}
