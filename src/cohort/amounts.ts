import type { Taught } from './learner-class';
import type { CohortProblem, TeachingMeasure } from './problem';
import { greatestDivisor } from './weights';

/** What is counted where nothing keeps it from being counted. */
export function measuredBy({ measure, hours }: CohortProblem): TeachingMeasure['kind'] {
  return measure.kind === 'hours' && hours === null ? 'units' : measure.kind;
}

/** What each unit adds to what is taught: 1, or its hours in hundredths. */
export function amountsOf(problem: CohortProblem): readonly number[] {
  const isHours = measuredBy(problem) === 'hours';
  return problem.units.map((unit) => (isHours ? (problem.hours?.get(unit) ?? 0) : 1));
}

/** More steps of a curve than these are no longer told apart. */
const maxLevels = 40;

/**
 * The amounts at which a curve is worked out, from the least to the most: every one that some units
 * come to, or where these are too many, as many evenly spread.
 *
 * @param forced what is taught for certain
 * @param amounts of the units that may be taught besides
 */
export function levelsOf(
  { least, most }: { readonly least: number; readonly most: number },
  forced: number,
  amounts: readonly number[],
): readonly number[] {
  const sums = sumsUpTo(forced, amounts, most).filter((sum) => sum >= least);
  if (sums.length <= maxLevels) return sums;
  const spread = Array.from({ length: maxLevels }, (_, i) => {
    const aim = least + Math.floor((i * (most - least)) / (maxLevels - 1));
    return sums.findLast((sum) => sum <= aim) ?? least;
  });
  return [...new Set(spread)];
}

/** Every sum of some of the amounts and what is forced, ascending. */
function sumsUpTo(forced: number, amounts: readonly number[], most: number): readonly number[] {
  let sums = new Set([forced]);
  for (const amount of amounts)
    sums = new Set([...sums, ...[...sums].map((sum) => sum + amount).filter((sum) => sum <= most)]);
  return [...sums].sort((a, b) => a - b);
}

/** What a choice of units comes to. */
export function amountIn(taught: Taught, amounts: readonly number[]): number {
  return taught.reduce((sum, one, place) => sum + one * (amounts[place] ?? 0), 0);
}

/** The greatest amount of which all amounts are multiples. */
export function stepOfAmounts(amounts: readonly number[]): number {
  return Math.max(1, amounts.reduce(greatestDivisor, 0));
}
