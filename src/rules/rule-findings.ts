import type { Qualification, Requirement, Rule } from '../catalogue';
import type { Report } from './evaluate';
import type { Finding } from './finding';

/** A finding beside what it is the evidence for. */
export type RuleFinding =
  | { readonly kind: 'rule'; readonly rule: Rule; readonly finding: Finding }
  | { readonly kind: 'requirement'; readonly requirement: Requirement; readonly finding: Finding };

/** Whether a rule stands in the way: it is required and not met. */
export function isUnmet({ binding, status }: Pick<Finding, 'binding' | 'status'>): boolean {
  return binding === 'required' && status !== 'met';
}

/** Every finding of a report with its rule or requirement, in the report's order. */
export function ruleFindings(
  { rules, requires = [] }: Qualification,
  { findings }: Pick<Report, 'findings'>,
): readonly RuleFinding[] {
  return findings.flatMap<RuleFinding>((finding) => {
    const rule = rules.find(({ id }) => id === finding.rule);
    if (rule) return [{ kind: 'rule', rule, finding }];
    const requirement = requires.find(({ id }) => id === finding.rule);
    return requirement ? [{ kind: 'requirement', requirement, finding }] : [];
  });
}
