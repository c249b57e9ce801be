import type { PathwayHeading } from './pathway-headings';
import { pathwayKey, pathwayNoun } from './pathway-headings';
import { pathwaySentence } from './pathway-sentences';
import type { PlacedUnit } from './outline';
import type { ReadingQuestion } from './draft';
import { questionOf } from './questions';
import type { Place } from './source';

/** One of a qualification's pathways, as far as headings and sentences name it. */
export interface FoundPathway {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** `2` in `Pathway 2: Truck driving`. */
  readonly number: string | null;
  readonly place: Place;
  /** Whether no units stand under it, or in a column of its own: only sentences name it. */
  readonly isOnlySaid: boolean;
}

/** A sentence with its place. */
export interface Said {
  readonly sentence: string;
  readonly place: Place;
}

/** One pathway alone is none: what stands under its heading is not all there is. */
const minPathways = 2;
/** No qualification has so many. */
const maxPathways = 30;

type Named = Omit<FoundPathway, 'id'>;

/**
 * The pathways over units and in sentences, in printed order; none where fewer than two are named.
 *
 * @param columns the heads of columns of marks
 */
export function findPathways(
  units: readonly PlacedUnit[],
  columns: readonly PathwayHeading[],
  said: readonly Said[],
): readonly FoundPathway[] {
  const found = new Map<string, Named>(columns.map((one) => [one.key, named(one)]));
  for (const { pathway } of units) {
    if (pathway !== null && !found.has(pathway.key)) found.set(pathway.key, named(pathway));
  }
  for (const { place, sentence } of said) {
    for (const name of pathwaySentence(sentence)?.names ?? []) {
      const key = pathwayKey(name);
      if (key.length < 3 || found.has(key)) continue;
      found.set(key, { key, title: titleOf(name), number: null, place, isOnlySaid: true });
    }
  }
  if (found.size < minPathways || found.size > maxPathways) return [];
  return [...found.values()].map((one, i) => ({ ...one, id: `pathway-${i + 1}` }));
}

function named({ key, number, place, title }: PathwayHeading): Named {
  return { key, title, number, place, isOnlySaid: false };
}

const nounAtEnd = new RegExp(` ${pathwayNoun}s?$`, 'iu');

function titleOf(name: string): string {
  return name.replace(/^the /iu, '').replace(nounAtEnd, '').trim();
}

/** The pathways that a sentence names; `null` where one of its names is none's. */
export function pathwaysNamed(
  names: readonly string[],
  found: readonly FoundPathway[],
): readonly FoundPathway[] | null {
  const all = names.map((name) => {
    const number = /\b(\d{1,2}|[A-H])$/iu.exec(name)?.[1]?.toLowerCase();
    const key = pathwayKey(name);
    return (
      found.find((one) => one.key === key) ??
      found.find((one) => number !== undefined && one.number === number)
    );
  });
  return all.some((one) => one === undefined) ? null : all.filter((one) => one !== undefined);
}

/**
 * Asks whether these are all the pathways, where sentences alone name some; and which there are, where
 * headings or lists speak of some that were not made out.
 */
export function pathwayQuestions(
  found: readonly FoundPathway[],
  listed: readonly PathwayHeading[],
): readonly ReadingQuestion[] {
  const about = { kind: 'document' } as const;
  const others = listed.filter(({ key }) => !found.some((one) => one.key === key));
  const [first] = [...others, ...found.filter(({ isOnlySaid }) => isOnlySaid)];
  if (first === undefined) return [];
  const read = [...found, ...others].map(({ title }) => title);
  return [
    questionOf(others.length > 0 ? 'pathways-unclear' : 'pathways-said', {
      about,
      place: first.place,
      read: [...new Set(read)].join('; ').slice(0, 500),
    }),
  ];
}
