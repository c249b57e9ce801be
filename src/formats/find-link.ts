import type { Bytes } from './bytes';
import { fromBase64url } from './bytes';
import type { LetterRun } from './link-runs';
import { linkRuns, maxRun } from './link-runs';

/**
 * Finds a link of ours in what it was pasted with. Whatever stands after any form of `open/`, and
 * whatever could be a link's letters alone, is a run; a run may go on into the words after it. Which
 * part of which run is the link, its checksum says: nothing here judges by looks.
 */
export type FoundLink =
  | { readonly kind: 'whole'; readonly bytes: Bytes }
  /** There is something like a link, and no part of it is whole. */
  | { readonly kind: 'damaged' }
  /** There are more letters in one than any link has, and no part of them is whole. */
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'none' };

export interface LinkCheck {
  /** The fewest bytes of a link. */
  readonly minBytes: number;
  readonly isWhole: (bytes: Bytes) => Promise<boolean>;
}

/** Checks for one text, and the bytes that they go through: a hostile one could ask for billions. */
const maxChecks = 20_000;
const maxCheckedBytes = 100_000_000;

/** The first whole link of a text. Time is bounded by the length of the text and by the checks. */
export async function findLink(text: string, check: LinkCheck): Promise<FoundLink> {
  const runs = linkRuns(text);
  const budget = new Budget(check);
  // A damaged link before a whole one must not use up what the whole one needs.
  for (const endings of [likelyEndings, everyEnding]) {
    for (const { letters } of runs) {
      const bytes = await wholePart(letters, endings(letters), budget);
      if (bytes) return { kind: 'whole', bytes };
    }
  }
  if (hasTooLong(text)) return { kind: 'too-long', most: maxRun };
  return { kind: runs.some(isMeant) ? 'damaged' : 'none' };
}

/** Counts the checks, and makes no more than one text may have. */
class Budget {
  readonly #check: LinkCheck;
  #checks = maxChecks;
  #bytes = maxCheckedBytes;

  constructor(check: LinkCheck) {
    this.#check = check;
  }

  get isSpent(): boolean {
    return this.#checks <= 0 || this.#bytes <= 0;
  }

  async isWhole(bytes: Bytes): Promise<boolean> {
    if (this.isSpent || bytes.length < this.#check.minBytes) return false;
    this.#checks -= 1;
    this.#bytes -= bytes.length;
    return this.#check.isWhole(bytes);
  }
}

async function wholePart(
  letters: string,
  endings: Iterable<number>,
  budget: Budget,
): Promise<Bytes | null> {
  const all = fromBase64url(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
  for (const end of endings) {
    if (!all || budget.isSpent) return null;
    const bytes = all.subarray(0, Math.floor((end * 3) / 4));
    if (isWritten(letters, end) && (await budget.isWhole(bytes))) return bytes.slice();
  }
  return null;
}

/** The whole run, and that without the hyphens and low lines that are written round an address. */
function* likelyEndings(letters: string): Generator<number> {
  let end = letters.length;
  yield end;
  while (end > 0 && '-_'.includes(letters.charAt(end - 1))) {
    end -= 1;
    yield end;
  }
}

/** Every shorter run: the words after a link can be its letters as well. */
function* everyEnding(letters: string): Generator<number> {
  for (let end = letters.length - 1; end > 0; end -= 1) yield end;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Whether so many letters are what somebody would write for their bytes: the last may have bits that
 * stand for nothing, and another letter in its place would be a change that no checksum sees.
 */
function isWritten(letters: string, end: number): boolean {
  const spare = [1, null, 16, 4][end % 4] ?? null;
  return spare !== null && alphabet.indexOf(letters.charAt(end - 1)) % spare === 0;
}

function hasTooLong(text: string): boolean {
  return text.split(/[^\w-]/u).some(({ length }) => length > maxRun);
}

/** So many letters in one are meant to be a link, wherever they stand. */
const meantLetters = 16;

function isMeant({ letters, place }: LetterRun): boolean {
  return place === 'address' || (place === 'open' && letters.length >= meantLetters);
}
