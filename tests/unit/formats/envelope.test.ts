import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeEnvelope } from '../../../src/formats';

describe('the checksum of a large content', () => {
  // Long texts are gone through in portions, and a sign of two halves may stand where they meet.
  it.each([1_999_997, 1_999_998, 1_999_999, 2_000_000])(
    'is that of the whole, with a sign of two halves %i letters in',
    async (before) => {
      const content = JSON.stringify(`${'a'.repeat(before - 1)}😀${'é'.repeat(2_100_000)}`);
      const text = await writeEnvelope({ format: 'x', version: 1 }, content, { kind: 'open' });
      const checksum = createHash('sha256').update(content, 'utf8').digest('hex');
      expect(text.slice(0, 200)).toContain(`"checksum":"${checksum}"`);
    },
  );
});
