import type { Qualification } from '../catalogue';
import type { PlanVerdict } from '../plan';
import type { Report } from '../rules';
import { capital, counted, figure, listed, plural } from './amounts';
import { briefStanding, standingWords } from './plan-status';
import { limitWords } from './problems';

/** How a plan stands with its learners, in a few words: "Ready, but 1 of 14 learners is not". */
export function formatVerdict(qualification: Qualification, verdict: PlanVerdict): string {
  return capital(verdictWords(qualification, verdict));
}

function verdictWords(qualification: Qualification, verdict: PlanVerdict): string {
  switch (verdict.kind) {
    case 'ready':
      return 'Ready';
    case 'above-ceiling':
      return `Ready, but ${aboveWords(verdict)}`;
    case 'not-registrable':
      return 'Ready, but learners cannot be registered';
    case 'learners':
      return verdict.learnersNotReady === null
        ? 'Ready, as far as the common units go: learners not checked yet'
        : `Ready, but ${notReadyWords(verdict)}`;
    case 'short':
    case 'over':
      return listedWith(unmetWords(qualification, verdict.report), verdict);
  }
}

/** The same as the heading of the review: a sentence. */
export function formatReadiness(qualification: Qualification, verdict: PlanVerdict): string {
  if (verdict.kind === 'ready') {
    return verdict.learners === 0
      ? 'Ready: every rule of combination is met.'
      : 'Ready: every rule of combination is met, by every learner.';
  }
  const words = verdictWords(qualification, verdict);
  return verdict.kind === 'short' || verdict.kind === 'over' ? `Not ready: ${words}.` : `${words}.`;
}

/** The same as a document states it; only what is complete for every learner is called complete. */
export function statedVerdict(qualification: Qualification, verdict: PlanVerdict): string {
  switch (verdict.kind) {
    case 'ready':
    case 'above-ceiling':
      return `Complete: every required rule of combination is met${verdict.learners === 0 ? '' : ', by every learner'}`;
    case 'not-registrable':
      return 'Every required rule of combination is met, but learners cannot be registered';
    case 'learners':
      return `Not complete: the units that everybody takes meet every rule, but ${notReadyWords(verdict)} ready`;
    case 'short':
    case 'over':
      return `Not complete: ${verdictWords(qualification, verdict)}`;
  }
}

/** One combination as a document states it: "Not complete: 3 credits short in Group B". */
export function statedCombination(qualification: Qualification, report: Report): string {
  return report.verdict === 'complete'
    ? 'Complete: every required rule of combination is met'
    : `Not complete: ${unmetWords(qualification, report)}`;
}

/** What is over first, then what is short: "3 credits over in Group C; 1 credit short in total". */
function unmetWords(qualification: Qualification, report: Report, words = standingWords): string {
  return (['over', 'short'] as const)
    .map((verdict) => words(qualification, { ...report, verdict }))
    .filter(Boolean)
    .join('; ');
}

/**
 * What a fix comes to, by the verdict after it: "settles it" only where the whole plan is then ready, else what is still
 * wrong then.
 *
 * @param lost how many learners are ready now and not then
 */
export function formatFixEffect(
  qualification: Qualification,
  after: PlanVerdict,
  of: 'plan' | 'learner' = 'plan',
  lost = 0,
): string {
  const above = after.aboveCeilings.length === 0 ? '' : aboveWords(after);
  const then = (...words: readonly string[]): string => `then ${words.filter(Boolean).join('; ')}`;
  switch (after.kind) {
    case 'ready':
    case 'not-registrable':
      return of === 'plan' ? 'settles it' : 'then this learner is ready';
    case 'above-ceiling':
      return then(above);
    case 'learners':
      return then(`${notReadyWords(after)} ready`, above);
    case 'short':
    case 'over':
      return then(unmetWords(qualification, after.report, briefStanding), above, lostWords(lost));
  }
}

/** "1 learner who is ready no longer is"; empty for none. */
function lostWords(lost: number): string {
  if (lost === 0) return '';
  const verbs = lost === 1 ? 'who is ready no longer is' : 'who are ready no longer are';
  return `${counted(lost, 'learner')} ${verbs}`;
}

/** "1 of 14 learners is not"; empty without learners, or where all are ready or not looked at. */
function notReadyWords({ learners, learnersNotReady }: PlanVerdict): string {
  if (!learnersNotReady) return '';
  if (learners === 1) return 'the learner is not';
  if (learnersNotReady === learners) return `none of the ${figure(learners)} learners is`;
  const verb = plural(learnersNotReady, 'is', 'are');
  return `${figure(learnersNotReady)} of ${figure(learners)} learners ${verb} not`;
}

function aboveWords({ aboveCeilings }: PlanVerdict): string {
  const ceilings = aboveCeilings.map(({ limit, ceiling }) => limitWords(limit, ceiling));
  return `above your own ${plural(ceilings.length, 'ceiling', 'ceilings')} of ${listed(ceilings)}`;
}

/** Where nobody is ready, what the common units lack says it of everybody. */
function listedWith(unmet: string, verdict: PlanVerdict): string {
  const { learners, learnersNotReady } = verdict;
  if (!learnersNotReady || learnersNotReady === learners) return unmet;
  return `${unmet}; ${notReadyWords(verdict)} ready`;
}
