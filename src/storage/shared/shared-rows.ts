import * as v from 'valibot';
import { parseEditRecords, toEditRecords } from '../../plan';
import type { SharedEdits } from '../../plan';

/** A plan that this device shares with others. */
export interface SharedPlan {
  readonly plan: string;
  readonly edits: SharedEdits;
  /** The revision of the plan here that holds all of them; 0 where it has not been put together yet. */
  readonly revision: number;
  /** Grows whenever there is something that others do not know. */
  readonly number: number;
  /** The number that others were told last. */
  readonly told: number;
  /** Of each other device the number that was taken in last. */
  readonly taken: Readonly<Record<string, number>>;
  /** Whether it is no longer shared: others go on without this device. */
  readonly isLeft: boolean;
}

export type SharedHead = Omit<SharedPlan, 'edits'>;

/** As it lies in the table. */
export interface SharedRow extends SharedHead {
  readonly records: ReturnType<typeof toEditRecords>;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const headSchema = v.object({
  plan: v.string(),
  revision: count,
  number: count,
  told: count,
  taken: v.record(v.string(), count),
  isLeft: v.boolean(),
});

const withRecords = v.object({ records: v.unknown() });

export function rowOfShared({ edits, ...shared }: SharedPlan): SharedRow {
  return { ...shared, records: toEditRecords(edits) };
}

/**
 * What is shared of a plan, or `null`. A row that cannot be read counts as none: the files of the
 * other devices hold all that was ever told.
 */
export function sharedOf(row: unknown): SharedPlan | null {
  const head = sharedHeadOf(row);
  const edits = v.is(withRecords, row) ? parseEditRecords(row.records) : null;
  return head && edits && { ...head, edits };
}

/** The same without the edits, which are many. */
export function sharedHeadOf(row: unknown): SharedHead | null {
  const parsed = v.safeParse(headSchema, row);
  return parsed.success ? parsed.output : null;
}

/** A plan of which this device knows nothing yet. */
export function unknownYet(plan: string): SharedPlan {
  return { plan, edits: new Map(), revision: 0, number: 0, told: 0, taken: {}, isLeft: false };
}
