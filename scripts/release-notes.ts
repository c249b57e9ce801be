/** Prints what the changelog says of the version in package.json: the notes of its release. */
import { readFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };

const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
const notes = sections.find((section) => section.startsWith(`${manifest.version} `));
if (notes === undefined) {
  console.error(`CHANGELOG.md has no "## ${manifest.version} – <date>"`);
  process.exit(1);
}
console.log(notes.split('\n').slice(1).join('\n').trim());
