import type { Session } from '../../../src/plan';
import type { ScheduleInput } from '../../../src/schedule';
import { shift } from './cases';
import { isClosedDay } from './judge';

/**
 * The fewest sessions that must move in a plan of one-hour sessions, one a day on Tuesdays and
 * Thursdays: every way to teach it is gone through, day after day, by what is left to teach.
 */
export function fewestMoves(input: ScheduleInput, sessions: readonly Session[]): number {
  const before = new Map(sessions.map(({ time, unit }) => [time.on, unit]));
  const units = input.units.map(({ unit }) => unit);
  const earlier = units.map((unit) =>
    input.links.filter(({ second }) => second === unit).map(({ first }) => units.indexOf(first)),
  );
  let ways = new Map([[input.units.map(({ hours }) => hours!).join(), 0]]);
  for (const day of days(input, sessions.length)) {
    const next = new Map<string, number>();
    const reach = (left: string, cost: number): void => {
      next.set(left, Math.min(next.get(left) ?? Infinity, cost));
    };
    for (const [state, cost] of ways) {
      reach(state, cost);
      if (isClosedDay(input, day)) continue;
      const left = state.split(',').map(Number);
      units.forEach((unit, i) => {
        if (left[i] === 0 || earlier[i]!.some((other) => left[other]! > 0)) return;
        const after = left.map((hours, place) => (place === i ? hours - 1 : hours));
        reach(after.join(), cost + (before.get(day) === unit ? 0 : 1));
      });
    }
    ways = next;
  }
  return ways.get(units.map(() => 0).join())!;
}

/** Twice the Tuesdays and Thursdays that the sessions need, from the start on. */
function days({ startsOn }: ScheduleInput, count: number): readonly string[] {
  return Array.from({ length: count + 2 }, (_, week) =>
    [1, 3].map((day) => shift(startsOn!, 7 * week + day)),
  ).flat();
}
