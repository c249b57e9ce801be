/** Where a part stands in a rule: at each depth its place among the parts, from 0. Empty: the rule. */
export type PartPath = readonly number[];

/** A sum over the optional units lies in a range; either end may be infinite. */
export interface SumFormula {
  readonly kind: 'sum';
  /** What each optional unit adds: whole numbers, hundredths of a credit, unit or hour. */
  readonly weights: Float64Array;
  readonly min: number;
  readonly max: number;
  readonly part: PartPath;
  /** Whether it stands for a share: then its figures are not those of the rule. */
  readonly isShare?: true;
}

/** How many of the parts hold lies in a range. */
export interface CountFormula {
  readonly kind: 'count';
  readonly parts: readonly Formula[];
  readonly min: number;
  readonly max: number;
  readonly part: PartPath;
  /** Whether its parts stand for both ends of a share, not for parts of the rule. */
  readonly isShare?: true;
}

/** What a rule asks of a set of optional units. */
export type Formula = SumFormula | CountFormula;

/** Holds exactly where a formula does not. */
export function notHolding(formula: Formula): Formula {
  return { kind: 'count', parts: [formula], min: 0, max: 0, part: formula.part };
}

/** The same, with what is settled whatever is chosen left out; a boolean where all of it is. */
export function simplified(formula: Formula): Formula | boolean {
  return formula.kind === 'sum' ? simplifiedSum(formula) : simplifiedCount(formula);
}

/** Formulas that hold together exactly where this one holds. */
export function conjuncts(formula: Formula): readonly Formula[] {
  if (formula.kind === 'sum') return [formula];
  if (formula.min >= formula.parts.length) return formula.parts.flatMap(conjuncts);
  if (formula.max > 0) return [formula];
  return formula.parts.flatMap((part) => {
    const opposite = negated(part);
    return isNone(opposite) ? [opposite] : conjuncts(opposite);
  });
}

/** Whether a formula only says that another one fails. */
function isNone(formula: Formula): boolean {
  return formula.kind === 'count' && formula.max <= 0 && formula.parts.length === 1;
}

/** In the smallest whole steps, and without an end that no set of units can miss. */
function simplifiedSum({ weights, min, max, part }: SumFormula): SumFormula | boolean {
  const step = weights.reduce((a, b) => greatestDivisor(a, Math.abs(b)), 0);
  if (step === 0) return min <= 0 && max >= 0;
  const whole = weights.map((weight) => weight / step);
  const least = whole.reduce((sum, weight) => sum + Math.min(weight, 0), 0);
  const most = whole.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
  const [from, to] = [Math.ceil(min / step), Math.floor(max / step)];
  if (from > to || from > most || to < least) return false;
  if (from <= least && to >= most) return true;
  return {
    kind: 'sum',
    part,
    weights: whole,
    min: from <= least ? -Infinity : from,
    max: to >= most ? Infinity : to,
  };
}

function simplifiedCount(formula: CountFormula): Formula | boolean {
  const parts = formula.parts.map(simplified);
  const holding = parts.filter((part) => part === true).length;
  const open = parts.filter((part) => typeof part !== 'boolean');
  const [min, max] = [formula.min - holding, formula.max - holding];
  if (min > open.length || max < 0 || min > max) return false;
  if (min <= 0 && max >= open.length) return true;
  const [only] = open;
  if (only && open.length === 1) return min === 1 ? only : negated(only);
  return { kind: 'count', parts: open, min, max, part: formula.part };
}

/** Holds exactly where a simplified formula does not. */
function negated(formula: Formula): Formula {
  const { min, max } = formula;
  const isOpenBelow = min === -Infinity || (formula.kind === 'count' && min <= 0);
  const isOpenAbove = max === Infinity || (formula.kind === 'count' && max >= formula.parts.length);
  if (isOpenAbove) return { ...formula, min: -Infinity, max: min - 1 };
  if (isOpenBelow) return { ...formula, min: max + 1, max: Infinity };
  return notHolding(formula);
}

export function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
