import type { Qualification, UnitId } from '../catalogue';
import type { CurvePoint, Goal, TeachingMeasure } from '../cohort';
import { counted, listedUpTo, plural } from './amounts';
import { unitTitle } from './places';

/** What of teaching is counted. */
export type Counted = TeachingMeasure['kind'];

export const countedNames: Readonly<Record<Counted, string>> = {
  units: 'units',
  groups: 'groups',
  hours: 'guided learning hours',
};

export const measureNames: Readonly<Record<Counted, string>> = {
  units: 'Units',
  groups: 'Groups',
  hours: 'Hours',
};

const axes: Readonly<Record<Counted, string>> = {
  units: 'optional units taught',
  groups: 'groups taught',
  hours: 'hours of optional units taught',
};

const goalNames: Readonly<Record<Exclude<Goal, 'teaching'>, string>> = {
  wishes: 'most wishes',
  surplus: 'least surplus',
};

/** "most wishes, fewest units, least surplus". */
export function formatGoals(goals: readonly Goal[], counts: Counted): string {
  const words = goals.map((goal) =>
    goal === 'teaching' ? `fewest ${measureNames[counts].toLowerCase()}` : goalNames[goal],
  );
  return words.join(', ');
}

/** Why hours cannot be counted. */
export function formatWithoutHours(qualification: Qualification, ids: readonly UnitId[]): string {
  return `Hours can be counted once every unit has some: ${listedUpTo(2, ids, (id) => unitTitle(qualification, id))} ${plural(ids.length, 'has', 'have')} none. Enter or share them out on the timeline.`;
}

/** What the curve's columns and axis are called. */
export function curveNames(counts: Counted): {
  readonly measure: string;
  readonly axis: string;
  readonly adds: string;
} {
  const adds = counts === 'hours' ? '10 hours add' : 'Each adds';
  return { measure: measureNames[counts], axis: axes[counts], adds };
}

/** An amount of teaching as a figure: hours come in hundredths. */
export function amountTaught({ amount }: CurvePoint, counts: Counted): number {
  return counts === 'hours' ? amount / 100 : amount;
}

/** "10 units", "1 group", "235 hours". */
export function formatTaughtAmount(point: CurvePoint, counts: Counted): string {
  const noun = { units: 'unit', groups: 'group', hours: 'hour' }[counts];
  return counted(amountTaught(point, counts), noun);
}
