import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshDevice, Heard, openTab, readRows, slow, withChoices } from './device';
import { newPlan } from '../../../src/plan';
import type { DeletedPlans, DeletedPlan, History, PlanList, Store } from '../../../src/storage';

const day = 24 * 60 * 60 * 1_000;
const start = Date.parse('2026-11-22T12:00:00.000Z');
const at = (time: number): string => new Date(time).toISOString();
const plan = newPlan(withChoices, { id: 'p', at: at(start) });

/** A device whose clock the test sets. */
class Device {
  readonly name = freshDevice();
  clock = start;
  /** Milliseconds by which visits lie apart even where the clock shows the same: each is noticed. */
  #visits = 0;

  open(): Store {
    return openTab(this.name, { now: () => at(this.clock + this.#visits) });
  }

  /** A visit to the list, up to the end of what is done behind it. */
  async visit(): Promise<void> {
    this.#visits += 1;
    const before = await this.#storedTime();
    const heard = new Heard<PlanList>((listener) => this.open().watchPlanList(listener));
    await heard.until(({ state }) => state === 'ready');
    while ((await this.#storedTime()) === before)
      await new Promise((resolve) => setTimeout(resolve, 1));
    heard.stop();
  }

  async deletedPlans(): Promise<readonly string[]> {
    return (await this.deleted()).map(({ stored }) => stored.plan.id);
  }

  async deleted(): Promise<readonly DeletedPlan[]> {
    const heard = new Heard<DeletedPlans>((listener) => this.open().watchDeleted(listener));
    const deletedPlans = await heard.until(({ state }) => state === 'ready');
    heard.stop();
    return deletedPlans.state === 'ready' ? deletedPlans.plans : [];
  }

  /** What the settings say of time; another object at each look. */
  async #storedTime(): Promise<string> {
    return JSON.stringify(await readRows(this.name, 'settings').catch(() => []));
  }
}

async function withDeleted(clock = start): Promise<Device> {
  const device = new Device();
  device.clock = clock;
  const tab = device.open();
  await tab.save(plan, null);
  expect(await tab.remove('p')).toMatchObject({ ok: true });
  return device;
}

describe('a deleted plan', () => {
  it('comes back as it was, with its history, and a tab that shows it can go on', async () => {
    const device = new Device();
    const tab = device.open();
    const first = await tab.save(plan, null);
    if (first.kind !== 'saved') throw new Error(first.kind);
    const second = await tab.save({ ...plan, name: 'Second' }, first.revision);
    if (second.kind !== 'saved') throw new Error(second.kind);
    const removed = await tab.remove('p');
    if (!removed.ok || !removed.value) throw new Error('not removed');
    expect(await device.deletedPlans()).toEqual(['p']);
    expect(await tab.undelete(removed.value)).toEqual(second);
    expect(await device.deletedPlans()).toEqual([]);
    const history = new Heard<History>((listener) => tab.watchHistory('p', listener));
    expect(await history.until(({ state }) => state === 'ready')).toMatchObject({
      versions: [{ plan: { name: 'Second' } }, { plan: { name: plan.name } }],
    });
    history.stop();
    expect((await tab.save(plan, second.revision)).kind).toBe('saved');
  });

  it('goes for good on demand, with its history, unless the plan lives', async () => {
    const device = new Device();
    const tab = device.open();
    await tab.save(plan, null);
    const removed = await tab.remove('p');
    if (!removed.ok || !removed.value) throw new Error('not removed');
    await tab.save({ ...plan, name: 'Anew' }, null);
    expect(await tab.purge([removed.value.revision])).toEqual({ ok: true, value: null });
    expect(await readRows(device.name, 'versions')).toHaveLength(2);
    const again = await tab.remove('p');
    if (!again.ok || !again.value) throw new Error('not removed');
    await tab.purge([again.value.revision]);
    expect(await device.deletedPlans()).toEqual([]);
    expect(await readRows(device.name, 'versions')).toEqual([]);
  });

  it(
    'is kept for 30 days and gone after 38, visited daily',
    async () => {
      const device = await withDeleted();
      for (let days = 1; days <= 38; days += 1) {
        device.clock = start + days * day;
        if (days % 6 === 0 || days > 28) await device.visit();
        if (days > 30) continue;
        const [{ stored, daysLeft } = {}] = await device.deleted();
        expect({ id: stored?.plan.id, daysLeft }).toEqual({ id: 'p', daysLeft: 30 - days });
      }
      expect(await device.deletedPlans()).toEqual([]);
    },
    slow,
  );

  it(
    'is still there after an absence of a year, and gone some visits later',
    async () => {
      const device = await withDeleted();
      device.clock = start + 365 * day;
      await device.visit();
      expect(await device.deletedPlans()).toEqual(['p']);
      for (let visits = 1; visits <= 6; visits += 1) {
        device.clock += 7 * day;
        await device.visit();
      }
      expect(await device.deletedPlans()).toEqual([]);
    },
    slow,
  );

  it(
    'neither goes early nor stays for ever, however the clock was set back and put right',
    async () => {
      let early = 0;
      const faults = fc.record({
        /** When the clock is wrong, in true days after the deletion; negative: it is wrong already. */
        from: fc.integer({ min: -3, max: 29 }),
        lasts: fc.integer({ min: 0, max: 20 }),
        by: fc.integer({ min: 1, max: 9_000 }),
      });
      await fc.assert(
        fc.asyncProperty(faults, async ({ from, lasts, by }) => {
          const shown = (days: number): number =>
            start + (days - (days >= from && days < from + lasts ? by : 0)) * day;
          const device = await withDeleted(shown(0));
          for (let days = 1; days <= 60; days += days === 30 ? 1 : 3 - (days % 3)) {
            device.clock = shown(days);
            await device.visit();
            if (days > 30) continue;
            expect(await device.deletedPlans()).toEqual(['p']);
            early += 1;
          }
          expect(await device.deletedPlans()).toEqual([]);
        }),
        { numRuns: 12 },
      );
      expect(early).toBeGreaterThan(100);
    },
    slow,
  );
});
