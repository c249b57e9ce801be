import * as v from 'valibot';
import {
  backupFormat,
  backupVersion,
  beginsAs,
  checksumOf,
  readHead,
  sealedBackupVersion,
  sharedFormat,
  unsealPart,
} from '../../formats';
import { readableFormat } from '../../plan';
import type { Instant } from '../../plan';
import { readStaffMember } from '../../staffing';
import type { StaffMember } from '../../staffing';
import type { OwnEdition } from '../own/own-rows';
import type { FindQualification } from '../rows';
import {
  backupSchema,
  contentSchema,
  contentSchema1,
  maxBackupBytes,
  maxStaff,
  maxUnreadable,
  quarantinedKey,
  quarantinedEntrySchema,
  sealedSchema,
} from './format';
import type { QuarantinedEntry } from './format';
import type { OnProgress } from './should-yield';
import { readEditions, readPlans } from './read-plans';
import { ownIn } from './read-own';
import { readDrafts } from './read-drafts';
import type { DraftInFile } from './read-drafts';
import type { BackupEditionLookup, PlanInFile, UnreadableEntry } from './read-plans';

export interface ReadableBackup {
  readonly ok: true;
  /** `null`: the file of a single plan, which did not tell once. */
  readonly createdAt: Instant | null;
  /**
   * `changed`: the content is not what the checksum was made of, so that anything in it may be
   * wrong. `unknown`: made before there were checksums.
   */
  readonly integrity: 'sound' | 'changed' | 'unknown';
  readonly plans: readonly PlanInFile[];
  /** The editions that are not shipped, as the device of the backup kept them. */
  readonly own: readonly OwnEdition[];
  readonly drafts: readonly DraftInFile[];
  /** Drafts of the file that cannot be read. */
  readonly unreadableDrafts: number;
  readonly staff: readonly StaffMember[];
  /** Members of staff of the file that cannot be read. */
  readonly unreadableStaff: number;
  readonly quarantined: readonly QuarantinedEntry[];
  readonly unreadable: readonly UnreadableEntry[];
}

export type BackupReading =
  | ReadableBackup
  | {
      readonly ok: false;
      /**
       * `newer-version`: written by a later version of this app; `cut-off`: its end is missing;
       * `shared-answer`, `shared-file`: an employer's answer, or what else was handed over, which is
       * opened and not restored; `sealed`: it can be read with its passphrase; `damaged`: it is sealed,
       * and was changed since, so that nothing of it can be read.
       */
      readonly problem:
        | 'too-large'
        | 'not-json'
        | 'cut-off'
        | 'not-a-backup'
        | 'newer-version'
        | 'shared-answer'
        | 'shared-file'
        | 'sealed'
        | 'wrong-passphrase'
        | 'damaged';
    };

type BackupRefusal = Extract<BackupReading, { ok: false }>;

/** What older files, and those of single plans, hold beside plans. */
const nothing = { editions: [], lent: [], own: [], drafts: [], staff: [], [quarantinedKey]: [] };

const barePlan = v.object({ format: readableFormat, plan: v.unknown() });

/**
 * Reads a backup that may come from anywhere. One bad plan spoils no other. A plan's record alone is
 * read as well: single plans were kept so before they were backups.
 *
 * @param findQualification the catalogue's look-up: a plan of a qualification that neither it nor the
 *   file has is unreadable
 * @param onProgress told how many of the plans are read, from 0 to 1
 * @param passphrase of one that is sealed; left out until it is known that it is
 */
export async function readBackup(
  text: string,
  findQualification: FindQualification,
  onProgress: OnProgress = () => undefined,
  passphrase?: string,
): Promise<BackupReading> {
  const how = { findQualification, onProgress };
  if (text.length > maxBackupBytes) return refused('too-large');
  const json = parseJson(text);
  if (!json.ok) return refused(problemOfText(text));
  if (v.is(barePlan, json.value)) {
    const one = { ...nothing, createdAt: null, plans: [json.value] };
    return readContent(one, 'unknown', how);
  }
  const head = readHead(json.value);
  if (head?.format === sharedFormat) return refused(sharedProblem(json.value));
  if (head?.format !== backupFormat) return refused('not-a-backup');
  switch (head.version) {
    case 1:
      return readVersion1(json.value, how);
    case backupVersion:
      return readVersion2(json.value, how);
    case sealedBackupVersion:
      return readSealed(json.value, passphrase, how);
    default:
      return refused(head.version > sealedBackupVersion ? 'newer-version' : 'not-a-backup');
  }
}

