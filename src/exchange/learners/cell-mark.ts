import { visible } from '../../text';
import { countHeadings } from './headings';
import { maxOf } from './max-of';

const marks = ['\t', ';', ',', '|'] as const;

export function filledLines(list: string): readonly string[] {
  return list.split('\n').filter((line) => line.trim() !== '');
}

/**
 * Spreadsheets paste tabs; a single tab can stray into any list. Commas below a single heading
 * belong to names: "Okafor, Ada".
 */
export function markOf(list: string): string {
  const lines = filledLines(list);
  const known = marks.map((mark) => maxHeadings(lines, mark));
  const max = Math.max(...known);
  const best = marks.filter((_, place) => known[place] === max);
  if (best.length === 1) return best[0] ?? '\t';
  const tabbed = lines.filter((line) => line.includes('\t')).length;
  if (tabbed === 0 && lines.every(holdsTurnedNames)) return ';';
  if (tabbed * 2 > lines.length || max === 1) return '\t';
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''));
  const [steady] = [',', ';', '|']
    .map((mark) => ({ mark, lines: steadiness(bare, mark) }))
    .toSorted((one, other) => other.lines - one.lines);
  return steady?.mark ?? ',';
}

/** "Okafor, Ada; Lee, Bo": the commas belong to the names. */
function holdsTurnedNames(line: string): boolean {
  const names = line.replace(/;\s*$/, '').split(';');
  return names.length > 1 && names.every((name) => name.split(',').length === 2);
}

/** Headings are looked for in the first rows, behind titles and notes. */
export const maxHeadingRows = 15;
/** A longer line holds no headings that anybody could read. */
const maxHeadingLine = 2_000;

function maxHeadings(lines: readonly string[], mark: string): number {
  return Math.max(0, ...lines.slice(0, maxHeadingRows).map((line) => headingsOf(line, mark)));
}

function headingsOf(line: string, mark: string): number {
  const cells = line.slice(0, maxHeadingLine).replaceAll('"', '').split(mark);
  return countHeadings(cells.map(visible).filter(Boolean));
}

/** Whether a line holds several headings, whatever parts them. */
export function isHeadingLine(line: string): boolean {
  return marks.some((mark) => headingsOf(line, mark) > 1);
}

/** How many lines have a mark equally often. */
function steadiness(lines: readonly string[], mark: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(mark).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return maxOf([...counts.values()]);
}
