import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, RulePart, UnitFilter } from '../../../src/catalogue';
import type { UnitSum } from '../../../src/plan';
import {
  creditsByGroup,
  creditsByLevel,
  planTotals,
  rulesAcrossLevels,
  timeByUnit,
} from '../../../src/plan';
import { qualificationOf, smallUnit } from '../rules/small-qualifications';
import { anyPlans, imi, pearson, place, planOf, proqualL3, proqualL4 } from './samples';

const rpl = { kind: 'rpl', evidence: '', date: null } as const;
const rule = {
  measure: 'credits',
  binding: 'required',
  cite: { section: 'Rules', page: 1 },
} as const;

describe('creditsByGroup', () => {
  it('is the sum of each group beside its bounds, by hand', () => {
    const plan = planOf(
      imi,
      place('chosen', 'D/506/2119', 'A/506/2158', 'K/506/2978', 'K/503/0421'),
      place('additional', 'H/506/2154', 'L/506/1807'),
    );
    const rows = creditsByGroup(imi, plan);
    expect(rows.map(({ group, credits, min, max }) => [group.id, credits.known, min, max])).toEqual(
      [
        ['A', 19, 19, null],
        ['B', 3, 3, null],
        ['C', 10, 16, null],
        ['D', 7, null, 7],
      ],
    );
  });

  it('takes its bounds only from required rules over the credits of that one group', () => {
    const others: readonly Rule[] = [
      { ...rule, id: 'units', measure: 'units', over: { groups: ['B'] }, min: 1, max: 1 },
      { ...rule, id: 'advice', binding: 'advisory', over: { groups: ['B'] }, min: 2, max: 2 },
      { ...rule, id: 'both', over: { groups: ['A', 'B'] }, min: 3, max: 3 },
      { ...rule, id: 'level', over: { groups: ['B'], level: { exactly: 3 } }, min: 4, max: 4 },
      { ...rule, id: 'some', over: { groups: ['B'], units: ['x'] }, min: 5, max: 5 },
      { ...rule, id: 'all', over: {}, min: 6, max: 6 },
    ];
    expect(rowOfB(others)).toMatchObject({ min: null, max: null });
    const least: Rule = { ...rule, id: 'least', over: { groups: ['B'] }, min: 7 };
    const most: Rule = { ...rule, id: 'most', over: { groups: ['B'] }, max: 8 };
    expect(rowOfB([...others, least, most])).toMatchObject({ min: 7, max: 8 });
    expect(rowOfB([...others, most, least])).toMatchObject({ min: 7, max: 8 });
  });

  const part = (over: UnitFilter): RulePart => ({ measure: 'units', over, min: 1 });
  it.each<[string, Rule, boolean]>([
    ['its credits', { ...rule, id: 'r', over: { groups: ['B'] }, min: 1 }, false],
    ['its units', { ...rule, id: 'r', measure: 'units', over: { groups: ['B'] }, min: 1 }, true],
    ['its credits and others', { ...rule, id: 'r', over: { groups: ['A', 'B'] }, min: 1 }, true],
    ['another group', { ...rule, id: 'r', over: { groups: ['A'] }, min: 1 }, false],
    ['everything', { ...rule, id: 'r', over: {}, min: 1 }, false],
    ['a unit of it', { ...rule, id: 'r', over: { units: ['x'] }, max: 1 }, false],
    [
      'its units, as advice',
      { ...rule, id: 'r', binding: 'advisory', over: { groups: ['A', 'B'] }, min: 1 },
      false,
    ],
    ['a share in it', share({ groups: ['B'] }, { groups: ['A'] }), true],
    ['a share of it', share({ groups: ['A'] }, { groups: ['B'] }), true],
    ['a share elsewhere', share({ groups: ['A'] }, { groups: ['A'] }), false],
    ['a choice of it', holding(part({ groups: ['A'] }), part({ groups: ['B'] })), true],
    ['a choice of a unit of it', holding(part({ units: ['m', 'x'] })), true],
    ['a choice in a choice', holding({ holding: [part({ units: ['x'] })], min: 1 }), true],
    ['a choice elsewhere', holding(part({ groups: ['A'] }), part({ units: ['m'] })), false],
  ])('names beside it a rule of %s that no range of its credits shows: %#', (_, one, isNamed) => {
    expect(rowOfB([one])).toMatchObject({ others: isNamed ? [one] : [] });
  });

  function rowOfB(rules: readonly Rule[]): unknown {
    const qualification = smallWith(rules);
    return creditsByGroup(qualification, planOf(qualification))[1];
  }
});

