import type { UnitId } from '../catalogue';
import type { WayOut } from '../completions';
import type { PlanChange } from './changes';

/**
 * A way out of a conflict as one step.
 *
 * @param choosing a unit that is chosen in the same step: what had to give was for its sake
 */
export function wayOutChange(wayOut: WayOut, choosing: UnitId | null = null): PlanChange {
  const changes = wayOut.map<PlanChange>((change) => {
    switch (change.kind) {
      case 'drop':
      case 'lift':
        return { type: 'place', units: [change.unit], as: 'undecided' };
      case 'raise':
        // Planned hours may have fractions; a ceiling has none.
        return { type: 'limit', limits: { [change.limit]: Math.ceil(change.to) } };
    }
  });
  const choice: readonly PlanChange[] =
    choosing === null ? [] : [{ type: 'place', units: [choosing], as: 'chosen' }];
  const [only, ...others] = [...changes, ...choice];
  return only && others.length === 0
    ? only
    : { type: 'together', changes: [...changes, ...choice] };
}
