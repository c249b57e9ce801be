import { labelledColumns } from './header';
import type { Columns } from './header';
import { isFigure } from './figures';
import { endingInFigures } from './labelled-figures';
import { qualificationName } from './qualification-name';
import { findReference } from './references';
import type { FoundReference } from './references';
import type { SourceRow } from './rows';
import type { Cell, Place } from './source';
import type { RawUnit } from './unit-row';

const localCode = /^(?:unit )?(?:[A-Z][A-Z&]{0,7}[ -]?)?[A-Z]?\d{1,5}(?:[.-]\d{1,3})?[A-Za-z]?$/iu;

/**
 * Reads a line such as `L/506/2150 Organise and deliver customer service 3 5`: a reference or number,
 * the title, and as many figures as there are heads. `null` where it is no whole unit.
 */
export function unitFromLine(text: string, place: Place, columns: Columns | null): RawUnit | null {
  const ref = findReference(text);
  if (ref === null && columns === null) return null;
  const hasTwoCodes = (columns?.codes ?? 0) > 1;
  const parts = ref === null ? withCode(text) : withReference(text, ref, hasTwoCodes);
  if (parts === null) return null;
  const { figures, title } = splitFigures(parts.rest, columns?.figures.length ?? null);
  const isWhole =
    columns === null ? figures.length >= 2 : figures.length === columns.figures.length;
  const isTitle =
    mayBeTitle(title, ref !== null) || (title === '' && ref !== null && columns !== null);
  if (!isWhole || !isTitle) return null;
  return unitOfLine({ title, ref, code: parts.code, figures, columns }, place);
}

/** What a line says of a unit. */
interface LineUnit {
  readonly title: string;
  readonly ref: FoundReference | null;
  readonly code: string | null;
  readonly figures: readonly string[];
  readonly columns: Columns | null;
}

function unitOfLine({ title, ref, code, figures, columns }: LineUnit, place: Place): RawUnit {
  const toCell = (text: string): Cell => ({ text, place });
  return {
    title: toCell(title),
    ref: ref === null ? null : toCell(ref.printed),
    localRef: code === null ? null : toCell(code),
    figures: figures.map(toCell),
    columns,
    group: null,
    unknown: [],
    place,
    isJoined: false,
  };
}

const bullet = /^[^\p{L}\p{N}('"]+/u;
const noTitle =
  /\b(?:must|learners?|candidates?|minimum|maximum|at least|total|qualification|achieve|complete)\b/iu;

/**
 * Reads a line whose figures are named: `• L/506/2150 Organise events (Level 3, 4 credits, 30 GLH)`.
 * Without a number or a reference only below a group's heading.
 */
export function unitWithNamedFigures(
  text: string,
  place: Place,
  isBelowHeading: boolean,
): RawUnit | null {
  const ending = endingInFigures(text.replace(bullet, ''));
  if (ending === null) return null;
  const { before, figures } = ending;
  const named = figures.find(({ field }) => field === 'ref');
  const ref = named === undefined ? findReference(before) : findReference(named.text);
  const isInTitle = named === undefined && ref !== null;
  const parts = isInTitle ? withReference(before, ref, false) : withCode(before);
  if (parts === null) return null;
  const title = parts.rest.replace(/\s+/gu, ' ').trim();
  const isNamed = ref !== null || parts.code !== null;
  const isTitle = mayBeTitle(title, ref !== null) && qualificationName(title) === null;
  if (!isTitle || (!isNamed && !isBelowHeading) || (ref === null && noTitle.test(title)))
    return null;
  const texts = figures.flatMap(({ field, text: value }) => (field === 'ref' ? [] : [value]));
  const kinds = figures.flatMap(({ field }) => (field === 'ref' ? [] : [field]));
  const columns = labelledColumns(kinds, place);
  return unitOfLine({ title, ref, code: parts.code, figures: texts, columns }, place);
}

/** What a line holds beside its title and figures. */
interface LineParts {
  readonly code: string | null;
  readonly rest: string;
}

/** Only a reference beside it tells a short title from a number. */
function mayBeTitle(text: string, hasReference: boolean): boolean {
  if (/^units?$/iu.test(text)) return false;
  return hasReference ? /\p{L}{2}/u.test(text) : /\p{L}{3}/u.test(text) && !localCode.test(text);
}

function withReference(
  text: string,
  { end, start }: FoundReference,
  hasTwoCodes: boolean,
): LineParts | null {
  const before = text
    .slice(0, start)
    .replace(/[\s|:([–-]+$/gu, '')
    .trim();
  const after = text.slice(end).replace(/^[\s|:)\]–-]+/gu, '');
  if (before === '') return hasTwoCodes ? withCode(after) : { code: null, rest: after };
  if (localCode.test(before)) return { code: before.replace(/^unit /iu, ''), rest: after };
  const isTitleFirst = /\p{L}{3}/u.test(before) && !/\p{L}{2}/u.test(after);
  if (!isTitleFirst) return null;
  const { code, rest } = withCode(before) ?? { code: null, rest: before };
  return { code, rest: `${rest}  ${after}` };
}

/** A line that begins with the awarding body's own number, if with any. */
function withCode(text: string): LineParts | null {
  const [first = '', ...others] = text.split(/ {2,}|\s*\|\s*/u);
  if (others.length > 0 && localCode.test(first)) {
    return { code: first.replace(/^unit /iu, ''), rest: others.join('  ') };
  }
  const match = /^((?:unit )?(?:[A-Z&]{1,8}[ -]?)?\d{1,5}[A-Za-z]?)[\s:.–-]+(?=\p{L})/iu.exec(text);
  if (match?.[1] === undefined) return { code: null, rest: text };
  return { code: match[1].replace(/^unit /iu, ''), rest: text.slice(match[0].length) };
}

/** Takes as many figures off the end as there are columns; without heads, as many as stand there. */
function splitFigures(
  text: string,
  count: number | null,
): { readonly title: string; readonly figures: readonly string[] } {
  const figures: string[] = [];
  let title = text.trim();
  while (count === null ? figures.length < 3 : figures.length < count) {
    const match =
      /^(.*?)[\s|]+((?:entry |level |l)?e?\d{1,3}(?:\.\d{1,2})?[*†‡]?|[-–—]|n\/a|tbc)$/iu.exec(
        title,
      );
    if (match?.[1] === undefined || match[2] === undefined) break;
    figures.unshift(match[2]);
    title = match[1].trim();
  }
  return { title: title.replace(/[\s|.·…]+$/gu, '').replace(/\s+/gu, ' '), figures };
}

/** Whether a line ends in at least one figure. */
export function endsInFigure(text: string): boolean {
  const last =
    text
      .trim()
      .split(/[\s|]+/u)
      .at(-1) ?? '';
  return isFigure(last);
}

/** A line that begins a unit but whose figures stand on a later one, joined with it. */
export function joinedUnit(
  rows: readonly SourceRow[],
  at: number,
  columns: Columns | null,
): { readonly unit: RawUnit; readonly span: number } | null {
  const first = rows[at];
  if (first === undefined || columns === null || findReference(first.text) === null) return null;
  let text = first.text;
  for (let span = 2; span <= 4; span += 1) {
    const next = rows[at + span - 1];
    if (next === undefined || next.isTable || findReference(next.text) !== null) return null;
    text = `${text} ${next.text}`;
    const unit = unitFromLine(text, first.place, columns);
    if (unit !== null) return { unit: { ...unit, isJoined: true }, span };
  }
  return null;
}