describe('creditsByLevel', () => {
  it('is the sum at each level, lowest first, beside the floor, by hand', () => {
    // Mandatory: 11 at Level 4, 3 at Level 3. Chosen: 6 and 4 at Level 4, 4 at 3, 7 at 5.
    const plan = planOf(
      proqualL4,
      place('chosen', 'R/506/2179', 'L/506/2181', 'K/506/2169', 'Y/503/0401'),
      place('additional', 'R/506/2960'),
    );
    expect(creditsByLevel(proqualL4, plan)).toEqual([
      { level: 3, units: 2, credits: all(7), floor: null },
      { level: 4, units: 4, credits: all(21), floor: 38 },
      { level: 5, units: 1, credits: all(7), floor: null },
    ]);
  });

  it('keeps a level at which nothing is chosen', () => {
    const rows = creditsByLevel(proqualL3, planOf(proqualL3));
    expect(rows).toEqual([
      { level: 2, units: 0, credits: all(0), floor: null },
      { level: 3, units: 6, credits: all(31), floor: null },
      { level: 4, units: 0, credits: all(0), floor: null },
    ]);
  });

  it('has none for units without a level', () => {
    const units = [smallUnit('m', { level: null }), smallUnit('x')];
    const over = { level: { exactly: 3 } } as const;
    const one = { ...smallWith([{ ...rule, id: 'floor', over, min: 6 }]), units };
    const floors = creditsByLevel(one, planOf(one)).map(({ level, floor }) => [level, floor]);
    expect(new Map(floors as [unknown, unknown][])).toEqual(
      new Map([
        [null, null],
        [3, 6],
      ] as [unknown, unknown][]),
    );
  });

  it('takes its floor only from required rules over all credits at that level', () => {
    const others: readonly Rule[] = [
      { ...rule, id: 'units', measure: 'units', over: { level: { exactly: 3 } }, min: 1 },
      { ...rule, id: 'advice', binding: 'advisory', over: { level: { exactly: 3 } }, min: 2 },
      { ...rule, id: 'group', over: { groups: ['B'], level: { exactly: 3 } }, min: 3 },
      { ...rule, id: 'some', over: { units: ['x'], level: { exactly: 3 } }, min: 4 },
      { ...rule, id: 'above', over: { level: { atLeast: 3 } }, min: 5 },
    ];
    expect(floorAt3(others)).toBeNull();
    const floor: Rule = { ...rule, id: 'floor', over: { level: { exactly: 3 } }, min: 6 };
    expect(floorAt3([...others, floor])).toBe(6);
  });

  it('leaves to words what is asked across levels, and what the scale of groups does not say', () => {
    const floor: Rule = { ...rule, id: 'floor', over: { level: { exactly: 3 } }, min: 6 };
    const across: readonly Rule[] = [
      { ...rule, id: 'above', over: { level: { atLeast: 3 } }, min: 5 },
      { ...rule, id: 'most', over: { level: { exactly: 3 } }, max: 9 },
      { ...rule, id: 'units', measure: 'units', over: { level: { exactly: 3 } }, min: 1 },
    ];
    const others: readonly Rule[] = [
      { ...rule, id: 'group', over: { groups: ['B'], level: { exactly: 3 } }, min: 3 },
      { ...rule, id: 'advice', binding: 'advisory', over: { level: { atLeast: 3 } }, min: 2 },
    ];
    const qualification = smallWith([floor, ...across, ...others]);
    expect(rulesAcrossLevels(qualification, planOf(qualification))).toEqual(across);
  });

  function floorAt3(rules: readonly Rule[]): number | null {
    const qualification = smallWith(rules);
    return creditsByLevel(qualification, planOf(qualification))[0]!.floor;
  }
});

