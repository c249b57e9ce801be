/** Which fixes are offered and which comes first, held against the plainest reckoning of each step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import type { FixableProblem, Plan, PlanChange } from '../../../src/plan';
import {
  applyChange,
  completionsFor,
  fixableProblems,
  fixesOf,
  planReport,
  problemKey,
  questionOf,
} from '../../../src/plan';
import { later, place, smallPlans, withCohorts } from './samples';
import { isCommonMet, isWithinCeilings } from './standing-oracle';

interface Tried {
  readonly change: PlanChange;
  readonly isWay: boolean;
  readonly hasWay: boolean;
  /** What decides between two steps, the most important first: the smaller comes first. */
  readonly rank: readonly number[];
  /** How far the rule in question is from being met. */
  readonly distance: number;
}

function changedUnits(change: PlanChange): number {
  if (change.type === 'together') return change.changes.flatMap(one).length;
  return one(change).length;
}

function one(change: PlanChange): readonly unknown[] {
  return change.type === 'place' ? change.units : [change];
}

function distances(qualification: Qualification, plan: Plan): ReadonlyMap<string, number> {
  const required = planReport(qualification, plan).findings.filter(
    ({ binding }) => binding === 'required',
  );
  return new Map(
    required.map(({ rule, value, min = -Infinity, max = Infinity }) => [
      rule,
      value < min ? min - value : value > max ? value - max : 0,
    ]),
  );
}

function hasWay(qualification: Qualification, plan: Plan): boolean {
  return completionsFor(qualification, plan).hasWay(questionOf(qualification, plan));
}

