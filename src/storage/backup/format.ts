import * as v from 'valibot';
import type { Qualification } from '../../catalogue';
import { writeEnvelope } from '../../formats';
import type { Instant, PlanRecord } from '../../plan';
import type { UnreadableRecord } from '../rows';
import type { VersionVector } from './version-vector';

/** How a backup lies in its file; docs/formats.md tells the same to others. */
export const backupFormat = 'unitwise-backup';
export const backupVersion = 2;
/**
 * The largest backup that is made or read, in bytes of its file: half of what a browser can hold as
 * one text, and some thousand plans with a cohort each.
 */
export const maxBackupBytes = 256 * 1024 * 1024;
/** Plans and set-aside records together: a hostile file could have millions, and each is looked at. */
export const maxEntries = 50_000;
/** Letters of a set-aside record: far more than the largest plan. */
const maxRecordLength = 10_000_000;
const maxProblems = 100;
const maxProblemLength = 2_000;

/** A set-aside record on its way through a backup. */
export type QuarantinedEntry = Pick<UnreadableRecord, 'at' | 'problems' | 'rawText'>;

interface BackedUpPlan {
  /** Version of its qualification that the plan was made on. */
  readonly edition: string;
  /** `null`: not known. */
  readonly seen: VersionVector | null;
  readonly record: PlanRecord;
}

export interface BackupContent {
  readonly createdAt: Instant;
  readonly plans: readonly BackedUpPlan[];
  /** The qualifications that the plans were made on. */
  readonly editions: readonly Qualification[];
  readonly setAside: readonly QuarantinedEntry[];
}

/**
 * The text of a backup's file.
 *
 * @throws RangeError where it is more than the browser can hold as one text
 */
export async function textOfBackup(content: BackupContent): Promise<string> {
  const head = { format: backupFormat, version: backupVersion };
  return writeEnvelope(head, JSON.stringify(content), { kind: 'open' });
}

const instant = v.pipe(v.string(), v.isoTimestamp());
const lists = { plans: v.array(v.unknown()), setAside: v.fallback(v.array(v.unknown()), []) };

export const backupSchema = v.object({ checksum: v.string(), content: v.unknown() });
export const contentSchema = v.object({
  ...lists,
  createdAt: instant,
  editions: v.fallback(v.array(v.unknown()), []),
});
/** Version 1 had no checksum, no editions, and told nothing of where a plan had been. */
export const contentSchema1 = v.object({ ...lists, createdAt: instant });
export const quarantinedEntrySchema = v.object({
  at: instant,
  problems: v.pipe(
    v.array(v.string()),
    v.transform((problems) =>
      problems.slice(0, maxProblems).map((problem) => problem.slice(0, maxProblemLength)),
    ),
  ),
  rawText: v.pipe(v.string(), v.maxLength(maxRecordLength)),
});
