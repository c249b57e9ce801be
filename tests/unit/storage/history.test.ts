import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  countRevisionsTo,
  freshDevice,
  Heard,
  noon,
  openTab,
  plans,
  readRows,
  slow,
  withChoices,
  writeRows,
} from './device';
import { fillDisk, fillDiskUntilFreed } from './full-disk';
import { applyChange, changesBetween, newPlan, toRecord } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import type { History, SavedStep, Store, Version } from '../../../src/storage';

const plan = newPlan(withChoices, { id: 'p', at: noon });
const named = (name: string): Plan => ({ ...plan, name });

afterEach(() => {
  vi.restoreAllMocks();
});

async function saved(
  tab: Store,
  each: Plan,
  base: number | null,
  step?: SavedStep,
): Promise<number> {
  const result = await tab.save(each, base, step);
  if (result.kind !== 'saved') throw new Error(result.kind);
  return result.revision;
}

async function historyOf(tab: Store, id = 'p'): Promise<readonly Version[]> {
  const heard = new Heard<History>((listener) => tab.watchHistory(id, listener));
  const history = await heard.until(({ state }) => state !== 'loading');
  heard.stop();
  if (history.state !== 'ready') throw new Error(history.state);
  return history.versions;
}

const namesOf = (versions: readonly Version[]): readonly string[] =>
  versions.map((version) => version.plan.name);

describe('the history of a plan', () => {
  it(
    'holds every saved change, from whichever tab, and leads back to each',
    async () => {
      let restored = 0;
      const states = fc.array(fc.tuple(plans, fc.boolean()), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(states, async (drawn) => {
          const device = freshDevice();
          const tabs = [openTab(device), openTab(device)] as const;
          const all = drawn.map(([each]) => ({ ...each, id: 'p' }));
          let base: number | null = null;
          for (const [i, each] of all.entries())
            base = await saved(tabs[drawn[i]![1] ? 1 : 0], each, base);
          const versions = await historyOf(openTab(device));
          expect(versions.map((version) => version.plan)).toEqual([...all].reverse());
          const present = all.at(-1)!;
          for (const { plan: then } of versions) {
            const changes = changesBetween(present, then);
            const back = applyChange(present, { type: 'together', changes }, noon);
            expect(changesBetween(back, then)).toEqual([]);
            restored += 1;
          }
        }),
        { numRuns: 25 },
      );
      expect(restored).toBeGreaterThan(50);
    },
    slow,
  );

  it('takes what is one step, such as typing a word, for one version', async () => {
    const tab = openTab(freshDevice());
    let base = await saved(tab, named('A'), null);
    for (const name of ['B', 'Ba', 'Bat'])
      base = await saved(tab, named(name), base, name === 'B' ? 'new' : 'same');
    await saved(tab, named('Bath'), base);
    expect(namesOf(await historyOf(tab))).toEqual(['Bath', 'Bat', 'A']);
  });

  it('begins with what was there before histories were kept', async () => {
    const device = freshDevice();
    await writeRows(device, [{ id: 'p', revision: 3, record: toRecord(named('Version 1')) }]);
    await countRevisionsTo(device, 3);
    const tab = openTab(device);
    expect(await historyOf(tab)).toEqual([]);
    await saved(tab, named('Changed'), 3);
    expect(namesOf(await historyOf(tab))).toEqual(['Changed', 'Version 1']);
  });

  it('gives way to the plan itself where the disk is full: the oldest, and as few as will do', async () => {
    const tab = openTab(freshDevice());
    let base: number | null = null;
    for (let i = 0; i < 20; i += 1) base = await saved(tab, named(`${i}`), base);
    fillDiskUntilFreed(5);
    const result = await tab.save(named('20'), base);
    expect(result).toMatchObject({ kind: 'saved', evicted: 8 });
    vi.restoreAllMocks();
    const kept = Array.from({ length: 13 }, (_, i) => `${20 - i}`);
    expect(namesOf(await historyOf(tab))).toEqual(kept);
    expect(await tab.load('p')).toMatchObject({ stored: { plan: { name: '20' } } });
    base = result.kind === 'saved' ? result.revision : null;
    expect(await tab.save(named('21'), base)).not.toHaveProperty('evicted');
  });

  for (const told of ['by the request', 'at the commit'] as const) {
    it(`loses nothing to a disk that stays full, however often it is tried (${told})`, async () => {
      const tab = openTab(freshDevice());
      let base: number | null = null;
      for (let i = 0; i < 20; i += 1) base = await saved(tab, named(`${i}`), base);
      const before = await historyOf(tab);
      fillDisk('plans', told);
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const result = await tab.save(named('refused'), base);
        expect(result).toMatchObject({ kind: 'failed', failure: { reason: 'quota' } });
        expect(await historyOf(tab)).toEqual(before);
      }
    });
  }

  it(
    'is bounded: the newest are all kept, and the first',
    async () => {
      const tab = openTab(freshDevice());
      const long = 'x'.repeat(2_000);
      const notes = { assessment: { note: long } };
      const heavy = {
        ...plan,
        confirmed: Object.fromEntries(
          Array.from({ length: 60 }, (_, i) => [`c${i}`, notes.assessment]),
        ),
      };
      let base: number | null = null;
      for (let i = 0; i < 60; i += 1) base = await saved(tab, { ...heavy, name: `${i}` }, base);
      const names = namesOf(await historyOf(tab)).map(Number);
      expect(names.length).toBeLessThanOrEqual(33);
      expect(names.slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, i) => 59 - i));
      expect(names.at(-1)).toBe(0);
    },
    slow,
  );
});

describe('a database of version 1', () => {
  it('gets the edition that each plan was made on, and a summary of it', async () => {
    const device = freshDevice();
    const strange = { ...plan, id: 'q', qualification: 'gone' };
    const rows = [
      { id: 'p', revision: 3, record: toRecord(plan) },
      { id: 'q', revision: 4, record: toRecord(strange) },
      { id: 'newer', revision: 5, record: { format: 99, plan: { ...plan, id: 'newer' } } },
      { id: 'broken' },
    ];
    await writeRows(device, rows);
    await openTab(device).load('none');
    const { id, version } = withChoices;
    expect(await readRows(device, 'editions')).toMatchObject([{ id, version }]);
    expect(await readRows(device, 'plans')).toEqual([
      rows[3],
      rows[2],
      { ...rows[0], edition: version },
      rows[1],
    ]);
    expect(await readRows(device, 'summaries')).toMatchObject([
      { id: 'broken', problems: [] },
      { id: 'newer', problems: [] },
      { id: 'p', revision: 3, name: plan.name, edition: version, learners: 0 },
      { id: 'q', edition: null },
    ]);
  });
});
