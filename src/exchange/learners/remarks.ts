import { dayOfSerial } from '../../dates';
import { fold } from '../../text';
import type { Remark } from './findings';
import type { MessageLine } from './message-lines';
import type { HowToRead, PastedTable } from './pasted-table';
import { hasOpenDates } from './pasted-table';
import { isSoundUln } from './uln';

/** What there is to say about a list as a whole. */
export function remarksOn(list: PastedTable, how: HowToRead): readonly Remark[] {
  return [
    ...inOne(list.around, list.rows).map((lines) => ({ kind: 'around-list', ...lines }) as const),
    ...inOne(list.unread, []).map((lines) => ({ kind: 'unread-words', ...lines }) as const),
    ...list.skipped.map((row) => ({ kind: 'skipped', ...row }) as const),
    ...unusedColumns(list, how),
    ...orderRemarks(list, how),
    ...checkDigits(list, how),
  ];
}

interface SeveralLines {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Lines that follow each other are told as one; a row of the list between them parts them. */
function inOne(
  lines: readonly MessageLine[],
  between: PastedTable['rows'],
): readonly SeveralLines[] {
  const told: SeveralLines[] = [];
  for (const { row, text } of lines) {
    const last = told.at(-1);
    const isNear = last !== undefined && !between.some((one) => one.row > last.to && one.row < row);
    if (isNear) told[told.length - 1] = { ...last, to: row, text: `${last.text} ${text}` };
    else told.push({ from: row, to: row, text });
  }
  return told;
}

function unusedColumns({ columns }: PastedTable, { roles }: HowToRead): readonly Remark[] {
  return columns.flatMap(({ heading, meaning, filled: values }, column) => {
    const isTold = roles[column] === null && values > 0 && meaning !== 'row-number';
    return isTold ? [{ kind: 'unused-column', column, heading, meaning, values } as const] : [];
  });
}

function orderRemarks(list: PastedTable, how: HowToRead): readonly Remark[] {
  const { start: column } = how;
  if (column < 0) return [];
  const serials = list.rows.filter(({ cells }) => dayOfSerial(cells[column] ?? '') !== null).length;
  return [
    ...(serials > 0 ? [{ kind: 'serial-days', column, values: serials } as const] : []),
    ...dayOrderRemarks(list, how),
  ];
}

function dayOrderRemarks(
  list: PastedTable,
  { order, start: column }: HowToRead,
): readonly Remark[] {
  if (order === 'either' && hasOpenDates(list, column)) {
    return [{ kind: 'either-order', column }];
  }
  if (order === 'month-first') return [{ kind: 'month-first', column }];
  return order === 'mixed' ? [{ kind: 'mixed-order', column }] : [];
}

function checkDigits({ columns, rows }: PastedTable, { roles }: HowToRead): readonly Remark[] {
  const column = roles.indexOf('reference');
  if (!/uln|unique learner/.test(fold(columns[column]?.heading ?? ''))) return [];
  const wrong = rows.filter(({ cells }) => {
    const text = (cells[column] ?? '').replaceAll(' ', '');
    return /^\d{10}$/.test(text) && !isSoundUln(text);
  });
  return wrong.length > 0
    ? [{ kind: 'check-digit', column, rows: wrong.map(({ row }) => row) }]
    : [];
}
