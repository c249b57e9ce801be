import type { Qualification } from '../catalogue';
import { editionKey } from '../catalogue';
import type { EditionName } from './edition-names';
import type { FindQualification } from './rows';

/**
 * The qualifications that plans on this device were made on, beside those that are shipped now. A
 * plan keeps to its edition until the planner moves it: a new catalogue changes no plan by itself.
 */
export class Editions {
  readonly #shipped: FindQualification;
  readonly #kept = new Map<string, Qualification>();

  constructor(shipped: FindQualification) {
    this.#shipped = shipped;
  }

  /**
   * A qualification as it was in an edition; `undefined` where that is neither shipped nor kept here,
   * as another edition has other figures and rules. Editions that are kept here have to be fetched
   * first (`fetchEditions`).
   *
   * @param version `null` = as it is now
   */
  find(id: string, version: string | null): Qualification | undefined {
    const shipped = this.#shipped(id);
    if (version === null || shipped?.version === version) return shipped;
    return this.#kept.get(editionKey({ id, version }));
  }

  /** Makes an edition known to `find`. */
  keep(qualification: Qualification): void {
    this.#kept.set(editionKey(qualification), qualification);
  }

  /** Which of these are known neither from the catalogue nor by `keep`, each once. */
  missing(named: readonly EditionName[]): readonly Edition[] {
    const missing = new Map<string, Edition>();
    for (const { id, version } of named) {
      if (version === null || this.#shipped(id)?.version === version) continue;
      const key = editionKey({ id, version });
      if (!this.#kept.has(key)) missing.set(key, { id, version });
    }
    return [...missing.values()];
  }
}

interface Edition {
  readonly id: string;
  readonly version: string;
}
