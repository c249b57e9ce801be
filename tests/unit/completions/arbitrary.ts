/** Random small rule sets of every kind, with limits and choices, for the tests of this room. */
import fc from 'fast-check';
import type {
  Group,
  Qualification,
  Requirement,
  SumRule,
  Unit,
  UnitFilter,
} from '../../../src/catalogue';
import type { Limits, PlannedHours, Question, Want, Wants } from '../../../src/completions';
import { sumRules } from '../../fixtures/sum-rules';

export interface Case {
  readonly qualification: Qualification;
  readonly limits: Limits;
  readonly hours: PlannedHours;
  readonly question: Question;
}

const cite = { section: 'test', page: null };

/** A qualification of 0 to `most` optional units in up to three groups, and a question about it. */
export function cases(most = 7): fc.Arbitrary<Case> {
  return fc
    .record({
      mandatory: fc.integer({ min: 0, max: 2 }),
      optional: fc.integer({ min: 0, max: most }),
    })
    .chain(({ mandatory, optional }) => {
      const ids = Array.from({ length: mandatory + optional }, (_, i) => `u${i}`);
      return fc.record({
        qualification: qualifications(ids, mandatory),
        limits: limitSets(),
        hours: plannedHours(ids),
        question: questions(ids, mandatory),
      });
    });
}

/** The same case with every figure of credits and hours so many times as large, and a little more. */
export function enlarged({ qualification, limits, hours, question }: Case, by: number): Case {
  const large = (value: number): number => value * by;
  const range = ({ measure, min, max }: SumRule): { min?: number; max?: number } => {
    if (measure === 'units') return {};
    return {
      ...(min === undefined ? {} : { min: large(min) }),
      // Room for what is added below.
      ...(max === undefined ? {} : { max: large(max) + qualification.units.length ** 2 }),
    };
  };
  return {
    question,
    hours: new Map([...hours].map(([id, value]) => [id, Math.round(large(value))])),
    limits: {
      ...limits,
      ...(limits.maxCredits === undefined ? {} : { maxCredits: large(limits.maxCredits) + 9 }),
      ...(limits.maxGlh === undefined ? {} : { maxGlh: large(limits.maxGlh) + 9 }),
    },
    qualification: {
      ...qualification,
      // No two units weigh the same, so no two share a family.
      units: qualification.units.map((unit, i) => ({
        ...unit,
        credits: unit.credits === null ? null : large(unit.credits) + i,
        glh: unit.glh === null ? null : large(unit.glh) + i,
      })),
      rules: sumRules(qualification).map((rule) => ({ ...rule, ...range(rule) })),
    },
  };
}

function qualifications(ids: readonly string[], mandatory: number): fc.Arbitrary<Qualification> {
  return fc
    .record({
      units: fc.tuple(...ids.map((id) => unitOf(id))),
      places: fc.tuple(...ids.map(() => fc.constantFrom('B', 'B', 'C', 'D'))),
      rules: fc.array(ruleOf(ids), { maxLength: 5 }),
      requires:
        ids.length < 2
          ? fc.constant<Omit<Requirement, 'id'>[]>([])
          : fc.array(requirementOf(ids), { maxLength: 1 }),
    })
    .map(({ units, places, rules, requires }) => ({
      ...bare,
      units,
      groups: groupsOf(ids, mandatory, places),
      rules: rules.map((rule, i) => ({ ...rule, id: `rule-${i}` })),
      requires: requires.map((requirement, i) => ({ ...requirement, id: `needs-${i}` })),
    }));
}

export const bare: Omit<Qualification, 'units' | 'groups' | 'rules'> = {
  id: 'random',
  version: '2026-01-01',
  title: 'Random qualification',
  awardingBody: 'Test',
  number: null,
  level: 3,
  status: 'draft',
  startsOn: null,
  endsOn: null,
  published: { credits: null, tqt: null, glh: null },
  conditions: [],
  source: { document: 'none', publisher: 'none', edition: null },
};

function groupsOf(
  ids: readonly string[],
  mandatory: number,
  places: readonly string[],
): readonly Group[] {
  const inGroup = (group: string): readonly string[] =>
    ids.filter((_, i) => (i < mandatory ? 'A' : places[i]) === group);
  return ['A', 'B', 'C', 'D'].map((id) => ({
    id,
    title: id,
    kind: id === 'A' ? 'mandatory' : 'optional',
    units: inGroup(id),
  }));
}

function unitOf(id: string): fc.Arbitrary<Unit> {
  // Few figures, so that many units are alike and share a family.
  return fc
    .record({
      level: fc.constantFrom(2, 3, 3, 4),
      credits: fc.constantFrom(null, 0, 1, 2, 3, 3, 4),
      glh: fc.constantFrom(null, 1, 2, 5, 5),
    })
    .map((figures) => ({
      ...figures,
      id,
      ref: null,
      localRef: null,
      title: id,
      kind: null,
      criteria: [],
      summary: '',
    }));
}

