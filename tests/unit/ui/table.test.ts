import { describe, expect, it } from 'vitest';
import { minTableWidth } from '../../../src/ui/table';

describe('the width that a table asks for', () => {
  it('is what its columns take, and room for a word where one shares the rest', () => {
    const columns = [
      { name: 'Reference', width: 6.5 },
      { name: 'Unit' },
      { name: 'Hours', width: 5, isNumber: true },
    ];
    expect(minTableWidth(columns)).toBe(21.5);
    expect(minTableWidth([])).toBe(0);
  });
});
