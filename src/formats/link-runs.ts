import { firstMatches, plainSigns, unbroken, unwrapped } from './unwrap';

/** Letters in one that may be a link's, and go on into whatever letters come after it. */
export interface LetterRun {
  readonly letters: string;
  /** What it stands after: `/open/` of an address, the word alone, or nothing. */
  readonly place: 'address' | 'open' | 'bare';
}

/** Letters of a run: four times the longest link that is made; a later version may make longer ones. */
export const maxRun = 32_000;
/** Wrappings one in another that are taken off. */
const maxLayers = 6;
/** Letters of all layers together: every layer of a hostile text may be as long as the text. */
const maxUnwrapped = 12_000_000;
/** Runs that are looked at, and how many of them may stand after nothing. */
const maxRuns = 2_000;
const maxBareRuns = 200;

/** Every run of a text, those first that are likeliest. */
export function linkRuns(text: string): readonly LetterRun[] {
  const runs = new Map<string, LetterRun>();
  const budget = { letters: maxUnwrapped };
  for (const signs of signsOf(text)) {
    for (const layer of layersOf(signs, budget)) {
      for (const run of [...placedRuns(layer), ...bareRuns(layer)]) {
        if (runs.size < maxRuns && !runs.has(run.letters)) runs.set(run.letters, run);
      }
    }
  }
  return [...runs.values()].sort((one, other) => order[one.place] - order[other.place]);
}

const order = { address: 0, open: 1, bare: 2 } as const;

/** The text, and what it was before a program made one dash of two hyphens or hyphenated a line. */
function signsOf(text: string): ReadonlySet<string> {
  return new Set([
    plainSigns(text),
    plainSigns(text.replace(/[–—]/gu, '--')),
    plainSigns(text.replace(/[-\u2010][ \t]*\r?\n/gu, '\n')),
  ]);
}

/**
 * A text with ever more wrappings taken off, with its line breaks and without. Breaks may stand within
 * what a wrapping made of a sign, and come to light only with a wrapping: so both go on side by side.
 */
function* layersOf(text: string, budget: { letters: number }): Generator<string> {
  const seen = new Set<string>();
  let layers = [text];
  for (let depth = 0; depth <= maxLayers && layers.length > 0; depth += 1) {
    const fresh = new Set(layers.flatMap((layer) => [layer, unbroken(layer)]));
    layers = [];
    for (const layer of fresh) {
      if (seen.has(layer) || budget.letters <= 0) continue;
      budget.letters -= layer.length;
      seen.add(layer);
      yield layer;
      layers.push(unwrapped(layer));
    }
  }
}

const placed = /([#/!]?)open\/+([\w-]*)/giu;

function placedRuns(text: string): readonly LetterRun[] {
  return firstMatches(text, placed, maxRuns).map(([, before, letters = '']) => ({
    letters: letters.slice(0, maxRun),
    place: before ? 'address' : 'open',
  }));
}

/** A link's letters alone begin with its version: up to the third, that is an A. */
const bare = /(?<![\w-])[_-]*(?=A[\w-]{15})/gu;

function bareRuns(text: string): readonly LetterRun[] {
  return firstMatches(text, bare, maxBareRuns).map(({ index, 0: marks }) => {
    const from = index + marks.length;
    const [letters = ''] = /^[\w-]*/u.exec(unbroken(text.slice(from, from + 2 * maxRun))) ?? [];
    return { letters: letters.slice(0, maxRun), place: 'bare' };
  });
}
