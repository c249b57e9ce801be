import { checkDigit } from '../catalogue';
import type { Level } from '../catalogue';
import type { DraftFacts, FactName, HoursPrinted, ReadingQuestion, Read } from './draft';
import { readDay } from './fact-dates';
import { readFigure, readLevel } from './figures';
import { questionOf } from './questions';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import { documentStart } from './source';
import type { Place } from './source';

export interface ReadFacts {
  readonly facts: DraftFacts;
  readonly questions: readonly ReadingQuestion[];
  readonly used: ReadonlySet<number>;
}

type Label = FactName | 'glhMin' | 'glhMax';

interface FactStatement {
  readonly label: Label;
  readonly value: string;
  readonly place: Place;
  readonly row: number;
}

const labels: readonly (readonly [Label, RegExp])[] = [
  [
    'title',
    /^(?:qualification title|title of (?:the )?qualification|qualification name|full title|qualification)$/iu,
  ],
  [
    'number',
    /^(?:(?:ofqual )?(?:qualification|accreditation|regulation|regulated qualification|reference) (?:accreditation |reference )?(?:number|no\.?)(?: \((?:qan|qn)\))?|ofqual (?:i\.?d\.?|number|ref(?:erence)?|code)|qan|qn|qan code|qualification (?:id|code|reference))$/iu,
  ],
  ['level', /^(?:qualification |rqf |scqf )?level$/iu],
  [
    'credits',
    /^(?:(?:total |number of |minimum |overall |qualification )?credits?(?: values?| required)?|number of credits|total credit value|total number of credits|credit value of (?:the )?qualification)$/iu,
  ],
  ['tqt', /^(?:total qualification time(?: \(tqt\))?|tqt|total qualification time \(hours\))$/iu],
  ['glhMin', /^min(?:imum)? (?:glh|guided learning(?: hours)?)$/iu],
  ['glhMax', /^max(?:imum)? (?:glh|guided learning(?: hours)?)$/iu],
  ['glh', /^(?:(?:total )?guided learning(?: hours)?(?: \(glh\))?|(?:total )?glh|glh range)$/iu],
  [
    'startsOn',
    /^(?:qualification |operational |registration )?(?:start|launch)(?: date)?$|^operational start date$|^first registration(?: date)?$/iu,
  ],
  [
    'endsOn',
    /^(?:qualification |operational |registration )?end(?: date)?$|^(?:last|final) (?:date for )?registrations?(?: date)?$|^registration end date$/iu,
  ],
  ['awardingBody', /^(?:awarding (?:body|organisation)|awarded by|ao)$/iu],
];

const inline =
  /^(qualification title|(?:ofqual )?qualification (?:accreditation |reference )?number(?: \(qa?n\))?|ofqual (?:i\.?d\.?|number)|qan|level|credit value|total credits?|number of credits|credits?|total qualification time(?: \(tqt\))?|tqt|guided learning hours(?: \(glh\))?|glh|minimum glh|maximum glh|qualification start date|qualification end date|operational start date|awarding (?:body|organisation))\s*[:–-]?\s+(.+)$/iu;
const numberPattern = /\b(\d{3}\/\d{4}\/[\dX])\b/u;

/** Reads the facts of one qualification from labels and their values; missing ones stay `null`. */
export function readFacts(
  rows: readonly SourceRow[],
  indices: readonly number[],
  name: { readonly text: string; readonly place: Place } | null,
): ReadFacts {
  const said = indices.flatMap((at) => statementsIn(rows[at], at));
  const reader = new Reader(said);
  const title =
    reader.text('title') ?? (name === null ? null : { value: name.text, place: name.place });
  const glh = reader.hours();
  const facts: DraftFacts = {
    title,
    awardingBody: reader.text('awardingBody') ?? bodyIn(title, rows, indices),
    number: reader.number() ?? looseNumber(rows, indices),
    level: reader.level() ?? levelIn(title),
    levels: title !== null && /\bSCQF\b|\bSVQ\b/u.test(title.value) ? 'SCQF' : 'RQF',
    credits: reader.figure('credits'),
    tqt: reader.figure('tqt'),
    glh,
    startsOn: reader.day('startsOn'),
    endsOn: reader.day('endsOn'),
    consultation: matching(rows, indices, /\bconsultation draft\b/iu),
    edition: matching(rows, indices, /^(?:version|issue|edition|specification v)\b.{1,60}$/iu),
  };
  return { facts, questions: [...reader.questions, ...missing(facts)], used: reader.used };
}

