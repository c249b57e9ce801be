import * as v from 'valibot';
import type { UnitId } from '../catalogue';
import type { NamedSpan } from '../dates';
import { schemas } from '../plan';

/** What somebody does for a unit, by the field of the plan that names them. */
export const staffRoles = ['tutor', 'assessor', 'iqa'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Somebody who teaches, assesses or quality-assures at the centre. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  /** As timetables write them; plans may name people by them. */
  readonly initials: string;
  /** None = not said: then nothing is held against them. */
  readonly roles: readonly StaffRole[];
  /**
   * The units that they may teach or assess, by the id of the qualification. A qualification that is
   * not named is one of which nothing is said.
   */
  readonly units: Readonly<Record<string, readonly UnitId[]>>;
  /** `null` = not said. */
  readonly hoursPerWeek: number | null;
  /** Days without work, both ends included. */
  readonly away: readonly NamedSpan[];
}

const { date, entries, id, list, text } = schemas;

const shortText = v.pipe(text, v.maxLength(200));
/** All hours of a week. */
export const maxHoursPerWeek = 168;

const memberSchema: v.GenericSchema<unknown, StaffMember> = v.object({
  id,
  name: v.pipe(
    shortText,
    v.check((name) => name.trim() !== '', 'A person without a name'),
  ),
  initials: shortText,
  roles: list(v.picklist(staffRoles)),
  units: entries(list(id)),
  hoursPerWeek: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(maxHoursPerWeek))),
  away: list(
    v.pipe(
      v.object({ from: date, to: date, name: text }),
      v.check(({ from, to }) => from <= to, 'Days away end before they begin'),
    ),
  ),
});

/** What was written elsewhere as a member of staff; `null` where it is none. */
export function readStaffMember(json: unknown): StaffMember | null {
  const parsed = v.safeParse(memberSchema, json);
  return parsed.success ? parsed.output : null;
}

/** Somebody of whom nothing but the name is known. */
export function emptyMember(memberId: string, name: string): StaffMember {
  return {
    ...{ id: memberId, name, initials: initialsOf(name) },
    ...{ roles: [], units: {}, hoursPerWeek: null, away: [] },
  };
}

/** The first letters of the words of a name: "Maya Lunn" is ML. */
export function initialsOf(name: string): string {
  const letters = name.match(/(?<!\S)[\p{L}\p{N}]/gu) ?? [];
  return letters.join('').toUpperCase();
}
