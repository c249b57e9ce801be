/** Which framework the levels of a qualification belong to: England and Wales, or Scotland. */
export const levelScales = ['RQF', 'SCQF'] as const;
export type LevelScale = (typeof levelScales)[number];

/** Entry level 1 to 3, below level 1 of the RQF. */
export const entryLevels = ['E1', 'E2', 'E3'] as const;
export type EntryLevel = (typeof entryLevels)[number];

/** A level on the scale of its qualification. Compare levels with `compareLevels`, never with `<`. */
export type Level = number | EntryLevel;

/** The highest level of each scale; both begin at 1, and the RQF has entry levels below. */
export const highestLevels: Readonly<Record<LevelScale, number>> = { RQF: 8, SCQF: 12 };

/**
 * Orders levels of one scale: E1, E2, E3, 1, 2, … and last what has no level.
 *
 * @returns below 0 where `a` comes first, above 0 where `b` does, 0 where they are the same
 */
export function compareLevels(a: Level | null, b: Level | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return levelRank(a) - levelRank(b);
}

/** The levels of some units or qualifications, each once, lowest first. */
export function levelsOf(entries: readonly { readonly level: Level | null }[]): readonly Level[] {
  const levels = entries.flatMap(({ level }) => level ?? []);
  return [...new Set(levels)].sort(compareLevels);
}

/** Where a level stands among those of its scale: E3 is 0, next below level 1. */
export function levelRank(level: Level): number {
  return typeof level === 'number' ? level : entryLevels.indexOf(level) - entryLevels.length + 1;
}
