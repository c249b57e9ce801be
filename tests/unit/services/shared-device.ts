import { findQualification } from '../../../src/catalogue';
import { openStore } from '../../../src/storage';
import type { Store } from '../../../src/storage';

let given = 0;

/** A device of its own, with ids that no other gives. */
export function opened(name: string): Store {
  return openStore({
    name,
    findQualification,
    now: () => '2026-11-28T09:00:00.000Z',
    newId: () => `${name}-${(given += 1)}`,
  });
}
