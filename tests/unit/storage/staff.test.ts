import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { applyChange, newPlan, toRecord } from '../../../src/plan';
import type { Plan, UnitDelivery } from '../../../src/plan';
import type { Staff, Store } from '../../../src/storage';
import { emptyMember } from '../../../src/staffing';
import type { StaffMember } from '../../../src/staffing';
import {
  backupFrom,
  formerDatabase,
  freshDevice,
  Heard,
  noon,
  openTab,
  readRows,
  slow,
  withChoices,
} from './device';

const unit = withChoices.units[0]!.id;
const maya: StaffMember = {
  ...emptyMember('maya', 'Maya Lunn'),
  roles: ['tutor'],
  hoursPerWeek: 15,
  units: { [withChoices.id]: [unit] },
  away: [{ from: '2027-03-22', to: '2027-03-26', name: 'Leave' }],
};
const owen = emptyMember('owen', 'Owen Price');

function planNaming(id: string, people: Partial<UnitDelivery>): Plan {
  const plan = newPlan(withChoices, { id, at: noon });
  return applyChange(plan, { type: 'deliver-unit', unit, delivery: people }, noon);
}

async function keep(tab: Store, ...members: readonly StaffMember[]): Promise<void> {
  const kept = await tab.changeStaff(members.map((member) => ({ id: member.id, member })));
  expect(kept.ok).toBe(true);
}

async function staffOf(tab: Store): Promise<Extract<Staff, { state: 'ready' }>> {
  const heard = new Heard<Staff>((listener) => tab.watchStaff(listener));
  const ready = await heard.until((now) => now.state === 'ready');
  heard.stop();
  return ready;
}

/** Everything that lies on a device, as text. */
async function rawText(device: string): Promise<string> {
  const tables = ['plans', 'summaries', 'versions', 'deleted', 'quarantine', 'settings', 'staff'];
  const rows = await Promise.all(tables.map((table) => readRows(device, table)));
  return JSON.stringify(rows);
}

describe('the staff of a device', () => {
  it('are told by name, with every change in any tab', async () => {
    const device = freshDevice();
    const [tab, other] = [openTab(device), openTab(device)];
    const heard = new Heard<Staff>((listener) => tab.watchStaff(listener));
    await heard.until((now) => now.state === 'ready');
    await keep(other, owen, maya);
    await heard.until((now) => now.state === 'ready' && now.members.length === 2);
    expect(heard.last).toEqual({ state: 'ready', members: [maya, owen], unreadable: 0 });
    await other.changeStaff([{ id: 'owen', member: null }]);
    await heard.until((now) => now.state === 'ready' && now.members.length === 1);
    heard.stop();
  });

  it.each([3, 4, 5, 6] as const)(
    'come to a device of version %i, which keeps its plans',
    async (version) => {
      const device = freshDevice();
      const former = formerDatabase(device, version);
      await former.open();
      const row = {
        id: 'p',
        revision: 7,
        edition: withChoices.version,
        record: toRecord(planNaming('p', { tutor: 'Maya Lunn' })),
      };
      await former.table('plans').put(row);
      await former.table('settings').put(7, 'revision');
      former.close();
      const tab = openTab(device);
      expect(await staffOf(tab)).toMatchObject({ members: [] });
      expect(await readRows(device, 'plans')).toEqual([row]);
      await keep(tab, maya);
      expect((await staffOf(tab)).members).toEqual([maya]);
    },
  );

  it('leave what cannot be read where it is, and tell how much that is', async () => {
    const device = freshDevice();
    const tab = openTab(device);
    await keep(tab, maya, { ...owen, name: ' ' });
    expect(await staffOf(tab)).toEqual({ state: 'ready', members: [maya], unreadable: 1 });
    expect(await readRows(device, 'staff')).toHaveLength(2);
  });

  it('go with everything else', async () => {
    const device = freshDevice();
    const tab = openTab(device);
    await keep(tab, maya);
    await (await tab.learnerData()).deleteEverything();
    expect(await readRows(device, 'staff')).toEqual([]);
  });
});

