import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Filling, Learner, Plan, PlanChange } from '../../../src/plan';
import {
  applyChange,
  cohortView,
  filled,
  fillingChange,
  newLearner,
  newPlan,
} from '../../../src/plan';

const qualification = findQualification('proqual-l3-diploma-customer-service')!;
const at = '2026-11-20T10:00:00.000Z';
const units = qualification.units.map(({ id }) => id);
const noted = { kind: 'rpl', evidence: 'Certificate 118', date: null } as const;

const learner = (id: number): fc.Arbitrary<Learner> =>
  fc
    .record({
      differs: fc.dictionary(
        fc.constantFrom(...units),
        fc.constantFrom('chosen', 'additional', 'undecided'),
        { maxKeys: 5 },
      ),
      recognised: fc.dictionary(
        fc.constantFrom(...units),
        fc.constantFrom(noted, { ...noted, evidence: '' }),
        { maxKeys: 3 },
      ),
      wishes: fc.dictionary(fc.constantFrom(...units), fc.constantFrom('wanted', 'take', 'not')),
    })
    .map((facts) => ({
      ...newLearner({ id: `l${id}`, name: `L${id}`, employer: '', reference: '', startsOn: null }),
      ...facts,
    }));

const filling: fc.Arbitrary<Filling> = fc.oneof(
  fc.record({
    kind: fc.constant('take' as const),
    unit: fc.constantFrom(...units),
    who: fc.constantFrom('all', 'wanting'),
  }),
  fc.record({ kind: fc.constant('drop' as const), unit: fc.constantFrom(...units) }),
  fc.record({
    kind: fc.constant('recognise' as const),
    unit: fc.constantFrom(...units),
    recognition: fc.constant({ ...noted, evidence: 'In-house course' }),
  }),
);

function planOf(learners: readonly Learner[]): Plan {
  const changes: readonly PlanChange[] = [
    { type: 'place', units: units.slice(8, 12), as: 'chosen' },
    { type: 'add-learners', learners },
  ];
  const empty = newPlan(qualification, { id: 'plan', at });
  return changes.reduce((plan, change) => applyChange(plan, change, at), empty);
}

describe('filling a unit for several learners', () => {
  it('reaches all whom it is for, leaves the others alone, and is done after one time', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        fc.tuple(learner(0), learner(1), learner(2), learner(3)),
        filling,
        (learners, asked) => {
          if (asked.kind === 'copy') return;
          const plan = planOf(learners);
          const some = plan.cohort.learners.slice(0, 3);
          const outcome = filled(qualification, plan, some, asked);
          const change = fillingChange(outcome);
          expect(change === null).toBe(outcome.learners.length === 0);
          const after = change ? applyChange(plan, change, at) : plan;
          expect(after.cohort.learners[3]).toBe(plan.cohort.learners[3]);
          expect(
            filled(qualification, after, after.cohort.learners.slice(0, 3), asked).learners,
          ).toHaveLength(0);
          const standings = cohortView(qualification, after).standings.slice(0, 3);
          const before = cohortView(qualification, plan).standings.slice(0, 3);
          for (const [i, { learner: now, parts }] of standings.entries()) {
            const was = before[i]!.parts.get(asked.unit);
            const is = parts.get(asked.unit);
            const wants = now.wishes?.[asked.unit] === 'wanted';
            if (asked.kind === 'take' && (asked.who === 'all' || wants)) expect(is).toBeDefined();
            else if (asked.kind === 'take') expect(is).toBe(was);
            if (asked.kind === 'take' && was !== undefined) expect(is).toBe(was);
            if (asked.kind === 'drop' && units.indexOf(asked.unit) >= 6) expect(is).toBeUndefined();
            if (asked.kind === 'recognise') expect(is).toMatch(/^recognised/);
            const evidence = some[i]!.recognised[asked.unit]?.evidence;
            if (asked.kind === 'recognise')
              expect(now.recognised[asked.unit]?.evidence).toBe(evidence || 'In-house course');
          }
          const ready = (all: typeof standings): number =>
            all.filter(
              ({ learner: { id }, report }) =>
                report.verdict === 'complete' && outcome.learners.some((one) => one.id === id),
            ).length;
          expect(outcome.ready).toEqual({ before: ready(before), after: ready(standings) });
          changed += outcome.learners.length;
        },
      ),
      { numRuns: 150 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('copies units and pathway, and leaves what is recognised each learner’s own', () => {
    const [from, to] = [0, 1].map((id) =>
      newLearner({ id: `l${id}`, name: '', employer: '', reference: '', startsOn: null }),
    ) as [Learner, Learner];
    const source = { ...from, differs: { [units[20]!]: 'chosen' as const } };
    const target = { ...to, recognised: { [units[0]!]: noted } };
    const plan = planOf([source, target]);
    const outcome = filled(qualification, plan, [source, target], { kind: 'copy', from: source });
    expect(outcome.learners).toEqual([{ ...target, differs: source.differs }]);
    expect(outcome.losing).toBe(0);
  });

  it('says who would take what they refuse, and who would lose evidence', () => {
    const unit = units[9]!;
    const blank = newLearner({ id: 'l0', name: '', employer: '', reference: '', startsOn: null });
    const refuses: Learner = {
      ...blank,
      differs: { [unit]: 'undecided' },
      wishes: { [unit]: 'not' },
    };
    const plan = planOf([refuses, { ...blank, id: 'l1', recognised: { [unit]: noted } }]);
    const { learners } = plan.cohort;
    const take = filled(qualification, plan, learners, { kind: 'take', unit, who: 'all' });
    expect(take).toMatchObject({ learners: [{ id: 'l0' }], refusing: 1, losing: 0 });
    const drop = filled(qualification, plan, learners, { kind: 'drop', unit });
    expect(drop).toMatchObject({ learners: [{ id: 'l1' }], refusing: 0, losing: 1 });
  });
});