function tried(
  qualification: Qualification,
  plan: Plan,
  problem: FixableProblem,
  change: PlanChange,
): Tried {
  const after = applyChange(plan, change, later);
  const far = distances(qualification, after);
  const counting = new Set(planReport(qualification, after).counting);
  const credits = qualification.units
    .filter(({ id }) => counting.has(id))
    .reduce((sum, unit) => sum + (unit.credits ?? 0), 0);
  const isWay = isCommonMet(qualification, after) && isWithinCeilings(qualification, after);
  const isRaise = problem.kind === 'above-ceiling' && change.type === 'limit';
  return {
    change,
    isWay,
    hasWay: hasWay(qualification, after),
    rank: [
      isWay ? 0 : 1,
      changedUnits(change),
      isRaise ? 0 : 1,
      [...far.values()].reduce((sum, distance) => sum + distance, 0),
      credits,
    ],
    distance: 'finding' in problem ? (far.get(problem.finding.rule) ?? 0) : 0,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((figure, i) => figure !== b[i]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

function isChoosing(problem: FixableProblem): boolean {
  return problem.kind === 'short' || problem.kind === 'level-short';
}

/** Dropping a unit can be done in two ways, so more is offered. */
function maxOffered(problem: FixableProblem): number {
  return isChoosing(problem) ? 4 : 6;
}

/** Every single step of the kind that lessens what is wrong, whichever unit it is about. */
function singleSteps(
  qualification: Qualification,
  plan: Plan,
  problem: FixableProblem,
): readonly PlanChange[] {
  const optional = qualification.groups.flatMap(({ kind, units }) =>
    kind === 'optional' ? units : [],
  );
  const isOver = problem.kind === 'over' || problem.kind === 'barred';
  if (isChoosing(problem)) {
    return optional.filter((id) => plan.units[id] === undefined).map((id) => place('chosen', id));
  }
  if (problem.kind === 'requires') {
    const { unit } = problem.requirement;
    return [
      place('chosen', ...problem.missing),
      place('undecided', unit),
      place('additional', unit),
    ];
  }
  if (!isOver) return [];
  return optional
    .filter((id) => plan.units[id] === 'chosen')
    .flatMap((id) => [place('undecided', id), place('additional', id)]);
}

describe('the fixes of a problem', () => {
  it('come by how the plan stands after them, by size, and by what is left to mend', () => {
    const seen = { compared: 0, full: 0, raised: 0 };
    fc.assert(
      fc.property(withCohorts(smallPlans), ({ qualification, plan }) => {
        const fixes = fixesOf(qualification, plan);
        for (const problem of fixableProblems(qualification, plan)) {
          const offered = fixes.get(problemKey(problem)) ?? [];
          const ranks = offered.map(({ change, after }) => [
            after.kind === 'ready' ? 0 : 1,
            ...tried(qualification, plan, problem, change).rank,
          ]);
          expect(ranks).toEqual(ranks.toSorted(compare));
          const max = maxOffered(problem);
          expect(offered.length).toBeLessThanOrEqual(max);
          if (offered.length === max) seen.full += 1;
          seen.compared += Math.max(0, offered.length - 1);
          if (ranks.some(([, , , isRaise]) => isRaise === 0)) seen.raised += 1;
        }
      }),
      { numRuns: 450 },
    );
    expect(seen.compared).toBeGreaterThan(300);
    expect(seen.full).toBeGreaterThan(10);
    expect(seen.raised).toBeGreaterThan(5);
  });

  it('leave out no single unit that helps, but for better ones', () => {
    const seen = { offered: 0, beaten: 0, worse: 0, required: 0 };
    fc.assert(
      fc.property(smallPlans, ({ qualification, plan }) => {
        const fixes = fixesOf(qualification, plan);
        const now = distances(qualification, plan);
        const wasOpen = hasWay(qualification, plan);
        for (const problem of fixableProblems(qualification, plan)) {
          const offered = fixes.get(problemKey(problem)) ?? [];
          const keys = offered.map(({ change }) => JSON.stringify(change));
          const ranked = offered.map(({ change }) => tried(qualification, plan, problem, change));
          const isOpen = ranked.some((fix) => fix.hasWay);
          for (const step of singleSteps(qualification, plan, problem)) {
            const after = applyChange(plan, step, later);
            const far = distances(qualification, after);
            const result = tried(qualification, plan, problem, step);
            const isNearer = result.distance < tried(qualification, plan, problem, none).distance;
            const isWorse = [...far].some(([rule, distance]) => distance > (now.get(rule) ?? 0));
            if (!isNearer || result.hasWay !== wasOpen || (isOpen && !result.hasWay)) continue;
            const isChoice = isChoosing(problem);
            if (isWorse && isChoice) {
              expect(keys).not.toContain(JSON.stringify(step));
              seen.worse += 1;
              continue;
            }
            if (keys.includes(JSON.stringify(step))) {
              seen.offered += 1;
              if (problem.kind === 'requires') seen.required += 1;
              continue;
            }
            expect(offered).toHaveLength(maxOffered(problem));
            for (const fix of ranked) {
              expect(compare(fix.rank, result.rank)).toBeLessThanOrEqual(0);
            }
            seen.beaten += 1;
          }
        }
      }),
      { numRuns: 250 },
    );
    expect(seen.offered).toBeGreaterThan(100);
    expect(seen.required).toBeGreaterThan(10);
    expect(seen.worse).toBeGreaterThan(20);
    expect(seen.beaten).toBeGreaterThan(15);
  });

  it('begin with as small a step to a way as there is, where three units are enough', () => {
    const seen = { one: 0, two: 0, three: 0, more: 0 };
    fc.assert(
      fc.property(smallPlans, ({ qualification, plan }) => {
        const fixes = [...fixesOf(qualification, plan).values()];
        if (fixes.length === 0) return;
        const alone = { ...plan, cohort: { ...plan.cohort, learners: [] } };
        const size = nearestWay(qualification, alone);
        for (const [best] of size <= 3 ? fixes : []) {
          const after = applyChange(alone, best!.change, later);
          expect(isCommonMet(qualification, after)).toBe(true);
          expect(isWithinCeilings(qualification, after)).toBe(true);
          expect(changedUnits(best!.change)).toBeLessThanOrEqual(size);
        }
        seen[size === 1 ? 'one' : size === 2 ? 'two' : size === 3 ? 'three' : 'more'] += 1;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});

/** How many units have to change for the nearest way, by trying every set; none is ruled out. */
function nearestWay(qualification: Qualification, plan: Plan): number {
  const open = qualification.groups
    .flatMap(({ kind, units }) => (kind === 'optional' ? units : []))
    .filter((id) => plan.units[id] === undefined || plan.units[id] === 'chosen');
  let least = Infinity;
  for (let set = 0; set < 2 ** open.length; set += 1) {
    const chosen = open.filter((_, i) => (set >> i) % 2 === 1);
    const changed = open.filter((id) => chosen.includes(id) !== (plan.units[id] === 'chosen'));
    if (changed.length >= least) continue;
    const units = {
      ...Object.fromEntries(Object.entries(plan.units).filter(([, as]) => as !== 'chosen')),
      ...Object.fromEntries(chosen.map((id) => [id, 'chosen' as const])),
    };
    const after = { ...plan, units };
    if (isCommonMet(qualification, after) && isWithinCeilings(qualification, after)) {
      least = changed.length;
    }
  }
  return least;
}

const none: PlanChange = { type: 'together', changes: [] };
