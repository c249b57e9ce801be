import type { Qualification, Rule } from '../../catalogue';
import type { Finding, Report } from '../../rules';
import type { Deed, DeedKind } from '../plans/deed';
import { amount, counted, listed } from './amounts';
import { moment } from './dates';
import { sayUndone } from './failures';
import { ruleName, sayRequirement } from './rules';

/** How a plan stands, in a few words: "Ready", "3 credits short in Group B", "2 credits over in Group C". */
export function sayStanding(qualification: Qualification, { verdict, findings }: Report): string {
  if (verdict === 'complete') return 'Ready';
  const unmet = findings.filter(
    ({ binding, status }) => binding === 'required' && status === verdict,
  );
  return listed(unmet.map((finding) => sayDistance(qualification, finding)));
}

function sayDistance(qualification: Qualification, finding: Finding): string {
  const rule = qualification.rules.find(({ id }) => id === finding.rule);
  if (rule) return `${distance(rule, finding)} in ${placeOf(qualification, rule)}`;
  const requirement = qualification.requires?.find(({ id }) => id === finding.rule);
  return requirement ? sayRequirement(qualification, requirement) : finding.rule;
}

function distance({ measure }: Rule, { value, min = 0, max = 0, status }: Finding): string {
  return status === 'over'
    ? `${amount(value - max, measure)} over`
    : `${amount(min - value, measure)} short`;
}

function placeOf(qualification: Qualification, rule: Rule): string {
  return Object.keys(rule.over).length === 0 ? 'total' : ruleName(qualification, rule);
}

/** "Changed 22 Nov 2026, 14:05". */
export function sayChanged(changedAt: string): string {
  return `Changed ${moment(changedAt)}`;
}

/** The name of a duplicate. */
export function copyName(name: string): string {
  return nameWith(name, '(copy)');
}

/** The name of what is kept of a plan that another tab, or a newer Unitwise, changed at once. */
export function otherVersionName(name: string, at: string): string {
  return nameWith(name, `(other version, ${moment(at)})`);
}

/** The name is cut, not what is added, where both would break the length that names may have. */
function nameWith(name: string, addition: string): string {
  return `${name.slice(0, 1_900)} ${addition}`;
}

/** A plan's name, or words for a plan that has none. */
export function planName(name: string): string {
  return name.trim() || 'Unnamed plan';
}

/** "1 plan", "2 plans". */
export function plans(count: number): string {
  return counted(count, 'plan');
}

/** What was done to a plan last, in one sentence. */
export function sayDeed(deed: Deed): string {
  switch (deed.kind) {
    case 'duplicated':
      return `Duplicated as “${planName(deed.name)}”.`;
    case 'deleted':
      return `Deleted “${planName(deed.deleted.plan.name)}”.`;
    case 'put-back':
      return `“${planName(deed.name)}” is back.`;
    case 'exported':
      return `Exported as ${deed.fileName}.`;
    case 'overtaken':
      return deed.by === 'deletion'
        ? `“${planName(deed.name)}” had already been deleted in another tab.`
        : `“${planName(deed.name)}” was changed in another tab; that version stays.`;
    case 'failed':
      return sayUndone(undone[deed.asked], deed.failure.reason);
  }
}

const undone: Readonly<Record<DeedKind, string>> = {
  duplicate: 'The plan was not duplicated',
  delete: 'The plan was not deleted',
  'put-back': 'The plan was not put back',
  'open-sample': 'The sample plan could not be stored',
};
