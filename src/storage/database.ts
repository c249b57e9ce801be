import Dexie from 'dexie';
import type { DexieOptions, PromiseExtended, Table } from 'dexie';
import type { Plan } from '../plan';
import { planRow } from './rows';
import type { PlanRow, SetAsideRow } from './rows';

/**
 * The tables. What comes out is `unknown`: another version of this app, or a person with developer
 * tools, may have written it.
 */
export interface Tables {
  readonly database: Dexie;
  readonly plans: Table<unknown, string, PlanRow>;
  readonly setAside: Table<unknown, string, SetAsideRow>;
  /** Single values under fixed keys. */
  readonly settings: Table<unknown, string>;
  /** Runs the work on one state of the plans and set-aside records, which no write divides. */
  readonly read: <Value>(work: () => PromiseLike<Value>) => PromiseExtended<Value>;
  /** Runs the work in one transaction over all tables: all of it is stored, or nothing. */
  readonly write: <Value>(work: () => PromiseLike<Value>) => PromiseExtended<Value>;
}

export interface DatabaseOptions {
  readonly name: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** Declares the tables; opens nothing yet. */
export function declareTables({ name, ...dependencies }: DatabaseOptions): Tables {
  const database = new Dexie(name, { ...dexieOptions, ...dependencies });
  database.version(1).stores({ plans: 'id', setAside: 'id', settings: '' });
  const plans = database.table<unknown, string, PlanRow>('plans');
  const setAside = database.table<unknown, string, SetAsideRow>('setAside');
  const settings = database.table<unknown, string>('settings');
  return {
    database,
    plans,
    setAside,
    settings,
    read: (work) => database.transaction('r', [plans, setAside], work),
    write: (work) => database.transaction('rw', [plans, setAside, settings], work),
  };
}

/**
 * Without the cache, live queries show what is committed and nothing earlier; strict durability makes
 * "Saved" survive a power cut.
 */
const dexieOptions: DexieOptions = {
  cache: 'disabled',
  chromeTransactionDurability: 'strict',
};

/**
 * Writes a plan under its next revision, inside a write. Revisions are counted over the whole
 * database and never given twice, so that a plan deleted and saved anew cannot be taken for the one
 * that a stale tab still holds.
 */
export async function writePlan({ plans, settings }: Tables, plan: Plan): Promise<number> {
  const last = await settings.get(revisionKey);
  const revision = (typeof last === 'number' ? last : 0) + 1;
  await settings.put(revision, revisionKey);
  await plans.put(planRow({ plan, revision }));
  return revision;
}

const revisionKey = 'revision';
