/**
 * Hours are counted in whole minutes inside this room: sums of minutes are exact. They are handed
 * out by the half hour, the step that a timetable is made in, as long as that leaves nobody empty.
 */
export type Minutes = number;

export const halfHour: Minutes = 30;

export function toMinutes(hours: number): Minutes {
  return Math.round(hours * 60);
}

export function toHours(minutes: Minutes): number {
  return minutes / 60;
}

/**
 * Minutes spread evenly over a number of weeks: no two weeks differ by more than a step, and the
 * first ones hold the longer part.
 */
export function spread(minutes: Minutes, weeks: number): readonly Minutes[] {
  const step = minutes >= halfHour * weeks ? halfHour : 1;
  const steps = Math.floor(minutes / step);
  const longer = steps % weeks;
  return Array.from({ length: weeks }, (_, week) => {
    const rest = week === 0 ? minutes % step : 0;
    return (Math.floor(steps / weeks) + (week < longer ? 1 : 0)) * step + rest;
  });
}

/**
 * Room shared out evenly among demands; what a small demand leaves goes to the larger ones. The
 * shares stand in the order of the demands and fill the room or meet every demand.
 */
export function shareOut(room: Minutes, demands: readonly Minutes[]): readonly Minutes[] {
  const smallestFirst = [...demands.entries()].sort(([, a], [, b]) => a - b);
  const shares = demands.map(() => 0);
  let left = room;
  for (const [turn, [place, demand]] of smallestFirst.entries()) {
    const share = Math.min(demand, evenPart(left, smallestFirst.length - turn));
    shares[place] = share;
    left -= share;
  }
  return shares;
}

function evenPart(room: Minutes, among: number): Minutes {
  if (among === 1 || room === Infinity) return room;
  const even = Math.floor(room / among);
  return even >= halfHour ? even - (even % halfHour) : even;
}
