import type { ScheduleInput } from '../../../src/schedule';
import { shift, monday } from './cases';
import { capacityOf } from './judge';

/**
 * Programmes without pins and links, scheduled the other way round: week by week instead of unit by
 * unit. In each week the units ask for hours in teaching order.
 */
export function scheduleByWeek(input: ScheduleInput): Map<string, Map<string, number>> {
  const runs = new Map(input.units.map(({ unit }) => [unit, new Map<string, number>()]));
  const left = new Map(input.units.map(({ unit, hours }) => [unit, hours ?? 0]));
  let week = monday(input.startsOn!);
  while ([...left.values()].some((hours) => hours > 0)) {
    let room = capacityOf(input, week);
    let running = 0;
    for (const [unit, run] of runs) {
      const mayStart = run.size > 0 || room >= 0.5 || running === 0;
      const wanted = Math.min(left.get(unit)!, room, input.unitHoursPerWeek ?? Infinity);
      if (wanted <= 0 || !mayStart || running >= input.sideBySide) continue;
      run.set(week, wanted);
      left.set(unit, left.get(unit)! - wanted);
      room -= wanted;
      running += 1;
    }
    week = shift(week, 7);
  }
  return runs;
}
