import type { Qualification } from '../catalogue';
import { limitNames } from '../completions';
import type { LearnerNotReady, Limits, Problem } from '../plan';
import { counted, credits, figure, hours, listedUpTo, plural, units } from './amounts';
import { formatCohortGaps, formatPlanGaps } from './evidence';
import { learnerName } from './learner-name';
import { standingWords } from './plan-status';
import { formatRegistrationProblem } from './registration';
import { unitTitles } from './places';
import { formatFinding } from './rule-evidence';
import { formatRequirement } from './rules';

/** A problem in one sentence that says what is wrong, with its figures. */
export function formatProblem(qualification: Qualification, problem: Problem): string {
  switch (problem.kind) {
    case 'short':
    case 'level-short':
    case 'over':
      return `${formatFinding(qualification, problem.rule, problem.finding)}.`;
    case 'combination':
      return `${formatFinding(qualification, problem.rule, problem.finding)}.`;
    case 'pathway-open':
      return 'Choose a pathway first.';
    case 'barred': {
      const ids = problem.rule.over.units ?? [];
      const titles = unitTitles(qualification, ids);
      const { max = 1 } = problem.finding;
      if (max === 0) return `Barred: ${titles} may not count.`;
      return `Barred together: at most ${units(max)} of ${titles} may count.`;
    }
    case 'requires':
      return `${formatRequirement(qualification, problem.requirement)}.`;
    case 'learners-not-ready':
      return formatLearnersNotReady(problem.learners, problem.of);
    case 'above-ceiling':
      return `${limitWords(problem.limit, problem.value)} is above your own ceiling of ${limitWords(problem.limit, problem.ceiling)}.`;
    case 'glh-advisory':
      return `${formatFinding(qualification, problem.rule, problem.finding)}. The specification publishes this range for information: it does not stop the plan.`;
    case 'registration-ended':
    case 'registration-not-open':
    case 'draft-specification':
      return formatRegistrationProblem(problem);
    case 'hours-not-published':
      return `The specification publishes no guided learning hours for ${units(problem.units.length)} of this plan. Enter planned hours to see full totals.`;
    case 'evidence-not-noted':
      return problem.of === 'plan'
        ? formatPlanGaps(qualification, problem.gaps)
        : formatCohortGaps(problem.gaps);
    case 'condition-not-confirmed':
      return problem.condition.text;
  }
}

/** More than these are a list for the delivery plan. */
const maxNamed = 5;

/** "1 of 14 learners is not ready: Ada Okafor (3 credits over in Group C)." */
function formatLearnersNotReady(found: readonly LearnerNotReady[], of: number): string {
  const who = listedUpTo(
    maxNamed,
    found,
    ({ learner, qualification, report }) =>
      `${learnerName(learner)} (${standingWords(qualification, report)})`,
  );
  const verb = plural(found.length, 'is', 'are');
  return `${figure(found.length)} of ${counted(of, 'learner')} ${verb} not ready with their own units: ${who}.`;
}

/** Each ceiling that is set, in words: "60 credits", "15 units". */
export function limitsInWords(limits: Limits): readonly string[] {
  return limitNames.flatMap((limit) => {
    const value = limits[limit];
    return value === null ? [] : limitWords(limit, value);
  });
}

/** "60 credits", "15 units", "400 guided learning hours". */
export function limitWords(limit: keyof Limits, value: number): string {
  switch (limit) {
    case 'maxCredits':
      return credits(value);
    case 'maxUnits':
      return units(value);
    case 'maxGlh':
      return `${hours(value)} of guided learning`;
  }
}
