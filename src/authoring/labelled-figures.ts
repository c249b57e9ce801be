import type { FigureKind } from './heads';
import { findReference } from './references';

/** A figure or a reference beside its name. */
export interface LabelledFigure {
  readonly field: FigureKind | 'ref';
  readonly text: string;
}

/** A longer text is no unit's line. */
const maxLength = 400;
const number = String.raw`\d{1,4}(?:\.\d{1,2})?`;
const names: readonly (readonly [FigureKind, string])[] = [
  ['tqt', String.raw`(?:total (?:qualification|unit) time|tqt|tut)(?: \(tqt\))?`],
  ['glh', String.raw`(?:unit )?(?:guided learning(?: hours?)?(?: \(glh\))?|glh)`],
  ['credits', String.raw`(?:unit |scqf )?credits?(?: values?| points?)?`],
];
const levels = String.raw`(?:unit |rqf |qcf |scqf )?level(?: of unit)?[\s:=–-]*((?:entry(?: level)? ?)?[1-9]\d?|e[123])|(entry(?: level)? ?[123])`;
const referenceNames = String.raw`(?:uan|urn|(?:unit |ofqual )*(?:accreditation|reference|ref\.?)?(?: ?(?:number|no\.?|code))?)`;
const between = /^(?:[\s,;|:()[\]•·–-]|and\b)+/iu;

/**
 * Reads a text that is nothing but figures with their names, each once: `Level 3 Credit 4 GLH 30`,
 * `(Level 2, 3 credits, 25 GLH)`. `null` where anything else stands in it.
 */
export function labelledFigures(text: string): readonly LabelledFigure[] | null {
  if (text.length > maxLength || !/\d/u.test(text)) return null;
  const found: LabelledFigure[] = [];
  let rest = text.replace(between, '').replace(/[\s.)\]]+$/u, '');
  while (rest !== '') {
    const next = firstFigure(rest);
    if (next === null || found.some(({ field }) => field === next.field)) return null;
    found.push({ field: next.field, text: next.text });
    const left = rest.slice(next.length);
    rest = left.replace(between, '');
    if (left !== '' && rest === left) return null;
  }
  return found.length === 0 ? null : found;
}

const levelPattern = new RegExp(`^(?:${levels})(?![\\d.])`, 'iu');
const figurePatterns = names.map(([field, name]) => ({
  field,
  before: new RegExp(
    `^${name}[\\s:=–-]*(${number})(?: ?(?:hours?|hrs?|credits?))?(?![\\d.\\p{L}])`,
    'iu',
  ),
  after: new RegExp(`^(${number}) ?(?:hours? (?=glh))?${name}(?![\\p{L}])`, 'iu'),
}));
const referencePattern = new RegExp(`^${referenceNames}[\\s:–-]*`, 'iu');

function firstFigure(text: string): (LabelledFigure & { readonly length: number }) | null {
  const level = levelPattern.exec(text);
  if (level !== null) {
    return { field: 'level', text: level[1] ?? level[2] ?? '', length: level[0].length };
  }
  for (const { after, before, field } of figurePatterns) {
    const match = before.exec(text) ?? after.exec(text);
    if (match?.[1] !== undefined) return { field, text: match[1], length: match[0].length };
  }
  return firstReference(text);
}

function firstReference(text: string): (LabelledFigure & { readonly length: number }) | null {
  const name = referencePattern.exec(text)?.[0] ?? '';
  const found = findReference(text.slice(name.length));
  if (found?.start !== 0) return null;
  return { field: 'ref', text: found.printed, length: name.length + found.end };
}

/** A text that ends in figures with their names: what stands before them, and these. */
export interface EndingInFigures {
  readonly before: string;
  readonly figures: readonly LabelledFigure[];
}

const begins =
  /[\s,;:|([–-](?=\(?(?:(?:unit |rqf |qcf |scqf )?(?:level|credit|glh|guided|tqt|entry)|\d[\d.]* ?(?:credit|glh|guided)))/giu;

/** Parts a title from the figures named behind it; `null` where fewer than two stand there. */
export function endingInFigures(text: string): EndingInFigures | null {
  if (text.length > maxLength || !/\d/u.test(text)) return null;
  for (const { index } of text.matchAll(begins)) {
    const figures = labelledFigures(text.slice(index));
    if (figures === null) continue;
    const before = text.slice(0, index).replace(/[\s,;:|([–-]+$/u, '');
    return figures.length < 2 || before === '' ? null : { before, figures };
  }
  return null;
}
