import fc from 'fast-check';
import { qualifications } from '../../../src/catalogue';
import type { Qualification, Requirement, SumRule, Unit, UnitFilter } from '../../../src/catalogue';

/** A shipped qualification, by the beginning of its id. */
export function shipped(idStart: string): Qualification {
  return qualifications.find(({ id }) => id.startsWith(idStart))!;
}

export type Key = string | number;

/** A copy of `json` in which the value at `path` is another; `undefined` removes an object's key. */
export function replaceAt(json: unknown, path: readonly Key[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(json)) {
    return json.map((entry: unknown, i) => (i === key ? replaceAt(entry, rest, value) : entry));
  }
  const object = json as Record<string, unknown>;
  const { [key]: old, ...others } = object;
  const replaced = replaceAt(old, rest, value);
  return replaced === undefined ? others : { ...others, [key]: replaced };
}

/** The value at `path`. */
export function valueAt(json: unknown, path: readonly Key[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<Key, unknown>)[key], json);
}

/** The path to every value in `json`, containers included, the root left out. */
export function pathsIn(json: unknown, path: readonly Key[] = []): readonly (readonly Key[])[] {
  if (typeof json !== 'object' || json === null) return [path];
  const entries: [Key, unknown][] = Array.isArray(json)
    ? json.map((entry: unknown, i) => [i, entry])
    : Object.entries(json);
  const inner = entries.flatMap(([key, value]) => pathsIn(value, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** Any value in any shipped file: the id of the qualification, and the path. */
export const placesInShipped: fc.Arbitrary<readonly [string, readonly Key[]]> = fc.oneof(
  ...qualifications.map((qualification) =>
    fc.tuple(fc.constant(qualification.id), fc.constantFrom(...pathsIn(qualification))),
  ),
);

/** `['units', 3, 'credits']` as problems print it: `units[3].credits`. */
export function printPath(path: readonly Key[]): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return steps.join('').replace(/^\./, '');
}

const cite = { section: 'Rules of combination', page: 4 };

const figures = fc.record({
  level: fc.integer({ min: 1, max: 4 }),
  credits: fc.integer({ min: 0, max: 6 }),
  glh: fc.integer({ min: 0, max: 30 }),
});

function unitOf(
  id: string,
  { level, credits, glh }: Pick<Unit, 'level' | 'credits' | 'glh'>,
): Unit {
  return {
    id,
    ref: null,
    localRef: null,
    title: `Title of ${id}`,
    level,
    credits,
    glh,
    kind: null,
    criteria: [2, 3],
    summary: 'Does something useful.',
  };
}

function filterOf(ids: readonly string[], groups: readonly string[]): fc.Arbitrary<UnitFilter> {
  const level = fc.integer({ min: 1, max: 4 });
  return fc.oneof(
    fc.constant({}),
    fc.subarray([...groups], { minLength: 1 }).map((named) => ({ groups: named })),
    fc.subarray([...ids], { minLength: 1 }).map((named) => ({ units: named })),
    level.map((exactly) => ({ level: { exactly } })),
    fc.tuple(level, level).map(([atLeast, atMost]) => ({ level: { atLeast, atMost } })),
    fc
      .tuple(fc.subarray([...groups], { minLength: 1 }), level)
      .map(([named, atLeast]) => ({ groups: named, level: { atLeast } })),
  );
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** A range of credits or hours as one of units, of which there are only a few. */
function countRange({ min, max }: Range): Range {
  return {
    ...(min === undefined ? {} : { min: Math.floor(min / 4) }),
    ...(max === undefined ? {} : { max: Math.floor(max / 4) }),
  };
}

function ruleOf(over: fc.Arbitrary<UnitFilter>): fc.Arbitrary<Omit<SumRule, 'id'>> {
  const range: fc.Arbitrary<Range> = fc.oneof(
    fc.integer({ min: 0, max: 15 }).map((min) => ({ min })),
    fc.integer({ min: 2, max: 20 }).map((max) => ({ max })),
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 }))
      .map(([min, width]) => ({ min, max: min + width })),
  );
  return fc
    .tuple(
      fc.constantFrom('credits' as const, 'units' as const, 'glh' as const),
      over,
      range,
      fc.constantFrom('required' as const, 'required' as const, 'advisory' as const),
    )
    .map(([measure, filter, ends, binding]) => ({
      measure,
      over: filter,
      ...(measure === 'units' ? countRange(ends) : ends),
      binding,
      cite,
    }));
}

function requirementOf(ids: readonly string[]): fc.Arbitrary<Omit<Requirement, 'id'>> {
  return fc.shuffledSubarray([...ids], { minLength: 2, maxLength: 3 }).map(([unit, ...needs]) => ({
    unit: unit!,
    needs,
    cite,
  }));
}

/** Small valid qualifications with rules of every kind, to be held against brute force. */
export const smallQualifications: fc.Arbitrary<Qualification> = fc
  .tuple(
    fc.array(figures, { minLength: 0, maxLength: 2 }),
    fc.array(figures, { minLength: 3, maxLength: 7 }),
  )
  .chain(([mandatory, optional]) => {
    const units = [...mandatory, ...optional].map((figure, i) => unitOf(`unit-${i + 1}`, figure));
    const ids = units.map(({ id }) => id);
    const split = mandatory.length + Math.ceil(optional.length / 2);
    const groups = [
      { id: 'A', kind: 'mandatory' as const, units: ids.slice(0, mandatory.length) },
      { id: 'B', kind: 'optional' as const, units: ids.slice(mandatory.length, split) },
      { id: 'C', kind: 'optional' as const, units: ids.slice(split) },
    ]
      .filter((group) => group.units.length > 0)
      .map((group) => ({ ...group, title: `Group ${group.id}` }));
    const over = filterOf(
      ids,
      groups.map(({ id }) => id),
    );
    return fc
      .record({
        rules: fc.array(ruleOf(over), { maxLength: 4 }),
        requires: fc.array(requirementOf(ids), { maxLength: 2 }),
        credits: fc.option(fc.integer({ min: 4, max: 20 })),
      })
      .map(({ rules, requires, credits }) => ({
        ...shipped('sfj'),
        published: { credits, tqt: null, glh: null },
        units,
        groups,
        rules: rules.map((rule, i) => ({ ...rule, id: `rule-${i + 1}` })),
        requires: requires.map((requirement, i) => ({ ...requirement, id: `requires-${i + 1}` })),
      }));
  });
