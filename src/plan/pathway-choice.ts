import type { Group, PathwayGroupKind, Qualification, Rule, Unit } from '../catalogue';
import { mandatoryUnits, optionalUnits } from '../rules';
import { applyChange } from './changes';
import type { PlanChange } from './changes';
import type { Placement } from './decisions';
import { followed, isClosed, isClosedGroup } from './pathway';
import type { Plan } from './plan';
import type { PlanVerdict } from './verdict';
import { standingAfter } from './verdict';

/** A group whose kind is another on another pathway. */
export interface GroupMoved {
  readonly group: Group;
  readonly before: PathwayGroupKind;
  readonly after: PathwayGroupKind;
}

/** What following another pathway means for a plan. */
export interface PathwayChoice {
  /** The qualification as the other pathway has it. */
  readonly qualification: Qualification;
  /** Makes the plan follow it, as one step. */
  readonly change: PlanChange;
  /** Units about which something was decided that cannot be decided on it: they are dropped. */
  readonly dropped: readonly { readonly unit: Unit; readonly as: Placement }[];
  /** Units that are mandatory on it and were not. */
  readonly mandatoryNow: readonly Unit[];
  /** Units that were mandatory and are not on it. */
  readonly mandatoryNoLonger: readonly Unit[];
  readonly groups: readonly GroupMoved[];
  readonly rulesAdded: readonly Rule[];
  readonly rulesDropped: readonly Rule[];
  /** How the plan stands now, and how it would stand. */
  readonly before: PlanVerdict;
  readonly after: PlanVerdict;
}

/**
 * What would be different if a plan followed another pathway. Learners who follow one of their own
 * stay on it.
 *
 * @param pathway `null` leaves it open
 * @throws UnknownPathwayError
 */
export function pathwayChoice(
  qualification: Qualification,
  plan: Plan,
  pathway: string | null,
): PathwayChoice {
  const [now, then] = [followed(qualification, plan), followed(qualification, { pathway })];
  const dropped = droppedOn(then, plan);
  const change = changeTo(pathway, dropped);
  const [mandatory, mandatoryThen] = [now, then].map((one) => new Set(mandatoryUnits(one)));
  const only = (some?: ReadonlySet<string>, others?: ReadonlySet<string>): readonly Unit[] =>
    now.units.filter(({ id }) => some?.has(id) && !others?.has(id));
  return {
    qualification: then,
    change,
    dropped,
    mandatoryNow: only(mandatoryThen, mandatory),
    mandatoryNoLonger: only(mandatory, mandatoryThen),
    groups: groupsMoved(now, then),
    rulesAdded: then.rules.filter((rule) => !now.rules.includes(rule)),
    rulesDropped: now.rules.filter((rule) => !then.rules.includes(rule)),
    before: standingAfter(qualification, plan),
    after: standingAfter(qualification, applyChange(plan, change, plan.changedAt)),
  };
}

function changeTo(pathway: string | null, dropped: PathwayChoice['dropped']): PlanChange {
  const follow = { type: 'follow', pathway } as const;
  if (dropped.length === 0) return follow;
  const units = dropped.map(({ unit }) => unit.id);
  return { type: 'together', changes: [follow, { type: 'place', units, as: 'undecided' }] };
}

/** A unit of a group that never counts may still be taken besides, unless the pathway closes it. */
function droppedOn(then: Qualification, plan: Plan): PathwayChoice['dropped'] {
  const optional = new Set(optionalUnits(then));
  const mandatory = new Set(mandatoryUnits(then));
  return then.units.flatMap((unit) => {
    const as = plan.units[unit.id];
    if (as === undefined || optional.has(unit.id)) return [];
    const isTakenBesides =
      as === 'additional' && !mandatory.has(unit.id) && !isClosed(then, unit.id);
    return isTakenBesides ? [] : [{ unit, as }];
  });
}

function groupsMoved(now: Qualification, then: Qualification): readonly GroupMoved[] {
  return now.groups.flatMap((group, i) => {
    const other = then.groups[i];
    if (!other) return [];
    const [before, after] = [kindIn(now, group), kindIn(then, other)];
    return before === after ? [] : [{ group, before, after }];
  });
}

function kindIn(own: Qualification, group: Group): PathwayGroupKind {
  return isClosedGroup(own, group) ? 'closed' : group.kind;
}
