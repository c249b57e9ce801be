import { addUp, totalRule, type Level, type Unit, type UnitId } from '../catalogue';
import { hoursOf, type CompletionProblem } from './demands';

export const wantKinds = [
  'fewer-surplus-credits',
  'fewer-hours',
  'more-hours',
  'fewer-units',
  'prefer-level',
  'avoid-level',
  'wanted-units',
  'fewer-new-units',
] as const;
export type WantKind = (typeof wantKinds)[number];

/** What makes one completion better than another; `weight` is a whole number of points. */
export type Want =
  /** Points against each credit above what the rules ask for in total. */
  | { readonly kind: 'fewer-surplus-credits'; readonly weight: number }
  /** Points against, or for, each guided hour, published or planned. */
  | { readonly kind: 'fewer-hours' | 'more-hours'; readonly weight: number }
  /** Points against each counting unit. */
  | { readonly kind: 'fewer-units'; readonly weight: number }
  /** Points for, or against, each counting unit at exactly this level. */
  | {
      readonly kind: 'prefer-level' | 'avoid-level';
      readonly level: Level;
      readonly weight: number;
    }
  /** Points for each of these units that counts. */
  | { readonly kind: 'wanted-units'; readonly units: readonly UnitId[]; readonly weight: number }
  /** Points against each counting unit that the centre does not teach yet. */
  | {
      readonly kind: 'fewer-new-units';
      readonly taught: readonly UnitId[];
      readonly weight: number;
    };

/** All wants together: their points add up. An empty list makes all completions equal. */
export type Wants = readonly Want[];

/** What one want makes of a completion. */
export interface ScorePart {
  readonly want: Want;
  /** Credits, hours or units that the want counts. */
  readonly amount: number;
  /** Weight × amount, negative for what is wanted. */
  readonly points: number;
}

/** Whether a want gets all that it can ask for: no other way could do better. */
export function isFulfilled({ want, amount }: ScorePart): boolean {
  switch (want.kind) {
    case 'fewer-surplus-credits':
    case 'avoid-level':
    case 'fewer-new-units':
      return amount === 0;
    case 'wanted-units':
      return amount === want.units.length;
    case 'fewer-hours':
    case 'more-hours':
    case 'fewer-units':
    case 'prefer-level':
      return false;
  }
}

/** What a unit adds to a want's amount; figures that are not published add nothing. */
export function amountOf(problem: CompletionProblem, want: Want): (unit: Unit) => number {
  switch (want.kind) {
    case 'fewer-surplus-credits':
      return (unit) => unit.credits ?? 0;
    case 'fewer-hours':
    case 'more-hours':
      return (unit) => hoursOf(unit, problem.hours) ?? 0;
    case 'fewer-units':
      return () => 1;
    case 'prefer-level':
    case 'avoid-level':
      return (unit) => (unit.level === want.level ? 1 : 0);
    case 'wanted-units':
      return memberCount(want.units, 1, 0);
    case 'fewer-new-units':
      return memberCount(want.taught, 0, 1);
  }
}

function memberCount(units: readonly UnitId[], inside: number, outside: number) {
  const listed = new Set(units);
  return (unit: Unit): number => (listed.has(unit.id) ? inside : outside);
}

/** Points per unit of the want's amount: below zero for what is wanted more of. */
export function pointsOf(want: Want): number {
  switch (want.kind) {
    case 'more-hours':
    case 'prefer-level':
    case 'wanted-units':
      return -want.weight;
    case 'fewer-surplus-credits':
    case 'fewer-hours':
    case 'fewer-units':
    case 'avoid-level':
    case 'fewer-new-units':
      return want.weight;
  }
}

/** Holds a set of counting units against the wants. */
export function partsOf(
  problem: CompletionProblem,
  wants: Wants,
  counting: readonly Unit[],
): readonly ScorePart[] {
  return wants.map((want) => {
    const add = amountOf(problem, want);
    const asked = want.kind === 'fewer-surplus-credits' ? creditsAsked(problem) : 0;
    const amount = addUp([...counting.map(add), -asked]);
    return { want, amount, points: addUp([pointsOf(want) * amount]) };
  });
}

/** The credits that the required rules ask for over all counting units; 0 where none does. */
function creditsAsked({ qualification }: CompletionProblem): number {
  return totalRule(qualification)?.min ?? 0;
}
