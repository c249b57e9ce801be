import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import {
  applyChange,
  learnerPlan,
  nextSteps,
  parsePlan,
  placedUnits,
  problemsOf,
  selectedUnits,
  severityOf,
  toRecord,
} from '../../../src/plan';
import type { Fix, Plan, PlanChange, Problem } from '../../../src/plan';
import type { Finding } from '../../../src/rules';
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
  shippedPlans,
  smallPlans,
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
    const learner = { ...facts, differs: {}, recognised: own };
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
  it('short: says how much is missing and which unit would settle it', () => {
    const plan = planOf(proqualL3, place('chosen', ...l3.b12, ...l3.c9));
    const [total, groupB] = problemsOf(proqualL3, plan, today);
    expect(total).toMatchObject({ kind: 'short', rule: { id: 'total' }, missing: 3 });
    expect(groupB).toMatchObject({ kind: 'short', rule: { id: 'group-b' }, missing: 3 });
    // The smallest unit that is enough comes first; Group C is full, so none of it is offered.
    const offered = fixesOf(total).map(({ change, settles }) => [unitOf(change), settles]);
    expect(offered).toEqual([
      ['D/506/2119', true],
      ['T/506/2126', true],
      ['Y/506/2135', true],
      ['F/506/2159', true],
    ]);
  });

  it('short: offers the largest units where none is enough', () => {
    const [total] = problemsOf(proqualL3, planOf(proqualL3), today);
    expect(total).toMatchObject({ kind: 'short', missing: 24 });
    expect(fixesOf(total).map(({ change, settles }) => [unitOf(change), settles])).toEqual([
      ['R/506/2179', false],
      ['K/503/0418', false],
      ['Y/506/2166', false],
      ['D/506/2170', false],
    ]);
  });

  it('level-short: offers only units at that level', () => {
    const chosen = [
      ...['R/506/2179', 'R/506/2960', 'F/506/2176', 'L/506/2181', 'K/506/2169'],
      ...['L/506/2004', 'Y/503/0401'],
    ];
    const [level] = problemsOf(proqualL4, planOf(proqualL4, place('chosen', ...chosen)), today);
    expect(level).toMatchObject({ kind: 'level-short', rule: { id: 'level-4' }, missing: 1 });
    const levels = fixesOf(level).map(
      ({ change }) => proqualL4.units.find(({ id }) => id === unitOf(change))!.level,
    );
    expect(levels).toEqual([4, 4, 4, 4]);
  });

  it('over: drop a unit, or keep it as an additional one', () => {
    const plan = planOf(proqualL3, place('chosen', ...l3.b15, 'K/503/0418', 'A/506/1821'));
    const [over] = problemsOf(proqualL3, plan, today);
    expect(over).toMatchObject({ kind: 'over', rule: { id: 'group-c' }, surplus: 1 });
    expect(fixesOf(over)).toEqual([
      { change: place('undecided', 'A/506/1821'), settles: true },
      { change: place('additional', 'A/506/1821'), settles: true },
      { change: place('undecided', 'K/503/0418'), settles: true },
      { change: place('additional', 'K/503/0418'), settles: true },
    ]);
  });

  it('never offers a unit that would take another rule further over', () => {
    const plan = planOf(proqualL4, place('chosen', 'R/506/1999', 'K/503/0418', 'A/506/1821'));
    const problems = problemsOf(proqualL4, plan, today);
    const level = problems.find(({ kind }) => kind === 'level-short');
    expect(problems.some(({ kind }) => kind === 'over')).toBe(true);
    const groupC = proqualL4.groups.find(({ id }) => id === 'C')!.units;
    const offered = fixesOf(level).map(({ change }) => unitOf(change));
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((unit) => groupC.includes(unit))).toEqual([]);
  });

  it('barred: drop one of the pair', () => {
    const plan = planOf(linked, place('chosen', 'x', 'y', 'z'));
    const [barred] = problemsOf(linked, plan, today);
    expect(barred).toMatchObject({ kind: 'barred', rule: { id: 'pair' }, finding: { value: 2 } });
    expect(fixesOf(barred).map(({ change }) => unitOf(change))).toEqual(['x', 'x', 'y', 'y']);
  });

  it('requires: choose what is missing, or drop the unit that needs it', () => {
    const plan = planOf(linked, place('chosen', 'y'), place('excluded', 'z'));
    const [requires] = problemsOf(linked, plan, today);
    expect(requires).toMatchObject({
      kind: 'requires',
      requirement: { id: 'y-needs' },
      missing: ['z'],
      fixes: [
        { change: place('chosen', 'z'), settles: true },
        { change: place('undecided', 'y'), settles: true },
      ],
    });
  });

  it('requires: a mandatory unit is never missing, and never to be dropped', () => {
    const [problem] = problemsOf(linkedToMandatory, planOf(linkedToMandatory), today);
    expect(problem).toMatchObject({
      kind: 'requires',
      missing: ['x'],
      fixes: [{ change: place('chosen', 'x'), settles: true }],
    });
  });

  it('above-ceiling: one problem per ceiling, each raised to what is planned', () => {
    const limits = { maxCredits: 18, maxUnits: 4, maxGlh: 130 };
    const plan = planOf(imi, { type: 'limit', limits });
    const above = problemsOf(imi, plan, today).filter(({ kind }) => kind === 'above-ceiling');
    expect(above).toEqual([
      ceiling('maxCredits', 19, 18, 19),
      ceiling('maxUnits', 5, 4, 5),
      ceiling('maxGlh', 136, 130, 136),
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
    expect(above).toEqual([
      ceiling('maxCredits', 19, 18, 19),
      ceiling('maxGlh', taught, 100, taught),
    ]);
  });

  it('above-ceiling: half hours are planned, and whole ones are a ceiling', () => {
    const plan = planOf(
      imi,
      { type: 'plan-hours', unit: 'A/506/2130', hours: 27.5 },
      { type: 'limit', limits: { maxGlh: 136 } },
    );
    const above = problemsOf(imi, plan, today).filter(({ kind }) => kind === 'above-ceiling');
    expect(above).toEqual([ceiling('maxGlh', 136.5, 136, 137)]);
  });

  it('glh-advisory: below and above, never with a fix', () => {
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
        expect(blocking.length === 0).toBe(verdict === 'complete');
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

describe('fixes', () => {
  /** Mostly small qualifications: their rules are of every kind, and soon tried. */
  const mostlySmall = fc.oneof(
    { weight: 1, arbitrary: shippedPlans },
    { weight: 9, arbitrary: smallPlans },
  );

  it('settle what they say they settle, help in any case, and leave a plan that can be read', () => {
    const settled = new Map<string, number>();
    let helped = 0;
    fc.assert(
      fc.property(mostlySmall, ({ qualification, plan }) => {
        for (const problem of problemsOf(qualification, plan, today)) {
          for (const { change, settles } of fixesOf(problem)) {
            const fixed = applyChange(plan, change, later);
            const left = problemsOf(qualification, fixed, today).map(keyOf);
            expect(left.includes(keyOf(problem))).toBe(!settles);
            const known = { ok: true, plan: fixed };
            expect(parsePlan(toRecord(fixed), () => qualification)).toEqual(known);
            const kind = problem.kind === 'level-short' ? 'short' : problem.kind;
            if (settles) settled.set(kind, (settled.get(kind) ?? 0) + 1);
            if (!settles) expect(isNearer(problem, qualification, fixed)).toBe(true);
            if (!settles) helped += 1;
          }
        }
      }),
      { numRuns: 200 },
    );
    expect([...settled.keys()].sort()).toEqual([
      ...['above-ceiling', 'barred', 'condition-not-confirmed', 'over', 'requires', 'short'],
    ]);
    expect(Math.min(...settled.values())).toBeGreaterThanOrEqual(2);
    expect(helped).toBeGreaterThan(50);
  });

  it('for what is short never take another required rule further from being met', () => {
    let applied = 0;
    let withOver = 0;
    fc.assert(
      fc.property(mostlySmall, ({ qualification, plan }) => {
        const before = report(qualification, plan);
        for (const problem of problemsOf(qualification, plan, today)) {
          if (problem.kind !== 'short' && problem.kind !== 'level-short') continue;
          for (const { change } of problem.fixes) {
            const after = report(qualification, applyChange(plan, change, later));
            for (const [i, finding] of after.findings.entries()) {
              if (finding.binding === 'advisory') continue;
              expect(outside(finding)).toBeLessThanOrEqual(outside(before.findings[i]!));
            }
            applied += 1;
            if (before.verdict === 'over') withOver += 1;
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(applied).toBeGreaterThan(50);
    expect(withOver).toBeGreaterThanOrEqual(3);
  });
});

describe('nextSteps', () => {
  it('offers each fix once, those that settle most problems first, and no more than asked', () => {
    const plan = planOf(proqualL3, place('chosen', ...l3.b12, ...l3.c9));
    const problems = problemsOf(proqualL3, plan, today);
    const all = nextSteps(problems, 100);
    const changes = all.map(({ change }) => JSON.stringify(change));
    expect(new Set(changes).size).toBe(changes.length);
    expect(new Set(changes)).toEqual(
      new Set(problems.flatMap(fixesOf).map(({ change }) => JSON.stringify(change))),
    );
    // It settles both what the total and what Group B miss.
    expect(unitOf(all[0]!.change)).toBe('D/506/2119');
    expect(nextSteps(problems, 2)).toEqual(all.slice(0, 2));
  });

  it('puts what settles one problem alone before what helps with two', () => {
    const offer = (unit: string, settles: boolean) => ({ change: place('chosen', unit), settles });
    const problem = (...fixes: readonly ReturnType<typeof offer>[]): Problem => ({
      ...{ kind: 'above-ceiling', limit: 'maxUnits', value: 2, ceiling: 1 },
      fixes,
    });
    const problems = [problem(offer('y', false)), problem(offer('y', false), offer('x', true))];
    expect(nextSteps(problems, 2).map(({ change }) => unitOf(change))).toEqual(['x', 'y']);
  });

  it('proposes no unit that would leave no way to finish', () => {
    const plan = planOf(proqualL3, place('chosen', ...l3.b12, ...l3.c9));
    const problems = problemsOf(proqualL3, plan, today);
    const all = nextSteps(problems, 100);
    const left = nextSteps(problems, 100, (unit) => unit !== 'D/506/2119');
    expect(left).toEqual(all.slice(1));
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

function ceiling(limit: string, value: number, at: number, raisedTo: number): unknown {
  const change = { type: 'limit', limits: { [limit]: raisedTo } };
  const fixes = [{ change, settles: true }];
  return { kind: 'above-ceiling', limit, value, ceiling: at, fixes };
}

const aboutStatus = ['registration-ended', 'registration-not-open', 'draft-specification'];

function statusOn(qualification: Qualification, plan: Plan, day: string): readonly Problem[] {
  return problemsOf(qualification, plan, day).filter(({ kind }) => aboutStatus.includes(kind));
}

function fixesOf(problem: Problem | undefined): readonly Fix[] {
  return problem && 'fixes' in problem ? problem.fixes : [];
}

function unitOf(change: Fix['change']): string {
  if (change.type !== 'place') throw new Error(change.type);
  return change.units.join();
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

/** What a problem is about: settled means that no problem about it is left, of whatever kind. */
function keyOf(problem: Problem): string {
  if (isAboutRules(problem)) return `rule ${ruleOf(problem)}`;
  if (problem.kind === 'above-ceiling') return problem.limit;
  return problem.kind === 'condition-not-confirmed' ? problem.condition.id : problem.kind;
}

function isNearer(problem: Problem, qualification: Qualification, fixed: Plan): boolean {
  if (!('finding' in problem)) return false;
  const { findings } = report(qualification, fixed);
  const after = findings.find(({ rule }) => rule === problem.finding.rule)!;
  return after.value !== problem.finding.value;
}

/** How far a sum lies below its minimum or above its maximum. */
function outside({ value, min, max }: Finding): number {
  if (min !== undefined && value < min) return min - value;
  return max !== undefined && value > max ? value - max : 0;
}
