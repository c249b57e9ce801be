import * as v from 'valibot';
import { editionKey, isAsPublished, parseLent, parseQualification } from '../../catalogue';
import type { LentHours, Qualification } from '../../catalogue';
import { parsePlan, versionVectorSchema } from '../../plan';
import type { Instant, Plan, VersionVector } from '../../plan';
import { digestOf } from '../../formats';
import { withLent } from '../keep-edition';
import type { FindQualification } from '../rows';
import { maxUnreadable } from './format';
import type { QuarantinedEntry } from './format';
import { pause, shouldYield } from './should-yield';
import type { OnProgress } from './should-yield';

/** A plan of a backup. */
export interface PlanInFile {
  readonly plan: Plan;
  /** As it was when the plan was made on it, where the file or the catalogue has that edition. */
  readonly qualification: Qualification;
  /** `null`: the file does not tell. */
  readonly seen: VersionVector | null;
}

/** A plan in a backup that cannot be read. The backup file still has it. */
export interface UnreadableEntry {
  /** Its place among the plans of the backup and then its quarantined records, from 1. */
  readonly position: number;
  readonly name: string | null;
  readonly problems: readonly string[];
}

/**
 * More than all that Unitwise ships and a centre makes in years; a hostile file could have more to go
 * through.
 */
const maxEditions = 2_000;

/** Editions as a file has them, and what was lent to them. */
interface EditionsInFile {
  readonly editions: readonly unknown[];
  readonly lent: readonly unknown[];
}

/**
 * The editions in a file. What a centre made counts only where it is what was published, and under
 * no id of a shipped one.
 */
export async function readEditions(
  { editions, lent }: EditionsInFile,
  findQualification: FindQualification,
): Promise<readonly Qualification[]> {
  const told = lentByEdition(lent);
  const read: Qualification[] = [];
  for (const [i, edition] of editions.slice(0, maxEditions).entries()) {
    if (shouldYield(i)) await pause();
    const parsed = parseQualification(edition);
    if (!parsed.ok) continue;
    const { qualification } = parsed;
    if (!qualification.made || (await isOwn(qualification, findQualification)))
      read.push(withLent(qualification, told.get(editionKey(qualification))));
  }
  return read;
}

const lentEntry = v.object({ id: v.string(), version: v.string(), lent: v.unknown() });

function lentByEdition(
  entries: readonly unknown[],
): ReadonlyMap<string, readonly LentHours[] | undefined> {
  const read = entries.slice(0, maxEditions).filter((entry) => v.is(lentEntry, entry));
  return new Map(read.map((entry) => [editionKey(entry), parseLent(entry.lent)]));
}

async function isOwn(
  qualification: Qualification,
  findQualification: FindQualification,
): Promise<boolean> {
  if (findQualification(qualification.id)) return false;
  return isAsPublished(qualification, digestOf);
}

/** Looks up a qualification as it was in an edition; `null` = not known which. */
export type BackupEditionLookup = (id: string, edition: string | null) => Qualification | undefined;

interface BackupReadOptions {
  readonly find: BackupEditionLookup;
  /** When the file was made. */
  readonly at: Instant;
  readonly onProgress: OnProgress;
}

interface PlansInFile {
  readonly plans: readonly PlanInFile[];
  /** Plans on an edition that neither the catalogue nor the file has, as records to set aside. */
  readonly lost: readonly QuarantinedEntry[];
  readonly unreadable: readonly UnreadableEntry[];
}

/** `null`: more than can be reported on cannot be read. */
export async function readPlans(
  entries: readonly unknown[],
  { find, at, onProgress }: BackupReadOptions,
): Promise<PlansInFile | null> {
  const plans: PlanInFile[] = [];
  const lost: QuarantinedEntry[] = [];
  const unreadable: UnreadableEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (unreadable.length > maxUnreadable) return null;
    if (shouldYield(index)) {
      onProgress(index / entries.length);
      await pause();
    }
    const { edition, seen, record } = partsOf(entry);
    const row = rowOnLostEdition(edition, record, find);
    if (row !== null) {
      lost.push({ at, problems: [row.problem], rawText: JSON.stringify(row.row) });
      continue;
    }
    const result = parsePlan(record, (id) => find(id, edition));
    const qualification = result.ok ? find(result.plan.qualification, edition) : undefined;
    if (result.ok && qualification) plans.push({ plan: result.plan, qualification, seen });
    else
      unreadable.push({ position: index + 1, name: nameOf(record), problems: problemsOf(result) });
  }
  return unreadable.length > maxUnreadable ? null : { plans, lost, unreadable };
}

/** The row that a plan would be on this device, where its edition is not to be had; else `null`. */
function rowOnLostEdition(
  edition: string | null,
  record: unknown,
  find: BackupEditionLookup,
): { readonly row: unknown; readonly problem: string } | null {
  const plan = v.safeParse(identified, record);
  if (edition === null || !plan.success) return null;
  const { id, qualification } = plan.output.plan;
  if (find(qualification, edition) || !find(qualification, null)) return null;
  return {
    row: { id, revision: 1, edition, record },
    problem: `The edition of ${edition} of its qualification is not in the file`,
  };
}

const identified = v.object({ plan: v.object({ id: v.string(), qualification: v.string() }) });

const entrySchema = v.object({
  edition: v.fallback(v.nullable(v.string()), null),
  seen: v.fallback(v.nullable(versionVectorSchema), null),
  record: v.unknown(),
});

/** In version 1 an entry was the record itself. */
function partsOf(entry: unknown): v.InferOutput<typeof entrySchema> {
  const parsed = v.safeParse(entrySchema, entry);
  return parsed.success ? parsed.output : { edition: null, seen: null, record: entry };
}

function problemsOf(result: ReturnType<typeof parsePlan>): readonly string[] {
  return result.ok ? [] : result.problems;
}

const named = v.object({ plan: v.object({ name: v.string() }) });
/** Letters: a name that is no plan's may be of any length. */
const maxNameLength = 200;

function nameOf(record: unknown): string | null {
  const parsed = v.safeParse(named, record);
  return parsed.success ? parsed.output.plan.name.slice(0, maxNameLength) : null;
}
