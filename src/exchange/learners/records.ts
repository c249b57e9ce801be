import type { CellRow } from './cell-row';
import { loneText, plainRow } from './cell-row';
import { isNaming, meaningOf } from './headings';

/** More headings than a learner's page shows. */
const maxFields = 60;

/**
 * A list in which headings stand before their values, line under line, as a form or a learner's page
 * copies them, as a table with its headings on top. Each name begins the next learner; where several
 * values stand behind a heading, each belongs to a learner. Any other list stays as it is.
 */
export function withHeadingsOnTop(rows: readonly CellRow[]): readonly CellRow[] {
  const pairs = withValuesBeside(rows);
  const fields = pairs.map(fieldOf);
  const first = fields.findIndex(isField);
  const known = fields.filter(isField);
  const isRecord = known.length > 1 && known.length * 2 > fields.length;
  if (!isRecord || !known.some(namesSomebody)) return rows;
  const filled = fields.slice(first).filter(({ values }) => values.some(Boolean));
  const headings = [...new Set(filled.map(({ heading }) => heading))];
  if (headings.length < 2 || headings.length > maxFields) return rows;
  const top = plainRow(fields[first]?.row ?? 1, headings);
  const records = recordsOf(filled).map(({ row, values }) =>
    plainRow(row, valuesOf(headings, values)),
  );
  return [...pairs.slice(0, first), top, ...records];
}

/** Headings and values in lines of their own in turn, as rows of a heading and its value. */
function withValuesBeside(rows: readonly CellRow[]): readonly CellRow[] {
  const lone = rows.map(loneText);
  const inTurn = lone.every(
    (text, at) => text !== '' && (meaningOf(text) !== null) === (at % 2 === 0),
  );
  if (!inTurn || rows.length < 4 || rows.length % 2 > 0) return rows;
  return rows.flatMap(({ row }, at) =>
    at % 2 === 0 ? [plainRow(row, [lone[at] ?? '', lone[at + 1] ?? ''])] : [],
  );
}

function valuesOf(
  headings: readonly string[],
  values: ReadonlyMap<string, string>,
): readonly string[] {
  return headings.map((heading) => values.get(heading) ?? '');
}

interface Field {
  readonly row: number;
  readonly heading: string;
  readonly values: readonly string[];
}

/** "Name: Ada Okafor" in one cell, or a heading with its values in cells beside it. */
function fieldOf({ row, cells }: CellRow): Field {
  const [first = '', ...others] = cells;
  const [, heading, value] = /^([^:]{2,40}):\s*(.*)$/.exec(first) ?? [];
  const isPair = heading !== undefined && value !== undefined && !others.some(Boolean);
  if (isPair) return { row, heading, values: [value] };
  return { row, heading: first.replace(/:$/, ''), values: others };
}

function isField({ heading, values }: Field): boolean {
  return (
    meaningOf(heading) !== null &&
    values.some(Boolean) &&
    values.every((value) => meaningOf(value) === null)
  );
}

function namesSomebody({ heading }: Field): boolean {
  return isNaming(meaningOf(heading));
}

interface LearnerRecord {
  readonly row: number;
  readonly values: Map<string, string>;
}

/** A heading that comes again begins the next learners, as many as values stand beside each other. */
function recordsOf(fields: readonly Field[]): readonly LearnerRecord[] {
  const records: LearnerRecord[] = [];
  let block: LearnerRecord[] = [];
  for (const { row, heading, values } of fields) {
    const isNext = block.length === 0 || block.some((record) => record.values.has(heading));
    if (isNext) block = [];
    values.forEach((value, at) => {
      if (value === '') return;
      const record = block[at] ?? { row: row + at, values: new Map<string, string>() };
      if (!block[at]) records.push(record);
      block[at] = record;
      record.values.set(heading, value);
    });
  }
  return records;
}
