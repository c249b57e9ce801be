import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification, UnitId } from '../../../src/catalogue';
import { qualifications } from '../../../src/catalogue';
import {
  applyChange,
  cohortView,
  learnerPlan,
  learnerReport,
  teachingHours,
  unitHours,
  unitsAchievedIn,
} from '../../../src/plan';
import type { Learner, Part, Plan } from '../../../src/plan';
import { mandatoryUnits } from '../../../src/rules';
import {
  anyChange,
  anyPlans,
  imi,
  later,
  place,
  planOf,
  proqualL3,
  proqualL4,
  sfj,
} from './samples';

const withLearners = anyPlans.filter(({ plan }) => plan.cohort.learners.length > 0);

/** A learner's part in a unit, read from the plan and the learner without any of the room's help. */
function partIn(
  qualification: Qualification,
  plan: Plan,
  { differs, recognised }: Learner,
  unit: UnitId,
): Part {
  const isMandatory = mandatoryUnits(qualification).includes(unit);
  const own = Object.keys(differs).includes(unit) ? differs[unit] : plan.units[unit];
  const isTaken = isMandatory || own === 'chosen' || own === 'additional';
  if (!isTaken) return 'not-taken';
  const all = [...Object.keys(plan.recognised), ...Object.keys(recognised)];
  const counts = isMandatory || own === 'chosen';
  if (all.includes(unit)) return counts ? 'recognised' : 'recognised-additional';
  return counts ? 'counts' : 'additional';
}

/** What counts for a learner, recognised or not. */
function countsFor(qualification: Qualification, plan: Plan, learner: Learner): readonly UnitId[] {
  return qualification.units
    .map(({ id }) => id)
    .filter(
      (id) =>
        mandatoryUnits(qualification).includes(id) ||
        (learner.differs[id] ?? plan.units[id]) === 'chosen',
    );
}

