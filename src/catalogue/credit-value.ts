import type { Qualification } from './types';

export interface CreditValue {
  readonly credits: number;
  /** Whether it is printed, or derived from the total qualification time. */
  readonly derived: boolean;
}

/**
 * A qualification's credit value: as printed, else a tenth of its TQT rounded to the nearest whole
 * number (Pearson's specification, page 4: "equal to one tenth of the TQT").
 */
export function creditsOf({ published: { credits, tqt } }: Qualification): CreditValue | null {
  if (credits !== null) return { credits, derived: false };
  return tqt === null ? null : { credits: Math.round(tqt / 10), derived: true };
}
