import type { Holding, RulePart, Share, Sum } from './types';

/** Whether a rule, or a part of one, is a sum in a range. */
export function isSum<Part extends RulePart>(part: Part): part is Extract<Part, Sum> {
  return 'measure' in part;
}

/** Whether a rule, or a part of one, asks how many of its own parts hold. */
export function isHolding<Part extends RulePart>(part: Part): part is Extract<Part, Holding> {
  return 'holding' in part;
}

/** Whether a rule, or a part of one, is a share of a sum in another. */
export function isShare<Part extends RulePart>(part: Part): part is Extract<Part, Share> {
  return 'share' in part;
}
