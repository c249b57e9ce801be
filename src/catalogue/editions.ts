import { editionKey } from './edition-key';
import type { PastEditions } from './past-editions';
import { findQualification } from './shipped';
import type { Qualification } from './types';

/**
 * Looks up a qualification as it was in an edition: `undefined` where no such edition is known.
 * Rejects where the part that holds a past edition cannot be loaded, as without a connection.
 */
export type FindEdition = (id: string, version: string) => Promise<Qualification | undefined>;

/**
 * The look-up over shipped and past editions.
 *
 * @param loadPast asked only for what is not shipped
 */
export function editionFinder(
  findShipped: (id: string) => Qualification | undefined,
  loadPast: () => Promise<PastEditions>,
): FindEdition {
  return async (id, version) => {
    const shipped = findShipped(id);
    if (shipped?.version === version) return shipped;
    const past = await loadPast();
    const load = past.get(editionKey({ id, version }));
    if (!load) return undefined;
    const { editionThen } = await import('./lent');
    return editionThen(load, past);
  };
}

/** Looks up a qualification in any edition that the catalogue published, past or present. */
export const findEdition: FindEdition = editionFinder(
  findQualification,
  async () => (await import('./past-editions')).pastEditions,
);
