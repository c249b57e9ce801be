import * as v from 'valibot';
import {
  allLent,
  deepEqual,
  findQualification,
  parseLent,
  parseQualification,
  withoutLent,
} from '../catalogue';
import type { LentHours, Qualification } from '../catalogue';
import type { Tables } from './database';

/**
 * Keeps an edition for as long as plans may be on it, inside a write, with the hours that others lend
 * to it: they are no part of it, and another catalogue may lend others. One that lies here is not
 * changed, unless it is damaged.
 */
export async function keepEdition(
  { editions }: Tables,
  qualification: Qualification,
): Promise<void> {
  const { id, version } = qualification;
  const row = await editions.get([id, version]);
  const printed = withoutLent(qualification);
  const here = deepEqual(contentOf(row), printed) ? printed : readContent(row, qualification);
  const known = lentIn(row);
  const lent = known ?? lentTo(qualification);
  if (here && known === lent) return;
  await editions.put({ id, version, qualification: here ?? printed, ...(lent && { lent }) });
}

/**
 * What others lend to an edition: as it says itself, or as they do now where it is current. Not known
 * of one that is not, nor of one that a centre made.
 */
export function lentTo(edition: Qualification): readonly LentHours[] | undefined {
  const isCurrent = findQualification(edition.id)?.version === edition.version;
  return edition.lent ?? (isCurrent ? allLent(edition) : undefined);
}

/** An edition with what was lent to it, where that is known. */
export function withLent(
  edition: Qualification,
  lent: readonly LentHours[] | undefined,
): Qualification {
  return lent === undefined || edition.made ? edition : { ...edition, lent };
}

const editionRow = v.object({ qualification: v.unknown(), lent: v.optional(v.unknown()) });

/** The edition that a row of the editions holds; `null` where it is damaged, or is another one. */
export function readEdition(
  row: unknown,
  edition: Pick<Qualification, 'id' | 'version'>,
): Qualification | null {
  const content = readContent(row, edition);
  return content && withLent(content, lentIn(row));
}

function readContent(
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

function lentIn(row: unknown): readonly LentHours[] | undefined {
  return v.is(editionRow, row) ? parseLent(row.lent) : undefined;
}
