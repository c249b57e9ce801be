import type { LevelScale } from '../../catalogue';
import type { GroupCredits, LevelCredits, UnitTime } from '../../plan';
import type { BarChartData } from '../../ui';
import { againstRange, formatUnitTime, groupBar, levelName, seriesNames } from '../../messages';

const counting = [{ id: 'counting', label: seriesNames.counting, fill: 'solid' }] as const;

export function groupChart(rows: readonly GroupCredits[]): BarChartData {
  return {
    measure: 'credits',
    series: counting,
    bars: rows.map((row) => ({
      id: row.group.id,
      label: groupBar(row.group),
      lengths: [row.credits.known],
      figures: againstRange(row, row),
      min: row.min,
      max: row.max,
    })),
  };
}

export function levelChart(rows: readonly LevelCredits[], scale?: LevelScale): BarChartData {
  return {
    measure: 'credits',
    series: counting,
    bars: rows.map((row) => ({
      id: String(row.level),
      label: levelName(row.level, scale),
      lengths: [row.credits.known],
      figures: againstRange(row, { min: row.floor, max: null }),
      min: row.floor,
      max: null,
    })),
  };
}

/** A unit whose guided learning hours are not published shows its TQT unsplit, never as zero. */
export function timeChart(rows: readonly UnitTime[]): BarChartData {
  return {
    measure: 'hours',
    series: [
      { id: 'guided', label: seriesNames.guided, fill: 'solid' },
      { id: 'other', label: seriesNames.other, fill: 'outlined' },
      { id: 'unsplit', label: seriesNames.unsplit, fill: 'hatched' },
    ],
    bars: rows.map((row) => ({
      id: row.unit.id,
      label: row.unit.title,
      lengths: row.glh.hours === null ? [0, 0, row.tqt ?? 0] : [row.glh.hours, row.other ?? 0, 0],
      figures: formatUnitTime(row),
      min: null,
      max: null,
    })),
  };
}
