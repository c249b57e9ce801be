import type { GroupCredits, LevelCredits, UnitTime } from '../../plan';
import type { BarChartData } from '../../ui';
import { againstRange, sayUnitTime } from '../words';

const counting = [{ id: 'counting', label: 'counting credits', fill: 'solid' }] as const;

export function groupChart(rows: readonly GroupCredits[]): BarChartData {
  return {
    measure: 'credits',
    series: counting,
    bars: rows.map(({ group, credits, min, max }) => ({
      id: group.id,
      label: `Group ${group.id}, ${group.title}`,
      lengths: [credits],
      figures: againstRange(credits, min, max),
      min,
      max,
    })),
  };
}

export function levelChart(rows: readonly LevelCredits[]): BarChartData {
  return {
    measure: 'credits',
    series: counting,
    bars: rows.map(({ level, credits, floor }) => ({
      id: String(level),
      label: `Level ${level}`,
      lengths: [credits],
      figures: againstRange(credits, floor, null),
      min: floor,
      max: null,
    })),
  };
}

/** A unit whose guided learning hours are not published shows its TQT unsplit, never as zero. */
export function timeChart(rows: readonly UnitTime[]): BarChartData {
  return {
    measure: 'hours',
    series: [
      { id: 'guided', label: 'guided learning', fill: 'solid' },
      { id: 'other', label: 'other hours to TQT', fill: 'outlined' },
      { id: 'unsplit', label: 'TQT, guided learning not published', fill: 'hatched' },
    ],
    bars: rows.map((row) => ({
      id: row.unit.id,
      label: row.unit.title,
      lengths: row.glh.hours === null ? [0, 0, row.tqt ?? 0] : [row.glh.hours, row.other ?? 0, 0],
      figures: sayUnitTime(row),
      min: null,
      max: null,
    })),
  };
}
