import type { Clause, Composite } from './clause';
import { conjuncts, simplified, type Formula, type SumFormula } from './formula';

/** A sum and the range that it must lie in; either end may be infinite. */
export interface Row {
  readonly min: number;
  readonly max: number;
  /** Whether the sum must lie in the range. Otherwise only the composites ask whether it does. */
  readonly isRequired: boolean;
}

/** Units that weigh the same in every row: for the rules they are interchangeable. */
export interface Family {
  /** Positions of its units among the optional units, ascending. */
  readonly members: readonly number[];
  /** What one of its units adds to each row: whole numbers. */
  readonly weights: readonly number[];
}

/** What can bind of some formulas, over families instead of units. */
export interface System {
  readonly rows: readonly Row[];
  readonly families: readonly Family[];
  /** Each must hold, beside the required rows. */
  readonly composites: readonly Composite[];
  /** False where a formula fails whatever is chosen: then there is no way at all. */
  readonly possible: boolean;
}

/** Drops what cannot bind, joins required sums with equal weights and groups equal units. */
export function systemOf(units: number, formulas: readonly Formula[]): System {
  const binding = formulas.map(simplified);
  const required = binding.flatMap((formula) =>
    typeof formula === 'boolean' ? [] : conjuncts(formula),
  );
  const builder = new Builder();
  for (const formula of required) if (formula.kind === 'sum') builder.require(formula);
  const composites = required.flatMap((formula) =>
    formula.kind === 'count' ? [builder.composite(formula)] : [],
  );
  return {
    rows: builder.sums.map(({ min, max, isRequired }) => ({ min, max, isRequired })),
    families: familiesOf(units, builder.sums),
    composites,
    possible: !binding.includes(false),
  };
}

/** Collects the sums of several formulas, each a row. */
class Builder {
  readonly sums: (Row & Pick<SumFormula, 'weights'>)[] = [];
  readonly #required = new Map<string, number>();

  require({ weights, min, max }: SumFormula): void {
    const key = weights.join();
    const row = this.#required.get(key) ?? this.sums.length;
    const other = this.sums[row];
    this.#required.set(key, row);
    this.sums[row] = {
      weights,
      min: Math.max(min, other?.min ?? min),
      max: Math.min(max, other?.max ?? max),
      isRequired: true,
    };
  }

  composite({ parts, min, max }: Extract<Formula, { kind: 'count' }>): Composite {
    return { kind: 'count', parts: parts.map((part) => this.#clause(part)), min, max };
  }

  #clause(formula: Formula): Clause {
    if (formula.kind === 'count') return this.composite(formula);
    const { weights, min, max } = formula;
    return { kind: 'row', row: this.sums.push({ weights, min, max, isRequired: false }) - 1 };
  }
}

function familiesOf(
  units: number,
  sums: readonly Pick<SumFormula, 'weights'>[],
): readonly Family[] {
  const families = new Map<string, { members: number[]; weights: readonly number[] }>();
  for (let unit = 0; unit < units; unit++) {
    const weights = sums.map((sum) => sum.weights[unit] ?? 0);
    const key = weights.join();
    const family = families.get(key);
    if (family) family.members.push(unit);
    else families.set(key, { members: [unit], weights });
  }
  // A problem without optional units still has one way: the mandatory units.
  if (families.size === 0) return [{ members: [], weights: [] }];
  return [...families.values()];
}
