import type { Qualification, Unit } from '../../../../catalogue';
import { monthOf } from '../../../../dates';
import type { Plan, UnitDelivery } from '../../../../plan';
import { unitDelivery } from '../../../../plan';
import { plannedTeaching } from '../../../../schedule';
import { staffedPlan } from '../../../../staffing';

/** A unit that is assessed, with whom the plan names for it. */
interface AssessmentRow {
  readonly unit: Unit;
  readonly delivery: UnitDelivery;
  /** How many learners are assessed in it; `null` where the plan has no learners. */
  readonly learners: number | null;
}

export interface AssessmentMonth {
  /** YYYY-MM; `null` for units without a date. */
  readonly month: string | null;
  readonly rows: readonly AssessmentRow[];
}

/** The units that are taught by the months of their assessment, in order of time. */
export function assessmentMonths(
  qualification: Qualification,
  plan: Plan,
): readonly AssessmentMonth[] {
  const { units } = staffedPlan(qualification, plan, plannedTeaching(qualification, plan));
  const hasLearners = plan.cohort.learners.length > 0;
  const rows = units.flatMap(({ unit: id, isTaught, learners }): readonly AssessmentRow[] => {
    const unit = qualification.units.find((one) => one.id === id);
    if (!unit || !isTaught) return [];
    const delivery = unitDelivery(plan, id);
    return [{ unit, delivery, learners: hasLearners ? learners.length : null }];
  });
  // The sort keeps the order of teaching on one day.
  const dated = rows.toSorted((one, other) =>
    dateOf(one) < dateOf(other) ? -1 : Number(dateOf(one) > dateOf(other)),
  );
  const months = [...new Set(dated.map(monthOfRow))];
  return months.map((month) => ({
    month,
    rows: dated.filter((row) => monthOfRow(row) === month),
  }));
}

/** Those without a date come last. */
function dateOf({ delivery }: AssessmentRow): string {
  return delivery.assessmentOn ?? '9';
}

function monthOfRow({ delivery }: AssessmentRow): string | null {
  return delivery.assessmentOn === null ? null : monthOf(delivery.assessmentOn);
}
