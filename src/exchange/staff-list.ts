import type { StaffRole } from '../staffing';
import { maxHoursPerWeek, personKey } from '../staffing';

/** Somebody of a list of staff, as it was pasted. */
export interface StaffLine {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly hoursPerWeek: number | null;
}

export interface StaffListReading {
  /** Each person once. */
  readonly people: readonly StaffLine[];
  /** Cells after a name that are neither a role nor hours, and lines without a name. */
  readonly unread: readonly string[];
}

/** People on a list at most: more than any centre pastes at once. */
const maxLines = 1_000;
const maxName = 200;

const roleWords: readonly (readonly [RegExp, StaffRole])[] = [
  [/^(?:tutors?|teachers?|lecturers?|trainers?|t)$/i, 'tutor'],
  [/^(?:assessors?|a)$/i, 'assessor'],
  [/^(?:iqas?|ivs?|internal(?: quality assurer| verifier)|quality assurer|verifier)$/i, 'iqa'],
];
const hoursForm = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:h|hrs?|hours?)?(?:\s*(?:a|per|\/)\s*w(?:ee)?k)?$/i;
const headingWords = /^(?:names?|staff|tutors?|roles?|hours?(?: (?:a|per) week)?|initials)$/i;

/**
 * Reads a pasted list of staff: a name a line, and after it, in cells of a spreadsheet or after
 * semicolons, their roles and hours a week. A comma parts cells only where no cell does otherwise and
 * roles or hours follow it: "Lunn, Maya" is one name.
 */
export function readStaffList(text: string): StaffListReading {
  const lines = text
    .split(/\r?\n/)
    .map(cellsOf)
    .filter((cells) => cells.some(Boolean));
  const body = lines.length > 1 && isHeading(lines[0] ?? []) ? lines.slice(1) : lines;
  const people = new Map<string, StaffLine>();
  const unread: string[] = [];
  for (const cells of body.slice(0, maxLines)) {
    const [name = '', ...rest] = cells;
    if (!/\p{L}/u.test(name) || name.length > maxName) {
      unread.push(cells.join(' '));
      continue;
    }
    const line = lineOf(name, rest.flatMap(partsOf), unread);
    if (!people.has(personKey(name))) people.set(personKey(name), line);
  }
  return { people: [...people.values()], unread };
}

function isHeading(cells: readonly string[]): boolean {
  return cells.filter(Boolean).every((cell) => headingWords.test(cell));
}

function cellsOf(line: string): readonly string[] {
  const separator = /[\t;]/.test(line) ? /[\t;]/ : /,/;
  const cells = line.split(separator).map((cell) => cell.trim());
  if (separator.source !== ',') return cells;
  const first = cells.findIndex((cell, i) => i > 0 && isKnown(cell));
  if (first === -1) return [line.trim()];
  return [cells.slice(0, first).join(', '), ...cells.slice(first)];
}

/** Roles in one cell may stand together: "tutor and assessor", "T/A". */
function partsOf(cell: string): readonly string[] {
  return cell
    .split(/\s*[,/&+]\s*|\s+and\s+/i)
    .map((part) => part.trim())
    .filter(Boolean);
}

function isKnown(cell: string): boolean {
  const parts = partsOf(cell);
  return parts.length > 0 && parts.every((part) => roleOf(part) !== null || hoursOf(part) !== null);
}

function lineOf(name: string, parts: readonly string[], unread: string[]): StaffLine {
  const roles = new Set<StaffRole>();
  let hoursPerWeek: number | null = null;
  for (const part of parts) {
    const role = roleOf(part);
    const hours = hoursOf(part);
    if (role !== null) roles.add(role);
    else if (hours !== null) hoursPerWeek = hours;
    else unread.push(`${name}: ${part}`);
  }
  return { name, roles: [...roles], hoursPerWeek };
}

function roleOf(part: string): StaffRole | null {
  return roleWords.find(([word]) => word.test(part))?.[1] ?? null;
}

function hoursOf(part: string): number | null {
  const figure = hoursForm.exec(part)?.[1];
  const hours = figure === undefined ? NaN : Number(figure.replace(',', '.'));
  return hours >= 0 && hours <= maxHoursPerWeek ? hours : null;
}