describe('cohortView', () => {
  it('gives every learner the part that plan and learner say, and the rules of the same units', () => {
    const seen = {
      ...{ counts: 0, recognised: 0, additional: 0 },
      ...{ 'recognised-additional': 0, 'not-taken': 0 },
    };
    fc.assert(
      fc.property(withLearners, ({ qualification, plan }) => {
        const { standings } = cohortView(qualification, plan);
        expect(standings.map(({ learner }) => learner)).toEqual(plan.cohort.learners);
        for (const { learner, parts, report, taught } of standings) {
          const toTeach: UnitId[] = [];
          for (const { id } of qualification.units) {
            const part = partIn(qualification, plan, learner, id);
            expect(parts.get(id) ?? 'not-taken').toBe(part);
            if (part === 'counts' || part === 'additional') toTeach.push(id);
            seen[part] += 1;
          }
          expect(report.counting).toEqual(countsFor(qualification, plan, learner));
          expect(report).toEqual(learnerReport(qualification, plan, learner));
          expect(taught).toEqual(hoursOf(qualification, plan, toTeach));
        }
      }),
      { numRuns: 80 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(10);
  });

  it('counts for each unit who takes it, who is to be taught, and whether they are too few', () => {
    const seen = { units: 0, below: 0, recognisedByAll: 0 };
    const minGroupSize = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 });
    fc.assert(
      fc.property(withLearners, minGroupSize, ({ qualification, plan: before }, least) => {
        const plan = applyChange(before, { type: 'group-size', minGroupSize: least }, later);
        const { units, taught } = cohortView(qualification, plan);
        const shown = new Map(units.map((demand) => [demand.unit.id, demand]));
        for (const { id } of qualification.units) {
          const parts = plan.cohort.learners.map((one) => partIn(qualification, plan, one, id));
          const takers = parts.filter((part) => part !== 'not-taken').length;
          const toTeach = parts.filter((part) => part === 'counts' || part === 'additional').length;
          const demand = shown.get(id);
          const inPlan =
            mandatoryUnits(qualification).includes(id) ||
            plan.units[id] === 'chosen' ||
            plan.units[id] === 'additional';
          expect(demand !== undefined).toBe(takers > 0 || inPlan);
          if (!demand) continue;
          const isBelowMinimum = least !== null && toTeach > 0 && toTeach < least;
          expect(demand).toMatchObject({ takers, toTeach, isBelowMinimum });
          seen.units += 1;
          if (isBelowMinimum) seen.below += 1;
          if (takers > 0 && toTeach === 0) seen.recognisedByAll += 1;
        }
        const once = units.filter(({ toTeach }) => toTeach > 0).map(({ unit }) => unit.id);
        expect(taught).toEqual(hoursOf(qualification, plan, once));
        // The schedule teaches each of them once, and nobody what all of them have.
        const hours = teachingHours(qualification, plan);
        expect([...hours.keys()]).toEqual(units.map(({ unit }) => unit.id));
        for (const { unit, toTeach } of units) {
          const figure = unitHours(qualification, plan, unit).hours;
          expect(hours.get(unit.id)).toBe(toTeach > 0 ? figure : 0);
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(8);
  });

  it('still shows a unit of the plan that no learner takes, with nothing to teach', () => {
    const unit = 'A/506/2158';
    const facts = { id: 'eve', name: 'Eve', employer: '', reference: '', startsOn: null };
    const eve: Learner = {
      ...facts,
      pathway: null,
      differs: { [unit]: 'undecided' },
      recognised: {},
    };
    const plan = planOf(imi, place('chosen', unit), { type: 'add-learners', learners: [eve] });
    const { units, taught } = cohortView(imi, plan);
    const demand = units.find((one) => one.unit.id === unit);
    expect(demand).toMatchObject({ takers: 0, toTeach: 0, isBelowMinimum: false });
    expect(taught).toEqual({ known: 136, unknown: [] });
  });

  it('remembers no standing longer than what it was made from', () => {
    let changed = 0;
    const changing = withLearners.chain(({ qualification, plan }) => {
      const optional = qualification.groups.filter(({ kind }) => kind === 'optional');
      const placing = fc
        .tuple(
          fc.constantFrom('chosen' as const, 'excluded' as const),
          fc.subarray(optional.flatMap(({ units }) => units)),
        )
        .map(([as, units]) => place(as, ...units));
      return fc
        .oneof(anyChange(qualification), placing)
        .map((change) => ({ qualification, plan, change }));
    });
    fc.assert(
      fc.property(changing, ({ qualification, plan, change }) => {
        const before = cohortView(qualification, plan);
        const after = applyChange(plan, change, later);
        const seen = cohortView(qualification, after);
        // Copied learners were never seen before.
        const fresh = cohortView(qualification, structuredClone(after));
        expect(seen).toEqual(fresh);
        if (JSON.stringify(before.units) !== JSON.stringify(seen.units)) changed += 1;
      }),
      { numRuns: 200 },
    );
    expect(changed).toBeGreaterThan(20);
  });
});

describe('learnerPlan', () => {
  it('is the plan for a learner who takes it as it is', () => {
    fc.assert(
      fc.property(anyPlans, ({ plan }) => {
        const as = { id: 'x', name: 'X', employer: '', reference: '', startsOn: null };
        expect(learnerPlan(plan, { ...as, pathway: null, differs: {}, recognised: {} })).toEqual(
          plan,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('unitsAchievedIn', () => {
  it('are the units with a printed reference that both qualifications have', () => {
    let shared = 0;
    for (const one of qualifications) {
      for (const other of qualifications) {
        const expected = one.units.filter(
          ({ ref }) => ref !== null && other.units.some((unit) => unit.ref === ref),
        );
        expect(unitsAchievedIn(one, other)).toEqual(expected);
        if (one !== other) shared += expected.length;
      }
    }
    expect(shared).toBeGreaterThan(20);
  });

  it('never takes a title for a unit, and goes both ways', () => {
    // IMI's "Bespoke software" is F/502/4396 at Level 2, ProQual's J/502/4397 at Level 3.
    expect(unitsAchievedIn(imi, proqualL3).map(({ ref }) => ref)).not.toContain('F/502/4396');
    const refs = (units: readonly { readonly ref: string | null }[]) =>
      units.map(({ ref }) => ref).sort();
    for (const [one, other] of [
      [imi, proqualL3],
      [proqualL3, proqualL4],
      [sfj, imi],
    ] as const) {
      expect(refs(unitsAchievedIn(one, other))).toEqual(refs(unitsAchievedIn(other, one)));
    }
  });
});

/** Guided learning hours of these units, and which of them are not known. */
function hoursOf(qualification: Qualification, plan: Plan, ids: readonly UnitId[]) {
  const figures = qualification.units
    .filter(({ id }) => ids.includes(id))
    .map((unit) => ({ id: unit.id, hours: unitHours(qualification, plan, unit).hours }));
  let known = 0;
  const unknown: UnitId[] = [];
  for (const { id, hours } of figures) {
    if (hours === null) unknown.push(id);
    else known += hours;
  }
  return { known, unknown };
}
