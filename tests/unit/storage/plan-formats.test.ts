import { describe, expect, it } from 'vitest';
import {
  freshDevice,
  Heard,
  noon,
  openRaw,
  openTab,
  readAs,
  readRows,
  withChoices,
  writeRows,
} from './device';
import { newPlan, planFormat } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import type { DeletedPlans, History, PlanList } from '../../../src/storage';
import { packBackup } from '../../fixtures/pack';
import { formerWords, publishedRecords, wordsKept } from '../../fixtures/plan-formats';

const blank = newPlan(withChoices, { id: 'p', at: noon });
/** As every format reads it now. */
const kept: Plan = { ...blank, confirmed: { centre: { note: 'Seen' } }, answer: wordsKept };
const edition = withChoices.version;

/** Writes rows into any table behind the store's back. */
async function put(device: string, table: string, ...rows: readonly unknown[]): Promise<void> {
  const database = await openRaw(device);
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite');
    for (const row of rows) transaction.objectStore(table).put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('write failed'));
  });
  database.close();
}

/** A device whose tables are there, with nothing in them. */
async function emptyDevice(): Promise<string> {
  const device = freshDevice();
  await openTab(device).load('none');
  return device;
}

async function firstOf<State extends { readonly state: string }>(
  watch: (listener: (state: State) => void) => () => void,
): Promise<State> {
  const heard = new Heard<State>(watch);
  const state = await heard.until(({ state: now }) => now === 'ready');
  heard.stop();
  return state;
}

describe.each(Object.entries(publishedRecords))('a plan of format %s', (_, recordOf) => {
  const record = recordOf(kept, formerWords);

  it('opens, lists, and is written in the newest format by the next save', async () => {
    const device = freshDevice();
    await writeRows(device, [{ id: 'p', revision: 3, record }]);
    const tab = openTab(device);
    const list = await firstOf<PlanList>((listener) => tab.watchPlanList(listener));
    expect(list).toMatchObject({ plans: [{ id: 'p', name: blank.name }], quarantined: [] });
    expect(await tab.load('p')).toMatchObject({ state: 'ready', stored: { plan: kept } });
    const renamed = { ...kept, name: 'Renamed' };
    expect(await tab.save(renamed, 3)).toMatchObject({ kind: 'saved' });
    expect(await tab.load('p')).toMatchObject({ stored: { plan: renamed } });
    const rows = await readRows(device, 'plans');
    expect(rows).toMatchObject([{ record: { format: planFormat, plan: { answer: wordsKept } } }]);
  });

  it('is in the history, and can be gone back to', async () => {
    const device = await emptyDevice();
    await put(device, 'versions', { revision: 2, plan: 'p', at: noon, edition, record });
    const history = await firstOf<History>((hear) => openTab(device).watchHistory('p', hear));
    expect(history).toMatchObject({ versions: [{ revision: 2, plan: kept }] });
  });

  it('is among the deleted ones, and can be put back', async () => {
    const device = await emptyDevice();
    const deleted = { id: 'p', revision: 2, edition, record, deletedAt: noon, counted: 0 };
    await put(device, 'deleted', deleted);
    const tab = openTab(device);
    const found = await firstOf<DeletedPlans>((listener) => tab.watchDeleted(listener));
    expect(found).toMatchObject({ plans: [{ stored: { plan: kept, revision: 2 } }] });
    expect(await tab.undeleteRevision(2, 'Copy')).toEqual({ ok: true, value: 'undeleted' });
    expect(await tab.load('p')).toMatchObject({ stored: { plan: kept } });
  });

  it.each([
    [
      'version 1',
      JSON.stringify({
        format: 'unitwise-backup',
        version: 1,
        createdAt: noon,
        plans: [record],
        setAside: [],
      }),
    ],
    ['version 2', packBackup(edition, record)],
    ['its record alone', JSON.stringify(record)],
  ])('is restored from a backup: %s', async (_way, text) => {
    const backup = await readAs(text);
    expect(backup.unreadable).toEqual([]);
    const tab = openTab(freshDevice());
    expect(await tab.restore(backup, 'merge')).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await tab.load('p')).toMatchObject({ stored: { plan: kept } });
    expect(await tab.restore(backup, 'merge')).toMatchObject({ value: { same: 1, copied: 0 } });
  });
});
