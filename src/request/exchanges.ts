import type { UnitId } from '../catalogue';
import type { Conflict } from '../completions';

/** Each of these sets, taken out, makes room: units that are chosen and were left to the employer. */
export type Exchanges = readonly (readonly UnitId[])[];

/** Keeps of the ways out what the employer can do alone: neither ceilings nor what is ruled out. */
export function exchangesOf({ waysOut }: Conflict, mayChoose: readonly UnitId[]): Exchanges {
  return waysOut.flatMap((way) => {
    const drops = way.flatMap((change) =>
      change.kind === 'drop' && mayChoose.includes(change.unit) ? [change.unit] : [],
    );
    return drops.length > 0 && drops.length === way.length ? [drops] : [];
  });
}
