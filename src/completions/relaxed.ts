import { renumbered, rowsOf, type Composite } from './clause';
import { stepsOf } from './clusters';
import { compileDiagram } from './compile-diagram';
import { Counter } from './counter';
import { orderOf } from './order';
import type { Row, System } from './system';

/** A part of what a system asks for that can be left out: a required row, or a composite. */
interface Demanded {
  readonly row?: number;
  readonly composite?: Composite;
  /** Which part of all sums its range lets through, from 0 to 1. */
  readonly looseness: number;
}

/** Orders that promise more edges than this are not tried; they promise some ten times too many. */
const promisedPerEdge = 10;

/**
 * Counts the ways of a system from which as little as need be is left out for its diagram to have at
 * most `budget` edges: all ways of the system are among them. What narrows the diagram most and lets
 * through most goes first.
 */
export function relaxedCounter(system: System, budget: number): Counter {
  let left = demandedOf(system);
  for (;;) {
    const relaxed = without(system, left);
    const promised = budget > 0 ? orderOf(stepsOf(relaxed), 2).cost : Infinity;
    if (left.length === 0 || promised <= budget * promisedPerEdge) {
      const diagram = compileDiagram(relaxed, left.length === 0 ? Infinity : budget);
      if (diagram) return new Counter(relaxed, diagram);
    }
    left = budget > 0 ? narrower(system, left) : [];
  }
}

/** Narrow ranges go last: without one, hardly any of the ways that are left is a way. */
const narrow = 0.05;

/** All but the demand that is dearest for what it rules out. */
function narrower(system: System, demanded: readonly Demanded[]): readonly Demanded[] {
  const within = stepsOf(without(system, demanded)).numbers;
  // What lies within a cluster costs nothing.
  const outer = demanded.filter((one, at) => one.composite !== undefined || within.includes(at));
  const loose = outer.filter(({ looseness }) => looseness >= narrow);
  const rest = [loose, outer, demanded].find((some) => some.length > 0) ?? [];
  const options = rest.map((one) => {
    const others = demanded.filter((other) => other !== one);
    const { cost } = orderOf(stepsOf(without(system, others)), 1);
    return { others, price: cost / one.looseness };
  });
  return options.reduce((best, one) => (one.price < best.price ? one : best)).others;
}

function demandedOf({ rows, families, composites }: System): readonly Demanded[] {
  const ofRow = (range: Row, row: number): Demanded[] => {
    if (!range.isRequired) return [];
    const sums = families.map(({ members, weights }) => members.length * (weights[row] ?? 0));
    const least = sums.reduce((total, sum) => total + Math.min(sum, 0), 0);
    const most = sums.reduce((total, sum) => total + Math.max(sum, 0), 0);
    const width = Math.min(range.max, most) - Math.max(range.min, least) + 1;
    return [{ row, looseness: Math.max(width, 1) / (most - least + 1) }];
  };
  return [
    ...rows.flatMap(ofRow),
    ...composites.map((composite) => ({ composite, looseness: 1 / 2 })),
  ];
}

/** The system with these demands alone, over the same families. */
function without(system: System, demanded: readonly Demanded[]): System {
  const composites = demanded.flatMap(({ composite }) => composite ?? []);
  const kept = [
    ...demanded.flatMap(({ row }) => row ?? []),
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
