import { BlockBuilder } from './block-builder';
import { walkMarkup } from './markup';
import type { MarkupWalker } from './markup';
import { raisedText } from './raised-text';

/** What is not shown as text of its place: deleted text, codes of fields, pictures' alternatives. */
const silent = new Set([
  ...['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:object'],
  ...['w:sectPr', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange'],
]);

type Attributes = Readonly<Record<string, string>>;

/**
 * The lines and tables of a Word document from its `word/document.xml`, and after it its footnotes.
 * Macros are never looked at.
 */
export function readWordXml(parts: readonly string[]): BlockBuilder {
  const builder = new BlockBuilder();
  const walker = new WordWalker(builder);
  walkMarkup(parts, walker, { isXml: true });
  builder.end();
  return builder;
}

class WordWalker implements MarkupWalker {
  private silentDepth = 0;
  private isText = false;
  private isRaised = false;
  private isHidden = false;
  private isListItem = false;
  private isEmptyLine = true;
  /** A cell's span is known once its properties are read; it begins with its first paragraph. */
  private cell: { columns: number; isContinued: boolean; hasBegun: boolean } | null = null;
  private readonly cells: (typeof this.cell)[] = [];

  constructor(private readonly builder: BlockBuilder) {}

  open(name: string, attributes: Attributes): void {
    if (silent.has(name)) this.silentDepth += 1;
    if (this.silentDepth > 0) return;
    switch (name) {
      case 'w:tbl':
        this.beginCell();
        this.cells.push(this.cell);
        this.cell = null;
        this.builder.beginTable();
        return;
      case 'w:tr':
        this.builder.beginRow();
        return;
      case 'w:tc':
        this.cell = { columns: 1, isContinued: false, hasBegun: false };
        return;
      case 'w:p':
        this.beginCell();
        this.isListItem = false;
        this.isEmptyLine = true;
        return;
      default:
        this.openInside(name, attributes);
    }
  }

  close(name: string): void {
    if (this.silentDepth > 0) {
      if (silent.has(name)) this.silentDepth -= 1;
      return;
    }
    switch (name) {
      case 'w:tbl':
        this.cell = this.cells.pop() ?? null;
        this.builder.endTable();
        return;
      case 'w:tc':
        this.beginCell();
        this.cell = null;
        this.builder.endCell();
        return;
      case 'w:p':
        this.builder.endLine();
        return;
      case 'w:r':
        this.isRaised = false;
        this.isHidden = false;
        return;
      case 'w:t':
        this.isText = false;
    }
  }

  text(text: string): void {
    if (!this.isText || this.isHidden || this.silentDepth > 0) return;
    this.add(this.isRaised ? raisedText(text) : text);
  }

  private openInside(name: string, attributes: Attributes): void {
    const value = attributes['w:val'];
    switch (name) {
      case 'w:t':
        this.isText = true;
        return;
      case 'w:gridSpan':
        if (this.cell !== null) this.cell.columns = Math.min(Math.max(Number(value) || 1, 1), 200);
        return;
      case 'w:vMerge':
        if (this.cell !== null) this.cell.isContinued = value !== 'restart';
        return;
      case 'w:vertAlign':
        this.isRaised = value === 'superscript';
        return;
      case 'w:vanish':
        this.isHidden = value !== '0' && value !== 'false';
        return;
      case 'w:numPr':
        this.isListItem = true;
        return;
      case 'w:tab':
      case 'w:ptab':
        this.add('\t');
        return;
      case 'w:br':
      case 'w:cr':
        this.builder.endLine();
        return;
      case 'w:noBreakHyphen':
        this.add('-');
        return;
    }
  }

  private add(text: string): void {
    if (this.isListItem && this.isEmptyLine && text.trim() !== '') this.builder.addBullet();
    if (text.trim() !== '') this.isEmptyLine = false;
    this.builder.add(text);
  }

  private beginCell(): void {
    const { cell } = this;
    if (cell === null || cell.hasBegun) return;
    cell.hasBegun = true;
    this.builder.beginCell({ columns: cell.columns, rows: cell.isContinued ? 'above' : 1 });
  }
}
