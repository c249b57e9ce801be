import type { Outlook } from '../completions';

const scales = [
  { size: 10n ** 12n, name: 'trillion' },
  { size: 10n ** 9n, name: 'billion' },
  { size: 10n ** 6n, name: 'million' },
] as const;

/**
 * How many ways are left: exact up to a million, rounded in words above. Where a rule set is too
 * wide to count, what is known is a lower bound.
 */
export function sayWays({ ways, counted }: Pick<Outlook, 'ways' | 'counted'>): string {
  if (ways === 0n) return 'No way to finish is left';
  if (counted === 'at-least') return `At least ${sayCount(ways)} to finish`;
  if (ways === 1n) return 'One way to finish is left';
  const words = sayCount(ways);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} to finish`;
}

function sayCount(ways: bigint): string {
  if (ways === 1n) return 'one way';
  if (ways <= 1_000_000n) return `${ways.toLocaleString('en-GB')} ways`;
  const scale = scales.find(({ size }) => ways >= size) ?? scales[2];
  const tenths = Number((ways * 10n + scale.size / 2n) / scale.size);
  if (tenths >= 10_000) return `more than a thousand ${scale.name} ways`;
  return `about ${(tenths / 10).toLocaleString('en-GB')} ${scale.name} ways`;
}
