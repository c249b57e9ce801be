import * as v from 'valibot';
import { readStaffMember } from '../../staffing';
import type { StaffMember } from '../../staffing';

/** A member of staff as it lies here. */
export interface StaffRow {
  readonly id: string;
  /** Another one after every change, and never an earlier one again. */
  readonly revision: string;
  readonly member: StaffMember;
}

const rowSchema = v.looseObject({ id: v.string(), revision: v.string(), member: v.unknown() });

/** The row, or `null` where it is none of ours. */
export function readStaffRow(row: unknown): StaffRow | null {
  const parsed = v.safeParse(rowSchema, row);
  if (!parsed.success) return null;
  const { id, member: json, revision } = parsed.output;
  const member = readStaffMember(json);
  return member?.id === id ? { id, revision, member } : null;
}

/** What is written in the place of a member, readable or not. */
export function memberOfRow(row: unknown): unknown {
  return v.is(rowSchema, row) ? row.member : row;
}
