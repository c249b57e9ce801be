import type { Order } from './column-order';
import type { ReadingQuestion } from './draft';
import { readFigure, readLevel } from './figures';
import { figureKinds } from './heads';
import type { PlacedUnit } from './outline';

/** Units whose lists have the same heads, and what their figures are. */
export interface Ordered {
  readonly order: Order;
  readonly units: readonly PlacedUnit[];
}

const mark = /^(?:[✓✔●•■xX*]|yes|y|[mo])$/iu;

/**
 * Asks about a column whose head we do not know, where it could hold what is missing: figures, or marks
 * that say which units are mandatory.
 */
export function unknownColumns(
  orders: ReadonlyMap<string, Ordered>,
  ids: ReadonlyMap<PlacedUnit, string>,
): readonly ReadingQuestion[] {
  return [...orders.values()].flatMap(({ order, units }): readonly ReadingQuestion[] => {
    const columns = units[0]?.raw.columns ?? null;
    if (columns === null) return [];
    const missing = figureKinds.filter((kind) => !order.figures.includes(kind));
    return columns.unknown.flatMap(({ head }, i): readonly ReadingQuestion[] => {
      const texts = units.map(({ raw }) => raw.unknown[i] ?? '').filter((text) => text !== '');
      const proposed = proposedFor(texts, missing);
      if (proposed === null) return [];
      return [
        {
          code: 'column-unknown',
          severity: 'question',
          about: { kind: 'document' },
          place: columns.place,
          read: `${head}: ${texts.slice(0, 3).join(', ')}`,
          proposed,
          units: units.flatMap((unit) => ids.get(unit) ?? []),
        },
      ];
    });
  });
}

function proposedFor(texts: readonly string[], missing: readonly string[]): string | null {
  const isMost = (holds: (text: string) => boolean): boolean =>
    texts.length > 0 && texts.filter(holds).length * 2 > texts.length;
  if (isMost((text) => mark.test(text))) return 'group';
  const isFigures = isMost(
    (text) => readFigure(text).kind === 'value' || readLevel(text).kind === 'value',
  );
  return isFigures && missing.length > 0 ? missing.join(', ') : null;
}
