import type { Order } from './column-order';
import type { ReadingQuestion } from './draft';
import { isFigure } from './figures';
import { figureKinds } from './heads';
import type { Columns } from './header';
import type { PlacedUnit } from './outline';
import { questionOf } from './questions';

/** Units whose lists have the same heads, and what their figures are. */
export interface Ordered {
  readonly order: Order;
  readonly units: readonly PlacedUnit[];
}

const mark = /^(?:[✓✔●•■xX*]|yes|y|[mo])$/iu;

/** An awarding body's own number: `CS 12`, `SHC021`. */
const code = /^\p{Lu}{1,6}[ -]?\d{1,5}[a-z]?$/u;

/**
 * Asks about a column whose head we do not know, where it could hold what is missing: figures, or marks
 * that say which units are mandatory.
 */
export function unknownColumns(
  orders: ReadonlyMap<string, Ordered>,
  ids: ReadonlyMap<PlacedUnit, string>,
): readonly ReadingQuestion[] {
  return [...orders.values()].flatMap(({ order, units }) => {
    const missing = figureKinds.filter((kind) => !order.figures.includes(kind));
    const lists = new Set(units.map(({ raw }) => raw.columns));
    return [...lists].flatMap((columns) => {
      const own = units.filter(({ raw }) => raw.columns === columns);
      return columns === null ? [] : questionsOf(columns, own, missing, ids);
    });
  });
}

function questionsOf(
  { place, unknown }: Columns,
  units: readonly PlacedUnit[],
  missing: readonly string[],
  ids: ReadonlyMap<PlacedUnit, string>,
): readonly ReadingQuestion[] {
  return unknown.flatMap(({ head }, i): readonly ReadingQuestion[] => {
    const texts = units.map(({ raw }) => raw.unknown[i] ?? '').filter((text) => text !== '');
    const proposed = proposedFor(texts, missing);
    if (proposed === null) return [];
    const read = `${head}: ${texts.slice(0, 3).join(', ')}`;
    const about = { kind: 'document' } as const;
    const own = units.flatMap((unit) => ids.get(unit) ?? []);
    return [questionOf('column-unknown', { about, place, read, proposed, units: own })];
  });
}

function proposedFor(texts: readonly string[], missing: readonly string[]): string | null {
  const isMost = (holds: (text: string) => boolean): boolean =>
    texts.length > 0 && texts.filter(holds).length * 2 > texts.length;
  if (isMost((text) => mark.test(text))) return 'group';
  if (isMost((text) => code.test(text))) return 'localRef';
  return isMost(isFigure) && missing.length > 0 ? missing.join(', ') : null;
}