describe('credits by group and by level', () => {
  it('both add up to the counting credits and leave out the same units, for random plans', () => {
    const seen = { known: 0, unknown: 0 };
    fc.assert(
      fc.property(anyPlans, ({ qualification, plan }) => {
        const { counting } = planTotals(qualification, plan);
        const groups = creditsByGroup(qualification, plan);
        const levels = creditsByLevel(qualification, plan);
        for (const rows of [groups, levels]) {
          expect(rows.reduce((sum, { units }) => sum + units, 0)).toBe(counting.units);
          expect(rows.reduce((sum, { credits }) => sum + credits.known, 0)).toBe(
            counting.credits.known,
          );
          expect(rows.flatMap(({ credits }) => credits.unknown).sort()).toEqual(
            counting.credits.unknown.toSorted(),
          );
        }
        expect(groups.map(({ group }) => group)).toEqual(qualification.groups);
        if (counting.credits.known > 0) seen.known += 1;
        if (counting.credits.unknown.length > 0) seen.unknown += 1;
      }),
      { numRuns: 150 },
    );
    expect(seen.known).toBeGreaterThan(80);
    expect(seen.unknown).toBeGreaterThan(20);
  });

  it('never take credits that are not published for none', () => {
    const units = pearson.units.map(({ id }) => id);
    const credits = { known: 0, unknown: units };
    expect(creditsByGroup(pearson, planOf(pearson))).toMatchObject([{ units: 4, credits }]);
    expect(creditsByLevel(pearson, planOf(pearson))).toMatchObject([{ units: 4, credits }]);
  });
});

describe('timeByUnit', () => {
  it('splits the hours of each unit that learners take, by hand', () => {
    const plan = planOf(
      imi,
      place('additional', 'T/505/4673'),
      { type: 'recognise', unit: 'F/506/2131', recognition: rpl },
      { type: 'plan-hours', unit: 'A/506/1964', hours: 60 },
    );
    const rows = timeByUnit(imi, plan).map((row) => [
      ...[row.unit.id, row.recognised, row.counts, row.glh.kind, row.glh.hours],
      ...[row.tqt, row.other],
    ]);
    expect(rows).toEqual([
      ['A/506/2130', false, true, 'published', 27, 50, 23],
      ['F/506/2131', true, true, 'published', 17, 20, 3],
      ['J/506/2132', false, true, 'published', 34, 40, 6],
      // More hours planned than the derived TQT leave no others, not fewer than none.
      ['A/506/1964', false, true, 'planned', 60, 40, 0],
      ['L/506/1788', false, true, 'published', 18, 40, 22],
      ['T/505/4673', false, false, 'published', 16, 20, 4],
    ]);
  });

  it('leaves unknown what is unknown', () => {
    const [business] = timeByUnit(proqualL3, planOf(proqualL3)).filter(
      ({ unit }) => unit.id === 'D/506/1942',
    );
    expect(business).toMatchObject({
      glh: { kind: 'unknown', hours: null },
      tqt: 100,
      other: null,
    });
    expect(timeByUnit(pearson, planOf(pearson))[0]).toMatchObject({
      glh: { kind: 'published', hours: 28 },
      tqt: null,
      other: null,
    });
  });
});

/** A sum that leaves nothing out. */
function all(known: number): UnitSum {
  return { known, unknown: [] };
}

function share(over: UnitFilter, of: UnitFilter): Rule {
  const { binding, cite } = rule;
  return { id: 'r', share: 'credits', over, of, min: 50, binding, cite };
}

function holding(...parts: readonly RulePart[]): Rule {
  const { binding, cite } = rule;
  return { id: 'r', holding: parts, min: 1, binding, cite };
}

function smallWith(rules: readonly Rule[]) {
  return qualificationOf({
    units: [smallUnit('m'), smallUnit('x')],
    groups: [
      { id: 'A', title: 'A', kind: 'mandatory', units: ['m'] },
      { id: 'B', title: 'B', kind: 'optional', units: ['x'] },
    ],
    rules,
  });
}
