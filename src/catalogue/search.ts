import { fold, spansWords, wordsOf } from '../text';
import type { Level } from './levels';
import { normaliseReference } from './references';
import { sizeOf } from './size';
import type { Size } from './size';
import type { Qualification, Unit } from './types';

export interface SearchQuery {
  /** What was typed; nothing typed matches everything. */
  readonly text: string;
  readonly level?: Level;
  readonly size?: Size;
  readonly awardingBody?: string;
  /** Whether Unitwise ships it, or a centre made it. */
  readonly madeBy?: 'unitwise' | 'centre';
}

export interface SearchHit {
  readonly qualification: Qualification;
  /** The units that the words were found in; none where the qualification itself has them all. */
  readonly units: readonly Unit[];
}

/**
 * Finds qualifications by title, number, awarding body, or a unit's title or reference. Every word
 * must be found, folded as `text` folds; the slashes of numbers do not matter.
 *
 * @returns best first: an exact number, then the qualification's own words, then words in a unit,
 *   then words partly in each; among equals in the given order
 */
export function search(
  qualifications: readonly Qualification[],
  query: SearchQuery,
): readonly SearchHit[] {
  const words = wordsTyped(query.text);
  return qualifications
    .filter((qualification) => passes(qualification, query))
    .flatMap((qualification) => find(qualification, words) ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map(({ qualification, units }) => ({ qualification, units }));
}

function passes(qualification: Qualification, query: SearchQuery): boolean {
  const { level, size, awardingBody, madeBy } = query;
  if (level !== undefined && qualification.level !== level) return false;
  if (size !== undefined && sizeOf(qualification) !== size) return false;
  if (madeBy !== undefined && madeBy !== (qualification.made ? 'centre' : 'unitwise')) return false;
  return awardingBody === undefined || qualification.awardingBody === awardingBody;
}

interface RankedHit extends SearchHit {
  readonly rank: number;
}

function find(qualification: Qualification, words: readonly string[]): RankedHit | null {
  const { own, units } = indexOf(qualification);
  const rest = words.filter((word) => !has(own, word));
  if (rest.length === 0) return { qualification, units: [], rank: rankOwn(qualification, words) };
  const whole = unitsWith(units, words);
  if (whole.length > 0) return { qualification, units: whole, rank: 2 };
  const part = unitsWith(units, rest);
  return part.length > 0 ? { qualification, units: part, rank: 3 } : null;
}

function rankOwn({ number }: Qualification, words: readonly string[]): number {
  return number !== null && words.join('') === wordsTyped(number).join('') ? 0 : 1;
}

function unitsWith(units: readonly IndexedUnit[], words: readonly string[]): readonly Unit[] {
  return units.filter(({ text }) => words.every((word) => has(text, word))).map(({ unit }) => unit);
}

interface IndexedUnit {
  readonly unit: Unit;
  readonly text: string;
}

interface Index {
  readonly own: string;
  readonly units: readonly IndexedUnit[];
}

/** Folding every title takes longer than looking through them, and a search runs at each key. */
const indexes = new WeakMap<Qualification, Index>();

function indexOf(qualification: Qualification): Index {
  const known = indexes.get(qualification);
  if (known) return known;
  const { title, awardingBody, number, units } = qualification;
  const index = {
    own: textOf([title, awardingBody, number]),
    units: units.map((unit) => ({
      unit,
      text: textOf([
        unit.title,
        unit.ref,
        unit.localRef,
        unit.localRef?.replaceAll(' ', '') ?? null,
      ]),
    })),
  };
  indexes.set(qualification, index);
  return index;
}

/** One searchable line, in which numbers stand with and without their slashes. */
function textOf(parts: readonly (string | null)[]): string {
  const printed = parts.filter((part) => part !== null);
  return fold([...printed, ...printed.map(withoutSlashes)].join(' '));
}

/** A number is one word, and so is a reference typed or pasted with spaces inside it. */
function wordsTyped(text: string): readonly string[] {
  return wordsOf(withoutSlashes(normaliseReference(text) ?? text));
}

function withoutSlashes(text: string): string {
  return text.replaceAll('/', '');
}

/** Short words only where a word begins: a lone letter or digit is inside nearly everything. */
function has(text: string, word: string): boolean {
  return ` ${text}`.includes(word.length < 3 ? ` ${word}` : word) || spansWords(text, word);
}
