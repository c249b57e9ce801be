import type { GroupKind } from '../catalogue';
import { readLevel } from './figures';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import type { Place } from './source';

/** What stands over the units of a group. */
export interface GroupHeading {
  /** `B`, where it is named. */
  readonly id: string | null;
  readonly kind: GroupKind | null;
  /** What it is called beside its letter and kind, if anything. */
  readonly title: string | null;
  readonly isContinued: boolean;
  /** As printed: it may state a rule. */
  readonly text: string;
  readonly place: Place;
}

const maxHeading = 200;
const groupId =
  /\b(?:[Uu]nit )?(?:(?:[Gg]roup|GROUP)\s*[:–-]?\s*([A-Z]{1,2}\d{0,2}|\d{1,2}[A-Z]?)|(?:[Ss]ection|SECTION)\s*[:–-]?\s*([A-Z]\d{0,2}))(?![\p{L}\p{N}'])/u;
const groupIdAnyCase = /\bgroup\s+([a-z]\d?)(?![\p{L}\p{N}'])(?!\s+(?:minimum|maximum|total))/iu;
const kindFirst =
  /^(?:(?:the|all)\s+)?(mandatory|compulsory|core|required|optional|elective|additional)(?:\s+(?:core|specialist|knowledge|skills?|competence|pathway))?\s+(?:units?|groups?|modules?|components?)\b/iu;
const kindAlone =
  /^(mandatory|compulsory|core|optional|electives?)(?:\s+units?)?(?:\s*\(?cont\w*\.?\)?)?$/iu;
/** `All mandatory units must be completed, and …` is a sentence. */
const demandsAll =
  /^(?:the|all|both)\b.{0,60}\bunits? (?:must|are|is|need|have|has|should|shall|can|may|will)\b/iu;
const mandatory = /\b(?:mandatory|compulsory|core|required)\b/iu;
const optional = /\b(?:optional|electives?)\b/iu;
const notCounted = /\b(?:do(?:es)? not|don't|will not|cannot) (?:count|contribute)\b/iu;
const continued = /\bcont(?:inued|'d|d|\.)/iu;

/** Reads a row as the heading of a group; `null` where it is none. */
export function findHeading(row: SourceRow): GroupHeading | null {
  const filled = filledCells(row);
  if (filled.length > 3 || row.text.length > maxHeading) return null;
  // A word may be cut by a column's edge: "Optiona" and "l Units".
  const joined = filled.map(({ text }) => text).join('');
  return (
    headingFrom(row.text, row.place) ?? (filled.length > 1 ? headingFrom(joined, row.place) : null)
  );
}

/** Reads a text as the heading of a group. */
export function headingFrom(text: string, place: Place): GroupHeading | null {
  const plain = text.replace(/^[\s•●▪*#-]+/u, '').trim();
  const [, ofGroup, ofSection] = groupId.exec(plain) ?? groupIdAnyCase.exec(plain) ?? [];
  // Sections are parts of the document too: one of units says so.
  const isOfUnits =
    ofSection === undefined || /\b(?:units?|mandatory|optional|credits?)\b/iu.test(plain);
  const id = isOfUnits ? ((ofGroup ?? ofSection)?.toUpperCase() ?? null) : null;
  if (demandsAll.test(plain)) return null;
  const isKind = kindFirst.test(plain) || kindAlone.test(plain);
  const startsWithId = /^(?:\p{L}+ ){0,3}\(?(?:unit )?(?:group|section)\b/iu.test(plain);
  if (!isKind && (id === null || !startsWithId)) return null;
  return {
    id,
    kind: kindOf(plain),
    title: titleOf(plain),
    isContinued: continued.test(plain),
    text: plain,
    place,
  };
}

const besideLevel =
  /\b(?:mandatory|compulsory|core|optional|elective|units?|modules?|at|all|(?:group|section) [a-z\d]{1,2})\b|[():–-]/giu;

/** `Level 2 units`, `Optional units – Level 3`: the level, where a heading names one and no more. */
export function levelInHeading(text: string): string | null {
  if (text.length > 60 || !/\b(?:units?|modules?|mandatory|optional)\b/iu.test(text)) return null;
  const rest = text.replace(besideLevel, ' ').replace(/\s+/gu, ' ').trim();
  const isNamed = /^(?:(?:rqf|qcf|scqf) )?(?:level|entry)\b/iu.test(rest);
  return isNamed && readLevel(rest).kind === 'value' ? rest : null;
}

/** The kind that a text gives to a group; `null` where it names none or both. */
export function kindOf(text: string): GroupKind | null {
  if (notCounted.test(text)) return 'additional';
  const isOptional = optional.test(text);
  if (mandatory.test(text)) return isOptional ? null : 'mandatory';
  if (isOptional) return 'optional';
  return /\b(?:complete )?all(?: of the)? units\b/iu.test(text) ? 'mandatory' : null;
}

/** `Group C: Technical skills – maximum of 7 credits` is called Technical skills. */
function titleOf(text: string): string | null {
  const title = text
    .replace(groupId, ' ')
    .replace(groupIdAnyCase, ' ')
    .replace(/\(?\bcont(?:inued|'d|d|\.)\.?\)?/iu, ' ')
    .replace(
      /\b(?:mandatory|compulsory|core|required|optional|electives?|units?|groups?|section|all|complete)\b/giu,
      ' ',
    )
    .split(/[:(–;,]|\s-\s/u)
    .map((part) => part.replace(/[\s.*]+/gu, ' ').trim())
    .find(
      (part) =>
        /^[\p{L}][\p{L}\s&'/]{2,60}$/u.test(part) &&
        !/\b(?:minimum|maximum|credits?|at least|must|from|learners?|candidates?|choose|select|of|the)\b/iu.test(
          part,
        ),
    );
  return title ?? null;
}
