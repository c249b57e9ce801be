import { toJsonSchema } from '@valibot/to-json-schema';
import { qualificationSchema } from '../src/catalogue';

/** Where the schema is published; a test holds the file against `qualificationJsonSchema`. */
export const schemaFile = new URL('../public/schema/qualification.schema.json', import.meta.url);

/**
 * The file format as JSON Schema, for those who write qualifications by hand or by program. It says
 * all that a schema can: that ids are unique and that names exist is checked by the app only.
 */
export function qualificationJsonSchema(): string {
  const { $schema, ...schema } = toJsonSchema(qualificationSchema, {
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
  const head = {
    $schema,
    $id: 'urn:unitwise:qualification',
    title: 'Unitwise qualification',
    description:
      'A qualification with its units, groups and rules of combination. Beyond this schema, Unitwise checks that ids are unique, that every unit stands in exactly one group, that rules name only groups and units that exist, and that each rule has a min, a max or both.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

function isPattern(action: { type: string }): action is { type: 'regex'; requirement: RegExp } {
  return action.type === 'regex';
}
