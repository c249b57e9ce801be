/** Large random qualifications, always the same for the same numbers. */
import type { Qualification, Rule, RulePart, Sum, Unit } from '../../src/catalogue';
import type { CompletionLimits } from '../../src/completions';
import { mulberry32 } from '../fixtures/mulberry32';

export interface RandomShape {
  readonly units: number;
  readonly groups: number;
  readonly barredPairs: number;
  readonly seed: number;
  /** Composite rules and shares, up to five; none where left out. */
  readonly composites?: number;
}

/**
 * As real ones are built, only larger: every other group has a maximum, the others a minimum; two
 * level floors; some barred pairs anywhere. As many credits are asked as there are units, about a
 * quarter of what is offered, and the ceiling is five above. Composites ask for a third more than
 * is usual, so that they bind.
 */
export function randomQualification(shape: RandomShape): {
  readonly qualification: Qualification;
  readonly limits: CompletionLimits;
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
  const rules: Rule[] = [
    credits('total', {}, { min: total }),
    ...members.map((_, g) => {
      const range = g % 2 ? { max: Math.round(share * 1.3) } : { min: Math.round(share * 0.7) };
      return credits(`group-${g}`, { groups: [`G${g}`] }, range);
    }),
    credits('level-4', { level: { exactly: 4 } }, { min: Math.round(total * 0.4) }),
    credits('level-5', { level: { atLeast: 5 } }, { min: Math.round(total * 0.15) }),
    ...Array.from({ length: shape.barredPairs }, (_, i) => barredPair(i, count, next)),
    ...compositesOf(shape).slice(0, shape.composites ?? 0),
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

function credits(id: string, over: Sum['over'], range: Pick<Sum, 'min' | 'max'>): Rule {
  return { id, measure: 'credits', over, ...range, binding: 'required', cite };
}

/** Either-or, exactly one of, all or none, a share, and two of three with an either-or inside. */
function compositesOf({ units: count, groups }: RandomShape): readonly Rule[] {
  const usual = count / 4 / groups;
  const unitsOf = (group: number, min: number): RulePart => ({
    ...{ measure: 'units', over: { groups: [`G${group}`] } },
    min: Math.ceil(min),
  });
  const atLevel = (level: number, min: number): RulePart => ({
    ...{ measure: 'credits', over: { level: { exactly: level } } },
    min: Math.ceil(min),
  });
  const trio = { measure: 'units', over: { units: ['u1', 'u6', 'u11'] } } as const;
  const parts: readonly RulePart[] = [
    { holding: [unitsOf(0, usual * 1.3), unitsOf(1, usual * 1.3)], min: 1 },
    { holding: [atLevel(2, count * 0.15), atLevel(5, count * 0.25)], min: 1, max: 1 },
    {
      holding: [
        { ...trio, min: 3 },
        { ...trio, max: 0 },
      ],
      min: 1,
    },
    {
      ...{ share: 'credits', over: { groups: ['G0'], level: { atLeast: 4 } } },
      ...{ of: { groups: ['G0'] }, minPercent: 60 },
    },
    {
      holding: [
        unitsOf(2, usual * 1.3),
        atLevel(3, count * 0.4),
        { holding: [unitsOf(3, usual * 1.3), atLevel(5, count * 0.2)], min: 1 },
      ],
      min: 2,
    },
  ];
  return parts.map((part, i) => ({ ...part, id: `composite-${i}`, binding: 'required', cite }));
}

function barredPair(i: number, count: number, next: () => number): Rule {
  const first = Math.floor(next() * count);
  const second = (first + 1 + Math.floor(next() * (count - 1))) % count;
  const units = [`u${first}`, `u${second}`];
  return { id: `bar-${i}`, measure: 'units', over: { units }, max: 1, binding: 'required', cite };
}
