import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  backupHolding,
  freshDevice,
  Heard,
  noon,
  openTab,
  plansOf,
  plans,
  readRows,
  withChoices,
  writeRows,
  slow,
} from './device';
import { fillDisk } from './full-disk';
import { newPlan, toRecord } from '../../../src/plan';
import type { PlanState, UnreadableRecord, PlanList } from '../../../src/storage';

const plan = newPlan(withChoices, { id: 'p', at: noon });
const stored = (id: string): object => ({
  id,
  revision: 3,
  record: toRecord({ ...plan, id }),
});
/** The same, on the edition that the upgrade from version 1 pinned. */
const pinned = (id: string): object => ({ ...stored(id), edition: withChoices.version });

afterEach(() => {
  vi.restoreAllMocks();
});

/** Rows that no version 1 can read, each for another reason. */
const unreadable: Readonly<Record<string, { readonly id: string }>> = {
  'in a format older than any': { id: 'old', ...{ revision: 1, record: { format: 0, plan } } },
  'without a record': { id: 'empty' },
  'without a revision': { id: 'loose', ...{ record: toRecord(plan) } },
  'under another id': { id: 'other', ...{ revision: 1, record: toRecord(plan) } },
  'of a qualification that is not here': {
    id: 'stranger',
    ...{ revision: 1, record: toRecord({ ...plan, id: 'stranger', qualification: 'gone' }) },
  },
  'with a number for a name': {
    id: 'typed',
    ...{ revision: 1, record: { format: 1, plan: { ...plan, id: 'typed', name: 7 } } },
  },
};

async function planListOnceTidy(device: string, quarantined: number): Promise<ReadyPlanList> {
  const heard = new Heard<PlanList>((listener) => openTab(device).watchPlanList(listener));
  const isTidy = (list: PlanList): list is ReadyPlanList =>
    list.state === 'ready' &&
    list.quarantined.length === quarantined &&
    list.quarantined.every(({ id, planId }) => id !== planId);
  const list = await heard.until(isTidy);
  heard.stop();
  return list;
}
type ReadyPlanList = Extract<PlanList, { state: 'ready' }>;

