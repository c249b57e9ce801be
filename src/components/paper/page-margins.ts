/** What the margins of every page repeat: in page margin boxes, or else at the edges of the sheet. */
export interface MarginTexts {
  readonly plan: string;
  readonly catalogue: string;
  readonly printed: string;
}

const planProperty = '--margin-plan';
const catalogueProperty = '--margin-catalogue';
const printedProperty = '--margin-printed';

/** Longer texts would run into their neighbour in the margin, were they all of wide letters. */
const maxLength = 48;
const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * Hands texts to the page margin boxes as custom properties of the root element, the only thing
 * such boxes can read. Firefox and Safari print no such boxes: paper.css then puts the same texts
 * at the edges of the sheet itself.
 *
 * @param root the document's root element
 * @returns takes the texts away again
 */
export function fillMargins(root: HTMLElement, texts: MarginTexts): () => void {
  const { style, dataset } = root;
  style.setProperty(planProperty, cssString(shortened(texts.plan)));
  style.setProperty(catalogueProperty, cssString(shortened(texts.catalogue)));
  style.setProperty(printedProperty, cssString(shortened(texts.printed)));
  if (!('CSSMarginRule' in window)) dataset.margins = 'in-sheet';
  return () => {
    style.removeProperty(planProperty);
    style.removeProperty(catalogueProperty);
    style.removeProperty(printedProperty);
    delete dataset.margins;
  };
}

function shortened(text: string): string {
  const shown = Array.from(letters.segment(text), ({ segment }) => segment);
  return shown.length <= maxLength ? text : `${shown.slice(0, maxLength).join('').trimEnd()}…`;
}

function cssString(text: string): string {
  const escaped = text.replace(
    /["\\\p{Cc}]/gu,
    (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
