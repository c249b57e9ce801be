import * as v from 'valibot';
import { withoutLent } from '../../catalogue';
import type { LentHours, Qualification } from '../../catalogue';
import { backupFormat, backupVersion, sealedBackupVersion, writeEnvelope } from '../../formats';
import type { Seal } from '../../formats';
import type { Instant, PlanRecord, VersionVector } from '../../plan';
import { lentTo } from '../keep-edition';
import type { OwnRow } from '../own/own-rows';
import type { ShownSource } from '../../authoring';
import type { UnreadableRecord } from '../rows';
import { pause, shouldYield } from './should-yield';

/**
 * The largest backup that is made or read, in bytes of its file: half of what a browser can hold as
 * one text, and some thousand plans with a cohort each.
 */
export const maxBackupBytes = 256 * 1024 * 1024;
/**
 * Records of a file that cannot be read: a hostile one could have millions, and each is reported on.
 * Of plans that can be read there may be as many as fit into the file.
 */
export const maxUnreadable = 50_000;
/** Drafts of a file: more than a centre begins in years; each may be large. */
export const maxDrafts = 2_000;
/** Members of staff of a file: more than any centre has. */
export const maxStaff = 10_000;
/** Letters of a quarantined record: far more than the largest plan. */
const maxRecordLength = 10_000_000;
const maxProblems = 100;
const maxProblemLength = 2_000;

/**
 * In the file, the records that cannot be read stand under the name of the first version: a reader of
 * then passes over a key that it does not know, and would lose them.
 */
export const quarantinedKey = 'setAside';

/** A quarantined record on its way through a backup. */
export type QuarantinedEntry = Pick<UnreadableRecord, 'at' | 'problems' | 'rawText'>;

export interface BackedUpPlan {
  /** Version of its qualification that the plan was made on. */
  readonly edition: string;
  /** `null`: not known. */
  readonly seen: VersionVector | null;
  readonly record: PlanRecord;
}

/** A draft on its way through a backup; one that cannot be read goes along as it lies here. */
export interface BackedUpDraft {
  readonly document: unknown;
  readonly changedAt: unknown;
  /** The document that it was read from. */
  readonly source: ShownSource | null;
}

/** What other specifications lent to an edition. Beside it: its own schema knows nothing of them. */
interface BackedUpLent extends Pick<Qualification, 'id' | 'version'> {
  readonly lent: readonly LentHours[];
}

export interface BackupContent {
  readonly createdAt: Instant;
  readonly plans: Iterable<BackedUpPlan>;
  /** The qualifications that the plans were made on, and those that are kept beside the shipped ones. */
  readonly editions: readonly Qualification[];
  /** What is told of those that are not shipped. */
  readonly own: readonly OwnRow[];
  readonly drafts: readonly BackedUpDraft[];
  /** Members of staff; one that cannot be read goes along as it lies here. */
  readonly staff: readonly unknown[];
  readonly quarantined: readonly QuarantinedEntry[];
}

/**
 * What a backup's file encloses, as text. Plans are written one by one, with time for the screen
 * between.
 *
 * @param onWritten told how many plans are written
 * @throws RangeError where it is more than the browser can hold as one text
 */
export async function writeContent(
  { createdAt, plans, editions, own, drafts, staff, quarantined }: BackupContent,
  onWritten: (plans: number) => void = () => undefined,
): Promise<string> {
  const texts: string[] = [];
  let written = 0;
  let some: string[] = [];
  for (const plan of plans) {
    some.push(JSON.stringify(plan));
    written += 1;
    if (!shouldYield(written)) continue;
    texts.push(some.join(','));
    some = [];
    onWritten(written);
    await pause();
  }
  if (some.length > 0) texts.push(some.join(','));
  const draftTexts: string[] = [];
  for (const draft of drafts) {
    draftTexts.push(JSON.stringify(draft));
    if (shouldYield(draftTexts.length)) await pause();
  }
  const parts = [
    `"createdAt":${JSON.stringify(createdAt)}`,
    `"plans":[${texts.join(',')}]`,
    `"editions":${JSON.stringify(editions.map(withoutLent))}`,
    `"lent":${JSON.stringify(editions.flatMap(lentPart))}`,
    `"own":${JSON.stringify(own)}`,
    `"drafts":[${draftTexts.join(',')}]`,
    `"staff":${JSON.stringify(staff)}`,
    `"${quarantinedKey}":${JSON.stringify(quarantined)}`,
  ];
  return `{${parts.join(',')}}`;
}

/** The text of a backup's file, with its content for everybody to read or sealed. */
export async function enclose(content: string, how: Seal): Promise<string> {
  const version = how.kind === 'open' ? backupVersion : sealedBackupVersion;
  return writeEnvelope({ format: backupFormat, version }, content, how);
}

function lentPart(edition: Qualification): readonly BackedUpLent[] {
  const lent = lentTo(edition);
  return lent === undefined ? [] : [{ id: edition.id, version: edition.version, lent }];
}

const instant = v.pipe(v.string(), v.isoTimestamp());
const lists = {
  plans: v.array(v.unknown()),
  [quarantinedKey]: v.fallback(v.array(v.unknown()), []),
};

export const backupSchema = v.object({ checksum: v.string(), content: v.unknown() });
export const sealedSchema = v.object({ checksum: v.string(), sealed: v.string() });
export const contentSchema = v.object({
  ...lists,
  createdAt: instant,
  editions: v.fallback(v.array(v.unknown()), []),
  lent: v.fallback(v.array(v.unknown()), []),
  own: v.fallback(v.array(v.unknown()), []),
  drafts: v.fallback(v.array(v.unknown()), []),
  staff: v.fallback(v.array(v.unknown()), []),
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
