/**
 * pdf: the letters and drawn lines of a PDF's pages as lines and tables. Loads with the first PDF; it
 * is reached by `import()` only.
 */
import type { Block, Place } from '../../../authoring';
import type { Opened } from '../opened';
import type { OnPart } from '../progress';
import { AlignedTables } from './aligned-tables';
import { brokenText, LineJoiner } from './broken-words';
import { furnitureOf } from './furniture';
import type { Page, Run } from './geometry';
import { linesOf, spacedText } from './lines';
import type { TextLine } from './lines';
import { readPages } from './read-pages';
import { tablesOf } from './tables';

/** Fewer letters to a page are no text: the pages are pictures. */
const minLetters = 12;

/** Opens a PDF. Its heads and feet are put at its end, where they part nothing. */
export async function openPdf(bytes: Uint8Array, name: string, onPart: OnPart): Promise<Opened> {
  const read = await readPages(bytes, onPart);
  if (read.kind !== 'pages') return read;
  const letters = read.pages
    .flatMap(({ runs }) => runs)
    .reduce((sum, { text }) => sum + text.length, 0);
  if (letters < minLetters * read.pages.length) return { kind: 'scan', pages: read.pages.length };
  const furniture = furnitureOf(read.pages);
  const joiner = new LineJoiner();
  const toBlocks = (pages: readonly Page[]): readonly Block[] => {
    const aligned = new AlignedTables(joiner);
    return pages.flatMap((page) => blocksOf(page, aligned, joiner));
  };
  const outside = toBlocks(read.pages.map((page) => onlyRuns(page, furniture)));
  const body = read.pages.map((page) => withoutRuns(page, furniture));
  // The first time only for the words in it, by which the second joins lines.
  toBlocks(body);
  const blocks = [...toBlocks(body), ...distinct(outside)];
  return { kind: 'document', document: { name, blocks, isCut: read.isCut } };
}

function withoutRuns(page: Page, left: ReadonlySet<Run>): Page {
  return { ...page, runs: page.runs.filter((run) => !left.has(run)) };
}

function onlyRuns(page: Page, kept: ReadonlySet<Run>): Page {
  return { ...page, rulings: [], runs: page.runs.filter((run) => kept.has(run)) };
}

/** Each head and foot once, whatever page it numbers. */
function distinct(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    if (block.kind !== 'line') return true;
    const key = block.text.replace(/\d+/gu, '#').trim();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** A page's tables and lines from its top to its bottom. */
function blocksOf(page: Page, aligned: AlignedTables, joiner: LineJoiner): readonly Block[] {
  const ruled = tablesOf(page.runs, page.rulings, joiner);
  const inTables = new Set(ruled.flatMap(({ runs }) => [...runs]));
  const free = linesOf(page.runs.filter((run) => !inTables.has(run)));
  const unruled = aligned.tablesOf(free, page.rulings);
  const lines = free.filter((line) => !unruled.some((table) => table.lines.has(line)));
  joiner.learn(lines);
  const parts = [
    ...[...ruled, ...unruled].map((table) => ({ at: table.top, table })),
    ...lines.map((line) => ({ at: line.baseline, line })),
  ].toSorted((one, two) => one.at - two.at);
  const count = new PageCounter(page.number);
  return parts.map((part) =>
    'table' in part ? toTable(part.table.rows, count) : toLine(part.line, count),
  );
}

/** More space than between the lines of a paragraph, in sizes of its letters. */
const paragraphGap = 1.55;

/** Counts the lines of a page; a wide gap leaves one out, so that it parts what stands around it. */
class PageCounter {
  private line = 0;
  private baseline: number | null = null;

  constructor(private readonly page: number) {}

  next(line: TextLine | null): Place {
    const before = this.baseline;
    const isApart =
      line === null || before === null || line.baseline - before > line.size * paragraphGap;
    this.line += isApart && this.line > 0 ? 2 : 1;
    this.baseline = line?.baseline ?? null;
    return { page: this.page, sheet: null, line: this.line, cell: null };
  }

  row(): Place {
    this.line += 1;
    this.baseline = null;
    return { page: this.page, sheet: null, line: this.line, cell: null };
  }
}

function toLine(line: TextLine, count: PageCounter): Block {
  return { kind: 'line', text: spacedText(line), place: count.next(line) };
}

function toTable(rows: readonly (readonly string[])[], count: PageCounter): Block {
  return {
    kind: 'table',
    rows: rows.map((row) => {
      const place = count.row();
      return row.map((text, i) => ({ ...brokenText(text), place: { ...place, cell: i + 1 } }));
    }),
  };
}
