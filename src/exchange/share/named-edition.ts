import { isAsPublished, parseQualification } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import { digestOf } from '../../formats';
import type { Arrival, ReadMessageOptions, Refused } from './refusal';
import { malformed, refused } from './refusal';

export type NamedEdition =
  ({ readonly ok: true; readonly qualification: Qualification } & Arrival) | Refused;

/** The edition that something handed over says it was made on. */
interface Naming {
  readonly id: string;
  /** `null` where that is not told: then as it is shipped now. */
  readonly version: string | null;
  /** The qualification that came along; `undefined` where none did. */
  readonly carried: unknown;
}

/**
 * The qualification in the edition that something handed over was made on: as it is known here, or
 * else as it came along. What came along is believed only where it is what its maker published, under
 * the id and version that are named, and never in the place of a shipped one.
 */
export async function namedEdition(
  { id, version, carried }: Naming,
  { findQualification, findEdition }: ReadMessageOptions,
): Promise<NamedEdition> {
  const shipped = findQualification(id);
  if (version === null) return shipped ? known(shipped) : unknown(id);
  try {
    const qualification = await findEdition(id, version);
    if (qualification) return known(qualification);
  } catch {
    return refused({ kind: 'edition-not-loaded', version });
  }
  if (shipped) {
    const { title } = shipped;
    return refused({ kind: 'unknown-edition', title, version, shipped: shipped.version });
  }
  return carried === undefined ? unknown(id) : foreign(carried, { id, version });
}

function known(qualification: Qualification): NamedEdition {
  return { ok: true, qualification };
}

/** Reads a qualification that came along as the edition that is named. */
async function foreign(
  carried: unknown,
  named: Pick<Qualification, 'id' | 'version'>,
): Promise<NamedEdition> {
  const parsed = parseQualification(carried);
  if (!parsed.ok)
    return malformed(parsed.problems.map(({ message }) => `qualification: ${message}`));
  const { qualification } = parsed;
  const { id, made, version } = qualification;
  if (id !== named.id || version !== named.version) {
    return malformed(['qualification: not the one that the message names']);
  }
  if (!made) return refused({ kind: 'unpublished-qualification' });
  if (!(await isAsPublished(qualification, digestOf))) {
    return refused({ kind: 'altered-qualification' });
  }
  return { ok: true, qualification, isForeign: true };
}

/** A hostile file may name at length. */
function unknown(id: string): Refused {
  return refused({ kind: 'unknown-qualification', qualification: id.slice(0, 100) });
}
