/** What the search answers where proving the best would take too long. */
import { describe, expect, it } from 'vitest';
import { compile, type WayOutChange, type CompletionLimits } from '../../../src/completions';
import { evaluate } from '../../../src/rules';
import { randomQualification } from '../../bench/random';

const { qualification, limits } = randomQualification({
  units: 120,
  groups: 8,
  barredPairs: 4,
  seed: 128,
});

function isWay(
  units: Iterable<string>,
  { maxCredits = Infinity, maxGlh = Infinity }: CompletionLimits,
) {
  const taken = new Set(units);
  const counting = qualification.units.filter((unit) => taken.has(unit.id));
  const sum = (measure: 'credits' | 'glh') =>
    counting.reduce((total, unit) => total + (unit[measure] ?? 0), 0);
  const { verdict } = evaluate(qualification, taken);
  return verdict === 'complete' && sum('credits') <= maxCredits && sum('glh') <= maxGlh;
}

describe('a search that stops before it is done', () => {
  it('suggests different ways that are ways, and says from where on nothing is proven', () => {
    const completions = compile(qualification, limits, { edgeBudget: 0 });
    const found = completions.suggest({ chosen: [] }, [{ kind: 'fewer-hours', weight: 1 }], 5);
    expect(found).toHaveLength(5);
    expect(new Set(found.map(({ units }) => units.join())).size).toBe(5);
    for (const { units } of found) expect(isWay(units, limits)).toBe(true);
    expect(found.at(-1)?.proven).toBe(false);
    const firstOpen = found.findIndex(({ proven }) => !proven);
    expect(found.slice(firstOpen).every(({ proven }) => !proven)).toBe(true);
  }, 30_000);

  it('offers a way out that is one, and does not call it the smallest', () => {
    const tight: CompletionLimits = { maxCredits: 118, maxGlh: 250 };
    const chosen = qualification.units.filter((_, i) => i % 9 === 0).map((unit) => unit.id);
    const completions = compile(qualification, tight, { edgeBudget: 0 });
    const conflict = completions.conflict({ chosen });
    expect(conflict?.proven).toBe(false);
    for (const changes of conflict?.waysOut ?? []) {
      const kept = chosen.filter((id) => !changes.some((one) => isDrop(one, id)));
      const mended = compile(qualification, raised(tight, changes), { edgeBudget: 0 });
      expect(mended.outlook({ chosen: kept }).ways > 0n).toBe(true);
    }
  }, 30_000);
});

function isDrop(change: WayOutChange, id: string): boolean {
  return change.kind === 'drop' && change.unit === id;
}

function raised(limits: CompletionLimits, changes: readonly WayOutChange[]): CompletionLimits {
  return changes.reduce<CompletionLimits>(
    (sum, one) => (one.kind === 'raise' ? { ...sum, [one.limit]: one.to } : sum),
    limits,
  );
}
