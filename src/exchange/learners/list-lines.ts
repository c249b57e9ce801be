/**
 * What word processors put before the text of a list and between its parts: numbers and bullets,
 * lists within a cell, and lines that are drawn with signs.
 */
const mark =
  /^\s*(?:(?:[•◦▪▫‣⁃·●○∙*–—-]|\(?\d{1,3}[.)])\s+|(?:[☐☑☒✓✔]|\(?[a-z][.)]|\d{1,3}|\[[ x]\]) +)(?=[\p{L}\p{M}"'(])/u;
/** Between learners who are numbered within one line. */
const nextNumber = /(?<=\S)\s+\(?\d{1,3}[.)]\s+(?=[\p{L}\p{M}])/gu;
const bullet = /^\s*[•◦▪▫‣⁃·●○∙]\s+/u;

/** A list without the numbers or bullets of its lines, where most lines have one below their heads. */
export function withoutListMarks(list: string): string {
  const lines = list.split('\n');
  const filled = lines.filter((line) => !/^\s*$|:\s*$/.test(line));
  const marked = filled.filter((line) => mark.test(line));
  if (marked.length * 2 <= filled.length) return list;
  const isOneLine = filled.length === 1 && /\d/.test(mark.exec(filled[0] ?? '')?.[0] ?? '');
  const bare = withHeadsMarked(lines)
    .map((line) => line.replace(mark, ''))
    .join('\n');
  return isOneLine ? bare.replace(nextNumber, '\t') : bare;
}

/** Lines without a mark over lines that have one get a colon, as heads have: "Acme Ltd" over "- Ada". */
function withHeadsMarked(lines: readonly string[]): readonly string[] {
  const isHead = (line: string): boolean =>
    /^[^\t,;|:]{2,60}$/.test(line.trim()) && !mark.test(line);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (!isHead(first)) return lines;
  const below: string[] = lines.map(() => '');
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const next = lines[at + 1] ?? '';
    below[at] = next.trim() === '' ? (below[at + 1] ?? '') : next;
  }
  return lines.map((line, at) =>
    isHead(line) && mark.test(below[at] ?? '') ? `${line.trimEnd()}:` : line,
  );
}

/**
 * A bulleted list within a cell of a table comes as lines of their own: they are put back into the
 * row before, as far as it has room. Empty lines stay in their places, so that rows keep theirs.
 */
export function withCellLists(list: string): string {
  const lines = list.split('\n');
  const width = lines.reduce((max, line) => Math.max(max, bullet.test(line) ? 0 : tabsIn(line)), 0);
  if (width === 0) return list;
  const parts: string[][] = lines.map(() => []);
  let [row, tabs] = [0, 0];
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const more = tabsIn(line);
    const isWithin = bullet.test(line) && parts[row]?.length && tabs + more <= width;
    [row, tabs] = isWithin ? [row, tabs + more] : [at, more];
    parts[row]?.push(line);
  });
  return parts.map((texts) => texts.join(' ')).join('\n');
}

function tabsIn(line: string): number {
  return line.split('\t').length - 1;
}

/** Whether a cell holds nothing but a line drawn with signs: "---", ":--:", "====". */
export function isDrawnLine(cell: string): boolean {
  return /^:?[-–—=_+]{2,}:?$/.test(cell);
}
