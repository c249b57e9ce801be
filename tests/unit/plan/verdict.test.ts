import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import {
  formatReadiness,
  formatReadyLearners,
  formatVerdict,
  statedCombination,
  statedVerdict,
} from '../../../src/messages';
import {
  applyChange,
  cohortView,
  learnersNotReady,
  learnerVerdict,
  newLearner,
  planVerdict,
  readinessOf,
  verdictFrom,
} from '../../../src/plan';
import type { Combination, Learner, Plan, PlanVerdict } from '../../../src/plan';
import {
  anyPlans,
  later,
  place,
  planOf,
  proqualL3,
  proqualL4,
  sfj,
  today,
  withCohorts,
} from './samples';
import { isCommonMet, isWhollyReady, isWithinCeilings, learnersUnmet } from './standing-oracle';

/** Complete, with 9 credits of Group C. */
const ready = ['R/506/2179', 'D/506/2170', 'R/506/2151', 'K/503/0418', 'T/506/1820'];
/** Complete on Level 4: 38 credits at Level 4 and 51 in all. */
const readyL4 = [
  ...['F/506/2176', 'R/506/2179', 'L/506/2181', 'R/506/2960'],
  ...['L/506/2004', 'R/506/1999', 'K/506/2169'],
];

function combinationOf({ pathway, units, recognised }: Plan): Combination {
  return { pathway, units, recognised };
}

