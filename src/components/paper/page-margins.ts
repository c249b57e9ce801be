/** What the page margin boxes of paper.css repeat on every page. */
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
 * such boxes can read. Pages are styled by `@page`, which no element's own style reaches.
 *
 * @param style of the document's root element
 * @returns takes the texts away again
 */
export function fillMargins(style: CSSStyleDeclaration, texts: MarginTexts): () => void {
  style.setProperty(planProperty, cssString(shortened(texts.plan)));
  style.setProperty(catalogueProperty, cssString(shortened(texts.catalogue)));
  style.setProperty(printedProperty, cssString(shortened(texts.printed)));
  return () => {
    style.removeProperty(planProperty);
    style.removeProperty(catalogueProperty);
    style.removeProperty(printedProperty);
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
