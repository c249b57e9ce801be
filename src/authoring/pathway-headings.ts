import { filledCells } from './rows';
import type { SourceRow } from './rows';
import type { Place } from './source';
import { textKey } from './texts';

/** What stands over the units of a pathway, or names it in the heading of one group. */
export interface PathwayHeading {
  /** Two spellings of one pathway have the same key. */
  readonly key: string;
  /** As printed, without its number: `Warehousing`. */
  readonly title: string;
  /** `1` in `Pathway 1: Warehousing`, by which sentences may name it. */
  readonly number: string | null;
  readonly place: Place;
  /** The whole heading. */
  readonly text: string;
  /** Whether it holds for one group only, as in `Optional units for the Lifting pathway`. */
  readonly isOfGroup: boolean;
}

/** What awarding bodies call a pathway, for the patterns that look for one. */
export const pathwayNoun = '(?:pathway|route|strand|specialism)';
const numbered = new RegExp(
  `^(?:optional )?${pathwayNoun} ?(\\d{1,2}|[A-H])?(?: ?[:–-] ?| (?=\\p{Lu}))([^:]{3,70})$`,
  'iu',
);
const named = new RegExp(`^(?:the )?([^:]{3,60}?) ${pathwayNoun}(?: ?[:–-])?(?: units?)?$`, 'iu');
const ofGroup = new RegExp(
  `^.*(?:\\bfor(?: the)?|\\bof the|\\bon the|[:–(-]) ([^:–(]{3,50}?) ${pathwayNoun}(?: units?)?(?: only)?\\)?$`,
  'iu',
);
const group = /\b(?:mandatory|optional|compulsory|core|elective|group [a-z\d])\b/iu;
/** Words that make a text a sentence, or the name of no single pathway. */
const prose =
  /[.;?!]|\b(?:must|learners?|candidates?|students?|is|are|will|has|have|may|can|complete[ds]?|following|chosen|each|one|two|three|all|any|every|other|both|this|these|their|your|which|progression|progress|career|assessment|learning|qualification|available|choose|choice|structure|credits?|minimum|maximum)\b/iu;
const shared = new RegExp(
  `\\b(?:all|every|each|any|both|either)(?: of the)?(?: \\p{L}+)? ${pathwayNoun}s?\\b|\\b(?:common|shared)\\b`,
  'iu',
);

/** Reads a row as the heading of a pathway; `null` where it is none. */
export function findPathway(row: SourceRow): PathwayHeading | null {
  if (filledCells(row).length > 1 || row.text.length > 140) return null;
  if (/^\s*[•●▪■◦○·*–-]\s|^\d{1,2}\)\s/u.test(row.printed)) return null;
  return pathwayFrom(row.text.trim(), row.place);
}

/** Reads a text as the heading of a pathway, or of a group on one. */
export function pathwayFrom(text: string, place: Place): PathwayHeading | null {
  const own = text.replace(/ ?\((?:cont\w*\.?|minimum|maximum|\d)[^)]*\)$/iu, '');
  if (shared.test(own)) return null;
  const isOfGroup = group.test(own.replace(numbered, ''));
  const number = numbered.exec(own);
  const title = isOfGroup ? ofGroup.exec(own)?.[1] : (number?.[2] ?? named.exec(own)?.[1]);
  const name = title?.replace(/[\s:–-]+$/u, '').trim() ?? '';
  if (name.length < 3 || prose.test(name) || group.test(name)) return null;
  return {
    key: pathwayKey(name),
    title: name,
    number: isOfGroup ? null : (number?.[1]?.toLowerCase() ?? null),
    place,
    text,
    isOfGroup,
  };
}

/** Pathways that are named alike but for the word itself, case and marks are one. */
export function pathwayKey(title: string): string {
  return textKey(title.replace(new RegExp(`^(?:the )|\\b${pathwayNoun}s?\\b`, 'giu'), ' '));
}

/** `Optional units for all pathways`, `Common units`: the heading of a group that is none's own. */
export function isForAll(text: string): boolean {
  return shared.test(text);
}
