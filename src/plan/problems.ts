import { deepEqual, isSum } from '../catalogue';
import type {
  Condition,
  Pathway,
  Qualification,
  Requirement,
  Rule,
  SumRule,
  UnitId,
} from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Finding } from '../rules';
import type { AboveCeiling } from './ceilings';
import { aboveCeilings } from './ceilings';
import type { EvidenceGap } from './evidence';
import { cohortEvidenceGaps, planEvidenceGaps } from './evidence';
import { unitHours } from './hours';
import { followed } from './pathway';
import type { Plan } from './plan';
import type { RegistrationProblem } from './registration';
import { registrationProblem } from './registration';
import { planReport } from './report';
import { countingUnits, selectedUnits } from './selection';
import type { LearnerNotReady } from './verdict';
import { learnersNotReady } from './verdict';

/** A rule that is not met, with the evidence. */
interface Unmet<Kind extends Rule = SumRule> {
  readonly rule: Kind;
  readonly finding: Finding;
}

/** What a change of the plan can mend; `fixesOf` says how. */
export type FixableProblem =
  | ({ readonly kind: 'short'; readonly missing: number } & Unmet)
  | ({ readonly kind: 'level-short'; readonly missing: number } & Unmet)
  | ({ readonly kind: 'over'; readonly surplus: number } & Unmet)
  | ({ readonly kind: 'barred' } & Unmet)
  /** A composite or a share. */
  | ({ readonly kind: 'combination' } & Unmet<Rule>)
  | {
      readonly kind: 'requires';
      readonly requirement: Requirement;
      readonly finding: Finding;
      readonly missing: readonly UnitId[];
    }
  | ({ readonly kind: 'above-ceiling' } & AboveCeiling)
  | {
      readonly kind: 'pathway-open';
      readonly choices: readonly Pick<Pathway, 'id' | 'title'>[];
    };

/** Everything that can be wrong or unsettled in a plan, as data; the screen words it. */
export type Problem =
  | FixableProblem
  | {
      /** Own combinations that do not meet every rule, where they are not the plan's. */
      readonly kind: 'learners-not-ready';
      readonly learners: readonly LearnerNotReady[];
      /** How many learners there are. */
      readonly of: number;
    }
  | { readonly kind: 'glh-advisory'; readonly rule: Rule; readonly finding: Finding }
  | RegistrationProblem
  | { readonly kind: 'hours-not-published'; readonly units: readonly UnitId[] }
  | {
      readonly kind: 'evidence-not-noted';
      /** Recognised for everybody in the plan, or for single learners. */
      readonly of: 'plan' | 'cohort';
      readonly gaps: readonly EvidenceGap[];
    }
  | { readonly kind: 'condition-not-confirmed'; readonly condition: Condition };

export type Severity = 'blocks' | 'warns' | 'notes';

/** `blocks`: the combination cannot be certificated. `warns`: it can, but look. `notes`: to do. */
export function severityOf({ kind }: Problem): Severity {
  switch (kind) {
    case 'short':
    case 'level-short':
    case 'over':
    case 'barred':
    case 'requires':
    case 'combination':
    case 'pathway-open':
    case 'learners-not-ready':
      return 'blocks';
    case 'above-ceiling':
    case 'registration-ended':
    case 'registration-not-open':
    case 'draft-specification':
      return 'warns';
    case 'glh-advisory':
    case 'hours-not-published':
    case 'evidence-not-noted':
    case 'condition-not-confirmed':
      return 'notes';
  }
}

/**
 * All problems of a plan: rules first, in the qualification's order, then learners, ceilings, status,
 * hours, evidence and conditions.
 *
 * @param today decides whether learners can be registered
 */
export function problemsOf(
  qualification: Qualification,
  plan: Plan,
  today: CalendarDate,
): readonly Problem[] {
  const own = followed(qualification, plan);
  return [
    ...pathwayProblems(own),
    ...ruleProblems(qualification, plan),
    ...learnerProblems(qualification, plan),
    ...ceilingProblems(qualification, plan),
    ...listOf(registrationProblem(qualification, today)),
    ...hoursProblems(qualification, plan),
    ...evidenceProblems(qualification, plan),
    ...conditionProblems(qualification, plan),
  ];
}

/** The problems that a change of the plan's pathway, units or ceilings can mend, in the same order. */
export function fixableProblems(
  qualification: Qualification,
  plan: Plan,
): readonly FixableProblem[] {
  return [
    ...pathwayProblems(followed(qualification, plan)),
    ...ruleProblems(qualification, plan).filter((problem) => problem.kind !== 'glh-advisory'),
    ...ceilingProblems(qualification, plan),
  ];
}

