import * as v from 'valibot';
import { deepEqual, parseQualification } from '../catalogue';
import type { Qualification } from '../catalogue';
import type { Tables } from './database';

/**
 * Keeps an edition for as long as plans may be on it, inside a write. One that lies here is not
 * changed, unless it is damaged.
 */
export async function keepEdition(
  { editions }: Tables,
  qualification: Qualification,
): Promise<void> {
  const { id, version } = qualification;
  const row = await editions.get([id, version]);
  const isThere = deepEqual(contentOf(row), qualification) || readEdition(row, qualification);
  if (!isThere) await editions.put({ id, version, qualification });
}

const editionRow = v.object({ qualification: v.unknown() });

/** The edition that a row of the editions holds; `null` where it is damaged, or is another one. */
export function readEdition(
  row: unknown,
  { id, version }: Pick<Qualification, 'id' | 'version'>,
): Qualification | null {
  const parsed = parseQualification(contentOf(row));
  if (!parsed.ok) return null;
  const { qualification } = parsed;
  return qualification.id === id && qualification.version === version ? qualification : null;
}

function contentOf(row: unknown): unknown {
  return v.is(editionRow, row) ? row.qualification : undefined;
}
