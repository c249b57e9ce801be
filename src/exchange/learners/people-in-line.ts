import type { CellRow } from './cell-row';
import { loneText, plainRow } from './cell-row';
import { namesFirm } from './looks';
import { maxOf } from './max-of';
import type { MessageLine } from './message-lines';
import { announcesList } from './message-lines';
import { nameParticles } from './name-particles';

/** Whether a line of a list without headings is one learner, or each of its cells is one. */
export const lineMeanings = ['one-learner', 'several-learners'] as const;
export type LineMeaning = (typeof lineMeanings)[number];

const label =
  /^(?:the )?(?:learners?|students?|apprentices?|candidates?|trainees?|names?|attendees?|starters?|register|list|cohort|group)\b[^:,;]{0,30}:\s*/i;
const namePart = String.raw`(?:\(?\p{Lu}[\p{L}\p{M}'’.-]*\)?|${nameParticles})`;
const fullName = new RegExp(String.raw`^${namePart}(?: ${namePart}){1,4}$`, 'u');
const smallName = /^\p{Ll}[\p{Ll}\p{M}'’-]*(?: [\p{Ll}\p{M}'’-]+){1,3}$/u;
const shortName = new RegExp(`^${namePart}$`, 'u');
const turnedName = new RegExp(String.raw`^${namePart}(?: ${namePart}){0,3}, ${namePart}`, 'u');
const addressed = /^["']?\p{L}[^<>@]*["']?\s*<[^<>@\s]+@[^<>\s]+>$/u;

/** What the cells of a list without headings are, and whether they could be either. */
export interface LineReading {
  readonly meaning: LineMeaning;
  readonly isOpen: boolean;
}

/**
 * Several learners stand in a line where every cell is the full name of a person, and there are three
 * of them, or none that could be an employer, or an employer before them: "Acme Ltd: Ada Okafor, Bo
 * Lee".
 */
export function lineReading(rows: readonly CellRow[]): LineReading {
  const lines = rows.map(({ cells }) => peopleOf(cells)).filter(({ people }) => people.length > 0);
  const people = lines.flatMap((line) => line.people);
  const most = maxOf(lines.map((line) => line.people.length));
  const isOf = (...looks: readonly RegExp[]): boolean =>
    people.every((one) => looks.some((look) => look.test(one)) && !namesFirm(one));
  const areFull = isOf(fullName, turnedName, addressed) || isOf(smallName);
  if (most < 2 || !(areFull || isOf(fullName, shortName))) return oneLearner;
  const isSure =
    isOf(addressed, turnedName) || lines.every(({ employer }) => employer !== null) || goesOn(rows);
  const isLong = areFull ? most > 2 : lines.length === 1 && most > 3;
  return { meaning: isSure || isLong ? 'several-learners' : 'one-learner', isOpen: true };
}

/** Whether lines end with a mark, all but the last: then the next one goes on. */
function goesOn(rows: readonly CellRow[]): boolean {
  const ends = rows.map(({ cells }) => cells.at(-1) === '');
  return ends.length > 1 && ends.slice(0, -1).every(Boolean) && !ends.at(-1);
}

export const oneLearner: LineReading = { meaning: 'one-learner', isOpen: false };

/** Each person as a row of its own, in the place of the line that names them. */
export function peopleApart(rows: readonly CellRow[]): readonly CellRow[] {
  return rows.flatMap(({ row, cells }) => {
    const { employer, people } = peopleOf(cells);
    return people.map((name) => plainRow(row, employer === null ? [name] : [name, employer]));
  });
}

const headAbove = /^([^:]{2,60}):$/;

interface PeopleBelow {
  readonly rows: readonly CellRow[];
  /** Heads that name no employer: "Learners:", "here they are:". */
  readonly heads: readonly MessageLine[];
}

/**
 * Names in lines of their own below their employer and a colon, as rows of a name and an employer. Any
 * other list stays as it is.
 */
export function withEmployersBeside(rows: readonly CellRow[]): PeopleBelow {
  const lone = rows.map(loneText);
  const heads = lone.filter((text) => headAbove.test(text));
  const isBelow = headAbove.test(lone[0] ?? '') && lone.every(Boolean);
  if (!isBelow || heads.length === rows.length) return { rows, heads: [] };
  let employer = '';
  const others: MessageLine[] = [];
  const people = rows.flatMap(({ row }, at) => {
    const text = lone[at] ?? '';
    const head = headAbove.exec(text)?.[1];
    if (head === undefined) return [plainRow(row, employer === '' ? [text] : [text, employer])];
    employer = namesNobody(head) ? '' : head;
    if (employer === '') others.push({ row, text });
    return [];
  });
  return { rows: people, heads: others };
}

function namesNobody(head: string): boolean {
  return label.test(`${head}: `) || announcesList(`${head}:`);
}

interface PeopleInLine {
  readonly people: readonly string[];
  /** What stands before them and a colon; `null` for nothing, or for a word such as "Learners". */
  readonly employer: string | null;
}

/** The people of a line, parted also at the "and" before the last. */
function peopleOf([first = '', ...others]: readonly string[]): PeopleInLine {
  const [, before, behind = first] = /^([^:]{2,60}):\s*(.*)$/.exec(first.replace(label, '')) ?? [
    '',
    undefined,
    first.replace(label, ''),
  ];
  const people = [behind, ...others]
    .flatMap((cell) => cell.replace(/(?<!\b[JS]n?r)[.,;]$/, '').split(/^and |^& | and | & /))
    .map((cell) => cell.trim())
    .filter(Boolean);
  return { people, employer: before ?? null };
}
