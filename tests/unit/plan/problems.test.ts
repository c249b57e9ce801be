import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import {
  applyChange,
  learnerPlan,
  learnersNotReady,
  newLearner,
  placedUnits,
  problemsOf,
  selectedUnits,
  severityOf,
} from '../../../src/plan';
import type { Learner, Plan, PlanChange, Problem } from '../../../src/plan';
import { evaluate } from '../../../src/rules';
import { qualificationOf, smallUnit } from '../rules/small-qualifications';
import {
  anyPlans,
  imi,
  later,
  pearson,
  place,
  planOf,
  proqualL3,
  proqualL4,
  sfj,
  today,
} from './samples';

function recognise(unit: string, evidence: string, date: string | null): PlanChange {
  return { type: 'recognise', unit, recognition: { kind: 'rpl', evidence, date } };
}

/** Plans that recognise units for everybody and for one learner, with or without evidence and date. */
const recognising = anyPlans.chain(({ qualification, plan }) => {
  const recognised = fc.dictionary(
    fc.constantFrom(...qualification.units.map(({ id }) => id)),
    fc.record({
      kind: fc.constantFrom('rpl' as const, 'credit-transfer' as const),
      evidence: fc.constantFrom('', '  ', 'Certificate seen'),
      date: fc.constantFrom(null, today),
    }),
    { maxKeys: 4 },
  );
  return fc.tuple(recognised, recognised).map(([ofAll, own]) => {
    const facts = { id: 'eve', name: 'Eve', employer: '', reference: '', startsOn: null };
    const learner = { ...facts, pathway: null, differs: {}, recognised: own };
    const changes: readonly PlanChange[] = [
      ...Object.entries(ofAll).map(([unit, { evidence, date }]) => recognise(unit, evidence, date)),
      { type: 'add-learners', learners: [learner] },
    ];
    const noted = changes.reduce((now, change) => applyChange(now, change, later), plan);
    return { qualification, plan: noted };
  });
});

const l3 = {
  b15: ['Y/506/2166', 'D/506/2170', 'K/506/2172'],
  b12: ['Y/506/2166', 'R/506/2151', 'D/506/2167'],
  c9: ['K/503/0418', 'T/506/1820'],
};

