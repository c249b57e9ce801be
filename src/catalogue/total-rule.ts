import { isSum } from './rule-kinds';
import type { Qualification, Rule, SumRule, UnitFilter } from './types';

/** Whether a filter takes in all counting units. */
export function isOverAll(over: UnitFilter): boolean {
  return Object.keys(over).length === 0;
}

/**
 * The rule that asks for the qualification's credits in total: the required minimum over all counting
 * units. Of several, the one that asks for most, which decides; an advisory one never does.
 *
 * @returns `undefined` where no rule asks for credits in total
 */
export function totalRule({ rules }: Pick<Qualification, 'rules'>): SumRule | undefined {
  const totals = rules.filter(isTotal);
  return totals.reduce<SumRule | undefined>(
    (most, rule) => (most === undefined || (rule.min ?? 0) > (most.min ?? 0) ? rule : most),
    undefined,
  );
}

function isTotal(rule: Rule): rule is SumRule {
  return (
    isSum(rule) &&
    rule.measure === 'credits' &&
    rule.binding === 'required' &&
    rule.min !== undefined &&
    isOverAll(rule.over)
  );
}
