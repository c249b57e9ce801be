import { isSum } from '../catalogue';
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
import { evaluate } from '../rules';
import type { PlanChange } from './changes';
import type { EvidenceGap } from './evidence';
import { cohortEvidenceGaps, planEvidenceGaps } from './evidence';
import type { Fix } from './fixes';
import { choiceFixes, dropFixes } from './fixes';
import { hoursToTeach, unitHours } from './hours';
import type { Limits, Plan } from './plan';
import type { RegistrationProblem } from './registration';
import { registrationProblem } from './registration';
import { countingUnits, placedUnits, selectedUnits } from './selection';
import { sumOf } from './sum';

/** A rule that is not met, with the evidence and ways to mend it. */
interface Unmet<Kind extends Rule = SumRule> {
  readonly rule: Kind;
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** Everything that can be wrong or unsettled in a plan, as data; the screen words it. */
export type Problem =
  | ({ readonly kind: 'short'; readonly missing: number } & Unmet)
  | ({ readonly kind: 'level-short'; readonly missing: number } & Unmet)
  | ({ readonly kind: 'over'; readonly surplus: number } & Unmet)
  | ({ readonly kind: 'barred' } & Unmet)
  /** A composite or a share. */
  | ({ readonly kind: 'combination' } & Unmet<Rule>)
  | {
      readonly kind: 'pathway-open';
      readonly choices: readonly Pick<Pathway, 'id' | 'title'>[];
    }
  | {
      readonly kind: 'requires';
      readonly requirement: Requirement;
      readonly missing: readonly UnitId[];
      readonly fixes: readonly Fix[];
    }
  | {
      readonly kind: 'above-ceiling';
      readonly limit: keyof Limits;
      readonly value: number;
      readonly ceiling: number;
      readonly fixes: readonly Fix[];
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
  | {
      readonly kind: 'condition-not-confirmed';
      readonly condition: Condition;
      readonly fixes: readonly Fix[];
    };

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
 * All problems of a plan: rules first, in the qualification's order, then ceilings, status, hours,
 * evidence and conditions.
 *
 * @param today decides whether learners can be registered
 */
export function problemsOf(
  qualification: Qualification,
  plan: Plan,
  today: CalendarDate,
): readonly Problem[] {
  return [
    ...pathwayProblems(qualification),
    ...ruleProblems(qualification, plan),
    ...ceilingProblems(qualification, plan),
    ...listOf(registrationProblem(qualification, today)),
    ...hoursProblems(qualification, plan),
    ...evidenceProblems(qualification, plan),
    ...conditionProblems(qualification, plan),
  ];
}

function pathwayProblems({ pathway }: Qualification): readonly Problem[] {
  if (pathway?.kind !== 'open') return [];
  return [{ kind: 'pathway-open', choices: pathway.choices }];
}

function ruleProblems(qualification: Qualification, plan: Plan): readonly Problem[] {
  const { findings } = evaluate(qualification, placedUnits(qualification, plan, 'chosen'));
  return findings
    .filter(({ status }) => status !== 'met')
    .map((finding) => {
      const rule = qualification.rules.find(({ id }) => id === finding.rule);
      if (rule) return ruleProblem(qualification, plan, rule, finding);
      return requirementProblem(qualification, plan, finding);
    })
    .filter((problem) => problem !== null);
}

function ruleProblem(
  qualification: Qualification,
  plan: Plan,
  rule: Rule,
  finding: Finding,
): Problem {
  if (rule.binding === 'advisory') return { kind: 'glh-advisory', rule, finding };
  if (!isSum(rule)) {
    const mend = finding.status === 'short' ? choiceFixes : dropFixes;
    return { kind: 'combination', rule, finding, fixes: mend(qualification, plan, rule) };
  }
  if (finding.status === 'short') {
    const missing = (finding.min ?? 0) - finding.value;
    const fixes = choiceFixes(qualification, plan, rule);
    return { kind: rule.over.level ? 'level-short' : 'short', rule, finding, missing, fixes };
  }
  const fixes = dropFixes(qualification, plan, rule);
  if (rule.over.units && rule.measure === 'units') return { kind: 'barred', rule, finding, fixes };
  return { kind: 'over', rule, finding, surplus: finding.value - (finding.max ?? 0), fixes };
}

function requirementProblem(
  qualification: Qualification,
  plan: Plan,
  finding: Finding,
): Problem | null {
  const requirement = qualification.requires?.find(({ id }) => id === finding.rule);
  if (!requirement) return null;
  const counting = new Set(countingUnits(qualification, plan).map(({ id }) => id));
  const missing = requirement.needs.filter((unit) => !counting.has(unit));
  const choose: PlanChange = { type: 'place', units: missing, as: 'chosen' };
  const drop: PlanChange = { type: 'place', units: [requirement.unit], as: 'undecided' };
  const mayDrop = plan.units[requirement.unit] === 'chosen';
  const fixes = (mayDrop ? [choose, drop] : [choose]).map((change) => ({ change, settles: true }));
  return { kind: 'requires', requirement, missing, fixes };
}

function ceilingProblems(qualification: Qualification, plan: Plan): readonly Problem[] {
  const counting = countingUnits(qualification, plan);
  const values: Record<keyof Limits, number> = {
    maxCredits: sumOf(counting, ({ credits }) => credits).known,
    maxUnits: counting.length,
    // As the look-ahead counts them: a recognised unit is not taught.
    maxGlh: sumOf(counting, (unit) => hoursToTeach(qualification, plan, unit)).known,
  };
  const limits = ['maxCredits', 'maxUnits', 'maxGlh'] as const;
  return limits.flatMap((limit) => {
    const ceiling = plan.limits[limit];
    const value = values[limit];
    if (ceiling === null || value <= ceiling) return [];
    // Planned hours may have fractions; a ceiling has none.
    const change: PlanChange = { type: 'limit', limits: { [limit]: Math.ceil(value) } };
    return [{ kind: 'above-ceiling', limit, value, ceiling, fixes: [{ change, settles: true }] }];
  });
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
    .map((condition) => {
      const change: PlanChange = {
        type: 'confirm',
        condition: condition.id,
        confirmation: { note: '' },
      };
      return { kind: 'condition-not-confirmed', condition, fixes: [{ change, settles: true }] };
    });
}
