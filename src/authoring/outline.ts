import { findHeader } from './header';
import type { Columns } from './header';
import { findHeading, headingFrom } from './headings';
import type { GroupHeading } from './headings';
import { isFigure } from './figures';
import { qualificationName } from './qualification-name';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import { startsLower } from './texts';
import { longerBy, shareParts } from './title-parts';
import type { TitlePart, Wrapping } from './title-parts';
import { maxUnits } from './source';
import type { Cell } from './source';
import { unitFromCells, unitWithoutHeads } from './unit-row';
import type { RawUnit } from './unit-row';
import { endsInFigure, joinedUnit, unitFromLine } from './unit-line';

/** A unit in the order of the document, with the heading it stands under. */
export interface PlacedUnit {
  readonly raw: RawUnit;
  readonly heading: GroupHeading | null;
  /** The qualification's name that stands last above it. */
  readonly qualification: string | null;
  readonly row: number;
  /** Lines that may belong to its title. */
  readonly loose: readonly { readonly cell: Cell; readonly side: 'above' | 'below' }[];
}

/** A row that adds up a table: `Total  19`. */
export interface TotalRow {
  readonly row: SourceRow;
  readonly heading: GroupHeading | null;
  readonly columns: Columns | null;
}

export interface Outline {
  readonly units: readonly PlacedUnit[];
  readonly totals: readonly TotalRow[];
  /** Every heading of a group, with or without units. */
  readonly headings: readonly { readonly heading: GroupHeading; readonly row: number }[];
  /** The qualification's name above each row. */
  readonly names: ReadonlyMap<number, string>;
  readonly headers: readonly Columns[];
  /** The rows that are accounted for. */
  readonly used: ReadonlySet<number>;
}

/** After so many rows that are no units, what was a table has ended. */
const maxGap = 8;
const maxTitlePart = 110;

/** Finds the units of a document, row by row, with the heads and headings over them. */
export function outlineOf(rows: readonly SourceRow[]): Outline {
  const walk = new Walk(rows);
  let at = 0;
  while (at < rows.length && walk.units.length < maxUnits) at = walk.step(at);
  walk.end();
  return walk;
}

class Walk implements Outline {
  readonly units: PlacedUnit[] = [];
  readonly totals: TotalRow[] = [];
  readonly headings: { readonly heading: GroupHeading; readonly row: number }[] = [];
  readonly names = new Map<number, string>();
  readonly headers: Columns[] = [];
  readonly used = new Set<number>();
  private columns: Columns | null = null;
  private heading: GroupHeading | null = null;
  /** Whether units have followed the heading. */
  private isFilled = false;
  private name: string | null = null;
  private gap = maxGap;
  /** Texts since the last unit that might be parts of titles. */
  private parts: TitlePart[] = [];
  private lead: TitlePart[] = [];
  private wrapping: Wrapping = null;
  /** The row in which the last unit, its title included, ends. */
  private lastRow = 0;
  /** Where titles begin in lines. */
  private titleAt: number | null = null;
  /** Whether the last unit's title began on its own row. */
  private leadless = true;

  constructor(private readonly rows: readonly SourceRow[]) {}

  /** Reads what begins at a row and says where the next begins. */
  step(at: number): number {
    const row = this.rows[at];
    if (row === undefined) return at + 1;
    const header = findHeader(this.rows, at);
    if (header !== null) return this.takeHeader(header.columns, at, header.span);
    if (this.takeTotal(row, at)) return at + 1;
    const unit = this.unitAt(row, at);
    if (unit !== null) return this.takeUnit(unit.raw, at, unit.span);
    if (this.takeName(row, at) || this.takeHeading(row, at)) return at + 1;
    if (!this.takeContinuation(row, at)) this.passBy(row, at);
    return at + 1;
  }

  /** Nothing more comes. */
  end(): void {
    this.settle(null);
  }

  private takeHeader(columns: Columns, at: number, span: number): number {
    this.columns = columns;
    this.headers.push(columns);
    this.gap = 0;
    this.settle(null);
    for (let i = at; i < at + span; i += 1) this.used.add(i);
    const named = headingFrom(columns.titleHead ?? '', columns.place);
    if (named !== null && (this.heading === null || this.isFilled)) this.open(named, at);
    return at + span;
  }

