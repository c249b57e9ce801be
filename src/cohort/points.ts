import type { UnitId } from '../catalogue';
import type { Goal } from './problem';
import type { CohortCurve, CurvePoint, LearnerShare } from './result';

type Points = Pick<CohortCurve, 'points'>;

/** The less, the better. */
const measures: Readonly<Record<Goal, (point: CurvePoint) => number>> = {
  wishes: ({ points }) => -points,
  teaching: ({ amount }) => amount,
  surplus: ({ surplus }) => surplus,
};

/** The best point when the goals are asked one after the other; `undefined` without points. */
export function bestByGoals({ points }: Points, goals: readonly Goal[]): CurvePoint | undefined {
  return points.toSorted((a, b) => {
    const [first] = goals.map((goal) => measures[goal](a) - measures[goal](b)).filter(Boolean);
    return first ?? 0;
  })[0];
}

/** The first point at which nobody takes a unit that they refused; the last one where none does. */
export function firstUnforced({ points }: Points): CurvePoint | undefined {
  return points.find(({ refused }) => refused === 0) ?? points.at(-1);
}

/** Wishes that each unit, hour or group since the point before adds; `null` at the first point. */
export function eachAdds({ points }: Points, at: number): number | null {
  const [now, before] = [points[at], points[at - 1]];
  if (!now || !before) return null;
  return (now.granted - before.granted) / (now.amount - before.amount);
}

/** Why a point is among those to be compared. */
const offerKinds = ['least', 'unforced', 'by-goals', 'most'] as const;
export type OfferKind = (typeof offerKinds)[number];

export interface Offer {
  /** One or several: a point may be all of these. */
  readonly kinds: readonly OfferKind[];
  readonly point: CurvePoint;
}

/** The three or four points worth a look side by side, the least teaching first. */
export function offersOf(curve: Points, goals: readonly Goal[]): readonly Offer[] {
  const points: Readonly<Record<OfferKind, CurvePoint | undefined>> = {
    least: curve.points[0],
    unforced: curve.points.find(({ refused }) => refused === 0),
    'by-goals': bestByGoals(curve, goals),
    most: curve.points.at(-1),
  };
  return curve.points.flatMap((point) => {
    const kinds = offerKinds.filter((kind) => points[kind] === point);
    return kinds.length === 0 ? [] : [{ kinds, point }];
  });
}

/** How a learner gets a unit at a point. */
export type Take = 'wanted' | 'taken' | 'refused' | 'recognised';

/** @param recognised units that count for the learner without being taught */
export function takeOf(
  { units, granted, refused }: LearnerShare,
  unit: UnitId,
  recognised: Readonly<Record<UnitId, unknown>>,
): Take | null {
  if (!units.includes(unit)) return null;
  if (Object.hasOwn(recognised, unit)) return 'recognised';
  if (granted.includes(unit)) return 'wanted';
  return refused.includes(unit) ? 'refused' : 'taken';
}
