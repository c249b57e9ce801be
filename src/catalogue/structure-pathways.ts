import { kindOn } from './pathways';
import { repeats, strangers } from './structure-problem';
import type { KeyPath, Problems } from './structure-problem';
import type { Pathway, Qualification } from './types';

/** What is wrong in the pathways, but for what their rules say. */
export function* pathwayProblems(qualification: Qualification): Problems {
  const { rules, requires = [], pathways = [] } = qualification;
  const common = new Set([...rules, ...requires].map(({ id }) => id));
  yield* repeats(['pathways'], pathways);
  for (const [i, pathway] of pathways.entries()) {
    yield* repeats(['pathways', i, 'rules'], pathway.rules ?? [], common);
    yield* placementProblems(qualification, pathway, ['pathways', i]);
  }
}

function* placementProblems(
  { units, groups }: Qualification,
  pathway: Pathway,
  path: KeyPath,
): Problems {
  const { mandatory = [], groups: kinds = {} } = pathway;
  const known = new Set(groups.map(({ id }) => id));
  for (const id of Object.keys(kinds))
    if (!known.has(id))
      yield { path: [...path, 'groups', id], message: `there is no group "${id}"` };
  yield* strangers([...path, 'mandatory'], 'unit', mandatory, new Set(units.map(({ id }) => id)));
  const barred = new Set(
    groups
      .filter((group) => ['closed', 'additional'].includes(kindOn(pathway, group)))
      .flatMap((group) => group.units),
  );
  for (const [j, id] of mandatory.entries()) {
    const message = `"${id}" stands in a group that does not count on this pathway`;
    if (barred.has(id)) yield { path: [...path, 'mandatory', j], message };
  }
}
