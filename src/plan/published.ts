import type { Published, Qualification } from '../catalogue';
import type { PlanTotals } from './totals';

/** Guided learning hours of the units that count, beside what is published for the qualification. */
export type GlhComparison = {
  readonly published: NonNullable<Published['glh']>;
} & (
  | { readonly kind: 'within' }
  /** Hours below the published least. */
  | { readonly kind: 'below'; readonly by: number }
  /** Hours above the published most; where some units' hours are unknown, at least so many. */
  | { readonly kind: 'above'; readonly by: number; readonly isLeast: boolean }
  /** Units whose hours are unknown decide. */
  | { readonly kind: 'open' }
);

/** @returns `null` where the specification publishes no hours for the whole qualification */
export function glhAgainstPublished(
  { published: { glh: published } }: Qualification,
  { counting }: PlanTotals,
): GlhComparison | null {
  if (published === null) return null;
  const { known, unknown } = counting.glh;
  const isLeast = unknown.length > 0;
  if (known > published.max) {
    return { kind: 'above', published, by: known - published.max, isLeast };
  }
  if (isLeast) return { kind: 'open', published };
  if (known < published.min) return { kind: 'below', published, by: published.min - known };
  return { kind: 'within', published };
}
