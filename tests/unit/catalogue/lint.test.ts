import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeFinding,
  lintQualification,
  parseQualification,
  qualifications,
} from '../../../src/catalogue';
import type { LintFinding, Measure, Qualification, Unit, UnitFilter } from '../../../src/catalogue';
import { replaceAt, shipped, smallQualifications } from './samples';
import type { Key } from './samples';
import { sumRules } from '../../fixtures/sum-rules';

type Code = LintFinding['code'];

function lintOf(json: unknown): readonly LintFinding[] {
  const result = parseQualification(json);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return lintQualification(result.qualification);
}

function findingOf<Wanted extends Code>(
  qualification: Qualification,
  code: Wanted,
): Extract<LintFinding, { code: Wanted }> | undefined {
  return lintQualification(qualification).find(
    (finding): finding is Extract<LintFinding, { code: Wanted }> => finding.code === code,
  );
}

describe('the shipped qualifications', () => {
  it.each(qualifications.map((qualification) => [qualification.id, qualification] as const))(
    '%s has nothing to look at again',
    (_, qualification) => {
      expect(lintQualification(qualification)).toEqual([]);
    },
  );
});

interface Mutation {
  readonly of: string;
  readonly path: readonly Key[];
  readonly value: unknown;
  readonly says: string;
  /** Findings that the same mistake brings along. */
  readonly also?: readonly Code[];
}

/** For each code, mistakes in a real file that must bring it, and nothing but what `also` names. */
const mutations: Readonly<Record<Code, readonly Mutation[]>> = {
  'reference-format': [
    {
      of: 'imi',
      path: ['units', 0, 'ref'],
      value: 'TBC',
      says: 'Unit A/506/2130: "TBC" is not of the form A/123/4567. Check this reference.',
    },
  ],
  'reference-letter': [
    {
      of: 'proqual-l3',
      path: ['units', 31, 'ref'],
      value: '1/506/1921',
      says: 'Unit J/506/1921: by its digits, 1/506/1921 should begin with J. Check this reference.',
    },
    {
      of: 'proqual-l3',
      path: ['units', 44, 'ref'],
      value: 'F/502/4397',
      says: 'Unit J/502/4397: by its digits, F/502/4397 should begin with J. Check this reference.',
    },
  ],
  'reference-repeated': [
    {
      of: 'imi',
      path: ['units', 1, 'ref'],
      value: 'A/506/2130',
      says: 'Units A/506/2130 and F/506/2131 have the same reference A/506/2130.',
    },
  ],
  'number-format': [
    {
      of: 'imi',
      path: ['number'],
      value: '60134562',
      says: '"60134562" is not of the form 123/4567/8. Check the qualification number.',
    },
  ],
  'number-digit': [
    {
      of: 'imi',
      path: ['number'],
      value: '601/3456/3',
      says: 'By its other digits, 601/3456/3 should end in 2. Check the qualification number.',
    },
  ],
  'dates-reversed': [
    {
      of: 'proqual-l4',
      path: ['startsOn'],
      value: '2026-08-01',
      says: 'Registration starts on 2026-08-01, after it ends on 2026-07-31.',
    },
  ],
  'mandatory-credits': [
    {
      of: 'proqual-l3',
      path: ['units', 0, 'credits'],
      value: 4,
      says: 'Rule group-a prints 31 mandatory credits, but the mandatory units add up to 30.',
      also: ['rule-out-of-reach'],
    },
    {
      of: 'sfj',
      path: ['units', 3, 'credits'],
      value: 5,
      says: 'Rule group-a prints 14 mandatory credits, but the mandatory units add up to 15.',
    },
    {
      of: 'proqual-l4',
      path: ['rules', 1, 'min'],
      value: 13,
      says: 'Rule group-a prints 13 mandatory credits, but the mandatory units add up to 14.',
    },
  ],
  'total-credits': [
    {
      of: 'proqual-l3',
      path: ['rules', 0, 'min'],
      value: 54,
      says: 'Rule total asks for 54 credits, but 55 are published for the qualification.',
    },
  ],
  'rule-out-of-reach': [
    {
      of: 'imi',
      path: ['rules', 2, 'min'],
      value: 9,
      says: 'Rule group-b can never be met: it asks for at least 9 credits, and all its units together have 6.',
    },
    {
      of: 'proqual-l3',
      path: ['rules', 3],
      value: {
        id: 'group-a-max',
        measure: 'credits',
        over: { groups: ['A'] },
        max: 30,
        binding: 'required',
        cite: { section: 'Qualification Structure', page: 4 },
      },
      says: 'Rule group-a-max can never be met: it allows at most 30 credits, and its mandatory units alone have 31.',
    },
    {
      of: 'imi',
      path: ['rules', 2],
      value: {
        id: 'group-b',
        measure: 'credits',
        over: { groups: ['B'] },
        min: 4,
        max: 5,
        binding: 'advisory',
        cite: { section: 'Group B', page: null },
      },
      says: 'Rule group-b can never be met: no choice of units adds up to 4 to 5 credits.',
    },
  ],
  'figures-unpublished': [
    {
      of: 'proqual-l3',
      path: ['units', 44, 'credits'],
      value: null,
      says: 'Rule total adds up credits that are not published for J/502/4397.',
      also: ['figures-unpublished'],
    },
  ],
  'glh-range': [
    {
      of: 'imi',
      path: ['published', 'glh', 'max'],
      value: 306,
      says: 'Published GLH is 245 to 306, but the rules allow 245 to 305.',
    },
    {
      of: 'imi',
      path: ['published', 'glh', 'min'],
      value: 246,
      says: 'Published GLH is 246 to 305, but the rules allow 245 to 305.',
    },
    {
      of: 'sfj',
      path: ['published', 'glh'],
      value: { min: 139, max: 139 },
      says: 'Published GLH is 139, but the rules allow 140 to 169.',
    },
    {
      of: 'pearson-l3-certificate',
      path: ['published', 'glh'],
      value: { min: 144, max: 144 },
      says: 'Published GLH is 144, but the rules allow 143.',
    },
  ],
};

