import type { Outline, PlacedUnit } from './outline';
import { nameKey } from './qualification-name';
import type { SourceRow } from './rows';
import type { RuleRegion } from './rules';
import { maxQualifications } from './source';
import type { Place } from './source';

/** What of a document belongs to one of the qualifications in it. */
export interface DocumentPart {
  readonly name: { readonly text: string; readonly place: Place } | null;
  readonly units: readonly PlacedUnit[];
  /** The rows in which its facts may stand. */
  readonly rows: readonly number[];
  readonly region: RuleRegion;
}

const structure =
  /\b(?:structure|rules? of combination|qualification requirements|credit requirements|combination of units|unit summary|summary of units|units? and credits?|how to achieve|achievement of)\b/iu;
const pages = /^(?:unit (?:ref|title|aim|content)|learning outcomes?\b|assessment criteri)/iu;
const maxBefore = 80;
const maxAfter = 14;

/** Parts a document by the qualification names above its units. */
export function partition(rows: readonly SourceRow[], outline: Outline): readonly DocumentPart[] {
  const keys = [...new Set(outline.units.map(keyOfUnit))].slice(0, maxQualifications);
  const all = rows.map((_, at) => at);
  if (keys.length <= 1) return [partOf(rows, outline, outline.units, all)];
  const keyByRow = keysByRow(rows, outline);
  return keys.map((key) => {
    const own = all.filter((at) => keyByRow[at] === key);
    const units = outline.units.filter((unit) => keyOfUnit(unit) === key);
    return partOf(rows, outline, units, own);
  });
}

function keyOfUnit({ qualification }: PlacedUnit): string {
  return qualification === null ? '' : nameKey(qualification);
}

/** Which qualification's name stands last above each row. */
function keysByRow(rows: readonly SourceRow[], { names }: Outline): readonly string[] {
  let key = '';
  return rows.map((_, at) => {
    const name = names.get(at);
    if (name !== undefined) key = nameKey(name);
    return key;
  });
}

function partOf(
  rows: readonly SourceRow[],
  outline: Outline,
  units: readonly PlacedUnit[],
  own: readonly number[],
): DocumentPart {
  const first = units[0]?.row ?? 0;
  const last = units.at(-1)?.row ?? rows.length;
  const start = startOf(rows, outline, first);
  const end = endOf(rows, last);
  const free = own.filter((at) => !outline.used.has(at) && !outline.names.has(at));
  return {
    name: nameFor(rows, outline, units),
    units,
    rows: own,
    region: {
      near: free.filter((at) => at >= start && at < end),
      far: free.filter((at) => at < start || at >= end),
    },
  };
}

/** Where the structure begins: its heading above the first unit, else a little before it. */
function startOf(rows: readonly SourceRow[], { names }: Outline, first: number): number {
  for (let at = first - 1; at >= Math.max(0, first - maxBefore); at -= 1) {
    const text = rows[at]?.text ?? '';
    if (text.length < 90 && structure.test(text) && !/[.…]\s*\d+$|\t/u.test(text)) return at;
    if (names.has(at)) return at;
  }
  return Math.max(0, first - 40);
}

function endOf(rows: readonly SourceRow[], last: number): number {
  for (let at = last + 1; at <= last + maxAfter; at += 1) {
    if (pages.test(rows[at]?.text ?? '')) return at;
  }
  return last + maxAfter;
}

/** The name above the first unit; of the same name's spellings the longest, which says who awards it. */
function nameFor(
  rows: readonly SourceRow[],
  { names }: Outline,
  units: readonly PlacedUnit[],
): DocumentPart['name'] {
  const key = units[0]?.qualification;
  const same = [...names].filter(
    ([, name]) => key === null || key === undefined || nameKey(name) === nameKey(key),
  );
  const longest = same.toSorted(([, one], [, two]) => two.length - one.length)[0];
  const row = longest === undefined ? undefined : rows[longest[0]];
  return longest === undefined || row === undefined ? null : { text: longest[1], place: row.place };
}
