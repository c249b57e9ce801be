import * as v from 'valibot';
import type { Qualification } from '../catalogue';
import { parsePlan, toRecord } from '../plan';
import type { Plan, PlanResult } from '../plan';
import { editionsNamed } from './edition-names';
import { whyUnread } from './rows';
import type { Found, PlanRow, WhyUnread } from './rows';

/**
 * The one write boundary: what the parser makes of the plan, which is a plain copy without a
 * screen's proxies and sure to be read back; or the problems that would have set it aside at the next
 * visit.
 */
export function snapshot(plan: Plan, qualification: Qualification | undefined): PlanResult {
  return parsePlan(toRecord(plan), (id) => (id === qualification?.id ? qualification : undefined));
}

/** The row of a plan that the write boundary has passed. */
export function planRow({ stored: { plan, revision }, qualification }: Found): PlanRow {
  return { id: plan.id, revision, edition: qualification.version, record: toRecord(plan) };
}

export type RowReading =
  | ({ readonly ok: true } & Found)
  | { readonly ok: false; readonly why: WhyUnread; readonly problems: readonly string[] };

const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const rowSchema = v.object({
  id: v.string(),
  revision,
  edition: v.optional(v.string()),
  record: v.unknown(),
});

/** Looks up a qualification as it was in an edition; `null` = as it is now. */
export type EditionLookup = (id: string, version: string | null) => Qualification | undefined;

export function readPlanRow(row: unknown, findEdition: EditionLookup): RowReading {
  const parsed = v.safeParse(rowSchema, row);
  if (!parsed.success)
    return unread(
      row,
      parsed.issues.map(({ message }) => message),
    );
  const { id, revision, edition = null, record } = parsed.output;
  const find = (name: string): Qualification | undefined => findEdition(name, edition);
  const lost = edition === null ? null : lostEdition(row, findEdition);
  if (lost !== null) return unread(row, [lost]);
  const result = parsePlan(record, find);
  if (!result.ok) return unread(row, result.problems);
  const { plan } = result;
  const qualification = find(plan.qualification);
  if (plan.id === id && qualification)
    return { ok: true, stored: { plan, revision }, qualification };
  return unread(row, [`The plan "${plan.id}" is stored as "${id}"`]);
}

/** What is wrong where a plan's edition cannot be read, although today's can; else `null`. */
function lostEdition(row: unknown, findEdition: EditionLookup): string | null {
  const [named] = editionsNamed([row]);
  if (!named || findEdition(named.id, named.version)) return null;
  return findEdition(named.id, null)
    ? `The edition of ${String(named.version)} of its qualification cannot be read here`
    : null;
}

function unread(row: unknown, problems: readonly string[]): RowReading {
  return { ok: false, why: whyUnread(row), problems };
}
