import type { Qualification } from '../catalogue';
import type { EvidenceGap, Recognition } from '../plan';
import { counted, listed } from './amounts';
import { day } from './dates';
import { unitTitle } from './places';

/** What is not noted of units that are recognised for everybody in the plan. */
export function formatPlanGaps(qualification: Qualification, gaps: readonly EvidenceGap[]): string {
  const named = gaps.map(
    ({ unit, lacks }) =>
      `${unitTitle(qualification, unit)} (${listed(lacks.map((what) => `no ${what}`))})`,
  );
  return `Evidence not yet noted in full for what is recognised as prior learning: ${listed(named)}.`;
}

const maxNamed = 4;

/** The same for units that are recognised for single learners. */
export function formatCohortGaps(gaps: readonly EvidenceGap[]): string {
  const learners = [...new Set(gaps.flatMap(({ learner }) => learner ?? []))];
  const named = learners.slice(0, maxNamed).map(({ name }) => name || 'a learner without a name');
  const more = learners.length - named.length;
  const names = listed(more > 0 ? [...named, counted(more, 'other')] : named);
  return `Evidence not yet noted in full for ${counted(gaps.length, 'unit')} recognised for ${names}.`;
}

/** The evidence of a recognised unit as a document states it. */
export function statedEvidence({ evidence }: Recognition): string {
  return evidence.trim() || 'evidence not yet noted';
}

/** The day of a recognition as a document states it. */
export function statedDate({ date }: Recognition): string {
  return date === null ? 'date not yet noted' : day(date);
}
