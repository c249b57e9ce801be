import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { formatChange, formatConflict, formatFixEffect } from '../../../src/messages';
import {
  applyChange,
  changeForLearner,
  completionsFor,
  fixableProblems,
  fixesOf,
  learnerAlone,
  lookAhead,
  newLearner,
  parsePlan,
  planReport,
  problemKey,
  questionOf,
  standingAfter,
  swapOffers,
  toRecord,
  withFixes,
} from '../../../src/plan';
import type { Learner, Plan } from '../../../src/plan';
import { askedPlan } from '../../../src/plan';
import { qualificationOf, smallUnit } from '../rules/small-qualifications';
import { later, place, planOf, proqualL3, shippedPlans, smallPlans, withCohorts } from './samples';
import { isCommonMet, isWhollyReady, isWithinCeilings, learnersUnmet } from './standing-oracle';

/** Mostly small qualifications: their rules are of every kind, and soon tried. */
const plans = withCohorts(
  fc.oneof({ weight: 1, arbitrary: shippedPlans }, { weight: 9, arbitrary: smallPlans }),
);

/** Group B of ProQual Level 3 met with 15 credits. */
const b15 = ['R/506/2179', 'D/506/2170', 'R/506/2151'];
const [negotiate, diary, rights, bespoke] = [
  'H/506/1912',
  'L/506/1807',
  'L/506/1905',
  'J/502/4397',
];

function worded(qualification: Qualification, plan: Plan): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...fixesOf(qualification, plan)].map(([key, fixes]) => [
      key,
      fixes.map(
        ({ change, after }) =>
          `${formatChange(qualification, change)} (${formatFixEffect(qualification, after)})`,
      ),
    ]),
  );
}

