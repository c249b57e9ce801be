import { findHeader } from './header';
import type { Columns } from './header';
import { findHeading, headingFrom, kindOf, levelInHeading } from './headings';
import type { GroupHeading } from './headings';
import { isFigure } from './figures';
import { PathwayWalk } from './pathway-walk';
import type { PathwayChange } from './pathway-walk';
import type { PathwayHeading } from './pathway-headings';
import { qualificationName } from './qualification-name';
import { boundRows } from './rule-tables';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import { startsLower } from './texts';
import { endsSentence, isOpenEnded, longerBy, shareParts, titleStart } from './title-parts';
import type { TitlePart, Wrapping } from './title-parts';
import { maxUnits } from './source';
import type { Cell } from './source';
import { withCarriedGroup, withLevel } from './unit-row';
import type { RawUnit } from './unit-row';
import { besideTitle, isUnderTitles, titlePart } from './title-alone';
import { findUnit } from './find-unit';

/** A unit in the order of the document, with the heading it stands under. */
export interface PlacedUnit {
  readonly raw: RawUnit;
  readonly heading: GroupHeading | null;
  /** The qualification's name that stands last above it. */
  readonly qualification: string | null;
  /** The pathway that it stands under; `null` where that is none. */
  readonly pathway: PathwayHeading | null;
  readonly row: number;
  /** Whether it was listed further up. */
  readonly isRepeated?: true;
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
  /** From which row on the document speaks of which pathway. */
  readonly pathways: readonly PathwayChange[];
  /** The rows that are accounted for. */
  readonly used: ReadonlySet<number>;
}

/** After so many rows that are no units, what was a table has ended. */
const maxGap = 8;
/** A heading stands within so many rows above the heads of its list. */
const maxRowsToHeads = 4;

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
  private readonly pathway = new PathwayWalk();
  readonly pathways = this.pathway.changes;
  private name: string | null = null;
  /** The level that a heading gives to the units of lists without a column of levels. */
  private levelAbove: { readonly cell: Cell; readonly row: number } | null = null;
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

  private readonly bounds: ReadonlySet<number>;

  constructor(private readonly rows: readonly SourceRow[]) {
    this.bounds = boundRows(rows);
  }

  /** Reads what begins at a row and says where the next begins. */
  step(at: number): number {
    const row = this.rows[at];
    if (row === undefined || this.bounds.has(at)) return at + 1;
    const header = findHeader(this.rows, at);
    if (header !== null) return this.takeHeader(header.columns, at, header.span);
    if (this.takeTotal(row, at)) return at + 1;
    const isBelowHeading = this.heading !== null && this.gap <= maxGap;
    const unit = findUnit(this.rows, at, this.columns, isBelowHeading);
    if (unit !== null) return this.takeUnit(unit.raw, at, unit.span);
    const isTaken =
      this.takeBeside(row) ||
      this.takeName(row, at) ||
      this.takePathway(row, at) ||
      this.takeHeading(row, at) ||
      this.takeLevel(row, at);
    if (isTaken) return at + 1;
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
    if (this.levelAbove !== null && at - this.levelAbove.row > maxRowsToHeads)
      this.levelAbove = null;
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

  private takeUnit(raw: RawUnit, at: number, span: number): number {
    const row = this.rows[at];
    const doubtNext = row === undefined ? [] : this.settle({ row, title: raw.title.text });
    const lead = this.lead.map(({ cell }) => cell.text);
    this.leadless = lead.length === 0;
    this.lead = [];
    const last = this.units.at(-1);
    const inGroup = last?.heading === this.heading ? withCarriedGroup(raw, last.raw) : raw;
    const text = [...lead, raw.title.text].join(' ').trim();
    this.units.push({
      raw: {
        ...withLevel(inGroup, this.levelAbove?.cell),
        title: { ...raw.title, text },
      },
      heading: this.heading,
      qualification: this.name,
      pathway: this.pathway.takeUnit(),
      row: at,
      loose: doubtNext.map(({ cell }) => ({ cell, side: 'above' })),
    });
    for (let i = at; i < at + span; i += 1) this.used.add(i);
    this.titleAt = titleStart(row, raw.title.text) ?? this.titleAt;
    this.isFilled = true;
    this.gap = 0;
    this.lastRow = at + span - 1;
    return at + span;
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
    this.pathway.end(at);
    this.levelAbove = null;
    this.names.set(at, name);
    return true;
  }

  private takeHeading(row: SourceRow, at: number): boolean {
    const heading = endsSentence(this.rows[at - 1], row) ? null : findHeading(row);
    if (heading === null) return false;
    this.settle(null);
    this.pathway.takeGroup(heading.text, heading.place, at);
    this.open(heading, at);
    return true;
  }

  /** The heading of a pathway, which is that of its units too until one of theirs follows. */
  private takePathway(row: SourceRow, at: number): boolean {
    const found = endsSentence(this.rows[at - 1], row) ? null : this.pathway.take(row, at);
    if (found === null) return false;
    this.settle(null);
    const { place, text, title } = found;
    const kind = kindOf(text);
    this.open({ id: null, kind, title, isContinued: false, text, place }, at);
    return true;
  }

  /** `Level 2 units` over a list. */
  private takeLevel(row: SourceRow, at: number): boolean {
    const level = filledCells(row).length === 1 ? levelInHeading(row.text) : null;
    if (level === null) return false;
    this.settle(null);
    this.levelAbove = { cell: { text: level, place: row.place }, row: at };
    this.used.add(at);
    return true;
  }

  private open(heading: GroupHeading, row: number): void {
    this.heading = heading;
    const level = levelInHeading(heading.text);
    this.levelAbove = level === null ? null : { cell: { text: level, place: heading.place }, row };
    this.isFilled = false;
    this.gap = 0;
    this.headings.push({ heading, row });
  }

  /** The rest of a title on the next line, below the title and beside no figure. */
  private takeContinuation(row: SourceRow, at: number): boolean {
    const last = this.units.at(-1);
    const isNext = last !== undefined && this.isFilled && this.gap === 0 && this.used.has(at - 1);
    const text = titlePart(row, this.columns)?.text ?? null;
    if (!isNext || text === null || this.parts.length > 0) return false;
    if (!startsLower(text) && !isOpenEnded(last.raw.title.text)) return false;
    const title = longerBy(last.raw.title, text);
    this.units.splice(-1, 1, { ...last, raw: { ...last.raw, title } });
    this.used.add(at);
    this.lastRow = at;
    if (this.wrapping === null && this.leadless) this.wrapping = 'below';
    return true;
  }

  /** A line of another column of the page, beside which the rest of the last title may stand. */
  private takeBeside(row: SourceRow): boolean {
    const cell = this.gap === 0 && this.isFilled ? besideTitle(row, this.titleAt) : null;
    if (cell === null) return false;
    this.settle(null);
    const last = this.units.at(-1);
    const loose = { cell, side: 'below' } as const;
    if (last !== undefined) this.units.splice(-1, 1, { ...last, loose: [...last.loose, loose] });
    this.gap += 1;
    return true;
  }

  private passBy(row: SourceRow, at: number): void {
    const isInList = this.columns !== null || this.gap === 0 || this.parts.length > 0;
    const cell = isInList ? titlePart(row, this.columns) : null;
    if (cell === null) this.settle(null);
    else
      this.parts.push({ cell, row, at, isUnder: isUnderTitles(row, this.columns, this.titleAt) });
    this.gap += 1;
    if (this.gap > maxGap || row.text.length > 200) this.columns = null;
  }
}
