/** Numbers of ways beyond what a plain number holds exactly, and the sizes that real specifications reach. */
import { describe, expect, it } from 'vitest';
import type { Qualification, Rule, SumRule, Unit } from '../../../src/catalogue';
import { compile } from '../../../src/completions';
import { topics } from '../../fixtures/topics';
import { bare } from './arbitrary';

const cite = { section: 'test', page: null };

function unit(id: string, level: number, credits: number): Unit {
  const names = { id, ref: null, localRef: null, title: id, kind: null, summary: '' };
  return { ...names, level, credits, glh: null, criteria: [] };
}

function required(id: string, rule: Omit<SumRule, 'id' | 'binding' | 'cite'>): SumRule {
  return { ...rule, id, binding: 'required', cite };
}

const binomial = (n: bigint, k: bigint): bigint =>
  k === 0n ? 1n : (binomial(n - 1n, k - 1n) * n) / k;

describe('groups that do not touch each other', () => {
  it('have as many ways as the product of their own', () => {
    // Units of one group differ in credits, which no rule counts, and in level, which one rule does.
    const groups = Array.from({ length: 9 }, (_, g) =>
      Array.from({ length: 13 }, (_, i) => unit(`g${g}-${i}`, 2 + (i % 2), i)),
    );
    const qualification: Qualification = {
      ...bare,
      units: groups.flat(),
      groups: groups.map((units, g) => ({
        id: `G${g}`,
        title: `G${g}`,
        kind: 'optional',
        units: units.map(({ id }) => id),
      })),
      rules: groups.flatMap((_, g) => [
        required(`low-${g}`, {
          measure: 'units',
          over: { groups: [`G${g}`], level: { exactly: 2 } },
          min: 3,
          max: 3,
        }),
        required(`high-${g}`, {
          measure: 'units',
          over: { groups: [`G${g}`], level: { exactly: 3 } },
          min: 2,
          max: 3,
        }),
      ]),
    };
    const each = binomial(7n, 3n) * (binomial(6n, 2n) + binomial(6n, 3n));
    const completions = compile(qualification);
    expect(completions.outlook({ chosen: [] }).ways).toBe(each ** 9n);
    // With one unit chosen or excluded, by hand.
    const chosen = binomial(6n, 2n) * (binomial(6n, 2n) + binomial(6n, 3n));
    expect(completions.outlook({ chosen: ['g4-0'] }).ways).toBe(each ** 8n * chosen);
    const without = binomial(7n, 3n) * (binomial(5n, 2n) + binomial(5n, 3n));
    expect(completions.outlook({ chosen: [], excluded: ['g4-1'] }).ways).toBe(each ** 8n * without);
  });
});

function topicsOf(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const byTopic = new Map<string, Unit[]>();
  for (const one of units) {
    const topic = one.id.startsWith('o') ? one.id : (one.id.split('-')[0] ?? '');
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), one]);
  }
  return byTopic;
}

/** Counted topic by topic, over every sum of credits. */
function countTopics({ units }: Qualification, maxCredits: number): bigint {
  const byTopic = topicsOf(units);
  let sums = new Map([['0 0', 1n]]);
  for (const topic of byTopic.values()) {
    const next = new Map(sums);
    for (const { credits, level } of topic) {
      for (const [key, ways] of sums) {
        const [all = 0, high = 0] = key.split(' ').map(Number);
        const to = `${all + (credits ?? 0)} ${high + (Number(level) >= 2 ? (credits ?? 0) : 0)}`;
        next.set(to, (next.get(to) ?? 0n) + ways);
      }
    }
    sums = next;
  }
  return [...sums].reduce((count, [key, ways]) => {
    const [all = 0, high = 0] = key.split(' ').map(Number);
    return all >= 40 && all <= maxCredits && high >= 21 ? count + ways : count;
  }, 0n);
}

/** The same where a quarter of the credits has to be at Level 2, over sums of all, high and Level 2. */
function countWithShare({ units }: Qualification, maxCredits: number): number {
  const byTopic = topicsOf(units);
  const width = maxCredits + 1;
  let sums = new Map([[0, 1]]);
  for (const topic of byTopic.values()) {
    const next = new Map(sums);
    for (const { credits, level } of topic) {
      const size = credits ?? 0;
      const step = size * (1 + (Number(level) >= 2 ? width : 0) + (level === 2 ? width ** 2 : 0));
      for (const [key, ways] of sums) {
        if ((key % width) + size > maxCredits) continue;
        next.set(key + step, (next.get(key + step) ?? 0) + ways);
      }
    }
    sums = next;
  }
  return [...sums].reduce((count, [key, ways]) => {
    const [all, high, second] = [0, 1, 2].map((at) => Math.floor(key / width ** at) % width);
    return all! >= 40 && high! >= 21 && 4 * second! >= all! ? count + ways : count;
  }, 0);
}

describe('thirty sets of which one unit may count, and twenty units', () => {
  it.each(['by topic', 'by level', 'mixed'] as const)('are counted, with units %s', (order) => {
    const qualification = topics(order);
    for (const maxCredits of [45, Infinity]) {
      const limits = maxCredits === Infinity ? {} : { maxCredits };
      const outlook = compile(qualification, limits).outlook({ chosen: [] });
      expect(outlook.counted).toBe('exactly');
      expect(outlook.ways).toBe(countTopics(qualification, maxCredits));
      expect(outlook.ways > BigInt(Number.MAX_SAFE_INTEGER)).toBe(maxCredits === Infinity);
    }
  });

  it('are counted with a share beside their rules too', () => {
    const plain = topics('mixed');
    const quarter: Rule = {
      ...{ id: 'share', share: 'credits', over: { level: { exactly: 2 } }, of: {} },
      ...{ minPercent: 25, binding: 'required', cite },
    };
    const qualification = { ...plain, rules: [...plain.rules, quarter] };
    const outlook = compile(qualification, { maxCredits: 45 }).outlook({ chosen: [] });
    expect(outlook.counted).toBe('exactly');
    expect(outlook.ways).toBe(BigInt(countWithShare(qualification, 45)));
  });
});
