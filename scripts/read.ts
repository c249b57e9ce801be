/**
 * Reads specifications with the app's own code and prints one line of JSON for each file: what was
 * read as a qualification of format 2, and every question, warning and line that was not read.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { toQualification } from '../src/authoring';
import type { Draft } from '../src/authoring';
import { readSpecificationFile } from '../src/exchange';
import { formatQuestion, formatSpecificationRefused, formatUnread } from '../src/messages';

// Standard output is for the lines of JSON alone, whatever a library has to say.
console.log = console.error;

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('npm run read -- FILE…\n');
  process.exitCode = 2;
}
const version = new Date().toISOString().slice(0, 10);
for (const file of files) process.stdout.write(`${JSON.stringify(await read(file))}\n`);

async function read(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return { refused: `${file} cannot be opened.` };
  const drafts = await readSpecificationFile({ name: basename(file), bytes });
  if ('kind' in drafts) return { refused: formatSpecificationRefused(drafts) };
  const all = drafts.map((draft) => toQualification(draft, version));
  const [qualification, ...others] = all;
  const questions = [...new Set(drafts.flatMap(wordsOf))];
  return others.length > 0 ? { all, questions } : { qualification, questions };
}

function wordsOf({ questions, unread }: Draft): readonly string[] {
  return [...questions.map(formatQuestion), ...unread.map(formatUnread)];
}
