import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastEditions, Qualification } from '../../../src/catalogue';
import { editionFinder, editionKey, findEdition, qualifications } from '../../../src/catalogue';
import { newPlan, planTotals, unitHours } from '../../../src/plan';
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

  it('that is past is found, and no other one of it or of a later day is loaded', async () => {
    const earlier = { ...older, version: '2024-09-01' };
    const { find, loaded } = catalogueOf([older, earlier, { ...gone, version: '2025-09-02' }]);
    expect(await find(older.id, older.version)).toEqual({ ...older, lent: [] });
    expect(loaded).toEqual(['the list', editionKey(older)]);
  });

  it('that is past comes with the hours that others lent to it then, not now', async () => {
    const lender = qualifications.find(({ id }) => id.startsWith('imi-'))!;
    const before = (version: string, more: number): Qualification => ({
      ...lender,
      version,
      units: lender.units.map((unit) => ({
        ...unit,
        glh: unit.glh === null ? null : unit.glh + more,
      })),
    });
    const lenders = [
      before('2025-06-01', 100),
      before('2025-08-31', 200),
      before('2025-09-02', 300),
    ];
    const { find } = catalogueOf([older, ...lenders]);
    const found = await find(older.id, older.version);
    const plan = newPlan(found!, { id: 'p', at: '2025-10-01T09:00:00.000Z' });
    let compared = 0;
    for (const unit of older.units) {
      const now = unitHours(newest, plan, unit);
      if (now.kind !== 'elsewhere' || now.from !== lender) continue;
      const then = unitHours(found!, plan, unit);
      expect(then).toMatchObject({
        kind: 'elsewhere',
        from: { id: lender.id, version: '2025-08-31' },
      });
      expect(then.hours).toBe(now.hours + 200);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(15);
    expect(planTotals(found!, plan).borrowed.some(({ isLater }) => isLater)).toBe(false);
  });

  it('of a qualification that is gone from the catalogue is found', async () => {
    const { find } = catalogueOf([older, gone]);
    expect(await find(gone.id, gone.version)).toMatchObject(gone);
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
