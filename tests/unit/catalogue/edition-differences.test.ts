import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionDifferences, qualifications } from '../../../src/catalogue';
import type { EditionDifference, Qualification } from '../../../src/catalogue';
import { mutations } from '../../fixtures/edition-mutations';

const anyQualification = fc.constantFrom(...qualifications);

/** What kind of difference it is, to count by: "unit changed credits", "fact endsOn". */
function kindsOf(difference: EditionDifference): readonly string[] {
  if (difference.of === 'fact') return [`fact ${difference.fact}`];
  if (difference.of === 'placement') return ['placement'];
  if (difference.change !== 'changed') return [`${difference.of} ${difference.change}`];
  return difference.fields.map((field) => `${difference.of} changed ${field}`);
}

/** The same value, made of new objects whose entries come in the opposite order. */
function remade(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(remade);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, remade(held)]),
  );
}

function reversed(from: Qualification): Qualification {
  return {
    ...from,
    units: [...from.units].reverse(),
    groups: [...from.groups].reverse().map((group) => ({
      ...group,
      units: [...group.units].reverse(),
    })),
    rules: [...from.rules].reverse(),
    conditions: [...from.conditions].reverse(),
  };
}

describe('the differences between two editions', () => {
  it('are none where only the version, the order of printing or of entries is another', () => {
    for (const from of qualifications) {
      expect(editionDifferences(from, from)).toEqual([]);
      expect(editionDifferences(from, { ...from, version: '2031-01-01' })).toEqual([]);
      expect(editionDifferences(from, remade(from) as Qualification)).toEqual([]);
      expect(editionDifferences(from, reversed(from))).toEqual([]);
    }
  });

  it('between two qualifications with nothing in common are all that both have', () => {
    const [one, other] = [qualifications[1]!, qualifications[3]!];
    const units = editionDifferences(one, other).filter((difference) => difference.of === 'unit');
    const shared = one.units.filter(({ id }) => other.units.some((unit) => unit.id === id)).length;
    const listed = units.filter(({ change }) => change !== 'changed');
    expect(listed).toHaveLength(one.units.length + other.units.length - 2 * shared);
  });

  it.each(Object.entries(mutations))('tell, and tell only, that %s', (_, { kinds, make }) => {
    let told = 0;
    fc.assert(
      fc.property(anyQualification, fc.nat(), (from, dice) => {
        const to = make(from, dice);
        expect(new Set(editionDifferences(from, to).flatMap(kindsOf))).toEqual(new Set(kinds));
        told += 1;
      }),
      { numRuns: 30 },
    );
    expect(told).toBe(30);
  });

  it('tell several mutations at once, each once, and the way back as the opposite', () => {
    const count = new Map<string, number>();
    const opposite: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };
    const some = fc.subarray(Object.values(mutations), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(anyQualification, some, fc.nat(), (from, chosen, dice) => {
        const to = chosen.reduce((made, { make }) => make(made, dice), from);
        const there = editionDifferences(from, to).flatMap(kindsOf);
        const back = editionDifferences(to, from).flatMap(kindsOf);
        const turned = there.map((kind) =>
          kind.replace(/ (added|removed)$/, (_, word: string) => ` ${opposite[word] ?? word}`),
        );
        expect([...back].sort()).toEqual([...turned].sort());
        for (const kind of there) count.set(kind, (count.get(kind) ?? 0) + 1);
      }),
      { numRuns: 300 },
    );
    const expected = new Set(Object.values(mutations).flatMap(({ kinds }) => kinds));
    expect([...expected].filter((kind) => (count.get(kind) ?? 0) < 5)).toEqual([]);
  });
});
