import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification, Unit } from '../../../src/catalogue';
import { qualifications, totalRule } from '../../../src/catalogue';
import {
  applyChange,
  countingUnits,
  placedUnits,
  planTotals,
  selectedUnits,
  standingOf,
  unitHours,
  unitTqt,
} from '../../../src/plan';
import type { BorrowedHours, Plan, UnitSum } from '../../../src/plan';
import { formatBorrowed } from '../../../src/messages';
import { anyPlans, imi, noon, pearson, place, planOf, proqualL3, sfj } from './samples';

const rpl = { kind: 'rpl', evidence: '', date: null } as const;
const incoming = 'H/506/2154';
const events = 'L/506/1869';

describe('planTotals', () => {
  it('keeps three totals apart, by hand', () => {
    // Mandatory 19 credits and 136 hours; chosen 5 and 22, 3 and 16; additional 3 and 23.
    const plan = planOf(
      imi,
      place('chosen', 'A/506/2158', incoming),
      place('additional', events),
      place('excluded', 'K/503/0421'),
    );
    expect(planTotals(imi, plan)).toEqual({
      selected: { units: 8, credits: sum(30), glh: sum(197) },
      counting: { units: 7, credits: sum(27), glh: sum(174) },
      surplus: 0,
      taught: sum(197),
      borrowed: [],
    });
  });

  it('tells surplus: counting credits above the total, never additional ones', () => {
    // 14 mandatory and 5 + 5 + 5 chosen are 29 of 27.
    const plan = planOf(sfj, place('chosen', 'unit-7', 'A/506/2158', 'K/506/2978'));
    expect(planTotals(sfj, plan).surplus).toBe(2);
    const more = applyChange(plan, place('additional', 'K/503/0421'), noon);
    expect(planTotals(sfj, more).surplus).toBe(2);
  });

  it('keeps the credits of prior learning and takes its teaching away', () => {
    const plan = planOf(imi, place('chosen', incoming), place('additional', events));
    const before = planTotals(imi, plan);
    const recognised = ['A/506/2130', incoming, events].reduce(
      (now, unit) => applyChange(now, { type: 'recognise', unit, recognition: rpl }, noon),
      plan,
    );
    const after = planTotals(imi, recognised);
    expect(after).toEqual({ ...before, taught: sum(before.taught.known - 27 - 16 - 23) });
  });

  it('puts the hours that the planner entered in the place of published ones', () => {
    const plan = planOf(imi, { type: 'plan-hours', unit: 'A/506/2130', hours: 30.5 });
    expect(planTotals(imi, plan).taught).toEqual(sum(136 - 27 + 30.5));
  });

  it('does not take an unpublished figure for zero', () => {
    const plan = planOf(pearson);
    const units = ['unit-1', 'unit-2', 'unit-3', 'unit-4'];
    expect(planTotals(pearson, plan)).toEqual({
      selected: { units: 4, credits: { known: 0, unknown: units }, glh: sum(143) },
      counting: { units: 4, credits: { known: 0, unknown: units }, glh: sum(143) },
      surplus: null,
      taught: sum(143),
      borrowed: [],
    });
    // Of the six mandatory units, none has hours here, and none anywhere else.
    expect(planTotals(proqualL3, planOf(proqualL3)).taught).toEqual({
      known: 0,
      unknown: proqualL3.groups[0]!.units,
    });
  });

  it('adds up as a plain loop does, for random plans', () => {
    const seen = { unknown: 0, surplus: 0, recognised: 0, additional: 0, borrowed: 0 };
    fc.assert(
      fc.property(anyPlans, ({ qualification, plan }) => {
        const totals = planTotals(qualification, plan);
        const optional = qualification.groups.filter(({ kind }) => kind === 'optional');
        const isOptional = (id: string): boolean => optional.some((g) => g.units.includes(id));
        const taken: Unit[] = [];
        const counted: Unit[] = [];
        for (const unit of qualification.units) {
          const placement = isOptional(unit.id) ? plan.units[unit.id] : 'chosen';
          if (placement === 'chosen' || placement === 'additional') taken.push(unit);
          if (placement === 'chosen') counted.push(unit);
        }
        const hours = (unit: Unit): number | null => unitHours(qualification, plan, unit).hours;
        const credits = (unit: Unit): number | null => unit.credits;
        const taughtUnits = taken.filter(({ id }) => !Object.hasOwn(plan.recognised, id));
        expect(totals).toEqual({
          selected: { units: taken.length, credits: loop(taken, credits), glh: loop(taken, hours) },
          counting: {
            units: counted.length,
            credits: loop(counted, credits),
            glh: loop(counted, hours),
          },
          surplus: surplusOf(totalRule(qualification)?.min, loop(counted, credits).known),
          taught: loop(taughtUnits, hours),
          borrowed: borrowedBy(qualification, plan, taken),
        });
        for (const { from, units: count, hours: borrowed } of totals.borrowed) {
          expect(from.id).not.toBe(qualification.id);
          expect(borrowed).toBeLessThanOrEqual(totals.selected.glh.known);
          seen.borrowed += count;
        }
        if (totals.selected.glh.unknown.length > 0) seen.unknown += 1;
        if ((totals.surplus ?? 0) > 0) seen.surplus += 1;
        if (taughtUnits.length < taken.length) seen.recognised += 1;
        if (counted.length < taken.length) seen.additional += 1;
      }),
      { numRuns: 200 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(10);
  });
});

describe('hours that another specification lends', () => {
  it('are told to be later than the plan, where the plan is on an earlier edition', () => {
    const borrowing = qualifications.filter((qualification) =>
      qualification.units.some(
        (unit) => unit.glh === null && printedElsewhere(unit, qualification.id) !== null,
      ),
    );
    for (const qualification of borrowing) {
      const units = qualification.units.map(({ id }) => id);
      const said = (edition: Qualification): readonly string[] => {
        const plan = planOf(edition, place('chosen', ...units));
        return planTotals(edition, plan).borrowed.map(formatBorrowed);
      };
      for (const words of said(qualification)) expect(words).not.toMatch(/later/);
      const early = said({ ...qualification, version: '2025-01-31' });
      expect(early.length).toBeGreaterThan(0);
      for (const words of early) {
        expect(words).toMatch(/ They are those of the catalogue of .*, later than this plan’s\.$/);
      }
    }
    expect(borrowing.length).toBeGreaterThan(1);
  });
});

describe('totalRule', () => {
  it('is the rule over all credits, where a qualification has one', () => {
    const totals = qualifications.map((qualification) => totalRule(qualification)?.min);
    expect(totals).toEqual([55, 45, 27, undefined, undefined, 50]);
  });
});

describe('unitHours', () => {
  const verbally = 'D/506/2119';

  it('prefers the planned figure to the published one, even where it is none', () => {
    const unit = unitOf(imi, verbally);
    expect(unitHours(imi, planOf(imi), unit)).toEqual({ kind: 'published', hours: 14 });
    for (const hours of [0, 9.5]) {
      const plan = planOf(imi, { type: 'plan-hours', unit: verbally, hours });
      expect(unitHours(imi, plan, unit)).toEqual({ kind: 'planned', hours });
    }
  });

  it('looks in other specifications where its own prints none, and says which', () => {
    const unit = unitOf(proqualL3, verbally);
    expect(unitHours(proqualL3, planOf(proqualL3), unit)).toEqual({
      kind: 'elsewhere',
      hours: 14,
      from: imi,
    });
    const plan = planOf(proqualL3, { type: 'plan-hours', unit: verbally, hours: 20 });
    expect(unitHours(proqualL3, plan, unit)).toEqual({ kind: 'planned', hours: 20 });
  });

  it('says unknown where nobody prints any', () => {
    const unit = unitOf(proqualL3, 'D/506/1942');
    const unknown = { kind: 'unknown', hours: null };
    expect(unitHours(proqualL3, planOf(proqualL3), unit)).toEqual(unknown);
    const unreferenced = { ...unitOf(pearson, 'unit-1'), glh: null };
    expect(unitHours(pearson, planOf(pearson), unreferenced)).toEqual(unknown);
  });

  it('is the first of the four that there is, for every unit of random plans', () => {
    const kinds = { planned: 0, published: 0, elsewhere: 0, unknown: 0 };
    fc.assert(
      fc.property(anyPlans, ({ qualification, plan }) => {
        for (const unit of qualification.units) {
          const { kind, hours } = unitHours(qualification, plan, unit);
          kinds[kind] += 1;
          const figures = [plan.hours[unit.id], unit.glh, printedElsewhere(unit, qualification.id)];
          expect(hours).toBe(figures.find((figure) => typeof figure === 'number') ?? null);
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(...Object.values(kinds))).toBeGreaterThanOrEqual(10);
  });
});

describe('unitTqt', () => {
  it('is ten hours a credit, and unknown without credits', () => {
    expect(unitTqt(unitOf(imi, 'A/506/2130'))).toBe(50);
    expect(unitTqt(unitOf(pearson, 'unit-1'))).toBeNull();
  });
});

describe('where units stand', () => {
  it('is told alike by every question about it', () => {
    const seen = { mandatory: 0, chosen: 0, additional: 0, excluded: 0, undecided: 0 };
    fc.assert(
      fc.property(anyPlans, ({ qualification, plan }) => {
        const counting = new Set(countingUnits(qualification, plan));
        const selected = new Set(selectedUnits(qualification, plan));
        for (const unit of qualification.units) {
          const standing = standingOf(qualification, plan, unit.id);
          seen[standing] += 1;
          expect(counting.has(unit)).toBe(standing === 'mandatory' || standing === 'chosen');
          expect(selected.has(unit)).toBe(counting.has(unit) || standing === 'additional');
          for (const placement of ['chosen', 'additional', 'excluded'] as const) {
            const placed = placedUnits(qualification, plan, placement).includes(unit.id);
            expect(placed).toBe(standing === placement);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(10);
  });

  it('is mandatory whatever a plan says of a mandatory unit', () => {
    const plan: Plan = { ...planOf(imi), units: { 'A/506/2130': 'excluded' } };
    expect(standingOf(imi, plan, 'A/506/2130')).toBe('mandatory');
  });
});

function sum(known: number): UnitSum {
  return { known, unknown: [] };
}

function loop(units: readonly Unit[], figure: (unit: Unit) => number | null): UnitSum {
  let known = 0;
  const unknown: string[] = [];
  for (const unit of units) {
    const value = figure(unit);
    if (value === null) unknown.push(unit.id);
    else known += value;
  }
  return { known, unknown };
}

function surplusOf(asked: number | undefined, credits: number): number | null {
  if (asked === undefined) return null;
  return credits > asked ? credits - asked : 0;
}

function unitOf({ units }: { readonly units: readonly Unit[] }, id: string): Unit {
  return units.find((unit) => unit.id === id)!;
}

/** The hours that no plan and no specification of its own gives, by the one that prints them. */
function borrowedBy(qualification: Qualification, plan: Plan, taken: readonly Unit[]) {
  const rows: BorrowedHours[] = [];
  for (const unit of taken) {
    if (plan.hours[unit.id] !== undefined || unit.glh !== null) continue;
    const hours = printedElsewhere(unit, qualification.id);
    if (hours === null) continue;
    const from = qualifications.find(
      ({ id, units }) =>
        id !== qualification.id && units.some(({ ref, glh }) => ref === unit.ref && glh !== null),
    )!;
    const row = rows.find((one) => one.from === from);
    if (row) Object.assign(row, { units: row.units + 1, hours: row.hours + hours });
    else rows.push({ from, units: 1, hours, isLater: false });
  }
  return rows;
}

/** The hours on which all other specifications that print any agree. */
function printedElsewhere({ ref }: Unit, own: string): number | null {
  const printed = new Set<number>();
  for (const { id, units } of qualifications) {
    if (id === own || ref === null) continue;
    for (const unit of units) if (unit.ref === ref && unit.glh !== null) printed.add(unit.glh);
  }
  const [only] = printed;
  return printed.size === 1 ? only! : null;
}
