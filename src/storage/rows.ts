import * as v from 'valibot';
import type { LentHours, Qualification } from '../catalogue';
import { planFormat } from '../plan';
import type { Instant, Plan, PlanRecord } from '../plan';
import { editionsNamed } from './edition-names';
import type { EditionName } from './edition-names';

export type FindQualification = (id: string) => Qualification | undefined;

/** A plan as this device holds it. */
export interface StoredPlan {
  readonly plan: Plan;
  /** Changes with every save of the plan, and never returns to an earlier value. */
  readonly revision: number;
}

/**
 * Why a record is no plan here. `newer-version`: a later version of this app wrote it, in a format
 * that this one does not know; it is whole, and nobody's but that version's to touch. `lost-edition`:
 * the edition of the catalogue that it was made on cannot be read here, and today's may say otherwise.
 */
export type WhyUnread = 'unreadable' | 'newer-version' | 'lost-edition';

/** A record that could not be read: kept, reported, and out of the way unless a newer version's. */
export interface UnreadableRecord {
  readonly id: string;
  readonly why: WhyUnread;
  /** Id and name of the plan that it was; `null` where even that cannot be told. */
  readonly planId: string | null;
  readonly name: string | null;
  /** The edition of the catalogue that it names. */
  readonly edition: EditionName | null;
  readonly at: Instant;
  readonly problems: readonly string[];
  /** All that was stored, as text to download. */
  readonly rawText: string;
}

/** A saved state of a plan, on the edition of its qualification that it was made on. */
interface SavedState {
  readonly revision: number;
  readonly edition: string;
  readonly record: PlanRecord;
}

export interface PlanRow extends SavedState {
  readonly id: string;
}

export interface VersionRow extends SavedState {
  /** Id of the plan. */
  readonly plan: string;
  /** When it was saved. */
  readonly at: Instant;
}

export interface DeletedRow extends PlanRow {
  readonly deletedAt: Instant;
  /** Counted milliseconds at the time of deletion (see the reckoning). */
  readonly counted: number;
}

export interface EditionRow {
  readonly id: string;
  readonly version: string;
  readonly qualification: Qualification;
  /** What other specifications lent to it while it was the current one; left out: not known. */
  readonly lent?: readonly LentHours[];
}

export interface QuarantineRow {
  readonly id: string;
  readonly at: Instant;
  readonly problems: readonly string[];
  /** The row as it lay in the plans, or its text where it came back from a backup. */
  readonly raw: unknown;
}

/** A stored plan, and the qualification as it was when the plan was made on it. */
export interface Found {
  readonly stored: StoredPlan;
  readonly qualification: Qualification;
}

const newerRow = v.object({
  record: v.object({ format: v.pipe(v.number(), v.gtValue(planFormat)) }),
});

export function whyUnread(row: unknown): WhyUnread {
  return v.is(newerRow, row) ? 'newer-version' : 'unreadable';
}

const identified = v.object({ id: v.string() });

/** The id under which a row lies, readable or not. */
export function planIdOf(row: unknown): string | null {
  const parsed = v.safeParse(identified, row);
  return parsed.success ? parsed.output.id : null;
}

const quarantineSchema = v.object({
  id: v.fallback(v.string(), ''),
  at: v.fallback(v.string(), ''),
  problems: v.fallback(v.array(v.string()), []),
  raw: v.fallback(v.unknown(), null),
});

/** Never refuses a row: there is nowhere further aside to put it. */
export function readQuarantineRow(row: unknown): UnreadableRecord {
  const { id, at, problems, raw } = v.parse(quarantineSchema, row);
  const rawText = textOf(raw);
  const before = rowOfText(rawText);
  return {
    id,
    at,
    problems,
    why: whyUnread(before),
    planId: planIdOf(before),
    name: nameOf(before),
    edition: editionsNamed([before])[0] ?? null,
    rawText,
  };
}

const named = v.object({ record: v.object({ plan: v.object({ name: v.string() }) }) });

/** The name that the plan of a row has, readable or not. */
export function nameOf(row: unknown): string | null {
  const parsed = v.safeParse(named, row);
  return parsed.success ? parsed.output.record.plan.name : null;
}

/** What a quarantined row was before. */
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