function statementsIn(row: SourceRow | undefined, at: number): readonly FactStatement[] {
  if (row === undefined || row.text.length > 600) return [];
  const [label, value, ...others] = filledCells(row);
  if (label === undefined) return [];
  if (value !== undefined && others.length === 0 && row.isTable) {
    return toStatement(label.text, value.text, value.place, at);
  }
  if (value !== undefined) return [];
  const match = inline.exec(label.text.replace(/\s+/gu, ' '));
  if (match?.[1] === undefined || match[2] === undefined || match[2].length > 200) return [];
  return toStatement(match[1], match[2], label.place, at);
}

function toStatement(
  text: string,
  value: string,
  place: Place,
  row: number,
): readonly FactStatement[] {
  const plain = text
    .replace(/\s*[:–-]\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const label = labels.find(([, pattern]) => pattern.test(plain))?.[0];
  return label === undefined ? [] : [{ label, value: value.trim(), place, row }];
}

/** More values beside the first are no slips of the document. */
const maxUnlike = 3;

/** Answers what the statements say of a fact; two answers that disagree become a question. */
class Reader {
  readonly questions: ReadingQuestion[] = [];
  readonly used = new Set<number>();

  constructor(private readonly said: readonly FactStatement[]) {}

  text(label: Label): Read<string> | null {
    return this.read(label, (value) =>
      label === 'title' && !/\p{L}{3}/u.test(value) ? null : value,
    );
  }

  number(): Read<string> | null {
    const read = this.read('number', (value) => numberPattern.exec(value)?.[1] ?? null);
    if (read !== null && checkDigit(read.value) !== read.value.at(-1)) {
      const expected = checkDigit(read.value);
      const proposed = expected === null ? null : read.value.slice(0, -1) + expected;
      this.ask('number', read.value, proposed, read.place);
    }
    return read;
  }

  level(): Read<Level> | null {
    return this.read('level', (value) => {
      const figure = readLevel(value);
      return figure.kind === 'value' ? figure.value : null;
    });
  }

  figure(label: 'credits' | 'tqt'): Read<number> | null {
    return this.read(label, (value) => {
      const figure = readFigure(value);
      return figure.kind === 'value' ? figure.value : null;
    });
  }

  day(label: 'startsOn' | 'endsOn'): Read<string> | null {
    return this.read(label, readDay);
  }

  /** One figure, a range in one cell, or a minimum and a maximum of their own. */
  hours(): Read<HoursPrinted> | null {
    const low = this.read('glhMin', whole);
    const high = this.read('glhMax', whole);
    if (low !== null && high !== null) {
      return { value: { min: low.value, max: high.value }, place: low.place };
    }
    return this.read('glh', hoursIn);
  }

  private read<Value>(label: Label, parse: (text: string) => Value | null): Read<Value> | null {
    const all = this.said.filter((statement) => statement.label === label);
    const parsed = all.flatMap(({ place, row, value }) => {
      const read = parse(value);
      return read === null ? [] : [{ value: read, place, row }];
    });
    const [first, ...others] = parsed;
    if (first === undefined) return null;
    this.used.add(first.row);
    const isSame = (value: Value): boolean => JSON.stringify(value) === JSON.stringify(first.value);
    for (const { row, value } of others) if (isSame(value)) this.used.add(row);
    const unlike = others.filter(({ value }) => !isSame(value));
    if (label !== 'level' && label !== 'credits') {
      this.askAll(factOf(label), unlike, shown(first.value));
    }
    return { value: first.value, place: first.place };
  }

  /** Many other values are those of the units' own pages: they are one question. */
  private askAll(
    fact: FactName,
    unlike: readonly { readonly value: unknown; readonly place: Place }[],
    proposed: string,
  ): void {
    const [first] = unlike;
    if (first === undefined) return;
    if (unlike.length > maxUnlike) {
      const all = [...new Set(unlike.map(({ value }) => shown(value)))].join(', ');
      this.ask(fact, all, proposed, first.place);
    } else for (const { place, value } of unlike) this.ask(fact, shown(value), proposed, place);
  }

  private ask(fact: FactName, read: string, proposed: string | null, place: Place): void {
    this.questions.push(
      questionOf('facts-differ', { about: { kind: 'fact', fact }, place, read, proposed }),
    );
  }
}

function shown(value: unknown): string {
  const isRange = typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
  if (!isRange) return String(value);
  return value.min === value.max ? String(value.min) : `${String(value.min)}–${String(value.max)}`;
}

function factOf(label: Label): FactName {
  return label === 'glhMin' || label === 'glhMax' ? 'glh' : label;
}

function whole(text: string): number | null {
  const figure = readFigure(text);
  return figure.kind === 'value' ? figure.value : null;
}

function hoursIn(text: string): HoursPrinted | null {
  const range = /^(\d{1,4})\s*(?:-|–|to)\s*(\d{1,4})(?: hours| glh)?$/iu.exec(text.trim());
  if (range !== null) return { min: Number(range[1]), max: Number(range[2]) };
  const one = whole(text);
  return one === null ? null : { min: one, max: one };
}

function looseNumber(rows: readonly SourceRow[], indices: readonly number[]): Read<string> | null {
  for (const at of indices) {
    const row = rows[at];
    const number = row === undefined ? undefined : numberPattern.exec(row.text.slice(0, 400))?.[1];
    if (row !== undefined && number !== undefined) return { value: number, place: row.place };
  }
  return null;
}

function matching(
  rows: readonly SourceRow[],
  indices: readonly number[],
  pattern: RegExp,
): Read<string> | null {
  const row = indices
    .map((at) => rows[at])
    .find((found) => found !== undefined && found.text.length < 200 && pattern.test(found.text));
  return row === undefined ? null : { value: row.text, place: row.place };
}

function levelIn(title: Read<string> | null): Read<Level> | null {
  const text =
    title === null
      ? undefined
      : /\b(?:entry )?level (?:entry )?\d{1,2}\b|\bentry \d\b/iu.exec(title.value)?.[0];
  const figure = text === undefined ? null : readLevel(text);
  return figure?.kind === 'value' && title !== null
    ? { value: figure.value, place: title.place }
    : null;
}

/** `The awarding body for this qualification is …`, else what stands before the level in the title. */
function bodyIn(
  title: Read<string> | null,
  rows: readonly SourceRow[],
  indices: readonly number[],
): Read<string> | null {
  const before = title?.value.split(/\b(?:Entry )?Level\b/u)[0]?.trim() ?? '';
  const body = before
    .replace(/\b(?:BTEC|NVQ|SVQ|Specialist|Edexcel)\b/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (title !== null && body !== '' && body.length < 60) return { value: body, place: title.place };
  const stated = matching(
    rows,
    indices,
    /\bawarding (?:body|organisation) for this qualification is\b/iu,
  );
  const name =
    stated === null
      ? undefined
      : /qualification is (?:the )?([\p{Lu}][\p{L}&' ]{1,50}?)(?:,|\.| and )/u.exec(
          stated.value,
        )?.[1];
  return stated === null || name === undefined ? null : { value: name, place: stated.place };
}

/** What a qualification cannot do without. */
function missing(facts: DraftFacts): readonly ReadingQuestion[] {
  const needed = ['title', 'awardingBody', 'number', 'level'] as const;
  return needed
    .filter((fact) => facts[fact] === null)
    .map((fact) =>
      questionOf('fact-missing', { about: { kind: 'fact', fact }, place: documentStart }),
    );
}
