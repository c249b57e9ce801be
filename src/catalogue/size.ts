import { creditsOf } from './credit-value';
import type { Qualification } from './types';

/** Ofqual's sizes, smallest first. */
export const sizes = ['award', 'certificate', 'diploma'] as const;
export type Size = (typeof sizes)[number];

/**
 * How large a qualification is: as its title says, else by its credits (an award has at most 12, a
 * certificate at most 36).
 *
 * @returns `null` where neither title, credits nor TQT tells
 */
export function sizeOf(qualification: Qualification): Size | null {
  const words = qualification.title.toLowerCase().split(/\P{L}+/u);
  const titled = sizes.find((size) => words.includes(size));
  if (titled) return titled;
  const value = creditsOf(qualification)?.credits;
  if (value === undefined) return null;
  if (value <= 12) return 'award';
  return value <= 36 ? 'certificate' : 'diploma';
}
