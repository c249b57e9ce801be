import type { Family, Row, System } from './system';

/**
 * The same ways, with rows that follow from the others and keep the relaxation closer to whole
 * units: a row that needs 9 credits from units of at most 7 needs 2 units, where fractions would do
 * with 9/7 of one; likewise a maximum allows only so many units.
 */
export function tightened(system: System): System {
  const { rows, families } = system;
  const counts = rows.flatMap((row, r) => countRow(row, r, families));
  return {
    ...system,
    rows: [...rows, ...counts.map(({ range }) => range)],
    families: families.map(({ members, weights }) => ({
      members,
      weights: [...weights, ...counts.map(({ row }) => (weights[row] ? 1 : 0))],
    })),
  };
}

function countRow(
  { min, max, isRequired }: Row,
  row: number,
  families: readonly Family[],
): readonly { readonly row: number; readonly range: Row }[] {
  if (!isRequired) return [];
  const weights = families
    .flatMap((family) => family.members.map(() => family.weights[row] ?? 0))
    .filter((weight) => weight !== 0)
    .sort((a, b) => a - b);
  if ((weights[0] ?? 0) <= 0 || weights[0] === weights.at(-1)) return [];
  const least = takenUntil(weights.toReversed(), (sum) => sum >= min);
  const most = takenUntil(weights, (sum, next) => sum + next > max);
  return [{ row, range: { min: least, max: most, isRequired } }];
}

/** How many weights are taken, in order, until `enough` says so or none is left. */
function takenUntil(
  weights: readonly number[],
  enough: (sum: number, next: number) => boolean,
): number {
  let sum = 0;
  for (const [taken, weight] of weights.entries()) {
    if (enough(sum, weight)) return taken;
    sum += weight;
  }
  return weights.length;
}
