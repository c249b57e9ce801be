import { firstMatches, plainSigns, unbroken, unwrapped, withoutNamesOfLines } from './unwrap';

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
  const search = { letters: maxUnwrapped, seen: new Set<string>() };
  for (const signs of signsOf(text)) {
    for (const layer of layersOf(signs, search)) {
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

interface LayerSearch {
  /** How many letters of layers may still be looked at. */
  letters: number;
  readonly seen: Set<string>;
}

/**
 * A text with ever more wrappings taken off, with its line breaks and without, with the names before
 * its lines and the marks of breaks that are gone, and without. Breaks may stand within what a wrapping
 * made of a sign, and come to light only with a wrapping: so all go on side by side.
 */
function* layersOf(text: string, search: LayerSearch): Generator<string> {
  let layers = [text];
  for (let depth = 0; depth <= maxLayers && layers.length > 0; depth += 1) {
    const fresh = new Set(layers.flatMap(linesJoined));
    layers = [];
    for (const layer of fresh) {
      if (search.seen.has(layer) || search.letters <= 0) continue;
      search.letters -= layer.length;
      search.seen.add(layer);
      yield layer;
      layers.push(unwrapped(layer));
    }
  }
}

/** What quoted-printable put before a break that is gone; not the "=" of an address or its own code. */
const lostBreak = /(?<![?&]\w{1,12})=(?!3D)/gu;
/** The same where letters of the link that come after the break happen to look like that code. */
const anyLostBreak = /(?<![?&]\w{1,12})=/gu;

/** A text, and what it is without its line breaks, as far as programs put something to them. */
function linesJoined(text: string): readonly string[] {
  const bare = withoutNamesOfLines(text);
  const breaks = [lostBreak, anyLostBreak].map((lost) => bare.replace(lost, ''));
  return [text, ...[text, bare, ...breaks].map(unbroken)];
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
