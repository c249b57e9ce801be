import type { Qualification, UnitId } from '../catalogue';
import type { Finding } from '../rules';
import { evaluate } from '../rules';
import type { Plan } from './plan';
import { placedUnits } from './selection';

/** What one rule's finding would become. */
export interface Effect {
  readonly before: Finding;
  readonly after: Finding;
}

/** What a click on a unit would do: to which rules, and how far each would move. */
export interface Preview {
  readonly action: 'choose' | 'drop';
  /** Only the rules whose sum or range would change, in the qualification's order. */
  readonly effects: readonly Effect[];
}

/** What choosing an optional unit, or dropping a chosen one, would do to each rule it touches. */
export function preview(qualification: Qualification, plan: Plan, unit: UnitId): Preview {
  const chosen = placedUnits(qualification, plan, 'chosen');
  const action = chosen.includes(unit) ? 'drop' : 'choose';
  const after = action === 'drop' ? chosen.filter((id) => id !== unit) : [...chosen, unit];
  const before = evaluate(qualification, chosen).findings;
  const findings = evaluate(qualification, after).findings;
  const effects = before
    .map((finding, i) => ({ before: finding, after: findings[i] ?? finding }))
    .filter(
      (effect) =>
        effect.before.value !== effect.after.value || effect.before.min !== effect.after.min,
    );
  return { action, effects };
}
