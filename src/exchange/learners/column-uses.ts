import { fold, hasLetter } from '../../text';
import type { Meaning, Role } from './roles';
import { isNaming, meaningOf } from './headings';
import type { Look } from './looks';
import { isCounting, isUlnColumn } from './looks';

type Meanings = readonly (Meaning | null)[];

/** What the headings say, and a name without a heading among them. */
export function announced(
  columns: readonly (readonly string[])[],
  headings: readonly string[],
): Meanings {
  const meanings = columns.map((cells, place) => {
    const meaning = meaningOf(headings[place] ?? '');
    const isNumber = meaning === 'row-number' && !isCounting(cells.filter(Boolean));
    return isNumber ? 'reference' : meaning;
  });
  if (meanings.some(isNaming)) return meanings;
  const name = columns.findIndex(
    (cells, place) =>
      !headings[place] &&
      cells.some(Boolean) &&
      cells.every((cell) => cell === '' || hasLetter(cell)),
  );
  return name < 0 ? meanings : meanings.with(name, 'name');
}

/**
 * What columns without headings are taken for: dates and codes by their looks, the others name,
 * employer and reference in this order; first name, surname and employer where each name is a
 * single word and no reference is left.
 */
export function guessed(looks: readonly Look[], columns: readonly (readonly string[])[]): Meanings {
  const isAllLooks = !looks.includes('text') && looks.length > 0;
  const plain = isAllLooks ? [0] : looks.flatMap((look, place) => (look === 'text' ? place : []));
  const order = plainOrder(plain.map((place) => columns[place] ?? [])).filter(
    (one) => !looks.some((look) => look === one),
  );
  return looks.map((look, place) => {
    if (plain.includes(place)) return order[plain.indexOf(place)] ?? null;
    return look === 'text' ? null : look;
  });
}

function plainOrder(columns: readonly (readonly string[])[]): readonly Role[] {
  if (isSplitName(columns)) return ['given', 'family', 'employer'];
  return isEmployerFirst(columns)
    ? ['employer', 'name', 'reference']
    : ['name', 'employer', 'reference'];
}

/** Employers come again and learners do not: "Acme", "Acme" beside "Ada Okafor", "Bo Lee". */
function isEmployerFirst([first = [], second = []]: readonly (readonly string[])[]): boolean {
  const isAgain = new Set(first.map(fold)).size < first.length;
  const areNames = second.every((cell) => fullName.test(cell));
  return isAgain && areNames && new Set(second.map(fold)).size === second.length;
}

const fullName = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){1,4}$/u;

function isSplitName([given, family, employer]: readonly (readonly string[])[]): boolean {
  const isWord = (cell: string): boolean => /^[\p{L}\p{M}'’.-]*$/u.test(cell);
  return (
    given !== undefined &&
    family !== undefined &&
    employer !== undefined &&
    [...given, ...family].every(isWord) &&
    !employer.some((cell) => /\d/.test(cell))
  );
}

/** Each use by one column, and no part of a name twice. */
export function settled(
  meanings: Meanings,
  columns: readonly (readonly string[])[],
  headings: readonly string[],
): readonly (Role | null)[] {
  const has = (meaning: Meaning): boolean => meanings.includes(meaning);
  const roles = meanings.map((meaning): Role | null => {
    switch (meaning) {
      case 'known-as':
        return has('name') || has('given') ? null : 'given';
      case 'initials':
        if (has('name') || has('given') || has('known-as')) return null;
        return has('family') ? 'given' : 'name';
      case 'name':
        return has('given') && !has('family') ? 'family' : 'name';
      case 'given':
      case 'family':
      case 'middle':
        return has('name') && has('given') && has('family') ? null : meaning;
      case 'row-number':
      case 'birth':
      case 'other':
      case null:
        return null;
      case 'employer':
      case 'reference':
      case 'start':
      case 'pathway':
        return meaning;
    }
  });
  return roles.map((role, place) =>
    role !== null && bestPlace({ roles, columns, headings }, role) === place ? role : null,
  );
}

interface NamedColumns {
  readonly roles: readonly (Role | null)[];
  readonly columns: readonly (readonly string[])[];
  readonly headings: readonly string[];
}

/**
 * Of several columns for one use the first; but of references the one with ULNs, of dates that of a
 * start before that of a registration, and an employer before any other organisation.
 */
function bestPlace({ roles, columns, headings }: NamedColumns, role: Role): number {
  const places = roles.flatMap((one, place) => (one === role ? place : []));
  const filled = places.filter((place) => columns[place]?.some(Boolean));
  const best = filled.find((place) => {
    if (role === 'reference') return isUlnColumn(columns[place] ?? []);
    const heading = fold(headings[place] ?? '');
    return role === 'start' ? /start|commenc/.test(heading) : heading.includes('employer');
  });
  return best ?? filled[0] ?? places[0] ?? -1;
}
