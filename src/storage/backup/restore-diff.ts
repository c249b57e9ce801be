import { fetchEditions } from '../fetch-editions';
import { deepEqual } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import type { Tables } from '../database';
import { editionsNamed } from '../edition-names';
import type { Editions } from '../editions';
import { readPlanRow, snapshot } from '../read-plan';
import type { RowReading } from '../read-plan';
import { planIdOf, readQuarantineRow, textOf } from '../rows';
import { inSlices } from '../slices';
import { readSummary } from '../summary';
import type { PlanSummary } from '../summary';
import type { StoreContext } from '../context';
import { rowsUnderKeys } from './row-changes';
import { shouldYield } from './should-yield';
import type { QuarantinedEntry } from './format';
import { vectorHere } from '../../plan';
import type { VersionOrigin } from '../../plan';
import { withMerges } from './merge-plans';
import { originsOf } from './origins';
import { restoredName, comparePlans } from './compare-plans';
import type { Here, PlanHere, ComparedPlan } from './compare-plans';
import type { ReadableBackup } from './read';
import type { PlanInFile } from './read-plans';

/** A backup and what is here, side by side at one moment. */
export interface RestoreDiff {
  readonly compared: readonly ComparedPlan[];
  /** What lies under the ids of the file's plans. */
  readonly rows: ReadonlyMap<string, LocalRow>;
  /** The plans here that are not in the file. */
  readonly notInFile: readonly PlanSummary[];
  /** Unreadable records of the file that are not here yet. */
  readonly aside: readonly QuarantinedEntry[];
}

interface LocalRow {
  readonly row: unknown;
  readonly reading: RowReading;
}

/** Looks at what is here for a backup, inside a transaction. */
export async function look(
  context: StoreContext,
  tables: Tables,
  device: string,
  reading: Pick<ReadableBackup, 'plans' | 'quarantined'>,
): Promise<RestoreDiff> {
  const { fitting, rejected } = await toKnownEditions(context, tables, reading.plans);
  const ids = new Set(fitting.map(({ plan }) => plan.id));
  const rows = await rowsUnder(context, tables, [...ids]);
  const summaries = (await inSlices(tables.summaries))
    .map(readSummary)
    .filter((summary) => summary !== null);
  const origins = originsOf([...(await rowsUnderKeys(tables.origins, [...rows.keys()])).values()]);
  const plans = plansHere(device, rows, origins);
  const copies = await copiesHere(context, tables, summaries, fitting);
  const notInFile = summaries.filter(({ id }) => !ids.has(id));
  const aside = await unknownEntries(tables, [...reading.quarantined, ...rejected]);
  const found = new Map(
    [...rows].flatMap(([id, { reading }]) => (reading.ok ? [[id, reading]] : [])),
  );
  const compared = comparePlans(fitting, { plans, copies });
  const weighed = await withMerges(context, tables, { device, found, origins }, compared);
  return { compared: weighed, rows, notInFile, aside };
}

/**
 * The plans of a backup on their editions as they are known here: a file cannot change what an
 * edition says. A plan that does not fit the edition known here is set aside.
 */
async function toKnownEditions(
  { editions, now }: StoreContext,
  tables: Tables,
  plans: readonly PlanInFile[],
): Promise<{
  readonly fitting: readonly PlanInFile[];
  readonly rejected: readonly QuarantinedEntry[];
}> {
  await fetchEditions(
    editions,
    tables,
    plans.map(({ qualification: { id, version } }) => ({ id, version })),
  );
  const known = editionHere(editions);
  const fitting: PlanInFile[] = [];
  const rejected: QuarantinedEntry[] = [];
  for (const [i, each] of plans.entries()) {
    if (shouldYield(i)) await tables.settings.count();
    const qualification = known(each.qualification);
    // It was read on this very edition already.
    if (qualification === each.qualification) {
      fitting.push(each);
      continue;
    }
    const copy = snapshot(each.plan, qualification);
    if (copy.ok) fitting.push({ ...each, plan: copy.plan, qualification });
    else rejected.push({ at: now(), problems: copy.problems, rawText: textOf(each.plan) });
  }
  return { fitting, rejected };
}

/** The edition of a file as it is known here; the file's own where it is not, or says the same. */
function editionHere(editions: Editions): (ofFile: Qualification) => Qualification {
  const answers = new Map<Qualification, Qualification>();
  return (ofFile) => {
    const answer = answers.get(ofFile) ?? knownOr(editions, ofFile);
    answers.set(ofFile, answer);
    return answer;
  };
}

function knownOr(editions: Editions, ofFile: Qualification): Qualification {
  const known = editions.find(ofFile.id, ofFile.version);
  return known?.version !== ofFile.version || deepEqual(known, ofFile) ? ofFile : known;
}

async function rowsUnder(
  { editions }: StoreContext,
  tables: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LocalRow>> {
  const rows = [...(await rowsUnderKeys(tables.plans, ids)).values()];
  await fetchEditions(editions, tables, editionsNamed(rows));
  const find = editions.find.bind(editions);
  const lying = new Map<string, LocalRow>();
  for (const [i, row] of rows.entries()) {
    if (shouldYield(i)) await tables.settings.count();
    lying.set(planIdOf(row) ?? '', { row, reading: readPlanRow(row, find) });
  }
  return lying;
}

function plansHere(
  device: string,
  rows: ReadonlyMap<string, LocalRow>,
  origins: ReadonlyMap<string, VersionOrigin>,
): Here['plans'] {
  const here = new Map<string, PlanHere | 'foreign'>();
  for (const [id, { reading }] of rows) {
    if (!reading.ok && reading.why === 'newer-version') here.set(id, 'foreign');
    if (!reading.ok) continue;
    const { plan, revision } = reading.stored;
    here.set(id, { plan, seen: vectorHere(device, revision, origins.get(id) ?? null) });
  }
  return here;
}

/** The plans that have the name of a copy, which an earlier restore may have kept. */
async function copiesHere(
  context: StoreContext,
  tables: Tables,
  summaries: readonly PlanSummary[],
  plans: readonly PlanInFile[],
): Promise<Here['copies']> {
  const names = new Set(plans.map(({ plan }) => restoredName(plan.name)));
  const ids = summaries.filter(({ name }) => names.has(name)).map(({ id }) => id);
  const rows = await rowsUnder(context, tables, ids);
  return [...rows.values()].flatMap(({ reading }) => (reading.ok ? [reading.stored.plan] : []));
}

/** Those that lie neither among the set aside here nor, as a newer version's, among the plans. */
async function unknownEntries(
  { plans, quarantine }: Tables,
  records: readonly QuarantinedEntry[],
): Promise<readonly QuarantinedEntry[]> {
  if (records.length === 0) return [];
  const known = new Set([
    ...(await quarantine.toArray()).map((row) => readQuarantineRow(row).rawText),
    ...(await plans.toArray()).map(textOf),
  ]);
  return records.filter(({ rawText }) => !known.has(rawText));
}