describe('a backup with staff', () => {
  it('brings them to a device that has nobody, and its undo takes them away again', async () => {
    const [from, to] = [openTab(freshDevice()), openTab(freshDevice())];
    await keep(from, maya, owen);
    const backup = await backupFrom(from);
    const preview = await to.previewRestore(backup);
    expect(preview).toMatchObject({ value: { staff: { merge: 2, replace: 2 } } });
    const restored = await to.restore(backup, 'merge');
    if (!restored.ok) throw new Error(restored.failure.message);
    expect(restored.value).toMatchObject({ staff: 2, isUndoable: true });
    expect((await staffOf(to)).members).toEqual([maya, owen]);
    expect(await to.undoRestore(restored.value.id)).toMatchObject({ value: { kind: 'undone' } });
    expect((await staffOf(to)).members).toEqual([]);
  });

  it('leaves ours as they are when it is merged, and puts its own in place when it replaces', async () => {
    const [from, to] = [openTab(freshDevice()), openTab(freshDevice())];
    await keep(from, { ...maya, hoursPerWeek: 20 }, { ...owen, id: 'other-owen' });
    const backup = await backupFrom(from);
    await keep(to, maya, owen);
    const merged = await to.restore(backup, 'merge');
    expect(merged).toMatchObject({ value: { staff: 0 } });
    expect((await staffOf(to)).members).toEqual([maya, owen]);
    await to.restore(backup, 'replace');
    expect((await staffOf(to)).members).toEqual([{ ...maya, hoursPerWeek: 20 }, owen]);
  });

  it('undoes nothing of whoever was changed since', async () => {
    const [from, to] = [openTab(freshDevice()), openTab(freshDevice())];
    await keep(from, maya, owen);
    const restored = await to.restore(await backupFrom(from), 'merge');
    if (!restored.ok) throw new Error(restored.failure.message);
    const busier = { ...maya, hoursPerWeek: 30 };
    await keep(to, busier);
    await to.undoRestore(restored.value.id);
    expect((await staffOf(to)).members).toEqual([busier]);
  });

  it('tells how many it holds that cannot be read, and reads the others', async () => {
    const tab = openTab(freshDevice());
    await keep(tab, maya, { ...owen, hoursPerWeek: -1 });
    expect(await backupFrom(tab)).toMatchObject({ staff: [maya], unreadableStaff: 1 });
  });
});

describe('whom plans name', () => {
  it(
    'is told without reading the plans, and anew after every save',
    { timeout: slow },
    async () => {
      const tab = openTab(freshDevice());
      await tab.save(
        planNaming('one', { tutor: 'Maya Lunn', assessor: 'Ravi Shah & maya lunn' }),
        null,
      );
      await tab.save(planNaming('two', {}), null);
      expect(await tab.peopleInPlans()).toEqual({
        ok: true,
        value: [
          { plan: 'one', name: withChoices.title, people: ['Maya Lunn', 'Ravi Shah'] },
          { plan: 'two', name: withChoices.title, people: [] },
        ],
      });
      const read = await tab.readPlans(['two', 'none', 'one']);
      expect(read.ok && read.value.map(({ stored }) => stored.plan.id)).toEqual(['two', 'one']);
    },
  );
});

describe('erasing a member of staff', () => {
  it('leaves no trace of them, and every other name', { timeout: slow }, async () => {
    const device = freshDevice();
    const tab = openTab(device);
    await keep(tab, maya, owen);
    const first = planNaming('p', {
      tutor: 'maya LUNN',
      assessor: 'Owen Price',
      notes: 'Ask Maya Lunn.',
    });
    await tab.save(first, null);
    await tab.save(planNaming('gone', { iqa: 'Maya Lunn; Owen Price' }), null);
    await tab.remove('gone');
    expect(await tab.eraseStaff('maya')).toMatchObject({ ok: true });
    expect(await rawText(device)).not.toMatch(/lunn/i);
    expect((await staffOf(tab)).members).toEqual([owen]);
    const loaded = await tab.load('p');
    const delivery = { tutor: '', assessor: 'Owen Price', notes: 'Ask (erased).' };
    expect(loaded).toMatchObject({
      stored: { plan: { delivery: { units: { [unit]: delivery } } } },
    });
    const people = await tab.peopleInPlans();
    expect(people.ok && people.value.flatMap((one) => one.people)).toEqual(['Owen Price']);
  });
});
