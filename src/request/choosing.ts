import type { Group, Qualification, Unit, UnitId } from '../catalogue';
import { byGroup } from '../catalogue';
import type { Blockage } from '../completions';
import type { GroupCredits, Plan } from '../plan';
import {
  creditsByGroup,
  followed,
  isRecognised,
  planReport,
  selectedUnits,
  standingOf,
} from '../plan';
import type { Finding, Report } from '../rules';
import type { Asked } from './answer';
import type { Exchanges } from './exchanges';
import { missingOf } from './gaps';
import type { Outcome, RequestAhead, Stuck } from './look-ahead';

/** Why a unit cannot be chosen now. */
export type Closed =
  | {
      readonly kind: 'blocked';
      readonly blockage: Blockage;
      /** What the employer could take out for it; `null` = not known yet. */
      readonly exchanges: Exchanges | null;
    }
  | Stuck;

export interface OfferedUnit {
  readonly unit: Unit;
  readonly isChosen: boolean;
  readonly closed: Closed | null;
}

export interface OfferedGroup {
  readonly group: Group;
  /** The group's credits with these choices, and the range that is asked of them. */
  readonly credits: GroupCredits | null;
  readonly units: readonly OfferedUnit[];
}

export interface FixedUnit {
  readonly unit: Unit;
  readonly why: 'mandatory' | 'chosen' | 'additional';
  readonly isRecognised: boolean;
}

/** Everything that the page of an employer shows of the rules. */
export interface Choosing {
  readonly plan: Plan;
  readonly report: Report;
  /** Required rules that are short, none of which another one implies. */
  readonly missing: readonly Finding[];
  /** `null` = not known yet. */
  readonly outcome: Outcome | null;
  readonly fixed: readonly FixedUnit[];
  readonly groups: readonly OfferedGroup[];
  /** Units that can still be chosen. */
  readonly open: number;
}

/** What is known of the way ahead, which comes a moment after a choice. */
export interface Known {
  /** `null` = nothing yet. */
  readonly ahead: RequestAhead | null;
  readonly exchanges: ReadonlyMap<UnitId, Exchanges>;
}

/** What is known once the way ahead is, and nothing of any exchange. */
export function knownOf(ahead: RequestAhead | null): Known {
  return { ahead, exchanges: new Map() };
}

/** What is known once the exchanges for a unit are, too. */
export function withExchanges({ ahead, exchanges }: Known, unit: UnitId, found: Exchanges): Known {
  return { ahead, exchanges: new Map([...exchanges, [unit, found]]) };
}

/**
 * How a request stands with an employer's choices so far.
 *
 * @param plan with those choices (see `withChoices`)
 */
export function choosingOf(
  qualification: Qualification,
  plan: Plan,
  asked: Asked,
  known: Known,
): Choosing {
  const own = followed(qualification, plan);
  const report = planReport(own, plan);
  const groups = offeredGroups(own, plan, asked, known);
  const offered = groups.flatMap(({ units }) => units);
  return {
    plan,
    report,
    missing: missingOf(own, report),
    outcome: outcomeOf(report, known),
    fixed: fixedUnits(qualification, plan, asked),
    groups,
    open: offered.filter(({ isChosen, closed }) => !isChosen && closed === null).length,
  };
}

/** Whether it is complete shows at once, whatever was worked out before. */
function outcomeOf({ verdict }: Report, { ahead }: Known): Outcome | null {
  if (verdict === 'complete') return { kind: 'works' };
  return ahead && ahead.outcome.kind !== 'works' ? ahead.outcome : null;
}

function offeredGroups(
  qualification: Qualification,
  plan: Plan,
  { mayChoose }: Asked,
  known: Known,
): readonly OfferedGroup[] {
  const credits = creditsByGroup(qualification, plan);
  const asked = qualification.units.filter(({ id }) => mayChoose.includes(id));
  return byGroup(qualification, asked).map(({ group, units }) => ({
    group,
    units: units.map((unit) => offeredUnit(plan, unit, known)),
    credits: credits.find((row) => row.group === group) ?? null,
  }));
}

function offeredUnit(plan: Plan, unit: Unit, known: Known): OfferedUnit {
  const isChosen = plan.units[unit.id] === 'chosen';
  return { unit, isChosen, closed: isChosen ? null : closedBy(unit.id, known) };
}

function closedBy(unit: UnitId, { ahead, exchanges }: Known): Closed | null {
  if (ahead?.stuck) return ahead.stuck;
  const blockage = ahead?.closed.get(unit);
  return blockage ? { kind: 'blocked', blockage, exchanges: exchanges.get(unit) ?? null } : null;
}

function fixedUnits(
  qualification: Qualification,
  plan: Plan,
  { mayChoose }: Asked,
): readonly FixedUnit[] {
  return selectedUnits(qualification, plan).flatMap((unit) => {
    const why = standingOf(qualification, plan, unit.id);
    if (mayChoose.includes(unit.id) || why === 'undecided' || why === 'excluded') return [];
    return [{ unit, why, isRecognised: isRecognised(plan, unit.id) }];
  });
}