describe('a mistake in a real file', () => {
  const table = Object.entries(mutations).flatMap(([code, rows]) =>
    rows.map((row) => [code, row.says, row] as const),
  );
  it.each(table)('%s: %s', (code, says, { of, path, value, also = [] }) => {
    const findings = lintOf(replaceAt(shipped(of), path, value));
    const found = findings.filter((finding) => finding.code === code);
    expect(found.map(describeFinding)).toContain(says);
    const others = findings.map((finding) => finding.code).filter((other) => other !== code);
    expect(new Set(others)).toEqual(new Set(also.filter((other) => other !== code)));
  });

  it('in a required rule is an error, in an advisory one a warning', () => {
    const severities = mutations['rule-out-of-reach'].map(({ of, path, value }) =>
      lintOf(replaceAt(shipped(of), path, value)).find(({ code }) => code === 'rule-out-of-reach'),
    );
    expect(severities.map((finding) => finding?.severity)).toEqual(['error', 'error', 'warning']);
  });
});

/** A plain reading of the rules, to hold the lint against: every selection, one after the other. */
function selectionsOf({ units, groups }: Qualification): readonly (readonly Unit[])[] {
  const mandatory = new Set(
    groups.filter(({ kind }) => kind === 'mandatory').flatMap((group) => group.units),
  );
  return units.reduce<readonly (readonly Unit[])[]>(
    (selections, unit) =>
      selections.flatMap((selection) =>
        mandatory.has(unit.id) ? [[...selection, unit]] : [selection, [...selection, unit]],
      ),
    [[]],
  );
}

function sumOf(
  { groups }: Qualification,
  selection: readonly Unit[],
  measure: Measure,
  over: UnitFilter,
): number {
  const inGroups = (id: string) =>
    groups.some((group) => over.groups?.includes(group.id) && group.units.includes(id));
  return selection
    .filter(({ id }) => over.groups === undefined || inGroups(id))
    .filter(({ id }) => over.units === undefined || over.units.includes(id))
    .filter(({ level }) => level === (over.level?.exactly ?? level))
    .filter(({ level }) => Number(level) >= Number(over.level?.atLeast ?? level))
    .filter(({ level }) => Number(level) <= Number(over.level?.atMost ?? level))
    .reduce((sum, unit) => sum + (measure === 'units' ? 1 : (unit[measure] ?? 0)), 0);
}

function isAllowed(qualification: Qualification, selection: readonly Unit[]): boolean {
  const { requires = [], published } = qualification;
  const has = (id: string) => selection.some((unit) => unit.id === id);
  return (
    sumRules(qualification)
      .filter(({ binding }) => binding === 'required')
      .every(({ measure, over, min = 0, max = Infinity }) => {
        const sum = sumOf(qualification, selection, measure, over);
        return min <= sum && sum <= max;
      }) &&
    requires.every(({ unit, needs }) => !has(unit) || needs.every(has)) &&
    sumOf(qualification, selection, 'credits', {}) ===
      (published.credits ?? sumOf(qualification, selection, 'credits', {}))
  );
}

