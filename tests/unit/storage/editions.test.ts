import { describe, expect, it } from 'vitest';
import { backupFrom, freshDevice, Heard, noon, openRaw, openTab, withChoices } from './device';
import { allLent, qualifications } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { newPlan, unitHours } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import type { History, PlanState, PlanList, Store } from '../../../src/storage';
import { readBackup } from '../../../src/storage';

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
      quarantined: [],
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

describe('hours that other specifications lend', () => {
  const borrower = qualifications.find(({ id }) => id.startsWith('proqual-l3'))!;
  const agreed = newPlan(borrower, { id: 'lent', at: noon });
  const nextCatalogue = {
    findQualification: (id: string) =>
      id === borrower.id ? { ...borrower, version: '2027-01-01' } : undefined,
  };

  it('stay with the edition of the plan, here and where a backup brings it', async () => {
    const device = freshDevice();
    expect((await openTab(device).save(agreed, null)).kind).toBe('saved');
    const now = allLent(borrower);
    const otherwise = 17;
    expect(now.length).toBeGreaterThan(0);
    const later = openTab(device, nextCatalogue);
    const loaded = await later.load('lent');
    expect(loaded).toMatchObject({ qualification: { version: borrower.version, lent: now } });

    // What lies on the device holds, whatever the catalogue of then would lend.
    const hours = Object.fromEntries(Object.keys(now[0]!.hours).map((unit) => [unit, otherwise]));
    const { id, version } = borrower;
    const lent = [{ from: now[0]!.from, hours }];
    await damage(device, { id, version, qualification: borrower, lent });
    const visit = openTab(device, nextCatalogue);
    const kept = await visit.load('lent');
    if (kept.state !== 'ready') throw new Error(kept.state);
    const unit = borrower.units.find(({ id }) => Object.hasOwn(hours, id))!;
    expect(unitHours(kept.qualification, agreed, unit).hours).toBe(otherwise);
    expect((await visit.save({ ...agreed, name: 'Changed' }, 1)).kind).toBe('saved');

    const elsewhere = openTab(freshDevice(), nextCatalogue);
    const made = await visit.backup();
    if (!made.ok) throw new Error(made.failure.message);
    const backup = await readBackup(made.value.text, nextCatalogue.findQualification);
    if (!backup.ok) throw new Error(backup.problem);
    expect(await elsewhere.restore(backup, 'merge')).toMatchObject({ ok: true });
    const restored = await elsewhere.load('lent');
    if (restored.state !== 'ready') throw new Error(restored.state);
    expect(unitHours(restored.qualification, agreed, unit).hours).toBe(otherwise);
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

describe('an edition that is damaged on the device', () => {
  const { id, version } = withChoices;
  const damages: readonly (readonly [string, unknown])[] = [
    ['gone', undefined],
    ['empty', { id, version }],
    ['no qualification', { id, version, qualification: 'x' }],
    ['without units', { id, version, qualification: { ...withChoices, units: [] } }],
    ['with a figure that is none', { id, version, qualification: { ...withChoices, level: 'x' } }],
    ['another edition', { id, version, qualification: next }],
    ['another qualification', { id, version, qualification: { ...withChoices, id: 'other' } }],
  ];

  it.each(damages)('%s: never shows the plan by today’s catalogue, and says so', async (_, row) => {
    const device = await deviceWithPlan();
    const before = await backupFrom(openTab(device));
    await damage(device, row);

    const tab = updated(device);
    expect((await tab.load('p')).state).toBe('missing');
    const list = new Heard<PlanList>((listener) => tab.watchPlanList(listener));
    const told = await list.until((now) => now.state === 'ready' && now.quarantined.length > 0);
    expect(told).toMatchObject({
      plans: [],
      quarantined: [
        { why: 'lost-edition', planId: 'p', name: plan.name, edition: { id, version } },
      ],
    });

    // The history says what it cannot show.
    const history = new Heard<History>((listener) => tab.watchHistory('p', listener));
    expect(await history.until((now) => now.state === 'ready')).toMatchObject({ unread: 1 });

    // A backup of before brings the edition back, and the plan with it.
    expect(await tab.restore(before, 'merge')).toMatchObject({ ok: true, value: { added: 1 } });
    for (const each of [list, history]) each.stop();
    const later = updated(device);
    expect(await later.load('p')).toMatchObject({ stored: { plan }, qualification: withChoices });
    const healed = new Heard<PlanList>((listener) => later.watchPlanList(listener));
    await healed.until((now) => now.state === 'ready' && now.quarantined.length === 0);
    healed.stop();
  });

  it('lets the planner go on with today’s, where that offers what the plan holds', async () => {
    const device = await deviceWithPlan();
    const fitting: Plan = { ...plan, id: 'fits', units: { [kept]: 'chosen' } };
    expect((await openTab(device).save(fitting, null)).kind).toBe('saved');
    await damage(device, undefined);
    const tab = updated(device);
    for (const name of ['p', 'fits']) await tab.load(name);
    const list = new Heard<PlanList>((listener) => tab.watchPlanList(listener));
    const told = await list.until((now) => now.state === 'ready' && now.quarantined.length === 2);
    const asideOf = (planId: string): string =>
      (told.state === 'ready' && told.quarantined.find((one) => one.planId === planId)?.id) || '';
    const read = (name: string) => tab.readOnToday(asideOf(name));
    expect(await read('fits')).toEqual({ ok: true, value: 'back' });
    expect(await read('p')).toEqual({ ok: true, value: 'unfit' });
    expect(await read('fits')).toEqual({ ok: true, value: 'gone' });
    expect(await tab.load('fits')).toMatchObject({
      stored: { plan: { units: fitting.units } },
      qualification: next,
    });
    await list.until((now) => now.state === 'ready' && now.quarantined.length === 1);
    list.stop();
  });

  it('in a backup that has lost it, sets the plan aside instead of reading it by today’s', async () => {
    const made = await openTab(await deviceWithPlan()).backup();
    if (!made.ok) throw new Error(made.failure.message);
    const file = JSON.parse(made.value.text) as { content: { editions: unknown[] } };
    const text = JSON.stringify({ ...file, content: { ...file.content, editions: [] } });
    const today = (name: string) => (name === next.id ? next : undefined);
    const reading = await readBackup(text, today);
    if (!reading.ok) throw new Error(reading.problem);
    expect(reading).toMatchObject({ plans: [], quarantined: [{ problems: [expect.any(String)] }] });
    const device = freshDevice();
    expect(await updated(device).restore(reading, 'merge')).toMatchObject({
      value: { added: 0, quarantined: 1 },
    });
    // Where the edition is kept already, the plan comes back by itself at the next visit.
    const knowing = await deviceWithPlan();
    await updated(knowing).remove('p');
    await updated(knowing).restore(reading, 'merge');
    const tab = updated(knowing);
    const list = new Heard<PlanList>((listener) => tab.watchPlanList(listener));
    await list.until((now) => now.state === 'ready' && now.plans.length === 1);
    expect(await tab.load('p')).toMatchObject({ stored: { plan }, qualification: withChoices });
    list.stop();
  });
});

/** Puts another row in the place of the edition that the plan is on; `undefined`: none. */
async function damage(device: string, row: unknown): Promise<void> {
  const database = await openRaw(device);
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('editions', 'readwrite');
    const editions = transaction.objectStore('editions');
    editions.delete([withChoices.id, withChoices.version]);
    if (row !== undefined) editions.put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('write failed'));
  });
  database.close();
}

describe('an edition', () => {
  it('is found where it is shipped or a plan was made on it, and nowhere else', async () => {
    const tab = updated(await deviceWithPlan());
    const { id } = withChoices;
    const found = (version: string) => tab.findEdition(id, version);
    expect(await found(withChoices.version)).toMatchObject({ ok: true, value: withChoices });
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
