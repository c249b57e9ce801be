import { describe, expect, it } from 'vitest';
import { parseQualification } from '../../../src/catalogue';
import type { Rule } from '../../../src/catalogue';
import { replaceAt, shipped } from './samples';
import type { Key } from './samples';

const cite = { section: 'Structure', page: null };
const head = { id: 'r', binding: 'required' as const, cite };
const sum = { measure: 'units', over: { groups: ['PA'] }, min: 3 };

function unit(id: string, more: object = {}): object {
  return {
    ...{ id, ref: null, localRef: null, title: id, level: 'E3', credits: 4.5, glh: 22.5 },
    ...{ kind: null, criteria: [], summary: '', ...more },
  };
}

/** Everything that the format can say, each once. */
const full = {
  ...(shipped('sfj') as object),
  format: 2,
  levels: 'RQF',
  level: null,
  published: { credits: 4.5, tqt: 45.25, glh: { min: 22.5, max: 22.5 } },
  units: [
    unit('m', { tags: ['graded'] }),
    unit('a', { level: null }),
    unit('b', { level: 8 }),
    unit('x'),
  ],
  groups: [
    { id: 'M', title: 'M', kind: 'mandatory', units: ['m'] },
    { id: 'PA', title: 'PA', kind: 'optional', units: ['a'] },
    { id: 'PB', title: 'PB', kind: 'optional', units: ['b'] },
    { id: 'X', title: 'X', kind: 'additional', units: ['x'] },
  ],
  rules: [
    { ...head, measure: 'credits', over: { recognised: true, tags: ['graded'] }, max: 0.1 },
    {
      ...head,
      id: 's',
      share: 'glh',
      over: { level: { atLeast: 'E2' } },
      of: {},
      minPercent: 33.33,
    },
    {
      ...head,
      id: 'h',
      holding: [sum, { holding: [{ holding: [{ holding: [sum], max: 0 }], min: 1 }], min: 1 }],
      min: 1,
      max: 1,
    },
  ],
  requires: [{ id: 'needs', unit: 'a', needs: ['b'], cite }],
  conditions: [],
  pathways: [
    {
      id: 'p',
      title: 'P',
      groups: { PA: 'closed', PB: 'optional' },
      mandatory: ['b'],
      rules: [{ ...head, id: 'own', ...sum }],
      cite,
    },
    { id: 'q', title: 'Q', rules: [{ ...head, id: 'own', ...sum }], cite },
  ],
};

function problemsWith(path: readonly Key[], value: unknown): readonly string[] {
  const result = parseQualification(replaceAt(full, path, value));
  return result.ok ? [] : result.problems.map(({ message }) => message);
}

