import { describe, expect, it } from 'vitest';
import { formatWays } from '../../../src/messages/ways';

describe('the ways left to finish', () => {
  it.each([
    [0n, 'No way to finish is left'],
    [1n, 'One way to finish is left'],
    [13_613n, '13,613 ways to finish'],
    [1_000_000n, '1,000,000 ways to finish'],
    [1_000_001n, 'About 1 million ways to finish'],
    [67_418_986n, 'About 67.4 million ways to finish'],
    [1_606_755_580n, 'About 1.6 billion ways to finish'],
    [10n ** 20n, 'More than a thousand trillion ways to finish'],
  ])('%s are said as "%s"', (ways, words) => {
    expect(formatWays({ ways, counted: 'exactly' })).toBe(words);
  });

  it.each([
    [24_512n, 'An estimated 25,000 ways to finish'],
    [67_418_986n, 'An estimated 67 million ways to finish'],
    [9n, 'An estimated 9 ways to finish'],
  ])('are said as an estimate where they are not counted to the end: %s', (ways, words) => {
    expect(formatWays({ ways, counted: 'about' })).toBe(words);
  });

  it('are said to be so many for certain where not even an estimate is known', () => {
    const say = (ways: bigint): string => formatWays({ ways, counted: 'at-least' });
    expect(say(1_000_000n)).toBe('More than a million ways to finish');
    expect(say(270n)).toBe('At least 270 ways to finish');
  });
});
