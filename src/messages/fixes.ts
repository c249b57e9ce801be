import type { Qualification, UnitId } from '../catalogue';
import type { Placement, Plan, PlanChange } from '../plan';
import { capital, listed, lowerFirst } from './amounts';
import { formatChange } from './changes';
import { unitTitle } from './places';

type Decided = Pick<Plan, 'units' | 'recognised' | 'delivery'>;
type Placing = Extract<PlanChange, { type: 'place' }>;

/**
 * A fix as the words of its button. Dropping, as the history has it, is said of what is chosen alone:
 * a unit that was ruled out is allowed again.
 *
 * @param plan as it is before the fix
 */
export function formatFix(qualification: Qualification, plan: Decided, change: PlanChange): string {
  const steps = change.type === 'together' ? change.changes : [change];
  return capital(listed(steps.flatMap((step) => stepWords(qualification, plan, step))));
}

function stepWords(
  qualification: Qualification,
  plan: Decided,
  step: PlanChange,
): readonly string[] {
  if (step.type !== 'place') return [lowerFirst(formatChange(qualification, step))];
  const titles = (units: readonly UnitId[]): string =>
    listed(units.map((unit) => unitTitle(qualification, unit) + asideOf(plan, step, unit)));
  if (step.as !== 'undecided') {
    const end = step.as === 'additional' ? ' as additional' : '';
    return [`${placeWords[step.as]} ${titles(step.units)}${end}`];
  }
  return (['chosen', 'additional', 'excluded'] as const).flatMap((was) => {
    const units = step.units.filter((unit) => (plan.units[unit] ?? 'chosen') === was);
    const [verb, end] = endWords[was];
    return units.length === 0 ? [] : [`${verb} ${titles(units)}${end}`];
  });
}

/** What was decided of a unit and is given up without a word of its own. */
function asideOf(plan: Decided, { as }: Placing, unit: UnitId): string {
  const was = plan.units[unit];
  if (as === 'chosen' && was === 'excluded') return ' (now ruled out)';
  if (as === 'chosen' && was === 'additional') return ' (now additional)';
  if (as === 'chosen') return '';
  const given = [
    was === 'chosen' && Object.hasOwn(plan.recognised, unit) ? 'recognised' : '',
    isTaughtIn(plan, unit) ? 'already taught' : '',
  ].filter(Boolean);
  return given.length > 0 ? ` (${given.join(', ')})` : '';
}

/** Whether a session of a unit was taught: giving the unit up does not undo that. */
function isTaughtIn({ delivery }: Decided, unit: UnitId): boolean {
  return delivery.sessions.some((session) => session.unit === unit && session.state === 'taught');
}

const placeWords = { chosen: 'choose', additional: 'keep', excluded: 'rule out' } as const;

/** What ends where nothing is decided any more. */
const endWords: Readonly<Record<Placement, readonly [string, string]>> = {
  chosen: ['drop', ''],
  additional: ['no longer keep', ' as additional'],
  excluded: ['allow', ' again'],
};
