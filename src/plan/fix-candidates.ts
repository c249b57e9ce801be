import type { Qualification, Rule, RulePart, Unit, UnitFilter, UnitId } from '../catalogue';
import { isHolding, unitsUnder } from '../catalogue';
import type { Completions, NearestStep } from '../completions';
import { optionalUnits } from '../rules';
import { applyChange } from './changes';
import type { PlanChange } from './changes';
import { distanceOf } from './distance';
import { questionOf } from './look-ahead';
import { followed, pathwaysOf } from './pathway';
import { pathwayChoice } from './pathway-choice';
import type { Plan } from './plan';
import type { FixableProblem } from './problems';
import { planReport } from './report';
import { wayOutChange } from './ways-out';

/** A change of more units is a way to finish, not a fix. */
const maxChanged = 3;
/** So many of the nearest ways to finish are looked at, and so many of them are offered. */
const maxNearest = { looked: 12, offered: 3 } as const;
const maxWaysOut = 4;

/** Changes that may help with any problem of a plan: whether and how much, only trying them tells. */
export function candidatesForAll(
  qualification: Qualification,
  plan: Plan,
  completions: Completions,
): readonly PlanChange[] {
  return [
    ...nearestWays(qualification, plan, completions),
    ...waysOut(qualification, plan, completions),
    ...otherPathways(qualification, plan),
  ];
}

/**
 * Another pathway is another aim: only what the plan is ready on already is worth a thought, and only
 * where little of it is lost.
 */
function otherPathways(qualification: Qualification, plan: Plan): readonly PlanChange[] {
  return pathwaysOf(qualification)
    .map(({ id }) => pathwayChoice(qualification, plan, id))
    .filter(({ after, dropped }) => after.kind === 'ready' && dropped.length <= maxChanged)
    .map(({ change }) => change);
}

/** The nearest ways to finish as one step each, and again with what is dropped kept as additional. */
function nearestWays(
  qualification: Qualification,
  plan: Plan,
  completions: Completions,
): readonly PlanChange[] {
  const steps = completions
    .nearest(questionOf(qualification, plan), maxNearest.looked)
    .filter(({ drop, choose }) => drop.length + choose.length <= maxChanged);
  return varied(steps)
    .slice(0, maxNearest.offered)
    .flatMap(({ drop, choose }) => stepChanges(drop, choose));
}

/**
 * Of those that drop the same units only the first: they differ in what they choose instead. And none
 * that does all that another does, and more.
 */
function varied(steps: readonly NearestStep[]): readonly NearestStep[] {
  return steps.filter(
    (step, i) =>
      !steps.slice(0, i).some((other) => isSameDrop(other, step) || isPartOf(other, step)),
  );
}

function isSameDrop(one: NearestStep, other: NearestStep): boolean {
  return one.drop.length > 0 && one.drop.join() === other.drop.join();
}

function isPartOf(one: NearestStep, other: NearestStep): boolean {
  const within = (some: readonly UnitId[], all: readonly UnitId[]): boolean =>
    some.every((unit) => all.includes(unit));
  return within(one.drop, other.drop) && within(one.choose, other.choose);
}

function stepChanges(drop: readonly UnitId[], choose: readonly UnitId[]): readonly PlanChange[] {
  if (drop.length === 0) return [place(choose, 'chosen')];
  return (['undecided', 'additional'] as const).map((as) =>
    choose.length === 0
      ? place(drop, as)
      : { type: 'together', changes: [place(drop, as), place(choose, 'chosen')] },
  );
}

/** The single steps that bear on one problem. */
export function candidatesFor(
  qualification: Qualification,
  plan: Plan,
  problem: FixableProblem,
): readonly PlanChange[] {
  switch (problem.kind) {
    case 'short':
    case 'level-short':
    case 'over':
    case 'barred':
    case 'combination':
      return problem.finding.status === 'short'
        ? choices(qualification, plan, problem.rule)
        : drops(qualification, plan, problem.rule);
    case 'requires':
      return [place(problem.missing, 'chosen'), ...stepChanges([problem.requirement.unit], [])];
    case 'pathway-open':
      return [];
    case 'above-ceiling': {
      // Planned hours may have fractions; a ceiling has none.
      const limits = { [problem.limit]: Math.ceil(problem.value) };
      return [{ type: 'limit', limits }];
    }
  }
}

/** Units to choose for a rule that is short, where they take no other rule further from being met. */
function choices(qualification: Qualification, plan: Plan, rule: Rule): readonly PlanChange[] {
  const now = planReport(qualification, plan).findings;
  const worsens = (change: PlanChange): boolean =>
    planReport(qualification, applyChange(plan, change, plan.changedAt)).findings.some(
      (after, i) => {
        const before = now[i];
        return after.binding === 'required' && before && distanceOf(after) > distanceOf(before);
      },
    );
  return unitsOf(rule, followed(qualification, plan))
    .filter(({ id }) => plan.units[id] === undefined)
    .map(({ id }) => place([id], 'chosen'))
    .filter((change) => !worsens(change));
}

function drops(qualification: Qualification, plan: Plan, rule: Rule): readonly PlanChange[] {
  return chosenUnder(qualification, plan, rule).flatMap(({ id }) => stepChanges([id], []));
}

function chosenUnder(qualification: Qualification, plan: Plan, rule: Rule): readonly Unit[] {
  return unitsOf(rule, followed(qualification, plan)).filter(
    ({ id }) => plan.units[id] === 'chosen',
  );
}

/** The optional units that a rule, or any part of it, adds up. */
function unitsOf(rule: RulePart, qualification: Qualification): readonly Unit[] {
  const summed = new Set(filtersOf(rule).flatMap((over) => unitsUnder(qualification, over)));
  const open = new Map(qualification.units.map((unit) => [unit.id, unit]));
  return optionalUnits(qualification).flatMap((id) => {
    const unit = open.get(id);
    return unit && summed.has(unit) ? [unit] : [];
  });
}

function filtersOf(part: RulePart): readonly UnitFilter[] {
  return isHolding(part) ? part.holding.flatMap(filtersOf) : [part.over];
}

/** Where no way is left: the fewest decisions that have to give. */
function waysOut(
  qualification: Qualification,
  plan: Plan,
  completions: Completions,
): readonly PlanChange[] {
  const conflict = completions.conflict(questionOf(qualification, plan));
  return (conflict?.waysOut ?? []).slice(0, maxWaysOut).flatMap((wayOut) => {
    const drop = wayOut.flatMap((change) => (change.kind === 'drop' ? [change.unit] : []));
    return drop.length === wayOut.length ? stepChanges(drop, []) : [wayOutChange(wayOut)];
  });
}

function place(units: readonly UnitId[], as: 'chosen' | 'additional' | 'undecided'): PlanChange {
  return { type: 'place', units, as };
}
