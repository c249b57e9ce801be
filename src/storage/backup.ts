import * as v from 'valibot';
import { parsePlan, toRecord } from '../plan';
import type { Instant, Plan } from '../plan';
import { editionsNamed } from './editions';
import { largestBackup } from './backup-limit';
import type { FailureReason, Result } from './failure';
import { readSetAsideRow } from './rows';
import type { FindQualification, SetAside, StoredPlan } from './rows';
import { reportOf } from './set-aside';
import { sorted } from './loading';
import type { Workings } from './workings';

const format = 'unitwise-backup';
const version = 1;
/** A hostile file could have millions, and each unreadable one is reported. */
const maxPlans = 50_000;

export interface Backup {
  readonly fileName: string;
  readonly text: string;
}

export interface BackupFailure {
  /** `too-large`: all plans together are more than one backup can hold. */
  readonly reason: FailureReason | 'too-large';
  readonly message: string;
}

/** Everything on this device as one JSON text: every plan, and what was set aside. */
export async function backup(workings: Workings): Promise<Result<Backup, BackupFailure>> {
  const all = await readAll(workings);
  if (!all.ok) return all;
  const createdAt = workings.now();
  const { plans, setAside } = all.value;
  const content = {
    format,
    version,
    createdAt,
    plans: plans.map(({ plan }) => toRecord(plan)),
    setAside: setAside.map(({ at, problems, rawText }) => ({ at, problems, rawText })),
  };
  const fileName = `unitwise-backup-${createdAt.slice(0, 'YYYY-MM-DD'.length)}.json`;
  const text = textUpTo(workings.backupLimit, content);
  return text === null ? tooLarge : { ok: true, value: { fileName, text } };
}

const tooLarge: Result<Backup, BackupFailure> = {
  ok: false,
  failure: { reason: 'too-large', message: 'The backup would be too large to be read again' },
};

/** The JSON text of a backup; `null` where its file would have more bytes than can be restored. */
function textUpTo(bytes: number, content: object): string | null {
  try {
    const text = JSON.stringify(content, null, 1);
    return new Blob([text]).size > bytes ? null : text;
  } catch {
    // More than the browser can hold as one text.
    return null;
  }
}

interface Everything {
  readonly plans: readonly StoredPlan[];
  readonly setAside: readonly SetAside[];
}

async function readAll(workings: Workings): Promise<Result<Everything>> {
  const rows = await workings.connection.run((tables) =>
    tables.read(async () => {
      const plans = await tables.plans.toArray();
      await workings.editions.fetch(tables, editionsNamed(plans));
      return { plans, setAside: await tables.setAside.toArray() };
    }),
  );
  if (!rows.ok) return rows;
  const { found, unread } = sorted(workings, rows.value.plans);
  const setAside = [
    ...rows.value.setAside.map(readSetAsideRow),
    ...unread.map((record) => reportOf(workings, record)),
  ];
  return { ok: true, value: { plans: found.map(({ stored }) => stored), setAside } };
}

/** A set-aside record on its way through a backup. */
export type KeptAside = Pick<SetAside, 'at' | 'problems' | 'rawText'>;

/** A plan in a backup that cannot be read. The backup file still has it. */
export interface UnreadableEntry {
  /** Its place among the plans of the backup, from 1. */
  readonly position: number;
  readonly name: string | null;
  readonly problems: readonly string[];
}

export interface ReadableBackup {
  readonly ok: true;
  readonly createdAt: Instant;
  readonly plans: readonly Plan[];
  readonly setAside: readonly KeptAside[];
  readonly unreadable: readonly UnreadableEntry[];
}

export type BackupReading =
  | ReadableBackup
  | {
      readonly ok: false;
      /** `newer-version`: written by a later version of this app. */
      readonly problem: 'too-large' | 'not-json' | 'not-a-backup' | 'newer-version';
    };

const instant = v.pipe(v.string(), v.isoTimestamp());
const envelopeSchema = v.object({ format: v.literal(format), version: v.number() });
const backupSchema = v.object({
  version: v.literal(version),
  createdAt: instant,
  plans: v.array(v.unknown()),
  setAside: v.fallback(v.array(v.unknown()), []),
});
const keptAsideSchema = v.object({
  at: instant,
  problems: v.array(v.string()),
  rawText: v.string(),
});

/**
 * Reads a backup that may come from anywhere. One bad plan spoils no other.
 *
 * @param findQualification the catalogue's look-up: a plan of an unknown qualification is unreadable
 */
export function readBackup(text: string, findQualification: FindQualification): BackupReading {
  if (text.length > largestBackup) return { ok: false, problem: 'too-large' };
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problem: 'not-json' };
  const envelope = v.safeParse(envelopeSchema, json.value);
  if (!envelope.success) return { ok: false, problem: 'not-a-backup' };
  if (envelope.output.version > version) return { ok: false, problem: 'newer-version' };
  const parsed = v.safeParse(backupSchema, json.value);
  if (!parsed.success) return { ok: false, problem: 'not-a-backup' };
  const { createdAt, plans, setAside } = parsed.output;
  if (plans.length > maxPlans) return { ok: false, problem: 'too-large' };
  return {
    ok: true,
    createdAt,
    setAside: setAside.filter((entry) => v.is(keptAsideSchema, entry)),
    ...readPlans(plans, findQualification),
  };
}

function readPlans(
  records: readonly unknown[],
  findQualification: FindQualification,
): { readonly plans: readonly Plan[]; readonly unreadable: readonly UnreadableEntry[] } {
  const plans: Plan[] = [];
  const unreadable: UnreadableEntry[] = [];
  records.forEach((record, index) => {
    const result = parsePlan(record, findQualification);
    if (result.ok) plans.push(result.plan);
    else unreadable.push({ position: index + 1, name: nameOf(record), problems: result.problems });
  });
  return { plans, unreadable };
}

const named = v.object({ plan: v.object({ name: v.string() }) });

function nameOf(record: unknown): string | null {
  const parsed = v.safeParse(named, record);
  return parsed.success ? parsed.output.plan.name : null;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
