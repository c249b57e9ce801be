import type { Level, UnitFilter } from '../../../catalogue';

type LevelRange = NonNullable<UnitFilter['level']>;

export interface LevelChoice {
  readonly key: string;
  readonly level: LevelRange;
}

/** Exactly a level, it or above, it or below. */
export function levelChoices(levels: readonly Level[]): readonly LevelChoice[] {
  return levels.flatMap((level) => [
    { key: `=${level}`, level: { exactly: level } },
    { key: `+${level}`, level: { atLeast: level } },
    { key: `-${level}`, level: { atMost: level } },
  ]);
}

/** The choice that a range of levels is; empty for any level. */
export function levelChoice(level: UnitFilter['level']): string {
  if (level?.exactly !== undefined) return `=${level.exactly}`;
  if (level?.atLeast !== undefined) return `+${level.atLeast}`;
  return level?.atMost === undefined ? '' : `-${level.atMost}`;
}
