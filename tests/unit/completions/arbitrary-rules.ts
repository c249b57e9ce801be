/** Random rules of every kind: sums, shares, and composites of parts nested two deep. */
import fc from 'fast-check';
import type {
  Level,
  Requirement,
  Rule,
  RulePart,
  Share,
  Sum,
  UnitFilter,
} from '../../../src/catalogue';

const cite = { section: 'test', page: null };

export const groupIds = ['A', 'B', 'C', 'D', 'X'];

type Unnamed<Named> = Named extends unknown ? Omit<Named, 'id'> : never;

/** Up to `most` rules without ids. */
export function rulesOf(ids: readonly string[], most: number): fc.Arbitrary<Unnamed<Rule>[]> {
  const binding = fc.constantFrom('required', 'required', 'required', 'advisory');
  const part = fc.oneof(
    { weight: 6, arbitrary: sumOf(ids) },
    { weight: 3, arbitrary: holdingOf(ids, 2) },
    { weight: 1, arbitrary: shareOf(ids) },
  );
  const rule = fc
    .record({ part, binding })
    .map(({ part: what, binding: how }) => ({ ...what, binding: how, cite }));
  return fc.array(rule, { maxLength: most });
}

function holdingOf(ids: readonly string[], depth: number): fc.Arbitrary<RulePart> {
  const plain = fc.oneof(
    { weight: 4, arbitrary: sumOf(ids) },
    { weight: 1, arbitrary: shareOf(ids) },
  );
  const inner: fc.Arbitrary<RulePart> =
    depth < 2
      ? plain
      : fc.oneof(
          { weight: 3, arbitrary: plain },
          { weight: 2, arbitrary: holdingOf(ids, depth - 1) },
        );
  const range = fc.constantFrom<{ min?: number; max?: number }[]>(
    { min: 1 },
    { min: 1 },
    { min: 1, max: 1 },
    { min: 2 },
    { max: 1 },
    { max: 0 },
    { min: 1, max: 2 },
    { min: 0 },
  );
  const holding = fc.array(inner, { minLength: 1, maxLength: 3 });
  const isAll = fc.constantFrom(true, false, false, false);
  return fc
    .record({ holding, range, isAll })
    .map(({ holding: parts, range: ends, isAll: all }) => ({
      holding: parts,
      ...(all ? { min: parts.length } : ends),
    }));
}

function shareOf(ids: readonly string[]): fc.Arbitrary<Share> {
  const percent = fc.constantFrom(0, 25, 33.33, 50, 62.5, 75, 100);
  const ends = fc.oneof(
    percent.map((minPercent) => ({ minPercent })),
    percent.map((maxPercent) => ({ maxPercent })),
    fc.constant({ minPercent: 25, maxPercent: 66.67 }),
  );
  return fc
    .record({
      share: fc.constantFrom('credits', 'credits', 'units', 'glh'),
      over: filterOf(ids),
      of: filterOf(ids),
      ends,
    })
    .map(({ ends: some, ...rest }) => ({ ...rest, ...some }));
}

function sumOf(ids: readonly string[]): fc.Arbitrary<Sum> {
  const ordinary = fc
    .record({
      measure: fc.constantFrom('credits', 'credits', 'units', 'glh'),
      over: filterOf(ids),
      range: rangeOf(),
    })
    .map(({ measure, over, range }) => ({ measure, over, ...range }) as const);
  if (ids.length < 2) return ordinary;
  const barred = fc
    .shuffledSubarray([...ids], { minLength: 2, maxLength: Math.min(3, ids.length) })
    .map((units) => ({ measure: 'units', over: { units }, max: 1 }) as const);
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
    { weight: 1, arbitrary: fc.constantFrom({ min: 0.3, max: 4.5 }, { max: 0.3 }, { max: 0 }) },
    // Unreachable minimums and ranges that contradict themselves.
    { weight: 1, arbitrary: fc.constantFrom({ min: 60 }, { min: 5, max: 4 }) },
  );
}

function filterOf(ids: readonly string[]): fc.Arbitrary<UnitFilter> {
  const groups = fc.subarray(groupIds, { minLength: 1 });
  const level = fc.constantFrom<{ exactly?: Level; atLeast?: Level; atMost?: Level }[]>(
    { exactly: 3 },
    { atLeast: 3 },
    { atMost: 3 },
    { atLeast: 2, atMost: 3 },
    { exactly: 'E3' },
    { atLeast: 'E3' },
    { atMost: 2 },
  );
  const units = fc.subarray([...ids]);
  const tags = fc.subarray(['core', 'graded', 'external'], { minLength: 1 });
  const plain: fc.Arbitrary<UnitFilter> = fc.oneof(
    fc.constant({}),
    groups.map((some) => ({ groups: some })),
    level.map((some) => ({ level: some })),
    units.map((some) => ({ units: some })),
    tags.map((some) => ({ tags: some })),
    fc.record({ groups, level }),
    fc.record({ groups, units }),
    fc.record({ groups, tags }),
  );
  return fc.oneof(
    { weight: 7, arbitrary: plain },
    { weight: 1, arbitrary: plain.map((some) => ({ ...some, recognised: true as const })) },
  );
}

export function requirementOf(ids: readonly string[]): fc.Arbitrary<Omit<Requirement, 'id'>> {
  return fc
    .shuffledSubarray([...ids], { minLength: 2, maxLength: Math.min(3, ids.length) })
    .map(([unit = '', ...needs]) => ({ unit, needs, cite }));
}
