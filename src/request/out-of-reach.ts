import type { Qualification, UnitId } from '../catalogue';
import { mandatoryUnits } from '../rules';
import type { Answer } from './answer';

/**
 * What an employer says of a unit that the plan cannot decide on, since it has been moved to another
 * edition of its qualification after they were asked. To be read, and not to be accepted.
 */
export type OutOfReach =
  | {
      readonly kind: 'not-offered';
      readonly unit: UnitId;
      readonly isChosen: boolean;
      readonly isWished: boolean;
      readonly note: string | null;
    }
  /** Not chosen by the employer, and mandatory now. */
  | { readonly kind: 'mandatory'; readonly unit: UnitId };

/** The units of an edition that a plan can decide on, and all that it offers. */
interface OpenUnits {
  readonly offered: ReadonlySet<UnitId>;
  readonly open: ReadonlySet<UnitId>;
}

export function reachOf(qualification: Qualification): OpenUnits {
  const offered = new Set(qualification.units.map(({ id }) => id));
  const mandatory = new Set(mandatoryUnits(qualification));
  return { offered, open: new Set([...offered].filter((unit) => !mandatory.has(unit))) };
}

/** What of an answer is out of the reach of an edition, in the order of what was asked. */
export function outOfReach({ offered, open }: OpenUnits, answer: Answer): readonly OutOfReach[] {
  const { asked, chosen, wished, notes } = answer;
  const imposed = asked.mayChoose.filter(
    (unit) => offered.has(unit) && !open.has(unit) && !chosen.includes(unit),
  );
  const named = new Set([...asked.mayChoose, ...Object.keys(notes)]);
  const said = new Set([...chosen, ...wished, ...Object.keys(notes)]);
  return [
    ...[...named]
      .filter((unit) => said.has(unit) && !offered.has(unit))
      .map((unit) => ({
        kind: 'not-offered' as const,
        unit,
        isChosen: chosen.includes(unit),
        isWished: wished.includes(unit),
        note: notes[unit] ?? null,
      })),
    ...imposed.map((unit) => ({ kind: 'mandatory' as const, unit })),
  ];
}
