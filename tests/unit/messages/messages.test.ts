import { describe, expect, it } from 'vitest';
import { sayWays } from '../../../src/messages/ways';

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
    expect(sayWays({ ways, counted: 'exactly' })).toBe(words);
  });

  it('are said as a lower bound where they are not counted to the end', () => {
    expect(sayWays({ ways: 270n, counted: 'at-least' })).toBe('At least 270 ways to finish');
    expect(sayWays({ ways: 0n, counted: 'at-least' })).toBe('No way to finish is left');
  });
});
