/**
 * What the engine must agree with, as plainly as possible: every set of taught units, and for each
 * learner every way. It shares nothing with the engine, and reads plans for itself.
 */
import { toHundredths } from '../../../src/catalogue';
import type { Learner } from '../../../src/plan';
import { kindsOf, waysOf } from '../completions/brute';
import type { CohortCase } from './arbitrary-cohort';

interface BruteLearner {
  readonly id: string;
  /** Optional units of every way that is open, whatever is taught. */
  readonly ways: readonly ReadonlySet<string>[];
  readonly needsNoTeaching: ReadonlySet<string>;
  readonly points: (way: ReadonlySet<string>) => number;
  /** Counting credits above the published ones, in hundredths. */
  readonly surplus: (way: ReadonlySet<string>) => number;
}

interface BrutePoint {
  /** What is taught, in what is counted. */
  readonly amount: number;
  readonly points: number;
  readonly surplus: number;
  /** Most points that somebody has less than with everything taught; 0 where that is no aim. */
  readonly maxLoss: number;
}

export interface BruteAnswer {
  readonly learners: readonly BruteLearner[];
  readonly stuck: readonly string[];
  readonly anyway: ReadonlySet<string>;
  /** Units that could be taught besides, and those of them that are taught for certain. */
  readonly open: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly isByHours: boolean;
  /** How many different amounts sets of units come to. */
  readonly amounts: number;
  readonly front: readonly BrutePoint[];
  /** The best of all sets when everybody has to qualify and the goals are asked in their order. */
  readonly best: BrutePoint | null;
  /** Units not to be taught of which so many, at least, have to be taught for all who are stuck. */
  readonly mending: number | null;
}

const worth = { wanted: 2, take: 0, not: -3 };

export function bruteAnswer(one: CohortCase): BruteAnswer {
  const { plan, locks, qualification } = one;
  const learners = plan.cohort.learners.map((learner) => bruteLearner(one, learner));
  const forced = new Set([
    ...locks.teach,
    ...plan.cohort.learners.flatMap((learner) => besides(one, learner)),
  ]);
  const choosable = new Set(plan.cohort.learners.flatMap((learner) => optionalOf(one, learner)));
  for (const unit of plan.cohort.learners.flatMap((learner) => besides(one, learner)))
    choosable.add(unit);
  // What the plan rules out is ruled out for those units that the plan's own pathway has optional.
  const planOptional = optionalOf(one, { pathway: plan.pathway });
  const ruledOut = new Set([
    ...locks.leave,
    ...planOptional.filter((unit) => plan.units[unit] === 'excluded'),
  ]);
  const open = qualification.units
    .map(({ id }) => id)
    .filter((id) => choosable.has(id) && (forced.has(id) || !ruledOut.has(id)));
  const anyway = new Set(open.filter((id) => plan.wants.taught?.includes(id)));
  const units = open.filter((id) => !anyway.has(id));
  const locked = units.filter((id) => forced.has(id));
  const fits = (learner: BruteLearner, taught: ReadonlySet<string>) =>
    learner.ways.filter((way) =>
      [...way].every((id) => learner.needsNoTeaching.has(id) || anyway.has(id) || taught.has(id)),
    );
  const all = new Set(units);
  const stuck = learners.filter((learner) => fits(learner, all).length === 0);
  const placeable = learners.filter((learner) => !stuck.includes(learner));
  const alone = placeable.map((learner) => bestOf(one, learner, fits(learner, all))!.points);
  const hours = hoursOf(one, units);
  const amountOf = (taught: ReadonlySet<string>) =>
    hours ? [...taught].reduce((sum, unit) => sum + hours.get(unit)!, 0) : taught.size;
  const byAmount = new Map<number, BrutePoint>();
  let best: BrutePoint | null = null;
  if (placeable.length > 0)
    for (let mask = 0; mask < 2 ** units.length; mask++) {
      const taught = new Set(units.filter((_, i) => (mask >> i) % 2 === 1));
      if (!locked.every((id) => taught.has(id))) continue;
      const shares = placeable.map((learner) => bestOf(one, learner, fits(learner, taught)));
      if (shares.some((share) => share === null)) continue;
      const losses = shares.map((share, i) => alone[i]! - share!.points);
      const point = {
        amount: amountOf(taught),
        maxLoss: one.aims.isFair ? Math.max(...losses) : 0,
        points: shares.reduce((sum, share) => sum + share!.points, 0),
        surplus: shares.reduce((sum, share) => sum + share!.surplus, 0),
      };
      const before = byAmount.get(point.amount);
      if (!before || isBetter(one, point, before)) byAmount.set(point.amount, point);
      if (!best || isBestByGoals(one, point, best)) best = point;
    }
  const front: BrutePoint[] = [];
  for (const [, point] of [...byAmount].sort(([a], [b]) => a - b)) {
    const last = front.at(-1);
    if (!last || isBetter(one, point, last)) front.push(point);
  }
  const shut = [...choosable].filter((id) => !open.includes(id));
  const mendable = stuck.filter((learner) => fits(learner, new Set([...all, ...shut])).length > 0);
  const mends = subsetsOf(shut).filter((some) =>
    mendable.every((learner) => fits(learner, new Set([...all, ...some])).length > 0),
  );
  const mending = mendable.length === 0 ? null : Math.min(...mends.map(({ length }) => length));
  return {
    ...{ learners, stuck: stuck.map(({ id }) => id), anyway, front, best, mending },
    ...{ open: all, locked: new Set(locked), isByHours: hours !== null },
    amounts: new Set(subsetsOf(units).map((some) => amountOf(new Set(some)))).size,
  };
}

