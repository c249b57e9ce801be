import * as v from 'valibot';
import type { Qualification } from '../catalogue';
import { editionKey } from '../catalogue';
import type { parseQualification } from '../catalogue';
import type { Tables } from './database';
import type { FindQualification } from './rows';

/**
 * The qualifications that plans on this device were made on, beside those that are shipped now. A
 * plan keeps to its edition until the planner moves it: a new catalogue changes no plan by itself.
 */
export class Editions {
  readonly #shipped: FindQualification;
  readonly #kept = new Map<string, Qualification>();
  #parse: typeof parseQualification | null = null;

  constructor(shipped: FindQualification) {
    this.#shipped = shipped;
  }

  /**
   * A qualification as it was in an edition; where that edition is neither shipped nor kept here, as
   * it is now. Editions that are kept have to be fetched first.
   *
   * @param version `null` = as it is now
   */
  find(id: string, version: string | null): Qualification | undefined {
    const shipped = this.#shipped(id);
    if (version === null || shipped?.version === version) return shipped;
    return this.#kept.get(editionKey({ id, version })) ?? shipped;
  }

  /** Makes ready what `find` will be asked for, inside a transaction. */
  async fetch({ editions }: Tables, named: readonly Named[]): Promise<void> {
    for (const { id, version } of this.#missing(named)) {
      const row = v.safeParse(editionRow, await editions.get([id, version]));
      const parsed = row.success ? this.#parse?.(row.output.qualification) : undefined;
      if (parsed?.ok && parsed.qualification.id === id)
        this.#kept.set(editionKey({ id, version }), parsed.qualification);
    }
  }

  /** Whether some of these can only be found after `prepare` and `fetch`. */
  lacks(named: readonly Named[]): boolean {
    return this.#missing(named).length > 0;
  }

  /** Loads the parser, which the shipped qualifications do without. Not inside a transaction. */
  async prepare(): Promise<void> {
    this.#parse ??= (await import('./parse-edition')).parseQualification;
  }

  #missing(named: readonly Named[]): readonly Edition[] {
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
interface Named {
  readonly id: string;
  /** `null` = as it is now. */
  readonly version: string | null;
}

const editionRow = v.object({ qualification: v.unknown() });
const ofPlan = v.object({
  edition: v.string(),
  record: v.object({ plan: v.object({ qualification: v.string() }) }),
});

/** The editions that the rows of plans name. */
export function editionsNamed(rows: readonly unknown[]): readonly Named[] {
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
