import { dayName, dayOfMonth, month, monthNumber, plainForm, timeOfDay } from './date-forms';

/** What stands in a line of a list of dates, in order. */
export type LinePiece = DatePiece | WordPiece;

/** A date, or the first and the last one of a range, as they are written. */
export interface DatePiece {
  readonly kind: 'dates';
  readonly text: string;
  readonly dates: readonly string[];
  /** One date that stands for its week: "w/c 26 October 2026". */
  readonly isWeek?: true;
  readonly after: Gap;
}

/** What parts a piece from the one before: of several marks in a row, the first of these. */
type Gap = 'tab' | 'mark' | 'space';

/** `label`: words that say nothing about a date. `unclear`: what could be, or change, a date. */
interface WordPiece {
  readonly kind: 'label' | 'unclear';
  readonly text: string;
  readonly after: Gap;
}

/** "Good Friday" is the name of a day of the year, not of one of the week. */
const named = String.raw`(?:(?<!\b(?:good|easter|maundy|ash|shrove|whit)\s)${dayName}[.,]?\s*)?`;
const through = String.raw`\s*(?:-+>?|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\bthru\b)\s*`;
const andAfterBetween = String.raw`(?<=\bbetween\s[^\t]{0,60})\s+and\s+`;
/** Whatever is written like a date; `readDate` judges whether it is one. */
const forms = [
  String.raw`\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}`,
  String.raw`${dayOfMonth}(?:\s+of)?(?:[-/.]|\s*)${month}(?:[-/.]|[\s,]*)'?\d{2,4}`,
  // "Oct 26-30, 2026" has no year 30: the year is the last figure of the line's date.
  String.raw`${month}[\s-]*${dayOfMonth}[\s,-]+'?(?:\d{4}|\d{2})(?!\d|,?\s+\d{4}\b)`,
].join('|');
const date = String.raw`${named}(?:${forms})(?![\w/])(?:${timeOfDay})?(?:\s*\(${dayName}\)|,?\s+${dayName}(?![.,]?\s*\d))?`;
/** The first day of a range whose year, or month and year, stand only at its end. */
const openStart = String.raw`${named}${dayOfMonth}(?:\s+(?:of\s+)?${month})?(?=${through}${named}${dayOfMonth}\s*(?:of\s+)?${month}[\s,-]*'?\d)`;
/** A day without its year, or a month without its day. */
const halfDate = String.raw`\b${dayOfMonth}[\s-]+(?:of\s+)?${month}\b|\b${month}\s+\d{1,4}\b`;

/** Before the first day of a week that is meant as a whole. */
const weekFrom = String.raw`\bw/?[cb]\b|\bweeks? (?:commencing|beginning|starting|of)\b`;
const isWeekFrom = new RegExp(weekFrom, 'i');

const pieces = new RegExp(
  [
    String.raw`(?<range>(?:\b(?:from|between)\s+)?(?<from>${openStart}|${date})(?:${through}|${andAfterBetween})(?<to>${date}))`,
    String.raw`(?<monthRange>(?<inMonth>${month})\s*(?<firstDay>${dayOfMonth})${through}(?:(?<toMonth>${month})\s*)?(?<lastDay>${dayOfMonth}),?\s+(?<ofYear>\d{4}))`,
    `(?<date>${date})`,
    String.raw`(?<gap>[\s,;|•*()":&]|\band\b|${weekFrom})`,
    `(?<half>${halfDate})`,
    String.raw`(?<word>[^\s,;|•*()":]+)`,
  ].join('|'),
  'g',
);
/** Words that make of a date something else than that day. */
const limiting =
  /^(?:-+>?|to|until|till?|through|thru|from|between|after|before|by|since|onwards?|not)$/;
/** "2026/27", "2026-2027": a year of teaching, not a day. */
const academicYear = /^\d{4}[-/]\d{2}(?:\d{2})?$/;

/** Takes a line apart into dates, ranges of dates, labels and what is unclear. */
export function piecesOf(line: string): readonly LinePiece[] {
  const text = line.replace(/[^\S\t]+/g, ' ').trim();
  const found: LinePiece[] = [];
  let gap = '';
  let isOfWeeks = false;
  for (const match of plainForm(text).matchAll(pieces)) {
    const written = text.slice(match.index, match.index + match[0].length);
    if (match.groups?.gap !== undefined) {
      gap += written;
      continue;
    }
    isOfWeeks ||= isWeekFrom.test(gap);
    const piece = pieceOf(written, match.groups ?? {}, gapOf(gap));
    const isWeek = isOfWeeks && piece.kind === 'dates' && piece.dates.length === 1;
    addPiece(found, isWeek ? { ...piece, isWeek } : piece);
    gap = '';
  }
  return found;
}

function gapOf(text: string): Gap {
  if (text.includes('\t')) return 'tab';
  return /[,;|]/.test(text) ? 'mark' : 'space';
}

/** Words parted by nothing but spaces are one label. */
function addPiece(found: LinePiece[], piece: LinePiece): void {
  const before = found.at(-1);
  if (before?.kind === 'label' && piece.kind === 'label' && piece.after === 'space') {
    found[found.length - 1] = { ...before, text: `${before.text} ${piece.text}` };
  } else found.push(piece);
}

type Groups = Readonly<Record<string, string | undefined>>;

function pieceOf(text: string, groups: Groups, after: Gap): LinePiece {
  const { range, monthRange, date: single, from = '', to = '', half, word = '' } = groups;
  if (monthRange !== undefined) {
    const { inMonth = '', toMonth = inMonth, firstDay = '', lastDay = '', ofYear = '' } = groups;
    const end = `${lastDay} ${toMonth} ${ofYear}`;
    return { kind: 'dates', text, dates: [wholeStart(`${firstDay} ${inMonth}`, end), end], after };
  }
  if (range !== undefined) {
    return { kind: 'dates', text, dates: [wholeStart(from, to), to], after };
  }
  if (single !== undefined) return { kind: 'dates', text, dates: [single], after };
  const isUnclear = half !== undefined || isDateLike(word);
  return { kind: isUnclear ? 'unclear' : 'label', text, after };
}

function isDateLike(word: string): boolean {
  return limiting.test(word) || (/\d[-/.]+\d/.test(word) && !academicYear.test(word));
}

/**
 * The start of a range with the month and year of its end, where it has none: the 26 of "26 - 30
 * October 2026", the 21 December of "21 December - 4 January 2027".
 */
function wholeStart(from: string, to: string): string {
  const end = new RegExp(String.raw`(?<month>${month})[\s,-]*(?<year>'?\d{2,4})`).exec(to)?.groups;
  if (!end || /\d{2,4}$/.test(from.replace(/^\D*\d{1,2}/, ''))) return from;
  const own = new RegExp(month).exec(from.replace(new RegExp(`^${named}`), ''))?.[0];
  const year = Number(end.year?.replace("'", '').padStart(4, '20'));
  if (own === undefined) return `${from} ${end.month ?? ''} ${year}`;
  const isYearBefore = monthNumber(own) > monthNumber(end.month ?? '');
  return `${from} ${isYearBefore ? year - 1 : year}`;
}
