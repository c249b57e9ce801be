import { describe, expect, it } from 'vitest';
import { freshDevice, Heard, noon, openTab, withChoices } from './device';
import type { Qualification } from '../../../src/catalogue';
import { newPlan } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import type { PlanState, Shelf, Store } from '../../../src/storage';

const [withdrawn = '', kept = ''] = optionalUnits(withChoices);
const plan: Plan = {
  ...newPlan(withChoices, { id: 'p', at: noon }),
  units: { [withdrawn]: 'chosen', [kept]: 'chosen' },
};

/** The next edition: one unit less, and the others a credit larger. */
const next: Qualification = {
  ...withChoices,
  version: '2027-01-01',
  units: withChoices.units
    .filter(({ id }) => id !== withdrawn)
    .map((unit) => ({ ...unit, credits: (unit.credits ?? 0) + 1 })),
  groups: withChoices.groups.map((group) => ({
    ...group,
    units: group.units.filter((id) => id !== withdrawn),
  })),
};

/** A tab of the version of the app that ships the next edition. */
function updated(device: string): Store {
  return openTab(device, { findQualification: (id) => (id === next.id ? next : undefined) });
}

async function deviceWithPlan(): Promise<string> {
  const device = freshDevice();
  expect((await openTab(device).save(plan, null)).kind).toBe('saved');
  return device;
}

describe('after an update of the catalogue', () => {
  it('a plan is what it was, on the edition that it was made on', async () => {
    const tab = updated(await deviceWithPlan());
    const loaded = await tab.load('p');
    expect(loaded).toMatchObject({ state: 'ready', stored: { plan }, qualification: withChoices });
    const watched = new Heard<PlanState>((listener) => tab.watchPlan('p', listener));
    expect(await watched.until(({ state }) => state === 'ready')).toEqual(loaded);
    watched.stop();
    const shelf = new Heard<Shelf>((listener) => tab.watchShelf(listener));
    expect(await shelf.until(({ state }) => state === 'ready')).toMatchObject({
      plans: [{ id: 'p', units: plan.units, qualification: withChoices }],
      setAside: [],
    });
    shelf.stop();
  });

  it('a plan keeps its edition through changes, copies, deletion and putting back', async () => {
    const tab = updated(await deviceWithPlan());
    const changed = await tab.save({ ...plan, name: 'Changed' }, 1);
    expect(changed.kind).toBe('saved');
    const copy = await tab.keepCopy(plan, 'Copy');
    if (!copy.ok) throw new Error(copy.failure.message);
    const removed = await tab.remove('p');
    if (!removed.ok || !removed.value) throw new Error('not removed');
    expect((await tab.putBack(removed.value)).kind).toBe('saved');
    await tab.remove('p');
    // Another tab, in which the plan is still open, saves it anew.
    expect((await tab.save({ ...plan, name: 'Anew' }, null)).kind).toBe('saved');
    for (const id of ['p', copy.value.plan.id])
      expect(await tab.load(id)).toMatchObject({ qualification: { version: withChoices.version } });
  });

  it('new plans are made on the new edition, which refuses what it withdrew', async () => {
    const tab = updated(await deviceWithPlan());
    const fresh = newPlan(next, { id: 'q', at: noon });
    expect((await tab.save(fresh, null)).kind).toBe('saved');
    expect(await tab.load('q')).toMatchObject({ qualification: next });
    const stale = await tab.save({ ...plan, id: 'r' }, null);
    expect(stale).toMatchObject({ kind: 'failed', failure: { reason: 'unreadable' } });
  });

  it('a plan of a qualification that is gone altogether is still there', async () => {
    const device = await deviceWithPlan();
    const tab = openTab(device, { findQualification: () => undefined });
    expect(await tab.load('p')).toMatchObject({ stored: { plan }, qualification: withChoices });
  });
});
