import { deepEqual, isOverAll } from '../../catalogue';
import type { RulePart, Sum } from '../../catalogue';
import type { AskedReason } from './clause';
import type { Statement } from './resolve';
import type { Said } from './statements';

/** The rules that the statements of a sentence make together, or what in them cannot be. */
export function partsOf({ shares, statements }: Said): readonly RulePart[] | AskedReason {
  const sums: Sum[] = [];
  for (const statement of statements.filter(({ max, min }) => max !== null || min !== null)) {
    const at = sums.findIndex((sum) => isOver(sum, statement));
    const before = sums[at];
    const sum = before === undefined ? toSum(statement) : joined(before, toSum(statement));
    if (sum === null) return { code: 'contradiction', words: statement.fragment.words };
    sums.splice(at < 0 ? sums.length : at, 1, sum);
  }
  const odd = statements.find((statement) => exceedsTotal(statement, sums));
  if (odd !== undefined) return { code: 'contradiction', words: odd.fragment.words };
  return [...sums, ...shares];
}

function isOver(sum: Sum, { filter, measure }: Statement): boolean {
  return sum.measure === measure && deepEqual(sum.over, filter);
}

function toSum({ filter, max, measure, min }: Statement): Sum {
  return {
    measure,
    over: filter,
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  };
}

/** The same sum said twice: once its minimum, once its maximum, or the same again. */
function joined(one: Sum, two: Sum): Sum | null {
  if (deepEqual(one, two)) return one;
  const isSplit =
    (one.min === undefined && two.max === undefined) ||
    (one.max === undefined && two.min === undefined);
  const both = { ...one, ...two };
  return isSplit && (both.min ?? 0) <= (both.max ?? Infinity) ? both : null;
}

/** A part of which more is asked than of the whole is misread or misprinted. */
function exceedsTotal({ filter, measure, min }: Statement, sums: readonly Sum[]): boolean {
  const total = sums.find((sum) => sum.measure === measure && isOverAll(sum.over));
  return (
    !isOverAll(filter) && total !== undefined && (min ?? 0) > (total.max ?? total.min ?? Infinity)
  );
}
