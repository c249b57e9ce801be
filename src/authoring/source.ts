/**
 * A document as the reading sees it, whatever file it came from: lines and tables in the order in
 * which a person reads them. Whoever opens a file only says what stands where, never what it means.
 */

/** Where something stands in the document, as a person would look for it. Everything counts from 1. */
export interface Place {
  /** Of a paged document; `null` where it has no pages. */
  readonly page: number | null;
  /** The sheet's name in a workbook. */
  readonly sheet: string | null;
  /** The line of a text, the row of a sheet; else the row counted through the whole document. */
  readonly line: number;
  /** The column within a table's row; `null` for a whole line. */
  readonly cell: number | null;
}

/** Where what is said of a document as a whole, or was read from no line of it, is looked for. */
export const documentStart: Place = { page: null, sheet: null, line: 1, cell: null };

/** One paragraph or line of running text. */
export interface Line {
  readonly kind: 'line';
  readonly text: string;
  readonly place: Place;
}

export interface Cell {
  /** As shown to a reader: a number as printed, `''` where the cell is empty or hidden by a merge. */
  readonly text: string;
  readonly place: Place;
  /** How else it may read, where a word may end with each line of the cell, or go on over it. */
  readonly otherwise?: string;
}

/** Rows of cells in columns: the cells with the same index stand under each other. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Line | Table;

export interface SourceDocument {
  /** The file's name without its folder; `null` for what was pasted. */
  readonly name: string | null;
  readonly blocks: readonly Block[];
  /** Whether the file holds more than was opened of it. */
  readonly isCut?: boolean;
}

/** More than any specification has; what lies beyond is not read, and the draft says so. */
export const maxLines = 200_000;
/** More than one document lists; the units beyond are not read, and the draft says so. */
export const maxUnits = 3_000;
/** Qualifications in one document. */
export const maxQualifications = 40;
/** Sentences that are looked at as rules; others are listed as not read. */
export const maxSentences = 500;
/** A longer line or cell is no sentence and no title; the rest of it is not read. */
export const maxLineLength = 20_000;
