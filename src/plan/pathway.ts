import { groupsByUnit, onPathway, wholeOf } from '../catalogue';
import type { Group, Pathway, Qualification, UnitId } from '../catalogue';
import { optionalUnits } from '../rules';
import type { Placement } from './decisions';

/** What of a plan the rules look at. */
export interface Combination {
  /** Id of the pathway that is followed; `null` = none is chosen, or there are none. */
  readonly pathway: string | null;
  readonly units: Readonly<Record<UnitId, Placement>>;
  /** By unit; what is noted of it is not looked at. */
  readonly recognised: Readonly<Record<UnitId, unknown>>;
}

/**
 * The qualification as those have it who follow the plan's pathway. Every door of this room asks for
 * it, so that each may be given the qualification whole or as any pathway has it.
 *
 * @throws UnknownPathwayError where the plan is on no edition that has its pathway
 */
export function followed(
  qualification: Qualification,
  { pathway }: Pick<Combination, 'pathway'>,
): Qualification {
  return onPathway(qualification, pathway);
}

/** The pathways of a qualification, whole or as any of them has it; most have none. */
export function pathwaysOf(qualification: Qualification): readonly Pathway[] {
  return wholeOf(qualification).pathways ?? [];
}

/**
 * Whether a unit stands in a group that the pathway closes.
 *
 * @param own the qualification as one of its pathways has it
 */
export function isClosed(own: Qualification, unit: UnitId): boolean {
  const group = groupsByUnit(own).get(unit);
  return group !== undefined && isClosedGroup(own, group);
}

/**
 * Whether the pathway closes a group: none of its units counts or may be taken besides.
 *
 * @param own the qualification as one of its pathways has it
 */
export function isClosedGroup({ pathway }: Qualification, { id }: Group): boolean {
  return pathway?.kind === 'chosen' && pathway.closed.includes(id);
}

/** The pathway that a learner follows where it is another than the plan's; `null` = the plan's. */
export function otherPathway(
  { pathway }: Pick<Combination, 'pathway'>,
  learner: { readonly pathway: string | null },
): string | null {
  return learner.pathway === pathway ? null : learner.pathway;
}

/** Every unit that somebody may choose, on whichever pathway, in the qualification's order. */
export function choosableUnits(qualification: Qualification): readonly UnitId[] {
  const flats = [null, ...pathwaysOf(qualification).map(({ id }) => id)].map((id) =>
    onPathway(qualification, id),
  );
  const choosable = new Set(flats.flatMap(optionalUnits));
  return qualification.units.map(({ id }) => id).filter((id) => choosable.has(id));
}
