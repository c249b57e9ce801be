/** Writes the published file format from the schema that the app itself parses with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { qualificationJsonSchema, schemaFile } from './qualification-json-schema';

mkdirSync(new URL('.', schemaFile), { recursive: true });
writeFileSync(schemaFile, qualificationJsonSchema());
