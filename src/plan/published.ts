import type { Published, Qualification } from '../catalogue';
import type { Sum } from './sum';
import type { PlanTotals } from './totals';

/** Guided learning hours of the units that count, beside what is published for the qualification. */
export interface GlhComparison {
  readonly counting: Sum;
  readonly published: NonNullable<Published['glh']>;
  /** Known hours above the published most, or below the published least as a negative figure. */
  readonly difference: number;
}

/** @returns `null` where the specification publishes no hours for the whole qualification */
export function glhAgainstPublished(
  { published: { glh } }: Qualification,
  { counting }: PlanTotals,
): GlhComparison | null {
  if (glh === null) return null;
  const { known } = counting.glh;
  const difference = Math.max(0, known - glh.max) + Math.min(0, known - glh.min);
  return { counting: counting.glh, published: glh, difference };
}
