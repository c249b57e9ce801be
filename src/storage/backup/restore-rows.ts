import { planRow } from '../read-plan';
import type { Qualification } from '../../catalogue';
import type { Instant, Plan, VersionVector } from '../../plan';
import type { RowReading } from '../read-plan';
import { planIdOf } from '../rows';
import type { DeletedRow, Found, PlanRow } from '../rows';
import { summaryOf } from '../summarise';
import type { RowChange } from './row-changes';

/** A state of a plan to put in its place. */
export interface Incoming {
  readonly plan: Plan;
  readonly qualification: Qualification;
  /** `null`: it begins here. */
  readonly seen: VersionVector | null;
}

/** Puts a plan in its place under a revision of its own, and in its history. */
export function rowsToWrite(
  { plan, qualification, seen }: Incoming,
  revision: number,
  at: Instant,
): readonly RowChange[] {
  const row = planRow({ stored: { plan, revision }, qualification });
  const summary = summaryOf(plan, revision, qualification);
  const origin = seen === null ? undefined : { plan: plan.id, revision, seen };
  return [
    { place: 'plans', key: plan.id, plan: plan.id, row },
    { place: 'summaries', key: plan.id, plan: plan.id, row: summary },
    { place: 'origins', key: plan.id, plan: plan.id, row: origin },
    versionOf(row, at),
  ];
}

/** Keeps the state that makes way in the plan's history. */
export function rowToKeepReplaced(found: Found): RowChange {
  return versionOf(planRow(found), found.stored.plan.changedAt);
}

function versionOf({ id, ...saved }: PlanRow, at: Instant): RowChange {
  return { place: 'versions', key: saved.revision, plan: id, row: { ...saved, plan: id, at } };
}

/** Deletes a plan so that it can be put back. */
export function rowsToDelete(
  found: Found,
  when: Pick<DeletedRow, 'deletedAt' | 'counted'>,
): readonly RowChange[] {
  const row = planRow(found);
  return [
    { place: 'plans', key: row.id, plan: row.id, row: undefined },
    { place: 'summaries', key: row.id, plan: row.id, row: undefined },
    { place: 'deleted', key: row.revision, plan: row.id, row: { ...row, ...when } },
  ];
}

/** Keeps a record that cannot be read, and has to make way, with all it holds. */
export function rowToQuarantine(
  { problems }: Extract<RowReading, { ok: false }>,
  row: unknown,
  aside: { readonly id: string; readonly at: Instant },
): RowChange {
  return {
    place: 'quarantine',
    key: aside.id,
    plan: planIdOf(row),
    row: { ...aside, problems, raw: row },
  };
}
