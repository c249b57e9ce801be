import type { Browser } from '@playwright/test';
import type { Dice } from '../fuzz/dice';

/** What every fault needs to be done. */
export interface Setting {
  /** For the faults that need no profile on disk. */
  readonly browser: Browser;
  /** The browser's program, for those that do. */
  readonly executable: string;
  /** Address of the built app, with a slash at its end. */
  readonly app: string;
  readonly dice: Dice;
  /** How often the fault is done. */
  readonly times: number;
}

/** What came of a fault, over all the times it was done. */
export interface Outcome {
  readonly fault: string;
  readonly times: number;
  /** Plans that are no longer there, or were changed by what was not done to them. */
  readonly lost: number;
  /** Plans that hold what no moment of their making held, or whose tables disagree. */
  readonly halfWritten: number;
  /** Changes that the screen had called saved, and that are gone. */
  readonly broken: number;
  /** Milliseconds of changes that are missing, at most: none had been called saved. */
  readonly missing: number;
  /** What the screen said, and anything the figures do not tell. */
  readonly said: string;
}

export function isLossless({ lost, halfWritten, broken }: Outcome): boolean {
  return lost + halfWritten + broken === 0;
}
