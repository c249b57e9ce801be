import { describe, expect, it } from 'vitest';
import { freshDevice, openRaw, openTab, slow, withChoices, writeRows } from './device';
import { applyChange, newPlan, toRecord } from '../../../src/plan';
import type { Learner, Plan } from '../../../src/plan';
import type { Store } from '../../../src/storage';

const at = '2026-11-22T12:00:00.000Z';
const optional = withChoices.groups.find(({ kind }) => kind === 'optional')!.units;

function learner(id: string, name: string): Learner {
  const facts = { employer: 'Harbour Hotels', reference: '', startsOn: null, pathway: null };
  return { id, name, ...facts, differs: { [optional[0]!]: 'chosen' }, recognised: {} };
}

function planWith(id: string, learners: readonly Learner[], name = 'A cohort'): Plan {
  const plan = { ...newPlan(withChoices, { id, at }), name };
  return { ...plan, cohort: { ...plan.cohort, learners } };
}

/** Every value of every table, as text. */
async function rawText(device: string): Promise<string> {
  const database = await openRaw(device);
  const texts: string[] = [];
  for (const table of database.objectStoreNames) {
    const request = database.transaction(table).objectStore(table).getAll();
    await new Promise((resolve) => (request.onsuccess = resolve));
    texts.push(`${table}: ${JSON.stringify(request.result)}`);
  }
  database.close();
  return texts.join('\n');
}

async function save(store: Store, plan: Plan, base: number | null = null): Promise<number> {
  const saved = await store.save(plan, base);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  return saved.revision;
}

async function eraseFrom(store: Store, name: string): Promise<void> {
  const erased = await (await store.learnerData()).erase(name);
  expect(erased).toMatchObject({ ok: true });
}

describe('erasing a learner', () => {
  it(
    'leaves nothing of the name in any table, and every other learner as they were',
    { timeout: slow },
    async () => {
      const device = freshDevice();
      const store = openTab(device);
      const amy = learner('l1', 'Amy Okafor');
      const ben = learner('l2', 'Ben Amyson');
      const first = await save(store, planWith('p', [{ ...amy, name: 'Amy Okaforr' }, ben]));
      const second = await save(store, planWith('p', [amy, ben]), first);
      const renamed = planWith('p', [amy, ben], 'With amy okafor and Ben Amyson');
      await save(store, renamed, second);
      await save(store, planWith('gone', [learner('x', 'Okafor, Amy')]));
      await store.remove('gone');
      const unreadable = {
        id: 'bad',
        revision: 3,
        record: { ...toRecord(planWith('bad', [amy])), format: 'odd' },
      };
      await writeRows(device, [unreadable]);
      await store.load('bad');
      expect(await rawText(device)).toMatch(/quarantine: .*Amy Okafor/);
      const backup = await store.backup();
      if (!backup.ok) throw new Error(backup.failure.reason);

      await eraseFrom(store, 'AMY OKAFOR');
      const left = await rawText(device);
      expect(left).not.toMatch(/okafor/i);
      expect(left).toContain('Ben Amyson');
      const loaded = await store.load('p');
      expect(loaded).toMatchObject({
        state: 'ready',
        stored: { plan: { name: 'With (erased) and Ben Amyson', cohort: { learners: [ben] } } },
      });
      expect(await (await store.learnerData()).list()).toMatchObject({
        value: [{ name: 'Ben Amyson', plans: ['With (erased) and Ben Amyson'] }],
      });
    },
  );

  it(
    'leaves a plan readable even where the name is a word of its format',
    { timeout: slow },
    async () => {
      const device = freshDevice();
      const store = openTab(device);
      const chosen = applyChange(
        planWith('p', [learner('l1', 'chosen')]),
        { type: 'place', units: [optional[0]!], as: 'chosen' },
        at,
      );
      await save(store, chosen);
      await eraseFrom(store, 'chosen');
      expect(await store.load('p')).toMatchObject({
        state: 'ready',
        stored: { plan: { units: { [optional[0]!]: 'chosen' }, cohort: { learners: [] } } },
      });
    },
  );

  it('takes no namesake’s id for theirs: ids count within a plan', { timeout: slow }, async () => {
    const store = openTab(freshDevice());
    await save(store, planWith('one', [learner('l1', 'Amy Okafor')]));
    await save(store, planWith('two', [learner('l1', 'Grace Ade')]));
    await eraseFrom(store, 'Amy Okafor');
    expect(await store.load('two')).toMatchObject({
      stored: { plan: { cohort: { learners: [{ name: 'Grace Ade' }] } } },
    });
  });

  it('takes nobody else whose name has no letters either', { timeout: slow }, async () => {
    const store = openTab(freshDevice());
    await save(store, planWith('p', [learner('l1', '?'), learner('l2', '–')]));
    await eraseFrom(store, '?');
    expect(await store.load('p')).toMatchObject({
      stored: { plan: { cohort: { learners: [{ name: '–' }] } } },
    });
  });
});

describe('a learner’s data', () => {
  it(
    'is told with all that plans and saved states hold, each record once',
    { timeout: slow },
    async () => {
      const store = openTab(freshDevice());
      const amy = learner('l1', 'Amy Okafor');
      const first = await save(store, planWith('p', [amy]));
      await save(store, planWith('p', [{ ...amy, employer: 'Quay Foods' }]), first);
      const records = await (await store.learnerData()).records('amy okafor');
      expect(records).toMatchObject({ ok: true });
      const told = records.ok ? records.value.records : [];
      expect(told.map(({ from }) => from).toSorted()).toEqual([
        'earlier-state',
        'earlier-state',
        'plan',
      ]);
      expect(JSON.stringify(told)).toContain('Quay Foods');
    },
  );

  it('is gone with everything else when everything is deleted', { timeout: slow }, async () => {
    const device = freshDevice();
    const store = openTab(device);
    const revision = await save(store, planWith('p', [learner('l1', 'Amy Okafor')]));
    const deleted = await (await store.learnerData()).deleteEverything();
    expect(deleted).toMatchObject({ ok: true });
    expect(await rawText(device)).not.toMatch(/Amy|cohort/);
    expect(await save(store, planWith('q', []))).toBeGreaterThan(revision);
  });
});