describe('planVerdict', () => {
  it('is ready only where rules, ceilings, learners and registration are, at random', () => {
    const seen: Record<PlanVerdict['kind'], number> = {
      ready: 0,
      'above-ceiling': 0,
      'not-registrable': 0,
      learners: 0,
      short: 0,
      over: 0,
    };
    fc.assert(
      fc.property(nearlyReadyPlans, ({ qualification, plan }) => {
        const verdict = planVerdict(qualification, plan, today);
        const isOpen = qualification.status === 'live' && (qualification.endsOn ?? '9') >= today;
        expect(verdict.kind === 'ready').toBe(isWhollyReady(qualification, plan) && isOpen);
        expect(verdict.kind === 'short' || verdict.kind === 'over').toBe(
          !isCommonMet(qualification, plan),
        );
        expect(verdict.learners).toBe(plan.cohort.learners.length);
        expect(verdict.learnersNotReady).toBe(learnersUnmet(qualification, plan).length);
        expect(verdict.aboveCeilings.length === 0).toBe(isWithinCeilings(qualification, plan));
        seen[verdict.kind] += 1;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(5);
  });

  it('is the same from what is kept with a summary', () => {
    fc.assert(
      fc.property(nearlyReadyPlans, ({ qualification, plan }) => {
        const kept = structuredClone({
          ...combinationOf(plan),
          ...readinessOf(qualification, plan),
        });
        expect(verdictFrom(qualification, kept, today)).toEqual(
          planVerdict(qualification, plan, today),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('never calls learners ready that nobody looked at', () => {
    const combination = combinationOf(planOf(proqualL3, place('chosen', ...ready)));
    const kept = { ...combination, learners: 3 };
    const verdict = verdictFrom(
      proqualL3,
      { ...kept, learnersNotReady: null, aboveCeilings: [] },
      today,
    );
    expect(verdict.kind).toBe('learners');
    expect(formatVerdict(proqualL3, verdict)).toMatch(/learners not checked yet$/);
  });

  it('is told alike of the plan, of the cohort and of each learner, at random', () => {
    const seen = { ready: 0, some: 0, all: 0 };
    fc.assert(
      fc.property(nearlyReadyPlans, ({ qualification, plan }) => {
        const { learners } = plan.cohort;
        fc.pre(learners.length > 0);
        const verdict = planVerdict(qualification, plan, today);
        const { standings } = cohortView(qualification, plan);
        const unmet = learnersNotReady(qualification, plan).map(({ learner }) => learner);
        expect(unmet).toHaveLength(verdict.learnersNotReady ?? -1);
        for (const { learner, qualification: own, report } of standings) {
          const { kind } = learnerVerdict(qualification, plan, learner, today);
          const isUnmet = kind === 'short' || kind === 'over';
          expect(unmet.includes(learner)).toBe(isUnmet);
          expect(statedCombination(own, report).startsWith('Not complete')).toBe(isUnmet);
        }
        const said = formatReadyLearners(standings);
        expect(readyIn(said, learners.length), said).toBe(learners.length - unmet.length);
        const words = [
          formatVerdict(qualification, verdict),
          formatReadiness(qualification, verdict),
          statedVerdict(qualification, verdict),
        ];
        if (verdict.report.verdict === 'complete' && unmet.length > 0) {
          for (const word of words) expect(word).toMatch(/learners? (?:is|are)\b|learner is not/);
          expect(new Set(words.map(notReadyIn)).size, words.join(' / ')).toBe(1);
        } else if (unmet.length > 0) {
          for (const word of words) expect(word).not.toMatch(/^(?:Ready|Complete)/);
        }
        if (unmet.length === 0) seen.ready += 1;
        else seen[unmet.length < learners.length ? 'some' : 'all'] += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('of one learner is that of the own combination', () => {
    const plan = cohort(proqualL3, ready, { ada: { 'A/506/1821': 'chosen' }, bo: {} });
    const kinds = plan.cohort.learners.map(
      (one) => learnerVerdict(proqualL3, plan, one, today).kind,
    );
    expect(kinds).toEqual(['over', 'ready']);
  });
});

/** How many learners a sentence on the cohort calls ready. */
function readyIn(said: string, all: number): number {
  if (/^(?:All|The learner is ready)/.test(said)) return all;
  return /^(?:None|The learner is not)/.test(said) ? 0 : Number(/^\d+/.exec(said)?.[0]);
}

/** What of a statement says who is not ready: the same count on every screen. */
function notReadyIn(words: string): string {
  return (
    /(?:the learner|none of the \d+|\d+ of \d+) learners?|the learner/.exec(words)?.[0] ?? words
  );
}

describe('the words of a verdict', () => {
  const words = (qualification: Qualification, plan: Plan, day = today) => {
    const verdict = planVerdict(qualification, plan, day);
    return {
      short: formatVerdict(qualification, verdict),
      review: formatReadiness(qualification, verdict),
      paper: statedVerdict(qualification, verdict),
    };
  };

  it('count the learners: 14 learners, of whom one takes 12 of 9 credits in Group C', () => {
    const taken = [
      'R/506/2179',
      'D/506/2170',
      'R/506/2151',
      'H/506/1912',
      'T/506/1820',
      'L/506/1807',
    ];
    const swapped = { 'T/506/1820': 'undecided', 'K/503/0418': 'chosen' } as const;
    const others = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`l${i}`, {}]));
    const plan = cohort(proqualL3, taken, { ada: swapped, ...others });
    expect(words(proqualL3, plan)).toEqual({
      short: 'Ready, but 1 of 14 learners is not',
      review: 'Ready, but 1 of 14 learners is not.',
      paper:
        'Not complete: the units that everybody takes meet every rule, but 1 of 14 learners is not ready',
    });
    const mended = applyChange(
      plan,
      { type: 'change-learner', learner: { ...plan.cohort.learners[0]!, differs: {} } },
      later,
    );
    expect(words(proqualL3, mended)).toEqual({
      short: 'Ready',
      review: 'Ready: every rule of combination is met, by every learner.',
      paper: 'Complete: every required rule of combination is met, by every learner',
    });
  });

  it('say of nobody, one, some and all learners that they are not ready', () => {
    const over = { 'A/506/1821': 'chosen' } as const;
    const shorts = [{ a: over }, { a: over, b: over }, { a: over, b: over, c: {} }, { a: {} }].map(
      (of) => words(proqualL3, cohort(proqualL3, ready, of)).short,
    );
    expect(shorts).toEqual([
      'Ready, but the learner is not',
      'Ready, but none of the 2 learners is',
      'Ready, but 2 of 3 learners are not',
      'Ready',
    ]);
    const makesUp = { [ready[0]!]: 'chosen' } as const;
    const short = cohort(proqualL3, ready.slice(1), { a: {}, b: makesUp });
    expect(words(proqualL3, short).short).toMatch(/Group B; 1 of 2 learners is not ready$/);
    const all = cohort(proqualL3, ready.slice(1), { a: {}, b: {} });
    expect(words(proqualL3, all).short).toMatch(/Group B$/);
  });

  it('say that registration ended or is not open, and are not “complete” on paper', () => {
    const plan = planOf(proqualL4, place('chosen', ...readyL4));
    expect(words(proqualL4, plan, '2026-07-31').short).toBe('Ready');
    expect(words(proqualL4, plan)).toEqual({
      short: 'Ready, but learners cannot be registered',
      review: 'Ready, but learners cannot be registered.',
      paper: 'Every required rule of combination is met, but learners cannot be registered',
    });
    expect(planVerdict(sfj, planOf(sfj), today).registration).toEqual({
      kind: 'draft-specification',
    });
  });

  it('name the ceilings that are passed', () => {
    const plan = planOf(proqualL3, place('chosen', ...ready), {
      type: 'limit',
      limits: { maxCredits: 54, maxUnits: 8 },
    });
    expect(words(proqualL3, plan).short).toBe(
      'Ready, but above your own ceilings of 54 credits and 8 units',
    );
  });
});

/** Mostly random, and some that are complete but for what random learners and ceilings do. */
const nearlyReadyPlans = withCohorts(
  fc.oneof(
    anyPlans,
    fc
      .tuple(
        fc.constantFrom([proqualL3, ready] as const, [proqualL4, readyL4] as const),
        fc.constantFrom(null, 50, 60, 70),
      )
      .map(([[qualification, units], maxCredits]) => ({
        qualification,
        plan: planOf(qualification, place('chosen', ...units), {
          type: 'limit',
          limits: { maxCredits },
        }),
      })),
  ),
);

function cohort(
  qualification: Qualification,
  chosen: readonly string[],
  learners: Readonly<Record<string, Learner['differs']>>,
): Plan {
  return planOf(qualification, place('chosen', ...chosen), {
    type: 'add-learners',
    learners: Object.entries(learners).map(([id, differs]) => ({
      ...newLearner({ id, name: id, employer: '', reference: '', startsOn: null }),
      differs,
    })),
  });
}
