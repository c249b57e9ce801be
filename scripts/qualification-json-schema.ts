import { toJsonSchema } from '@valibot/to-json-schema';
import { qualificationSchema1, qualificationSchema2 } from '../src/catalogue';

const checkedBeyond =
  'Beyond this schema, Unitwise checks that ids are unique, that every unit stands in exactly one group, that rules name only groups, units and tags that exist, that levels are on the scale of the file, and that each rule has a least, a most or both.';

/** The published schemas; a test holds each file against `qualificationJsonSchema`. */
export const publishedSchemas = [
  {
    schema: qualificationSchema1,
    file: new URL('../public/schema/qualification.schema.json', import.meta.url),
    head: {
      $id: 'urn:unitwise:qualification',
      title: 'Unitwise qualification',
      description: `A qualification with its units, groups and rules of combination, in format 1. ${checkedBeyond}`,
    },
  },
  {
    schema: qualificationSchema2,
    file: new URL('../public/schema/qualification-2.schema.json', import.meta.url),
    head: {
      $id: 'urn:unitwise:qualification:2',
      title: 'Unitwise qualification, format 2',
      description: `A qualification with its units, groups, rules of combination and pathways. ${checkedBeyond}`,
    },
  },
] as const;

/**
 * A file format as JSON Schema, for those who write qualifications by hand or by program. It says
 * all that a schema can: that ids are unique and that names exist is checked by the app only.
 */
export function qualificationJsonSchema({
  schema: source,
  head,
}: (typeof publishedSchemas)[number]): string {
  const { $schema, ...schema } = toJsonSchema(source, {
    target: 'draft-2020-12',
    // Lists are counted before they are read (src/catalogue/shape.ts); the last step has it all.
    typeMode: 'output',
    ignoreActions: ['check', 'raw_check', 'readonly'],
    // JSON Schema reads patterns as Unicode, as our flag asks.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      isPattern(valibotAction)
        ? { ...jsonSchema, pattern: valibotAction.requirement.source }
        : null,
  });
  return `${JSON.stringify({ $schema, ...head, ...schema }, null, 2)}\n`;
}

function isPattern(action: { type: string }): action is { type: 'regex'; requirement: RegExp } {
  return action.type === 'regex';
}
