import { fetchEditions } from '../fetch-editions';
import { editionKey, wholeOf } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import type { Seal } from '../../formats';
import { toRecord, vectorHere } from '../../plan';
import type { Instant, Plan, VersionOrigin } from '../../plan';
import { editionsNamed } from '../edition-names';
import type { FailureReason, Result } from '../failure';
import { sorted } from '../loading';
import { dayOnDevice } from '../local-time';
import { inSlices } from '../slices';
import { changeTokenOf } from '../writing';
import { readQuarantineRow } from '../rows';
import type { Found, UnreadableRecord } from '../rows';
import { reportOf } from '../quarantine';
import type { UnreadRecord } from '../quarantine';
import type { OwnEdition } from '../own/own-rows';
import { ownRow } from '../own/own-rows';
import { readOwn } from '../own/read-own';
import { memberOfRow } from '../staff/staff-rows';
import type { StoreContext } from '../context';
import { draftsOnDevice } from './drafts-on-device';
import { withDevice } from './device';
import { enclose, maxBackupBytes, writeContent } from './format';
import type { BackedUpDraft, BackedUpPlan, BackupContent } from './format';
import { pause, rowsAtOnce } from './should-yield';
import type { OnProgress } from './should-yield';
import { originsOf } from './origins';

export interface Backup {
  readonly fileName: string;
  readonly text: string;
  readonly createdAt: Instant;
  /** The device that it is of, by its random id. */
  readonly device: string;
  /** The state of the device that it holds: see `watchChanges`. */
  readonly changeToken: string;
}

export interface BackupFailure {
  /** `too-large`: all plans together are more than one backup can hold. */
  readonly reason: FailureReason | 'too-large';
  readonly message: string;
}

/**
 * Everything on this device as one JSON text: every plan, every qualification that is not shipped,
 * every draft of one, the staff, and what was set aside.
 *
 * @param onProgress told how much is done, from 0 to 1, while there are many plans
 * @param seal whether everybody can read its file, or who knows a passphrase
 */
export async function backup(
  context: StoreContext,
  onProgress: OnProgress = () => undefined,
  seal: Seal = { kind: 'open' },
): Promise<Result<Backup, BackupFailure>> {
  // Before anything is read: a change made meanwhile then counts as made since.
  const createdAt = context.now();
  const all = await readAll(context, (share) => onProgress(share / 2));
  if (!all.ok) return all;
  const { device, changeToken } = all.value;
  const fileName = `unitwise-backup-${dayOnDevice(createdAt)}.json`;
  const text = await textUpTo(
    context.maxBackupBytes ?? maxBackupBytes,
    contentOf(all.value, createdAt),
    seal,
    (written) => onProgress(0.5 + written / all.value.plans.length / 2),
  );
  return text === null
    ? tooLarge
    : { ok: true, value: { fileName, text, createdAt, device, changeToken } };
}

/**
 * The text of a backup that holds one plan only: how a plan leaves a tab that cannot store it.
 *
 * @param at when it is made
 */
export async function backupOfPlan(
  plan: Plan,
  qualification: Qualification,
  at: Instant,
): Promise<string> {
  const one = { edition: qualification.version, seen: null, record: toRecord(plan) };
  const content = await writeContent({
    createdAt: at,
    plans: [one],
    editions: [wholeOf(qualification)],
    own: [],
    drafts: [],
    staff: [],
    quarantined: [],
  });
  return enclose(content, { kind: 'open' });
}

const tooLarge: Result<Backup, BackupFailure> = {
  ok: false,
  failure: { reason: 'too-large', message: 'The backup would be too large to be read again' },
};

/** The text of a backup; `null` where it has, or unpacks to, more bytes than can be restored. */
async function textUpTo(
  bytes: number,
  content: BackupContent,
  seal: Seal,
  onWritten: (plans: number) => void,
): Promise<string | null> {
  try {
    const written = await writeContent(content, onWritten);
    const text = await enclose(written, seal);
    return isUpTo(bytes, written) && isUpTo(bytes, text) ? text : null;
  } catch {
    // More than the browser can hold as one text.
    return null;
  }
}

/** A letter takes three bytes at most: counting them is for what comes near. */
function isUpTo(bytes: number, text: string): boolean {
  return text.length * 3 <= bytes || new Blob([text]).size <= bytes;
}

interface Everything {
  readonly device: string;
  readonly changeToken: string;
  readonly plans: readonly Found[];
  readonly origins: ReadonlyMap<string, VersionOrigin>;
  readonly own: readonly OwnEdition[];
  readonly drafts: readonly BackedUpDraft[];
  readonly staff: readonly unknown[];
  readonly quarantined: readonly UnreadableRecord[];
}

function contentOf(
  { device, plans, origins, own, drafts, staff, quarantined }: Everything,
  at: Instant,
): BackupContent {
  const editions = new Map<string, Qualification>();
  for (const { qualification } of [...plans, ...own])
    editions.set(editionKey(qualification), qualification);
  return {
    createdAt: at,
    plans: backedUp(plans, device, origins),
    editions: [...editions.values()],
    own: own.map(({ qualification, ...told }) => ownRow(qualification, told)),
    drafts,
    staff,
    quarantined: quarantined.map(({ at: since, problems, rawText }) => ({
      at: since,
      problems,
      rawText,
    })),
  };
}

/** One at a time, as they are written: all at once they would stand in memory twice. */
function* backedUp(
  plans: readonly Found[],
  device: string,
  origins: ReadonlyMap<string, VersionOrigin>,
): Generator<BackedUpPlan> {
  for (const { stored, qualification } of plans) {
    const { plan, revision } = stored;
    yield {
      edition: qualification.version,
      seen: vectorHere(device, revision, origins.get(plan.id) ?? null),
      record: toRecord(plan),
    };
  }
}

/** Tells the plans among rows from what cannot be read, with time for the screen between. */
async function sortedInSteps(
  context: StoreContext,
  rows: readonly unknown[],
  onProgress: OnProgress,
): Promise<ReturnType<typeof sorted>> {
  const found: Found[] = [];
  const unread: UnreadRecord[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = sorted(context, rows.slice(from, from + rowsAtOnce));
    found.push(...some.found);
    unread.push(...some.unread);
    if (from + rowsAtOnce >= rows.length) break;
    onProgress((from + rowsAtOnce) / rows.length);
    await pause();
  }
  return { found, unread };
}

async function readAll(context: StoreContext, onProgress: OnProgress): Promise<Result<Everything>> {
  const rows = await withDevice(context, (tables, device) =>
    tables.read(async () => {
      const plans = await inSlices(tables.plans);
      await fetchEditions(context.editions, tables, editionsNamed(plans));
      const quarantined = await tables.quarantine.toArray();
      const origins = originsOf(await tables.origins.toArray());
      const own = await readOwn(tables, context.editions);
      const drafts = await draftsOnDevice(tables);
      const staff = (await tables.staff.toArray()).map(memberOfRow);
      return {
        device,
        plans,
        quarantined,
        origins,
        own,
        drafts,
        staff,
        changeToken: await changeTokenOf(tables),
      };
    }),
  );
  if (!rows.ok) return rows;
  const { found, unread } = await sortedInSteps(context, rows.value.plans, onProgress);
  const quarantined = [
    ...rows.value.quarantined.map(readQuarantineRow),
    ...unread.map((record) => reportOf(context, record)),
  ];
  const { plans: _, ...others } = rows.value;
  return { ok: true, value: { ...others, plans: found, quarantined } };
}
