import type { StoreContext } from '../context';
import type { Tables } from '../database';
import { keepEdition } from '../keep-edition';
import type { OwnEdition, OwnRow } from '../own/own-rows';
import { ownRow, rankAbove } from '../own/own-rows';
import { ownRows } from '../own/read-own';
import type { RowChange } from './row-changes';

/**
 * The changes that bring the qualifications of a backup that are not shipped, inside a write. What is
 * here stays as it is, and new plans start on it as before.
 */
export async function changesToOwn(
  context: StoreContext,
  tables: Tables,
  brought: readonly OwnEdition[],
): Promise<readonly RowChange[]> {
  const { editions, now } = context;
  const here = await ownRows(tables);
  const added = ownToAdd(context, here, brought);
  const changes: RowChange[] = [];
  for (const [i, each] of added.entries()) {
    await keepEdition(tables, each.qualification);
    editions.keep(each.qualification);
    const { qualification, ...told } = each;
    const rank = rankFor(qualification.id, { at: i, of: added.length }, here);
    const row = ownRow(qualification, { ...told, keptAt: told.keptAt || now(), rank });
    changes.push({ place: 'own', key: row.key, plan: null, row });
  }
  return changes;
}

/** The qualifications of a backup that are neither shipped nor here. */
export function ownToAdd(
  { findQualification }: Pick<StoreContext, 'findQualification'>,
  here: readonly OwnRow[],
  brought: readonly OwnEdition[],
): readonly OwnEdition[] {
  const isHere = ({ id, version }: OwnEdition['qualification']): boolean =>
    here.some((row) => row.id === id && row.version === version);
  return brought.filter(
    ({ qualification }) => !isHere(qualification) && !findQualification(qualification.id),
  );
}

/**
 * Ranks for editions of one qualification that go below those that are here, or, where there are none
 * here, above everything; in the order of the file.
 */
function rankFor(id: string, place: RestorePlace, here: readonly OwnRow[]): number {
  const others = here.filter((row) => row.id === id).map(({ rank }) => rank);
  if (others.length > 0) return Math.min(...others) - place.of + place.at;
  return rankAbove(here) + place.at;
}

/** Where an edition stands among those that are added. */
interface RestorePlace {
  readonly at: number;
  readonly of: number;
}