/** Hundredths of hours; `null` where they are not asked for, or those of a unit are not known. */
function hoursOf(one: CohortCase, units: readonly string[]): ReadonlyMap<string, number> | null {
  if (one.aims.measure.kind !== 'hours') return null;
  const published = new Map(one.qualification.units.map(({ id, glh }) => [id, glh]));
  const hours = units.map((unit) => one.plan.hours[unit] ?? published.get(unit) ?? null);
  if (hours.includes(null)) return null;
  return new Map(units.map((unit, i) => [unit, toHundredths(hours[i]!)]));
}

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (subsets, id) => [...subsets, ...subsets.map((subset) => [...subset, id])],
    [[]],
  );
}

type Worth = Omit<BrutePoint, 'amount'>;

function isBetter({ aims }: CohortCase, a: Worth, b: Worth): boolean {
  const points = a.points - b.points;
  const surplus = b.surplus - a.surplus;
  const isPointsFirst = aims.isFair || aims.goals.indexOf('wishes') < aims.goals.indexOf('surplus');
  const [first, second] = isPointsFirst ? [points, surplus] : [surplus, points];
  return (b.maxLoss - a.maxLoss || first || second) > 0;
}

function isBestByGoals({ aims }: CohortCase, a: BrutePoint, b: BrutePoint): boolean {
  const gains = {
    wishes: a.points - b.points,
    teaching: b.amount - a.amount,
    surplus: b.surplus - a.surplus,
  };
  return (aims.goals.map((goal) => gains[goal]).find((gain) => gain !== 0) ?? 0) > 0;
}

function bestOf(
  one: CohortCase,
  learner: BruteLearner,
  ways: readonly ReadonlySet<string>[],
): Worth | null {
  return ways
    .map((way) => ({ points: learner.points(way), surplus: learner.surplus(way), maxLoss: 0 }))
    .reduce<Worth | null>((best, now) => (best && !isBetter(one, now, best) ? best : now), null);
}

function pathwayOf({ plan }: CohortCase, { pathway }: Pick<Learner, 'pathway'>): string | null {
  return pathway ?? plan.pathway;
}

function optionalOf(one: CohortCase, learner: Pick<Learner, 'pathway'>): readonly string[] {
  const { qualification } = one;
  const { always, never } = kindsOf({ qualification, pathway: pathwayOf(one, learner) });
  return qualification.units.map(({ id }) => id).filter((id) => !always.has(id) && !never.has(id));
}

function placed({ plan }: CohortCase, learner: Learner, unit: string): string | undefined {
  return learner.differs[unit] ?? plan.units[unit];
}

/** Optional units that are taught to a learner whatever is found. */
function besides(one: CohortCase, learner: Learner): readonly string[] {
  const isLocked = one.locks.learners.includes(learner.id);
  const { qualification } = one;
  const { always } = kindsOf({ qualification, pathway: pathwayOf(one, learner) });
  const optional = new Set(optionalOf(one, learner));
  return qualification.units
    .map(({ id }) => id)
    .filter((id) => !always.has(id) && !learner.recognised[id])
    .filter((id) => {
      const as = placed(one, learner, id);
      if (as === 'additional') return optional.has(id) || isAdditionalGroup(one, learner, id);
      return isLocked && as === 'chosen' && optional.has(id);
    });
}

/** Whether a unit stands in an open group of units that never count. */
function isAdditionalGroup(one: CohortCase, learner: Learner, unit: string): boolean {
  const { qualification } = one;
  const path = qualification.pathways?.find(({ id }) => id === pathwayOf(one, learner));
  const group = qualification.groups.find(({ units }) => units.includes(unit));
  const kind = path?.groups?.[group?.id ?? ''] ?? group?.kind;
  return kind === 'additional';
}

function bruteLearner(one: CohortCase, learner: Learner): BruteLearner {
  const { plan, qualification, limits, locks } = one;
  const optional = optionalOf(one, learner);
  const placedAs = (as: string) => optional.filter((unit) => placed(one, learner, unit) === as);
  const recognised = Object.keys(learner.recognised);
  const chosen = placedAs('chosen');
  const isLocked = locks.learners.includes(learner.id);
  const hours = new Map([
    ...Object.entries(plan.hours),
    ...recognised.map((id) => [id, 0] as const),
  ]);
  const pathway = pathwayOf(one, learner);
  const ask = (pinned: readonly string[], excluded: readonly string[]) =>
    waysOf(
      { qualification, pathway, limits, hours, question: { chosen: [], recognised } },
      {
        chosen: pinned,
        excluded,
        recognised,
      },
    );
  const pinned = chosen.filter((unit) => recognised.includes(unit));
  const others = optional.filter((unit) => !chosen.includes(unit));
  const withPins = ask(isLocked ? chosen : pinned, isLocked ? others : placedAs('additional'));
  const ways = withPins.length > 0 || isLocked ? withPins : ask([], placedAs('additional'));
  const wishes =
    learner.wishes ?? Object.fromEntries(chosen.map((unit) => [unit, 'wanted' as const]));
  const figure = new Map(qualification.units.map((unit) => [unit.id, unit.credits ?? 0]));
  return {
    id: learner.id,
    ways: ways.map((way) => new Set(optional.filter((unit) => way.has(unit)))),
    needsNoTeaching: new Set(recognised),
    points: (way) => [...way].reduce((sum, unit) => sum + worth[wishes[unit] ?? 'take'], 0),
    surplus: (way) => {
      const { always } = kindsOf({ qualification, pathway });
      const counting = [...always, ...way];
      return (
        counting.reduce((sum, unit) => sum + toHundredths(figure.get(unit) ?? 0), 0) -
        toHundredths(qualification.published.credits ?? 0)
      );
    },
  };
}
