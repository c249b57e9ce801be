/**
 * The meaning of the rules once more, as plainly as can be, for differential tests. Shares nothing
 * with the room but the types.
 */
import type { Qualification, SumRule, Unit } from '../../../src/catalogue';
import type { Finding, Report } from '../../../src/rules';
import { sumRules } from '../../fixtures/sum-rules';

export function referenceReport(qualification: Qualification, chosen: readonly string[]): Report {
  const counting = qualification.units.filter((unit) => {
    const group = groupOf(qualification, unit);
    return group.kind === 'mandatory' || chosen.includes(unit.id);
  });
  const findings: Finding[] = [];
  for (const rule of sumRules(qualification)) {
    findings.push(findingFor(rule, qualification, counting));
  }
  for (const { id, unit, needs } of qualification.requires ?? []) {
    let value = 0;
    for (const needed of needs) if (counting.some((one) => one.id === needed)) value += 1;
    const min = counting.some((one) => one.id === unit) ? needs.length : 0;
    const status = value < min ? 'short' : 'met';
    findings.push({
      ...{ kind: 'sum', rule: id, status, value, min },
      ...{ binding: 'required', unknown: [] },
    });
  }
  let verdict: Report['verdict'] = 'complete';
  for (const { status, binding } of findings) {
    if (binding === 'advisory' || status === 'met') continue;
    if (status === 'over' || verdict === 'complete') verdict = status;
  }
  return { verdict, findings, counting: counting.map(({ id }) => id) };
}

function findingFor(
  rule: SumRule,
  qualification: Qualification,
  counting: readonly Unit[],
): Finding {
  let value = 0;
  const unknown: string[] = [];
  for (const unit of counting) {
    if (!isCounted(rule, unit, groupOf(qualification, unit).id)) continue;
    const figure = rule.measure === 'units' ? 1 : unit[rule.measure];
    if (figure === null) unknown.push(unit.id);
    else value += figure;
  }
  const range: { min?: number; max?: number } = {};
  if (rule.min !== undefined) range.min = rule.min;
  if (rule.max !== undefined) range.max = rule.max;
  let status: Finding['status'] = 'met';
  if (rule.min !== undefined && rule.min > value) status = 'short';
  if (rule.max !== undefined && rule.max < value) status = 'over';
  const { id, binding } = rule;
  return { kind: 'sum', rule: id, status, value, ...range, binding, unknown };
}

function isCounted({ over }: SumRule, unit: Unit, group: string): boolean {
  let counted = true;
  if (over.groups !== undefined) counted &&= over.groups.includes(group);
  if (over.units !== undefined) counted &&= over.units.includes(unit.id);
  const { exactly, atLeast, atMost } = over.level ?? {};
  if (exactly !== undefined) counted &&= unit.level === exactly;
  if (atLeast !== undefined) counted &&= Number(unit.level) >= Number(atLeast);
  if (atMost !== undefined) counted &&= Number(unit.level) <= Number(atMost);
  return counted;
}

function groupOf({ groups }: Qualification, unit: Unit): Qualification['groups'][number] {
  return groups.find(({ units }) => units.includes(unit.id))!;
}
