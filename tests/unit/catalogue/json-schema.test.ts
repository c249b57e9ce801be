import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  publishedSchemas,
  qualificationJsonSchema,
} from '../../../scripts/qualification-json-schema';
import { parseQualification, qualifications } from '../../../src/catalogue';
import { placesInShipped, replaceAt, shipped } from './samples';

/** Just the keywords that the published schema uses; any other is an error, never passed over. */
function accepts(schema: unknown, value: unknown, root: unknown = schema): boolean {
  return Object.entries(schema as Record<string, unknown>).every(([keyword, wanted]) =>
    keywordHolds(keyword, wanted, schema as Record<string, unknown>, value, root),
  );
}

function keywordHolds(
  keyword: string,
  wanted: unknown,
  schema: Record<string, unknown>,
  value: unknown,
  root: unknown,
): boolean {
  const size =
    typeof value === 'string' ? Array.from(value).length : (value as unknown[] | null)?.length;
  const object = value as Record<string, unknown>;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  switch (keyword) {
    case '$schema':
    case '$id':
    case '$defs':
    case 'title':
    case 'description':
    case 'format':
      return true;
    case '$ref': {
      const name = String(wanted).replace('#/$defs/', '');
      return accepts((root as { $defs: Record<string, unknown> }).$defs[name], value, root);
    }
    case 'const':
      return value === wanted;
    case 'propertyNames':
      return !isObject || Object.keys(value).every((key) => accepts(wanted, key, root));
    case 'type':
      if (wanted === 'integer') return Number.isInteger(value);
      if (wanted === 'array') return Array.isArray(value);
      if (wanted === 'object') return isObject;
      return value === null ? wanted === 'null' : typeof value === wanted;
    case 'enum':
      return (wanted as unknown[]).includes(value);
    case 'anyOf':
      return (wanted as unknown[]).some((option) => accepts(option, value, root));
    case 'minimum':
      return typeof value !== 'number' || value >= (wanted as number);
    case 'maximum':
      return typeof value !== 'number' || value <= (wanted as number);
    case 'minLength':
      return typeof value !== 'string' || size! >= (wanted as number);
    case 'maxLength':
      return typeof value !== 'string' || size! <= (wanted as number);
    case 'pattern':
      return typeof value !== 'string' || new RegExp(wanted as string, 'u').test(value);
    case 'minItems':
      return !Array.isArray(value) || size! >= (wanted as number);
    case 'maxItems':
      return !Array.isArray(value) || size! <= (wanted as number);
    case 'items':
      return !Array.isArray(value) || value.every((item) => accepts(wanted, item, root));
    case 'required':
      return !isObject || (wanted as string[]).every((key) => Object.hasOwn(object, key));
    case 'properties':
      return (
        !isObject ||
        Object.entries(wanted as object).every(
          ([key, inner]) => !Object.hasOwn(object, key) || accepts(inner, object[key], root),
        )
      );
    case 'additionalProperties':
      return (
        !isObject ||
        Object.keys(value).every((key) =>
          typeof wanted === 'object'
            ? accepts(wanted, object[key], root)
            : Object.hasOwn(schema.properties as object, key),
        )
      );
    default:
      throw new Error(`The test does not know the keyword ${keyword}`);
  }
}

describe.each([
  ['format 1', publishedSchemas[0], (one: unknown) => one],
  ['format 2', publishedSchemas[1], (one: unknown) => ({ format: 2, ...(one as object) })],
] as const)('the published JSON Schema of %s', (_, published, inFormat) => {
  const text = readFileSync(published.file, 'utf8');

  it('is the one that `npm run schema` writes', () => {
    expect(text).toBe(qualificationJsonSchema(published));
  });

  it('accepts the shipped qualifications', () => {
    const schema: unknown = JSON.parse(text);
    for (const qualification of qualifications)
      expect(accepts(schema, inFormat(qualification))).toBe(true);
  });

  it('refuses nothing that the app accepts, and most of what the app refuses', () => {
    const schema: unknown = JSON.parse(text);
    const seen = { accepted: 0, refused: 0, refusedByBoth: 0 };
    const values = [
      undefined,
      null,
      '',
      'a\u0000b',
      '\u{1F3C5}',
      0,
      3,
      -1,
      0.5,
      1e9,
      [],
      {},
      [null],
    ];
    fc.assert(
      fc.property(placesInShipped, fc.constantFrom(...values), ([id, path], value) => {
        const changed = replaceAt(inFormat(shipped(id)), path, value);
        const bySchema = accepts(schema, changed);
        if (parseQualification(changed).ok) {
          seen.accepted += 1;
          expect(bySchema).toBe(true);
          return;
        }
        seen.refused += 1;
        if (!bySchema) seen.refusedByBoth += 1;
      }),
      { numRuns: 250 },
    );
    expect(seen.accepted).toBeGreaterThan(5);
    expect(seen.refusedByBoth).toBeGreaterThan(0.9 * seen.refused);
  });
});
