import { describe, expect, it } from 'vitest';
import {
  backupFrom,
  backupHolding,
  freshDevice,
  Heard,
  noon,
  openRaw,
  openTab,
  nativeVersion1,
  readRows,
  withChoices,
  writeRows,
} from './device';
import { newPlan, planFormat, toRecord } from '../../../src/plan';
import type { PlanState, PlanList, Store } from '../../../src/storage';

const plan = newPlan(withChoices, { id: 'p', at: noon });
/** What a later version of the app may have stored: in its own format, with parts of its own. */
const newers = {
  id: 'p',
  revision: 7,
  record: { format: planFormat + 1, plan: { ...plan, rooms: ['Workshop'] } },
};
const others = { id: 'q', revision: 3, record: toRecord({ ...plan, id: 'q' }) };
const outdated = { failure: { reason: 'newer-version' } };

/** Everything that an older tab may do to the plan, and what it is told. */
const acts: Readonly<Record<string, readonly [(tab: Store) => Promise<unknown>, object]>> = {
  load: [(tab) => tab.load('p'), { state: 'failed', ...outdated }],
  'save what it had open': [(tab) => tab.save(plan, 6), { kind: 'failed', ...outdated }],
  'save as new': [(tab) => tab.save(plan, null), { kind: 'failed', ...outdated }],
  remove: [(tab) => tab.remove('p'), { ok: false, ...outdated }],
  'put back': [(tab) => tab.undelete({ plan, revision: 6 }), { kind: 'failed', ...outdated }],
  'remove from where it is reported': [(tab) => tab.removeQuarantined(['p']), { ok: true }],
  'restore ours beside it': [
    (tab) => tab.restore(backupHolding(plan), 'merge'),
    { ok: true, value: { added: 0, copied: 1, same: 0 } },
  ],
  'replace everything by ours': [
    (tab) => tab.restore(backupHolding(plan), 'replace'),
    { ok: true, value: { added: 0, updated: 0, copied: 1 } },
  ],
  'keep a copy of ours': [(tab) => tab.keepCopy(plan, 'Ours'), { ok: true }],
  'back up': [(tab) => tab.backup(), { ok: true }],
};

async function newersIn(device: string): Promise<unknown> {
  const rows = await readRows(device, 'plans');
  return rows.find((row) => typeof row === 'object' && row && 'id' in row && row.id === 'p');
}

describe("a newer version's record", () => {
  for (const [name, [act, answer]] of Object.entries(acts)) {
    it(`stays as it is, whatever an older tab does: ${name}`, async () => {
      const device = freshDevice();
      await writeRows(device, [newers, others]);
      const tab = openTab(device);
      expect(await act(tab)).toMatchObject(answer);
      expect(await newersIn(device)).toEqual(newers);
      expect(await readRows(device, 'quarantine')).toEqual([]);
    });
  }

  it('is reported among the plans that cannot be read, and told to its watchers', async () => {
    const device = freshDevice();
    const broken = { id: 'broken', revision: 1, record: null };
    await writeRows(device, [newers, others, broken]);
    const tab = openTab(device);
    const one = new Heard<PlanState>((listener) => tab.watchPlan('p', listener));
    expect(await one.until(({ state }) => state !== 'loading')).toMatchObject(outdated);
    const list = new Heard<PlanList>((listener) => tab.watchPlanList(listener));
    // What is broken moves aside in the same look, and leaves the newer version's where it is.
    const tidy = await list.until(
      (now) =>
        now.state === 'ready' &&
        now.quarantined.some(({ id, planId }) => planId === 'broken' && id !== planId),
    );
    expect(tidy).toMatchObject({ plans: [{ id: 'q' }] });
    const reported = tidy.state === 'ready' ? tidy.quarantined : [];
    expect(reported.map(({ planId, why }) => [planId, why]).sort()).toEqual([
      ['broken', 'unreadable'],
      ['p', 'newer-version'],
    ]);
    expect(await newersIn(device)).toEqual(newers);
    one.stop();
    list.stop();
  });

  it('goes into backups once, and is not doubled where it still lies', async () => {
    const device = freshDevice();
    await writeRows(device, [newers]);
    const reading = await backupFrom(openTab(device));
    expect(reading.quarantined.map(({ rawText }) => JSON.parse(rawText) as unknown)).toEqual([
      newers,
    ]);
    expect(await openTab(device).restore(reading, 'merge')).toMatchObject({
      value: { quarantined: 0 },
    });
    expect(await readRows(device, 'quarantine')).toEqual([]);
    const elsewhere = openTab(freshDevice());
    expect(await elsewhere.restore(reading, 'merge')).toMatchObject({ value: { quarantined: 1 } });
  });

  it('is known as such also where an earlier version set it aside', async () => {
    const device = freshDevice();
    await writeRows(device, []);
    await putAside(device, { id: 'aside', at: noon, problems: ['format'], raw: newers });
    const list = new Heard<PlanList>((listener) => openTab(device).watchPlanList(listener));
    const { quarantined } = await list.until((now) => now.state === 'ready');
    expect(quarantined).toMatchObject([{ id: 'aside', planId: 'p', why: 'newer-version' }]);
    list.stop();
  });
});

async function putAside(device: string, row: object): Promise<void> {
  const database = await openRaw(device, nativeVersion1);
  await new Promise<void>((resolve) => {
    const transaction = database.transaction('setAside', 'readwrite');
    transaction.objectStore('setAside').put(row);
    transaction.oncomplete = () => resolve();
  });
  database.close();
}
