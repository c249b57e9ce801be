import { deepEqual } from '../../catalogue';
import { personKey } from '../../staffing';
import type { StaffMember } from '../../staffing';
import type { Tables } from '../database';
import { readStaffRow } from '../staff/staff-rows';
import type { StaffRow } from '../staff/staff-rows';
import type { RestoreWay } from './apply';
import type { RestoreUndo } from './last-restore';
import type { RowChange } from './row-changes';

/**
 * The members of staff of a backup that are written here. Merging adds those whom nobody here has the
 * id or the name of; replacing takes the file's in place of ours of that id as well. Nobody goes.
 */
export async function staffToWrite(
  tables: Tables,
  brought: readonly StaffMember[],
  way: RestoreWay,
): Promise<readonly StaffMember[]> {
  if (brought.length === 0) return [];
  const rows = (await tables.staff.toArray()).map(readStaffRow).filter((row) => row !== null);
  const here = new Map(rows.map(({ id, member }) => [id, member]));
  const names = new Set(rows.map(({ member }) => personKey(member.name)));
  const taken = new Set(await tables.staff.toCollection().primaryKeys());
  return brought.filter((member) => {
    const mine = here.get(member.id);
    if (mine) return way === 'replace' && !deepEqual(mine, member);
    return !taken.has(member.id) && !names.has(personKey(member.name));
  });
}

/**
 * The changes that write members of staff, inside a write.
 *
 * @param restore id of the restore, under which its undo knows them again
 */
export function changesToStaff(
  members: readonly StaffMember[],
  restore: string,
): readonly RowChange[] {
  return members.map((member) => {
    const row: StaffRow = { id: member.id, revision: restore, member };
    return { place: 'staff', key: member.id, plan: null, row };
  });
}

/** What it takes to undo a restore, without the members of staff that were changed since. */
export async function withoutEditedStaff(
  { staff }: Tables,
  restore: string,
  undo: RestoreUndo,
): Promise<RestoreUndo> {
  const rows = (await staff.toArray()).map(readStaffRow);
  const untouched = new Set(rows.flatMap((row) => (row?.revision === restore ? row.id : [])));
  const former = undo.former.filter(
    ({ key, place }) => place !== 'staff' || untouched.has(String(key)),
  );
  return { ...undo, former };
}
