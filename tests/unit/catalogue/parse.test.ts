import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { InferOutput } from 'valibot';
import { parseQualification, qualifications } from '../../../src/catalogue';
import type { ParseResult, Qualification, qualificationSchema1 } from '../../../src/catalogue';
import { evaluate, optionalUnits } from '../../../src/rules';
import {
  pathsIn,
  placesInShipped,
  printPath,
  replaceAt,
  shipped,
  smallQualifications,
  valueAt,
} from './samples';
import type { Key } from './samples';

const sfj = shipped('sfj');

function messages(result: ParseResult): readonly string[] {
  return result.ok ? [] : result.problems.map(({ message }) => message);
}

/** SFJ's file with one value replaced. */
function parseWith(path: readonly Key[], value: unknown): ParseResult {
  return parseQualification(replaceAt(sfj, path, value));
}

describe('a qualification that is well made', () => {
  it('parses to what the hand-written type says, no more and no less', () => {
    expectTypeOf<InferOutput<typeof qualificationSchema1>>().toEqualTypeOf<
      Omit<Qualification, 'pathway'>
    >();
  });

  it.each(qualifications.map((qualification) => [qualification.id, qualification] as const))(
    '%s survives being written and read again',
    (_, qualification) => {
      const result = parseQualification(JSON.parse(JSON.stringify(qualification)));
      expect(result).toEqual({ ok: true, qualification });
    },
  );

  it('may have requirements, filters of every kind and no rule at all', () => {
    fc.assert(
      fc.property(smallQualifications, (qualification) => {
        expect(parseQualification(qualification)).toEqual({ ok: true, qualification });
      }),
    );
    expect(parseWith(['rules'], []).ok).toBe(true);
  });
});

