import type { UnitTime } from '../../plan';
import { formatHoursSource } from '../../messages';

/** Guided learning hours from one source: a specification, the planner, or nobody. */
export interface SourcedHours {
  readonly source: string;
  /** `null` = not published. */
  readonly hours: number | null;
  /** Titles of the units. */
  readonly of: readonly string[];
}

/** One entry per source, in the order in which the units meet them. */
export function hoursBySource(times: readonly UnitTime[]): readonly SourcedHours[] {
  const sources = new Set(times.map(({ glh }) => formatHoursSource(glh)));
  return [...sources].map((source) => {
    const from = times.filter(({ glh }) => formatHoursSource(glh) === source);
    const known = from.map(({ glh }) => glh.hours).filter((hours) => hours !== null);
    return {
      source,
      hours: known.length === 0 ? null : known.reduce((sum, hours) => sum + hours, 0),
      of: from.map(({ unit }) => unit.title),
    };
  });
}
