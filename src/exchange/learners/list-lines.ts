/**
 * What word processors put before the text of a list and between its parts: numbers and bullets,
 * lists within a cell, and lines that are drawn with signs.
 */
const mark = /^\s*(?:[•◦▪▫‣⁃·●○∙*–—-]|\(?\d{1,3}[.)])\s+(?=[\p{L}\p{M}"'(])/u;
const bullet = /^\s*[•◦▪▫‣⁃·●○∙]\s+/u;

/** A list without the numbers or bullets of its lines, where most lines have one. */
export function withoutListMarks(list: string): string {
  const lines = list.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => mark.test(line));
  if (marked.length * 2 <= filled.length) return list;
  return lines.map((line) => line.replace(mark, '')).join('\n');
}

/**
 * A bulleted list within a cell of a table comes as lines of their own: they are put back into the
 * row before, as far as it has room. Empty lines stay in their places, so that rows keep theirs.
 */
export function withCellLists(list: string): string {
  const lines = list.split('\n');
  const width = Math.max(0, ...lines.filter((line) => !bullet.test(line)).map(tabsIn));
  if (width === 0) return list;
  let row = 0;
  lines.forEach((line, at) => {
    const before = lines[row] ?? '';
    const isWithin = at > 0 && bullet.test(line) && before !== '';
    if (isWithin && tabsIn(before) + tabsIn(line) <= width) {
      lines[row] = `${before} ${line.trimStart()}`;
      lines[at] = '';
    } else if (line.trim() !== '') row = at;
  });
  return lines.join('\n');
}

function tabsIn(line: string): number {
  return line.split('\t').length - 1;
}

/** Whether a cell holds nothing but a line drawn with signs: "---", ":--:", "====". */
export function isDrawnLine(cell: string): boolean {
  return /^:?[-–—=_+]{2,}:?$/.test(cell);
}