describe('a file that is not a qualification', () => {
  it.each([[null], [undefined], [42], ['text'], [true], [[]]])(
    '%j is refused as a whole',
    (json) => {
      expect(messages(parseQualification(json))).toEqual(['The file: must be an object']);
    },
  );

  it('names every part that is missing', () => {
    expect(messages(parseQualification({}))).toContain('title: is missing');
  });

  it('never throws, whatever stands wherever', () => {
    const paths = pathsIn(sfj);
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(paths.length - 1), fc.anything(), (i, value) => {
        if (!parseWith(paths[i]!, value).ok) refused += 1;
        parseQualification(value);
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(200);
  });
});

const tooLong = 'x'.repeat(5_000);

describe('a hostile or careless file', () => {
  it.each<[readonly Key[], unknown, string]>([
    [['units', 3, 'credits'], 2.5, 'units[3].credits: must be a whole number'],
    [['units', 3, 'credits'], -1, 'units[3].credits: must be 0 or more'],
    [['units', 3, 'credits'], '4', 'units[3].credits: must be a number'],
    [['units', 3, 'credits'], 1e9, 'units[3].credits: must be 100000 or less'],
    [['units', 3, 'glh'], Infinity, 'units[3].glh: must be a whole number'],
    [['units', 3, 'glh'], NaN, 'units[3].glh: must be a number'],
    [['units', 0, 'level'], 9, 'units[0].level: must be 8 or less'],
    [['units', 0, 'level'], 0, 'units[0].level: must be 1 or more'],
    [['units', 0, 'kind'], 'both', 'units[0].kind: must be one of: knowledge, skills'],
    [['units', 0, 'criteria', 1], 0, 'units[0].criteria[1]: must be 1 or more'],
    [['units', 0, 'criteria', 1], 51, 'units[0].criteria[1]: must be 50 or less'],
    [
      ['units', 0, 'criteria'],
      Array(101).fill(1),
      'units[0].criteria: must have at most 100 entries',
    ],
    [['units', 0, 'title'], '', 'units[0].title: must not be empty'],
    [['units', 0, 'title'], ' \u200b ', 'units[0].title: must not be empty'],
    [['units', 0, 'title'], tooLong, 'units[0].title: must have at most 300 characters'],
    [['units', 0, 'title'], 'a\u0000b', 'units[0].title: must have no control characters'],
    [['units', 0, 'title'], 'a\nb', 'units[0].title: must have no control characters'],
    [['units', 0, 'title'], 'a\u202eb', 'units[0].title: must have no control characters'],
    [['units', 0, 'title'], 'a\ud800b', 'units[0].title: must have no control characters'],
    [['rules', 0, 'over'], [], 'rules[0].over: must be an object'],
    [['units', 0, 'summary'], undefined, 'units[0].summary: is missing'],
    [['units', 0, 'note'], null, 'units[0].note: must be text'],
    [['units', 0, 'colour'], 'red', 'units[0].colour: is not part of this format'],
    [['units', 0, 'id'], '__proto__', 'units[0].id: must be letters, digits and / . _ -'],
    [['units', 0, 'id'], 'constructor', 'units[0].id: must not be a reserved word'],
    [['units', 0, 'id'], '', 'units[0].id: must be letters, digits'],
    [['units'], Array(2_001).fill({}), 'units: must have at most 2000 entries'],
    [['units'], [], 'units: must have 1 or more entries'],
    [['units'], { length: 1 }, 'units: must be a list'],
    [['rules'], Array(501).fill({}), 'rules: must have at most 500 entries'],
    [['rules', 0, 'binding'], 'optional', 'rules[0].binding: must be one of: required, advisory'],
    [['rules', 0, 'cite', 'page'], 0, 'rules[0].cite.page: must be 1 or more'],
    [['id'], 'SFJ Level 2', 'id: must be letters, digits'],
    [['id'], 'SFJ-L2', 'id: must be lower-case words joined by hyphens'],
    [['id'], '../sfj', 'id: must be letters, digits'],
    [['version'], '22/11/2026', 'version: must be a date such as 2026-11-22'],
    [['startsOn'], '2026-02-29', 'startsOn: must be a day that exists'],
    [['endsOn'], '2026-04-31', 'endsOn: must be a day that exists'],
    [['endsOn'], '2026-13-01', 'endsOn: must be a date'],
    [['status'], 'ended', 'status: must be one of: live, draft'],
    [['published', 'glh'], { min: 9, max: 8 }, 'published.glh: min 9 is more than max 8'],
    [['bad\u202e key'], 1, '["bad? key"]: is not part of this format'],
  ])('with %j = %j is told so', (path, value, message) => {
    const told = messages(parseWith(path, value));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(message);
  });

  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('may name the day %s', (day) => {
    expect(parseWith(['startsOn'], day).ok).toBe(true);
  });

  it('may use any script and emoji in its texts', () => {
    expect(parseWith(['title'], 'Gwasanaeth Cwsmeriaid Lefel 2 – 顧客 🏅 «ç»').ok).toBe(true);
  });

  it('cannot smuggle in a prototype', () => {
    const json: unknown = JSON.parse('{"__proto__": {"title": "x"}}');
    expect(messages(parseQualification(json))).toContain('__proto__: is not part of this format');
  });

  it('hears of the first fifty problems and how many more there are', () => {
    const units = Array.from({ length: 300 }, () => ({ ...sfj.units[0]!, credits: -1 }));
    const told = messages(parseWith(['units'], units));
    expect(told).toHaveLength(51);
    expect(told.at(-1)).toBe('250 more problems are not listed');
  });
});

describe('a file whose parts do not fit together', () => {
  const [total, groupA] = sfj.rules;
  const cite = total!.cite;
  it.each<[string, readonly Key[], unknown, string]>([
    ['a unit twice', ['units', 1, 'id'], 'A/506/2130', 'units[1].id: "A/506/2130" is used twice'],
    ['a group twice', ['groups', 1, 'id'], 'A', 'groups[1].id: "A" is used twice'],
    ['a rule twice', ['rules', 1, 'id'], 'total', 'rules[1].id: "total" is used twice'],
    [
      'a condition twice',
      ['conditions'],
      Array(2).fill({ id: 'line-manager', text: 'Each learner has a line manager.', cite }),
      'conditions[1].id: "line-manager" is used twice',
    ],
    [
      'a requirement with the id of a rule',
      ['requires'],
      [{ id: 'total', unit: 'unit-3', needs: ['unit-7'], cite }],
      'requires[0].id: "total" is used twice',
    ],
    [
      'a unit that a group invents',
      ['groups', 1, 'units', 0],
      'unit-99',
      'groups[1].units[0]: there is no unit "unit-99"',
    ],
    [
      'a unit in no group',
      ['groups', 1, 'units'],
      sfj.groups[1]!.units.slice(1),
      'units[4].id: "D/506/2119" stands in no group',
    ],
    [
      'a unit in two groups',
      ['groups', 1, 'units', 0],
      'A/506/2130',
      'groups[1].units[0]: "A/506/2130" stands in group A already',
    ],
    [
      'a unit twice in one group',
      ['groups', 0, 'units', 1],
      'A/506/2130',
      'groups[0].units[1]: "A/506/2130" stands in group A already',
    ],
    [
      'a rule over a group that is not there',
      ['rules', 1, 'over'],
      { groups: ['A', 'Z'] },
      'rules[1].over.groups[1]: there is no group "Z"',
    ],
    [
      'a rule over a unit that is not there',
      ['rules', 1, 'over'],
      { units: ['unit-99'] },
      'rules[1].over.units[0]: there is no unit "unit-99"',
    ],
    ['a rule without a range', ['rules', 1, 'min'], undefined, 'rules[1]: must have a min, a max'],
    [
      'a rule with an empty range',
      ['rules', 1],
      { ...groupA!, min: 15, max: 14 },
      'rules[1]: min 15 is more than max 14',
    ],
    [
      'a requirement of a unit that is not there',
      ['requires'],
      [{ id: 'r', unit: 'unit-99', needs: ['unit-7'], cite }],
      'requires[0].unit: there is no unit "unit-99"',
    ],
    [
      'a need that is not there',
      ['requires'],
      [{ id: 'r', unit: 'unit-3', needs: ['unit-7', 'unit-99'], cite }],
      'requires[0].needs[1]: there is no unit "unit-99"',
    ],
    [
      'a unit that needs itself',
      ['requires'],
      [{ id: 'r', unit: 'unit-3', needs: ['unit-3'], cite }],
      'requires[0].needs: "unit-3" cannot need itself',
    ],
  ])('is refused for %s', (_, path, value, message) => {
    const told = messages(parseWith(path, value));
    expect(told.some((line) => line.startsWith(message))).toBe(true);
  });
});

describe('one wrong value in a real file', () => {
  const values: readonly unknown[] = [
    undefined,
    null,
    true,
    '',
    ' ',
    tooLong,
    'a\u0000b',
    '2026-02-30',
    'A',
    'total',
    -1,
    0.5,
    3,
    1e9,
    [],
    {},
    [null],
  ];

  /** Whether a problem stands at the place, inside it, or at what it is a part of. */
  function names(result: ParseResult, path: readonly Key[]): boolean {
    const place = printPath(path);
    const within = (inner: string, outer: string) =>
      inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
    const problems = result.ok ? [] : result.problems.filter((problem) => problem.path !== '');
    return problems.some((problem) => within(problem.path, place) || within(place, problem.path));
  }

  it('is read as it stands, or refused with its place', () => {
    const fates = { kept: 0, refused: 0, evaluated: 0 };
    fc.assert(
      fc.property(placesInShipped, fc.constantFrom(...values), ([id, path], value) => {
        const qualification = shipped(id);
        const corrupted = replaceAt(qualification, path, value);
        const result = parseQualification(corrupted);
        if (result.ok) {
          fates.kept += 1;
          expect(result.qualification).toEqual(corrupted);
          fates.evaluated += evaluate(
            result.qualification,
            optionalUnits(result.qualification),
          ).findings.length;
          return;
        }
        fates.refused += 1;
        // Another id for a group or unit shows where the old one is used.
        const old = JSON.stringify(valueAt(qualification, path));
        const renamed = path.at(-1) === 'id' && messages(result).some((line) => line.includes(old));
        expect(renamed || names(result, path)).toBe(true);
      }),
      { numRuns: 700 },
    );
    expect(fates.kept).toBeGreaterThan(20);
    expect(fates.refused).toBeGreaterThan(450);
    expect(fates.evaluated).toBeGreaterThan(50);
  });
});
