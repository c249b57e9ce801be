import type { RulePart } from '../../catalogue';

/** At most one of the units counts. */
export function atMostOne(units: readonly string[]): RulePart {
  return atMost(units, 1);
}

export function atMost(units: readonly string[], max: number): RulePart {
  return { measure: 'units', over: { units }, max };
}

export function atLeast(units: readonly string[], min: number): RulePart {
  return { measure: 'units', over: { units }, min };
}

/** At least one of the units counts. */
export function alternativesOf(units: readonly string[]): RulePart {
  return atLeast(units, 1);
}

/** Without the first of two units, or with the second too. */
export function needing([first, second]: readonly string[]): RulePart | null {
  if (first === undefined || second === undefined) return null;
  return { holding: [atMost([first], 0), atLeast([second], 1)], min: 1 };
}
