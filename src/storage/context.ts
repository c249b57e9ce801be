import type { Instant } from '../plan';
import type { Connection } from './connection';
import type { Editions } from './editions';
import type { FindQualification } from './rows';

/** What every operation of the store needs; each takes it as its first argument. */
export interface StoreContext {
  readonly connection: Connection;
  /** The catalogue's look-up: qualifications as they are shipped now. */
  readonly findQualification: FindQualification;
  /** Qualifications as they were when plans were made on them. */
  readonly editions: Editions;
  readonly now: () => Instant;
  /** An id that nothing else has. */
  readonly newId: () => string;
  /** Resolves once nothing more urgent is left to do. */
  readonly whenIdle: () => Promise<void>;
  /** Bytes that the file of a backup may have, where that is less than can be restored. */
  readonly maxBackupBytes: number | undefined;
}