describe('against brute force', () => {
  it('a rule is out of reach where no selection at all meets it', () => {
    const seen = { outOfReach: 0, inReach: 0 };
    fc.assert(
      fc.property(smallQualifications, (qualification) => {
        const selections = selectionsOf(qualification);
        const reported = lintQualification(qualification).flatMap((finding) =>
          finding.code === 'rule-out-of-reach' ? finding.rule : [],
        );
        const expected = sumRules(qualification).filter(
          ({ measure, over, min = 0, max = Infinity }) =>
            !selections.some((selection) => {
              const sum = sumOf(qualification, selection, measure, over);
              return min <= sum && sum <= max;
            }),
        );
        seen.outOfReach += expected.length;
        seen.inReach += qualification.rules.length - expected.length;
        expect(reported).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
    expect(seen.outOfReach).toBeGreaterThan(50);
    expect(seen.inReach).toBeGreaterThan(150);
  });

  it('the GLH that the rules allow is that of the shortest and the longest selection', () => {
    const seen = { ranges: 0, wide: 0, none: 0, withRequirements: 0 };
    fc.assert(
      fc.property(smallQualifications, (qualification) => {
        const unlikely = { min: 90_000, max: 90_000 };
        const asked = {
          ...qualification,
          published: { ...qualification.published, glh: unlikely },
        };
        const hours = selectionsOf(qualification)
          .filter((selection) => isAllowed(qualification, selection))
          .map((selection) => sumOf(qualification, selection, 'glh', {}));
        const allowed = findingOf(asked, 'glh-range')?.allowed;
        if (hours.length === 0) {
          seen.none += 1;
          expect(allowed).toBeUndefined();
          return;
        }
        const range = { min: Math.min(...hours), max: Math.max(...hours) };
        seen.ranges += 1;
        if (range.min < range.max) seen.wide += 1;
        if (qualification.requires!.length > 0) seen.withRequirements += 1;
        expect(allowed).toEqual(range);
      }),
      { numRuns: 300 },
    );
    expect(seen.ranges).toBeGreaterThan(50);
    expect(seen.wide).toBeGreaterThan(25);
    expect(seen.withRequirements).toBeGreaterThan(25);
    expect(seen.none).toBeGreaterThan(25);
  });

  it('published GLH passes where it is the allowed range, or one figure inside it', () => {
    const sfj = shipped('sfj');
    const passes = (min: number, max: number) => {
      const published = { ...sfj.published, glh: { min, max } };
      return findingOf({ ...sfj, published }, 'glh-range') === undefined;
    };
    expect(passes(140, 169)).toBe(true);
    expect([140, 142, 169].every((hours) => passes(hours, hours))).toBe(true);
    expect(passes(140, 168) || passes(141, 169) || passes(170, 170)).toBe(false);
  });
});

describe('a file too large or too poor to be looked at whole', () => {
  it('is linted without its GLH range', () => {
    const imi = shipped('imi');
    const units = Array.from({ length: 400 }, (_, i) => ({
      ...imi.units[0]!,
      id: `unit-${i}`,
      ref: null,
      credits: 1 + ((i * 7919) % 101),
      glh: 1 + ((i * 104_729) % 97),
    }));
    const group = { ...imi.groups[1]!, id: 'A', units: units.map(({ id }) => id) };
    const rule = (id: string, seed: number) => ({
      ...imi.rules[0]!,
      id,
      over: { units: units.filter((_, i) => (i * seed) % 3 === 1).map(({ id: unit }) => unit) },
      min: 500,
      max: 4_000,
    });
    const huge = {
      ...imi,
      published: { credits: 9_000, tqt: null, glh: { min: 1, max: 2 } },
      units,
      groups: [group],
      rules: [rule('a', 1), rule('b', 2), rule('c', 4)],
    };
    expect(lintOf(huge)).toEqual([]);
  });

  it('says nothing of GLH where a unit prints none', () => {
    const json = replaceAt(shipped('imi'), ['units', 20, 'glh'], null);
    const codes = lintOf(replaceAt(json, ['published', 'glh'], { min: 1, max: 2 }));
    expect(codes.map(({ code }) => code)).toEqual(['figures-unpublished']);
  });
});
