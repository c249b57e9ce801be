/** Random small qualifications with every kind of rule, some of which nothing can meet. */
import fc from 'fast-check';
import type { Qualification, Requirement, SumRule, Unit, UnitFilter } from '../../../src/catalogue';

const cite = { section: 'Rules of combination', page: 1 };

/** At least one mandatory and two optional units, in groups A (mandatory), B and C. */
export const smallQualifications: fc.Arbitrary<Qualification> = fc
  .record({ mandatory: fc.integer({ min: 1, max: 2 }), optional: fc.integer({ min: 2, max: 7 }) })
  .chain(({ mandatory, optional }) => {
    const ids = Array.from({ length: mandatory + optional }, (_, i) => `u${i}`);
    return fc.record({
      units: fc.tuple(...ids.map(unitOf)),
      split: fc.integer({ min: 1, max: optional - 1 }).map((first) => mandatory + first),
      mandatory: fc.constant(mandatory),
      rules: fc.array(ruleOver(ids), { minLength: 1, maxLength: 5 }),
      requires: fc.array(requirementOver(ids), { maxLength: 2 }),
      conditions: fc.integer({ min: 0, max: 2 }),
    });
  })
  .map(({ units, mandatory, split, rules, requires, conditions }) => {
    const ids = units.map(({ id }) => id);
    return qualificationOf({
      units,
      groups: [
        { id: 'A', title: 'A', kind: 'mandatory', units: ids.slice(0, mandatory) },
        { id: 'B', title: 'B', kind: 'optional', units: ids.slice(mandatory, split) },
        { id: 'C', title: 'C', kind: 'optional', units: ids.slice(split) },
      ],
      rules: rules.map((rule, i) => ({ ...rule, id: `rule-${i}` })),
      requires: requires.map((requirement, i) => ({ ...requirement, id: `needs-${i}` })),
      conditions: Array.from({ length: conditions }, (_, i) => ({
        id: `condition-${i}`,
        text: 'Something to confirm.',
        cite,
      })),
    });
  });

type Parts = Pick<Qualification, 'units' | 'groups' | 'rules'> & Partial<Qualification>;

/** A live qualification of these parts. */
export function qualificationOf(parts: Parts): Qualification {
  return {
    id: 'small',
    version: '2026-01-01',
    title: 'Small qualification',
    awardingBody: 'Nobody',
    number: null,
    level: 3,
    status: 'live',
    startsOn: null,
    endsOn: null,
    published: { credits: null, tqt: null, glh: null },
    conditions: [],
    source: { document: 'none', publisher: 'Nobody', edition: null },
    ...parts,
  };
}

/** A unit with these figures. */
export function smallUnit(id: string, figures: Partial<Unit> = {}): Unit {
  return {
    id,
    ref: null,
    localRef: null,
    title: id,
    level: 3,
    credits: 3,
    glh: 20,
    kind: null,
    criteria: [1],
    summary: '',
    ...figures,
  };
}

function unitOf(id: string): fc.Arbitrary<Unit> {
  return fc
    .record({
      level: fc.integer({ min: 2, max: 4 }),
      credits: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6 }),
      glh: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 }),
    })
    .map((figures) => smallUnit(id, figures));
}

function ruleOver(ids: readonly string[]): fc.Arbitrary<Omit<SumRule, 'id'>> {
  const summing = fc
    .record({
      measure: fc.constantFrom('credits' as const, 'units' as const, 'glh' as const),
      over: filterOver(ids),
      range: ranges,
      binding: fc.constantFrom('required' as const, 'required' as const, 'advisory' as const),
    })
    .map(({ measure, over, range, binding }) => ({ measure, over, ...range, binding, cite }));
  const barred = fc.shuffledSubarray([...ids], { minLength: 2, maxLength: 2 }).map((units) => ({
    ...{ measure: 'units' as const, over: { units }, max: 1 },
    ...{ binding: 'required' as const, cite },
  }));
  return fc.oneof({ weight: 5, arbitrary: summing }, { weight: 1, arbitrary: barred });
}

const ranges: fc.Arbitrary<{ readonly min?: number; readonly max?: number }> = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((min) => ({ min })),
  fc.integer({ min: 0, max: 12 }).map((max) => ({ max })),
  fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 6 }))
    .map(([min, width]) => ({ min, max: min + width })),
);

function filterOver(ids: readonly string[]): fc.Arbitrary<UnitFilter> {
  const level = fc.constantFrom(
    { exactly: 3 },
    { exactly: 4 },
    { atLeast: 3 },
    { atMost: 3 },
    { atLeast: 3, atMost: 3 },
  );
  const parts = fc.record(
    {
      groups: fc.subarray(['A', 'B', 'C'], { minLength: 1 }),
      level,
      units: fc.subarray([...ids], { minLength: 1 }),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(fc.constant({}), parts);
}

function requirementOver(ids: readonly string[]): fc.Arbitrary<Omit<Requirement, 'id'>> {
  return fc
    .shuffledSubarray([...ids], { minLength: 2, maxLength: 3 })
    .map(([unit, ...needs]) => ({ unit: unit!, needs, cite }));
}
