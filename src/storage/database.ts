import Dexie from 'dexie';
import type { DexieOptions, PromiseExtended, Table } from 'dexie';
import type {
  DeletedRow,
  EditionRow,
  FindQualification,
  PlanRow,
  QuarantineRow,
  VersionRow,
} from './rows';
import type { DraftRow, DraftSourceRow } from './drafts/draft-rows';
import type { OriginRow } from './backup/origins';
import type { OwnRow } from './own/own-rows';
import type { SharedEditsRow, SharedHead } from './shared/shared-rows';
import type { StaffRow } from './staff/staff-rows';
import type { SummaryRow } from './summary';
import { upgradeFrom1, upgradeFrom5 } from './upgrade';

/**
 * The tables. What comes out is `unknown`: another version of this app, or a person with developer
 * tools, may have written it.
 */
export interface Tables {
  readonly database: Dexie;
  readonly plans: Table<unknown, string, PlanRow>;
  /** What the list shows of each plan, under the plan's id. */
  readonly summaries: Table<unknown, string, SummaryRow>;
  /** Saved states of all plans, each under the revision that it was. */
  readonly versions: Table<unknown, number, VersionRow>;
  /** Deleted plans, each under the revision that it was. */
  readonly deleted: Table<unknown, number, DeletedRow>;
  /** The qualifications as they were when plans were made on them. */
  readonly editions: Table<unknown, readonly [id: string, version: string], EditionRow>;
  /** What is told of the editions that are not shipped; their content lies among `editions`. */
  readonly own: Table<unknown, string, OwnRow>;
  /** Which restored state a plan goes back to, under the plan's id. */
  readonly origins: Table<unknown, string, OriginRow>;
  /** Drafts of qualifications, under ids of their own. */
  readonly drafts: Table<unknown, string, DraftRow>;
  /** The documents that drafts were read from, under the draft's id. */
  readonly draftSources: Table<unknown, string, DraftSourceRow>;
  /** Who teaches, assesses and quality-assures, under ids of their own. */
  readonly staff: Table<unknown, string, StaffRow>;
  /** Plans that are shared with other devices, under the plan's id. */
  readonly shared: Table<unknown, string, SharedHead>;
  /** The edits of each of them, which are many, under the plan's id. */
  readonly sharedEdits: Table<unknown, string, SharedEditsRow>;
  /** Records that cannot be read, with all they hold. */
  readonly quarantine: Table<unknown, string, QuarantineRow>;
  /** Single values under fixed keys. */
  readonly settings: Table<unknown, string>;
  /** Runs the work on one state of all tables, which no write divides. */
  readonly read: <Value>(work: () => PromiseLike<Value>) => PromiseExtended<Value>;
  /** Runs the work in one transaction over all tables: all of it is stored, or nothing. */
  readonly write: <Value>(work: () => PromiseLike<Value>) => PromiseExtended<Value>;
}

export interface DatabaseOptions {
  readonly name: string;
  readonly findQualification: FindQualification;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** Declares the tables; opens nothing yet. */
export function declareTables({
  name,
  findQualification,
  ...dependencies
}: DatabaseOptions): Tables {
  const database = new Dexie(name, { ...dexieOptions, ...dependencies });
  database.version(1).stores({ plans: 'id', setAside: 'id', settings: '' });
  database
    .version(2)
    .stores({
      summaries: 'id, changedAt',
      versions: 'revision, plan',
      deleted: 'revision, id',
      editions: '[id+version]',
    })
    .upgrade((transaction) => upgradeFrom1(transaction, findQualification));
  database.version(3).stores({ origins: 'plan' });
  database.version(4).stores({ own: 'key' });
  database.version(5).stores({ drafts: 'id', draftSources: 'id' });
  database.version(6).stores({ quarantine: 'id', setAside: null }).upgrade(upgradeFrom5);
  database.version(7).stores({ staff: 'id' });
  database.version(8).stores({ shared: 'plan', sharedEdits: 'plan' });
  return {
    database,
    plans: database.table('plans'),
    summaries: database.table('summaries'),
    versions: database.table('versions'),
    deleted: database.table('deleted'),
    editions: database.table('editions'),
    own: database.table('own'),
    drafts: database.table('drafts'),
    draftSources: database.table('draftSources'),
    origins: database.table('origins'),
    staff: database.table('staff'),
    shared: database.table('shared'),
    sharedEdits: database.table('sharedEdits'),
    quarantine: database.table('quarantine'),
    settings: database.table('settings'),
    // Async functions, as Dexie follows awaits of any promise in those only.
    read: (work) => database.transaction('r', database.tables, async () => work()),
    write: (work) => database.transaction('rw', database.tables, async () => work()),
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
