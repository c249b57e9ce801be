import { toHundredths } from '../catalogue';
import type { Qualification, Unit, UnitId } from '../catalogue';
import type { Completions, Conflict, Question } from '../completions';
import {
  compiledFor,
  compiledKey,
  followed,
  isRecognised,
  learnerPlan,
  placedUnits,
  selectedUnits,
  unitHours,
} from '../plan';
import type { Learner, Plan, Wish } from '../plan';
import { mandatoryUnits, optionalUnits } from '../rules';
import type { CohortAims, CohortLearner, CohortProblem } from './problem';

/** What the planner holds fast while a cohort is planned. */
export interface CohortLocks {
  /** Units to teach for certain, and units not to teach. */
  readonly teach: readonly UnitId[];
  readonly leave: readonly UnitId[];
  /** Ids of learners who keep what they take. */
  readonly learners: readonly string[];
}

/** Worth of a unit that counts; what nothing was said about is as good as one that is taken. */
const pointsOf: Readonly<Record<Wish, number>> = { wanted: 2, take: 0, not: -3 };

/**
 * A plan's cohort as a question. Recognised units that a learner counts stay; additional units and all
 * units of locked learners are taught. Units that the plan rules out are not taught, and those that the
 * centre teaches anyway cost nothing. A learner without any wish is taken to want what they take now.
 */
export function cohortProblem(
  qualification: Qualification,
  plan: Plan,
  locks: CohortLocks,
  aims: CohortAims,
): CohortProblem {
  const compiled = compiler(qualification);
  const isLocked = (learner: Learner): boolean => locks.learners.includes(learner.id);
  const learners = plan.cohort.learners.map((learner) =>
    asked(qualification, plan, learner, { compiled, isLocked: isLocked(learner) }),
  );
  const ruledOut = new Set([...locks.leave, ...placedUnits(qualification, plan, 'excluded')]);
  const forced = plan.cohort.learners.flatMap((learner) =>
    taughtFor(qualification, plan, learner, isLocked(learner)),
  );
  const locked = new Set([...forced, ...locks.teach]);
  const taught = new Set(plan.wants.taught ?? []);
  const mayBeTaught = ({ id }: Unit): boolean => locked.has(id) || !ruledOut.has(id);
  const choosable = new Set([...learners.flatMap(({ pricer }) => pricer.units), ...forced]);
  const could = qualification.units.filter(({ id }) => choosable.has(id));
  const offered = could.filter(mayBeTaught);
  const units = offered.filter(({ id }) => !taught.has(id));
  return {
    learners,
    units: idsOf(units),
    taught: idsOf(offered.filter(({ id }) => taught.has(id))),
    ruledOut: idsOf(could.filter((unit) => !mayBeTaught(unit))),
    locked: new Set(idsOf(units).filter((id) => locked.has(id))),
    hours: hoursOf(qualification, plan, units),
    ...aims,
  };
}

function idsOf(units: readonly Unit[]): readonly UnitId[] {
  return units.map(({ id }) => id);
}

/** `null` where the hours of a unit are not known. */
function hoursOf(
  qualification: Qualification,
  plan: Plan,
  units: readonly Unit[],
): ReadonlyMap<UnitId, number> | null {
  const hours = new Map<UnitId, number>();
  for (const unit of units) {
    const own = unitHours(qualification, plan, unit).hours;
    if (own === null) return null;
    hours.set(unit.id, toHundredths(own));
  }
  return hours;
}

interface AskedAs {
  readonly compiled: (own: Plan) => Completions;
  readonly isLocked: boolean;
}

