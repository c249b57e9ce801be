import type { GroupKind } from '../catalogue';
import { nextLetter } from './group-letters';
import { headingFrom, kindOf } from './headings';
import type { GroupHeading } from './headings';
import type { PlacedUnit } from './outline';
import type { SourceRow } from './rows';
import { documentStart } from './source';
import type { Place } from './source';
import { textKey } from './texts';

/** A group whose units are still rows of text. */
export interface RawGroup {
  readonly id: string;
  /** The letter that is printed; `null` where there is none. Several pathways may print the same. */
  readonly printedId: string | null;
  /** The key of the pathway that it stands under; `null` where that is none. */
  readonly pathway: string | null;
  readonly title: string;
  /** `null` where nothing says whether its units are mandatory. */
  readonly kind: GroupKind | null;
  readonly headings: readonly GroupHeading[];
  readonly units: readonly PlacedUnit[];
  readonly place: Place;
}

interface Collected {
  readonly pathway: string | null;
  readonly heading: GroupHeading | null;
  readonly headings: Set<GroupHeading>;
  readonly units: PlacedUnit[];
}

/** Gathers the units under the headings they stand under, in printed order. */
export function gatherGroups(
  units: readonly PlacedUnit[],
  rows: readonly SourceRow[],
): readonly RawGroup[] {
  const collected = new Map<string, Collected>();
  let last: string | null = null;
  for (const unit of units) {
    const heading = headingOf(unit);
    const pathway = unit.pathway?.key ?? null;
    last = keyOf(unit, heading, collected, last);
    const group = collected.get(last) ?? { pathway, heading, headings: new Set(), units: [] };
    if (heading !== null) group.headings.add(heading);
    group.units.push(unit);
    collected.set(last, group);
  }
  const groups = [...collected.values()];
  const ids = idsOf(groups.map(({ heading }) => heading?.id ?? null));
  return groups.map((group, i) => toGroup(group, ids[i] ?? '', rows));
}

/** A column that names each unit's group says more than the heading above. */
function headingOf({ heading, raw }: PlacedUnit): GroupHeading | null {
  const { group } = raw;
  if (group === null || group.text === '') return heading;
  const text = abbreviations[group.text.toLowerCase()] ?? group.text;
  const named = headingFrom(text, group.place);
  if (named !== null) return named;
  const isLetter = /^[A-Z]{1,2}\d{0,2}$/u.test(text);
  return isLetter ? headingFrom(`Group ${text}`, group.place) : heading;
}

const abbreviations: Readonly<Record<string, string>> = {
  m: 'Mandatory',
  mand: 'Mandatory',
  mandatory: 'Mandatory',
  core: 'Mandatory',
  o: 'Optional',
  opt: 'Optional',
  optional: 'Optional',
};

function keyOf(
  { pathway }: PlacedUnit,
  heading: GroupHeading | null,
  collected: ReadonlyMap<string, Collected>,
  last: string | null,
): string {
  const within = pathway === null ? '' : `${pathway.key} `;
  if (heading === null) return `${within}none`;
  if (heading.id !== null) return `${within}id ${heading.id}`;
  if (
    heading.isContinued &&
    last !== null &&
    collected.get(last)?.pathway === (pathway?.key ?? null)
  ) {
    const lastHeading = collected.get(last)?.heading;
    if (heading.kind === null || lastHeading?.kind === heading.kind) return last;
  }
  return `${within}${heading.kind ?? ''} ${textKey(heading.title ?? '') || textKey(withoutRule(heading.text))}`;
}

/** `Optional units (minimum 13 credits)` and `Optional units` are one heading. */
function withoutRule(text: string): string {
  return text.split(/[:(–;,]|\s-\s|\bcont/u)[0] ?? '';
}

/** The printed letters; where none is printed or another pathway has it, the next that is free. */
function idsOf(printed: readonly (string | null)[]): readonly string[] {
  const taken = new Set(printed.filter((id) => id !== null));
  return printed.map((id, i) => {
    if (id !== null && printed.indexOf(id) === i) return id;
    const free = nextLetter(taken);
    taken.add(free);
    return free;
  });
}

function toGroup(group: Collected, id: string, rows: readonly SourceRow[]): RawGroup {
  const { heading, pathway, units } = group;
  const headings = [...group.headings];
  const printed = headings.map(({ kind }) => kind).find((kind) => kind !== null);
  const kind =
    printed ??
    (heading?.id === null || heading?.id === undefined ? null : kindInText(heading.id, rows));
  const named = headings.map(({ title }) => title).find((title) => title !== null);
  const [first] = units;
  const place = heading?.place ?? first?.raw.place ?? documentStart;
  const title = named ?? titleFor(kind);
  const printedId = heading?.id ?? null;
  return { id, printedId, pathway, title, kind, headings, units, place };
}

function titleFor(kind: GroupKind | null): string {
  if (kind === 'mandatory') return 'Mandatory units';
  return kind === 'additional'
    ? 'Additional units'
    : kind === 'optional'
      ? 'Optional units'
      : 'Units';
}

/** `31 credits from the mandatory units in Group A` says of which kind Group A is. */
function kindInText(id: string, rows: readonly SourceRow[]): GroupKind | null {
  const near = new RegExp(
    `(?:mandatory|optional)(?: units?)?(?: in| from| of)?(?: the)?(?: unit)? group ${id}(?![\\p{L}\\p{N}])|group ${id}[\\s:(–-]{1,4}(?:mandatory|optional)`,
    'iu',
  );
  const kinds = new Set(
    rows.flatMap(({ text }) => {
      const found = text.length < 1_000 ? near.exec(text)?.[0] : undefined;
      return found === undefined ? [] : [kindOf(found)];
    }),
  );
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}
