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

/**
 * That teaching ends after the plan's end date, or that this lies before the start; `null` where
 * neither is so, as far as is known.
 */
export function overrunOf(qualification: Qualification, plan: Plan): ScheduleProblem | null {
  if (plan.setUp.endsOn === null) return null;
  const { problems } = plannedTeaching(qualification, plan);
  const kinds = ['ends-late', 'ends-before-start'];
  return problems.find(({ kind }) => kinds.includes(kind)) ?? null;
}