describe('problemsOf', () => {
  it('short: says how much is missing', () => {
    const plan = planOf(proqualL3, place('chosen', ...l3.b12, ...l3.c9));
    const [total, groupB] = problemsOf(proqualL3, plan, today);
    expect(total).toMatchObject({ kind: 'short', rule: { id: 'total' }, missing: 3 });
    expect(groupB).toMatchObject({ kind: 'short', rule: { id: 'group-b' }, missing: 3 });
  });

  it('level-short: what is missing at a level', () => {
    const chosen = [
      ...['R/506/2179', 'R/506/2960', 'F/506/2176', 'L/506/2181', 'K/506/2169'],
      ...['L/506/2004', 'Y/503/0401'],
    ];
    const [level] = problemsOf(proqualL4, planOf(proqualL4, place('chosen', ...chosen)), today);
    expect(level).toMatchObject({ kind: 'level-short', rule: { id: 'level-4' }, missing: 1 });
  });

  it('over: says by how much', () => {
    const plan = planOf(proqualL3, place('chosen', ...l3.b15, 'K/503/0418', 'A/506/1821'));
    const [over] = problemsOf(proqualL3, plan, today);
    expect(over).toMatchObject({ kind: 'over', rule: { id: 'group-c' }, surplus: 1 });
  });

  it('barred: a pair of which one may count', () => {
    const [barred] = problemsOf(linked, planOf(linked, place('chosen', 'x', 'y', 'z')), today);
    expect(barred).toMatchObject({ kind: 'barred', rule: { id: 'pair' }, finding: { value: 2 } });
  });

  it('requires: what is missing, and never a mandatory unit', () => {
    const plan = planOf(linked, place('chosen', 'y'), place('excluded', 'z'));
    const [requires] = problemsOf(linked, plan, today);
    expect(requires).toMatchObject({
      kind: 'requires',
      requirement: { id: 'y-needs' },
      missing: ['z'],
    });
    const [problem] = problemsOf(linkedToMandatory, planOf(linkedToMandatory), today);
    expect(problem).toMatchObject({ kind: 'requires', missing: ['x'] });
  });

  it('learners-not-ready: only those whose own units are not the plan’s', () => {
    const ready = planOf(proqualL3, place('chosen', ...l3.b15, 'K/503/0418', 'T/506/1820'));
    const found = (plan: Plan): Problem | undefined =>
      problemsOf(proqualL3, plan, today).find(({ kind }) => kind === 'learners-not-ready');
    const ada = learner('ada', { 'A/506/1821': 'chosen' });
    const join = { type: 'add-learners', learners: [learner('bo', {}), ada] } as const;
    const plan = applyChange(ready, join, later);
    expect(found(ready)).toBeUndefined();
    expect(found(plan)).toMatchObject({ of: 2, learners: [{ learner: ada }] });
    const short = applyChange(plan, place('undecided', ...l3.b15), later);
    expect(found(short)).toMatchObject({ of: 2, learners: [{ learner: ada }] });
  });

  it('above-ceiling: one problem per ceiling, each with what is planned', () => {
    const limits = { maxCredits: 18, maxUnits: 4, maxGlh: 130 };
    const plan = planOf(imi, { type: 'limit', limits });
    const above = problemsOf(imi, plan, today).filter(({ kind }) => kind === 'above-ceiling');
    expect(above).toEqual([
      ceiling('maxCredits', 19, 18),
      ceiling('maxUnits', 5, 4),
      ceiling('maxGlh', 136, 130),
    ]);
    const exactly = { maxCredits: 19, maxUnits: 5, maxGlh: 136 };
    const met = planOf(imi, { type: 'limit', limits: exactly });
    expect(problemsOf(imi, met, today).map(({ kind }) => kind)).not.toContain('above-ceiling');
  });

  it('above-ceiling: a recognised unit is not taught, so its hours are under no ceiling', () => {
    const recognition = { kind: 'rpl', evidence: '', date: null } as const;
    const plan = planOf(
      imi,
      { type: 'recognise', unit: 'A/506/2130', recognition },
      { type: 'limit', limits: { maxGlh: 100, maxCredits: 18 } },
    );
    const taught = 136 - imi.units.find(({ id }) => id === 'A/506/2130')!.glh!;
    const above = problemsOf(imi, plan, today).filter(({ kind }) => kind === 'above-ceiling');
    expect(above).toEqual([ceiling('maxCredits', 19, 18), ceiling('maxGlh', taught, 100)]);
  });

  it('above-ceiling: half hours are planned, and whole ones are a ceiling', () => {
    const plan = planOf(
      imi,
      { type: 'plan-hours', unit: 'A/506/2130', hours: 27.5 },
      { type: 'limit', limits: { maxGlh: 136 } },
    );
    const above = problemsOf(imi, plan, today).filter(({ kind }) => kind === 'above-ceiling');
    expect(above).toEqual([ceiling('maxGlh', 136.5, 136)]);
  });

  it('glh-advisory: below and above', () => {
    const advice = (plan: Plan): Problem | undefined =>
      problemsOf(imi, plan, today).find(({ kind }) => kind === 'glh-advisory');
    expect(advice(planOf(imi))).toMatchObject({ finding: { status: 'short', value: 136 } });
    const everything = imi.groups.filter(({ kind }) => kind === 'optional');
    const all = planOf(imi, place('chosen', ...everything.flatMap(({ units }) => units)));
    expect(advice(all)).toMatchObject({ finding: { status: 'over' }, rule: { id: 'glh' } });
  });

  it('registration-ended: from the day after the last', () => {
    const plan = planOf(proqualL4);
    expect(statusOn(proqualL4, plan, '2026-07-31')).toEqual([]);
    expect(statusOn(proqualL4, plan, '2026-08-01')).toEqual([
      { kind: 'registration-ended', endsOn: '2026-07-31' },
    ]);
  });

  it('registration-not-open: until the day before the first', () => {
    const plan = planOf(pearson);
    expect(statusOn(pearson, plan, '2020-01-31')).toEqual([
      { kind: 'registration-not-open', startsOn: '2020-02-01' },
    ]);
    expect(statusOn(pearson, plan, '2020-02-01')).toEqual([]);
  });

  it('draft-specification: whatever the day', () => {
    for (const day of ['2018-01-01', today, '2040-01-01']) {
      expect(statusOn(sfj, planOf(sfj), day)).toEqual([{ kind: 'draft-specification' }]);
    }
  });

  it('hours-not-published: names the units, until the planner enters hours', () => {
    const [first, ...others] = proqualL3.groups[0]!.units;
    const unknown = (plan: Plan): Problem | undefined =>
      problemsOf(proqualL3, plan, today).find(({ kind }) => kind === 'hours-not-published');
    expect(unknown(planOf(proqualL3))).toMatchObject({ units: [first, ...others] });
    const entered = planOf(proqualL3, { type: 'plan-hours', unit: first!, hours: 0 });
    expect(unknown(entered)).toMatchObject({ units: others });
    expect(problemsOf(imi, planOf(imi), today).map(({ kind }) => kind)).not.toContain(
      'hours-not-published',
    );
  });

  it('condition-not-confirmed: one for each, until it is confirmed', () => {
    const open = (plan: Plan): readonly string[] =>
      problemsOf(pearson, plan, today).flatMap((problem) =>
        problem.kind === 'condition-not-confirmed' ? [problem.condition.id] : [],
      );
    const [first, ...others] = pearson.conditions.map(({ id }) => id);
    expect(open(planOf(pearson))).toEqual([first, ...others]);
    const confirmation = { note: 'seen' };
    expect(open(planOf(pearson, { type: 'confirm', condition: first!, confirmation }))).toEqual(
      others,
    );
  });

  it('evidence-not-noted: what a recognised unit of everybody lacks, until it is noted', () => {
    const unit = 'A/506/2130';
    const lacking = (plan: Plan): Problem | undefined =>
      problemsOf(imi, plan, today).find(({ kind }) => kind === 'evidence-not-noted');
    const found = (...lacks: readonly string[]) => ({
      kind: 'evidence-not-noted',
      of: 'plan',
      gaps: [{ unit, learner: null, lacks }],
    });
    expect(lacking(planOf(imi))).toBeUndefined();
    expect(lacking(planOf(imi, recognise(unit, ' ', null)))).toEqual(found('evidence', 'date'));
    expect(lacking(planOf(imi, recognise(unit, 'Seen', null)))).toEqual(found('date'));
    expect(lacking(planOf(imi, recognise(unit, '', today)))).toEqual(found('evidence'));
    expect(lacking(planOf(imi, recognise(unit, 'Seen', today)))).toBeUndefined();
    // An optional unit that nobody takes needs no evidence.
    expect(lacking(planOf(imi, recognise('H/506/2154', '', null)))).toBeUndefined();
  });

  it('evidence-not-noted: lists exactly what is taken, recognised and not noted, at random', () => {
    const seen = { plan: 0, cohort: 0, notTaken: 0 };
    fc.assert(
      fc.property(recognising, ({ qualification, plan }) => {
        const problems = problemsOf(qualification, plan, today);
        const gapsOf = (of: 'plan' | 'cohort') =>
          problems.flatMap((problem) =>
            problem.kind === 'evidence-not-noted' && problem.of === of
              ? problem.gaps.map(({ unit, learner, lacks }) => [learner?.id, unit, ...lacks])
              : [],
          );
        const expected = (taken: Plan, recognised: Plan['recognised'], learner?: string) =>
          qualification.units.flatMap(({ id }) => {
            const noted = Object.entries(recognised).find(([unit]) => unit === id)?.[1];
            if (!noted || (noted.evidence.trim() && noted.date)) return [];
            if (!selectedUnits(qualification, taken).some((unit) => unit.id === id)) {
              seen.notTaken += 1;
              return [];
            }
            const lacks = [noted.evidence.trim() ? [] : 'evidence', noted.date ? [] : 'date'];
            return [[learner, id, ...lacks.flat()]];
          });
        const ofPlan = expected(plan, plan.recognised);
        const ofCohort = plan.cohort.learners.flatMap((learner) =>
          expected(learnerPlan(plan, learner), learner.recognised, learner.id),
        );
        expect(gapsOf('plan')).toEqual(ofPlan);
        expect(gapsOf('cohort')).toEqual(ofCohort);
        seen.plan += ofPlan.length;
        seen.cohort += ofCohort.length;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(10);
  });

  it('has nothing to say of a plan that is ready, known and confirmed', () => {
    const confirmed = pearson.conditions.map(
      ({ id }) => ({ type: 'confirm', condition: id, confirmation: { note: '' } }) as const,
    );
    expect(problemsOf(pearson, planOf(pearson, ...confirmed), today)).toEqual([]);
  });

  it('blocks exactly while the verdict is not complete, for random plans', () => {
    const seen = { complete: 0, blocked: 0 };
    fc.assert(
      fc.property(anyPlans, ({ qualification, plan }) => {
        const { verdict, findings } = report(qualification, plan);
        const problems = problemsOf(qualification, plan, today);
        const blocking = problems.filter((problem) => severityOf(problem) === 'blocks');
        const ready = learnersNotReady(qualification, plan).length === 0;
        expect(blocking.length === 0).toBe(verdict === 'complete' && ready);
        const unmet = findings.filter(({ status }) => status !== 'met');
        expect(problems.filter(isAboutRules).map(ruleOf)).toEqual(unmet.map(({ rule }) => rule));
        seen[verdict === 'complete' ? 'complete' : 'blocked'] += 1;
      }),
      { numRuns: 80 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(10);
  });
});

describe('severityOf', () => {
  it('blocks on rules, warns of what certification survives, notes what is to do', () => {
    const found = new Map<Problem['kind'], string>();
    const plans: readonly (readonly [Qualification, Plan, string])[] = [
      [proqualL3, planOf(proqualL3, { type: 'limit', limits: { maxUnits: 1 } }), today],
      [proqualL3, planOf(proqualL3, place('chosen', ...l3.c9, 'A/506/1821')), '2014-01-01'],
      [proqualL4, planOf(proqualL4), today],
      [sfj, planOf(sfj), today],
      [imi, planOf(imi, recognise('A/506/2130', '', null)), today],
      [linked, planOf(linked, place('chosen', 'x', 'y')), today],
      [
        linked,
        planOf(linked, {
          type: 'add-learners',
          learners: [learner('a', { x: 'chosen', y: 'chosen' })],
        }),
        today,
      ],
    ];
    for (const [qualification, plan, day] of plans) {
      for (const problem of problemsOf(qualification, plan, day)) {
        found.set(problem.kind, severityOf(problem));
      }
    }
    expect(Object.fromEntries(found)).toEqual({
      short: 'blocks',
      'level-short': 'blocks',
      over: 'blocks',
      barred: 'blocks',
      requires: 'blocks',
      'learners-not-ready': 'blocks',
      'above-ceiling': 'warns',
      'registration-ended': 'warns',
      'registration-not-open': 'warns',
      'draft-specification': 'warns',
      'glh-advisory': 'notes',
      'hours-not-published': 'notes',
      'evidence-not-noted': 'notes',
      'condition-not-confirmed': 'notes',
    });
  });
});

const units = ['m', 'x', 'y', 'z'].map((id) => smallUnit(id));
const cite = { section: 'Barred and linked units', page: 2 };
const groups = [
  { id: 'A', title: 'A', kind: 'mandatory', units: ['m'] },
  { id: 'B', title: 'B', kind: 'optional', units: ['x', 'y', 'z'] },
] as const;

/** At most one of x and y; y needs z. */
const linked = qualificationOf({
  units,
  groups,
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

/** The mandatory unit needs an optional one. */
const linkedToMandatory = qualificationOf({
  units,
  groups,
  rules: [],
  requires: [{ id: 'm-needs', unit: 'm', needs: ['x'], cite }],
});

function ceiling(limit: string, value: number, at: number): unknown {
  return { kind: 'above-ceiling', limit, value, ceiling: at };
}

function learner(id: string, differs: Learner['differs']): Learner {
  return { ...newLearner({ id, name: id, employer: '', reference: '', startsOn: null }), differs };
}

const aboutStatus = ['registration-ended', 'registration-not-open', 'draft-specification'];

function statusOn(qualification: Qualification, plan: Plan, day: string): readonly Problem[] {
  return problemsOf(qualification, plan, day).filter(({ kind }) => aboutStatus.includes(kind));
}

function report(qualification: Qualification, plan: Plan) {
  return evaluate(qualification, placedUnits(qualification, plan, 'chosen'));
}

function isAboutRules(problem: Problem): boolean {
  return 'rule' in problem || problem.kind === 'requires';
}

function ruleOf(problem: Problem): string {
  if (problem.kind === 'requires') return problem.requirement.id;
  return 'rule' in problem ? problem.rule.id : '';
}
