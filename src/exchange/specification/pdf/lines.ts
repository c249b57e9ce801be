import { raisedText } from '../raised-text';
import type { Run } from './geometry';

/** Letters that stand together, without a gap that could part columns. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface TextLine {
  readonly segments: readonly Segment[];
  readonly baseline: number;
  readonly size: number;
}

/** Gaps in parts of the letters' size: what parts words, and what parts columns. */
const wordGap = 0.13;
const columnGap = 0.75;

/** Puts runs together to lines, each with its segments from left to right. */
export function linesOf(runs: readonly Run[]): readonly TextLine[] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((one, two) => one.baseline - two.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && isBeside(row, run)) row.push(run);
    else rows.push([run]);
  }
  return rows.map(toLine);
}

function isBeside(row: readonly Run[], run: Run): boolean {
  return row.some((other) => {
    const size = Math.max(run.size, other.size);
    return (
      run.baseline - other.baseline <= size * 0.42 &&
      !(overlaps(run, other) && run.baseline - other.baseline > size * 0.3)
    );
  });
}

function overlaps(one: Run, two: Run): boolean {
  return Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1;
}

function toLine(row: readonly Run[]): TextLine {
  const size = Math.max(...row.map((run) => run.size));
  const baseline = baselineOf(row, size);
  const segments: Segment[] = [];
  for (const run of row.toSorted((one, two) => one.left - two.left)) {
    const last = segments.at(-1);
    const isRaised = run.size < size * 0.8 && run.baseline < baseline - size * 0.15;
    const own = isRaised ? raisedText(run.text) : run.text;
    const gap = last === undefined ? Infinity : run.left - last.right;
    if (last === undefined || gap > size * columnGap) {
      segments.push({ text: own, left: run.left, right: run.right });
    } else {
      const space = gap > size * wordGap && !/\s$/u.test(last.text) && !/^\s/u.test(own) ? ' ' : '';
      segments.splice(-1, 1, {
        ...last,
        text: `${last.text}${space}${own}`,
        right: Math.max(run.right, last.right),
      });
    }
  }
  return { segments, baseline, size };
}

function baselineOf(row: readonly Run[], size: number): number {
  const full = row.filter((run) => run.size >= size * 0.8);
  return (
    full.map(({ baseline }) => baseline).toSorted((one, two) => one - two)[
      Math.floor(full.length / 2)
    ] ?? 0
  );
}

/** The text of a line's segments as one. */
export function textOf({ segments }: TextLine): string {
  return segments.map(({ text }) => text.trim()).join(' ');
}

/** Points that one letter of a printed-out line stands for: few, so that columns keep their places. */
const letterWidth = 3.6;

/** A line with its gaps as spaces, so that what stands under each other does so in letters too. */
export function spacedText({ segments }: TextLine): string {
  let text = '';
  for (const segment of segments) {
    const at = Math.round(segment.left / letterWidth);
    const gap = text === '' ? at : Math.max(2, at - text.length);
    text += ' '.repeat(Math.max(0, Math.min(gap, 400))) + segment.text.trim();
  }
  return text;
}
