import * as v from 'valibot';
import { beginsAs, checksumOf, readHead } from '../../formats';
import { readableFormat } from '../../plan';
import type { Instant } from '../../plan';
import type { FindQualification } from '../rows';
import {
  backupFormat,
  backupSchema,
  backupVersion,
  contentSchema,
  contentSchema1,
  maxBackupBytes,
  maxEntries,
  quarantinedEntrySchema,
} from './format';
import type { QuarantinedEntry } from './format';
import { readEditions, readPlans } from './read-plans';
import type { EditionLookup, PlanInFile, UnreadableEntry } from './read-plans';

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
  readonly setAside: readonly QuarantinedEntry[];
  readonly unreadable: readonly UnreadableEntry[];
}

export type BackupReading =
  | ReadableBackup
  | {
      readonly ok: false;
      /** `newer-version`: written by a later version of this app; `cut-off`: its end is missing. */
      readonly problem: 'too-large' | 'not-json' | 'cut-off' | 'not-a-backup' | 'newer-version';
    };

type BackupRefusal = Extract<BackupReading, { ok: false }>;

const barePlan = v.object({ format: readableFormat, plan: v.unknown() });

/**
 * Reads a backup that may come from anywhere. One bad plan spoils no other. A plan's record alone is
 * read as well: single plans were kept so before they were backups.
 *
 * @param findQualification the catalogue's look-up: a plan of a qualification that neither it nor the
 *   file has is unreadable
 */
export async function readBackup(
  text: string,
  findQualification: FindQualification,
): Promise<BackupReading> {
  if (text.length > maxBackupBytes) return refused('too-large');
  const json = parseJson(text);
  if (!json.ok) return refused(beginsAs(text, backupFormat) ? 'cut-off' : 'not-json');
  if (v.is(barePlan, json.value)) {
    const one = { createdAt: null, plans: [json.value], editions: [], setAside: [] };
    return readContent(one, 'unknown', findQualification);
  }
  const head = readHead(json.value);
  if (head?.format !== backupFormat) return refused('not-a-backup');
  switch (head.version) {
    case 1:
      return readVersion1(json.value, findQualification);
    case backupVersion:
      return readVersion2(json.value, findQualification);
    default:
      return refused(head.version > backupVersion ? 'newer-version' : 'not-a-backup');
  }
}

async function readVersion1(
  json: unknown,
  findQualification: FindQualification,
): Promise<BackupReading> {
  const parsed = v.safeParse(contentSchema1, json);
  if (!parsed.success) return refused('not-a-backup');
  return readContent({ ...parsed.output, editions: [] }, 'unknown', findQualification);
}

async function readVersion2(
  json: unknown,
  findQualification: FindQualification,
): Promise<BackupReading> {
  const file = v.safeParse(backupSchema, json);
  if (!file.success) return refused('not-a-backup');
  const content = v.safeParse(contentSchema, file.output.content);
  if (!content.success) return refused('not-a-backup');
  const isSound = file.output.checksum === (await checksumOf(file.output.content));
  return readContent(content.output, isSound ? 'sound' : 'changed', findQualification);
}

interface Content {
  readonly createdAt: Instant | null;
  readonly plans: readonly unknown[];
  readonly editions: readonly unknown[];
  readonly setAside: readonly unknown[];
}

async function readContent(
  { createdAt, plans, editions, setAside }: Content,
  integrity: ReadableBackup['integrity'],
  findQualification: FindQualification,
): Promise<BackupReading> {
  if (plans.length + setAside.length > maxEntries) return refused('too-large');
  const brought = readEditions(editions);
  const find: EditionLookup = (id, edition) => {
    const shipped = findQualification(id);
    if (shipped?.version === edition) return shipped;
    return brought.find((each) => each.id === id && each.version === edition) ?? shipped;
  };
  const aside = setAside.map((entry) => v.safeParse(quarantinedEntrySchema, entry));
  const read = await readPlans(plans, find);
  return {
    ok: true,
    createdAt,
    integrity,
    plans: read.plans,
    setAside: aside.flatMap((entry) => (entry.success ? [entry.output] : [])),
    unreadable: [
      ...read.unreadable,
      ...aside.flatMap((entry, i) => unreadableEntry(entry, plans.length + i + 1)),
    ],
  };
}

/** A set-aside record that is none, or too long to be kept. */
function unreadableEntry(
  entry: v.SafeParseResult<typeof quarantinedEntrySchema>,
  position: number,
): readonly UnreadableEntry[] {
  if (entry.success) return [];
  return [{ position, name: null, problems: entry.issues.map(({ message }) => message) }];
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
