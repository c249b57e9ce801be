/**
 * Fails where a component, or code beside one, holds words for people: they belong into src/messages.
 * Parts of `ui` know no room of ours and have their own.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { literalWordsIn } from './literal-words';

/** `npx tsx scripts/check-words.ts src/app` asks one folder alone. */
const [asked = ''] = process.argv.slice(2);
const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter(
    (path) => path.endsWith('.svelte') || /^src\/(app|components|features)\/.*\.ts$/.test(path),
  )
  .filter((path) => path.startsWith(asked));
const found = paths.flatMap((path) => literalWordsIn(path, readFileSync(path, 'utf8')));

for (const { path, line, words } of found) console.error(`${path}:${line} ${words}`);
if (found.length > 0) process.exit(1);
console.log(`words: ${paths.length} files of screens hold no words of their own`);