  private takeTotal(row: SourceRow, at: number): boolean {
    const [first, ...others] = filledCells(row);
    const isTotal =
      first !== undefined && /^(?:sub-?\s?)?totals?\b/iu.test(first.text) && this.units.length > 0;
    const hasFigures = others.some(({ text }) => isFigure(text)) || /\d$/u.test(row.text);
    if (!isTotal || !hasFigures || this.columns === null) return false;
    this.settle(null);
    this.totals.push({ row, heading: this.heading, columns: this.columns });
    this.used.add(at);
    return true;
  }

  private unitAt(
    row: SourceRow,
    at: number,
  ): { readonly raw: RawUnit; readonly span: number } | null {
    if (row.isTable && row.cells.length > 1) {
      const isHeaded = this.columns !== null && this.columns.kinds.length > 0;
      const raw = isHeaded && this.columns ? unitFromCells(row, this.columns) : null;
      const bare =
        raw ??
        (isHeaded ? null : unitWithoutHeads(row, this.heading !== null && this.gap <= maxGap));
      return bare === null ? null : { raw: bare, span: 1 };
    }
    const lines = this.columns?.kinds.length === 0 ? this.columns : null;
    const raw = unitFromLine(row.text, row.place, lines);
    if (raw !== null) return { raw, span: 1 };
    const joined = joinedUnit(this.rows, at, lines);
    return joined === null ? null : { raw: joined.unit, span: joined.span };
  }

  private takeUnit(raw: RawUnit, at: number, span: number): number {
    const row = this.rows[at];
    const doubtNext = row === undefined ? [] : this.settle({ row, title: raw.title.text });
    const lead = this.lead.map(({ cell }) => cell.text);
    this.leadless = lead.length === 0;
    this.lead = [];
    const text = [...lead, raw.title.text].join(' ').trim();
    this.units.push({
      raw: { ...this.inGroup(raw), title: { ...raw.title, text } },
      heading: this.heading,
      qualification: this.name,
      row: at,
      loose: doubtNext.map(({ cell }) => ({ cell, side: 'above' })),
    });
    for (let i = at; i < at + span; i += 1) this.used.add(i);
    this.titleAt = titleStart(row, raw) ?? this.titleAt;
    this.isFilled = true;
    this.gap = 0;
    this.lastRow = at + span - 1;
    return at + span;
  }

  /** A column of groups names one beside the first of its units only, where it was merged. */
  private inGroup(raw: RawUnit): RawUnit {
    const last = this.units.at(-1);
    const group = last?.raw.group ?? null;
    if (raw.group?.text !== '' || group === null || group.text === '') return raw;
    if (last?.raw.columns !== raw.columns || last.heading !== this.heading) return raw;
    return { ...raw, group, isGroupCarried: true };
  }

  /** Gives the parts of titles since the last unit to whom they belong; returns what may be the next's. */
  private settle(
    next: { readonly row: SourceRow; readonly title: string } | null,
  ): readonly TitlePart[] {
    const last = this.units.at(-1);
    const above = last !== undefined && this.isFilled ? (this.rows[this.lastRow] ?? null) : null;
    const shared = shareParts(this.parts, above, next, this.wrapping);
    this.parts = [];
    for (const { at } of [...shared.toLast, ...shared.toNext]) this.used.add(at);
    if (shared.toNext.length > 0) this.wrapping = 'around';
    this.lead = [...shared.toNext];
    if (last !== undefined) {
      const title = shared.toLast.reduce(
        (whole, { cell }) => longerBy(whole, cell.text),
        last.raw.title,
      );
      const doubts = shared.doubtLast.map(({ cell }) => ({ cell, side: 'below' }) as const);
      const raw = { ...last.raw, title };
      this.units.splice(-1, 1, { ...last, raw, loose: [...last.loose, ...doubts] });
    }
    return shared.doubtNext;
  }

