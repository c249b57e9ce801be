import type { Instant } from '../plan';
import type { Connection } from './connection';
import type { FindQualification } from './rows';

/** What every operation of the store needs. */
export interface Workings {
  readonly connection: Connection;
  readonly findQualification: FindQualification;
  readonly now: () => Instant;
  /** An id that nothing else has. */
  readonly newId: () => string;
  /** Bytes that the file of a backup may have. */
  readonly backupLimit: number;
}
