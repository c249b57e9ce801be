import { filledLines } from './cell-mark';
import { namesFirm } from './looks';

/** What people put between the cells of a line where they write no table. */
const looseMarks = [
  ' • ',
  ' · ',
  ' – ',
  ' — ',
  ' - ',
  ' / ',
  ' // ',
  ' : ',
  ': ',
  ' = ',
  '^',
  '~',
  '¦',
] as const;
/** "Ada Okafor (Acme Ltd)" */
const inBrackets = /^(.*\S) \(([^()]+)\)\s*$/u;
const number = String.raw`\(?(?:ULN:?\s*)?\d{10}\)?`;
const numberAtEnd = new RegExp(String.raw`^(\D*?\p{L}\D*?)[\s:-]+(${number})$`, 'iu');
const numberAtStart = new RegExp(String.raw`^(${number})[\s:.-]+(\D*\p{L}\D*)$`, 'iu');

/** A longer line holds no learner. */
const maxLine = 1_000;

const day = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2} \p{L}{3,9} \d{2,4}`;
/** "Ada Okafor starts 01/09/2026" */
const dayAtEnd = new RegExp(
  String.raw`^(\D*?\p{L})[\s:–-]+(?:(?:start(?:s|ing|ed)?|from|on)\s+){0,2}(${day})$`,
  'iu',
);

/**
 * A list whose lines are parted by none of the usual marks, with tabs where all of them have another
 * one equally often, or a learner's number of ten digits before or behind the name.
 */
export function withLooseMarks(list: string): string {
  const lines = list.split('\n');
  const filled = filledLines(list);
  const isOther = (line: string): boolean => line.length > maxLine || /[\t;,|]/.test(line);
  if (filled.length === 0 || filled.some(isOther)) return list;
  const numbered = lines.map(withNumberApart);
  const isNumbered = numbered.every((line) => line.trim() === '' || isNameAndNumber(line));
  if (isNumbered) return numbered.join('\n');
  if (filled.every((line) => dayAtEnd.test(line.trim()))) {
    return lines.map((line) => line.trim().replace(dayAtEnd, '$1\t$2')).join('\n');
  }
  const mark = looseMarks.find((one) => isSteady(filled, one));
  if (mark !== undefined) return list.replaceAll(mark, '\t');
  if (filled.every((line) => namesFirm(inBrackets.exec(line)?.[2] ?? ''))) {
    return list.replace(new RegExp(inBrackets, 'gmu'), '$1\t$2');
  }
  return withBlocksInRows(lines) ?? numbered.join('\n');
}

/**
 * Cards below each other with empty lines between, as pages show them: name, employer and number, a
 * line each. Each becomes a row in the place of its first line; `null` where the lines are no cards.
 */
function withBlocksInRows(lines: readonly string[]): string | null {
  const starts = lines.flatMap((line, at) => (line.trim() && !lines[at - 1]?.trim() ? at : []));
  const cards = starts.map((start, at) =>
    lines.slice(start, starts[at + 1]).filter((line) => line.trim() !== ''),
  );
  const height = cards[0]?.length ?? 0;
  const isSteadyHigh =
    cards.length > 1 && height > 1 && cards.every((one) => one.length === height);
  const areRecords = Array.from({ length: height }, (_, at) => at).some((at) =>
    cards.every((card) => /\d|@/.test(card[at] ?? '')),
  );
  if (!isSteadyHigh || !areRecords) return null;
  return lines.map((_, at) => cards[starts.indexOf(at)]?.join('\t') ?? '').join('\n');
}

function isSteady(lines: readonly string[], mark: string): boolean {
  const [first = 0, ...others] = lines.map((line) => line.split(mark).length - 1);
  return first > 0 && others.every((count) => count === first);
}

function isNameAndNumber(line: string): boolean {
  return line.includes('\t') && !looseMarks.some((mark) => line.includes(mark));
}

function withNumberApart(line: string): string {
  const bare = (text: string): string => text.replace(/\D/g, '');
  return line
    .trim()
    .replace(numberAtEnd, (_, name: string, digits: string) => `${name}\t${bare(digits)}`)
    .replace(numberAtStart, (_, digits: string, name: string) => `${bare(digits)}\t${name}`);
}

/**
 * A list in which most lines stand in single quotes, with double ones instead: an apostrophe within
 * a cell stays.
 */
export function withDoubleQuotes(list: string, mark: string): string {
  const filled = filledLines(list);
  const quoted = filled.filter((line) => /^\s*'.*'\s*$/.test(line) && !line.includes('"'));
  if (quoted.length * 2 <= filled.length) return list;
  return list
    .split('\n')
    .map((line) => {
      const cells = line.trim().replace(/^'|'$/g, '').split(`'${mark}'`);
      return cells
        .map((cell) => `"${cell.replaceAll("''", "'").replaceAll('"', '""')}"`)
        .join(mark);
    })
    .join('\n');
}

/** Cells in curly quotes, as word processors write them, in straight ones. */
export function withPlainQuotes(list: string): string {
  return list.replace(/(^|[\t;,|])[ ]*“([^“”\n"]*)”(?=[ ]*(?:$|[\t;,|]))/gmu, '$1"$2"');
}
