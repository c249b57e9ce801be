import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRevisionsTo,
  freshDevice,
  Heard,
  noon,
  openTab,
  plans,
  readRows,
  withChoices,
  withoutChoices,
  slow,
  writeRows,
} from './device';
import { qualifications } from '../../../src/catalogue';
import { newPlan, toRecord } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import type { PlanState, PlanList, StoredPlan } from '../../../src/storage';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';

const plan = newPlan(withChoices, { id: 'p', at: noon });

describe('saving', () => {
  it(
    'gives back every plan as it was saved, to this tab and to the next',
    async () => {
      const seen = new Set<string>();
      const plans = fc.constantFrom(...qualifications).chain((one) => arbitraryPlan(one));
      await fc.assert(
        fc.asyncProperty(plans, async (any) => {
          const device = freshDevice();
          const tab = openTab(device);
          const saved = await tab.save(any, null);
          if (saved.kind !== 'saved') throw new Error(saved.kind);
          const stored = { plan: any, revision: saved.revision };
          expect(await tab.load(any.id)).toMatchObject({ state: 'ready', stored });
          expect(await openTab(device).load(any.id)).toMatchObject({ state: 'ready', stored });
          seen.add(any.id);
        }),
        { numRuns: 90 },
      );
      expect(seen.size).toBeGreaterThan(80);
    },
    slow,
  );

  it('stores a plain copy of a proxy, which the browser could not clone', async () => {
    const tab = openTab(freshDevice());
    const proxied = deepProxy({ ...plan, units: { 'D/506/2119': 'chosen' as const } });
    expect(() => structuredClone(proxied)).toThrow();
    expect((await tab.save(proxied, null)).kind).toBe('saved');
    expect(await tab.load('p')).toMatchObject({ stored: { plan: { units: proxied.units } } });
  });

  it('refuses a plan that could not be read back, and says why', async () => {
    const tab = openTab(freshDevice());
    expect(await tab.save({ ...plan, name: 'x'.repeat(2_001) }, null)).toMatchObject({
      kind: 'failed',
      failure: { reason: 'unreadable', message: expect.stringContaining('plan.name') as string },
    });
    expect(await tab.load('p')).toEqual({ state: 'missing' });
  });

  it('never overwrites what another tab stored meanwhile', async () => {
    const device = freshDevice();
    const [one, other] = [openTab(device), openTab(device)];
    const first = await one.save(plan, null);
    if (first.kind !== 'saved') throw new Error(first.kind);
    const mine = { ...plan, name: 'mine' };
    const theirs = { ...plan, name: 'theirs' };
    const saved = await other.save(theirs, first.revision);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const stored = { plan: theirs, revision: saved.revision };
    expect(await one.save(mine, first.revision)).toMatchObject({ kind: 'newer', stored });
    expect(await one.save(mine, null)).toMatchObject({ kind: 'newer', stored });
    expect(await one.load('p')).toMatchObject({ state: 'ready', stored });
    const copy = await one.keepCopy(mine, 'mine (copy)');
    if (!copy.ok) throw new Error(copy.failure.message);
    expect(copy.value.plan).toEqual({ ...mine, name: 'mine (copy)', id: copy.value.plan.id });
    expect(copy.value.plan.id).not.toBe('p');
    expect(await other.load(copy.value.plan.id)).toMatchObject({
      state: 'ready',
      stored: copy.value,
    });
    expect(await one.load('p')).toMatchObject({ state: 'ready', stored });
  });

  it('lets one of two saves at the same moment win', async () => {
    const device = freshDevice();
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => openTab(device).save({ ...plan, name }, null)),
    );
    expect(results.map(({ kind }) => kind).sort()).toEqual(['newer', 'newer', 'newer', 'saved']);
  });
});

