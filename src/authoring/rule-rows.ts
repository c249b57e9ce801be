import type { GroupHeading } from './headings';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import type { Place } from './source';

/** A sentence that may state a rule. */
export interface RuleSentence {
  readonly sentence: string;
  readonly place: Place;
  /** The rows it fills. */
  readonly rows: readonly number[];
}

const figure =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|half|thirds?|quarter)\b/iu;
const measure = /\b(?:credits?|units?|glh|guided learning)\b/iu;
const demand =
  /\b(?:must|minimum|maximum|min|max|at least|no more than|up to|required|needs? to|complete|achieve|gain|select|choose|from|further|remaining|remainder|exactly|between|per cent|consists?|comprises?|total|overall|mandatory|optional)\b|%/iu;
const excludes =
  /\bbarred\b|\bmutually exclusive\b|\b(?:cannot|may not|must not|can not)\b[^.]{0,60}\b(?:taken|combined|counted|together|both|achieved|selected)\b|\bonly be (?:taken|achieved|selected) (?:with|if)\b|\bpathways?\b[^.]{0,60}\bmust\b|\bmust\b[^.]{0,60}\bpathways?\b/iu;

/** Whether a sentence could state a rule of combination. */
export function couldBeRule(sentence: string): boolean {
  const isSaying = /\b(?:is|are|cannot|may not|must not)\b/iu.test(sentence);
  const isBareHeading = sentence.length < 45 && !figure.test(sentence) && !isSaying;
  if (sentence.length < 8 || isBareHeading || isAboutCentres(sentence)) return false;
  return (
    excludes.test(sentence) ||
    (figure.test(sentence) && measure.test(sentence) && demand.test(sentence))
  );
}

/** What centres and their staff must do is no rule of combination. */
function isAboutCentres(sentence: string): boolean {
  const isStaff = /\b(?:centres?|assessors?|staff|tutors?|verifiers?|teachers?)\b/iu.test(sentence);
  return isStaff && !/\bcredits\b|\bgroup [A-Z]\b/iu.test(sentence);
}

const strong =
  /\b(?:must|required to|needs? to|have to)\b[^.]{0,80}\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b[^.]{0,25}\b(?:credits?|units?|glh|guided learning hours)\b|\b(?:minimum|maximum|at least|no more than)\b[^.]{0,20}\b\d+\b[^.]{0,20}\b(?:credits?|units?|glh)\b|\b\d+ credits?\b[^.]{0,40}\b(?:mandatory|optional|group [A-Z])\b|\bbarred (?:combination|unit)/iu;

/** Whether a sentence far from the units still speaks of a rule. */
export function isSurelyRule(sentence: string): boolean {
  return couldBeRule(sentence) && strong.test(sentence);
}

/** The sentences of neighbouring rows: lines are joined where a sentence goes on, and split at full stops. */
export function sentencesOf(
  rows: readonly SourceRow[],
  indices: readonly number[],
  headings: ReadonlySet<number>,
): readonly RuleSentence[] {
  const paragraphs: RuleSentence[] = [];
  for (const at of indices) {
    const row = rows[at];
    if (row === undefined) continue;
    const last = paragraphs.at(-1);
    const next = { sentence: sentenceOfRow(row), place: row.place, rows: [at] };
    const isNext = last?.rows.at(-1) === at - 1 && !headings.has(at - 1) && !headings.has(at);
    if (last === undefined || !isNext || !goesOn(last.sentence, row, rows[at - 1])) {
      paragraphs.push(next);
      continue;
    }
    const isFigure = isFigureOf(last.sentence, next.sentence);
    const sentence = `${last.sentence}${isFigure ? ':' : ''} ${next.sentence}`;
    paragraphs.splice(-1, 1, { ...last, sentence, rows: [...last.rows, at] });
  }
  return paragraphs.flatMap(split);
}

/** A label and its value read as a sentence: `Minimum number of units | 4`. */
function sentenceOfRow(row: SourceRow): string {
  const [label, value, ...others] = filledCells(row);
  const isPair = label !== undefined && value !== undefined && others.length === 0;
  if (!isPair || !row.isTable) return row.text;
  return /[:–-]$/u.test(label.text) || !/^\d/u.test(value.text)
    ? row.text
    : `${label.text}: ${value.text}`;
}

/** `Minimum number of credits that must be achieved` and its figure on the next line. */
function isFigureOf(before: string, text: string): boolean {
  return (
    /^\d{1,3}$/u.test(text) &&
    !/\d/u.test(before.replace(/\blevel \d\b/giu, '')) &&
    /\b(?:minimum|maximum|number of|total)\b.*\b(?:credits?|units?)\b/iu.test(before)
  );
}

const bullet = /^\s*(?:[•●▪■◦○·*–-]|\(?[a-z\d]{1,3}[.)])\s|^e (?=\d|a )/iu;

const minWrapped = 60;

function isBelow(one: SourceRow, two: SourceRow): boolean {
  return one.place.page === two.place.page && two.place.line - one.place.line === 1;
}

function goesOn(before: string, row: SourceRow, previous: SourceRow | undefined): boolean {
  if (row.isTable || previous?.isTable === true || before.length > 1_500) return false;
  if (isFigureOf(before, row.text)) return true;
  if (/[.:;]$/u.test(before) || bullet.test(row.text)) return false;
  const isDangling =
    /\b(?:of|from|at|level|group|the|and|or|to|in|be|must|with|for|optional|mandatory|minimum|maximum)$/iu;
  // A line that is as wide as a page's only ends there: the next begins with a figure by chance.
  const isWrapped =
    previous !== undefined && previous.text.length > minWrapped && isBelow(previous, row);
  if (isWrapped && /^(?:\d|group\b)/iu.test(row.text)) return true;
  return /^[\p{Ll}(]/u.test(row.text) || isDangling.test(before) || / an?$/u.test(before);
}

function split(paragraph: RuleSentence): readonly RuleSentence[] {
  const sentences = paragraph.sentence
    .split(/(?<=[.;])\s+(?=[\p{Lu}(])/u)
    .map((sentence) => sentence.trim());
  return sentences.map((sentence) => ({ ...paragraph, sentence }));
}

/** `from this group`, below a heading, names that heading's group. */
export function inContext(sentence: string, groupId: string | null): string {
  if (groupId === null) return sentence;
  return sentence.replace(
    /\b(from|in|within) (?:this|the) (?:group|section)\b/giu,
    `$1 Group ${groupId}`,
  );
}

/** A heading as a sentence about its group: `Optional units – minimum 13 credits`. */
export function headingSentence(heading: GroupHeading, groupId: string): string {
  if (heading.id !== null) return heading.text;
  const from = heading.text.search(/[:(–;,-]|\b(?:minimum|maximum|at least|complete)\b|\d/iu);
  if (from < 0) return `Group ${groupId}`;
  return `Group ${groupId}: ${heading.text.slice(from).replace(/^[\s:–;,-]+/u, '')}`;
}
