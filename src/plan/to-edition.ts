import { onPathway } from '../catalogue';
import type { Qualification, UnitId } from '../catalogue';
import { mandatoryUnits } from '../rules';
import { pathwaysOf } from './pathway';
import type { Plan } from './plan';

interface FittedPlan {
  readonly plan: Plan;
  /** Units about which something was decided that cannot be decided on the qualification. */
  readonly left: readonly UnitId[];
}

/**
 * A plan with only what its qualification has: what was decided about units that it does not offer,
 * or that are mandatory in it, is left out and told; a pathway that it does not have is asked for
 * anew. The way from one edition to another.
 */
export function toEdition(plan: Plan, qualification: Qualification): FittedPlan {
  const left = new Set<UnitId>();
  const offered = new Set(qualification.units.map(({ id }) => id));
  const mandatory = new Set(mandatoryUnits(onPathway(qualification, null)));
  const pathways = new Set(pathwaysOf(qualification).map(({ id }) => id));
  const kept = (pathway: string | null): string | null =>
    pathway !== null && pathways.has(pathway) ? pathway : null;
  const isOffered = (unit: UnitId): boolean => offered.has(unit) || noted(unit);
  const isOpen = (unit: UnitId): boolean =>
    (offered.has(unit) && !mandatory.has(unit)) || noted(unit);
  function noted(unit: UnitId): false {
    left.add(unit);
    return false;
  }
  const { wants, delivery, cohort } = plan;
  const fittedPlan: Plan = {
    ...plan,
    pathway: kept(plan.pathway),
    units: only(plan.units, isOpen),
    recognised: only(plan.recognised, isOffered),
    hours: only(plan.hours, isOffered),
    wants: {
      ...wants,
      wanted: wants.wanted.filter(isOffered),
      taught: wants.taught?.filter(isOffered) ?? null,
    },
    cohort: {
      ...cohort,
      learners: cohort.learners.map((learner) => ({
        ...learner,
        pathway: kept(learner.pathway),
        differs: only(learner.differs, isOpen),
        recognised: only(learner.recognised, isOffered),
        ...(learner.wishes && { wishes: only(learner.wishes, isOffered) }),
      })),
    },
    delivery: {
      ...delivery,
      order: delivery.order.filter(isOffered),
      links: delivery.links.filter(({ first, second }) => isOffered(first) && isOffered(second)),
      pins: only(delivery.pins, isOffered),
      sessions: delivery.sessions.filter(({ unit }) => isOffered(unit)),
      units: only(delivery.units, isOffered),
    },
  };
  return { plan: fittedPlan, left: [...left] };
}

function only<Value>(
  entries: Readonly<Record<UnitId, Value>>,
  keep: (unit: UnitId) => boolean,
): Readonly<Record<UnitId, Value>> {
  return Object.fromEntries(Object.entries(entries).filter(([unit]) => keep(unit)));
}
