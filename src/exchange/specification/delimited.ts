import type { Cell, Table } from '../../authoring';
import { maxColumns, maxRows } from './table-grid';

interface Delimited {
  readonly blocks: readonly Table[];
  readonly isCut: boolean;
}

/** The rows of a .csv or .tsv file as tables, parted by empty rows; the delimiter is found by itself. */
export async function readDelimited(text: string): Promise<Delimited> {
  const { default: Papa } = await import('papaparse');
  const { data } = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/u, ''), {
    preview: maxRows + 1,
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  const tables: (readonly Cell[])[][] = [[]];
  data.slice(0, maxRows).forEach((row, at) => {
    if (row.every((cell) => cell.trim() === '')) tables.push([]);
    else tables.at(-1)?.push(toCells(row, at + 1));
  });
  const blocks = tables
    .filter((rows) => rows.length > 0)
    .map((rows): Table => ({ kind: 'table', rows }));
  return { blocks, isCut: data.length > maxRows };
}

function toCells(row: readonly string[], line: number): readonly Cell[] {
  const own = row.slice(0, maxColumns);
  return own.map((text, i) => ({ text, place: { page: null, sheet: null, line, cell: i + 1 } }));
}
