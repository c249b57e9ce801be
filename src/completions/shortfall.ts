import type { Clause, Composite } from './clause';
import type { System } from './system';

/**
 * How far sums are from what is asked of them, in units of usual size: 0 exactly where they meet it.
 * Only the order of two shortfalls means anything.
 */
export type Shortfall = (sums: Float64Array) => number;

/** The shortfall of a whole system: of its required rows and its composites, each prepared once. */
export function shortfallOf(system: System): Shortfall {
  const required = system.rows.flatMap(({ isRequired }, row) => (isRequired ? [row] : []));
  const parts = [
    ...required.map((row) => rowMeasure(system, row).toHold),
    ...system.composites.map((composite) => measureOf(system, composite).toHold),
  ];
  return (sums) => {
    let total = 0;
    for (const part of parts) total += part(sums);
    return total;
  };
}

/** How far a clause is from holding (0: it holds), and how far from not holding where it holds. */
interface Measure {
  readonly toHold: Shortfall;
  readonly toBreak: Shortfall;
}

function measureOf(system: System, clause: Clause): Measure {
  return clause.kind === 'row' ? rowMeasure(system, clause.row) : countMeasure(system, clause);
}

function rowMeasure(system: System, row: number): Measure {
  const { min, max } = system.rows[row] ?? { min: -Infinity, max: Infinity };
  const usual = usualWeight(system, row);
  return {
    toHold: (sums) => {
      const sum = sums[row] ?? 0;
      if (sum < min) return (min - sum) / usual;
      return sum > max ? (sum - max) / usual : 0;
    },
    toBreak: (sums) => {
      const sum = sums[row] ?? 0;
      return Math.min(sum - min + 1, max - sum + 1) / usual;
    },
  };
}

/** As many of the nearest parts have to change as would bring the count of those that hold into its range. */
function countMeasure(system: System, { parts, min, max }: Composite): Measure {
  const measures = parts.map((part) => measureOf(system, part));
  const far = new Float64Array(parts.length);
  let held = 0;
  const look = (sums: Float64Array): void => {
    held = 0;
    measures.forEach(({ toHold }, i) => {
      const missing = toHold(sums);
      far[i] = missing;
      if (missing === 0) held++;
    });
  };
  /** What it takes to break so many of the parts that hold. */
  const breaking = (sums: Float64Array, count: number): number => {
    measures.forEach(({ toBreak }, i) => (far[i] = far[i] === 0 ? toBreak(sums) : Infinity));
    return leastSum(far, count);
  };
  return {
    toHold: (sums) => {
      look(sums);
      if (held > max) return breaking(sums, held - max);
      return held < min ? leastSum(far, min) : 0;
    },
    toBreak: (sums) => {
      look(sums);
      return breaking(sums, held - min + 1);
    },
  };
}

/** The sum of the `count` least values, which are used up. */
function leastSum(values: Float64Array, count: number): number {
  let sum = 0;
  for (let taken = 0; taken < Math.min(count, values.length); taken++) {
    let at = 0;
    for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) < (values[at] ?? 0)) at = i;
    sum += values[at] ?? 0;
    values[at] = Infinity;
  }
  return sum;
}

function usualWeight({ families }: System, row: number): number {
  let [sum, count] = [0, 0];
  for (const { members, weights } of families) {
    const weight = Math.abs(weights[row] ?? 0);
    if (weight === 0) continue;
    sum += weight * members.length;
    count += members.length;
  }
  return count === 0 ? 1 : sum / count;
}
