import { isSum } from '../catalogue';
import { orderOf } from './column-order';
import type { Order, PrintedSum } from './column-order';
import type { DraftGroup, DraftRule, ReadingQuestion } from './draft';
import { toDraftUnit } from './draft-units';
import { readFigure } from './figures';
import type { RawGroup } from './groups';
import type { Columns } from './header';
import type { PlacedUnit, TotalRow } from './outline';
import { questionOf } from './questions';
import { unknownColumns } from './unknown-columns';
import type { Ordered } from './unknown-columns';

export interface MadeGroups {
  readonly groups: readonly DraftGroup[];
  readonly questions: readonly ReadingQuestion[];
}

/** Turns the rows of each group into units, with what is doubtful about them. */
export function makeGroups(
  groups: readonly RawGroup[],
  ids: ReadonlyMap<PlacedUnit, string>,
  sums: readonly PrintedSum[],
): MadeGroups {
  const orders = ordersOf(groups, sums);
  const questions: ReadingQuestion[] = [
    ...columnQuestions(orders, ids),
    ...unknownColumns(orders, ids),
  ];
  const made = groups.map((group): DraftGroup => {
    const units = group.units.map((placed) => {
      const order = orders.get(signature(placed))?.order ?? usual;
      const { questions: own, unit } = toDraftUnit(placed, ids.get(placed) ?? '', order);
      questions.push(...own);
      return unit;
    });
    questions.push(...groupQuestions(group), ...carriedQuestions(group, ids));
    const { id, kind, place, title } = group;
    return { id, title, kind: kind ?? 'optional', units, place };
  });
  return { groups: made, questions };
}

const usual: Order = { figures: [], by: 'printed', better: null };

/** Lists with the same heads are read the same way, so that one group's sum settles them all. */
function ordersOf(
  groups: readonly RawGroup[],
  sums: readonly PrintedSum[],
): ReadonlyMap<string, Ordered> {
  const bySignature = new Map<string, PlacedUnit[]>();
  for (const unit of groups.flatMap(({ units }) => units)) {
    const key = signature(unit);
    const alike = bySignature.get(key);
    if (alike === undefined) bySignature.set(key, [unit]);
    else alike.push(unit);
  }
  return new Map(
    [...bySignature].map(([key, units]) => {
      const columns = units[0]?.raw.columns ?? null;
      return [key, { order: orderOf(columns, units, sums), units }];
    }),
  );
}

function signature({ raw: { columns, figures } }: PlacedUnit): string {
  if (columns === null) return `none ${figures.length}`;
  return `${columns.figures.join()} ${columns.isCertain ? 'printed' : 'likely'} ${columns.kinds.length}`;
}

function columnQuestions(
  orders: ReadonlyMap<string, Ordered>,
  ids: ReadonlyMap<PlacedUnit, string>,
): readonly ReadingQuestion[] {
  return [...orders.values()].flatMap(({ order, units }): readonly ReadingQuestion[] => {
    const place = units[0]?.raw.place;
    if (place === undefined) return [];
    const read = order.figures.join(', ');
    const about = { kind: 'document' } as const;
    const asked = { about, place, read, units: units.flatMap((unit) => ids.get(unit) ?? []) };
    if (order.by === 'sum') return [questionOf('columns-by-sum', { ...asked, proposed: read })];
    if (order.by === 'likeliest') {
      return [questionOf('columns-unclear', { ...asked, proposed: read })];
    }
    if (order.better === null) return [];
    return [questionOf('columns-swapped', { ...asked, proposed: order.better.join(', ') })];
  });
}

function groupQuestions({
  headings,
  id,
  kind,
  place,
  title,
}: RawGroup): readonly ReadingQuestion[] {
  const asked = { about: { kind: 'group', id }, place, read: headings[0]?.text ?? null } as const;
  if (headings.length === 0) return [questionOf('group-unnamed', { ...asked, proposed: title })];
  return kind === null ? [questionOf('group-kind', { ...asked, proposed: 'optional' })] : [];
}

/** Units beside which no group is printed, below one beside which it is. */
function carriedQuestions(
  { id, units }: RawGroup,
  ids: ReadonlyMap<PlacedUnit, string>,
): readonly ReadingQuestion[] {
  const carried = units.filter(({ raw }) => raw.isGroupCarried === true);
  const [first] = carried;
  if (first === undefined) return [];
  const question = questionOf('group-carried', {
    about: { kind: 'group', id },
    place: first.raw.place,
    read: first.raw.group?.text ?? null,
    units: carried.flatMap((unit) => ids.get(unit) ?? []),
  });
  return [question];
}

/** The credits that the document prints for all units of a group together. */
export function printedSums(
  groups: readonly RawGroup[],
  rules: readonly DraftRule[],
  totals: readonly TotalRow[],
): readonly PrintedSum[] {
  const parts = rules.flatMap(({ reading }) => reading ?? []);
  const byRule = groups.flatMap(({ id, kind, units: listed }): readonly PrintedSum[] => {
    const units = listed.filter(({ isRepeated }) => isRepeated !== true);
    const rule = parts
      .filter(isSum)
      .find(
        (part) =>
          part.measure === 'credits' &&
          part.over.level === undefined &&
          part.over.groups?.join() === id,
      );
    const credits = rule?.min;
    return kind === 'mandatory' && credits !== undefined ? [{ credits, units }] : [];
  });
  return [...byRule, ...totals.flatMap((total) => sumOfTotal(total, groups))];
}

function sumOfTotal(total: TotalRow, groups: readonly RawGroup[]): readonly PrintedSum[] {
  const group = groups.find(({ headings }) =>
    headings.some((heading) => heading === total.heading),
  );
  const credits = total.columns === null ? null : creditsIn(total, total.columns);
  if (group === undefined || credits === null) return [];
  return [{ credits, units: group.units.filter(({ isRepeated }) => isRepeated !== true) }];
}

function creditsIn({ row }: TotalRow, { kinds }: Columns): number | null {
  const cell = row.cells.find((_, i) => kinds[i] === 'credits');
  const figure = cell === undefined ? null : readFigure(cell.text);
  return figure?.kind === 'value' ? figure.value : null;
}
