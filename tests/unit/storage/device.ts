import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { findQualification, qualifications } from '../../../src/catalogue';
import type { Plan } from '../../../src/plan';
import { openStore, readBackup } from '../../../src/storage';
import type { ReadableBackup, PlanList, Store, StoreOptions } from '../../../src/storage';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';

/** The seed for plans: the smallest real qualification with choices, and one without. */
export const withChoices = qualifications.find(({ id }) => id.startsWith('sfj-'))!;
export const withoutChoices = qualifications.find(({ id }) => id.startsWith('pearson-'))!;
export const plans = arbitraryPlan(withChoices, { maxChanges: 12 });

/** Milliseconds that a property over many devices may take on a machine with other work to do. */
export const slow = 60_000;

export const noon = '2026-11-22T12:00:00.000Z';

let devices = 0;
let ids = 0;

/** A name under which no test has stored anything. */
export function freshDevice(): string {
  devices += 1;
  return `device-${devices}`;
}

/** A store as a tab opens it: several on one device share what is stored. */
export function openTab(device: string, options: Partial<StoreOptions> = {}): Store {
  const newId = (): string => {
    ids += 1;
    return `new-${ids}`;
  };
  return openStore({ name: device, findQualification, now: () => noon, newId, ...options });
}

/** All that a watcher hears, and a way to wait for what it should hear. */
export class Heard<State> {
  readonly all: State[] = [];
  readonly stop: () => void;
  #check: () => void = () => undefined;

  constructor(watch: (listener: (state: State) => void) => () => void) {
    this.stop = watch((state) => {
      this.all.push(state);
      this.#check();
    });
  }

  get last(): State | undefined {
    return this.all.at(-1);
  }

  /** Resolves when the newest state is as wanted; the test's own timeout is the limit. */
  async until<Wanted extends State>(wanted: (state: State) => state is Wanted): Promise<Wanted>;
  async until(wanted: (state: State) => boolean): Promise<State>;
  async until(wanted: (state: State) => boolean): Promise<State> {
    return new Promise((resolve) => {
      this.#check = () => {
        const { last } = this;
        if (last !== undefined && wanted(last)) resolve(last);
      };
      this.#check();
    });
  }
}

/** The browser's own connection, to write what no store would. */
export async function openRaw(device: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(device, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('open failed'));
    request.onupgradeneeded = () => {
      request.result.createObjectStore('plans', { keyPath: 'id' });
      request.result.createObjectStore('setAside', { keyPath: 'id' });
      request.result.createObjectStore('settings');
    };
  });
}

/** Version 1 as Dexie numbers it in the browser. */
export const nativeVersion1 = 10;

/**
 * Writes rows among the plans behind every store's back, and closes. Where no store has been, the
 * database is as version 1 made it.
 */
export async function writeRows(device: string, rows: readonly unknown[]): Promise<void> {
  const isNew = !(await indexedDB.databases()).some(({ name }) => name === device);
  const database = await openRaw(device, isNew ? nativeVersion1 : undefined);
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('plans', 'readwrite');
    for (const row of rows) transaction.objectStore('plans').put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('write failed'));
  });
  database.close();
}

/** Sets the counter of revisions as that many saves would have left it. */
export async function countRevisionsTo(device: string, revision: number): Promise<void> {
  const database = await openRaw(device);
  await new Promise<void>((resolve) => {
    const transaction = database.transaction('settings', 'readwrite');
    transaction.objectStore('settings').put(revision, 'revision');
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

/** Every row of a table, as it lies there. */
export async function readRows(device: string, table: string): Promise<readonly unknown[]> {
  const database = await openRaw(device);
  const rows = await new Promise<unknown[]>((resolve, reject) => {
    const request = database.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('read failed'));
  });
  database.close();
  return rows;
}

/** The plans that a list lists, in its order. */
export async function plansOf(
  tab: Store,
  { plans: listed }: Extract<PlanList, { state: 'ready' }>,
): Promise<readonly Plan[]> {
  const all = await Promise.all(listed.map(({ id }) => tab.load(id)));
  return all.flatMap((loaded) => (loaded.state === 'ready' ? [loaded.stored.plan] : []));
}

/** A backup of these plans that does not tell what they have been through. */
export function backupHolding(...held: readonly Plan[]): ReadableBackup {
  const inFile = held.map((plan) => ({
    plan,
    qualification: findQualification(plan.qualification)!,
    seen: null,
  }));
  const rest = {
    createdAt: noon,
    own: [],
    drafts: [],
    staff: [],
    unreadableStaff: 0,
    quarantined: [],
    unreadable: [],
  };
  return { ok: true, integrity: 'sound', plans: inFile, unreadableDrafts: 0, ...rest };
}

/** Everything on a device, as its backup is read elsewhere. */
export async function backupFrom(tab: Store): Promise<ReadableBackup> {
  const made = await tab.backup();
  if (!made.ok) throw new Error(made.failure.message);
  return readAs(made.value.text);
}

export async function readAs(text: string): Promise<ReadableBackup> {
  const result = await readBackup(text, findQualification);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

/** The tables of the versions of the database that were published, each beside those before it. */
const tablesSince = {
  3: {
    plans: 'id',
    setAside: 'id',
    settings: '',
    summaries: 'id, changedAt',
    versions: 'revision, plan',
    deleted: 'revision, id',
    editions: '[id+version]',
    origins: 'plan',
  },
  4: { own: 'key' },
  5: { drafts: 'id', draftSources: 'id' },
  6: { quarantine: 'id', setAside: null },
} as const;

/** A device's database as a former version of Unitwise made it, to be opened and filled. */
export function formerDatabase(device: string, version: keyof typeof tablesSince): Dexie {
  const former = new Dexie(device);
  const tables: Record<string, string | null> = {};
  for (const [since, added] of Object.entries(tablesSince)) {
    if (Number(since) <= version) Object.assign(tables, added);
  }
  former.version(version).stores(tables);
  return former;
}
