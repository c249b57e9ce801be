import { qualifications } from './shipped';
import type { Lender, Qualification, Unit } from './types';

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

/** Where units are printed, by their Ofqual reference. */
type UnitsByReference = ReadonlyMap<string, readonly PrintedUnit[]>;

let byReference: UnitsByReference | undefined;

/** Made when first asked: a screen asks for every unit at every click. */
function unitsByReference(): UnitsByReference {
  byReference ??= unitsPrintedBy(qualifications);
  return byReference;
}

export function unitsPrintedBy(all: readonly Qualification[]): UnitsByReference {
  const printed = new Map<string, PrintedUnit[]>();
  for (const qualification of all) {
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
  return agreedHours(sameUnitElsewhere(ref, own));
}

/** The hours on which all places agree that print any, with the first of these; else `null`. */
export function agreedHours(places: readonly PrintedUnit[]): PrintedHours | null {
  const printed = places.flatMap(({ qualification, unit }) =>
    unit.glh === null ? [] : [{ glh: unit.glh, qualification }],
  );
  const [first] = printed;
  if (!first || printed.some(({ glh }) => glh !== first.glh)) return null;
  return first;
}

/**
 * The guided learning hours that another specification lends to a unit, as it did while the unit's
 * own edition was the current one.
 *
 * @returns `null` where none does
 */
export function hoursLent(
  { id, lent }: Pick<Qualification, 'id' | 'lent'>,
  unit: Pick<Unit, 'id' | 'ref'>,
): { readonly glh: number; readonly from: Lender } | null {
  if (lent === undefined) {
    const printed = unit.ref === null ? null : glhElsewhere(unit.ref, id);
    return printed && { glh: printed.glh, from: printed.qualification };
  }
  const by = lent.find(({ hours }) => Object.hasOwn(hours, unit.id));
  const glh = by?.hours[unit.id];
  return by === undefined || glh === undefined ? null : { glh, from: by.from };
}
