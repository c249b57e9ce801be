import { describe, expect, it } from 'vitest';
import { readSpecificationText, toQualification } from '../../../src/authoring';

const odd = [
  ...['1e308', '-1', 'NaN', 'Infinity', '2026-01-01', '12/03/2024', '0x10'],
  ...['999999999999999999999', '3.', '1,5', '=1+1'],
];

describe('figures that are none', () => {
  it('are asked about and never taken', () => {
    const rows = odd.map(
      (text, i) => `Lift load number ${'abcdefghijk'.charAt(i)}\t${text}\t3\t${text}`,
    );
    const [draft] = readSpecificationText(
      ['ProQual Level 2 Diploma in Lifting', 'Unit title\tLevel\tCredit\tGLH', ...rows].join('\n'),
    );
    const units = draft!.groups.flatMap((group) => group.units);
    expect(units).toHaveLength(odd.length);
    for (const { id, level } of units) {
      const isAsked = draft!.questions.some(
        ({ about }) => about.kind === 'unit' && about.id === id && about.field === 'level',
      );
      expect(level === null || (typeof level.value === 'number' && level.value <= 8)).toBe(true);
      expect(isAsked || level !== null).toBe(true);
    }
    expect(JSON.stringify(toQualification(draft!, '2026-11-28'))).not.toMatch(/e\+|Infinity/u);
  });
});

describe('long documents', () => {
  it('of lines that all look like heads are read within bounds, and say that they are cut', () => {
    const lines = Array.from(
      { length: 4_000 },
      (_, i) => `Unit title\tLevel\tCredit\nLoad ${i}\t2\t3`,
    );
    const [draft] = readSpecificationText(lines.join('\n'));
    expect(draft!.groups.flatMap((group) => group.units)).toHaveLength(3_000);
    expect(draft!.questions.map(({ code }) => code)).toContain('document-cut');
  });
});