function asked(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  { compiled, isLocked }: AskedAs,
): CohortLearner {
  const own = learnerPlan(plan, learner);
  const flat = followed(qualification, own);
  const completions = compiled(own);
  const question = questionFor(qualification, own, isLocked);
  const optionalIds = new Set(optionalUnits(flat));
  const optional = flat.units.filter(({ id }) => optionalIds.has(id));
  const credits = new Map(optional.map((unit) => [unit.id, toHundredths(unit.credits ?? 0)]));
  const wishes = wishesOf(qualification, own, learner);
  const saying = (wish: Wish): ReadonlySet<UnitId> =>
    new Set(optional.flatMap(({ id }) => (wishes[id] === wish ? [id] : [])));
  const pinned = completions.hasWay(question) || isLocked ? question : { ...question, chosen: [] };
  const pricer = completions.pricer(pinned);
  return {
    id: learner.id,
    pricer,
    points: new Map(optional.map(({ id }) => [id, pointsOf[wishes[id] ?? 'take']])),
    wanted: saying('wanted'),
    refused: saying('not'),
    recognised: new Set(Object.keys(own.recognised)),
    credits,
    settledCredits: settledCredits(flat),
    likeness: JSON.stringify([compiledKey(own), pinned]),
    conflict: (taught) => {
      const untaught = pricer.units.filter((unit) => !taught.has(unit) && !isRecognised(own, unit));
      return conflictWith(completions, pinned, untaught);
    },
  };
}

/** Locked learners keep every unit; the others what is recognised. */
function questionFor(
  qualification: Qualification,
  own: Plan,
  isLocked: boolean,
): {
  readonly chosen: readonly UnitId[];
  readonly excluded: readonly UnitId[];
  readonly recognised: readonly UnitId[];
} {
  const chosen = placedUnits(qualification, own, 'chosen');
  const additional = placedUnits(qualification, own, 'additional');
  const recognised = Object.keys(own.recognised);
  if (!isLocked) {
    return {
      chosen: chosen.filter((unit) => isRecognised(own, unit)),
      excluded: additional,
      recognised,
    };
  }
  const others = optionalUnits(followed(qualification, own)).filter(
    (unit) => !chosen.includes(unit) && !additional.includes(unit),
  );
  return { chosen, excluded: [...additional, ...others], recognised };
}

/** Optional units that have to be taught for a learner, whatever is found. */
function taughtFor(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  isLocked: boolean,
): readonly UnitId[] {
  const own = learnerPlan(plan, learner);
  const always = new Set(mandatoryUnits(followed(qualification, own)));
  const held = isLocked
    ? selectedUnits(qualification, own).map(({ id }) => id)
    : placedUnits(qualification, own, 'additional');
  return held.filter((unit) => !always.has(unit) && !isRecognised(own, unit));
}

function wishesOf(
  qualification: Qualification,
  own: Plan,
  { wishes = {} }: Learner,
): Readonly<Record<UnitId, Wish>> {
  if (Object.keys(wishes).length > 0) return wishes;
  const taken = placedUnits(qualification, own, 'chosen');
  return Object.fromEntries(taken.map((unit) => [unit, 'wanted']));
}

function settledCredits(flat: Qualification): number {
  const always = new Set(mandatoryUnits(flat));
  const settled = flat.units
    .filter(({ id }) => always.has(id))
    .reduce((sum, { credits }) => sum + toHundredths(credits ?? 0), 0);
  return settled - toHundredths(flat.published.credits ?? 0);
}

function conflictWith(
  completions: Completions,
  question: Question,
  untaught: readonly UnitId[],
): Conflict | null {
  const chosen = new Set(question.chosen);
  const closed = untaught.filter((unit) => !chosen.has(unit));
  const excluded = new Set([...(question.excluded ?? []), ...closed]);
  return completions.conflict({ ...question, excluded });
}

/** Compiles once for all learners whose rules, ceilings and hours are the same. */
function compiler(qualification: Qualification): (own: Plan) => Completions {
  const known = new Map<string, Completions>();
  return (own) => {
    const { pathway, limits } = own;
    // Recognition bears on what is compiled only by the hours that it takes away.
    const key = limits.maxGlh === null ? JSON.stringify([pathway, limits]) : compiledKey(own);
    const completions = known.get(key) ?? compiledFor(qualification, own);
    known.set(key, completions);
    return completions;
  };
}
