import type { Group, GroupKind, Pathway, PathwayGroupKind, Qualification, UnitId } from './types';

/** A plan names a pathway that its qualification does not have. */
export class UnknownPathwayError extends Error {
  constructor(
    readonly pathway: string,
    qualification: Qualification,
  ) {
    super(`${qualification.title} has no pathway "${pathway}"`);
    this.name = 'UnknownPathwayError';
  }
}

/** Asked at every click, and what is worked out per qualification is kept by its identity. */
const known = new WeakMap<Qualification, Map<string | null, Qualification>>();

/**
 * The qualification as those see it who follow one pathway: its kinds of groups, its mandatory units
 * and its rules, and no pathways any more. With `null`, the part that all pathways share: a group is
 * closed where any closes it and mandatory where all make it so, and only the qualification's own
 * rules are left. A closed group becomes an additional one.
 *
 * @param qualification whole, or as any of its pathways has it
 * @param pathway id of one of its pathways; `null` where none is chosen or there are none
 * @returns the qualification itself where it has no pathways or was reduced to this one already
 * @throws UnknownPathwayError
 */
export function onPathway(qualification: Qualification, pathway: string | null): Qualification {
  if (isOn(qualification, pathway)) return qualification;
  const { whole } = qualification.pathway ?? {};
  return whole ? reduced(whole, pathway) : reduced(qualification, pathway);
}

/** The qualification with all its pathways, of which `onPathway` gave this one. */
export function wholeOf(qualification: Qualification): Qualification {
  return qualification.pathway?.whole ?? qualification;
}

function isOn({ pathway }: Qualification, id: string | null): boolean {
  if (!pathway) return false;
  return pathway.kind === 'open' ? id === null : pathway.id === id;
}

function reduced(qualification: Qualification, pathway: string | null): Qualification {
  const earlier = known.get(qualification) ?? new Map<string | null, Qualification>();
  const flat = earlier.get(pathway) ?? reduce(qualification, pathway);
  known.set(qualification, earlier.set(pathway, flat));
  return flat;
}

function reduce(qualification: Qualification, id: string | null): Qualification {
  const { pathways = [] } = qualification;
  if (id === null) return pathways.length === 0 ? qualification : common(qualification, pathways);
  const chosen = pathways.find((pathway) => pathway.id === id);
  if (!chosen) throw new UnknownPathwayError(id, qualification);
  return followed(qualification, chosen);
}

function followed(whole: Qualification, chosen: Pathway): Qualification {
  const { pathways: _, ...rest } = whole;
  const { id, title, mandatory = [], rules = [], cite } = chosen;
  const closed = rest.groups.filter((group) => kindOn(chosen, group) === 'closed');
  return {
    ...rest,
    groups: rest.groups.map((group) => ofKind(group, kindOn(chosen, group))),
    rules: [...rest.rules, ...rules],
    pathway: {
      ...{ kind: 'chosen', id, title, mandatory, cite, whole },
      closed: closed.map((group) => group.id),
    },
  };
}

function common(whole: Qualification, pathways: readonly Pathway[]): Qualification {
  const { pathways: _, ...rest } = whole;
  const choices = pathways.map(({ id, title }) => ({ id, title }));
  const groups = rest.groups.map((group) =>
    ofKind(group, commonKind(pathways.map((pathway) => kindOn(pathway, group)))),
  );
  return {
    ...rest,
    groups,
    pathway: { kind: 'open', choices, mandatory: shared(rest, pathways), whole },
  };
}

/** The units that every pathway makes mandatory, by its list or by their group. */
function shared({ groups }: Qualification, pathways: readonly Pathway[]): readonly UnitId[] {
  return groups.flatMap((group) =>
    group.units.filter((unit) =>
      pathways.every(
        (pathway) =>
          kindOn(pathway, group) === 'mandatory' || (pathway.mandatory ?? []).includes(unit),
      ),
    ),
  );
}

/** The pathways on which units of a group count, of a qualification whole or as any of them has it. */
export function pathwaysCounting(qualification: Qualification, id: string): readonly Pathway[] {
  const { groups, pathways = [] } = wholeOf(qualification);
  const group = groups.find((one) => one.id === id);
  const counts = (kind: PathwayGroupKind): boolean => kind !== 'closed' && kind !== 'additional';
  return group ? pathways.filter((pathway) => counts(kindOn(pathway, group))) : [];
}

export function kindOn({ groups = {} }: Pathway, group: Group): PathwayGroupKind {
  return groups[group.id] ?? group.kind;
}

/** What a unit of the group may count on rests on the pathway that allows it least. */
function commonKind(kinds: readonly PathwayGroupKind[]): GroupKind {
  if (kinds.some((kind) => kind === 'closed' || kind === 'additional')) return 'additional';
  return kinds.every((kind) => kind === 'mandatory') ? 'mandatory' : 'optional';
}

function ofKind(group: Group, kind: PathwayGroupKind): Group {
  return { ...group, kind: kind === 'closed' ? 'additional' : kind };
}
