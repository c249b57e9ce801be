import type { FindEdition } from '../catalogue';
import { findEdition } from '../catalogue';
import type { Store } from '../storage';

/**
 * Looks an edition up in the catalogue, past and present, then among those that plans on this device
 * were made on: a newer Unitwise may have been here, or its backup.
 */
export function editionsFor(store: Pick<Store, 'findEdition'>): FindEdition {
  return async (id, version) => {
    const published = await findEdition(id, version);
    if (published) return published;
    const kept = await store.findEdition(id, version);
    return kept.ok ? (kept.value ?? undefined) : undefined;
  };
}
