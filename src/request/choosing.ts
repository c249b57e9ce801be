import type { Group, Qualification, Unit, UnitId } from '../catalogue';
import type { Completions, Outlook, Question } from '../completions';
import type { GroupCredits, Plan } from '../plan';
import type { Asked } from './answer';
import {
  completionsFor,
  creditsByGroup,
  isRecognised,
  placedUnits,
  questionOf,
  selectedUnits,
  standingOf,
} from '../plan';
import type { Finding, Report } from '../rules';
import { evaluate, optionalUnits } from '../rules';
import type { Closed } from './closed';
import { exchangesOf } from './closed';
import type { Draft } from './draft';
import { withChoices } from './draft';
import { missingOf } from './gaps';

/** How it stands with what the employer has chosen. */
export type Outcome =
  | { readonly kind: 'works' }
  /** More is to be chosen: so many units at least and at most, where that can be told. */
  | { readonly kind: 'choose'; readonly least: number | null; readonly most: number | null }
  /** What is missing can come only from units that were not left to the employer. */
  | { readonly kind: 'others-complete' }
  | { readonly kind: 'stuck' };

export interface OfferedUnit {
  readonly unit: Unit;
  readonly isChosen: boolean;
  /** Why it cannot be chosen now; `stuck` where nothing can. */
  readonly closed: Closed | 'stuck' | null;
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
  readonly outcome: Outcome;
  readonly fixed: readonly FixedUnit[];
  readonly groups: readonly OfferedGroup[];
  /** Units that can still be chosen. */
  readonly open: number;
}

/** How a request stands with an employer's choices so far. */
export function choosingOf(
  qualification: Qualification,
  request: Plan,
  asked: Asked,
  draft: Draft,
): Choosing {
  const plan = withChoices(request, asked, draft);
  const report = evaluate(qualification, placedUnits(qualification, plan, 'chosen'));
  const ahead = aheadOf(qualification, plan, asked);
  const groups = offeredGroups(qualification, plan, asked, ahead);
  const offered = groups.flatMap(({ units }) => units);
  return {
    plan,
    report,
    missing: missingOf(qualification, report),
    outcome: outcomeOf(report, ahead),
    fixed: fixedUnits(qualification, plan, asked),
    groups,
    open: offered.filter(({ isChosen, closed }) => !isChosen && closed === null).length,
  };
}

interface Ahead {
  readonly completions: Completions;
  readonly question: Question;
  readonly outlook: Outlook;
  /** Whether the employer's own units are enough to finish. */
  readonly isEnough: boolean;
}

/** Looks ahead over what was left to the employer; where that is not enough, over all that is open. */
function aheadOf(qualification: Qualification, plan: Plan, { mayChoose }: Asked): Ahead {
  const completions = completionsFor(qualification, plan);
  const all = questionOf(qualification, plan);
  const kept = optionalUnits(qualification).filter(
    (unit) => plan.units[unit] === undefined && !mayChoose.includes(unit),
  );
  const own = { ...all, excluded: [...(all.excluded ?? []), ...kept] };
  const outlook = completions.outlook(own);
  if (outlook.ways > 0n) return { completions, question: own, outlook, isEnough: true };
  return { completions, question: all, outlook: completions.outlook(all), isEnough: false };
}

function outcomeOf({ verdict, counting }: Report, { outlook, isEnough }: Ahead): Outcome {
  if (verdict === 'complete') return { kind: 'works' };
  if (outlook.ways === 0n) return { kind: 'stuck' };
  if (!isEnough) return { kind: 'others-complete' };
  const { units } = outlook.range;
  return {
    kind: 'choose',
    least: units && units.min - counting.length,
    most: units && units.max - counting.length,
  };
}

function offeredGroups(
  qualification: Qualification,
  plan: Plan,
  { mayChoose }: Asked,
  ahead: Ahead,
): readonly OfferedGroup[] {
  const credits = creditsByGroup(qualification, plan);
  return qualification.groups.flatMap((group) => {
    const units = qualification.units
      .filter(({ id }) => group.units.includes(id) && mayChoose.includes(id))
      .map((unit) => offeredUnit(plan, unit, mayChoose, ahead));
    if (units.length === 0) return [];
    return [{ group, units, credits: credits.find((row) => row.group === group) ?? null }];
  });
}

function offeredUnit(
  plan: Plan,
  unit: Unit,
  mayChoose: readonly UnitId[],
  ahead: Ahead,
): OfferedUnit {
  const isChosen = plan.units[unit.id] === 'chosen';
  return { unit, isChosen, closed: isChosen ? null : closedBy(unit, mayChoose, ahead) };
}

function closedBy(
  unit: Unit,
  mayChoose: readonly UnitId[],
  { completions, question, outlook }: Ahead,
): OfferedUnit['closed'] {
  if (outlook.ways === 0n) return 'stuck';
  if (outlook.fits.get(unit.id) !== 'blocked') return null;
  const why = completions.whyBlocked(question, unit.id);
  return why && { blockage: why.blockage, exchanges: exchangesOf(why.conflict, mayChoose) };
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
