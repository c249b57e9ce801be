import { headed } from './columns';

/** A row of a pasted list, with its place in the list; the first is 1. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
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
    .map((cells, i) => ({ row: i + 1, cells: cells.map(clean) }))
    .filter(({ cells }) => cells.some(Boolean));
}

/** Spreadsheets paste tabs. Commas below a single heading belong to names: "Okafor, Ada". */
function delimiterOf(list: string): string {
  const [first = ''] = list.trimStart().split('\n', 1);
  return list.includes('\t') || headed(first) ? '\t' : '';
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
