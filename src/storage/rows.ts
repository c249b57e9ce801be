import * as v from 'valibot';
import type { Qualification } from '../catalogue';
import { parsePlan, planFormat, toRecord } from '../plan';
import type { Instant, Plan, PlanRecord, PlanResult } from '../plan';

export type FindQualification = (id: string) => Qualification | undefined;

/** A plan as this device holds it. */
export interface StoredPlan {
  readonly plan: Plan;
  /** Changes with every save of the plan, and never returns to an earlier value. */
  readonly revision: number;
}

/**
 * Why a record is no plan here. `newer-version`: a later version of this app wrote it, in a format
 * that this one does not know; it is whole, and nobody's but that version's to touch.
 */
type WhyUnread = 'unreadable' | 'newer-version';

/** A record that could not be read: kept, reported, and out of the way unless a newer version's. */
export interface SetAside {
  readonly id: string;
  readonly why: WhyUnread;
  /** Id of the plan that it was; `null` where even that cannot be told. */
  readonly planId: string | null;
  readonly at: Instant;
  readonly problems: readonly string[];
  /** All that was stored, as text to download. */
  readonly rawText: string;
}

export interface PlanRow {
  readonly id: string;
  readonly revision: number;
  readonly record: PlanRecord;
}

export interface SetAsideRow {
  readonly id: string;
  readonly at: Instant;
  readonly problems: readonly string[];
  /** The row as it lay in the plans, or its text where it came back from a backup. */
  readonly raw: unknown;
}

/**
 * The one write boundary: what the parser makes of the plan, which is a plain copy without a
 * screen's proxies and sure to be read back; or the problems that would have set it aside at the next
 * visit.
 */
export function snapshot(plan: Plan, findQualification: FindQualification): PlanResult {
  return parsePlan(toRecord(plan), findQualification);
}

export function planRow({ plan, revision }: StoredPlan): PlanRow {
  return { id: plan.id, revision, record: toRecord(plan) };
}

export type RowReading =
  | { readonly ok: true; readonly stored: StoredPlan }
  | { readonly ok: false; readonly why: WhyUnread; readonly problems: readonly string[] };

const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const rowSchema = v.object({ id: v.string(), revision, record: v.unknown() });

export function readPlanRow(row: unknown, findQualification: FindQualification): RowReading {
  const parsed = v.safeParse(rowSchema, row);
  if (!parsed.success)
    return unread(
      row,
      parsed.issues.map(({ message }) => message),
    );
  const { id, revision, record } = parsed.output;
  const result = parsePlan(record, findQualification);
  if (!result.ok) return unread(row, result.problems);
  const { plan } = result;
  if (plan.id === id) return { ok: true, stored: { plan, revision } };
  return unread(row, [`The plan "${plan.id}" is stored as "${id}"`]);
}

function unread(row: unknown, problems: readonly string[]): RowReading {
  return { ok: false, why: whyUnread(row), problems };
}

const newerRow = v.object({
  record: v.object({ format: v.pipe(v.number(), v.gtValue(planFormat)) }),
});

function whyUnread(row: unknown): WhyUnread {
  return v.is(newerRow, row) ? 'newer-version' : 'unreadable';
}

const identified = v.object({ id: v.string() });

/** The id under which a row lies, readable or not. */
export function planIdOf(row: unknown): string | null {
  const parsed = v.safeParse(identified, row);
  return parsed.success ? parsed.output.id : null;
}

const setAsideSchema = v.object({
  id: v.fallback(v.string(), ''),
  at: v.fallback(v.string(), ''),
  problems: v.fallback(v.array(v.string()), []),
  raw: v.fallback(v.unknown(), null),
});

/** Never refuses a row: there is nowhere further aside to put it. */
export function readSetAsideRow(row: unknown): SetAside {
  const { id, at, problems, raw } = v.parse(setAsideSchema, row);
  const rawText = textOf(raw);
  const before = rowOfText(rawText);
  return { id, at, problems, why: whyUnread(before), planId: planIdOf(before), rawText };
}

/** What a set-aside row was before. */
export function rowOfText(rawText: string): unknown {
  try {
    return JSON.parse(rawText);
  } catch {
    return null;
  }
}

/** All that a row holds, as text to keep. */
export function textOf(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  try {
    return JSON.stringify(raw ?? null, null, 2);
  } catch {
    // Only rows that this app never wrote hold what JSON cannot: big integers, circles.
    return String(raw);
  }
}
