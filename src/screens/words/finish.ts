import type { Qualification, Unit } from '../../catalogue';
import type { ScorePart, Totals } from '../../completions';
import { counted, credits, figure, hours, units } from './amounts';

/** Why a way to finish is good, one reason for each thing that the planner wants. */
export function sayScorePart({ want, amount }: ScorePart): string {
  switch (want.kind) {
    case 'fewer-surplus-credits':
      return amount === 0 ? 'No surplus credits' : counted(amount, 'surplus credit');
    case 'fewer-hours':
    case 'more-hours':
      return `${hours(amount)} of guided learning`;
    case 'fewer-units':
      return `${units(amount)} in all`;
    case 'prefer-level':
    case 'avoid-level':
      return `${units(amount)} at Level ${want.level}`;
    case 'wanted-units':
      return `${figure(amount)} of ${units(want.units.length)} you want`;
    case 'fewer-new-units':
      return amount === 0 ? 'Nothing new to teach' : `${units(amount)} new to the centre`;
  }
}

/** The size of a way to finish: "55 credits, 13 units in all". */
export function sayTotals({ credits: sum, units: count, unknownCredits }: Totals): string {
  const size = unknownCredits.length === 0 ? `${credits(sum)}, ${units(count)}` : units(count);
  return `${size} in all`;
}

/** Its guided learning: "68 hours of guided learning, and 9 units for which ProQual publishes none". */
export function sayTotalHours(
  { awardingBody }: Qualification,
  { glh, units: count, unknownHours }: Totals,
): string {
  if (unknownHours.length === 0) return `${hours(glh)} of guided learning`;
  if (unknownHours.length === count) return `${awardingBody} publishes no guided learning hours`;
  return `${hours(glh)} of guided learning, and ${units(unknownHours.length)} for which ${awardingBody} publishes none`;
}

/** What it adds to the plan as it is: "Adds 7 units, 24 credits". */
export function sayAdded(added: readonly Unit[]): string {
  const sum = added.reduce((total, unit) => total + (unit.credits ?? 0), 0);
  const isKnown = added.every((unit) => unit.credits !== null);
  return `Adds ${units(added.length)}${isKnown ? `, ${credits(sum)}` : ''}`;
}
