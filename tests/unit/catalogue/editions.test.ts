import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastEditions, Qualification } from '../../../src/catalogue';
import { editionFinder, editionKey, findEdition, qualifications } from '../../../src/catalogue';
import { newest, older } from '../../fixtures/older-edition';

const gone: Qualification = { ...older, id: 'gone-altogether' };

/** A catalogue with past editions, and how often each part of it was loaded. */
function catalogueOf(past: readonly Qualification[]) {
  const loaded: string[] = [];
  const parts: PastEditions = new Map(
    past.map((edition) => [
      editionKey(edition),
      () => {
        loaded.push(editionKey(edition));
        return Promise.resolve({ default: edition });
      },
    ]),
  );
  const find = editionFinder(
    (id) => (id === newest.id ? newest : undefined),
    () => {
      loaded.push('the list');
      return Promise.resolve(parts);
    },
  );
  return { find, loaded };
}

describe('an edition', () => {
  it('that is shipped is found without loading anything', async () => {
    const { find, loaded } = catalogueOf([older, gone]);
    expect(await find(newest.id, newest.version)).toBe(newest);
    expect(loaded).toEqual([]);
  });

  it('that is past is found, and no other edition is loaded for it', async () => {
    const { find, loaded } = catalogueOf([older, gone]);
    expect(await find(older.id, older.version)).toBe(older);
    expect(loaded).toEqual(['the list', editionKey(older)]);
  });

  it('of a qualification that is gone from the catalogue is found', async () => {
    const { find } = catalogueOf([older, gone]);
    expect(await find(gone.id, gone.version)).toBe(gone);
    expect(await find(gone.id, newest.version)).toBeUndefined();
  });

  it('that there never was is not found, whatever is asked for', async () => {
    const { find } = catalogueOf([older]);
    const asked = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', older.id, older.version),
    );
    await fc.assert(
      fc.asyncProperty(asked, asked, async (id, version) => {
        fc.pre(editionKey({ id, version }) !== editionKey(older));
        expect(await find(id, version)).toBeUndefined();
      }),
    );
  });

  it('that cannot be loaded is told from one that there never was', async () => {
    const find = editionFinder(
      () => undefined,
      () =>
        Promise.resolve(
          new Map([[editionKey(older), () => Promise.reject(new Error('No connection'))]]),
        ),
    );
    await expect(find(older.id, older.version)).rejects.toThrow('No connection');
  });

  it('of every shipped qualification is found by its version alone', async () => {
    for (const one of qualifications) {
      expect(await findEdition(one.id, one.version)).toBe(one);
      expect(await findEdition(one.id, '1999-01-01')).toBeUndefined();
    }
  });
});
