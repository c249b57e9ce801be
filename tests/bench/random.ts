/** Large random qualifications, always the same for the same numbers. */
import type { Qualification, SumRule, Unit } from '../../src/catalogue';
import type { Limits } from '../../src/completions';
import { mulberry32 } from '../fixtures/mulberry32';

export interface RandomShape {
  readonly units: number;
  readonly groups: number;
  readonly barredPairs: number;
  readonly seed: number;
}

/**
 * As real ones are built, only larger: every other group has a maximum, the others a minimum; two
 * level floors; some barred pairs anywhere. As many credits are asked as there are units, about a
 * quarter of what is offered, and the ceiling is five above.
 */
export function randomQualification(shape: RandomShape): {
  readonly qualification: Qualification;
  readonly limits: Limits;
} {
  const { units: count, groups, seed } = shape;
  const next = mulberry32(seed);
  const pick = (from: readonly number[]): number => from[Math.floor(next() * from.length)] ?? 0;
  const units = Array.from({ length: count }, (_, i) => unitOf(i, pick));
  const members = Array.from({ length: groups }, (_, g) =>
    units.filter((_, i) => i % groups === g),
  );
  const total = count;
  const share = total / groups;
  const rules: SumRule[] = [
    credits('total', {}, { min: total }),
    ...members.map((_, g) => {
      const range = g % 2 ? { max: Math.round(share * 1.3) } : { min: Math.round(share * 0.7) };
      return credits(`group-${g}`, { groups: [`G${g}`] }, range);
    }),
    credits('level-4', { level: { exactly: 4 } }, { min: Math.round(total * 0.4) }),
    credits('level-5', { level: { atLeast: 5 } }, { min: Math.round(total * 0.15) }),
    ...Array.from({ length: shape.barredPairs }, (_, i) => barredPair(i, count, next)),
  ];
  const qualification: Qualification = {
    ...bare,
    published: { credits: total, tqt: null, glh: null },
    units,
    groups: members.map((some, g) => ({
      id: `G${g}`,
      title: `Group ${g}`,
      kind: 'optional',
      units: some.map((unit) => unit.id),
    })),
    rules,
  };
  return { qualification, limits: { maxCredits: total + 5 } };
}

const cite = { section: 'random', page: null };

const bare: Omit<Qualification, 'published' | 'units' | 'groups' | 'rules'> = {
  id: 'random',
  version: '2026-01-01',
  title: 'Random qualification',
  awardingBody: 'Benchmark',
  number: null,
  level: 4,
  status: 'draft',
  startsOn: null,
  endsOn: null,
  conditions: [],
  source: { document: 'none', publisher: 'none', edition: null },
};

function unitOf(i: number, pick: (from: readonly number[]) => number): Unit {
  return {
    id: `u${i}`,
    ref: null,
    localRef: null,
    title: `Unit ${i}`,
    level: pick([2, 3, 3, 3, 4, 4, 4, 5]),
    credits: pick([2, 3, 3, 4, 4, 5, 6, 7]),
    glh: pick([10, 14, 16, 18, 20, 25, 30]),
    kind: null,
    criteria: [],
    summary: '',
  };
}

function credits(id: string, over: SumRule['over'], range: Pick<SumRule, 'min' | 'max'>): SumRule {
  return { id, measure: 'credits', over, ...range, binding: 'required', cite };
}

function barredPair(i: number, count: number, next: () => number): SumRule {
  const first = Math.floor(next() * count);
  const second = (first + 1 + Math.floor(next() * (count - 1))) % count;
  const units = [`u${first}`, `u${second}`];
  return { id: `bar-${i}`, measure: 'units', over: { units }, max: 1, binding: 'required', cite };
}
