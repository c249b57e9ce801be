import { renumbered, type Composite } from './clause';
import type { Row, System } from './system';

/** Looking for a cluster's options ends after so many steps: it is too large to be one. */
const maxSteps = 1000;

/** How many units to take of each family of a cluster, in the order of its families. */
type Option = readonly number[];

/**
 * Families that are decided together, in one layer of the diagram. A set of units of which at most
 * one may count is one: it has as many options as units, and one more, where deciding unit by unit
 * would carry along whether one is taken already.
 */
export interface Cluster {
  readonly families: readonly number[];
  /** Every choice that the rows within the cluster allow. */
  readonly options: readonly Option[];
}

/** A cluster, and what it means for the rows that reach beyond it. */
export interface ClusterStep extends Cluster {
  /** For each option, its kind: options that add the same to every row are of one kind. */
  readonly kinds: Int32Array;
  /** What an option of each kind adds to each row: `adds[row][kind]`. */
  readonly adds: readonly Float64Array[];
  /** The least and the most that an option adds to each row. */
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/**
 * A system as the diagram takes it: the clusters, and only the rows that join two of them or that a
 * composite asks about.
 */
export interface Steps {
  readonly rows: readonly Row[];
  /** The number of each of these rows in the system. */
  readonly numbers: readonly number[];
  readonly composites: readonly Composite[];
  readonly steps: readonly ClusterStep[];
}

export function stepsOf(system: System): Steps {
  const reach = reachOf(system);
  const clusters = clustersOf(system, reach);
  const home = new Map(clusters.flatMap((cluster) => cluster.families.map((f) => [f, cluster])));
  const outer = [...system.rows.keys()].filter(
    (row) =>
      system.rows[row]?.isRequired === false ||
      new Set(reach[row]?.map((f) => home.get(f))).size > 1,
  );
  return {
    rows: outer.flatMap((row) => system.rows[row] ?? []),
    numbers: outer,
    composites: system.composites.map((one) => renumbered(one, (row) => outer.indexOf(row))),
    steps: clusters.map((cluster) => stepOf(system, cluster, outer)),
  };
}

/** For each required row the families that it weighs; none for the others. */
type RowFamilies = readonly (readonly number[])[];

function reachOf({ rows, families }: System): RowFamilies {
  return rows.map(({ isRequired }, row) =>
    [...families.keys()].filter((f) => isRequired && (families[f]?.weights[row] ?? 0) !== 0),
  );
}

function stepOf({ families }: System, cluster: Cluster, rows: readonly number[]): ClusterStep {
  const sums = cluster.options.map((option) =>
    rows.map((row) =>
      option.reduce(
        (sum, taken, i) => sum + taken * (families[cluster.families[i] ?? 0]?.weights[row] ?? 0),
        0,
      ),
    ),
  );
  const distinct = new Map(sums.map((sum) => [sum.join(), sum]));
  const keys = [...distinct.keys()];
  const adds = rows.map((_, i) => Float64Array.from(distinct.values(), (sum) => sum[i] ?? 0));
  const ends = (end: (...values: number[]) => number): Float64Array =>
    Float64Array.from(adds, (values) => (values.length === 0 ? 0 : end(...values)));
  return {
    ...cluster,
    kinds: Int32Array.from(sums, (sum) => keys.indexOf(sum.join())),
    adds,
    min: ends(Math.min),
    max: ends(Math.max),
  };
}

/**
 * Joins the families of a row, those of the fewest families first, wherever that leaves no more
 * options than the joined clusters have together: then one layer is never wider than the several.
 */
function clustersOf(system: System, reach: RowFamilies): readonly Cluster[] {
  const singles = [...system.families.keys()].flatMap(
    (f) => clusterOf(system, reach, [f], Infinity) ?? [],
  );
  const clusters = new Set(singles);
  const home = [...singles];
  for (const touched of reach.toSorted((a, b) => a.length - b.length)) {
    const parts = [...new Set(touched.flatMap((f) => home[f] ?? []))];
    if (parts.length < 2) continue;
    const families = parts.flatMap((part) => part.families);
    const enough = parts.reduce((sum, { options }) => sum + options.length, 0);
    const joined = clusterOf(system, reach, families, enough);
    if (!joined) continue;
    for (const part of parts) clusters.delete(part);
    clusters.add(joined);
    for (const family of families) home[family] = joined;
  }
  return [...clusters];
}

/** The cluster of some families, or `null` where it has more than `most` options. */
function clusterOf(
  system: System,
  reach: RowFamilies,
  families: readonly number[],
  most: number,
): Cluster | null {
  const rows = [...system.rows.keys()].filter((row) => {
    const touched = reach[row] ?? [];
    const isSmall = touched.length > 0 && touched.length <= families.length;
    return isSmall && touched.every((f) => families.includes(f));
  });
  const options = new OptionSearch(system, families, rows, most).run();
  return options && { families, options };
}

/** Tries 0, 1, 2, … units of family after family, as long as the rows can still be met. */
class OptionSearch {
  readonly #found: Option[] = [];
  readonly #taken: number[] = [];
  readonly #rows: readonly OptionRow[];
  readonly #sizes: readonly number[];
  #steps = 0;

  constructor(
    { rows, families }: System,
    some: readonly number[],
    within: readonly number[],
    readonly most: number,
  ) {
    this.#sizes = some.map((f) => families[f]?.members.length ?? 0);
    this.#rows = within.map((row) => ({
      min: rows[row]?.min ?? -Infinity,
      max: rows[row]?.max ?? Infinity,
      ...endsToCome(
        some.map((f) => families[f]?.weights[row] ?? 0),
        this.#sizes,
      ),
      sum: 0,
    }));
  }

  run(): readonly Option[] | null {
    return this.#extend() ? this.#found : null;
  }

  /** `false` once there are too many options, or too many steps were made. */
  #extend(): boolean {
    const place = this.#taken.length;
    if (this.#sizes.length > 1 && ++this.#steps > maxSteps) return false;
    if (!this.#rows.every((row) => canBeMet(row, place))) return true;
    if (place === this.#sizes.length) return this.#found.push([...this.#taken]) <= this.most;
    const size = this.#sizes[place] ?? 0;
    for (let units = 0; units <= size; units++) {
      this.#taken.push(units);
      for (const row of this.#rows) row.sum += (row.weights[place] ?? 0) * units;
      const goesOn = this.#extend();
      for (const row of this.#rows) row.sum -= (row.weights[place] ?? 0) * units;
      this.#taken.pop();
      if (!goesOn) return false;
    }
    return true;
  }
}

/** A row within a cluster, and what its families add: those taken so far, and those from each on. */
interface OptionRow extends Pick<Row, 'min' | 'max'> {
  readonly weights: readonly number[];
  readonly leastFrom: readonly number[];
  readonly mostFrom: readonly number[];
  sum: number;
}

function endsToCome(
  weights: readonly number[],
  sizes: readonly number[],
): Pick<OptionRow, 'weights' | 'leastFrom' | 'mostFrom'> {
  const from = (end: (a: number, b: number) => number): readonly number[] =>
    weights.reduceRight<number[]>(
      (sums, weight, i) => [end(0, weight * (sizes[i] ?? 0)) + (sums[0] ?? 0), ...sums],
      [0],
    );
  return { weights, leastFrom: from(Math.min), mostFrom: from(Math.max) };
}

function canBeMet({ min, max, sum, leastFrom, mostFrom }: OptionRow, place: number): boolean {
  return sum + (mostFrom[place] ?? 0) >= min && sum + (leastFrom[place] ?? 0) <= max;
}
