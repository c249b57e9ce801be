import type { Level } from '../catalogue';

/** What stands where a figure is expected. */
export type Figure<Value> =
  | { readonly kind: 'value'; readonly value: Value; readonly isMended: boolean }
  /** Nothing, a dash or `n/a`: not published. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear' };

const none = /^(?:|-|–|—|n\/?a|tbc|tba|to be confirmed|not applicable|none|nil)$/iu;
const marks = /[*†‡§#¹²³⁴⁵⁶⁷⁸⁹]+$/u;

/** Credits or hours: `5`, `4.5`, `27 hours`, `5*`. */
export function readFigure(text: string): Figure<number> {
  const plain = text.trim();
  if (none.test(plain)) return { kind: 'none' };
  const bare = plain.replace(marks, '').trim();
  const match = /^(\d{1,5}(?:\.\d{1,2})?)(?: ?(?:credits?|glh|hours?|hrs?|h))?$/iu.exec(bare);
  if (match?.[1] === undefined) return { kind: 'unclear' };
  return { kind: 'value', value: Number(match[1]), isMended: bare !== plain };
}

const levelWords = 'one two three four five six seven eight'.split(' ');

function inFigures(word: string): string {
  return String(levelWords.indexOf(word.toLowerCase()) + 1);
}

/** A level: `3`, `Level 3`, `L3`, `Entry 3`, `E3`, `SCQF Level 6`. */
export function readLevel(text: string): Figure<Level> {
  const plain = text.trim();
  if (none.test(plain)) return { kind: 'none' };
  const bare = plain.replace(marks, '').trim();
  const isMended = bare !== plain;
  const numbered = bare.replace(/\b(?:one|two|three|four|five|six|seven|eight)$/iu, inFigures);
  const entry = /^(?:(?:entry(?: level)?|el|e) ?([123]))$/iu.exec(numbered)?.[1];
  if (entry !== undefined) return { kind: 'value', value: `E${entry}` as Level, isMended };
  const level = /^(?:(?:rqf|qcf|scqf) ?)?(?:level ?|l ?)?(\d{1,2})$/iu.exec(numbered)?.[1];
  const value = Number(level);
  if (level === undefined || value < 1 || value > 12) return { kind: 'unclear' };
  return { kind: 'value', value: value as Level, isMended };
}

/** Whether a text could be a figure of a unit: a level, credits or hours. */
export function isFigure(text: string): boolean {
  return readFigure(text).kind === 'value' || readLevel(text).kind === 'value';
}
