import * as v from 'valibot';
import { dateSchema } from '../dates';

/** Most characters of any text in a plan. */
export const maxText = 2_000;
const maxEntries = 5_000;
/** Enough to see what is wrong with a record; a hostile one could have millions. */
export const maxProblems = 20;
/** A problem quotes what it found, which may be as long as the file. */
const maxProblem = 300;

export const text = v.pipe(v.string(), v.maxLength(maxText));
/** Stands in addresses, which cannot hold half of a surrogate pair. */
export const id = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(100),
  v.regex(/^\P{Surrogate}*$/u),
);
/** Instants are compared as text, so they have to be written alike. */
export const instant = v.pipe(v.string(), v.isoTimestamp(), v.regex(/\.\d{3}Z$/));
export const date = dateSchema({
  form: 'Not a date such as 2026-11-22',
  day: 'Not a date of the calendar',
});

export function entries<Value>(
  value: v.GenericSchema<unknown, Value>,
): v.GenericSchema<unknown, Record<string, Value>> {
  return v.pipe(
    v.unknown(),
    // A record schema would take a list, and make entries 0, 1, … of it.
    v.check((json) => !Array.isArray(json), 'A list where entries by name belong'),
    v.record(id, value),
    v.check((record) => Object.keys(record).length <= maxEntries, 'Too many entries'),
  );
}

export function list<Value>(
  value: v.GenericSchema<unknown, Value>,
): v.GenericSchema<unknown, Value[]> {
  return v.pipe(v.array(value), v.maxLength(maxEntries));
}

/**
 * Reads with a schema, up to the first problem: collecting every problem of a hostile file, one a
 * list entry, would fill the memory.
 */
export function readWith<Value>(
  schema: v.GenericSchema<unknown, Value>,
  json: unknown,
):
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  return { ok: false, problems: parsed.issues.map(describe) };
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const problem = path === null ? issue.message : `${path}: ${issue.message}`;
  return problem.slice(0, maxProblem);
}
