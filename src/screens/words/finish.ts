import type { Qualification } from '../../catalogue';
import type { ScorePart, Totals } from '../../completions';
import { counted, credits, figure, hours, units } from './amounts';

/** Why a way to finish is good, one reason for each thing that the planner wants. */
export function sayScorePart({ want, amount }: ScorePart): string {
  switch (want.kind) {
    case 'fewer-surplus-credits':
      return amount === 0 ? 'no surplus credits' : counted(amount, 'surplus credit');
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
      return amount === 0 ? 'nothing new to teach' : `${units(amount)} new to the centre`;
  }
}

/** The totals of a way to finish: "55 credits, 15 units; guided learning 213 hours and 3 units not published". */
export function sayTotals(qualification: Qualification, totals: Totals): string {
  const { credits: sum, units: count, glh, unknownCredits, unknownHours } = totals;
  const size = unknownCredits.length === 0 ? `${credits(sum)}, ${units(count)}` : units(count);
  if (unknownHours.length === 0) return `${size}; ${hours(glh)} of guided learning`;
  const known =
    glh === 0 ? 'not published' : `${hours(glh)}, not published for ${units(unknownHours.length)}`;
  return `${size}; guided learning ${known} (${qualification.awardingBody})`;
}
