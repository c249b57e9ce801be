import type { CurvePoint, LearnerShare } from './result';

/**
 * Learners to talk to before a point is taken, the worst off first: those who have to take a unit that
 * they refused, and those who get less than half of what they want although more could be had.
 */
export function talkTo({ shares }: CurvePoint): readonly LearnerShare[] {
  return shares
    .filter(({ refused, granted, wanted, points, pointsAlone }) => {
      if (refused.length > 0) return true;
      return 2 * granted.length < wanted && points < pointsAlone;
    })
    .sort((a, b) => a.points - a.pointsAlone - (b.points - b.pointsAlone));
}
