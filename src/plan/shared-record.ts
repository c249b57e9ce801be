import * as v from 'valibot';
import { cellKey, placeOfKey } from './cells';
import type { Cell } from './cells';
import type { SharedEdit, SharedEdits } from './shared-edits';

/**
 * One edit as it is stored and as it travels: the kind, field and owners of its cell, when it was made
 * and on which device, and what it left there; nothing more where it took the cell away.
 */
type EditRecord = readonly [
  kind: Cell['kind'],
  field: string,
  of: readonly string[],
  at: string,
  after: number,
  by: string,
  value?: unknown,
];

/** Far more than 500 learners need: they have 3,000 cells. */
const maxEdits = 100_000;
const maxDepth = 5;
const name = v.pipe(v.string(), v.maxLength(5_000));
const at = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const after = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const by = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const rest = [name, v.pipe(v.array(name), v.maxLength(maxDepth)), at, after, by] as const;

const recordSchema = v.union([
  v.strictTuple([v.picklist(['value', 'there', 'order']), ...rest]),
  v.strictTuple([v.picklist(['value', 'there']), ...rest, v.unknown()]),
  v.strictTuple([v.literal('order'), ...rest, v.array(v.string())]),
]);
const recordsSchema = v.pipe(v.array(recordSchema), v.maxLength(maxEdits));

/** The edits of a shared plan as plain data. */
export function toEditRecords(edits: SharedEdits): readonly EditRecord[] {
  return [...edits].map(([key, { cell, at, after, by }]): EditRecord => {
    const { kind, field, of } = placeOfKey(key);
    return cell === null
      ? [kind, field, of, at, after, by]
      : [kind, field, of, at, after, by, cell.value];
  });
}

/** The edits that plain data holds; `null` where it is no list of edits. */
export function parseEditRecords(data: unknown): SharedEdits | null {
  const parsed = v.safeParse(recordsSchema, data);
  if (!parsed.success) return null;
  return new Map(parsed.output.map(editOf));
}

function editOf(record: v.InferOutput<typeof recordSchema>): readonly [string, SharedEdit] {
  const [kind, field, of, at, after, by] = record;
  const place = { kind, field, of };
  const cell = record.length === 6 ? null : { ...place, value: record[6] };
  return [cellKey(place), { cell, at, after, by }];
}