describe('format 2', () => {
  it('reads everything that it can say', () => {
    expect(parseQualification(full)).toEqual({ ok: true, qualification: full });
  });

  it('may leave out the scale, which is the RQF then', () => {
    expect(problemsWith(['levels'], undefined)).toEqual([]);
    expect(problemsWith(['level'], 9)).toEqual(['level: must be 8 or less on the scale RQF']);
  });

  it.each<[string, readonly Key[], unknown, string]>([
    ['a format to come', ['format'], 3, 'format: must be 2, or left out'],
    ['format 1 by number', ['format'], 1, 'format: must be 2, or left out'],
    ['a scale to come', ['levels'], 'EQF', 'levels: must be one of: RQF, SCQF'],
    ['a level between two', ['level'], 2.5, 'level: must be a whole number'],
    ['a level by another name', ['units', 0, 'level'], 'E4', 'units[0].level: must be a whole'],
    ['a level above the scale', ['units', 2, 'level'], 9, 'units[2].level: must be 8 or less'],
    ['an entry level on the SCQF', ['levels'], 'SCQF', 'units[0].level: must be a whole number on'],
    ['three decimals', ['units', 0, 'credits'], 0.125, 'units[0].credits: must have at most two'],
    ['a figure below 0', ['units', 0, 'glh'], -0.5, 'units[0].glh: must be 0 or more'],
    ['a figure beyond all', ['published', 'tqt'], 100_000.01, 'published.tqt: must be 100000 or'],
    ['no figure at all', ['units', 0, 'glh'], NaN, 'units[0].glh: must be a number'],
    ['no tags', ['units', 0, 'tags'], [], 'units[0].tags: must have 1 or more'],
    [
      'a tag with a space',
      ['units', 0, 'tags'],
      ['is graded'],
      'units[0].tags[0]: must be letters',
    ],
    [
      'a tag of no unit',
      ['rules', 0, 'over', 'tags'],
      ['core'],
      'there is no unit with the tag "core"',
    ],
    ['recognised as no', ['rules', 0, 'over', 'recognised'], false, 'recognised: must be true, or'],
    [
      'a kind to come',
      ['groups', 3, 'kind'],
      'closed',
      'must be one of: mandatory, optional, additional',
    ],
    ['a unit in two groups', ['groups', 3, 'units'], ['x', 'a'], '"a" stands in group PA already'],
    ['a unit in no group', ['groups', 3, 'units'], ['m'], '"x" stands in no group'],
    [
      'half a unit asked for',
      ['rules', 2, 'holding', 0, 'min'],
      2.5,
      'rules[2].holding[0].min: must be a whole number of units',
    ],
    ['half a part asked for', ['rules', 2, 'max'], 1.5, 'rules[2].max: must be a whole number'],
    [
      'more parts than there are',
      ['rules', 2],
      { ...head, holding: [sum], min: 2 },
      'min 2 is more than its 1 parts',
    ],
    [
      'a composite of nothing',
      ['rules', 2, 'holding'],
      [],
      'rules[2].holding: must have 1 or more',
    ],
    [
      'a composite without a range',
      ['rules', 2],
      { ...head, holding: [sum] },
      'rules[2]: must have a min, a max or both',
    ],
    [
      'a part with an id',
      ['rules', 2, 'holding', 0, 'id'],
      'part',
      'rules[2].holding[0].id: is not part',
    ],
    [
      'a part upside down',
      ['rules', 2, 'holding', 0, 'max'],
      2,
      'rules[2].holding[0]: min 3 is more than max 2',
    ],
    [
      'a part over no group',
      ['rules', 2, 'holding', 0, 'over', 'groups'],
      ['Z'],
      'there is no group "Z"',
    ],
    ['a share of two kinds', ['rules', 1, 'measure'], 'glh', 'rules[1].measure: is not part'],
    [
      'a share without a range',
      ['rules', 1, 'minPercent'],
      undefined,
      'rules[1]: must have a minPercent, a maxPercent or both',
    ],
    [
      'a share upside down',
      ['rules', 1, 'maxPercent'],
      33.32,
      'minPercent 33.33 is more than maxPercent 33.32',
    ],
    [
      'more than all of it',
      ['rules', 1, 'minPercent'],
      100.01,
      'rules[1].minPercent: must be 100 or less',
    ],
    [
      'a share of no group',
      ['rules', 1, 'of'],
      { groups: ['Z'] },
      'rules[1].of.groups[0]: there is no group "Z"',
    ],
    [
      'a level that no scale has',
      ['rules', 1, 'over', 'level', 'atLeast'],
      0,
      'rules[1].over.level.atLeast: must be',
    ],
    [
      'a level that this scale lacks',
      ['rules', 1, 'over', 'level', 'atLeast'],
      11,
      'rules[1].over.level.atLeast: must be 8',
    ],
    ['a rule that is none', ['rules', 0], 'all', 'rules[0]: must be an object'],
    ['two pathways of one id', ['pathways', 1, 'id'], 'p', 'pathways[1].id: "p" is used twice'],
    [
      'a pathway over no group',
      ['pathways', 0, 'groups'],
      { Z: 'closed' },
      'pathways[0].groups.Z: there is no group "Z"',
    ],
    [
      'a pathway of no kind',
      ['pathways', 0, 'groups', 'PA'],
      'shut',
      'pathways[0].groups.PA: must be one of',
    ],
    [
      'a pathway with a stranger',
      ['pathways', 0, 'mandatory'],
      ['z'],
      'pathways[0].mandatory[0]: there is no unit "z"',
    ],
    [
      'a mandatory unit that is closed',
      ['pathways', 0, 'mandatory'],
      ['a'],
      '"a" stands in a group that does not count on this pathway',
    ],
    [
      'a mandatory unit that never counts',
      ['pathways', 0, 'mandatory'],
      ['x'],
      '"x" stands in a group that does not count',
    ],
    [
      'a rule of both names',
      ['pathways', 0, 'rules', 0, 'id'],
      'h',
      'pathways[0].rules[0].id: "h" is used twice',
    ],
    [
      'a requirement of both names',
      ['pathways', 0, 'rules', 0, 'id'],
      'needs',
      '"needs" is used twice',
    ],
    [
      'a rule of a pathway over nothing',
      ['pathways', 1, 'rules', 0, 'over', 'groups'],
      ['Z'],
      'pathways[1].rules[0].over.groups[0]: there is no group',
    ],
    ['no pathway', ['pathways'], [], 'pathways: must have 1 or more entries'],
    [
      'what only the app adds',
      ['pathway'],
      { kind: 'open' },
      'pathway: is not part of this format',
    ],
  ])('refuses %s', (_, path, value, problem) => {
    expect(problemsWith(path, value).join('\n')).toContain(problem);
  });

  it('names the fields of format 2 in format 1', () => {
    const { format, ...first } = full;
    const result = parseQualification(first);
    const places = result.ok ? [] : result.problems.map(({ path }) => path);
    expect(places).toEqual(
      expect.arrayContaining(['levels', 'units[0].tags', 'units[0].credits', 'rules[2].holding']),
    );
  });
});

