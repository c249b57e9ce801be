import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { PlanChange } from '../../../src/plan';
import { wayOutChange } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import { formatChange, formatDone } from '../../../src/messages';

const qualification = findQualification('proqual-l3-diploma-customer-service')!;
const units = optionalUnits(qualification);
const place = (as: 'chosen' | 'undecided' | 'additional' | 'excluded', count: number) =>
  ({ type: 'place', units: units.slice(0, count), as }) as const;

describe('what was done', () => {
  it.each<[string, PlanChange]>([
    ['6 units chosen', place('chosen', 6)],
    ['3 units dropped', place('undecided', 3)],
    ['2 units kept as additional', place('additional', 2)],
    ['2 units ruled out', place('excluded', 2)],
    [
      '2 units chosen, 1 unit dropped and 1 other change',
      {
        type: 'together',
        changes: [
          { type: 'limit', limits: { maxCredits: 60 } },
          { type: 'together', changes: [place('chosen', 2), place('undecided', 1)] },
        ],
      },
    ],
  ])('is said in short as "%s"', (words, change) => {
    expect(formatDone(qualification, change)).toBe(words);
  });

  it('is said in full where it is about one unit or none', () => {
    const single: readonly PlanChange[] = [
      place('chosen', 1),
      { type: 'rename', name: 'Retail' },
      { type: 'limit', limits: { maxCredits: 60 } },
    ];
    for (const change of single) {
      expect(formatDone(qualification, change)).toBe(formatChange(qualification, change));
      const together: PlanChange = { type: 'together', changes: [change] };
      expect(formatDone(qualification, together)).toBe(formatChange(qualification, change));
    }
  });

  it('names no unit after a way out of several changes, however many there are', () => {
    const wayOut = units.slice(0, 9).map((unit) => ({ kind: 'drop', unit }) as const);
    const words = formatDone(qualification, wayOutChange(wayOut, units[10]));
    expect(words).toBe('1 unit chosen and 9 units dropped');
  });
});
