import type { UnitId } from '../catalogue';
import type { PlanChange } from './changes';
import type { Fix } from './fixes';
import type { Problem } from './problems';

/**
 * The fixes worth doing first: those that settle most problems alone, then those that help with most.
 * A fix offered by several problems stands once.
 *
 * @param fits whether a way to finish is left that takes a unit: a step must not close the last one
 */
export function nextSteps(
  problems: readonly Problem[],
  most: number,
  fits: (unit: UnitId) => boolean = () => true,
): readonly Fix[] {
  const offers = new Map<string, { readonly fix: Fix; helps: number; settles: number }>();
  for (const fix of problems.flatMap((problem) => ('fixes' in problem ? problem.fixes : []))) {
    if (!chosenBy(fix.change).every(fits)) continue;
    const key = JSON.stringify(fix.change);
    const offer = offers.get(key) ?? { fix, helps: 0, settles: 0 };
    offer.helps += 1;
    offer.settles += Number(fix.settles);
    offers.set(key, offer);
  }
  return [...offers.values()]
    .sort((a, b) => b.settles - a.settles || b.helps - a.helps)
    .slice(0, most)
    .map(({ fix }) => fix);
}

function chosenBy(change: PlanChange): readonly UnitId[] {
  return change.type === 'place' && change.as === 'chosen' ? change.units : [];
}
