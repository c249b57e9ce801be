import * as v from 'valibot';
import { limitNames } from '../completions';
import { readableFormat } from '../plan';
import type { AboveCeiling, Instant, Placement, Readiness } from '../plan';

/** What a list of plans shows of one, so that ten thousand need not be read to show fifty. */
export interface PlanSummary extends Readiness {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  /** Id of the qualification, and the version of it that the plan was made on. */
  readonly qualification: string;
  readonly edition: string | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly pathway: string | null;
  readonly units: Readonly<Record<string, Placement>>;
  readonly recognised: Readonly<Record<string, unknown>>;
  /** Whom it names as tutor, assessor or quality assurer; left out where that is not known yet. */
  readonly people?: readonly string[];
}

/** Of what lies among the plans under an id and is none that we can read. */
export interface UnreadSummary {
  readonly id: string;
  /** What is wrong with it; none as long as nobody has tried to read it. */
  readonly problems: readonly string[];
}

/** Whatever lies among the plans has one. */
export type SummaryRow = PlanSummary | UnreadSummary;

const planLike = v.object({
  id: v.string(),
  revision: v.number(),
  edition: v.optional(v.string()),
  record: v.object({
    format: readableFormat,
    plan: v.object({
      id: v.string(),
      name: v.string(),
      qualification: v.string(),
      createdAt: v.string(),
      changedAt: v.string(),
      pathway: v.optional(v.nullable(v.string()), null),
      units: v.record(v.string(), v.picklist(['chosen', 'additional', 'excluded'])),
      recognised: v.optional(v.record(v.string(), v.unknown()), {}),
      cohort: v.object({ learners: v.array(v.unknown()) }),
    }),
  }),
});
const identified = v.object({ id: v.string() });

/**
 * The summary of a row that was written without one. A quick look that trusts nothing: whether the
 * plan can be read is found out when it is.
 */
export function summaryOfRow(row: unknown): SummaryRow | null {
  const parsed = v.safeParse(planLike, row);
  if (!parsed.success) return v.is(identified, row) ? { id: row.id, problems: [] } : null;
  const { id, revision, edition = null, record } = parsed.output;
  const { cohort, ...plan } = record.plan;
  if (plan.id !== id) return { id, problems: [] };
  return { ...plan, revision, edition, ...unchecked(cohort.learners.length) };
}

/** What is known of learners without looking: maintenance looks, and mends the summary. */
function unchecked(learners: number): Readiness {
  return { learners, learnersNotReady: learners === 0 ? 0 : null, aboveCeilings: [] };
}

/**
 * A row of the table as a summary; `null` for what is none. One that an earlier version wrote says
 * nothing of its learners: that they are ready is known only once it is mended.
 */
export function readSummary(row: unknown): PlanSummary | null {
  if (!isSummary(row)) return null;
  const { pathway = null, recognised = {} } = row;
  const summary = { ...row, pathway, recognised };
  return isChecked(row) ? summary : { ...summary, ...unchecked(row.learners) };
}

/** Earlier versions kept neither pathway nor what is recognised. */
type WrittenSummary = Omit<PlanSummary, 'pathway' | 'recognised'> &
  Partial<Pick<PlanSummary, 'pathway' | 'recognised'>>;

/**
 * Whether a row is a summary as this version or an earlier one writes it. By hand, because ten thousand
 * are read before anything is shown.
 */
function isSummary(row: unknown): row is WrittenSummary {
  if (typeof row !== 'object' || row === null) return false;
  const summary: Partial<Record<keyof PlanSummary, unknown>> = row;
  return (
    texts.every((key) => typeof summary[key] === 'string') &&
    numbers.every((key) => typeof summary[key] === 'number') &&
    (summary.edition === null || typeof summary.edition === 'string') &&
    (summary.pathway === undefined ||
      summary.pathway === null ||
      typeof summary.pathway === 'string') &&
    typeof (summary.recognised ?? {}) === 'object' &&
    typeof summary.units === 'object' &&
    summary.units !== null
  );
}

function isChecked({ learnersNotReady, aboveCeilings }: Partial<PlanSummary>): boolean {
  return (
    (typeof learnersNotReady === 'number' || learnersNotReady === null) &&
    Array.isArray(aboveCeilings) &&
    aboveCeilings.every(isAboveCeiling)
  );
}

function isAboveCeiling(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { limit, value, ceiling }: Partial<Record<keyof AboveCeiling, unknown>> = entry;
  return (
    limitNames.some((name) => name === limit) &&
    typeof value === 'number' &&
    typeof ceiling === 'number'
  );
}

const unread: v.GenericSchema<unknown, UnreadSummary> = v.object({
  id: v.string(),
  problems: v.fallback(v.array(v.string()), []),
});

/** What a row says that is no summary. */
export function readUnread(row: unknown): UnreadSummary | null {
  const parsed = v.safeParse(unread, row);
  return parsed.success ? parsed.output : null;
}

const texts = ['id', 'name', 'qualification', 'createdAt', 'changedAt'] as const;
const numbers = ['revision', 'learners'] as const;
