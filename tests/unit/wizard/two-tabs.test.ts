import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../../src/plan';
import type { PlanList, Store } from '../../../src/storage';
import { Wizard } from '../../../src/wizard';
import { backupHolding, freshDevice, Heard, openTab, plansOf } from '../storage/device';
import { after, complete, emptyPlan, incomplete, proqual, rename } from './samples';

interface Tab {
  readonly store: Store;
  readonly wizard: Wizard;
  readonly stop: () => void;
}

/** A unit that `complete` chooses. */
const added = 'R/506/2960';

let instants = 0;

/** A tab that has the stored plan open and follows it, as a screen does. */
async function openPlanIn(store: Store): Promise<Tab> {
  const loaded = await store.load('p');
  if (loaded.state !== 'ready') throw new Error(loaded.state);
  const open = { qualification: proqual, stored: loaded.stored };
  const wizard = new Wizard({
    store,
    input: { open, step: 'review' },
    now: () => after((instants += 2_000)),
  });
  return { store, wizard, stop: wizard.follow(store, 'p') };
}

async function twoTabs(): Promise<readonly [Tab, Tab]> {
  const device = freshDevice();
  const [one, other] = [openTab(device), openTab(device)];
  await one.save(emptyPlan(), null);
  return [await openPlanIn(one), await openPlanIn(other)];
}

/** Waits until both tabs are saved and show what is stored. */
async function converged([one, other]: readonly [Tab, Tab]): Promise<Plan> {
  return vi.waitFor(
    async () => {
      expect([one.wizard.saving.state, other.wizard.saving.state]).toEqual(['saved', 'saved']);
      const loaded = await one.store.load('p');
      if (loaded.state !== 'ready') throw new Error(loaded.state);
      expect(one.wizard.plan).toEqual(loaded.stored.plan);
      expect(other.wizard.plan).toEqual(loaded.stored.plan);
      return loaded.stored.plan;
    },
    { timeout: 4_000, interval: 5 },
  );
}

async function copiesIn(store: Store): Promise<readonly Plan[]> {
  const heard = new Heard<PlanList>((listener) => store.watchPlanList(listener));
  const list = await heard.until((state) => state.state === 'ready');
  heard.stop();
  return (await plansOf(store, list)).filter(({ id }) => id !== 'p');
}

describe('two tabs on one plan', () => {
  it('show the newest in both, one after the other', async () => {
    const tabs = await twoTabs();
    tabs[0].wizard.change(rename('First'));
    expect((await converged(tabs)).name).toBe('First');
    tabs[1].wizard.change(complete);
    expect((await converged(tabs)).units).toEqual(tabs[0].wizard.plan?.units);
    expect(tabs[0].wizard.notice).toEqual({ kind: 'changed-elsewhere' });
    expect(await copiesIn(tabs[0].store)).toEqual([]);
    tabs.forEach(({ stop }) => stop());
  });

  it('change one field at once: the later stays, and the other can be put back', async () => {
    const tabs = await twoTabs();
    tabs[0].wizard.change(rename('One'));
    tabs[1].wizard.change(rename('Other'));
    const winner = await converged(tabs);
    expect(winner.name).toBe('Other');
    expect(await copiesIn(tabs[0].store)).toEqual([]);
    const [{ wizard }] = tabs;
    if (wizard.notice?.kind === 'overruled') {
      wizard.putBack();
      expect((await converged(tabs)).name).toBe('One');
    }
    tabs.forEach(({ stop }) => stop());
  });

  it('change different fields at once: both stay, in both tabs', async () => {
    const tabs = await twoTabs();
    tabs[0].wizard.change(rename('One'));
    tabs[1].wizard.change(complete);
    const both = await converged(tabs);
    expect(both).toMatchObject({ name: 'One', units: { [added]: 'chosen' } });
    expect(await copiesIn(tabs[0].store)).toEqual([]);
    tabs.forEach(({ stop }) => stop());
  });

  it('delete it in one: the other says so, and a change there brings it back', async () => {
    const tabs = await twoTabs();
    await tabs[0].store.remove('p');
    await vi.waitFor(() => expect(tabs[1].wizard.saving.state).toBe('deleted'));
    tabs[1].wizard.change(complete);
    const brought = await converged(tabs);
    expect(brought.units).toEqual(tabs[1].wizard.plan?.units);
    tabs.forEach(({ stop }) => stop());
  });

  it('converge after any changes in any order, and lose none of them', async () => {
    const marks = fc.array(
      fc.record({
        tab: fc.constantFrom(0 as const, 1 as const),
        change: fc.constantFrom('complete', 'incomplete', 'rename'),
        waits: fc.boolean(),
      }),
      { minLength: 2, maxLength: 8 },
    );
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(marks, async (acts) => {
        const tabs = await twoTabs();
        const placed = new Map<string, Map<number, string>>();
        let name = emptyPlan().name;
        for (const [i, { tab, change, waits }] of acts.entries()) {
          const { wizard } = tabs[tab];
          const before = wizard.plan!;
          wizard.change({ complete, incomplete, rename: rename(`Name ${i}`) }[change]);
          if (change === 'rename') name = `Name ${i}`;
          // Who sets a unit to what it is already makes no edit: then either tab's last one stays.
          for (const unit of Object.keys({ ...before.units, ...wizard.plan!.units })) {
            const is = wizard.plan!.units[unit] ?? 'undecided';
            if (is === (before.units[unit] ?? 'undecided')) continue;
            placed.set(unit, new Map(placed.get(unit)).set(tab, is));
          }
          if (waits) await converged(tabs);
          else merged += i > 0 && acts[i - 1]!.tab !== tab ? 1 : 0;
        }
        const last = await converged(tabs);
        expect(last.name).toBe(name);
        for (const [unit, as] of placed)
          expect([...as.values()]).toContain(last.units[unit] ?? 'undecided');
        expect(await copiesIn(tabs[0].store)).toEqual([]);
        tabs.forEach(({ stop }) => stop());
      }),
      { numRuns: 20 },
    );
    expect(merged).toBeGreaterThan(5);
  });

  it('follow a restore and its undo, and then go on without a copy', async () => {
    const device = freshDevice();
    const [home, store] = [openTab(device), openTab(device)];
    await home.save(emptyPlan(), null);
    const tab = await openPlanIn(store);
    const theirs = backupHolding({ ...emptyPlan(), name: 'From the file' });
    const restored = await home.restore(theirs, 'replace');
    if (!restored.ok) throw new Error(restored.failure.message);
    await vi.waitFor(() => expect(tab.wizard.plan?.name).toBe('From the file'));
    expect(await home.undoRestore(restored.value.id)).toMatchObject({
      value: { kind: 'undone' },
    });
    await vi.waitFor(() => expect(tab.wizard.plan?.name).toBe(emptyPlan().name));
    tab.wizard.change(rename('Worked on'));
    await vi.waitFor(() => expect(tab.wizard.saving).toEqual({ state: 'saved' }));
    expect(await store.load('p')).toMatchObject({ stored: { plan: { name: 'Worked on' } } });
    expect(await copiesIn(store)).toEqual([]);
    tab.stop();
  });
});
