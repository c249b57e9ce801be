import type { Qualification, UnitId } from '../../catalogue';
import { evaluate } from '../../rules';
import type { Report } from '../../rules';
import { findReference, isReference } from '../references';
import { textKey } from '../texts';

/** A combination that somebody named, and what the rules make of it. */
export interface CheckedExample {
  /** The units that were named, in the order of the qualification. */
  readonly units: readonly UnitId[];
  /** Parts of the text that name no unit. */
  readonly unknown: readonly string[];
  readonly report: Report;
}

/**
 * Holds a combination against the rules: the references, numbers or titles of units, in any order,
 * on lines or between commas. Mandatory units are in it whether they are named or not.
 *
 * @param flat a qualification without pathways, or on one of them
 */
export function checkExample(flat: Qualification, text: string): CheckedExample {
  const named = new Set<UnitId>();
  const unknown: string[] = [];
  for (const line of text.split(/[\n\r\t;]+/u)) {
    for (const part of partsOf(flat, line)) {
      const found = unitsNamed(flat, part);
      for (const id of found) named.add(id);
      if (found.length === 0 && /[\p{L}\p{N}]{2}/u.test(part)) unknown.push(part.trim());
    }
  }
  const units = flat.units.filter(({ id }) => named.has(id)).map(({ id }) => id);
  return { units, unknown, report: evaluate(flat, units) };
}

/** A line as a whole where it is a title, which may hold commas; else what stands between them. */
function partsOf(flat: Qualification, line: string): readonly string[] {
  if (findReference(line) === null && byTitle(flat, line) !== undefined) return [line];
  return line.split(',').flatMap((part) => {
    const isList = findReference(part) !== null && part.trim().split(/\s+/u).every(isReference);
    return isList ? part.trim().split(/\s+/u) : [part];
  });
}

function unitsNamed(flat: Qualification, part: string): readonly UnitId[] {
  const reference = findReference(part)?.value;
  const byRef = flat.units.find(({ ref }) => ref !== null && ref === reference);
  if (byRef !== undefined) return [byRef.id];
  const key = textKey(part);
  const byNumber = flat.units.find(({ localRef, ref }) =>
    [localRef, ref].some((name) => name !== null && textKey(name) === key),
  );
  const found = byNumber ?? byTitle(flat, part);
  return found === undefined ? [] : [found.id];
}

function byTitle(
  { units }: Qualification,
  text: string,
): Qualification['units'][number] | undefined {
  const key = textKey(text);
  return key === '' ? undefined : units.find(({ title }) => textKey(title) === key);
}
