import type { Block, Cell, Place } from '../../authoring';
import { TableGrid } from './table-grid';
import type { Span } from './table-grid';

/** No list of units needs more; what lies beyond is cut, and `isCut` says so. */
const maxTextLength = 12_000_000;

interface OpenTable {
  grid: TableGrid;
  /** Holds other tables: a frame of the page, whose texts are lines. */
  isFrame: boolean;
}

/**
 * Puts together lines and tables while a document is walked from its beginning to its end. Tables
 * inside of tables are tables of their own; what stands around them are lines.
 */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  isCut = false;
  private readonly tables: OpenTable[] = [];
  private text = '';
  private length = 0;
  private line = 0;
  private cell: Span | null = null;

  constructor(private readonly sheet: string | null = null) {}

  add(text: string): void {
    this.length += text.length;
    if (this.length > maxTextLength) this.isCut = true;
    else this.text += text;
  }

  /** Says that a line is an item of a list; a cell holds what it holds. */
  addBullet(): void {
    if (this.cell === null) this.add('• ');
  }

  /** Ends a paragraph: a line of its own, or a line within its cell. */
  endLine(): void {
    if (this.cell !== null) this.add('\n');
    else this.flush();
  }

  beginTable(): void {
    this.breakFrame();
    this.tables.push({ grid: new TableGrid(), isFrame: false });
    this.cell = null;
  }

  endTable(): void {
    this.endCell();
    const table = this.tables.pop();
    if (table !== undefined) this.emit(table);
    this.cell = null;
  }

  beginRow(): void {
    this.endCell();
    this.open()?.grid.beginRow();
  }

  beginCell(span: Span): void {
    this.endCell();
    const table = this.open();
    if (table !== null && !table.isFrame) this.cell = span;
  }

  endCell(): void {
    if (this.cell === null) this.flush();
    else this.open()?.grid.addCell(this.text.trim(), this.cell);
    this.text = '';
    this.cell = null;
  }

  /** Everything that is still open ends. */
  end(): void {
    while (this.tables.length > 0) this.endTable();
    this.flush();
  }

  private open(): OpenTable | null {
    return this.tables.at(-1) ?? null;
  }

  /** What stood in the cells so far goes before the table that begins in one of them. */
  private breakFrame(): void {
    const frame = this.open();
    if (this.cell !== null) this.endCell();
    else this.flush();
    if (frame === null || frame.isFrame) return;
    frame.isFrame = true;
    for (const row of frame.grid.rows()) for (const text of row) this.addLines(text);
  }

  private emit({ grid, isFrame }: OpenTable): void {
    if (isFrame) return;
    const rows = grid.rows();
    const isBox = rows.every((row) => row.length < 2);
    if (isBox) for (const row of rows) for (const text of row) this.addLines(text);
    else this.blocks.push({ kind: 'table', rows: rows.map((row) => this.toRow(row)) });
  }

  private toRow(texts: readonly string[]): readonly Cell[] {
    const place = this.nextPlace();
    return texts.map((text, i) => ({ text, place: { ...place, cell: i + 1 } }));
  }

  private addLines(text: string): void {
    for (const part of text.split('\n')) this.addLine(part);
  }

  private flush(): void {
    this.addLines(this.text);
    this.text = '';
  }

  private addLine(text: string): void {
    if (text.trim() === '') return;
    this.blocks.push({ kind: 'line', text: text.trimEnd(), place: this.nextPlace() });
  }

  private nextPlace(): Place {
    this.line += 1;
    return { page: null, sheet: this.sheet, line: this.line, cell: null };
  }
}
