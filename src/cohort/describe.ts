import type { UnitId } from '../catalogue';
import { bestAdd } from './climb';
import type { Outcome } from './learner-class';
import type { CohortLearner } from './problem';
import type { CurvePoint, LearnerShare, NextUnit, UnitReason } from './result';
import { countOf, isBetter } from './scorer';
import type { Score, Scorer } from './scorer';

/** A point of the curve without its proof: who gets what, and why each unit is taught. */
export type DescribedPoint = Omit<CurvePoint, 'maxOff' | 'isProven' | 'amount'>;

export function describePoint(scorer: Scorer, score: Score): DescribedPoint {
  const shares = sharesOf(scorer, score);
  const sum = (figure: (share: LearnerShare) => number): number =>
    shares.reduce((total, share) => total + figure(share), 0);
  return {
    taught: countOf(scorer.inUse(score)),
    units: reasonsOf(scorer, score, shares),
    shares,
    points: sum(({ points }) => points),
    surplus: eachOf(scorer, score).reduce((total, { outcome }) => total + outcome.surplus, 0),
    granted: sum(({ granted }) => granted.length),
    allGranted: shares.filter(({ granted, wanted }) => granted.length === wanted).length,
    minGranted: Math.min(...shares.map(({ granted }) => granted.length)),
    maxLoss: Math.max(...shares.map(({ points, pointsAlone }) => pointsAlone - points)),
    refused: sum(({ refused }) => refused.length),
    next: nextOf(scorer, score),
  };
}

interface Placed {
  readonly id: string;
  readonly learner: CohortLearner;
  readonly outcome: Outcome;
  /** With everything taught that can be. */
  readonly pointsAlone: number;
}

/** Every learner with their outcome, class by class. */
function eachOf(scorer: Scorer, { outcomes }: Score): readonly Placed[] {
  return scorer.classes.flatMap(({ members, learner }, c) => {
    const outcome = outcomes[c];
    const pointsAlone = scorer.pointsAlone[c] ?? 0;
    return outcome ? members.map((id) => ({ id, learner, outcome, pointsAlone })) : [];
  });
}

function sharesOf(scorer: Scorer, score: Score): readonly LearnerShare[] {
  const shares = eachOf(scorer, score).map(({ id, learner, outcome, pointsAlone }) => ({
    learner: id,
    units: unitsOf(learner, outcome),
    points: outcome.points,
    pointsAlone,
    granted: unitsOf(learner, outcome).filter((unit) => learner.wanted.has(unit)),
    wanted: learner.wanted.size,
    refused: unitsOf(learner, outcome).filter((unit) => learner.refused.has(unit)),
  }));
  const place = new Map(scorer.problem.learners.map(({ id }, i) => [id, i]));
  return shares.sort((a, b) => (place.get(a.learner) ?? 0) - (place.get(b.learner) ?? 0));
}

function unitsOf({ pricer }: CohortLearner, { taken }: Outcome): readonly UnitId[] {
  return taken.flatMap((at) => pricer.units[at] ?? []);
}

function reasonsOf(
  scorer: Scorer,
  score: Score,
  shares: readonly LearnerShare[],
): readonly UnitReason[] {
  const { units, taught: anyway, locked, learners } = scorer.problem;
  const used = scorer.inUse(score);
  const known = new Map(learners.map((learner) => [learner.id, learner]));
  const takersOf = (unit: UnitId): readonly string[] =>
    shares
      .filter((share) => share.units.includes(unit))
      .map(({ learner }) => learner)
      .filter((id) => known.get(id)?.recognised.has(unit) === false);
  const wantedBy = (unit: UnitId): readonly string[] =>
    takersOf(unit).filter((id) => known.get(id)?.wanted.has(unit));
  const chosen = units.flatMap((unit, place): readonly UnitReason[] => {
    if (used[place] !== 1) return [];
    const lack = locked.has(unit) ? noLack : lackWithout(scorer, score, place);
    const why = locked.has(unit) ? 'locked' : isMissed(lack) ? 'chosen' : 'group-sizes';
    return [{ unit, takers: takersOf(unit), wantedBy: wantedBy(unit), why, ...lack }];
  });
  const free = anyway.flatMap((unit): readonly UnitReason[] => {
    const takers = takersOf(unit);
    if (takers.length === 0) return [];
    return [{ unit, takers, wantedBy: wantedBy(unit), why: 'taught-anyway', ...noLack }];
  });
  return [...chosen, ...free];
}

type Lack = Pick<UnitReason, 'unqualified' | 'causes' | 'refusing' | 'losing' | 'exceeding'>;

const noLack: Lack = { unqualified: [], causes: [], refusing: [], losing: [], exceeding: [] };

function isMissed({ unqualified, refusing, losing, exceeding }: Lack): boolean {
  return unqualified.length + refusing.length + losing.length + exceeding.length > 0;
}

/** Who would be worse off, and how, without a unit. */
function lackWithout(scorer: Scorer, score: Score, place: number): Lack {
  const without = scorer.without(score, place);
  const unqualified: CohortLearner[] = [];
  const [refusing, losing, exceeding]: [string[], string[], string[]] = [[], [], []];
  scorer.classes.forEach(({ learner, members }, c) => {
    const [before, after] = [score.outcomes[c], without.outcomes[c]];
    if (!before || before === after) return;
    if (!after) unqualified.push(...members.map((id) => ({ ...learner, id })));
    else if (refusedIn(learner, after) > refusedIn(learner, before)) refusing.push(...members);
    else if (after.points < before.points) losing.push(...members);
    else if (after.surplus > before.surplus) exceeding.push(...members);
  });
  const [first] = unqualified;
  const { units, taught } = scorer.problem;
  const left = units.filter((_, at) => without.taught[at] === 1);
  const causes = first?.conflict(new Set([...left, ...taught]))?.causes ?? [];
  return { unqualified: unqualified.map(({ id }) => id), causes, refusing, losing, exceeding };
}

function refusedIn(learner: CohortLearner, outcome: Outcome): number {
  return unitsOf(learner, outcome).filter((unit) => learner.refused.has(unit)).length;
}

function nextOf(scorer: Scorer, score: Score): NextUnit | null {
  // With another unit other groups fit: what that gives is another point of the curve.
  if (scorer.problem.measure.kind === 'groups') return null;
  const added = bestAdd(scorer, score, Infinity);
  if (!added || !isBetter(added, score)) return null;
  const unit = scorer.problem.units.find((_, at) => added.taught[at] !== score.taught[at]);
  if (unit === undefined) return null;
  const pointsOf = (one: Score): number =>
    eachOf(scorer, one).reduce((sum, { outcome }) => sum + outcome.points, 0);
  const before = new Map(eachOf(scorer, score).map(({ id, outcome }) => [id, outcome.points]));
  const learners = eachOf(scorer, added)
    .filter(({ id, outcome }) => outcome.points > (before.get(id) ?? 0))
    .map(({ id }) => id);
  return { unit, points: pointsOf(added) - pointsOf(score), learners };
}