describe('a damaged counter of revisions', () => {
  it('gives no revision twice, and no plan loses what it was', async () => {
    for (const damage of [Number.NaN, Number.POSITIVE_INFINITY, 0.5]) {
      const device = freshDevice();
      const tab = openTab(device);
      for (const id of ['p', 'q', 'r']) await tab.save({ ...plan, id }, null);
      await tab.remove('r');
      await countRevisionsTo(device, damage);
      expect(await tab.save({ ...plan, name: 'on' }, 1)).toEqual({ kind: 'saved', revision: 4 });
      expect(await tab.save({ ...plan, id: 's' }, null)).toEqual({ kind: 'saved', revision: 5 });
      const versions = (await readRows(device, 'versions')) as { plan: string }[];
      expect(versions.map(({ plan }) => plan)).toEqual(['p', 'q', 'r', 'p', 's']);
    }
  });
});

interface Step {
  tab: 0 | 1;
  does: 'look' | 'save' | 'save-new' | 'remove' | 'undo';
}

describe('two tabs on one plan', () => {
  it(
    'agree with a model in which only the newest version may be replaced',
    async () => {
      const kinds = new Map<string, number>();
      const step: fc.Arbitrary<Step> = fc.record({
        tab: fc.constantFrom(0, 1),
        does: fc.constantFrom('look', 'save', 'save', 'save', 'save-new', 'remove', 'undo'),
      });
      const start: readonly Step[] = [
        { tab: 0, does: 'save-new' },
        { tab: 1, does: 'look' },
      ];
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
          for (const kind of await walk([...start, ...steps]))
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }),
        { numRuns: 50 },
      );
      for (const kind of ['saved', 'newer', 'missing']) expect(kinds.get(kind)).toBeGreaterThan(15);
    },
    slow,
  );
});

/** The model knows versions by their name, never by revision: each name is written once. */
async function walk(steps: readonly Step[]): Promise<readonly string[]> {
  const device = freshDevice();
  const stores = [openTab(device), openTab(device)] as const;
  const views: [View, View] = [unseen(), unseen()];
  const kinds: string[] = [];
  let truth: string | null = null;
  for (const [index, { tab, does }] of steps.entries()) {
    const [store, view] = [stores[tab], views[tab]];
    switch (does) {
      case 'look': {
        const found = await store.load('p');
        if (found.state === 'failed') throw new Error(found.failure.message);
        expect(found.state === 'ready' ? found.stored.plan.name : null).toBe(truth);
        if (found.state === 'ready') Object.assign(view, seenAs(found.stored));
        break;
      }
      case 'save':
      case 'save-new': {
        const base = does === 'save' ? view.base : null;
        const onto: string | null = does === 'save' ? view.name : null;
        const name = `version ${index}`;
        const result = await store.save({ ...plan, name }, base);
        const expected = truth === onto ? 'saved' : truth === null ? 'missing' : 'newer';
        expect(result.kind).toBe(expected);
        if (result.kind === 'newer') expect(result.stored.plan.name).toBe(truth);
        if (result.kind === 'saved') {
          truth = name;
          Object.assign(view, { base: result.revision, name });
        }
        kinds.push(result.kind);
        break;
      }
      case 'remove': {
        const removed = await store.remove('p');
        if (!removed.ok) throw new Error(removed.failure.message);
        expect(removed.value?.plan.name ?? null).toBe(truth);
        view.removed = removed.value ?? view.removed;
        truth = null;
        break;
      }
      case 'undo': {
        if (!view.removed) break;
        const result = await store.undelete(view.removed);
        const name = view.removed.plan.name;
        expect(result.kind).toBe(truth === null || truth === name ? 'saved' : 'newer');
        if (result.kind === 'saved') truth = name;
        break;
      }
    }
  }
  return kinds;
}

interface View {
  base: number | null;
  name: string | null;
  removed: StoredPlan | null;
}

function unseen(): View {
  return { base: null, name: null, removed: null };
}

function seenAs({ plan: { name }, revision }: StoredPlan): Pick<View, 'base' | 'name'> {
  return { base: revision, name };
}

describe('deleting', () => {
  it('can be undone, and a tab that still shows the plan can go on', async () => {
    const device = freshDevice();
    const [one, other] = [openTab(device), openTab(device)];
    const saved = await other.save(plan, null);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const removed = await one.remove('p');
    expect(removed).toEqual({ ok: true, value: { plan, revision: saved.revision } });
    expect(await other.save(plan, saved.revision)).toEqual({ kind: 'missing' });
    expect(await one.remove('p')).toEqual({ ok: true, value: null });
    if (!removed.ok || !removed.value) throw new Error('not removed');
    expect((await one.undelete(removed.value)).kind).toBe('saved');
    expect((await other.save({ ...plan, name: 'on' }, saved.revision)).kind).toBe('saved');
  });
});

