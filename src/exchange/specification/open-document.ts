import type { Block } from '../../authoring';
import { BlockBuilder } from './block-builder';
import { oneCell } from './table-grid';
import { walkMarkup } from './markup';
import type { MarkupWalker } from './markup';
import { raisedText } from './raised-text';

const silent = new Set([
  ...['text:tracked-changes', 'text:note-citation', 'office:annotation', 'office:scripts'],
  ...['svg:title', 'svg:desc', 'table:covered-table-cell'],
]);

type Attributes = Readonly<Record<string, string>>;

interface OpenDocumentContent {
  readonly blocks: readonly Block[];
  readonly isCut: boolean;
}

/** The lines and tables of an OpenDocument text or spreadsheet, from its `content.xml`. */
export function readOpenDocument(xml: string): OpenDocumentContent {
  const walker = new OpenDocumentWalker();
  walkMarkup([xml], walker, { isXml: true });
  return walker.end();
}

const maxRepeats = 200;

class OpenDocumentWalker implements MarkupWalker {
  private builder = new BlockBuilder();
  private readonly done: BlockBuilder[] = [];
  private silentDepth = 0;
  private paragraphs = 0;
  /** A cell that stands for several: printed empty in the rest. */
  private repeats = 0;
  private isSheet = false;
  private styleName: string | null = null;
  private readonly raisedStyles = new Set<string>();
  /** For each open span, whether it is raised. */
  private readonly spans: boolean[] = [];

  open(name: string, attributes: Attributes): void {
    if (silent.has(name)) this.silentDepth += 1;
    if (this.silentDepth > 0) return;
    switch (name) {
      case 'office:spreadsheet':
        this.isSheet = true;
        return;
      case 'table:table':
        if (this.isSheet) this.beginSheet(attributes['table:name'] ?? null);
        this.builder.beginTable();
        return;
      case 'table:table-row':
        this.builder.beginRow();
        return;
      case 'table:table-cell':
        this.beginCell(attributes);
        return;
      case 'text:list-item':
        this.builder.addBullet();
        return;
      default:
        this.openInside(name, attributes);
    }
  }

  private openInside(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.paragraphs += 1;
        return;
      case 'style:style':
        this.styleName = attributes['style:name'] ?? null;
        return;
      case 'style:text-properties':
        this.learnStyle(attributes);
        return;
      case 'text:span':
        this.spans.push(this.raisedStyles.has(attributes['text:style-name'] ?? ''));
        return;
      case 'text:s':
        this.builder.add(' '.repeat(Math.min(count(attributes['text:c']), maxRepeats)));
        return;
      case 'text:tab':
        this.builder.add('\t');
        return;
      case 'text:line-break':
        this.builder.endLine();
        return;
    }
  }

  close(name: string): void {
    if (this.silentDepth > 0) {
      if (silent.has(name)) this.silentDepth -= 1;
      return;
    }
    switch (name) {
      case 'table:table':
        this.builder.endTable();
        return;
      case 'table:table-cell':
        this.endCell();
        return;
      case 'text:span':
        this.spans.pop();
        return;
      case 'text:p':
      case 'text:h':
        this.paragraphs = Math.max(0, this.paragraphs - 1);
        this.builder.endLine();
        return;
    }
  }

  text(text: string): void {
    if (this.silentDepth > 0 || this.paragraphs === 0) return;
    const plain = text.replace(/\s+/gu, ' ');
    this.builder.add(this.spans.includes(true) ? raisedText(plain) : plain);
  }

  private learnStyle(attributes: Attributes): void {
    const isRaised = /^(?:super|[1-9])/u.test(attributes['style:text-position'] ?? '');
    if (isRaised && this.styleName !== null) this.raisedStyles.add(this.styleName);
  }

  end(): OpenDocumentContent {
    const builders = [...this.done, this.builder];
    for (const builder of builders) builder.end();
    return {
      blocks: builders.flatMap(({ blocks }) => blocks),
      isCut: builders.some(({ isCut }) => isCut),
    };
  }

  private beginSheet(name: string | null): void {
    this.done.push(this.builder);
    this.builder = new BlockBuilder(name);
  }

  /** Cells that a merge covers stand in the file as well, and are passed over. */
  private beginCell(attributes: Attributes): void {
    this.repeats = Math.min(count(attributes['table:number-columns-repeated']), maxRepeats) - 1;
    const columns = Math.min(count(attributes['table:number-columns-spanned']), maxRepeats);
    this.builder.beginCell({ columns, rows: count(attributes['table:number-rows-spanned']) });
  }

  private endCell(): void {
    this.builder.endCell();
    for (; this.repeats > 0; this.repeats -= 1) {
      this.builder.beginCell(oneCell);
      this.builder.endCell();
    }
  }
}

function count(text: string | undefined): number {
  const value = Number.parseInt(text ?? '1', 10);
  return Number.isNaN(value) || value < 1 ? 1 : value;
}