describe('fixesOf', () => {
  it('says of each fix what the plan is after it, and settled only what is wholly ready', () => {
    const seen = { settles: 0, short: 0, over: 0, learners: 0, together: 0 };
    fc.assert(
      fc.property(plans, ({ qualification, plan }) => {
        for (const { change, after } of [...fixesOf(qualification, plan).values()].flat()) {
          const fixed = applyChange(plan, change, later);
          expect(after).toEqual(standingAfter(qualification, fixed));
          expect(after.kind === 'ready').toBe(isWhollyReady(qualification, fixed));
          expect(formatFixEffect(qualification, after) === 'settles it').toBe(
            after.kind === 'ready',
          );
          expect(after.report).toEqual(planReport(qualification, fixed));
          expect(after.learnersNotReady).toBe(learnersUnmet(qualification, fixed).length);
          expect(after.aboveCeilings.length === 0).toBe(isWithinCeilings(qualification, fixed));
          expect(parsePlan(toRecord(fixed), () => qualification)).toEqual({
            ok: true,
            plan: fixed,
          });
          if (after.kind === 'ready') seen.settles += 1;
          if (after.kind === 'short' || after.kind === 'over') seen[after.kind] += 1;
          if (after.kind === 'learners') seen.learners += 1;
          if (change.type === 'together') seen.together += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(5);
  });

  it('offers each change once, never closes the last way, and best comes first', () => {
    let checked = 0;
    fc.assert(
      fc.property(plans, ({ qualification, plan }) => {
        const hasWay = (one: Plan): boolean =>
          completionsFor(qualification, one).hasWay(questionOf(qualification, one));
        const wasOpen = hasWay(plan);
        for (const fixes of fixesOf(qualification, plan).values()) {
          const changes = fixes.map(({ change }) => formatChange(qualification, change));
          expect(new Set(changes).size).toBe(changes.length);
          const settling = fixes.map(({ after }) => after.kind === 'ready');
          expect(settling).toEqual(settling.toSorted((a, b) => Number(b) - Number(a)));
          const open = fixes.map(({ change }) => hasWay(applyChange(plan, change, later)));
          if (wasOpen) expect(open).not.toContain(false);
          expect(new Set(open).size).toBeLessThanOrEqual(1);
          checked += fixes.length;
        }
      }),
      { numRuns: 150 },
    );
    expect(checked).toBeGreaterThan(200);
  });

  it('finds a fix that settles wherever one unit more, fewer or as additional does', () => {
    const seen = { settled: 0, none: 0 };
    fc.assert(
      fc.property(smallPlans, ({ qualification, plan }) => {
        const alone = { ...plan, cohort: { ...plan.cohort, learners: [] } };
        if (fixableProblems(qualification, alone).length === 0) return;
        const optional = qualification.groups.flatMap(({ kind, units }) =>
          kind === 'optional' ? units : [],
        );
        const steps = optional.flatMap((unit) => {
          if (alone.units[unit] === 'chosen') return [place('undecided', unit)];
          return alone.units[unit] === undefined ? [place('chosen', unit)] : [];
        });
        const can = steps.some((step) =>
          isWhollyReady(qualification, applyChange(alone, step, later)),
        );
        const found = [...fixesOf(qualification, alone).values()];
        if (can) for (const fixes of found) expect(fixes[0]?.after.kind).toBe('ready');
        seen[can ? 'settled' : 'none'] += 1;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('is the same answer in the worker as on the page, with the learners’ names left out', () => {
    let compared = 0;
    fc.assert(
      fc.property(plans, ({ qualification, plan }) => {
        const sent = structuredClone(askedPlan(plan));
        const answer = lookAhead(qualification, sent, { kind: 'outlook' });
        if (answer.kind !== 'outlook') throw new Error(answer.kind);
        expect(structuredClone(answer.fixes)).toEqual(fixesOf(qualification, plan));
        compared += answer.fixes.size;
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});

describe('fixes on ProQual Level 3', () => {
  it('12 of 9 in Group C: exchanges settle it, and dropping alone is said to leave 1 short', () => {
    const plan = planOf(proqualL3, place('chosen', ...b15, negotiate, diary, rights, bespoke));
    const { 'rule group-c': offered = [] } = worded(proqualL3, plan);
    const promote = 'choose Promote additional products and/or services to customers';
    expect(offered).toEqual([
      `Drop Bespoke Software and ${promote} (settles it)`,
      `Keep Bespoke Software as additional and ${promote} (settles it)`,
      `Drop Negotiate in a business environment and ${promote} (settles it)`,
      `Keep Negotiate in a business environment as additional and ${promote} (settles it)`,
      'Drop Bespoke Software (then 1 credit short in total)',
      'Keep Bespoke Software as additional (then 1 credit short in total)',
    ]);
  });

  it('says which units leave no way, and with any one of them given up there is one', () => {
    const plan = planOf(proqualL3, place('chosen', ...b15, negotiate, diary, rights, bespoke));
    const conflict = completionsFor(proqualL3, plan).conflict(questionOf(proqualL3, plan))!;
    expect(formatConflict(proqualL3, plan, conflict)).toBe(
      'With Negotiate in a business environment, Employee rights and responsibilities and Bespoke Software chosen, no way to finish is left.',
    );
    const { chosen } = conflict.between;
    expect(chosen).toHaveLength(3);
    for (const unit of chosen) {
      const others = chosen.filter((other) => other !== unit);
      const left = planOf(proqualL3, place('chosen', ...others));
      expect(completionsFor(proqualL3, left).hasWay(questionOf(proqualL3, left))).toBe(true);
    }
  });

  it('10 of 9 and 56 in total: dropping Negotiate is 52 of 55, and is not said to settle it', () => {
    const plan = planOf(proqualL3, place('chosen', ...b15, negotiate, diary, bespoke));
    const { 'rule group-c': offered = [] } = worded(proqualL3, plan);
    expect(offered[0]).toMatch(/^Drop Bespoke Software and choose .* \(settles it\)$/);
    expect(offered).toContain('Drop Manage diary systems (then 1 credit short in total)');
    expect(offered.filter((words) => /^Drop Negotiate.*environment \(settles/.test(words))).toEqual(
      [],
    );
  });

  it('short: the smallest unit that is enough comes first; Group C is full, so none of it', () => {
    const b12 = ['Y/506/2166', 'R/506/2151', 'D/506/2167'];
    const plan = planOf(proqualL3, place('chosen', ...b12, 'K/503/0418', 'T/506/1820'));
    const offered = worded(proqualL3, plan);
    expect(offered['rule total']).toEqual(offered['rule group-b']);
    expect(offered['rule total']).toEqual([
      'Choose Communicate verbally with customers (settles it)',
      'Choose Communicate with customers in writing (settles it)',
      'Choose Exceed customer expectations (settles it)',
      'Choose Deliver customer service to challenging customers (settles it)',
    ]);
    const joined = withFixes(fixableProblems(proqualL3, plan), fixesOf(proqualL3, plan));
    expect(joined.map(({ problems }) => problems.map(problemKey))).toEqual([
      ['rule total', 'rule group-b'],
    ]);
  });

  it('says what is then short besides, and offers the largest units where none is enough', () => {
    expect(worded(proqualL3, planOf(proqualL3))['rule total']?.[0]).toBe(
      'Choose Build and maintain effective customer relations (then 18 credits short in total and 9 credits short in Group B)',
    );
  });

  it('a ceiling in the way: raising it is a step, and what is short then is said', () => {
    const plan = planOf(proqualL3, { type: 'limit', limits: { maxCredits: 50 } });
    expect(worded(proqualL3, plan)['rule total']).toEqual([
      'Set your ceiling to 55 credits (then 24 credits short in total and 15 credits short in Group B)',
    ]);
    const above = planOf(proqualL3, place('chosen', ...b15, 'D/506/2962', negotiate, bespoke), {
      type: 'limit',
      limits: { maxCredits: 58 },
    });
    const offered = worded(proqualL3, above)['ceiling maxCredits'] ?? [];
    expect(isCommonMet(proqualL3, above)).toBe(true);
    expect(offered).toContain('Set your ceiling to 59 credits (settles it)');
    expect(offered.filter((words) => words.endsWith('as additional (settles it)'))).not.toEqual([]);
  });

  it('settles nothing while a learner is not ready', () => {
    const ready = ['K/503/0418', 'T/506/1820'];
    const ada = learner('ada', { 'A/506/1821': 'chosen' });
    const plan = planOf(proqualL3, place('chosen', ...b15.slice(1), ...ready), {
      type: 'add-learners',
      learners: [ada, learner('bo', {})],
    });
    const [first] = worded(proqualL3, plan)['rule group-b'] ?? [];
    expect(first).toMatch(/\(then 1 of 2 learners is not ready\)$/);
  });
});

describe('fixes of rules of other kinds', () => {
  const cite = { section: 'Barred and linked units', page: 2 };
  const linked = qualificationOf({
    units: ['m', 'x', 'y', 'z'].map((id) => smallUnit(id)),
    groups: [
      { id: 'A', title: 'A', kind: 'mandatory', units: ['m'] },
      { id: 'B', title: 'B', kind: 'optional', units: ['x', 'y', 'z'] },
    ],
    rules: [
      {
        id: 'pair',
        measure: 'units',
        over: { units: ['x', 'y'] },
        max: 1,
        binding: 'required',
        cite,
      },
    ],
    requires: [{ id: 'y-needs', unit: 'y', needs: ['m', 'z'], cite }],
  });

  it('barred: drop one of the pair, or keep it as additional', () => {
    const [fixes = []] = fixesOf(linked, planOf(linked, place('chosen', 'x', 'y', 'z'))).values();
    expect(new Set(fixes.map(({ change }) => JSON.stringify(change)))).toEqual(
      new Set(
        [
          place('undecided', 'x'),
          place('additional', 'x'),
          place('undecided', 'y'),
          place('additional', 'y'),
        ].map((change) => JSON.stringify(change)),
      ),
    );
    expect(fixes.every(({ after }) => after.kind === 'ready')).toBe(true);
  });

  it('requires: choose what is missing, or drop the unit that needs it', () => {
    const plan = planOf(linked, place('chosen', 'y'), place('excluded', 'z'));
    const [fixes = []] = fixesOf(linked, plan).values();
    expect(fixes.map(({ change }) => change)).toContainEqual(place('undecided', 'y'));
    expect(fixes.map(({ change }) => change)).toContainEqual(place('chosen', 'z'));
  });
});

describe('for one learner', () => {
  it('a fix leaves the learner as it says, and the others and the plan as they were', () => {
    const seen = { ready: 0, not: 0 };
    fc.assert(
      fc.property(plans, ({ qualification, plan }) => {
        for (const held of plan.cohort.learners) {
          const alone = learnerAlone(plan, held);
          for (const { change, after } of [...fixesOf(qualification, alone).values()].flat()) {
            const fixed = applyChange(plan, changeForLearner(plan, held, change), later);
            const now = fixed.cohort.learners.find(({ id }) => id === held.id)!;
            expect(standingAfter(qualification, learnerAlone(fixed, now))).toEqual(after);
            expect(fixed.units).toBe(plan.units);
            expect(fixed.cohort.learners.filter(({ id }) => id !== held.id)).toEqual(
              plan.cohort.learners.filter(({ id }) => id !== held.id),
            );
            seen[after.kind === 'ready' ? 'ready' : 'not'] += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(5);
  });

  it('units to take instead: every one that is not taken, the best first, with what it comes to', () => {
    const plan = planOf(proqualL3, place('chosen', ...b15, negotiate, diary, 'T/506/1820'));
    const offers = swapOffers(proqualL3, plan, learner('ada', {}), {
      leaves: diary,
      as: 'chosen',
    });
    expect(offers).toHaveLength(39 - 6);
    expect(offers.map(({ after }) => after.kind === 'ready')).toEqual(
      offers.map(({ after }) => after.kind === 'ready').toSorted((a, b) => Number(b) - Number(a)),
    );
    const manage = offers.find(({ unit }) => unit.id === 'K/503/0418')!;
    expect(manage.group.id).toBe('C');
    expect(formatFixEffect(proqualL3, manage.after, 'learner')).toBe(
      'then 4 credits over in Group C',
    );
    expect(formatFixEffect(proqualL3, offers[0]!.after, 'learner')).toBe(
      'then this learner is ready',
    );
  });
});

function learner(id: string, differs: Learner['differs']): Learner {
  return { ...newLearner({ id, name: id, employer: '', reference: '', startsOn: null }), differs };
}
