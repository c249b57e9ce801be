import { maxLineLength, maxLines } from './source';
import { withTextTables } from './text-columns';
import type { Block, Cell, Line, Place, SourceDocument, Table } from './source';

/**
 * A pasted or opened text as a document: tabs and Markdown's bars make rows of a table, and so do
 * columns under heads; everything else is a line. A form feed begins a page.
 */
export function textDocument(text: string, name: string | null = null): SourceDocument {
  const blocks: Block[] = [];
  let rows: Cell[][] = [];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows } satisfies Table);
    rows = [];
  };
  for (const { place, text: content } of linesOf(text)) {
    const cells = cellsOf(content);
    if (cells === 'rule') continue;
    if (cells === null || content.trim() === '') closeTable();
    if (content.trim() === '') continue;
    if (cells !== null) rows.push(cells.map((cell, i) => toCell(cell, place, i + 1)));
    else blocks.push(toLine(content, place));
  }
  closeTable();
  return { name, blocks: withTextTables(blocks), isCut: isCut(text) };
}

function toLine(text: string, place: Place): Line {
  return { kind: 'line', text: text.trimEnd(), place };
}

function toCell(text: string, place: Place, cell: number): Cell {
  return { text: text.trim(), place: { ...place, cell } };
}

function* linesOf(text: string): Generator<{ readonly text: string; readonly place: Place }> {
  const hasPages = text.includes('\f');
  let page = 1;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; start <= text.length && line <= maxLines; line += 1) {
    const end = endOfLine(text, start);
    const content = text.slice(start, Math.min(end, start + maxLineLength));
    const feeds = content.split('\f').length - 1;
    page += feeds;
    const place = { page: hasPages ? page : null, sheet: null, line, cell: null };
    yield { text: content.replace(/\f/gu, ''), place };
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
  }
  return text.length;
}

/** The cells of a row; `rule` for a line that only draws; `null` where the line is no row. */
function cellsOf(line: string): readonly string[] | 'rule' | null {
  if (/^[\s|:+=\-–—_]*$/u.test(line) && /[|+\-=_]/u.test(line)) return 'rule';
  if (line.includes('\t')) return line.split('\t');
  const bars = line.trim();
  if (!bars.startsWith('|') || !bars.includes('|', 1)) return null;
  return bars.replace(/^\||\|$/gu, '').split('|');
}

/** Whether a text is longer than what is read of it. */
function isCut(text: string): boolean {
  let lines = 0;
  for (let at = 0; at >= 0 && lines <= maxLines; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > maxLines;
}
