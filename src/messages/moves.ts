import type { Qualification, SumRule, UnitId } from '../catalogue';
import type { Effect, PlanChange, Preview } from '../plan';
import type { Finding, Report } from '../rules';
import { figure, lowerFirst } from './amounts';
import { formatMade } from './change-states';
import { unitTitle } from './places';
import { formatFinding } from './rule-evidence';
import { ruleDemand, ruleName } from './rules';

/** What one rule would become: "Group C would reach 11 of at most 9: 2 too many". */
export function formatEffect(qualification: Qualification, { before, after }: Effect): string {
  const verb = after.value < before.value ? 'fall to' : 'reach';
  return `${findingName(qualification, after)} would ${verb} ${againstBounds(after)}`;
}

/** A preview in one line for the ruler: "+4: Group C would reach 11 of at most 9". */
export function formatPreview(
  qualification: Qualification,
  unit: UnitId,
  { action, effects, strict }: Preview,
): string {
  const own = qualification.units.find(({ id }) => id === unit)?.credits ?? null;
  const sign = action === 'choose' ? '+' : '−';
  const amount = own === null ? '' : `${sign}${figure(own)}: `;
  const said = effects.map((effect) => formatEffect(qualification, effect));
  const words = said.length === 0 ? 'no rule would change' : said.join('; ');
  return [`${amount}${words}`, ...strict.map((rule) => formatStrictly(qualification, rule))].join(
    '. ',
  );
}

/** That a level is read strictly, where a unit above it is looked at. */
export function formatStrictly(qualification: Qualification, rule: SumRule): string {
  return `It does not go towards “${ruleDemand(qualification, rule)}”, which is read strictly: ask ${qualification.awardingBody} before you rely on it`;
}

function againstBounds({ value, min, max, status }: Finding): string {
  if (status === 'over') {
    return `${figure(value)} of at most ${figure(max ?? 0)}, ${figure(value - (max ?? 0))} too many`;
  }
  if (status === 'short') {
    return `${figure(value)} of at least ${figure(min ?? 0)}, ${figure((min ?? 0) - value)} still missing`;
  }
  if (max !== undefined) return `${figure(value)} of at most ${figure(max)}`;
  return `${figure(value)}, and at least ${figure(min ?? 0)} is met`;
}

function findingName(qualification: Qualification, { rule: id }: Finding): string {
  const rule = qualification.rules.find((candidate) => candidate.id === id);
  if (rule) return ruleName(qualification, rule);
  const requirement = qualification.requires?.find((candidate) => candidate.id === id);
  return requirement ? `What ${unitTitle(qualification, requirement.unit)} needs` : id;
}

/**
 * The one sentence that screen readers hear after a change: what was done, and the first rule that
 * is still not met, or that all are.
 */
export function formatMove(
  qualification: Qualification,
  change: PlanChange,
  report: Report,
): string {
  return `${formatMade(qualification, change)}: ${formatNext(qualification, report)}`;
}

function formatNext(qualification: Qualification, { findings, verdict }: Report): string {
  if (verdict === 'complete') return 'every rule is met';
  const open = findings.find(({ status, binding }) => binding === 'required' && status === verdict);
  const rule = open && qualification.rules.find(({ id }) => id === open.rule);
  return rule ? lower(formatFinding(qualification, rule, open)) : 'a required unit is missing';
}

function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? lowerFirst(words) : words;
}
