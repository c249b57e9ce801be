import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualifications } from '../../../src/catalogue';
import { creditsByGroup, creditsByLevel, timeByUnit } from '../../../src/plan';
import { groupChart, levelChart, timeChart } from '../../../src/features/review/chart-data';
import { hoursBySource } from '../../../src/features/review/hours-by-source';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';

const plans = fc
  .constantFrom(...qualifications)
  .chain((qualification) => arbitraryPlan(qualification).map((plan) => ({ qualification, plan })));

describe('chart data', () => {
  it('shows the credits of groups and levels, and their bounds, as the breakdown has them', () => {
    let bounds = 0;
    fc.assert(
      fc.property(plans, ({ qualification, plan }) => {
        const groups = creditsByGroup(qualification, plan);
        expect(
          groupChart(groups).bars.map(({ id, lengths, min, max }) => [id, ...lengths, min, max]),
        ).toEqual(
          groups.map(({ group, credits, min, max }) => [group.id, credits.known, min, max]),
        );
        const levels = creditsByLevel(qualification, plan);
        expect(levelChart(levels).bars.map(({ lengths, min }) => [...lengths, min])).toEqual(
          levels.map(({ credits, floor }) => [credits.known, floor]),
        );
        bounds += levels.filter(({ floor }) => floor !== null).length;
      }),
      { numRuns: 60 },
    );
    expect(bounds).toBeGreaterThan(0);
  });

  it('never shows unknown hours as guided or other hours', () => {
    const met = { known: 0, unsplit: 0, noTqt: 0 };
    fc.assert(
      fc.property(plans, ({ qualification, plan }) => {
        const times = timeByUnit(qualification, plan);
        timeChart(times).bars.forEach(({ lengths: [guided, other, unsplit], figures }, i) => {
          const { glh, tqt, other: rest } = times[i]!;
          if (glh.hours === null) {
            expect([guided, other, unsplit]).toEqual([0, 0, tqt ?? 0]);
            expect(figures).toContain('not published');
            met.unsplit += 1;
          } else {
            expect([guided, other, unsplit]).toEqual([glh.hours, rest ?? 0, 0]);
            if (tqt === null) expect(figures).toContain('not known');
            met[tqt === null ? 'noTqt' : 'known'] += 1;
          }
        });
      }),
      { numRuns: 60 },
    );
    expect(Math.min(met.known, met.unsplit, met.noTqt)).toBeGreaterThan(10);
  });
});

describe('hours by source', () => {
  it('puts every unit under one source and keeps the known sum', () => {
    let unknown = 0;
    fc.assert(
      fc.property(plans, ({ qualification, plan }) => {
        const times = timeByUnit(qualification, plan);
        const sources = hoursBySource(times);
        const titles = sources.flatMap(({ of }) => of);
        expect(titles.toSorted()).toEqual(times.map(({ unit }) => unit.title).toSorted());
        const known = times.reduce((sum, { glh }) => sum + (glh.hours ?? 0), 0);
        expect(sources.reduce((sum, { hours }) => sum + (hours ?? 0), 0)).toBeCloseTo(known);
        const without = sources.filter(({ hours }) => hours === null);
        expect(without.flatMap(({ of }) => of)).toHaveLength(
          times.filter(({ glh }) => glh.hours === null).length,
        );
        unknown += without.length;
      }),
      { numRuns: 60 },
    );
    expect(unknown).toBeGreaterThan(10);
  });
});
