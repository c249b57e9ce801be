import type { Qualification } from '../../catalogue';
import type { ReadMessageOptions, Refused } from './refusal';
import { refused } from './refusal';

export type NamedEdition = { readonly ok: true; readonly qualification: Qualification } | Refused;

/**
 * The qualification in the edition that something handed over was made on.
 *
 * @param version `null` where that is not told: then as it is shipped now
 */
export async function namedEdition(
  id: string,
  version: string | null,
  { findQualification, findEdition }: ReadMessageOptions,
): Promise<NamedEdition> {
  const shipped = findQualification(id);
  if (version === null) return shipped ? { ok: true, qualification: shipped } : unknown(id);
  try {
    const qualification = await findEdition(id, version);
    if (qualification) return { ok: true, qualification };
  } catch {
    return refused({ kind: 'edition-not-loaded', version });
  }
  if (!shipped) return unknown(id);
  const { title } = shipped;
  return refused({ kind: 'unknown-edition', title, version, shipped: shipped.version });
}

/** A hostile file may name at length. */
function unknown(id: string): Refused {
  return refused({ kind: 'unknown-qualification', qualification: id.slice(0, 100) });
}
