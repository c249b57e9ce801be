/** Best values against an integer-programming solver, where trying every subset is out of reach. */
import createHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { qualifications, type Qualification, type Unit } from '../../../src/catalogue';
import { compile, type CompletionLimits } from '../../../src/completions';
import { programOf, type Program } from '../../bench/model';
import { randomQualification } from '../../bench/random';
import { highsData } from '../../bench/solvers';

let highs: Awaited<ReturnType<typeof createHighs>>;
beforeAll(async () => {
  highs = await createHighs();
});

/** Switches cost nothing. */
function costsOf({ units, switches }: Program, figure: (unit: Unit) => number): readonly number[] {
  return [...units.map(figure), ...Array.from({ length: switches }, () => 0)];
}

/** The least total over all ways by HiGHS. */
function least(
  qualification: Qualification,
  limits: CompletionLimits,
  figure: (unit: Unit) => number,
): number {
  const program = programOf(qualification, limits);
  const model = highs.createModel({ ...highsData(program), colCost: costsOf(program, figure) });
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
  const { modelStatus } = model.run();
  const value = model.getObjectiveValue();
  model.dispose();
  expect(modelStatus).toBe(highs.constants.modelStatus.optimal);
  return Math.round(value);
}

const withOptions = qualifications.filter(({ published }) => published.credits !== null);

describe('against HiGHS', () => {
  it.each(withOptions.map((one) => [one.id, one] as const))(
    'agrees on every range and a weighted best for %s',
    (_, qualification) => {
      const limits = { maxCredits: (qualification.published.credits ?? 0) + 5 };
      const completions = compile(qualification, limits);
      const { range } = completions.outlook({ chosen: [] });
      const figures = { credits: 'credits', glh: 'glh' } as const;
      for (const measure of Object.values(figures)) {
        const ends = range[measure];
        if (!ends) continue;
        expect(least(qualification, limits, (unit) => unit[measure] ?? 0)).toBe(ends.min);
        expect(-least(qualification, limits, (unit) => -(unit[measure] ?? 0))).toBe(ends.max);
      }
      const [best] = completions.suggest(
        { chosen: [] },
        [
          { kind: 'fewer-units', weight: 5 },
          { kind: 'prefer-level', level: 3, weight: 2 },
          { kind: 'more-hours', weight: 1 },
        ],
        1,
      );
      const cost = ({ level, glh }: Unit): number => 5 - (level === 3 ? 2 : 0) - (glh ?? 0);
      expect(best?.score).toBe(least(qualification, limits, cost));
    },
    30_000,
  );

  it.each([
    [60, 0],
    [60, 3],
    [60, 5],
    [120, 0],
    [120, 4],
    [240, 0],
  ])(
    'agrees on the best of a random qualification with %i units and %i composites, by search',
    (units, composites) => {
      const shape = { units, composites, groups: 4, barredPairs: 8, seed: units };
      const { qualification, limits } = randomQualification(shape);
      const completions = compile(qualification, limits, { edgeBudget: 0 });
      const [best] = completions.suggest(
        { chosen: [] },
        [
          { kind: 'fewer-surplus-credits', weight: 4 },
          { kind: 'avoid-level', level: 5, weight: 3 },
        ],
        1,
      );
      const cost = ({ level, credits }: Unit): number => 4 * (credits ?? 0) + (level === 5 ? 3 : 0);
      expect((best?.score ?? 0) + 4 * units).toBe(least(qualification, limits, cost));
    },
    30_000,
  );
});
