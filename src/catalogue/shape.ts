import * as v from 'valibot';
import { dateSchema } from '../dates';
import { isInHundredths } from './hundredths';

/**
 * The building blocks of the schema. Whatever they let through is safe to show, to sum and to use as
 * a key: files come from anywhere, and a hostile one must cost neither time nor memory.
 */
export const limits = {
  units: 2_000,
  groups: 200,
  rules: 500,
  requires: 2_000,
  conditions: 100,
  /** Questions that were open when an edition was published. */
  questions: 200,
  pathways: 50,
  /** How deep composites stand in each other, and the parts of one. */
  nested: 4,
  parts: 50,
  /** The parts of all rules together. */
  allParts: 2_000,
  tags: 20,
  outcomes: 100,
  criteria: 50,
  /** Units or groups that one rule or requirement names. */
  named: 200,
  figure: 100_000,
  title: 300,
  prose: 1_000,
  name: 100,
} as const;

/** No control characters, lone surrogates or line separators, and nothing that turns text round. */
const printable = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text with something to read in it, on one line. */
export function text(maxLength: number): v.GenericSchema<string> {
  return v.pipe(
    v.string('must be text'),
    v.nonEmpty('must not be empty'),
    v.maxLength(maxLength, `must have at most ${maxLength} characters`),
    v.regex(printable, 'must have no control characters'),
    v.check((value) => visible.test(value), 'must not be empty'),
  );
}

/** Text on one line, or none. */
export function textOrNone(maxLength: number): v.GenericSchema<string> {
  return v.pipe(
    v.string('must be text'),
    v.maxLength(maxLength, `must have at most ${maxLength} characters`),
    v.regex(printable, 'must have no control characters'),
  );
}

const key = v.pipe(
  v.string('must be text'),
  v.maxLength(limits.name, `must have at most ${limits.name} characters`),
);
/** What every plain object has under some name. */
const notReserved = v.check((value: string) => !(value in {}), 'must not be a reserved word');

/** An id that is safe in addresses, file names and as the key of a plain object. */
export const name = v.pipe(
  key,
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9/._-]*$/,
    'must be letters, digits and / . _ - and start with a letter or digit',
  ),
  notReserved,
);

/** The id of a unit: codes such as FD9Y 04 have spaces. */
export const unitId = v.pipe(
  key,
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9/._-]*(?: [A-Za-z0-9/._-]+)*$/,
    'must be letters, digits and / . _ - with single spaces between, and start with a letter or digit',
  ),
  notReserved,
);

/** Whether a text can be the id of a unit. */
export function isUnitId(text: string): boolean {
  return v.is(unitId, text);
}

/** The id of a qualification, which is also its file's name. */
export const slug = v.pipe(
  name,
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

export const date = dateSchema({
  form: 'must be a date such as 2026-11-22',
  day: 'must be a day that exists',
});

/** A whole number from `min`; a sum of 2,000 of them is still exact. */
export function figure(min = 0, max: number = limits.figure): v.GenericSchema<number> {
  return v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(min, `must be ${min} or more`),
    v.maxValue(max, `must be ${max} or less`),
  );
}

/** A figure with up to two decimals, as half credits need. */
export function amount(max: number = limits.figure): v.GenericSchema<number> {
  return v.pipe(
    v.number('must be a number'),
    v.minValue(0, 'must be 0 or more'),
    v.maxValue(max, `must be ${max} or less`),
    v.check(isInHundredths, 'must have at most two decimals'),
  );
}

export function choice<const Option extends string>(
  options: readonly Option[],
): v.GenericSchema<Option> {
  return v.picklist(options, `must be one of: ${options.join(', ')}`);
}

/** A list that is counted before it is read, so that a list of millions costs nothing. */
export function list<Item>(
  item: v.GenericSchema<unknown, Item>,
  max: number,
  min = 0,
): v.GenericSchema<unknown, readonly Item[]> {
  const tooMany = v.maxLength<unknown[], number, string>(max, `must have at most ${max} entries`);
  return v.pipe(
    v.array(v.unknown(), 'must be a list'),
    tooMany,
    v.array(item),
    v.minLength(min, `must have ${min} or more entries`),
    // Once more, so that the published JSON Schema, which follows the last array, prints it.
    v.maxLength(max),
    v.readonly(),
  );
}

/** An object with entries of any name that is counted before it is read. */
export function bounded<Output>(
  entries: v.GenericSchema<unknown, Output>,
  max: number,
): v.GenericSchema<unknown, Output> {
  const isShort = (value: unknown): boolean => Object.keys(value as object).length <= max;
  return v.pipe(
    v.custom<unknown>(isRecord, 'must be an object'),
    v.check(isShort, `must have at most ${max} entries`),
    entries,
  );
}

/** An object with these entries and no others. */
export function record<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.GenericSchema<unknown, v.InferOutput<v.StrictObjectSchema<Entries, undefined>>> {
  return v.pipe(v.custom<object>(isRecord, 'must be an object'), v.strictObject(entries, wordKey));
}

/** Valibot takes a list for an object, and an empty one for a filter without parts. */
function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordKey({ expected }: v.StrictObjectIssue): string {
  return expected === 'never' ? 'is not part of this format' : 'is missing';
}
