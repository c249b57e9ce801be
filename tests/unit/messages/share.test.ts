import { describe, expect, it } from 'vitest';
import { day, formatNotOpened, formatSent } from '../../../src/messages';
import { newest, older } from '../../fixtures/older-edition';

const at = '2026-11-22T10:00:00.000Z';

describe('what is said of a message that names an edition', () => {
  it('is that it is the reader’s own', () => {
    expect(formatSent(at, newest, newest)).toMatch(/, with the same catalogue as yours\.$/);
  });

  it.each([
    [
      older,
      newest,
      'on the catalogue of 1 September 2025',
      `Yours is newer, of ${day(newest.version)}`,
    ],
    [
      newest,
      older,
      `on the catalogue of ${day(newest.version)}`,
      'Yours is older, of 1 September 2025',
    ],
    [older, undefined, 'on the catalogue of 1 September 2025', 'no longer has this qualification'],
  ])('is which, and how it is to the shipped one (%#)', (made, shipped, ...words) => {
    for (const part of words) expect(formatSent(at, made, shipped)).toContain(part);
  });

  it('that is newer than the shipped one is how to get it', () => {
    const { title } = newest;
    const shipped = '2026-11-22';
    const newer = { kind: 'unknown-edition', title, version: '2027-02-01', shipped } as const;
    expect(formatNotOpened(newer)).toMatch(
      /newer catalogue of .+ \(of 1 February 2027; yours is of 22 November 2026\).+Close every tab/,
    );
  });

  it('that there never was is that it must be made again', () => {
    const { title } = newest;
    const shipped = '2026-11-22';
    const never = { kind: 'unknown-edition', title, version: '2020-02-01', shipped } as const;
    expect(formatNotOpened(never)).toMatch(/of 1 February 2020.+never had that one.+made again/);
  });

  it('that cannot be loaded is to load it again', () => {
    const refusal = { kind: 'edition-not-loaded', version: '2025-09-01' } as const;
    expect(formatNotOpened(refusal)).toMatch(
      /of 1 September 2025.+could not be loaded.+connection/,
    );
  });
});
