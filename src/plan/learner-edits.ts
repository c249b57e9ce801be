import type { Qualification, Unit, UnitId } from '../catalogue';
import { kindOfUnit } from '../rules';
import type { Report } from '../rules';
import type { PlanChange } from './changes';
import type { Learner } from './cohort';
import type { Part } from './learners';
import { learnerPlan } from './learners';
import type { Placement, Recognition, Wish } from './decisions';
import { followed, isClosed } from './pathway';
import type { Plan } from './plan';
import { isRecognised } from './recognition';
import { planReport } from './report';
import { selectedUnits, standingOf } from './selection';

type Decision = Placement | 'undecided';

/** A new learner, who takes everything as the plan does. */
export function newLearner(facts: Omit<Learner, 'pathway' | 'differs' | 'recognised'>): Learner {
  return { ...facts, pathway: null, differs: {}, recognised: {} };
}

/**
 * The parts that a learner can have in a unit, in the order in which a key goes through them. What
 * is recognised for the whole plan stays so for every learner who takes the unit. None in a unit that
 * the learner's pathway closes.
 */
export function partsOffered(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  unit: UnitId,
): readonly Part[] {
  const own = followed(qualification, learnerPlan(plan, learner));
  const kind = kindOfUnit(own, unit);
  const isRecognisedForAll = isRecognised(plan, unit);
  if (kind === 'additional') return isClosed(own, unit) ? [] : ['additional', 'not-taken'];
  if (kind === 'mandatory') return isRecognisedForAll ? ['recognised'] : ['counts', 'recognised'];
  if (isRecognisedForAll) return ['recognised', 'not-taken'];
  return ['counts', 'recognised', 'additional', 'not-taken'];
}

/** What a learner is to have in a unit. */
interface PartAsked {
  readonly unit: UnitId;
  readonly part: Part;
  /** What was noted of the unit before, so that passing another part loses no evidence. */
  readonly last?: Recognition | undefined;
}

/** The learner with one of the parts offered in a unit. */
export function withPart(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  { unit, part, last }: PartAsked,
): Learner {
  const isMandatory = standingOf(qualification, learnerPlan(plan, learner), unit) === 'mandatory';
  const placed = isMandatory
    ? learner
    : withDecision(plan, learner, unit, decisionFor(learnerPlan(plan, learner).units[unit], part));
  const isOwn = isRecognisedPart(part) && !isRecognised(plan, unit);
  const recognition = learner.recognised[unit] ?? last ?? noted('');
  return withRecognition(placed, unit, isOwn ? recognition : null);
}

/**
 * What was last noted of a unit's recognition for a learner.
 *
 * @param past earlier states of the plan, the latest first
 */
export function lastRecognition(
  past: readonly Plan[],
  learner: Learner,
  unit: UnitId,
): Recognition | undefined {
  for (const { cohort } of past) {
    const before = cohort.learners.find(({ id }) => id === learner.id)?.recognised[unit];
    if (before) return before;
  }
  return undefined;
}

function isRecognisedPart(part: Part): boolean {
  return part === 'recognised' || part === 'recognised-additional';
}

function decisionFor(before: Placement | undefined, part: Part): Decision {
  switch (part) {
    case 'counts':
      return 'chosen';
    case 'additional':
    case 'recognised-additional':
      return 'additional';
    case 'not-taken':
      return 'undecided';
    case 'recognised':
      return before === 'additional' ? 'additional' : 'chosen';
  }
}

/** The learner with a decision on an optional unit; what is as in the plan is no difference. */
export function withDecision(plan: Plan, learner: Learner, unit: UnitId, as: Decision): Learner {
  const { [unit]: _, ...others } = learner.differs;
  const isAsInPlan = taken(plan.units[unit]) === taken(as);
  return { ...learner, differs: isAsInPlan ? others : { ...others, [unit]: as } };
}

/** What a decision comes to for a learner: a unit that is ruled out is not taken either. */
function taken(as: Decision | undefined): 'chosen' | 'additional' | null {
  return as === 'chosen' || as === 'additional' ? as : null;
}

/** The learner with a unit recognised, or with `null` taught after all. */
export function withRecognition(
  learner: Learner,
  unit: UnitId,
  recognition: Recognition | null,
): Learner {
  const { [unit]: _, ...others } = learner.recognised;
  return { ...learner, recognised: recognition ? { ...others, [unit]: recognition } : others };
}

