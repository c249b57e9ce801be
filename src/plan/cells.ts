import { canonicalJson } from '../catalogue';
import { editableFields } from './editable-fields';
import { belonging, within } from './field-tables';
import type { EntriesTable, FieldPlace, FieldTable, FieldTables } from './field-tables';
import type { Plan } from './plan';

/**
 * One value of a plan that is decided by itself: two people who change different cells do not get in
 * each other's way.
 *
 * - `value`: what a field or an entry by name holds.
 * - `there`: a learner or a member of a set is in the plan.
 * - `order`: the order of learners or of the members of a set, by their last names in `of`.
 */
export interface Cell {
  readonly kind: 'value' | 'there' | 'order';
  /** Path of the field, as in `FieldName`, or one of a plan's own four: its id and the like. */
  readonly field: string;
  /** Whose field it is, from the outside in. */
  readonly of: readonly string[];
  readonly value: unknown;
}

/** A plan as its cells, each under a key that names its kind, its field and whose it is. */
export type Cells = ReadonlyMap<string, Cell>;

/** Every field of a plan: those that are edited, and those that came with it. */
const planFields: FieldTables = {
  id: 'each',
  qualification: 'each',
  createdAt: 'each',
  changedAt: 'each',
  ...editableFields,
};

/**
 * A plan as its cells. `planOf` gives it back, but for empty details of a unit's delivery, which mean
 * the same as none and have no cells.
 */
export function cellsOf(plan: Plan): Cells {
  const cells = new Map<string, Cell>();
  addParts(cells, planFields, plan, { field: '', of: [] });
  return cells;
}

/** The plan that cells are of. The cells of a learner who is not there count for nothing. */
export function planOf(cells: Cells): Plan {
  const reader = { cells, members: membersIn(cells) };
  // The table holds a line for every field of a plan: the compiler asks for it.
  return readParts(reader, planFields, { field: '', of: [] }, undefined) as unknown as Plan;
}

/** The key of a cell; equal keys, same place in a plan. */
export function cellKey({ kind, field, of }: Omit<Cell, 'value'>): string {
  return JSON.stringify([kind, field, ...of]);
}

/** The place that a key names. */
export function placeOfKey(key: string): Omit<Cell, 'value'> {
  const [kind, field, ...of] = JSON.parse(key) as [Cell['kind'], string, ...string[]];
  return { kind, field, of };
}

function add(cells: Map<string, Cell>, cell: Cell): void {
  cells.set(cellKey(cell), cell);
}

function addParts(
  cells: Map<string, Cell>,
  tables: FieldTables,
  holder: object,
  at: FieldPlace,
  blank?: object,
): void {
  for (const [name, table] of Object.entries(tables)) {
    const value: unknown = Reflect.get(holder, name);
    if (blank && canonicalJson(value) === canonicalJson(Reflect.get(blank, name))) continue;
    addField(cells, table, value, within(at, name));
  }
}

function addField(
  cells: Map<string, Cell>,
  table: FieldTable,
  value: unknown,
  at: FieldPlace,
): void {
  if (typeof table === 'string') {
    // A field that may be left out has no cell then.
    if (value !== undefined) add(cells, { kind: 'value', ...at, value });
    return;
  }
  const { parts, entries, members, set } = table;
  if (set) addSet(cells, value as readonly unknown[], at);
  else if (members) addMembers(cells, parts ?? {}, value as readonly { readonly id: string }[], at);
  else if (entries) addEntries(cells, { entries, parts }, value ?? {}, at);
  else if (parts) addParts(cells, parts, value as object, at);
}

function addSet(cells: Map<string, Cell>, values: readonly unknown[], at: FieldPlace): void {
  const names = values.map(canonicalJson);
  values.forEach((value, i) => {
    add(cells, { kind: 'there', ...belonging(at, names[i] ?? ''), value });
  });
  addOrder(cells, names, at);
}

function addMembers(
  cells: Map<string, Cell>,
  parts: FieldTables,
  members: readonly { readonly id: string }[],
  at: FieldPlace,
): void {
  for (const member of members) {
    const place = belonging(at, member.id);
    add(cells, { kind: 'there', ...place, value: true });
    addParts(cells, parts, member, place);
  }
  addOrder(
    cells,
    members.map(({ id }) => id),
    at,
  );
}

