import type { Level } from '../catalogue';
import type { Order } from './column-order';
import type { DraftUnit, ReadingQuestion, QuestionCode, Read, UnitField } from './draft';
import { readFigure, readLevel } from './figures';
import type { Figure } from './figures';
import type { FigureKind } from './heads';
import type { PlacedUnit } from './outline';
import { questionOf } from './questions';
import type { Cell, Place } from './source';
import { referenceOf } from './unit-ids';

interface MadeUnit {
  readonly unit: DraftUnit;
  readonly questions: readonly ReadingQuestion[];
}

const maxCredits = 240;
const maxHours = 3_000;

/** A unit's row as values; what is missing, mended or doubtful in it as questions. */
export function toDraftUnit(placed: PlacedUnit, id: string, order: Order): MadeUnit {
  const { raw } = placed;
  const ask = asker(id, raw.title.text, raw.place);
  const cellOf = (kind: FigureKind): Cell | null =>
    raw.figures[order.figures.indexOf(kind)] ?? null;
  const level = readValue(cellOf('level') ?? raw.levelAbove ?? null, readLevel, ask, 'level');
  const credits = readValue(cellOf('credits'), readFigure, ask, 'credits');
  const glh = readValue(cellOf('glh'), readFigure, ask, 'glh');
  const reference = readReference(placed, ask);
  const unit: DraftUnit = {
    id,
    ref: reference.ref,
    localRef: raw.localRef === null ? null : cellValue(raw.localRef),
    title: { value: cleanTitle(raw.title.text), place: raw.title.place },
    level: level.read,
    credits: credits.read,
    glh: glh.read,
    place: raw.place,
  };
  return {
    unit,
    questions: [
      ...reference.questions,
      ...titleQuestions(placed, ask),
      ...level.questions,
      ...credits.questions,
      ...glh.questions,
      ...unlikely(unit, ask),
    ],
  };
}

type Ask = (
  code: QuestionCode,
  field: UnitField,
  read: string | null,
  proposed?: string | null,
  place?: Place,
) => ReadingQuestion;

function asker(id: string, title: string, rowPlace: Place): Ask {
  return (code, field, read, proposed = null, place = rowPlace) =>
    questionOf(code, { about: { kind: 'unit', id, title, field }, place, read, proposed });
}

function cellValue({ place, text }: Cell): Read<string> {
  return { value: text.replace(/\s+/gu, ' ').trim(), place };
}

function cleanTitle(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s*[*†‡]+$/u, '')
    .trim();
}

function readReference(
  placed: PlacedUnit,
  ask: Ask,
): { readonly ref: Read<string> | null; readonly questions: readonly ReadingQuestion[] } {
  const found = referenceOf(placed);
  const cell = placed.raw.ref;
  if (found === null || cell === null) return { ref: null, questions: [] };
  const { expected, printed, value } = found;
  const isMended = printed !== value;
  const ref = { value, place: cell.place, ...(isMended ? { printed } : {}) };
  const proposed = expected === null ? value : `${expected}${value.slice(1)}`;
  return {
    ref,
    questions: [
      ...(isMended ? [ask('reference-mended', 'ref', printed, value, cell.place)] : []),
      ...(expected === null
        ? []
        : [ask('reference-doubtful', 'ref', printed, proposed, cell.place)]),
    ],
  };
}

function readValue<Value extends Level | number>(
  cell: Cell | null,
  read: (text: string) => Figure<Value>,
  ask: Ask,
  field: UnitField,
): { readonly read: Read<Value> | null; readonly questions: readonly ReadingQuestion[] } {
  if (cell === null) return { read: null, questions: [] };
  const { place, text } = cell;
  const figure = read(text);
  if (figure.kind === 'none') {
    return { read: null, questions: [ask('figure-missing', field, text, null, place)] };
  }
  if (figure.kind === 'unclear') {
    return { read: null, questions: [ask('figure-unclear', field, text, null, place)] };
  }
  const value = figure.value;
  const questions = figure.isMended ? [ask('mark-removed', field, text, String(value), place)] : [];
  return { read: { value, place, ...(figure.isMended ? { printed: text } : {}) }, questions };
}

function titleQuestions({ loose, raw }: PlacedUnit, ask: Ask): readonly ReadingQuestion[] {
  const { text } = raw.title;
  const above = loose.map(({ cell, side }) => {
    const whole = side === 'above' ? `${cell.text} ${text}` : `${text} ${cell.text}`;
    return ask('title-unclear', 'title', cell.text, whole, cell.place);
  });
  const { otherwise } = raw.title;
  const broken = otherwise === undefined ? [] : [ask('title-broken', 'title', otherwise, text)];
  const joined = raw.isJoined ? [ask('title-joined', 'title', text)] : [];
  const startsWithCode =
    /^(?:(?:unit )?(?:[A-Z&]{1,6}[ -]?)?\d{1,6}[A-Za-z]?|[A-Z][A-Z\d]{3} \d{2}) \p{Lu}/iu.test(
      text,
    ) && !/^\p{Ll}/u.test(text);
  const isLine = raw.columns === null || raw.columns.kinds.length === 0;
  const holdsHeads = /^(?:credits? value|value|level|glh)\b.*\d/iu.test(text);
  const isFormula = /^\s*[=@]/u.test(text);
  const isOdd =
    startsWithCode ||
    holdsHeads ||
    isFormula ||
    (isLine && /\s[\d.]+$/u.test(text)) ||
    text.length > 250 ||
    /[\d.]+\s+[\d.]+$/u.test(text) ||
    !/\p{L}{2}/u.test(text);
  return [...above, ...broken, ...joined, ...(isOdd ? [ask('title-unclear', 'title', text)] : [])];
}

/** Figures that no unit has, or that do not go together. */
function unlikely({ credits, glh }: DraftUnit, ask: Ask): readonly ReadingQuestion[] {
  // Credits are printed in halves and quarters: 1.51 is 1.5 with a footnote's mark.
  const isOdd = credits !== null && !Number.isInteger(credits.value * 4);
  const tooMany = credits !== null && credits.value > maxCredits;
  const isLong = glh !== null && glh.value > maxHours;
  // Credits are 10 hours of learning each, of which guided hours are a part.
  const isOver = credits !== null && glh !== null && glh.value > credits.value * 10;
  return [
    ...(tooMany || isOdd
      ? [ask('figure-unlikely', 'credits', String(credits.value), null, credits.place)]
      : []),
    ...(isLong || isOver
      ? [ask('figure-unlikely', 'glh', String(glh.value), null, glh.place)]
      : []),
  ];
}
