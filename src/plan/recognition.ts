import type { UnitId } from '../catalogue';
import type { Plan } from './plan';

/** Whether prior learning is recognised for a unit: of the whole plan, or of one learner. */
export function isRecognised({ recognised }: Pick<Plan, 'recognised'>, unit: UnitId): boolean {
  return Object.hasOwn(recognised, unit);
}
