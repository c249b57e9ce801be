import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  backupHolding,
  freshDevice,
  Heard,
  nativeVersion1,
  noon,
  openRaw,
  openTab,
  withChoices,
} from './device';
import { fillDisk } from './full-disk';
import { newPlan } from '../../../src/plan';
import type { LastBackup, PlanState, PlanList, Store } from '../../../src/storage';

const plan = newPlan(withChoices, { id: 'p', at: noon });
beforeEach(() => {
  // Dexie warns of the very failures that are played here.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a full disk', () => {
  for (const told of ['by the request', 'at the commit'] as const) {
    it(`is told as such, changes nothing, and a later save works (${told})`, async () => {
      const device = freshDevice();
      const tab = openTab(device);
      const saved = await tab.save(plan, null);
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      fillDisk('plans', told);
      const renamed = { ...plan, name: 'renamed' };
      const quota = { reason: 'quota' };
      expect(await tab.save(renamed, saved.revision)).toMatchObject({ failure: quota });
      expect(await tab.keepCopy(plan, 'copy')).toMatchObject({ ok: false, failure: quota });
      expect(await tab.restore(backupHolding(renamed), 'merge')).toMatchObject({
        ok: false,
        failure: quota,
      });
      vi.restoreAllMocks();
      const stored = { plan, revision: saved.revision };
      expect(await openTab(device).load('p')).toMatchObject({ state: 'ready', stored });
      expect((await tab.save(renamed, saved.revision)).kind).toBe('saved');
    });
  }
});

/** Every call of a store that answers with a failure, and what it answers. */
const calls: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  load: (store) => store.load('p'),
  save: (store) => store.save(plan, null),
  keepCopy: (store) => store.keepCopy(plan, 'copy'),
  remove: (store) => store.remove('p'),
  undelete: (store) => store.undelete({ plan, revision: 1 }),
  removeQuarantined: (store) => store.removeQuarantined(['x']),
  backup: (store) => store.backup(),
  restore: (store) => store.restore(backupHolding(plan), 'merge'),
  noteBackup: (store) => store.noteBackup(noon),
  setPreference: (store) => store.setPreference('theme', 'dark'),
};

describe('a browser that gives no database', () => {
  it('makes every call a failure, and the next one works once it does', async () => {
    for (const [name, call] of Object.entries(calls)) {
      const door = closedDoor();
      const store = openTab(freshDevice(), { indexedDB: door.factory });
      for (let attempt = 0; attempt < 2; attempt += 1) {
        expect(await call(store), name).toMatchObject({ failure: { reason: 'blocked' } });
      }
      expect(await store.getPreference('theme')).toBeNull();
      door.open();
      expect(await call(store), name).not.toHaveProperty('failure');
    }
  });

  it('tells watchers, who see the plans as soon as any call gets through', async () => {
    const door = closedDoor();
    const store = openTab(freshDevice(), { indexedDB: door.factory });
    const list = new Heard<PlanList>((listener) => store.watchPlanList(listener));
    const one = new Heard<PlanState>((listener) => store.watchPlan('p', listener));
    const backup = new Heard<LastBackup>((listener) => store.watchLastBackup(listener));
    const stopped = new Heard<PlanState>((listener) => store.watchPlan('p', listener));
    for (const heard of [list, one, backup, stopped]) {
      const failed = await (heard as Heard<PlanList>).until(({ state }) => state === 'failed');
      expect(failed).toMatchObject({ failure: { reason: 'blocked' } });
    }
    stopped.stop();
    door.open();
    expect((await store.save(plan, null)).kind).toBe('saved');
    await list.until((now) => now.state === 'ready' && now.plans.length === 1);
    await one.until(({ state }) => state === 'ready');
    await backup.until(({ state }) => state === 'ready');
    expect(stopped.last).toMatchObject({ state: 'failed' });
    for (const heard of [list, one, backup]) heard.stop();
  });

  it('counts as blocked where there is none at all', async () => {
    const missing = { indexedDB: undefined as unknown as IDBFactory };
    const store = openTab(freshDevice(), missing);
    expect(await store.load('p')).toMatchObject({ failure: { reason: 'blocked' } });
    const list = new Heard<PlanList>((listener) => store.watchPlanList(listener));
    await list.until(({ state }) => state === 'failed');
    list.stop();
  });
});

