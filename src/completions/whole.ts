/** Costs as whole numbers, and how many of them make one: planned hours are whole hundredths. */
export interface WholeCosts {
  readonly costs: Float64Array;
  readonly per: number;
}

/** The search rounds its bounds up to whole costs, so a part of one must not decide. */
export function inWhole(costs: Float64Array): WholeCosts {
  if (costs.every((cost) => Number.isInteger(cost))) return { costs, per: 1 };
  return { costs: costs.map((cost) => Math.round(cost * 100)), per: 100 };
}
