import { qualifications } from './shipped';
import type { Qualification, Unit } from './types';

/** A unit as one qualification prints it. */
export interface PrintedUnit {
  readonly qualification: Qualification;
  readonly unit: Unit;
}

export interface PrintedHours {
  /** Guided learning hours. */
  readonly glh: number;
  /** The specification that prints them; the first in catalogue order where several do. */
  readonly qualification: Qualification;
}

/**
 * Where else the shipped qualifications print a unit. The same Ofqual reference is the same unit,
 * whatever its title; the same title under another reference is another unit.
 *
 * @param own id of the qualification to leave out: the one that the question is asked from
 */
export function sameUnitElsewhere(ref: string, own: string): readonly PrintedUnit[] {
  const printed = unitsByReference().get(ref) ?? [];
  return printed.filter(({ qualification }) => qualification.id !== own);
}

let byReference: ReadonlyMap<string, readonly PrintedUnit[]> | undefined;

/** Made when first asked: a screen asks for every unit at every click. */
function unitsByReference(): ReadonlyMap<string, readonly PrintedUnit[]> {
  byReference ??= gathered();
  return byReference;
}

function gathered(): ReadonlyMap<string, readonly PrintedUnit[]> {
  const printed = new Map<string, PrintedUnit[]>();
  for (const qualification of qualifications) {
    for (const unit of qualification.units) {
      if (unit.ref === null) continue;
      printed.set(unit.ref, [...(printed.get(unit.ref) ?? []), { qualification, unit }]);
    }
  }
  return printed;
}

/**
 * The guided learning hours that another shipped specification prints for a unit whose own prints
 * none.
 *
 * @param own id of the qualification to leave out
 * @returns `null` where none prints them, or where those that do disagree
 */
export function glhElsewhere(ref: string, own: string): PrintedHours | null {
  const printed = sameUnitElsewhere(ref, own).flatMap(({ qualification, unit }) =>
    unit.glh === null ? [] : [{ glh: unit.glh, qualification }],
  );
  const [first] = printed;
  if (!first || printed.some(({ glh }) => glh !== first.glh)) return null;
  return first;
}