describe('hostile input', () => {
  function nested(depth: number): object {
    return depth === 0 ? sum : { holding: [nested(depth - 1)], min: 1 };
  }
  const withRule = (rule: object): unknown =>
    replaceAt(full, ['rules', 2], { ...head, id: 'h', ...rule });

  it('may nest composites four deep and no deeper, however deep it is', () => {
    expect(parseQualification(withRule(nested(4))).ok).toBe(true);
    for (const depth of [5, 6, 5_000]) {
      const result = parseQualification(withRule(nested(depth)));
      expect(JSON.stringify(result).slice(0, 400)).toContain('at most 4 deep');
    }
  });

  it('may have so many parts in all and no more', () => {
    const wide = (parts: number): Pick<Rule, 'id'> & object => ({
      ...{ holding: Array.from({ length: parts }, () => sum), min: 1 },
      ...head,
    });
    const rules = (count: number): unknown =>
      replaceAt(
        full,
        ['rules'],
        Array.from({ length: count }, (_, i) => ({ ...wide(50), id: `w${i}` })),
      );
    expect(parseQualification(withRule(wide(51))).ok).toBe(false);
    // The two rules of the pathways count as well.
    expect(parseQualification(replaceAt(rules(39), ['pathways'], undefined)).ok).toBe(true);
    // 39 of 51 parts, and one of as many as are left, to the last and one beyond.
    const filled = (last: number): unknown =>
      replaceAt(
        full,
        ['rules'],
        [...Array.from({ length: 39 }, () => 50), last].map((parts, i) => ({
          ...wide(parts),
          id: `w${i}`,
        })),
      );
    const without = (json: unknown): unknown => replaceAt(json, ['pathways'], undefined);
    expect(parseQualification(without(filled(10))).ok).toBe(true);
    expect(parseQualification(without(filled(11))).ok).toBe(false);
    expect(parseQualification(rules(40))).toMatchObject({
      problems: [
        { path: 'rules', message: expect.stringContaining('at most 2000 parts') as string },
      ],
    });
  });

  it('may have so many pathways and no more', () => {
    const pathways = (count: number): unknown =>
      replaceAt(
        full,
        ['pathways'],
        Array.from({ length: count }, (_, i) => ({ id: `p${i}`, title: 'P', cite })),
      );
    expect(parseQualification(pathways(50)).ok).toBe(true);
    expect(parseQualification(pathways(51)).ok).toBe(false);
  });
});
