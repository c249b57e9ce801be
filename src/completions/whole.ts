import { toHundredths } from '../catalogue';
import { greatestDivisor } from './formula';

/** Costs as whole numbers; one of them stands for `step` hundredths. */
export interface WholeCosts {
  readonly costs: Float64Array;
  readonly step: number;
}

/** The search rounds its bounds up to whole costs, so these are as coarse as can be. */
export function inWhole(costs: Float64Array): WholeCosts {
  const hundredths = costs.map(toHundredths);
  const step = Math.max(
    1,
    hundredths.reduce((a, b) => greatestDivisor(a, Math.abs(b)), 0),
  );
  return { costs: hundredths.map((cost) => cost / step), step };
}
