import type { Share } from '../../catalogue';
import type { AskedReason, Fragment } from './clause';
import type { RuleGroup } from './groups';
import { asked, boundsOf, isAsked, placeOf } from './resolve';

/** `At least half of the optional credits must be at Level 2`. */
export function shareOf(fragment: Fragment, known: readonly RuleGroup[]): Share | AskedReason {
  const { connector, isEach, isFurther, measure, of, words } = fragment;
  const isAlone = connector === 'start' && !isEach && !isFurther;
  if (of === null || measure === null || !isAlone) return asked('unclear-scope', fragment);
  const bounds = boundsOf(fragment);
  if (isAsked(bounds)) return bounds;
  const whole = placeOf({ ...of, words }, known);
  const part = placeOf(fragment, known);
  if (isAsked(whole)) return whole;
  if (isAsked(part)) return part;
  const isInside = part.groups?.every((id) => whole.groups?.includes(id) ?? true) ?? true;
  const isPart = part.level !== undefined || part.groups !== undefined;
  const isTwice = part.level !== undefined && whole.level !== undefined;
  if (!isPart || !isInside || isTwice || part.units !== undefined) {
    return asked('unclear-scope', fragment);
  }
  const { max, min } = bounds;
  if ((min ?? 0) > 100 || (max ?? 0) > 100) return asked('unclear-figure', fragment);
  return {
    share: measure,
    over: { ...whole, ...part },
    of: whole,
    ...(min === null ? {} : { minPercent: hundredths(min, Math.floor) }),
    ...(max === null ? {} : { maxPercent: hundredths(max, Math.ceil) }),
  };
}

/**
 * Two decimals, rounded so that a share that is exactly reached still counts: two thirds are 66.66,
 * and no sum of credits lies between that and two thirds.
 */
function hundredths(percent: number, round: (value: number) => number): number {
  return round(Number((percent * 100).toFixed(6))) / 100;
}
