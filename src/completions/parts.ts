import { countState, rangeState, type Composite } from './clause';
import type { Row } from './system';

/** Stands for every value that no longer matters; no sum comes near it. */
const SETTLED = -(2 ** 52);

/** A composite in a list where every part stands before what it is a part of. */
interface ListedPart {
  readonly min: number;
  readonly max: number;
  /** Where in a node's values the number of its parts that hold stands. */
  readonly slot: number;
  /** Slots of its parts, rows and composites alike. */
  readonly parts: readonly number[];
  /** Slots of all that it rests on. */
  readonly within: readonly number[];
}

/** What one step of the diagram changes of a row that only composites ask about. */
export interface PartGate {
  readonly row: number;
  readonly adds: Float64Array;
  readonly restMin: number;
  readonly restMax: number;
}

/**
 * Keeps composites up to date in the values of a node: behind the sums of the rows, how many parts
 * of each composite are known to hold. A part that is settled either way, and all below a composite
 * that is settled, leave the values, so that nodes that differ in nothing else are one.
 */
export class Parts {
  readonly #entries: ListedPart[] = [];
  readonly #parentOf = new Map<number, number>();
  /** How many values a node has. */
  readonly size: number;

  constructor(
    readonly rows: readonly Row[],
    composites: readonly Composite[],
  ) {
    let next = rows.length;
    const enter = (composite: Composite): ListedPart => {
      const below = composite.parts.map((part) =>
        part.kind === 'row' ? { slot: part.row, within: [] } : enter(part),
      );
      const slot = next++;
      const parts = below.map((part) => part.slot);
      for (const part of parts) this.#parentOf.set(part, slot);
      const within = below.flatMap((part) => [part.slot, ...part.within]);
      const { min, max } = composite;
      const entry = { min, max, slot, parts, within };
      this.#entries.push(entry);
      return entry;
    };
    for (const composite of composites) enter(composite);
    this.size = next;
  }

  /**
   * Adds an option to the values of a node.
   * @returns `false` where a composite cannot hold any more
   */
  add(gates: readonly PartGate[], values: Float64Array, kind: number): boolean {
    for (const { row, adds, restMin, restMax } of gates) {
      const before = values[row] ?? 0;
      if (before === SETTLED) continue;
      const value = before + (adds[kind] ?? 0);
      const range = this.rows[row] ?? { min: -Infinity, max: Infinity };
      const state = rangeState(range, value + restMin, value + restMax);
      values[row] = value;
      if (state !== 'open') this.#settle(values, row, state === 'met');
    }
    return this.#entries.every((entry) => this.#check(values, entry));
  }

  /** `false` where a composite that is no part of another is lost. */
  #check(values: Float64Array, { min, max, slot, parts, within }: ListedPart): boolean {
    const met = values[slot] ?? 0;
    if (met === SETTLED) return true;
    const open = parts.filter((part) => values[part] !== SETTLED).length;
    const state = countState({ min, max }, met, open);
    if (state === 'open') return true;
    for (const inner of within) values[inner] = SETTLED;
    const isPart = this.#parentOf.has(slot);
    this.#settle(values, slot, state === 'met');
    return isPart || state === 'met';
  }

  #settle(values: Float64Array, slot: number, holds: boolean): void {
    values[slot] = SETTLED;
    const parent = this.#parentOf.get(slot);
    if (parent === undefined || !holds || values[parent] === SETTLED) return;
    values[parent] = (values[parent] ?? 0) + 1;
  }
}