function ruleOf(ids: readonly string[]): fc.Arbitrary<Omit<SumRule, 'id'>> {
  const ordinary = fc
    .record({
      measure: fc.constantFrom('credits', 'credits', 'units', 'glh'),
      over: filterOf(ids),
      range: rangeOf(),
      binding: fc.constantFrom('required', 'required', 'required', 'advisory'),
    })
    .map(
      ({ measure, over, range, binding }) => ({ measure, over, ...range, binding, cite }) as const,
    );
  if (ids.length < 2) return ordinary;
  const barred = fc
    .shuffledSubarray([...ids], { minLength: 2, maxLength: 2 })
    .map(
      (units) =>
        ({ measure: 'units', over: { units }, max: 1, binding: 'required', cite }) as const,
    );
  return fc.oneof({ weight: 4, arbitrary: ordinary }, { weight: 1, arbitrary: barred });
}

function rangeOf(): fc.Arbitrary<{ min?: number; max?: number }> {
  const min = fc.integer({ min: 0, max: 7 });
  const more = fc.integer({ min: 1, max: 12 });
  return fc.oneof(
    { weight: 6, arbitrary: min.map((least) => ({ min: least })) },
    { weight: 6, arbitrary: more.map((most) => ({ max: most })) },
    {
      weight: 6,
      arbitrary: fc.tuple(min, more).map(([from, by]) => ({ min: from, max: from + by })),
    },
    // Unreachable minimums and ranges that contradict themselves.
    { weight: 1, arbitrary: fc.constantFrom({ min: 60 }, { min: 5, max: 4 }) },
  );
}

function filterOf(ids: readonly string[]): fc.Arbitrary<UnitFilter> {
  const groups = fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 });
  const level = fc.constantFrom(
    { exactly: 3 },
    { atLeast: 3 },
    { atMost: 3 },
    { atLeast: 2, atMost: 3 },
  );
  const units = fc.subarray([...ids]);
  return fc.oneof(
    fc.constant({}),
    groups.map((some) => ({ groups: some })),
    level.map((some) => ({ level: some })),
    units.map((some) => ({ units: some })),
    fc.record({ groups, level }),
    fc.record({ groups, units }),
  );
}

function requirementOf(ids: readonly string[]): fc.Arbitrary<Omit<Requirement, 'id'>> {
  return fc
    .shuffledSubarray([...ids], { minLength: 2, maxLength: Math.min(3, ids.length) })
    .map(([unit = '', ...needs]) => ({ unit, needs, cite }));
}

function limitSets(): fc.Arbitrary<Limits> {
  const least = (min: number): fc.Arbitrary<number> => fc.integer({ min, max: min + 20 });
  const some = fc.record(
    { maxCredits: least(4), maxUnits: fc.integer({ min: 1, max: 8 }), maxGlh: least(5) },
    { requiredKeys: [] },
  );
  return fc.oneof(fc.constant({}), some);
}

function plannedHours(ids: readonly string[]): fc.Arbitrary<PlannedHours> {
  return fc
    .tuple(fc.subarray([...ids]), fc.constantFrom(1, 1, 1.25))
    .map(([some, by]) => new Map(some.map((id, i) => [id, ((i % 4) + 1) * by] as const)));
}

/** `ids` counts the mandatory units too: choosing one changes nothing, excluding one leaves no way. */
function questions(ids: readonly string[], mandatory: number): fc.Arbitrary<Question> {
  const marks = fc.tuple(
    ...ids.map((_, i) =>
      i < mandatory
        ? fc.constantFrom('open', 'chosen')
        : fc.constantFrom('open', 'open', 'open', 'open', 'chosen', 'excluded'),
    ),
  );
  const contradictory = fc.oneof(
    { weight: 7, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('', ...ids) },
  );
  // In some cases some unit is excluded whatever else it is.
  return fc.tuple(marks, contradictory).map(([mark, contradictoryId]) => ({
    chosen: ids.filter((_, i) => mark[i] === 'chosen'),
    excluded: ids.filter(
      (id, i) => mark[i] === 'excluded' || (contradictoryId !== '' && id === contradictoryId),
    ),
  }));
}

/** Up to four wants with small weights, so that many completions are equally good. */
export function wantLists(): fc.Arbitrary<Wants> {
  const weight = fc.integer({ min: 0, max: 3 });
  const level = fc.constantFrom(2, 3, 4);
  const units = fc.subarray(Array.from({ length: 9 }, (_, i) => `u${i}`));
  const plain = fc.constantFrom(
    'fewer-surplus-credits',
    'fewer-hours',
    'more-hours',
    'fewer-units',
  );
  const want: fc.Arbitrary<Want> = fc.oneof(
    fc.record({ kind: plain, weight }),
    fc.record({ kind: fc.constantFrom('prefer-level', 'avoid-level'), level, weight }),
    fc.record({ kind: fc.constant('wanted-units'), units, weight }),
    fc.record({ kind: fc.constant('fewer-new-units'), taught: units, weight }),
  );
  return fc.array(want, { maxLength: 4 });
}
