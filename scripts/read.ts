/**
 * Reads specifications with the app's own code and prints one line of JSON for each file: what was
 * read as a qualification of format 2, and every question, warning and line that was not read; or why
 * the file is refused. A folder stands for the files in it, by name, and in its folders.
 *
 * Ends with 0 where every file could be opened, refused or not, with 1 where one could not, and with 2
 * where none was named.
 */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { toQualification } from '../src/authoring';
import type { Draft } from '../src/authoring';
import { readSpecificationFile } from '../src/exchange';
import { formatQuestion, formatSpecificationRefused, formatUnread } from '../src/messages';

// Standard output is for the lines of JSON alone, whatever a library has to say.
console.log = console.error;

const version = new Date().toISOString().slice(0, 10);
const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('npm run read -- FILE…\n');
  process.exitCode = 2;
}
for (const path of paths) await printAll(path, path);

/** Prints a line for a file, or for each in a folder; of those, standard error says which is which. */
async function printAll(path: string, named: string): Promise<void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    if (path !== named) process.stderr.write(`${path}\n`);
    process.stdout.write(`${JSON.stringify(await read(path))}\n`);
    return;
  }
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).toSorted();
  for (const name of names) await printAll(join(path, name), named);
}

async function read(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    process.exitCode = 1;
    return { refused: `${file} cannot be opened.` };
  }
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
