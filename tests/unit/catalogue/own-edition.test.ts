import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAsPublished,
  onPathway,
  ownEdition,
  parseQualification,
  qualifications,
  versionDate,
  versionDigest,
} from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { digestOf } from '../../../src/formats';
import { published, unpublished } from '../../fixtures/own-qualification';

const maker = { by: 'Dana Okafor', on: '2026-11-27', questions: ['Is 12 the minimum?'] };

/** RFC 8785 over plain data and RFC 4648 with Crockford's letters, by other code. */
function independentDigest(value: unknown): string {
  const text = JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
  let number = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`) << 4n;
  let digest = '';
  for (let i = 0; i < 52; i += 1) {
    digest = '0123456789abcdefghjkmnpqrstvwxyz'[Number(number & 31n)]! + digest;
    number >>= 5n;
  }
  return digest;
}

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, held]) => [name, shuffled(held)] as const);
  return Object.fromEntries(entries.reverse());
}

describe('a published edition', () => {
  it('has the digest of its content in its version, as other code computes it', async () => {
    for (const qualification of qualifications) {
      const edition = await ownEdition(qualification, maker, digestOf);
      const content = { ...edition, version: maker.on };
      expect(versionDigest(edition.version)).toBe(independentDigest(content));
      expect(versionDate(edition.version)).toBe('2026-11-27');
      expect(await isAsPublished(edition, digestOf)).toBe(true);
    }
  });

  it('is read back as it is, and says who made it', async () => {
    const edition = await ownEdition(unpublished, maker, digestOf);
    const read = parseQualification(JSON.parse(JSON.stringify(edition)));
    expect(read).toEqual({ ok: true, qualification: edition });
    expect(edition.made).toEqual({ by: 'Dana Okafor', questions: ['Is 12 the minimum?'] });
  });

  it('is the same whatever the order of names in its file', async () => {
    const edition = await published();
    const other = shuffled(edition) as Qualification;
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(edition));
    expect(await isAsPublished(other, digestOf)).toBe(true);
  });

  it('is another one after any change to its content', async () => {
    const edition = await published();
    const unit = fc.integer({ min: 0, max: edition.units.length - 1 });
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(unit, fc.integer({ min: 0, max: 99 }), async (i, credits) => {
        const units = edition.units.map((each, j) => (i === j ? { ...each, credits } : each));
        const isSame = edition.units[i]!.credits === credits;
        expect(await isAsPublished({ ...edition, units }, digestOf)).toBe(isSame);
        if (!isSame) changed += 1;
      }),
      { numRuns: 50 },
    );
    expect(changed).toBeGreaterThan(30);
    for (const by of ['Somebody else', ''])
      expect(await isAsPublished({ ...edition, made: { by, questions: [] } }, digestOf)).toBe(
        false,
      );
    const version = edition.version.replace('-27', '-28');
    expect(await isAsPublished({ ...edition, version }, digestOf)).toBe(false);
  });

  it('is of the whole qualification, though one of its pathways is given', async () => {
    expect(await ownEdition(onPathway(unpublished, null), maker, digestOf)).toEqual(
      await ownEdition(unpublished, maker, digestOf),
    );
  });

  it('is refused where only one of maker and digest is there', async () => {
    const { made, ...unmade } = await published();
    expect(made).toBeDefined();
    expect(parseQualification(unmade).ok).toBe(false);
    expect(parseQualification({ ...unmade, made, version: '2026-11-27' }).ok).toBe(false);
    expect(parseQualification({ ...unmade, version: '2026-11-27' }).ok).toBe(true);
  });

  it('is none that Unitwise ships', () => {
    for (const { made, version } of qualifications) {
      expect(made).toBeUndefined();
      expect(versionDigest(version)).toBeNull();
    }
  });
});