  private takeName(row: SourceRow, at: number): boolean {
    const filled = filledCells(row);
    const [label, value] = filled;
    const isLabelled = filled.length === 2 && /^(?:qualification )?title/iu.test(label?.text ?? '');
    const text = isLabelled ? value?.text : filled.length === 1 ? label?.text : undefined;
    const name = text === undefined ? null : qualificationName(text);
    if (name === null) return false;
    this.settle(null);
    this.name = name;
    this.names.set(at, name);
    return true;
  }

  private takeHeading(row: SourceRow, at: number): boolean {
    const heading = findHeading(row);
    if (heading === null) return false;
    this.settle(null);
    this.open(heading, at);
    return true;
  }

  private open(heading: GroupHeading, row: number): void {
    this.heading = heading;
    this.isFilled = false;
    this.gap = 0;
    this.headings.push({ heading, row });
  }

  /** The rest of a title on the next line, below the title and beside no figure. */
  private takeContinuation(row: SourceRow, at: number): boolean {
    const last = this.units.at(-1);
    const isNext = last !== undefined && this.isFilled && this.gap === 0 && this.used.has(at - 1);
    const text = this.titlePart(row)?.text ?? null;
    if (!isNext || text === null || this.parts.length > 0) return false;
    if (!startsLower(text) && !isOpenEnded(last.raw.title.text)) return false;
    const title = longerBy(last.raw.title, text);
    this.units.splice(-1, 1, { ...last, raw: { ...last.raw, title } });
    this.used.add(at);
    this.lastRow = at;
    if (this.wrapping === null && this.leadless) this.wrapping = 'below';
    return true;
  }

  /** The text of a row in which only the column of titles is filled. */
  private titlePart(row: SourceRow): Cell | null {
    const only = this.titleAlone(row);
    if (only === null || only.text.length > maxTitlePart) return null;
    const isText = /\p{L}{2}/u.test(only.text) && !/[.:;?]$/u.test(only.text);
    return !isText || endsInFigure(only.text) ? null : only;
  }

  /** The cell of a row's title beside which nothing stands that a unit's first row would hold. */
  private titleAlone(row: SourceRow): Cell | null {
    const filled = filledCells(row);
    const kinds = this.columns?.kinds ?? [];
    if (!row.isTable || kinds.length === 0) return filled.length === 1 ? (filled[0] ?? null) : null;
    const isTitle = (cell: Cell): boolean => kinds[row.cells.indexOf(cell)] === 'title';
    const isNote = (cell: Cell): boolean => {
      const kind = kinds[row.cells.indexOf(cell)] ?? null;
      return (kind === null || kind === 'other') && /\p{L}{3}/u.test(cell.text);
    };
    const title = filled.find(isTitle) ?? null;
    return filled.every((cell) => cell === title || isNote(cell)) ? title : null;
  }

  private passBy(row: SourceRow, at: number): void {
    const isInList = this.columns !== null || this.gap === 0 || this.parts.length > 0;
    const cell = isInList ? this.titlePart(row) : null;
    if (cell === null) this.settle(null);
    else this.parts.push({ cell, row, at, isUnder: this.isUnder(row) });
    this.gap += 1;
    if (this.gap > maxGap || row.text.length > 200) this.columns = null;
  }

  private isUnder(row: SourceRow): boolean {
    if (row.isTable) return (this.columns?.kinds.length ?? 0) > 0;
    const indent = row.printed.search(/\S/u);
    return this.titleAt !== null && this.titleAt > 3 && Math.abs(indent - this.titleAt) <= 1;
  }
}

/** Where a line's title begins, counted in letters. */
function titleStart(row: SourceRow | undefined, { title }: RawUnit): number | null {
  if (row === undefined || row.isTable || title.text === '') return null;
  const at = row.printed.indexOf(title.text);
  return at < 0 ? null : at;
}

/** A title that cannot end there: `Understand the`. */
function isOpenEnded(text: string): boolean {
  return /(?:\b(?:and|or|of|the|a|an|in|to|for|with|on|at|by|from|their|own)|[,&/–-])$/iu.test(
    text,
  );
}
