import { fold } from '../../text';
import type { Remark } from './findings';
import type { HowToRead, PastedTable } from './pasted-table';
import { hasOpenDates } from './pasted-table';
import { isSoundUln } from './uln';

/** What there is to say about a list as a whole. */
export function remarksOn(list: PastedTable, how: HowToRead): readonly Remark[] {
  return [
    ...list.skipped.map((row) => ({ kind: 'skipped', ...row }) as const),
    ...unusedColumns(list, how),
    ...orderRemarks(list, how),
    ...checkDigits(list, how),
  ];
}

function unusedColumns({ columns }: PastedTable, { roles }: HowToRead): readonly Remark[] {
  return columns.flatMap(({ heading, meaning, filled: values }, column) => {
    const isTold = roles[column] === null && values > 0 && meaning !== 'row-number';
    return isTold ? [{ kind: 'unused-column', column, heading, meaning, values } as const] : [];
  });
}

function orderRemarks(list: PastedTable, how: HowToRead): readonly Remark[] {
  const { order, start: column } = how;
  if (column < 0) return [];
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
