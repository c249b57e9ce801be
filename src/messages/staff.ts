import type { DateList, NamedSpan } from '../dates';
import type { Qualification } from '../catalogue';
import type { StaffListReading } from '../exchange';
import type { StaffAction } from '../services';
import type { StaffMember, StaffRole } from '../staffing';
import type { FailureReason } from '../storage';
import { counted, figure, listed, listedUpTo, plural } from './amounts';
import { formatOrderRead, formatSpan } from './closed-days';
import { formatUndone } from './failures';
import { labels } from './labels';

/** What people do for a unit, as they are listed. */
export const staffRoleNames: Readonly<Record<StaffRole, string>> = {
  tutor: labels.tutor,
  assessor: labels.assessor,
  iqa: labels.iqa,
};

export const staffWords = {
  title: 'Staff',
  lead: 'Who teaches, assesses and quality-assures at your centre. Kept once on this device, and offered in every plan.',
  loading: 'Looking for the staff of this device …',
  nobody: 'Nobody yet',
  nobodyHint:
    'Add one person, or paste a list of names. Plans keep the names that are typed in them.',
  people: 'People',
  name: 'Name',
  add: 'Add person',
  paste: 'Paste a list',
  pasteLabel: 'Names, one a line',
  pasteHint:
    'After a name may stand roles and hours a week, in cells of a spreadsheet or after semicolons: “Maya Lunn; tutor; 15”.',
  nothingSaid: 'Roles, hours a week, days away and units are not said yet.',
  edit: 'Edit',
  done: 'Done',
  of: (name: string): string => `: ${name}`,
  initials: 'Initials',
  initialsHint: 'Plans may name people by them.',
  roles: 'Roles',
  rolesHint: 'None ticked: nothing is said.',
  hours: 'Hours a week',
  hoursHint: 'Most hours of teaching. Empty: not said.',
  hoursSuffix: 'hours',
  units: 'Units they may teach or assess',
  unitsHint: 'Say it for a qualification, or leave it out: then every unit of it may be theirs.',
  chooseQualification: 'Choose a qualification',
  all: 'All',
  none: 'None',
  anyUnit: 'Leave it out again',
  away: 'Days away',
  awayHint: 'One or many, such as 22/3/2027, or a range, such as 22/3/2027 to 26/3/2027.',
  addAway: 'Add days away',
  removeAway: 'Remove',
  removeAwayOf: (span: NamedSpan): string => `: ${formatSpan(span)}`,
  remove: 'Remove from the staff',
  erase: 'Erase everywhere',
  eraseNow: 'Erase for good',
  keep: 'Keep',
  undo: 'Undo',
  noName: 'Enter a name.',
  unsaved: 'Some plans are not saved yet: save them before anybody is erased.',
} as const;

/** That somebody of a name is there already. */
export function formatNameTaken(name: string): string {
  return `${name.trim()} is on the list already.`;
}

/** Why no day away of a list is taken yet; `null` where all of it can be. */
export function formatUnreadAway({ terms, unread }: DateList): string | null {
  const wrong = [...unread, ...terms];
  if (wrong.length === 0) return null;
  return `No day is added yet, because ${listedUpTo(3, wrong, (one) => `“${one}”`)} cannot be read. Write a date as 22/3/2027 and a range as 22/3/2027 to 26/3/2027.`;
}

/** What a list of days away is read as, before it is taken. */
export function formatAwayRead(list: DateList): readonly string[] {
  const { spans } = list;
  return [
    ...(spans.length > 0 ? [`Away ${listedUpTo(5, spans, formatSpan)}.`] : []),
    ...formatOrderRead(list),
  ];
}

/** How many people there are: "4 people". */
export function formatStaffCount(count: number): string {
  return `${figure(count)} ${plural(count, 'person', 'people')}`;
}

/** "Tutor and assessor, 15 hours a week, away 22 to 26 March 2027, 3 units of Customer Service". */
export function formatMember(
  { away, hoursPerWeek, roles, units }: StaffMember,
  find: (id: string) => Qualification | undefined,
): string {
  const named = listed(roles.map((role) => staffRoleNames[role]));
  const restricted = Object.entries(units).map(
    ([id, allowed]) => `${counted(allowed.length, 'unit')} of ${find(id)?.title ?? id}`,
  );
  const said = [
    named,
    hoursPerWeek === null ? '' : `${counted(hoursPerWeek, 'hour')} a week`,
    ...restricted,
    away.length === 0 ? '' : `away ${listedUpTo(2, away, formatSpan)}`,
  ].filter(Boolean);
  return said.length === 0 ? staffWords.nothingSaid : said.join(', ');
}

/** How many units of a qualification somebody may take. */
export function formatAllowed(chosen: number, of: number): string {
  return `${figure(chosen)} of ${counted(of, 'unit')}`;
}

/** What was done last, beside its undo. */
export function formatStaffAction(action: StaffAction): string {
  switch (action.kind) {
    case 'added':
      return action.names.length === 1
        ? `${action.names[0] ?? ''} added.`
        : `${formatStaffCount(action.names.length)} added.`;
    case 'changed':
      return `${action.name} changed.`;
    case 'removed':
      return `${action.name} removed. Plans keep the name.`;
  }
}

/** What a pasted list holds: "3 people; 1 is on the list already. Not read: …". */
export function formatStaffRead({ people, unread }: StaffListReading, taken: number): string {
  const there =
    taken === 0 ? '' : `; ${figure(taken)} ${plural(taken, 'is', 'are')} on the list already`;
  const rest =
    unread.length === 0 ? '' : ` Not read: ${listedUpTo(3, unread, (line) => `“${line}”`)}.`;
  return `${formatStaffCount(people.length)}${there}.${rest}`;
}

export function formatAddPeople(count: number): string {
  return count === 0 ? 'Add' : `Add ${formatStaffCount(count)}`;
}

/** That records of staff cannot be read here. */
export function formatUnreadableStaff(count: number): string {
  return `${counted(count, 'record')} of staff cannot be read by this version of Unitwise and ${plural(count, 'stays', 'stay')} as ${plural(count, 'it is', 'they are')}.`;
}

export function formatStaffFailure(reason: FailureReason): string {
  return formatUndone('The staff was not kept', reason);
}

/** What erasing somebody is asked with. */
export function formatEraseStaffQuestion(name: string): string {
  return `Erase ${name} from the staff, from every plan that names them, and from all histories?`;
}

export function formatStaffErased(name: string, rows: number): string {
  return `${name} is erased: ${counted(rows, 'record')} of plans changed.`;
}
