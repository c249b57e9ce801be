/** Fails where a file of src imports what its room may not; `--figures` tells the import graph. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, strongComponents, violationsIn } from './rooms';

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path).replaceAll('\\', '/'))
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => [path, readFileSync(path, 'utf8')] as const),
);

if (process.argv.includes('--figures')) {
  const imports = importsOf(sources);
  const circles = strongComponents(imports).filter((files) => files.length > 1);
  console.log(`${sources.size} files, ${imports.length} imports between them`);
  console.log(`${circles.length} circles, of ${circles.flat().length} files`);
}

const violations = violationsIn(sources);
for (const { kind, from, to } of violations) console.error(`${kind}: ${from} -> ${to}`);
if (violations.length > 0) process.exit(1);
console.log(`rooms: ${sources.size} files keep to their directions and doors`);
