/** How many columns and rows a cell fills. */
export interface Span {
  readonly columns: number;
  /** `above`: the cell is part of the one above it. */
  readonly rows: number | 'above';
}

export const oneCell: Span = { columns: 1, rows: 1 };

/** More than any list of units has: what lies beyond is not read, in a table of any kind. */
export const maxColumns = 60;
export const maxRows = 20_000;

interface Reserved {
  readonly text: string;
  rows: number;
}

/**
 * The cells of a table with what is merged put in its columns. A text that is merged over several rows
 * holds for each of them; a figure does not: it could be their sum.
 */
export class TableGrid {
  private readonly made: string[][] = [];
  /** By column: a cell from further up that reaches into the next rows. */
  private reserved = new Map<number, Reserved>();
  private row: string[] | null = null;

  beginRow(): void {
    this.endRow();
    this.row = [];
  }

  addCell(text: string, { columns, rows }: Span): void {
    const row = (this.row ??= []);
    this.skipReserved(row);
    const own = rows === 'above' ? repeated(this.made.at(-1)?.[row.length] ?? '') : text;
    const width = Math.min(columns, maxColumns - row.length);
    for (let i = 0; i < width; i += 1) {
      const content = i === 0 ? own : '';
      if (typeof rows === 'number' && rows > 1) {
        this.reserved.set(row.length, { text: repeated(content), rows });
      }
      row.push(content);
    }
  }

  rows(): readonly (readonly string[])[] {
    this.endRow();
    return this.made;
  }

  private skipReserved(row: string[]): void {
    for (;;) {
      const reserved = this.reserved.get(row.length);
      if (reserved === undefined || row.length >= maxColumns) return;
      row.push(reserved.text);
    }
  }

  private endRow(): void {
    const { row } = this;
    if (row === null) return;
    this.row = null;
    if (this.made.length >= maxRows) return;
    this.skipReserved(row);
    this.made.push(row);
    for (const [column, reserved] of this.reserved) {
      reserved.rows -= 1;
      if (reserved.rows <= 0) this.reserved.delete(column);
    }
  }
}

function repeated(text: string): string {
  return /\p{L}{2}/u.test(text) ? text : '';
}
