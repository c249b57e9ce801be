import { deepEqual } from '../catalogue';
import { editableFields } from './editable-fields';
import type { FieldName, FieldValue, Joining } from './editable-fields';
import { belonging, within } from './field-tables';
import type { EntriesTable, FieldPlace, FieldTable, FieldTables } from './field-tables';
import type { Plan } from './plan';

/** One field that two states of a plan differ in. */
export interface EditOf<Name extends FieldName> {
  readonly field: Name;
  /** Whose field it is, from the outside in: the unit, the learner, or the learner and the unit. */
  readonly of: readonly string[];
  /** `undefined` = there was no such entry. */
  readonly before: FieldValue<Name> | undefined;
  readonly after: FieldValue<Name> | undefined;
}

export type Edit = { readonly [Name in FieldName]: EditOf<Name> }[FieldName];

/** Every field that two states of a plan differ in, in the order in which a plan has its fields. */
export function editsBetween(before: Plan, after: Plan): readonly Edit[] {
  return found(before, after).map(({ edit }) => edit);
}

/**
 * The one field that is being typed into where that is all that two states differ in; else `null`.
 * Equal texts name the same field of the same unit, learner or condition.
 */
export function typedField(before: Plan, after: Plan): string | null {
  const [only, ...others] = found(before, after);
  if (!only || others.length > 0 || only.joining === 'each') return null;
  return JSON.stringify([only.edit.field, ...only.edit.of]);
}

interface FoundEdit {
  readonly edit: Edit;
  readonly joining: Joining;
}

type UnknownEntries = Readonly<Record<string, unknown>>;

function found(before: Plan, after: Plan): readonly FoundEdit[] {
  return inParts(editableFields, before, after, { field: '', of: [] });
}

function inParts(
  tables: FieldTables,
  before: object,
  after: object,
  at: FieldPlace,
): readonly FoundEdit[] {
  return Object.entries(tables).flatMap(([name, table]) => {
    const was: unknown = Reflect.get(before, name);
    const is: unknown = Reflect.get(after, name);
    return inField(table, was, is, within(at, name));
  });
}

function inField(
  table: FieldTable,
  before: unknown,
  after: unknown,
  at: FieldPlace,
): readonly FoundEdit[] {
  // Most of a plan is the same object before and after an edit.
  if (before === after) return [];
  if (typeof table === 'string')
    return deepEqual(before, after) ? [] : [edit(table, before, after, at)];
  const { parts, entries, members, set } = table;
  if (set) return inField(set, before, after, at);
  if (members) return inMembers({ members, parts }, before as Members, after as Members, at);
  if (entries) return inEntries({ entries, parts }, entriesOf(before), entriesOf(after), at);
  return parts ? inParts(parts, before as object, after as object, at) : [];
}

/** A field that is left out has no entries. */
function entriesOf(held: unknown): UnknownEntries {
  return (held ?? {}) as UnknownEntries;
}

function inEntries(
  { entries, parts }: EntriesTable,
  before: UnknownEntries,
  after: UnknownEntries,
  at: FieldPlace,
): readonly FoundEdit[] {
  const blank = typeof entries === 'string' ? undefined : entries.blank;
  const joining = typeof entries === 'string' ? entries : 'each';
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [was, is] = [before, after].map((all) => (Object.hasOwn(all, key) ? all[key] : blank));
    const place = belonging(at, key);
    if (was === undefined || is === undefined || !parts) return inField(joining, was, is, place);
    return inParts(parts, was as object, is as object, place);
  });
}

type Members = readonly { readonly id: string }[];

interface MembersTable {
  readonly members: Joining;
  readonly parts: FieldTables | undefined;
}

/** Members that leave, join, or differ; where all stay and stand in another order, the list as one. */
function inMembers(
  { members, parts = {} }: MembersTable,
  before: Members,
  after: Members,
  at: FieldPlace,
): readonly FoundEdit[] {
  const [were, are] = [byId(before), byId(after)];
  const edits = [...new Set([...were.keys(), ...are.keys()])].flatMap((id) => {
    const [was, is] = [were.get(id), are.get(id)];
    const place = belonging(at, id);
    if (was && is) return was === is ? [] : inParts(parts, was, is, place);
    return [edit(members, was, is, place)];
  });
  const staying = before.filter(({ id }) => are.has(id)).map(({ id }) => id);
  const inOrder = after.filter(({ id }) => were.has(id)).map(({ id }) => id);
  if (deepEqual(staying, inOrder)) return edits;
  return [...edits, edit(members, undefined, undefined, at)];
}

function byId(members: Members): ReadonlyMap<string, Members[number]> {
  return new Map(members.map((member) => [member.id, member]));
}

/** The table makes sure that field and values fit each other, which the walk cannot show. */
function edit(
  joining: Joining,
  before: unknown,
  after: unknown,
  { field, of }: FieldPlace,
): FoundEdit {
  return { joining, edit: { field, of, before, after } as Edit };
}
