import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { newPlan, toRecord } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import type { PlanList, Restored } from '../../../src/storage';
import { Heard, freshDevice, noon, openTab, readRows, withChoices, formerDatabase } from './device';

const plan = newPlan(withChoices, { id: 'p', at: noon });
const rowOf = (kept: Plan, revision: number): object => ({
  id: kept.id,
  revision,
  edition: withChoices.version,
  record: toRecord(kept),
});
const odd = { id: 'aside', at: noon, problems: ['odd'], raw: { id: 'x', odd: true } };
const restored = { id: 'r', at: noon, way: 'merge', added: 1, updated: 0, copied: 0, left: 0 };

/** A device as version 5 left it: a record set aside, a restore to undo, and an edition declined. */
async function formerDevice(): Promise<string> {
  const device = freshDevice();
  const former = formerDatabase(device, 5);
  await former.table('plans').put(rowOf(plan, 1));
  const mine = { id: 'mine', at: noon, problems: ['odd'], raw: '{}' };
  await former.table('setAside').bulkPut([odd, mine]);
  const settings = former.table('settings');
  await settings.put(2, 'revision');
  await settings.put({ p: '2027-01-01' }, 'keptAsAgreed');
  const counts = { same: 0, deleted: 0, setAside: 1, isUndoable: true };
  await settings.put({ ...restored, ...counts }, 'lastRestore');
  const changes = [{ place: 'setAside', key: 'mine', plan: null, row: undefined }];
  await settings.put({ former: changes, left: new Map() }, 'lastRestoreUndo');
  former.close();
  return device;
}

describe('a device of version 5', () => {
  it('keeps what was set aside, what was preferred and what a restore takes to be undone', async () => {
    const device = await formerDevice();
    const tab = openTab(device);
    const list = new Heard<PlanList>((listener) => tab.watchPlanList(listener));
    const { quarantined } = await list.until((now) => now.state === 'ready');
    expect(quarantined.map(({ id }) => id)).toEqual(['aside', 'mine']);
    expect(await tab.getPreference('declinedEditions')).toEqual({ p: '2027-01-01' });
    const last = new Heard<{ ok: boolean; value?: Restored | null }>((hear) =>
      tab.watchLastRestore(hear),
    );
    expect(await last.until(({ ok }) => ok)).toMatchObject({ value: { id: 'r', quarantined: 1 } });
    expect(await tab.undoRestore('r')).toMatchObject({ ok: true, value: { kind: 'undone' } });
    expect(await readRows(device, 'quarantine')).toEqual([odd]);
    list.stop();
    last.stop();
  });

  it('has no table and no setting under the former names any more', async () => {
    const device = await formerDevice();
    await openTab(device).load('p');
    const database = await new Dexie(device).open();
    expect(database.tables.map(({ name }) => name)).not.toContain('setAside');
    expect(await database.table('settings').get('keptAsAgreed')).toBeUndefined();
    database.close();
  });
});
