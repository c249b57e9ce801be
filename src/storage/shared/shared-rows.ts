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

/** What is told of it without its edits, which are many and lie in a table of their own. */
export type SharedHead = Omit<SharedPlan, 'edits'>;

export interface SharedEditsRow {
  readonly plan: string;
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

const editsSchema = v.object({ records: v.unknown() });

export function editsRow({ plan, edits }: Pick<SharedPlan, 'plan' | 'edits'>): SharedEditsRow {
  return { plan, records: toEditRecords(edits) };
}

/** The edits of a row, or `null` where it cannot be read. */
export function editsOfRow(row: unknown): SharedEdits | null {
  return v.is(editsSchema, row) ? parseEditRecords(row.records) : null;
}

/** The head of a plan that is shared, or `null` where the row cannot be read. */
export function sharedHeadOf(row: unknown): SharedHead | null {
  const parsed = v.safeParse(headSchema, row);
  return parsed.success ? parsed.output : null;
}

/** A plan of which this device knows nothing yet. */
export function unknownYet(plan: string): SharedPlan {
  return { plan, edits: new Map(), revision: 0, number: 0, told: 0, taken: {}, isLeft: false };
}
