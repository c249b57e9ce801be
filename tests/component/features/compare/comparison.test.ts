import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../../src/catalogue';
import { qualifications } from '../../../../src/catalogue';
import type { Plan } from '../../../../src/plan';
import { applyChange, newPlan, placements, selectedUnits } from '../../../../src/plan';
import { optionalUnits } from '../../../../src/rules';
import { samplePlan } from '../../../../src/features/plans/sample';
import { changed, newest, older } from '../../../fixtures/older-edition';
import { comparedPlan, unitPlaces } from '../../../../src/features/compare/comparison';

const at = '2026-11-22T10:00:00.000Z';

const column = fc.constantFrom(...qualifications).chain((qualification) =>
  fc
    .dictionary(
      fc.constantFrom('none', ...optionalUnits(qualification)),
      fc.constantFrom(...placements),
    )
    .map((decided) => {
      const offered = Object.entries(decided).filter(([unit]) => unit !== 'none');
      const plan = offered.reduce<Plan>(
        (before, [unit, as]) => applyChange(before, { type: 'place', units: [unit], as }, at),
        newPlan(qualification, { id: 'plan', at }),
      );
      return comparedPlan(plan, qualification, at.slice(0, 10));
    }),
);

/** Documents print the same reference with titles that differ in small ways. */
function named({ ref, title }: Unit): string {
  return ref ?? title;
}

describe('units side by side', () => {
  it('of two editions show the size that each has, as a difference', () => {
    const columns = [older, newest].map((edition) =>
      comparedPlan(samplePlan(edition, { id: edition.version, at }), edition, at.slice(0, 10)),
    );
    const rows = unitPlaces(columns);
    const differing = rows.filter(({ differs }) => differs);
    expect(differing.map(({ unit, resized }) => [unit.id, ...resized])).toEqual([
      [changed, null, newest.units.find(({ id }) => id === changed)],
    ]);
  });

  it('stand in each column as its own plan has them, each unit once', () => {
    const seen = { shared: 0, missing: 0, same: 0, different: 0, ruledOut: 0 };
    fc.assert(
      fc.property(fc.array(column, { minLength: 2, maxLength: 4 }), (columns) => {
        const rows = unitPlaces(columns);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        columns.forEach(({ plan, qualification }, i) => {
          const taken = rows
            .filter(({ places }) => ['mandatory', 'chosen', 'additional'].includes(places[i] ?? ''))
            .map(({ unit }) => named(unit));
          const own = selectedUnits(qualification, plan).map(named);
          expect(taken.toSorted()).toEqual(own.toSorted());
        });
        for (const { places, resized, differs } of rows) {
          if (places.includes(null)) seen.missing += 1;
          else if (new Set(columns.map((one) => one.qualification)).size > 1) seen.shared += 1;
          seen[differs ? 'different' : 'same'] += 1;
          const isOneSize = resized.every((one) => one === null);
          const counts = places.filter((place) => place === 'mandatory' || place === 'chosen');
          const sorts = ['additional', 'excluded'].map((as) => places.filter((one) => one === as));
          const isAlike = [counts, ...sorts].some(({ length }) => length === places.length);
          expect(differs).toBe(!isAlike || !isOneSize);
          seen.ruledOut += Number(
            differs && isOneSize && sorts[1]!.length > 0 && counts.length === 0,
          );
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});
