import type { LevelScale, Qualification, Unit } from '../catalogue';
import type { ScorePart, Totals } from '../completions';
import type { AdditionalTotals } from '../plan';
import { counted, credits, figure, hours, plural, units } from './amounts';
import { formatHoursToTeach } from './cohort';
import { levelName } from './places';

/** Why a way to finish is good, one reason for each thing that the planner wants. */
export function formatScorePart({ want, amount }: ScorePart, scale?: LevelScale): string {
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
      return `${units(amount)} at ${levelName(want.level, scale)}`;
    case 'wanted-units':
      return `${figure(amount)} of ${units(want.units.length)} you want`;
    case 'fewer-new-units':
      return amount === 0 ? 'Nothing new to teach' : `${units(amount)} new to the centre`;
  }
}

/** The size of a way to finish: "55 credits, 13 units in all". */
export function formatTotals({ credits: sum, units: count, unknownCredits }: Totals): string {
  const size = unknownCredits.length === 0 ? `${credits(sum)}, ${units(count)}` : units(count);
  return `${size} in all`;
}

/**
 * Its guided learning, without what is recognised: "68 hours of guided learning, and 9 units for which
 * none are published or planned".
 */
export function formatTotalHours(
  { awardingBody }: Qualification,
  { glh, units: count, unknownHours }: Totals,
): string {
  if (unknownHours.length === 0) return `${hours(glh)} of guided learning`;
  if (unknownHours.length === count)
    return `${awardingBody} publishes no hours per unit, and none are planned`;
  return `${hours(glh)} of guided learning, and ${units(unknownHours.length)} for which none are published or planned`;
}

/** What it adds to the plan as it is: "Adds 7 units, 24 credits". */
export function formatAdded(added: readonly Unit[]): string {
  const sum = added.reduce((total, unit) => total + (unit.credits ?? 0), 0);
  const isKnown = added.every((unit) => unit.credits !== null);
  return `Adds ${units(added.length)}${isKnown ? `, ${credits(sum)}` : ''}`;
}

/** Why fewest or most hours cannot be asked for. */
export function formatUnweighedHours(missing: number): string {
  return `Hours cannot be weighed: ${units(missing)} that may count ${plural(missing, 'has', 'have')} none published or planned. Plan them on the review, or rule these units out.`;
}

/** What is taken besides what counts: "And 1 additional unit, which no rule counts: 10 hours to teach." */
export function formatBesides({ units: count, taught }: AdditionalTotals): string {
  return `And ${counted(count, 'additional unit')}, which no rule counts: ${formatHoursToTeach(taught)} to teach.`;
}

/** The labels of "Finish for me". */
export const finishWords = {
  heading: 'Finish for me',
  close: 'Close',
  looking: 'Looking for the best ways…',
  noneFound:
    'No way was found within a second. There are some: choose another unit, and ask again.',
  noneLeft: 'No way to finish is left from here, so there is nothing to suggest.',
  unproven:
    'These rules are too wide to compare every way within a second: a better one may exist.',
  more: 'Show more ways',
  matters: 'What matters to you',
  fewestSurplus: 'Fewest surplus credits',
  fewestUnits: 'Fewest units',
  fewestNew: 'Fewest units new to the centre',
  hours: 'Guided learning',
  fewHours: 'As few hours as possible',
  manyHours: 'As many hours as possible',
  level: 'Level',
  noMatter: 'Does not matter',
  nothingToAdd: 'Nothing to add: the plan is complete as it is.',
  take: 'Take this way',
} as const;

/** "Way 2". */
export function wayName(order: number): string {
  return `Way ${figure(order)}`;
}

/** "Prefer Level 3", "Avoid Level 2". */
export function formatLevelWant(kind: 'prefer' | 'avoid', level: string): string {
  return `${kind === 'prefer' ? 'Prefer' : 'Avoid'} ${level}`;
}

/** How many units are marked for "Finish for me", and where that is done. */
export function formatMarked(wanted: number, taught: number | null): string {
  const first = `${wanted === 0 ? 'No unit' : units(wanted)} marked as wanted`;
  const second =
    taught === null
      ? ''
      : `, ${taught === 0 ? 'none' : figure(taught)} as taught by the centre already`;
  return `${first}${second}. Mark units under “More” in their line.`;
}
