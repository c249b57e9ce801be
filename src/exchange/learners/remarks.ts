import { dayOfSerial } from '../../dates';
import { fold } from '../../text';
import type { Remark } from './findings';
import type { HowToRead, PastedTable } from './pasted-table';
import { hasOpenDates } from './pasted-table';
import { isSoundUln } from './uln';

/** What there is to say about a list as a whole. */
export function remarksOn(list: PastedTable, how: HowToRead): readonly Remark[] {
  return [
    ...aroundRemarks(list),
    ...list.skipped.map((row) => ({ kind: 'skipped', ...row }) as const),
    ...unusedColumns(list, how),
    ...orderRemarks(list, how),
    ...checkDigits(list, how),
  ];
}

/** Lines that follow each other are told as one; a row of the list between them parts them. */
function aroundRemarks({ around, rows }: PastedTable): readonly Remark[] {
  const remarks: (Remark & { kind: 'around-list' })[] = [];
  for (const { row, text } of around) {
    const last = remarks.at(-1);
    const isNear = last !== undefined && !rows.some((one) => one.row > last.to && one.row < row);
    if (isNear) remarks[remarks.length - 1] = { ...last, to: row, text: `${last.text} ${text}` };
    else remarks.push({ kind: 'around-list', from: row, to: row, text });
  }
  return remarks;
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
