import type { Block } from '../../authoring';
import { BlockBuilder } from './block-builder';
import { walkMarkup } from './markup';
import type { MarkupWalker } from './markup';
import { raisedText } from './raised-text';

/** What a page shows nobody, or shows outside of its text. */
const silent = new Set(
  'script style template noscript head iframe object svg math canvas audio video select textarea button'.split(
    ' ',
  ),
);
const paragraphs = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer main aside nav blockquote pre figure figcaption address form fieldset caption hr'.split(
    ' ',
  ),
);

/**
 * The lines and tables of a web page, or of what was copied from one, from Word or from Excel. Nothing
 * of it runs or is loaded: only its text is looked at.
 */
export function readHtml(html: string): {
  readonly blocks: readonly Block[];
  readonly isCut: boolean;
} {
  const builder = new BlockBuilder();
  const walker = new HtmlWalker(builder);
  walkMarkup([html], walker, { isXml: false });
  builder.end();
  return builder;
}

type Attributes = Readonly<Record<string, string>>;

class HtmlWalker implements MarkupWalker {
  /** Open elements of which nothing is shown. */
  private hidden = 0;
  private readonly stack: { readonly name: string; readonly isHidden: boolean }[] = [];
  private preformatted = 0;
  private raised = 0;

  constructor(private readonly builder: BlockBuilder) {}

  open(name: string, attributes: Attributes): void {
    const isHidden = silent.has(name) || isHiddenBy(attributes);
    this.stack.push({ name, isHidden });
    if (isHidden) this.hidden += 1;
    if (this.hidden === 0) this.begin(name, attributes);
  }

  close(name: string): void {
    if (this.hidden === 0) this.finish(name);
    const last = this.stack.pop();
    if (last?.isHidden === true) this.hidden -= 1;
  }

  text(text: string): void {
    if (this.hidden > 0) return;
    if (this.preformatted > 0) this.preformattedText(text);
    else this.builder.add(this.raised > 0 ? raisedText(text) : text.replace(/[\s\u00a0]+/gu, ' '));
  }

  private preformattedText(text: string): void {
    text.split(/\r?\n/u).forEach((line, i) => {
      if (i > 0) this.builder.endLine();
      this.builder.add(line);
    });
  }

  private begin(name: string, attributes: Attributes): void {
    switch (name) {
      case 'table':
        this.builder.beginTable();
        return;
      case 'tr':
        this.builder.beginRow();
        return;
      case 'td':
      case 'th':
        this.builder.beginCell(spanOf(attributes));
        return;
      case 'br':
        this.builder.endLine();
        return;
      case 'sup':
        this.raised += 1;
        return;
    }
    if (name === 'pre') this.preformatted += 1;
    if (paragraphs.has(name)) this.builder.endLine();
    if (name === 'li') this.builder.addBullet();
  }

  private finish(name: string): void {
    switch (name) {
      case 'table':
        this.builder.endTable();
        return;
      case 'td':
      case 'th':
        this.builder.endCell();
        return;
      case 'sup':
        this.raised = Math.max(0, this.raised - 1);
        return;
    }
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    if (paragraphs.has(name)) this.builder.endLine();
  }
}

function isHiddenBy(attributes: Attributes): boolean {
  const { hidden, style = '' } = attributes;
  return hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

const maxSpan = 200;
const maxRowSpan = 20_000;

function spanOf({ colspan, rowspan }: Attributes) {
  return { columns: spanIn(colspan, maxSpan), rows: spanIn(rowspan, maxRowSpan) };
}

function spanIn(text: string | undefined, most: number): number {
  const span = Number.parseInt(text ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), most);
}
