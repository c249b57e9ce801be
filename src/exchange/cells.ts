import { headed, knownHeadings } from './columns';

/** A row of a pasted list, with its place in the list; the first is 1. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** All stands in one cell with marks between: it may be a row of several columns. */
  readonly isOneCell: boolean;
}

/** The rows of a list that hold anything. The parser loads with the first list that is read. */
export async function cellRows(text: string): Promise<readonly CellRow[]> {
  const { default: Papa } = await import('papaparse');
  const list = text.replace(/\r\n?/g, '\n').trimEnd();
  const read = (text: string) =>
    Papa.parse<readonly string[]>(text, {
      delimiter: delimiterOf(list),
      delimitersToGuess: [',', ';'],
      newline: '\n',
    });
  const quoted = read(list);
  // A stray quote would swallow the rows after it: such a list is read as it stands.
  const isBroken = quoted.errors.some(({ type }) => type === 'Quotes');
  const { data } = isBroken ? read(list.replaceAll('"', '\u201d')) : quoted;
  return data
    .map((cells, i) => ({ row: i + 1, cells: cells.map(clean), isOneCell: isOneCell(cells) }))
    .filter(({ cells }) => cells.some(Boolean));
}

/**
 * Spreadsheets paste tabs; a single tab can stray into any list. Commas below a single heading
 * belong to names: "Okafor, Ada". Empty = commas or semicolons, whichever part the rows better.
 */
function delimiterOf(list: string): '\t' | '' {
  const rows = list.split('\n').filter((row) => row.trim() !== '');
  const first = rows[0] ?? '';
  const [byTabs, byMarks] = [knownHeadings(first.split('\t')), knownHeadings(first.split(/[,;]/))];
  if (byTabs !== byMarks) return byTabs > byMarks ? '\t' : '';
  const withTabs = rows.filter((row) => row.includes('\t')).length;
  return withTabs * 2 > rows.length || headed(first) ? '\t' : '';
}

function isOneCell(cells: readonly string[]): boolean {
  const [only = '', ...others] = cells.filter((cell) => cell.trim() !== '');
  return others.length === 0 && /\S[\t,;]+\s*\S/.test(only);
}

/** One line of text that no later file or page can trip over. */
function clean(cell: string): string {
  return cell
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
}
