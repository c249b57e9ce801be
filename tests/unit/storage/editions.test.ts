import { describe, expect, it } from 'vitest';
import { freshDevice, Heard, noon, openTab, withChoices } from './device';
import type { Qualification } from '../../../src/catalogue';
import { newPlan } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import type { History, PlanState, PlanList, Store } from '../../../src/storage';

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
    const list = new Heard<PlanList>((listener) => tab.watchPlanList(listener));
    expect(await list.until(({ state }) => state === 'ready')).toMatchObject({
      plans: [{ id: 'p', units: plan.units, qualification: withChoices }],
      setAside: [],
    });
    list.stop();
  });

  it('a plan keeps its edition through changes, copies, deletion and putting back', async () => {
    const tab = updated(await deviceWithPlan());
    const changed = await tab.save({ ...plan, name: 'Changed' }, 1);
    expect(changed.kind).toBe('saved');
    const copy = await tab.keepCopy(plan, 'Copy');
    if (!copy.ok) throw new Error(copy.failure.message);
    const removed = await tab.remove('p');
    if (!removed.ok || !removed.value) throw new Error('not removed');
    expect((await tab.undelete(removed.value)).kind).toBe('saved');
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

describe('a plan that comes from another device', () => {
  const theirs: Plan = { ...plan, id: 'theirs' };

  it('is stored on its own edition, also where no plan here was made on that', async () => {
    const device = freshDevice();
    expect((await updated(device).save(theirs, null, 'new', withChoices)).kind).toBe('saved');
    const copy = await updated(device).keepCopy(theirs, 'Copy', withChoices);
    if (!copy.ok) throw new Error(copy.failure.message);
    // Another visit, which knows the edition from the device alone.
    const later = updated(device);
    for (const id of ['theirs', copy.value.plan.id])
      expect(await later.load(id)).toMatchObject({
        stored: { plan: { units: plan.units } },
        qualification: withChoices,
      });
  });
});

describe('an edition', () => {
  it('is found where it is shipped or a plan was made on it, and nowhere else', async () => {
    const tab = updated(await deviceWithPlan());
    const { id } = withChoices;
    const found = (version: string) => tab.findEdition(id, version);
    expect(await found(withChoices.version)).toEqual({ ok: true, value: withChoices });
    expect(await found(next.version)).toEqual({ ok: true, value: next });
    for (const version of ['1999-01-01', '2030-01-01', '', 'x'.repeat(10_000)])
      expect(await found(version)).toEqual({ ok: true, value: null });
    expect(await tab.findEdition('__proto__', withChoices.version)).toEqual({
      ok: true,
      value: null,
    });
  });
});

describe('a plan that is moved', () => {
  /** The plan without what the next edition withdrew. */
  const fitting: Plan = { ...plan, units: { [kept]: 'chosen' } };

  async function movedPlan(): Promise<{ readonly tab: Store; readonly revision: number }> {
    const tab = updated(await deviceWithPlan());
    const moved = await tab.save(fitting, 1, 'new', next);
    if (moved.kind !== 'saved') throw new Error(moved.kind);
    return { tab, revision: moved.revision };
  }

  it('is on the edition that it was moved to, until it is moved back', async () => {
    const { tab, revision } = await movedPlan();
    expect(await tab.load('p')).toMatchObject({ stored: { plan: fitting }, qualification: next });
    expect((await tab.save(plan, revision, 'new', withChoices)).kind).toBe('saved');
    expect(await tab.load('p')).toMatchObject({ stored: { plan }, qualification: withChoices });
    const heard = new Heard<History>((listener) => tab.watchHistory('p', listener));
    const history = await heard.until(isReady);
    heard.stop();
    expect(history.versions.map(({ qualification }) => qualification.version)).toEqual([
      withChoices.version,
      next.version,
      withChoices.version,
    ]);
  });

  it('is refused, and stays as it is, with a unit that the edition has withdrawn', async () => {
    const tab = updated(await deviceWithPlan());
    const refused = await tab.save(plan, 1, 'new', next);
    expect(refused).toMatchObject({ kind: 'failed', failure: { reason: 'unreadable' } });
    expect(await tab.load('p')).toMatchObject({ stored: { plan }, qualification: withChoices });
  });

  it('tells a tab that has it as it was, whose copy stays on the old edition', async () => {
    const { tab, revision } = await movedPlan();
    const late = await tab.save({ ...plan, name: 'Late' }, 1, 'new', withChoices);
    expect(late).toMatchObject({
      kind: 'newer',
      stored: { plan: fitting, revision },
      qualification: next,
    });
    const copy = await tab.keepCopy(plan, 'Copy', withChoices);
    if (!copy.ok) throw new Error(copy.failure.message);
    expect(await tab.load(copy.value.plan.id)).toMatchObject({ qualification: withChoices });
  });
});

function isReady(history: History): history is Extract<History, { state: 'ready' }> {
  return history.state === 'ready';
}
