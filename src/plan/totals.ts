import { totalRule, versionDate } from '../catalogue';
import type { Lender, Qualification, Unit } from '../catalogue';
import type { UnitHours } from './hours';
import { hoursToTeach, unitHours } from './hours';
import { followed } from './pathway';
import type { Plan } from './plan';
import { countingUnits, selectedUnits, unitsPlacedAs } from './selection';
import type { UnitSum } from './sum';
import { sumOf } from './sum';

export interface UnitTotals {
  readonly units: number;
  readonly credits: UnitSum;
  /** Guided learning hours. */
  readonly glh: UnitSum;
}

/** Hours that count here though another specification prints them. */
export interface BorrowedHours {
  readonly from: Lender;
  readonly units: number;
  /** Guided learning hours. */
  readonly hours: number;
  /** The lending specification is of a later catalogue than the plan's: it may have printed others. */
  readonly isLater: boolean;
}

/** Three totals, never one (docs/decisions/rule-meaning.md), and the hours left to teach. */
export interface PlanTotals {
  /** Everything that learners take, additional units included. */
  readonly selected: UnitTotals;
  /** What the rules count. */
  readonly counting: UnitTotals;
  /** Counting credits above the qualification's total; `null` where no rule asks for credits. */
  readonly surplus: number | null;
  /** Guided learning hours to teach: recognised units keep their credits and lose their teaching. */
  readonly taught: UnitSum;
  /** How much of the selected hours comes from which other specification. */
  readonly borrowed: readonly BorrowedHours[];
}

export function planTotals(qualification: Qualification, plan: Plan): PlanTotals {
  const selected = selectedUnits(qualification, plan);
  const counting = totalsOf(countingUnits(qualification, plan), plan, qualification);
  const asked = totalRule(followed(qualification, plan))?.min;
  return {
    selected: totalsOf(selected, plan, qualification),
    counting,
    surplus: asked === undefined ? null : Math.max(0, counting.credits.known - asked),
    taught: sumOf(selected, (unit) => hoursToTeach(qualification, plan, unit)),
    borrowed: borrowedHours(
      qualification,
      selected.map((unit) => unitHours(qualification, plan, unit)),
    ),
  };
}

/** What is taken besides what counts. */
export interface AdditionalTotals {
  readonly units: number;
  /** Guided learning hours to teach: none where they are recognised. */
  readonly taught: UnitSum;
}

export function additionalTotals(qualification: Qualification, plan: Plan): AdditionalTotals {
  const units = unitsPlacedAs(qualification, plan, 'additional');
  return {
    units: units.length,
    taught: sumOf(units, (unit) => hoursToTeach(qualification, plan, unit)),
  };
}

function borrowedHours(
  { version }: Qualification,
  all: readonly UnitHours[],
): readonly BorrowedHours[] {
  const elsewhere = all.filter((one) => one.kind === 'elsewhere');
  return [...new Set(elsewhere.map(({ from }) => from))].map((from) => {
    const hours = elsewhere.filter((one) => one.from === from).map((one) => one.hours);
    return {
      from,
      units: hours.length,
      hours: hours.reduce((sum, one) => sum + one, 0),
      isLater: versionDate(from.version) > versionDate(version),
    };
  });
}

function totalsOf(units: readonly Unit[], plan: Plan, qualification: Qualification): UnitTotals {
  return {
    units: units.length,
    credits: sumOf(units, (unit) => unit.credits),
    glh: sumOf(units, (unit) => unitHours(qualification, plan, unit).hours),
  };
}
