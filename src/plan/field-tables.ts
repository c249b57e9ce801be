import type { Joining } from './editable-fields';

/** The table of fields as a walk through a plan sees it, whatever stands in it. */
export type FieldTable =
  | Joining
  | {
      readonly parts?: FieldTables;
      readonly entries?: Joining | { readonly blank: unknown };
      readonly leftOut?: 'empty';
      readonly members?: Joining;
      readonly set?: Joining;
    };
export type FieldTables = Readonly<Record<string, FieldTable>>;

/** The table of a field whose entries go by name. */
export interface EntriesTable {
  readonly entries: Joining | { readonly blank: unknown };
  readonly parts: FieldTables | undefined;
}

/** Where a walk is: the path of the field, and whose it is, from the outside in. */
export interface FieldPlace {
  readonly field: string;
  readonly of: readonly string[];
}

/** The place of a part of what is at a place. */
export function within({ field, of }: FieldPlace, name: string): FieldPlace {
  return { field: field === '' ? name : `${field}.${name}`, of };
}

/** The place of an entry or a member of what is at a place. */
export function belonging({ field, of }: FieldPlace, to: string): FieldPlace {
  return { field, of: [...of, to] };
}
