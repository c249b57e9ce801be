import { readFigure } from './figures';
import { findHeader } from './header';
import { barredHead, headKind } from './heads';
import { kindOf } from './headings';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import type { RuleSentence } from './rule-rows';

/** The rows of tables that set out rules, each figure as a sentence of its own. */
export interface RuleTables {
  readonly sentences: readonly RuleSentence[];
  readonly rows: ReadonlySet<number>;
}

const groupHead = /^(?:unit )?(?:groups?|sections?|units?|type|component|)(?: of units?)?$/iu;
const figureHead =
  /^(?:(?:min|max)(?:imum)?\b.{0,40}|(?:no\.?|number) of (?:credits|units)(?: required)?|credits?(?: required| to be achieved)?|units? required|glh)$/iu;

/** Finds tables such as `Group | Minimum credits | Maximum credits` and reads each row of them. */
export function ruleTables(
  rows: readonly SourceRow[],
  indices: readonly number[],
  groupIds: readonly string[],
): RuleTables {
  const sentences: RuleSentence[] = [];
  const used = new Set<number>();
  let heads: SourceRow | null = null;
  for (const at of indices) {
    const row = rows[at];
    if (row?.isTable !== true) continue;
    if (isHead(row)) {
      heads = row;
      used.add(at);
    } else if (heads?.block === row.block) {
      used.add(at);
      sentences.push(...sentencesOfRow(row, at, heads, groupIds));
    }
  }
  return { sentences, rows: used };
}

const bound = /^(?:min|max)|\b(?:required|to be achieved|number of)\b/iu;

/** The rows of tables whose heads speak of bounds: no units stand in them, nor headings of groups. */
export function boundRows(rows: readonly SourceRow[]): ReadonlySet<number> {
  const found = new Set<number>();
  let block: number | null = null;
  for (const [at, row] of rows.entries()) {
    const texts = row.cells.map(({ text }) => text);
    if (row.isTable && isBoundHead(texts)) block = row.block;
    else if (row.block !== block || findHeader(rows, at) !== null) block = null;
    if (block !== null) found.add(at);
  }
  return found;
}

/** Whether texts beside each other are the heads of a table of rules. */
export function isRuleHead(texts: readonly string[]): boolean {
  return isBoundHead(texts) || isBarredHead(texts);
}

/** `Unit  Barred with`: heads beside each other, the last of barred units. */
function isBarredHead(texts: readonly string[]): boolean {
  const [first = '', ...others] = texts;
  const last = others.at(-1) ?? '';
  const isUnit = headKind(first) === 'title' || headKind(first) === 'code';
  return isUnit && others.length < 3 && last.length < 60 && barredHead.test(last);
}

/** Whether texts beside each other are the heads of a table of bounds. */
export function isBoundHead(texts: readonly string[]): boolean {
  return texts.length > 1 && isHeadOf(texts) && texts.some((text) => bound.test(text));
}

function isHead(row: SourceRow): boolean {
  return isHeadOf(row.cells.map(({ text }) => text));
}

function isHeadOf(texts: readonly string[]): boolean {
  const [first, ...others] = texts;
  const figures = others.filter((text) => text !== '');
  return (
    groupHead.test(first ?? '') &&
    figures.length > 0 &&
    figures.every((text) => figureHead.test(text))
  );
}

function sentencesOfRow(
  row: SourceRow,
  at: number,
  heads: SourceRow,
  groupIds: readonly string[],
): readonly RuleSentence[] {
  const [name] = filledCells(row);
  const subject = name === undefined ? null : subjectOf(name.text, groupIds);
  const asPrinted = { sentence: row.text, place: row.place, rows: [at] };
  if (subject === null)
    return [{ ...asPrinted, sentence: `Units: ${row.text} credits must be achieved` }];
  return row.cells.slice(1).flatMap(({ place, text }, i): readonly RuleSentence[] => {
    const head = heads.cells[i + 1]?.text ?? '';
    const figure = readFigure(text);
    if (figure.kind === 'none' || head === '') return [];
    if (figure.kind === 'value' && figure.value === 0) return [];
    const sentence = `${subject}${head.replace(/^(?:no\.?|number) of /iu, '')}: ${text}`;
    return [{ sentence, place, rows: [at] }];
  });
}

/** `Group B: ` for the row of a group, nothing for the row of the whole; `null` where it is neither. */
function subjectOf(text: string, groupIds: readonly string[]): string | null {
  if (/^(?:overall |grand )?total\b/iu.test(text)) return '';
  const id = /^(?:(?:mandatory|optional|unit)? ?group )?([A-Z]{1,2}\d{0,2}|\d{1,2})\b/iu.exec(
    text,
  )?.[1];
  const known = groupIds.find((one) => one.toLowerCase() === id?.toLowerCase());
  if (known !== undefined) return `Group ${known}: `;
  const kind = kindOf(text);
  return kind === 'mandatory' || kind === 'optional' ? `${kind} units: ` : null;
}
