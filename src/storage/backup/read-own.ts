import type { Qualification } from '../../catalogue';
import { editionKey } from '../../catalogue';
import type { OwnEdition } from '../own/own-rows';
import { readOwnRow, shortened } from '../own/own-rows';

/**
 * The editions of a file that a centre made, as its device kept them. One of which the file tells
 * nothing more came from somewhere.
 */
export function ownIn(
  editions: readonly Qualification[],
  rows: readonly unknown[],
): readonly OwnEdition[] {
  const told = new Map(rows.map(readOwnRow).flatMap((row) => (row ? [[row.key, row]] : [])));
  return editions
    .filter(({ made }) => made)
    .map((qualification) => {
      const row = told.get(editionKey(qualification));
      const { origin = 'received', keptAt = '', rank = 0, findings = [] } = row ?? {};
      return { qualification, origin, keptAt, rank, findings: shortened(findings) };
    })
    .sort((a, b) => a.rank - b.rank);
}
