/** Which exact method answers: the compiled diagram, or the search for what is too wide to compile. */
export type Path = 'counted' | 'searched';

/** What is still possible, by position among the optional units. */
export interface Survey {
  readonly ways: bigint;
  /** `exactly`: `ways` is the number. `at-least`: there are that many or more; 0 is always exact. */
  readonly counted: 'exactly' | 'at-least';
  /** 1 where some way takes the unit. */
  readonly taken: Uint8Array;
  /** 1 where some way leaves the unit out. */
  readonly left: Uint8Array;
}

/**
 * Answers questions about one problem. `marks` says for each optional unit whether it is open,
 * chosen or excluded (see standing.ts); `costs` gives each a cost, which may be negative.
 */
export interface Engine {
  readonly path: Path;
  survey(marks: Uint8Array): Survey;
  /** The least total cost of a way: `Infinity` without ways, `null` if not settled within its effort. */
  least(marks: Uint8Array, costs: Float64Array): number | null;
  /** The `count` cheapest ways, cheapest first, each as ascending positions of the units it takes. */
  best(marks: Uint8Array, costs: Float64Array, count: number): readonly (readonly number[])[];
}