/** What a text is that is no JSON. */
function problemOfText(text: string): BackupRefusal['problem'] {
  if (beginsAs(text, backupFormat)) return 'cut-off';
  return beginsAs(text, sharedFormat) ? 'shared-file' : 'not-json';
}

const answer = v.object({ content: v.object({ kind: v.literal('answer') }) });

function sharedProblem(json: unknown): BackupRefusal['problem'] {
  return v.is(answer, json) ? 'shared-answer' : 'shared-file';
}

interface ReadingTools {
  readonly findQualification: FindQualification;
  readonly onProgress: OnProgress;
}

async function readVersion1(json: unknown, how: ReadingTools): Promise<BackupReading> {
  const parsed = v.safeParse(contentSchema1, json);
  if (!parsed.success) return refused('not-a-backup');
  return readContent({ ...nothing, ...parsed.output }, 'unknown', how);
}

async function readVersion2(json: unknown, how: ReadingTools): Promise<BackupReading> {
  const file = v.safeParse(backupSchema, json);
  if (!file.success) return refused('not-a-backup');
  const content = v.safeParse(contentSchema, file.output.content);
  if (!content.success) return refused('not-a-backup');
  const isSound = file.output.checksum === (await checksumOf(file.output.content));
  return readContent(content.output, isSound ? 'sound' : 'changed', how);
}

async function readSealed(
  json: unknown,
  passphrase: string | undefined,
  how: ReadingTools,
): Promise<BackupReading> {
  const file = v.safeParse(sealedSchema, json);
  if (!file.success) return refused('not-a-backup');
  const { sealed, checksum } = file.output;
  if (checksum !== (await checksumOf(sealed))) return refused('damaged');
  const unsealed = await unsealPart(sealed, passphrase, maxBackupBytes);
  if (!unsealed.ok) return refused(unsealed.refusal.kind);
  const inside = parseJson(unsealed.value);
  const content = v.safeParse(contentSchema, inside.ok ? inside.value : null);
  return content.success ? readContent(content.output, 'sound', how) : refused('not-a-backup');
}

interface ReadContent {
  readonly createdAt: Instant | null;
  readonly plans: readonly unknown[];
  readonly editions: readonly unknown[];
  readonly lent: readonly unknown[];
  readonly own: readonly unknown[];
  readonly drafts: readonly unknown[];
  readonly staff: readonly unknown[];
  readonly [quarantinedKey]: readonly unknown[];
}

async function readContent(
  { createdAt, plans, editions, lent, own, drafts, staff, [quarantinedKey]: entries }: ReadContent,
  integrity: ReadableBackup['integrity'],
  { findQualification, onProgress }: ReadingTools,
): Promise<BackupReading> {
  if (entries.length > maxUnreadable) return refused('too-large');
  const brought = await readEditions({ editions, lent }, findQualification);
  const find: BackupEditionLookup = (id, edition) => {
    const shipped = findQualification(id);
    if (shipped?.version === edition) return shipped;
    if (edition === null) return shipped;
    return brought.find((each) => each.id === id && each.version === edition);
  };
  const draftsRead = await readDrafts(drafts);
  const staffRead = staffIn(staff);
  const aside = entries.map((entry) => v.safeParse(quarantinedEntrySchema, entry));
  const read = await readPlans(plans, { find, at: createdAt ?? '', onProgress });
  if (!read) return refused('too-large');
  return {
    ok: true,
    createdAt,
    integrity,
    plans: read.plans,
    own: ownIn(brought, own),
    drafts: draftsRead.drafts,
    unreadableDrafts: draftsRead.unreadable,
    staff: staffRead,
    unreadableStaff: staff.length - staffRead.length,
    quarantined: [...aside.flatMap((entry) => (entry.success ? [entry.output] : [])), ...read.lost],
    unreadable: [
      ...read.unreadable,
      ...aside.flatMap((entry, i) => unreadableEntry(entry, plans.length + i + 1)),
    ],
  };
}

/** A quarantined record that is none, or too long to be kept. */
function unreadableEntry(
  entry: v.SafeParseResult<typeof quarantinedEntrySchema>,
  position: number,
): readonly UnreadableEntry[] {
  if (entry.success) return [];
  return [{ position, name: null, problems: entry.issues.map(({ message }) => message) }];
}

/** The members of staff of a file that can be read, each id once. */
function staffIn(entries: readonly unknown[]): readonly StaffMember[] {
  const members = entries
    .slice(0, maxStaff)
    .map(readStaffMember)
    .filter((member) => member !== null);
  return [...new Map(members.map((member) => [member.id, member])).values()];
}

function refused(problem: BackupRefusal['problem']): BackupRefusal {
  return { ok: false, problem };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