describe('a database that opens but cannot be read', () => {
  it('is told to watchers, who see the plans as soon as any call gets through', async () => {
    const store = openTab(freshDevice());
    expect((await store.save(plan, null)).kind).toBe('saved');
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('The file is damaged', 'UnknownError');
    });
    expect(await store.backup()).toMatchObject({ failure: { reason: 'unknown' } });
    const list = new Heard<PlanList>((listener) => store.watchPlanList(listener));
    const failed = await list.until(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ failure: { reason: 'unknown' } });
    vi.restoreAllMocks();
    expect((await store.load('p')).state).toBe('ready');
    await list.until((now) => now.state === 'ready' && now.plans.length === 1);
    list.stop();
  });
});

describe('a watcher that is stopped before the database opens', () => {
  it('hears nothing more', async () => {
    const store = openTab(freshDevice());
    const stopped = new Heard<PlanList>((listener) => store.watchPlanList(listener));
    stopped.stop();
    const other = new Heard<PlanList>((listener) => store.watchPlanList(listener));
    await other.until(({ state }) => state === 'ready');
    expect((await store.save(plan, null)).kind).toBe('saved');
    await other.until((now) => now.state === 'ready' && now.plans.length === 1);
    expect(stopped.all).toEqual([{ state: 'loading' }]);
    other.stop();
  });
});

describe('another tab that holds an older database', () => {
  it('blocks for a while, and the plans show once it lets go', async () => {
    const device = freshDevice();
    const holder = await openRaw(device, 1);
    const store = openTab(device, { timeoutMs: 30 });
    const list = new Heard<PlanList>((listener) => store.watchPlanList(listener));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await store.save(plan, null)).toMatchObject({ failure: { reason: 'blocked' } });
    }
    await list.until(({ state }) => state === 'failed');
    holder.close();
    await list.until(({ state }) => state === 'ready');
    expect((await store.save(plan, null)).kind).toBe('saved');
    await list.until((now) => now.state === 'ready' && now.plans.length === 1);
    list.stop();
  });
});

describe('a database that the browser closes', () => {
  it('is opened again by the next call', async () => {
    const { factory, opened } = openDoor();
    const store = openTab(freshDevice(), { indexedDB: factory });
    expect((await store.save(plan, null)).kind).toBe('saved');
    expect(opened).toHaveLength(1);
    opened[0]?.close();
    opened[0]?.onclose?.(new Event('close'));
    expect(await store.load('p')).toMatchObject({ state: 'ready', stored: { plan } });
    opened[1]?.close();
    expect(await store.load('p')).toMatchObject({ state: 'ready', stored: { plan } });
  });

  it('is opened again by a watcher when another tab writes', async () => {
    const { factory, opened } = openDoor();
    const device = freshDevice();
    const store = openTab(device, { indexedDB: factory });
    const list = new Heard<PlanList>((listener) => store.watchPlanList(listener));
    await list.until(({ state }) => state === 'ready');
    opened[0]?.close();
    opened[0]?.onclose?.(new Event('close'));
    expect((await openTab(device).save(plan, null)).kind).toBe('saved');
    await list.until((now) => now.state === 'ready' && now.plans.length === 1);
    list.stop();
  });

  it('is told as such where opening again does not help', async () => {
    const device = freshDevice();
    expect(await openTab(device).load('p')).toEqual({ state: 'missing' });
    const store = openTab(device);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The connection is closing', 'InvalidStateError');
    });
    expect(await store.save(plan, null)).toMatchObject({ failure: { reason: 'closed' } });
    vi.restoreAllMocks();
    expect((await store.save(plan, null)).kind).toBe('saved');
  });

  it('makes room for a later version of the app, and its own next call is answered', async () => {
    const device = freshDevice();
    const store = openTab(device);
    expect((await store.save(plan, null)).kind).toBe('saved');
    const later = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(device, 10 * nativeVersion1);
      request.onsuccess = () => resolve(request.result);
      request.onblocked = () => reject(new Error('The old tab did not let go'));
    });
    expect(await store.load('p')).toMatchObject({ state: 'ready', stored: { plan } });
    later.close();
  });
});

/** A factory as in a private window: opening fails until `open()`. */
function closedDoor(): { readonly factory: IDBFactory; open(): void } {
  let isOpen = false;
  const factory = factoryWith((...given) => {
    if (!isOpen) throw new DOMException('Not in private windows', 'SecurityError');
    return indexedDB.open(...given);
  });
  return { factory, open: () => (isOpen = true) };
}

/** A factory that remembers the connections it gave. */
function openDoor(): { readonly factory: IDBFactory; readonly opened: readonly IDBDatabase[] } {
  const opened: IDBDatabase[] = [];
  const factory = factoryWith((...given) => {
    const request = indexedDB.open(...given);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  });
  return { factory, opened };
}

function factoryWith(open: IDBFactory['open']): IDBFactory {
  return {
    open,
    databases: () => indexedDB.databases(),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}