/** The learner with a wish about a unit, or with `null` none. */
export function withWish(learner: Learner, unit: UnitId, wish: Wish | null): Learner {
  const { wishes = {}, ...facts } = learner;
  const { [unit]: _, ...others } = wishes;
  const after = wish ? { ...others, [unit]: wish } : others;
  return Object.keys(after).length === 0 ? facts : { ...facts, wishes: after };
}

/** The learner with all these units recognised; one that was not taken is taken from now on. */
export function withAchieved(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  { units, evidence }: { readonly units: readonly UnitId[]; readonly evidence: string },
): Learner {
  return units.reduce((held, unit) => {
    const taking = withPart(qualification, plan, held, { unit, part: 'recognised' });
    return withRecognition(taking, unit, noted(evidence));
  }, learner);
}

function noted(evidence: string): Recognition {
  return { kind: 'rpl', evidence, date: null };
}

/**
 * What mends a learner's own combination, as a change of the plan: units become differences of the
 * learner, a pathway is the learner's own, and ceilings are the plan's. What was noted of a recognised
 * unit stays, as it does in a plan that drops it: the unit may be taken again.
 *
 * @param change one that was worked out for the learner alone (`learnerAlone`)
 */
export function changeForLearner(plan: Plan, learner: Learner, change: PlanChange): PlanChange {
  const steps = change.type === 'together' ? change.changes : [change];
  const follow = steps.find((step) => step.type === 'follow');
  // What it drops counts for nothing on it, and a learner's own decisions stay.
  if (follow) return { type: 'change-learner', learner: following(plan, learner, follow.pathway) };
  const placings = steps.filter((step) => step.type === 'place');
  const others = steps.filter((step) => step.type !== 'place');
  const after = placings
    .flatMap(({ units, as }) => units.map((unit) => ({ unit, as })))
    .reduce((held, { unit, as }) => {
      const placed = withDecision(plan, held, unit, as);
      return as === 'undecided' ? allowed(plan, placed, unit) : placed;
    }, learner);
  const own: readonly PlanChange[] =
    placings.length === 0 ? [] : [{ type: 'change-learner', learner: after }];
  const [only, ...rest] = [...own, ...others];
  return only && rest.length === 0 ? only : { type: 'together', changes: [...own, ...others] };
}

/** The learner to whom a unit that the plan rules out is open: without a word the plan's decision holds. */
function allowed(plan: Plan, learner: Learner, unit: UnitId): Learner {
  if (plan.units[unit] !== 'excluded') return learner;
  return { ...learner, differs: { ...learner.differs, [unit]: 'undecided' } };
}

/** The learner on a pathway: the plan's is none of the learner's own. */
function following(plan: Plan, learner: Learner, pathway: string | null): Learner {
  return { ...learner, pathway: pathway === plan.pathway ? null : pathway };
}

/** Where a learner's combination is another than the plan's, in the qualification's order. */
export interface Differences {
  readonly takes: readonly Unit[];
  readonly drops: readonly Unit[];
  readonly additional: readonly Unit[];
  readonly recognised: readonly Unit[];
}

/** Whether a learner takes other units than the plan's, or follows another pathway. */
export function hasOwnCombination({
  differs,
  pathway,
}: Pick<Learner, 'differs' | 'pathway'>): boolean {
  return pathway !== null || Object.keys(differs).length > 0;
}

export function differencesOf(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
): Differences {
  const own = learnerPlan(plan, learner);
  const moved = (to: 'counts' | 'additional' | null): readonly Unit[] =>
    qualification.units.filter(
      ({ id }) => takenAs(qualification, own, id) === to && takenAs(qualification, plan, id) !== to,
    );
  return {
    takes: moved('counts'),
    drops: moved(null),
    additional: moved('additional'),
    recognised: selectedUnits(qualification, own).filter(({ id }) => isRecognised(learner, id)),
  };
}

function takenAs(
  qualification: Qualification,
  plan: Plan,
  unit: UnitId,
): 'counts' | 'additional' | null {
  const standing = standingOf(qualification, plan, unit);
  if (standing === 'mandatory' || standing === 'chosen') return 'counts';
  return standing === 'additional' ? 'additional' : null;
}

/** A learner's combination, held against the rules. */
export function learnerReport(qualification: Qualification, plan: Plan, learner: Learner): Report {
  return planReport(qualification, learnerPlan(plan, learner));
}
