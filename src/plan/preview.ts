import { compareLevels, isSum, unitsUnder } from '../catalogue';
import type { Qualification, SumRule, UnitId } from '../catalogue';
import type { Finding } from '../rules';
import { evaluate } from '../rules';
import { followed } from './pathway';
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
  /**
   * Minimums at exactly one level that would count the unit, were they read as "at this level or above"
   * (docs/decisions/rule-meaning.md).
   */
  readonly strict: readonly SumRule[];
}

/** What choosing an optional unit, or dropping a chosen one, would do to each rule it touches. */
export function preview(qualification: Qualification, plan: Plan, unit: UnitId): Preview {
  const chosen = placedUnits(qualification, plan, 'chosen');
  const action = chosen.includes(unit) ? 'drop' : 'choose';
  const after = action === 'drop' ? chosen.filter((id) => id !== unit) : [...chosen, unit];
  const own = followed(qualification, plan);
  const recognised = Object.keys(plan.recognised);
  const before = evaluate(own, chosen, { recognised }).findings;
  const findings = evaluate(own, after, { recognised }).findings;
  const effects = before
    .map((finding, i) => ({ before: finding, after: findings[i] ?? finding }))
    .filter(
      (effect) =>
        effect.before.value !== effect.after.value || effect.before.min !== effect.after.min,
    );
  return { action, effects, strict: strictlyRead(own, unit) };
}

function strictlyRead(qualification: Qualification, id: UnitId): readonly SumRule[] {
  const unit = qualification.units.find((one) => one.id === id);
  return qualification.rules.filter(isSum).filter(({ min, over }) => {
    const { level, ...others } = over;
    if (!unit || min === undefined || level?.exactly === undefined) return false;
    const isAbove = unit.level !== null && compareLevels(unit.level, level.exactly) > 0;
    return isAbove && unitsUnder(qualification, others).includes(unit);
  });
}