async function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a database written by hand as version 1', () => {
  it('is read', async () => {
    const device = freshDevice();
    await writeRows(device, [stored('a'), stored('b')]);
    expect(await openTab(device).load('a')).toEqual({
      qualification: withChoices,
      state: 'ready',
      stored: { plan: { ...plan, id: 'a' }, revision: 3 },
    });
    const list = await planListOnceTidy(device, 0);
    expect(list.plans.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('a record that cannot be read', () => {
  for (const [reason, row] of Object.entries(unreadable)) {
    it(`is set aside with all its content: ${reason}`, async () => {
      const device = freshDevice();
      await writeRows(device, [stored('good'), row]);
      const list = await planListOnceTidy(device, 1);
      expect(list.plans.map(({ id }) => id)).toEqual(['good']);
      const [aside] = list.quarantined;
      expect(aside).toMatchObject({ planId: row.id, at: noon, why: 'unreadable' });
      expect(aside?.problems.length).toBeGreaterThan(0);
      expect(JSON.parse(aside!.rawText)).toEqual(row);
      expect(await readRows(device, 'plans')).toEqual([pinned('good')]);
    });
  }

  it(
    'is never lost, whatever it holds and whatever is done in its place',
    async () => {
      let moved = 0;
      const acts = fc.constantFrom('load', 'save', 'remove', 'watch', 'restore' as const);
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), acts, plans, async (content, act, other) => {
          const device = freshDevice();
          const row = { id: 'p', revision: 1, record: content };
          await writeRows(device, [row]);
          const tab = openTab(device);
          const mine = { ...other, id: 'p' };
          if (act === 'load') expect(await tab.load('p')).toEqual({ state: 'missing' });
          if (act === 'save') expect(await tab.save(mine, 1)).toEqual({ kind: 'missing' });
          if (act === 'save') expect((await tab.save(mine, null)).kind).toBe('saved');
          if (act === 'remove') expect(await tab.remove('p')).toEqual({ ok: true, value: null });
          if (act === 'watch') await watchUntilMoved(device);
          if (act === 'restore') await tab.restore(backupHolding(mine), 'merge');
          const list = await planListOnceTidy(device, 1);
          expect(await plansOf(tab, list)).toEqual(
            act === 'save' || act === 'restore' ? [mine] : [],
          );
          expect(JSON.parse(list.quarantined[0]!.rawText)).toEqual(JSON.parse(JSON.stringify(row)));
          moved += 1;
        }),
        { numRuns: 40 },
      );
      expect(moved).toBeGreaterThanOrEqual(40);
    },
    slow,
  );

  it('is removed only on demand', async () => {
    const device = freshDevice();
    await writeRows(device, [unreadable['without a record'], unreadable['without a revision']]);
    const [first, second] = (await planListOnceTidy(device, 2)).quarantined;
    expect(await openTab(device).removeQuarantined([first!.id])).toEqual({ ok: true, value: null });
    expect((await planListOnceTidy(device, 1)).quarantined).toEqual([second]);
  });

  it('is reported from where it lies when it cannot be moved, and can be removed there', async () => {
    const device = freshDevice();
    const row = unreadable['without a record'];
    await writeRows(device, [stored('good'), row]);
    fillDisk('quarantine', 'at the commit');
    const heard = new Heard<PlanList>((listener) => openTab(device).watchPlanList(listener));
    const list = await heard.until(({ state }) => state === 'ready');
    expect(list).toMatchObject({
      plans: [{ id: 'good' }],
      quarantined: [{ planId: 'empty' }],
    });
    expect(await openTab(device).load('empty')).toMatchObject({ failure: { reason: 'quota' } });
    expect(await readRows(device, 'plans')).toEqual([row, pinned('good')]);
    await openTab(device).removeQuarantined(['good']);
    await openTab(device).removeQuarantined(['empty']);
    expect(await readRows(device, 'plans')).toEqual([pinned('good')]);
    heard.stop();
  });

  it('is kept as text where the browser cannot copy it', async () => {
    const device = freshDevice();
    const row = unreadable['without a record'];
    await writeRows(device, [row]);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    const { quarantined } = await planListOnceTidy(device, 1);
    expect(quarantined.map(({ rawText }) => JSON.parse(rawText) as unknown)).toEqual([row]);
    expect(await readRows(device, 'plans')).toEqual([]);
  });

  it('stands in no other’s way where it cannot be moved', async () => {
    const device = freshDevice();
    await openTab(device).load('p');
    const row = unreadable['without a record'];
    await writeRows(device, [row, stored('good')]);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    const heard = new Heard<PlanList>((listener) => openTab(device).watchPlanList(listener));
    await heard.until((list) => list.state === 'ready' && list.plans.length === 1);
    heard.stop();
  });

  it('comes back once it can be read, unless its place is taken', async () => {
    const device = freshDevice();
    const without = openTab(device, { findQualification: () => undefined });
    await writeRows(device, [stored('a'), stored('b')]);
    expect(await without.load('a')).toEqual({ state: 'missing' });
    expect(await without.load('b')).toEqual({ state: 'missing' });
    const taken = { ...plan, id: 'b', name: 'taken' };
    expect((await openTab(device).save(taken, null)).kind).toBe('saved');
    const heard = new Heard<PlanList>((listener) => openTab(device).watchPlanList(listener));
    const list = await heard.until((now) => now.state === 'ready' && now.plans.length === 2);
    expect(list).toMatchObject({
      quarantined: [{ planId: 'b' } satisfies Partial<UnreadableRecord>],
    });
    expect(await openTab(device).load('a')).toMatchObject({ stored: { plan: { id: 'a' } } });
    expect(await openTab(device).load('b')).toMatchObject({ stored: { plan: taken } });
    heard.stop();
  });
});

async function watchUntilMoved(device: string): Promise<void> {
  const heard = new Heard<PlanState>((listener) => openTab(device).watchPlan('p', listener));
  expect(await heard.until(({ state }) => state !== 'loading')).toEqual({ state: 'missing' });
  while ((await readRows(device, 'plans')).length > 0) await turn();
  heard.stop();
}
