import { renumbered, rowsOf, type Composite } from './clause';
import { stepsOf } from './clusters';
import { compileDiagram } from './compile-diagram';
import { Counter } from './counter';
import { OPEN } from './choices';
import { orderOf } from './order';
import { areMet, sumsOf } from './search';
import { sequence } from './sequence';
import type { Row, System } from './system';

/** What a system asks for and can be left out: a required row, or a composite. */
type Demanded =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'composite'; readonly composite: Composite };

/** What counts a system with some demands left out, and that system. */
export interface Relaxed {
  readonly counter: Counter;
  /** It has all the rows, but asks only for what was kept. */
  readonly kept: System;
}

/** An order promises at most so many times the edges that a diagram turns out to have. */
const promisedPerEdge = 10;

/** Without a range as narrow as this hardly any set that is left is a way. */
const narrow = 0.05;

/** So many draws tell how often a demand is met by chance. */
const draws = 400;

/**
 * Counts the ways of a system from which so much is left out that its diagram has at most `budget`
 * edges: all ways of the system are among them. Narrow ranges stay, and then what is met least often
 * where it is left out.
 */
export function relaxedCounter(system: System, budget: number): Relaxed {
  const within = demandsWithin(system);
  if (budget <= 0) return compiled(system, [], Infinity) ?? never();
  const narrowest = outerDemands(system).filter(
    (one) => one.kind === 'row' && loosenessOf(system, one.row) < narrow,
  );
  const bases = [[...within, ...narrowest], within, []];
  for (const base of bases) {
    const relaxed = compiled(system, base, budget);
    if (relaxed) return tightenedCounter(system, budget, base, relaxed);
  }
  return compiled(system, [], Infinity) ?? never();
}

/** Adds demands to a base, those that are met least often first, as long as the budget allows. */
function tightenedCounter(
  system: System,
  budget: number,
  base: readonly Demanded[],
  relaxed: Relaxed,
): Relaxed {
  const others = outerDemands(system).filter((one) => !base.some((other) => isSame(one, other)));
  let kept = base;
  for (const one of byRate(system, relaxed.counter, others)) {
    const { cost } = orderOf(stepsOf(only(system, [...kept, one])), 2);
    if (cost <= budget * promisedPerEdge) kept = [...kept, one];
  }
  for (; kept.length > base.length; kept = kept.slice(0, -1)) {
    const better = compiled(system, kept, budget);
    if (better) return better;
  }
  return relaxed;
}

function compiled(system: System, demanded: readonly Demanded[], budget: number): Relaxed | null {
  const relaxed = only(system, demanded);
  const diagram = compileDiagram(relaxed, budget);
  return diagram && { counter: new Counter(relaxed, diagram), kept: asking(system, demanded) };
}

/** The system with all its rows, of which it asks only for these demands. */
function asking(system: System, demanded: readonly Demanded[]): System {
  const isKept = (one: Demanded): boolean => demanded.some((other) => isSame(one, other));
  return {
    ...system,
    rows: system.rows.map((row, i) => ({
      ...row,
      isRequired: row.isRequired && isKept({ kind: 'row', row: i }),
    })),
    composites: system.composites.filter((composite) => isKept({ kind: 'composite', composite })),
  };
}

/** In the order in which they are met, the least often first, by ways that a counter draws. */
function byRate(
  system: System,
  counter: Counter,
  demanded: readonly Demanded[],
): readonly Demanded[] {
  const units = system.families.reduce((sum, { members }) => sum + members.length, 0);
  if (!counter.hasWay(new Uint8Array(units).fill(OPEN))) return [];
  const next = sequence();
  const drawn = Array.from({ length: draws }, () => sumsOf(system, counter.draw(next)));
  const rated = demanded.map((one) => {
    const alone = only(system, [one]);
    const rows = one.kind === 'row' ? [one.row] : rowsOf(one.composite);
    const met = drawn.filter((sums) =>
      areMet(
        alone,
        Float64Array.from(rows, (row) => sums[row] ?? 0),
      ),
    );
    return { one, met: met.length };
  });
  return rated.sort((a, b) => a.met - b.met).map(({ one }) => one);
}

/** Rows that lie within a cluster: they make a diagram narrower, not wider. */
function demandsWithin(system: System): readonly Demanded[] {
  const { numbers } = stepsOf(system);
  return [...system.rows.entries()].flatMap(([row, { isRequired }]): Demanded[] =>
    isRequired && !numbers.includes(row) ? [{ kind: 'row', row }] : [],
  );
}

function outerDemands(system: System): readonly Demanded[] {
  const rows = stepsOf(system).numbers.filter((row) => system.rows[row]?.isRequired);
  return [
    ...rows.map((row): Demanded => ({ kind: 'row', row })),
    ...system.composites.map((composite): Demanded => ({ kind: 'composite', composite })),
  ];
}

function isSame(a: Demanded, b: Demanded): boolean {
  if (a.kind === 'row') return b.kind === 'row' && a.row === b.row;
  return b.kind === 'composite' && a.composite === b.composite;
}

/** Which part of all sums a row's range lets through, from 0 to 1. */
function loosenessOf({ rows, families }: System, row: number): number {
  const sums = families.map(({ members, weights }) => members.length * (weights[row] ?? 0));
  const least = sums.reduce((total, sum) => total + Math.min(sum, 0), 0);
  const most = sums.reduce((total, sum) => total + Math.max(sum, 0), 0);
  const { min = least, max = most }: Partial<Row> = rows[row] ?? {};
  return (Math.min(max, most) - Math.max(min, least) + 1) / (most - least + 1);
}

/** The system with these demands alone, over the same families. */
function only(system: System, demanded: readonly Demanded[]): System {
  const composites = demanded.flatMap((one) => (one.kind === 'composite' ? [one.composite] : []));
  const kept = [
    ...demanded.flatMap((one) => (one.kind === 'row' ? [one.row] : [])),
    ...composites.flatMap((composite) => rowsOf(composite)),
  ];
  return {
    possible: system.possible,
    rows: kept.flatMap((row) => system.rows[row] ?? []),
    composites: composites.map((one) => renumbered(one, (row) => kept.indexOf(row))),
    families: system.families.map(({ members, weights }) => ({
      members,
      weights: kept.map((row) => weights[row] ?? 0),
    })),
  };
}

function never(): never {
  throw new RangeError('a diagram without bounds has no budget to go over');
}