/** One alone has no order. */
function addOrder(cells: Map<string, Cell>, names: readonly string[], at: FieldPlace): void {
  if (names.length > 1) add(cells, { kind: 'order', ...at, value: names });
}

/**
 * An entry that may be blank has a cell for each part that says something. Any other is one cell: a
 * recognition is of one kind for one piece of evidence, which two people decide each as a whole.
 */
function addEntries(
  cells: Map<string, Cell>,
  { entries, parts }: EntriesTable,
  values: object,
  at: FieldPlace,
): void {
  for (const [name, value] of Object.entries(values)) {
    const place = belonging(at, name);
    if (typeof entries === 'string') add(cells, { kind: 'value', ...place, value });
    else addParts(cells, parts ?? {}, value as object, place, entries.blank as object);
  }
}

/** The cells of the members and entries that stand at a place, by the key of the place. */
type MembersByPlace = ReadonlyMap<string, readonly Cell[]>;

function membersIn(cells: Cells): MembersByPlace {
  const members = new Map<string, Cell[]>();
  for (const cell of cells.values()) {
    if (cell.kind === 'order' || cell.of.length === 0) continue;
    const place = cellKey({ kind: cell.kind, field: cell.field, of: cell.of.slice(0, -1) });
    const known = members.get(place);
    if (known) known.push(cell);
    else members.set(place, [cell]);
  }
  return members;
}

interface CellReader {
  readonly cells: Cells;
  readonly members: MembersByPlace;
}

function readParts(
  reader: CellReader,
  tables: FieldTables,
  at: FieldPlace,
  blank: object | undefined,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, table]): (readonly [string, unknown])[] => {
      const otherwise: unknown = blank && Reflect.get(blank, name);
      const value = readField(reader, table, within(at, name), otherwise);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readField(
  reader: CellReader,
  table: FieldTable,
  at: FieldPlace,
  otherwise: unknown,
): unknown {
  if (typeof table === 'string') {
    const cell = reader.cells.get(cellKey({ kind: 'value', ...at }));
    return cell ? cell.value : otherwise;
  }
  const { parts, entries, leftOut, members, set } = table;
  if (set) return inOrder(reader, at).map(({ value }) => value);
  if (members)
    return inOrder(reader, at).map(({ of }) => {
      const id = of.at(-1) ?? '';
      return { id, ...readParts(reader, parts ?? {}, belonging(at, id), undefined) };
    });
  if (entries) {
    const read = readEntries(reader, { entries, parts }, at);
    return leftOut && Object.keys(read).length === 0 ? undefined : read;
  }
  return readParts(reader, parts ?? {}, at, undefined);
}

/** Those that are there: first in the order that is known, then those that it does not name. */
function inOrder({ cells, members }: CellReader, at: FieldPlace): readonly Cell[] {
  const order = cells.get(cellKey({ kind: 'order', ...at }))?.value as
    readonly string[] | undefined;
  const places = new Map(order?.map((name, place) => [name, place]));
  const placeOf = ({ of }: Cell): number => places.get(of.at(-1) ?? '') ?? Infinity;
  const there = members.get(cellKey({ kind: 'there', ...at })) ?? [];
  return there.toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    if (one !== other) return one - other;
    return cellKey(a) < cellKey(b) ? -1 : 1;
  });
}

function readEntries(
  reader: CellReader,
  { entries, parts = {} }: EntriesTable,
  at: FieldPlace,
): Record<string, unknown> {
  if (typeof entries === 'string') {
    const there = reader.members.get(cellKey({ kind: 'value', ...at })) ?? [];
    return Object.fromEntries(
      there.map(({ of, value }): [string, unknown] => [of.at(-1) ?? '', value]),
    );
  }
  const blank = entries.blank as object;
  return Object.fromEntries(
    namesSaid(reader, at).map((name) => [
      name,
      readParts(reader, parts, belonging(at, name), blank),
    ]),
  );
}

/** The entries of which some field says something: those that may be blank are there by that alone. */
function namesSaid({ cells }: CellReader, at: FieldPlace): readonly string[] {
  const depth = at.of.length;
  const saying = [...cells.values()].filter(
    ({ field, of }) =>
      field.startsWith(`${at.field}.`) && at.of.every((name, place) => of[place] === name),
  );
  return [...new Set(saying.map(({ of }) => of[depth] ?? ''))];
}
