import type { GroupKind } from '../catalogue';
import type { Columns } from './header';
import type { PlacedUnit } from './outline';
import { pathwayFrom } from './pathway-headings';
import type { PathwayHeading } from './pathway-headings';

/** What a mark in a pathway's column says of a unit; `blank` where nothing stands there. */
export type PathwayMark = GroupKind | 'closed' | 'blank';

export interface MarkedUnits {
  readonly headings: readonly PathwayHeading[];
  /** By unit, in the order of the headings. */
  readonly marks: ReadonlyMap<PlacedUnit, readonly PathwayMark[]>;
}

const none: MarkedUnits = { headings: [], marks: new Map() };
const words: Readonly<Record<string, PathwayMark>> = {
  '': 'blank',
  m: 'mandatory',
  mandatory: 'mandatory',
  c: 'mandatory',
  core: 'mandatory',
  o: 'optional',
  optional: 'optional',
  '-': 'closed',
  '–': 'closed',
  '—': 'closed',
  'n/a': 'closed',
};

/**
 * Reads columns such as `Food pathway | Fashion pathway` in which letters say what each unit is on each
 * pathway. None are read where a list has no such columns, or one cell of them says something else.
 */
export function markedUnits(units: readonly PlacedUnit[]): MarkedUnits {
  const [first] = units;
  const headings = first?.raw.columns ? headingsOf(first.raw.columns) : [];
  if (headings.length < 2) return none;
  const marks = new Map<PlacedUnit, readonly PathwayMark[]>();
  for (const unit of units) {
    const { columns } = unit.raw;
    const own = columns === null ? [] : headingsOf(columns);
    if (own.map(({ key }) => key).join() !== headings.map(({ key }) => key).join()) return none;
    const read = own.map(({ at }) => words[(unit.raw.unknown[at] ?? '').trim().toLowerCase()]);
    if (read.includes(undefined)) return none;
    marks.set(
      unit,
      read.filter((mark) => mark !== undefined),
    );
  }
  const said = new Set([...marks.values()].flat());
  return said.has('mandatory') || said.has('optional') ? { headings, marks } : none;
}

const byColumns = new WeakMap<Columns, readonly (PathwayHeading & { readonly at: number })[]>();

function headingsOf(columns: Columns): readonly (PathwayHeading & { readonly at: number })[] {
  const known = byColumns.get(columns);
  if (known !== undefined) return known;
  const found = columns.unknown.flatMap(({ head }, at) => {
    const heading = pathwayFrom(head, columns.place);
    return heading === null || heading.isOfGroup ? [] : [{ ...heading, at }];
  });
  byColumns.set(columns, found);
  return found;
}
