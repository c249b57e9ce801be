import type { OffTheJob } from '../plan';
import { hours, listedUpTo, plural } from './amounts';
import { learners } from './cohort';
import { learnerName } from './learner-name';

const maxNamed = 5;

/** How the hours to teach stand to the least off-the-job hours; `null` where none are asked. */
export function formatOffTheJob(results: readonly OffTheJob[]): string | null {
  const [first] = results;
  if (!first) return null;
  if (first.learner === null) return `${formatOutcome(first.outcome)}.`;
  const met = results.filter(({ outcome }) => outcome.kind === 'met').length;
  if (met === results.length)
    return `Met for ${plural(met, 'the 1 learner', `all ${learners(met)}`)}.`;
  return [
    met === 0 ? '' : `Met for ${learners(met)}.`,
    formatThose(results, 'short', 'Short'),
    formatThose(results, 'unknown', 'Not known, because hours of units are missing,'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Met", "12 hours short", "Not known while hours of units are missing". */
function formatOutcome(outcome: OffTheJob['outcome']): string {
  switch (outcome.kind) {
    case 'met':
      return 'Met';
    case 'short':
      return `${hours(outcome.by)} short`;
    case 'unknown':
      return 'Not known while hours of units are missing';
  }
}

function formatThose(
  results: readonly OffTheJob[],
  kind: OffTheJob['outcome']['kind'],
  lead: string,
): string {
  const those = results.filter(({ outcome }) => outcome.kind === kind);
  if (those.length === 0) return '';
  const all = listedUpTo(maxNamed, those, ({ learner, outcome }) => {
    const name = learner ? learnerName(learner) : '';
    return outcome.kind === 'short' ? `${name} (${formatOutcome(outcome)})` : name;
  });
  return `${lead} for ${learners(those.length)}: ${all}.`;
}
