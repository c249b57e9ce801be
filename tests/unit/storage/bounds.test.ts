import { describe, expect, it } from 'vitest';
import { freshDevice, Heard, noon, openRaw, openTab, readRows, slow, withChoices } from './device';
import { newPlan, toRecord } from '../../../src/plan';
import { readBackup } from '../../../src/storage';
import type { DeletedPlans, History, PlanList, Store } from '../../../src/storage';
import { findQualification } from '../../../src/catalogue';

const plan = newPlan(withChoices, { id: 'p', at: noon });
const day = 24 * 60 * 60 * 1_000;
const after = (days: number): string => new Date(Date.parse(noon) + days * day).toISOString();

async function versionsOf(tab: Store) {
  const heard = new Heard<History>((listener) => tab.watchHistory('p', listener));
  const history = await heard.until(({ state }) => state === 'ready');
  heard.stop();
  return history.state === 'ready' ? history.versions : [];
}

describe('the history of a plan', () => {
  it(
    'has at most 200 versions: the first, and the newer half of them whole',
    async () => {
      const tab = openTab(freshDevice());
      let base: number | null = null;
      for (let i = 1; i <= 204; i += 1) {
        const result = await tab.save({ ...plan, name: `${i}` }, base);
        if (result.kind !== 'saved') throw new Error(result.kind);
        base = result.revision;
        if (i === 200) expect(await versionsOf(tab)).toHaveLength(200);
      }
      const names = (await versionsOf(tab)).map((version) => Number(version.plan.name));
      expect(names.length).toBeLessThanOrEqual(200);
      expect(names.at(-1)).toBe(1);
      expect(names.slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, i) => 204 - i));
    },
    slow,
  );

  it('says of each version when it was saved', async () => {
    const device = freshDevice();
    const times = [after(1), after(3), after(2)];
    let base: number | null = null;
    for (const [i, at] of times.entries()) {
      const result = await openTab(device, { now: () => at }).save({ ...plan, name: `${i}` }, base);
      base = result.kind === 'saved' ? result.revision : null;
    }
    const versions = await versionsOf(openTab(device));
    expect(versions.map(({ at }) => at)).toEqual(times.toReversed());
  });
});

describe('a clock that was set back and is put right', () => {
  it('counts only the time that has passed since the latest that it ever showed', async () => {
    const device = freshDevice();
    const remove = async (id: string, at: string): Promise<void> => {
      const tab = openTab(device, { now: () => at });
      await tab.save({ ...plan, id }, null);
      await tab.remove(id);
    };
    await remove('p', after(0));
    await remove('q', after(-10));
    const heard = new Heard<DeletedPlans>((listener) =>
      openTab(device, { now: () => after(1) }).watchDeleted(listener),
    );
    const deleted = await heard.until(({ state }) => state === 'ready');
    heard.stop();
    expect(deleted).toMatchObject({ plans: [{ daysLeft: 29 }, { daysLeft: 29 }] });
  });
});

describe('a summary of no plan', () => {
  it('is gone after the first visit', async () => {
    const device = freshDevice();
    await openTab(device).save(plan, null);
    const [summary] = await readRows(device, 'summaries');
    const database = await openRaw(device);
    const written = database.transaction('summaries', 'readwrite');
    written.objectStore('summaries').put({ ...(summary as object), id: 'stray' });
    await new Promise((resolve) => (written.oncomplete = resolve));
    database.close();
    const heard = new Heard<PlanList>((listener) => openTab(device).watchPlanList(listener));
    const found = await heard.until(
      (list) => list.state === 'ready' && list.plans.every(({ id }) => id !== 'stray'),
    );
    heard.stop();
    expect(found).toMatchObject({ plans: [{ id: 'p' }] });
    expect(await readRows(device, 'summaries')).toHaveLength(1);
  });
});

describe('the editions of a backup', () => {
  it('are read up to the two thousandth, and a plan on a later one is not read by another', async () => {
    const version = (i: number): string => after(-4_000 + i).slice(0, 'YYYY-MM-DD'.length);
    const editions = Array.from({ length: 2_001 }, (_, i) => ({
      ...withChoices,
      version: version(i),
    }));
    const plans = [1_999, 2_000].map((i) => ({
      edition: version(i),
      seen: null,
      record: toRecord({ ...plan, id: `${i}` }),
    }));
    const content = { createdAt: noon, plans, editions, setAside: [] };
    const text = JSON.stringify({ format: 'unitwise-backup', version: 2, checksum: '', content });
    const reading = await readBackup(text, findQualification);
    if (!reading.ok) throw new Error(reading.problem);
    expect(reading.plans.map(({ qualification }) => qualification.version)).toEqual([
      version(1_999),
    ]);
  });
});
