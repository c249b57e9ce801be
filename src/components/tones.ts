import type { Problem, VerdictKind } from '../plan';
import { severityOf } from '../plan';
import type { Finding, Report } from '../rules';
import type { StatusTone } from '../ui';

/** How the verdict of a plan looks: icon and colour of `Status`, the one table for every screen. */
export const verdictTones: Readonly<Record<VerdictKind, StatusTone>> = {
  ready: 'met',
  'above-ceiling': 'note',
  'not-registrable': 'short',
  learners: 'short',
  short: 'short',
  over: 'over',
};

/** The same for one combination, such as a learner's own. */
export function combinationTone({ verdict }: Pick<Report, 'verdict'>): StatusTone {
  return verdictTones[verdict === 'complete' ? 'ready' : verdict];
}

/** The same for one rule: what only informs neither lacks nor exceeds anything. */
export function findingTone({ binding, status }: Pick<Finding, 'binding' | 'status'>): StatusTone {
  return binding === 'advisory' && status !== 'met' ? 'note' : status;
}

/** The same for a problem: what is missing, what has to give or to be looked at, what is to be done. */
export function problemTone(problem: Problem): StatusTone {
  const isMissing = [
    'short',
    'level-short',
    'requires',
    'combination',
    'pathway-open',
    'learners-not-ready',
  ];
  if (isMissing.includes(problem.kind)) return 'short';
  return severityOf(problem) === 'notes' ? 'note' : 'over';
}
