import * as v from 'valibot';
import type { Qualification } from '../catalogue';
import { editionKey } from '../catalogue';
import type { Tables } from './database';
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
   * A qualification as it was in an edition; where that edition is neither shipped nor kept here, as
   * it is now. Editions that are kept here have to be fetched first (`fetchEditions`).
   *
   * @param version `null` = as it is now
   */
  find(id: string, version: string | null): Qualification | undefined {
    const shipped = this.#shipped(id);
    if (version === null || shipped?.version === version) return shipped;
    return this.#kept.get(editionKey({ id, version })) ?? shipped;
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

/** An edition of a qualification by its id and version. */
export interface EditionName {
  readonly id: string;
  /** `null` = as it is now. */
  readonly version: string | null;
}

const ofPlan = v.object({
  edition: v.string(),
  record: v.object({ plan: v.object({ qualification: v.string() }) }),
});

/** The editions that the rows of plans name. */
export function editionsNamed(rows: readonly unknown[]): readonly EditionName[] {
  return rows
    .filter((row) => v.is(ofPlan, row))
    .map(({ edition, record }) => ({ id: record.plan.qualification, version: edition }));
}

/** Keeps an edition for as long as plans may be on it, inside a write. */
export async function keepEdition(
  { editions }: Tables,
  qualification: Qualification,
): Promise<void> {
  const { id, version } = qualification;
  const there = await editions.where(':id').equals([id, version]).count();
  if (there === 0) await editions.put({ id, version, qualification });
}
