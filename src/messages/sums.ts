import type { UnitSum } from '../plan';
import { counted, credits, figure } from './amounts';

/**
 * A sum over units that never shows a missing figure as 0: "243", "not published", "120 + 2 units
 * not published".
 *
 * @param units how many units the sum runs over
 */
export function formatTotal({ known, unknown }: UnitSum, units: number): string {
  if (unknown.length === 0) return figure(known);
  if (unknown.length === units) return 'not published';
  return `${figure(known)} + ${counted(unknown.length, 'unit')} not published`;
}

/** Credits over units with their name: "12 credits", "12 credits + 1 unit not published". */
export function formatCreditSum({ known, unknown }: UnitSum, units: number): string {
  if (unknown.length === 0) return credits(known);
  if (unknown.length === units) return 'credits not published';
  return `${credits(known)} + ${counted(unknown.length, 'unit')} not published`;
}

/** How much there is of what is asked. */
interface AskedRange {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Credits against what is asked: "12 of at least 15", "11 of at most 9", "12, asked 10 to 15", "9 + 1
 * unit not published, asked at least 15".
 */
export function againstRange(
  { credits: sum, units }: { readonly credits: UnitSum; readonly units: number },
  { min, max }: AskedRange,
): string {
  const value = formatTotal(sum, units);
  const link = sum.unknown.length === 0 ? ' of' : ', asked';
  if (max === 0) return `${value}, none may count`;
  if (min && max !== null) return `${value}, asked ${figure(min)} to ${figure(max)}`;
  if (min) return `${value}${link} at least ${figure(min)}`;
  if (max !== null) return `${value}${link} at most ${figure(max)}`;
  return value;
}

/** The heads of the table of totals. */
export const totalsWords = {
  caption: 'Totals',
  total: 'Total',
  units: 'Units',
  credits: 'Credits',
  glh: 'GLH',
  selected: 'Selected',
  counting: 'Counting',
  surplus: 'Surplus',
  published: 'Published',
} as const;

/** The planner's own ceilings as fields. */
export const ceilingWords = {
  maxCredits: { label: 'At most this many credits', suffix: 'credits' },
  maxUnits: { label: 'At most this many units', suffix: 'units' },
  maxGlh: {
    label: 'At most this much guided learning',
    suffix: 'hours',
    hint: 'Counts the units whose hours are known; recognised units take none.',
  },
} as const;
