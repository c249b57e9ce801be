import type { UnitId } from '../catalogue';
import type { Blockage, Conflict } from '../completions';

/** Why a unit cannot be chosen now, and what the employer could take out for it. */
export interface Closed {
  readonly blockage: Blockage;
  /** Each of these sets, taken out, makes room: units that are ticked and were left to them. */
  readonly exchanges: readonly (readonly UnitId[])[];
}

/** Keeps of the ways out what the employer can do alone: neither ceilings nor what is ruled out. */
export function exchangesOf(
  { waysOut }: Conflict,
  mayChoose: readonly UnitId[],
): Closed['exchanges'] {
  return waysOut.flatMap((way) => {
    const drops = way.flatMap((change) =>
      change.kind === 'drop' && mayChoose.includes(change.unit) ? [change.unit] : [],
    );
    return drops.length > 0 && drops.length === way.length ? [drops] : [];
  });
}
