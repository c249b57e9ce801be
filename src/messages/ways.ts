import type { WayCount } from '../completions';
import { capital } from './amounts';

const scales = [
  { size: 10n ** 12n, name: 'trillion' },
  { size: 10n ** 9n, name: 'billion' },
  { size: 10n ** 6n, name: 'million' },
] as const;

/**
 * How many ways are left: exact up to a million, rounded in words above. Where a rule set is too
 * wide to count it is an estimate, which says so, or a number that is certain and may be far too low.
 */
export function formatWays({ ways, counted }: WayCount): string {
  if (ways === 0n) return 'No way to finish is left';
  switch (counted) {
    case 'at-least':
      return ways >= 1_000_000n
        ? 'More than a million ways to finish'
        : `At least ${formatCount(ways)} to finish`;
    case 'about':
      return estimated(formatCount(rounded(ways)));
    case 'exactly':
      return ways === 1n ? 'One way to finish is left' : `${capital(formatCount(ways))} to finish`;
  }
}

function estimated(count: string): string {
  return count.startsWith('more')
    ? `By estimate ${count} to finish`
    : `An estimated ${count.replace(/^about /, '')} to finish`;
}

/** To two digits: an estimate is no better than that. */
function rounded(ways: bigint): bigint {
  const unit = 10n ** BigInt(Math.max(0, String(ways).length - 2));
  return ((ways + unit / 2n) / unit) * unit;
}

function formatCount(ways: bigint): string {
  if (ways === 1n) return 'one way';
  if (ways <= 1_000_000n) return `${ways.toLocaleString('en-GB')} ways`;
  const scale = scales.find(({ size }) => ways >= size) ?? scales[2];
  const tenths = Number((ways * 10n + scale.size / 2n) / scale.size);
  if (tenths >= 10_000) return `more than a thousand ${scale.name} ways`;
  return `about ${(tenths / 10).toLocaleString('en-GB')} ${scale.name} ways`;
}
