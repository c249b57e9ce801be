import type { CellRow } from './cell-row';
import { plainRow } from './cell-row';
import { isNaming, meaningOf } from './headings';

/** More headings than a learner's page shows. */
const maxFields = 60;

/**
 * A list in which headings stand before their values, line under line, as a form or a learner's page
 * copies them, as a table with its headings on top. Each name begins the next learner; where several
 * values stand behind a heading, each belongs to a learner. Any other list stays as it is.
 */
export function withHeadingsOnTop(rows: readonly CellRow[]): readonly CellRow[] {
  const fields = rows.map(fieldOf);
  const known = fields.filter(isField);
  const isRecord =
    known.length > 1 && known.length * 5 >= rows.length * 4 && known.some(namesSomebody);
  if (!isRecord) return rows;
  const records = recordsOf(fields);
  const headings = [...new Set(fields.map(({ heading }) => heading))];
  if (headings.length < 2 || headings.length > maxFields) return rows;
  const top = plainRow(rows[0]?.row ?? 1, headings);
  return [top, ...records.map(({ row, values }) => plainRow(row, valuesOf(headings, values)))];
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