describe('watching', () => {
  it('shows every tab the newest version of a plan, until it is deleted', async () => {
    const device = freshDevice();
    const [one, other] = [openTab(device), openTab(device)];
    const heard = new Heard<PlanState>((listener) => other.watchPlan('p', listener));
    await heard.until(({ state }) => state === 'missing');
    expect(heard.all[0]).toEqual({ state: 'loading' });
    let revision: number | null = null;
    for (const name of ['first', 'second', 'third']) {
      const saved = await one.save({ ...plan, name }, revision);
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      revision = saved.revision;
      await heard.until((now) => now.state === 'ready' && now.stored.plan.name === name);
      expect(heard.last).toMatchObject({
        state: 'ready',
        stored: { plan: { ...plan, name }, revision },
      });
    }
    await one.remove('p');
    await heard.until(({ state }) => state === 'missing');
    heard.stop();
    const before = heard.all.length;
    await one.save(plan, null);
    await new Heard<PlanState>((listener) => one.watchPlan('p', listener)).until(
      ({ state }) => state === 'ready',
    );
    expect(heard.all).toHaveLength(before);
  });

  it(
    'lists all plans, newest change first',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(plans, { selector: idOf, maxLength: 6 }), async (all) => {
          const device = freshDevice();
          const tab = openTab(device);
          for (const each of all) await tab.save(each, null);
          const list = await ready(
            new Heard((listener) => openTab(device).watchPlanList(listener)),
          );
          const listed = list.plans;
          expect(listed.map(({ changedAt }) => changedAt)).toEqual(
            all.map(({ changedAt }) => changedAt).sort((a, b) => b.localeCompare(a)),
          );
          expect(new Set(listed.map(idOf))).toEqual(new Set(all.map(idOf)));
        }),
        { numRuns: 15 },
      );
    },
    slow,
  );

  it('lists the plans changed last before it has read them all, where there are many', async () => {
    const device = freshDevice();
    const at = (i: number): string =>
      new Date(Date.UTC(2026, 0, 1, 0, (i * 7) % 100)).toISOString();
    const rows = Array.from({ length: 600 }, (_, i) => {
      const record = toRecord({ ...plan, id: `p${i}`, changedAt: at(i) });
      return { id: `p${i}`, revision: i + 1, record };
    });
    await writeRows(device, rows);
    const heard = new Heard<PlanList>((listener) => openTab(device).watchPlanList(listener));
    const { plans: all } = await ready(heard);
    const [loading, newest] = heard.all;
    expect(loading).toEqual({ state: 'loading' });
    expect(newest).toEqual({ state: 'newest', count: 600, plans: all.slice(0, 25) });
    expect(all.map(({ changedAt }) => changedAt)).toEqual(
      rows.map(({ record }) => record.plan.changedAt).sort((a, b) => b.localeCompare(a)),
    );
  });

  it('tells the list of another tab about a new plan', async () => {
    const device = freshDevice();
    const heard = new Heard<PlanList>((listener) => openTab(device).watchPlanList(listener));
    const empty = await heard.until(({ state }) => state === 'ready');
    expect(empty).toEqual({ state: 'ready', plans: [], quarantined: [] });
    await openTab(device).save(newPlan(withoutChoices, { id: 'q', at: noon }), null);
    await heard.until((list) => list.state === 'ready' && list.plans.length === 1);
  });
});

function idOf({ id }: Pick<Plan, 'id'>): string {
  return id;
}

async function ready(heard: Heard<PlanList>): Promise<Extract<PlanList, { state: 'ready' }>> {
  const list = await heard.until((now) => now.state === 'ready');
  heard.stop();
  return list;
}

/** What a screen's deep reactive state is to the storage: objects that structured clone refuses. */
function deepProxy<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get(target, key): unknown {
      const inner: unknown = Reflect.get(target, key);
      return typeof inner === 'object' && inner !== null ? deepProxy(inner) : inner;
    },
  });
}