/** Tells the problems of one plan apart: no two share a key. */
export function problemKey(problem: Problem): string {
  switch (problem.kind) {
    case 'short':
    case 'level-short':
    case 'over':
    case 'barred':
    case 'combination':
    case 'glh-advisory':
      return `rule ${problem.rule.id}`;
    case 'requires':
      return `requirement ${problem.requirement.id}`;
    case 'above-ceiling':
      return `ceiling ${problem.limit}`;
    case 'condition-not-confirmed':
      return `condition ${problem.condition.id}`;
    case 'evidence-not-noted':
      return `evidence ${problem.of}`;
    case 'pathway-open':
    case 'learners-not-ready':
    case 'registration-ended':
    case 'registration-not-open':
    case 'draft-specification':
    case 'hours-not-published':
      return problem.kind;
  }
}

function pathwayProblems({
  pathway,
}: Qualification): readonly Extract<FixableProblem, { kind: 'pathway-open' }>[] {
  if (pathway?.kind !== 'open') return [];
  return [{ kind: 'pathway-open', choices: pathway.choices }];
}

type RuleProblem =
  | Exclude<FixableProblem, { kind: 'above-ceiling' | 'pathway-open' }>
  | Extract<Problem, { kind: 'glh-advisory' }>;

function ruleProblems(qualification: Qualification, plan: Plan): readonly RuleProblem[] {
  const { findings } = planReport(qualification, plan);
  const own = followed(qualification, plan);
  return findings
    .filter(({ status }) => status !== 'met')
    .map((finding) => {
      const rule = own.rules.find(({ id }) => id === finding.rule);
      return rule ? ruleProblem(rule, finding) : requirementProblem(own, plan, finding);
    })
    .filter((problem) => problem !== null);
}

function ruleProblem(rule: Rule, finding: Finding): RuleProblem {
  if (rule.binding === 'advisory') return { kind: 'glh-advisory', rule, finding };
  if (!isSum(rule)) return { kind: 'combination', rule, finding };
  if (finding.status === 'short') {
    const missing = (finding.min ?? 0) - finding.value;
    return { kind: rule.over.level ? 'level-short' : 'short', rule, finding, missing };
  }
  if (rule.over.units && rule.measure === 'units') return { kind: 'barred', rule, finding };
  return { kind: 'over', rule, finding, surplus: finding.value - (finding.max ?? 0) };
}

function requirementProblem(
  qualification: Qualification,
  plan: Plan,
  finding: Finding,
): RuleProblem | null {
  const requirement = qualification.requires?.find(({ id }) => id === finding.rule);
  if (!requirement) return null;
  const counting = new Set(countingUnits(qualification, plan).map(({ id }) => id));
  const missing = requirement.needs.filter((unit) => !counting.has(unit));
  return { kind: 'requires', requirement, finding, missing };
}

/** A learner who takes what the plan takes lacks what the plan lacks: that is said of the plan. */
function learnerProblems(qualification: Qualification, plan: Plan): readonly Problem[] {
  const common = planReport(qualification, plan);
  const learners = learnersNotReady(qualification, plan).filter(
    ({ report }) => !deepEqual(report, common),
  );
  if (learners.length === 0) return [];
  return [{ kind: 'learners-not-ready', learners, of: plan.cohort.learners.length }];
}

function ceilingProblems(
  qualification: Qualification,
  plan: Plan,
): readonly Extract<FixableProblem, { kind: 'above-ceiling' }>[] {
  return aboveCeilings(qualification, plan).map((above) => ({ kind: 'above-ceiling', ...above }));
}

function listOf(problem: Problem | null): readonly Problem[] {
  return problem ? [problem] : [];
}

function hoursProblems(qualification: Qualification, plan: Plan): readonly Problem[] {
  const units = selectedUnits(qualification, plan)
    .filter((unit) => unitHours(qualification, plan, unit).kind === 'unknown')
    .map(({ id }) => id);
  return units.length === 0 ? [] : [{ kind: 'hours-not-published', units }];
}

function evidenceProblems(qualification: Qualification, plan: Plan): readonly Problem[] {
  const found = [
    { of: 'plan', gaps: planEvidenceGaps(qualification, plan) },
    { of: 'cohort', gaps: cohortEvidenceGaps(qualification, plan) },
  ] as const;
  return found
    .filter(({ gaps }) => gaps.length > 0)
    .map((one) => ({ kind: 'evidence-not-noted', ...one }));
}

function conditionProblems({ conditions }: Qualification, plan: Plan): readonly Problem[] {
  return conditions
    .filter(({ id }) => !Object.hasOwn(plan.confirmed, id))
    .map((condition) => ({ kind: 'condition-not-confirmed', condition }));
}
