import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamePart } from '../../../src/formats';

describe('a part of a file name', () => {
  it.each([
    ['Łódź team', 'lodz-team'],
    ['Клиенты', 'клиенты'],
    ['Йогурт', 'йогурт'],
    ['顧客サービス', '顧客サービス'],
    ['Straße & Øre, Ærø', 'strasse-ore-aero'],
    ['Siân’s plan', 'sians-plan'],
    ['İstanbul ısı', 'istanbul-isi'],
    ['हिन्दी', 'हिन्दी'],
    ['ＡＢＣ ①', 'abc-1'],
    ['CON', 'con-file'],
    ['lpt1', 'lpt1-file'],
    ['Console', 'console'],
    ['Autumn 2026...', 'autumn-2026'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['😀', 'unnamed'],
    ['', 'unnamed'],
  ])('of %j is %j', (name, part) => {
    expect(fileNamePart(name)).toBe(part);
  });

  it('is one that every system takes, whatever it is made of', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const part = fileNamePart(name);
        expect(part).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
        expect(part).not.toMatch(/-$|^(con|prn|aux|nul|(com|lpt)\d)$/i);
        expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(150);
        expect(part).toBe(part.toLowerCase());
        kept += part === 'unnamed' ? 0 : 1;
      }),
      { numRuns: 1_000 },
    );
    expect(kept).toBeGreaterThan(300);
  });
});
