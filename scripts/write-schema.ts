/** Writes the published file formats from the schemas that the app itself parses with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas, qualificationJsonSchema } from './qualification-json-schema';

for (const published of publishedSchemas) {
  mkdirSync(new URL('.', published.file), { recursive: true });
  writeFileSync(published.file, qualificationJsonSchema(published));
}
