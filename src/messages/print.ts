import { isHolding, isSum } from '../catalogue';
import type { Group, Lender, Measure, Qualification, Rule, Unit } from '../catalogue';
import { isClosedGroup } from '../plan';
import type { Limits, Plan, UnitHours } from '../plan';
import { hasOwnCombination } from '../plan';
import type { Finding, Report, RuleFinding } from '../rules';
import { ruleFindings } from '../rules';
import { amount, counted, figure, listed, plural } from './amounts';
import { limitsInWords } from './problems';
import { formatCitation } from './qualifications';
import { formatCountsOn } from './pathways';
import { levelName, ownNumber, unitTitle } from './places';
import { formatFinding, formatPartsFound } from './rule-evidence';
import { ruleDemand, ruleSubject, formatRequirement } from './rules';

/** One rule as a line of a document: what is asked, what was found, and where it is printed. */
export interface RuleLine {
  readonly id: string;
  /** What it is about: "Group B". Rules of other qualifications can be about the same. */
  readonly subject: string;
  readonly demand: string;
  readonly found: string;
  readonly result: string;
  readonly finding: Finding;
  readonly binding: string;
  readonly source: string;
  readonly note: string | undefined;
}

/** A line for every rule and requirement, in the qualification's order. */
export function ruleLines(qualification: Qualification, report: Report): readonly RuleLine[] {
  return ruleFindings(qualification, report).map((one) => ruleLine(qualification, one));
}

function ruleLine(qualification: Qualification, one: RuleFinding): RuleLine {
  const { finding } = one;
  const shared = {
    id: finding.rule,
    finding,
    binding: finding.binding === 'required' ? 'Required' : 'Advisory',
  };
  if (one.kind === 'rule') {
    const { rule } = one;
    return {
      ...shared,
      subject: ruleSubject(qualification, rule),
      demand: ruleDemand(qualification, rule),
      ...(isSum(rule)
        ? evidence(finding, rule.measure)
        : otherEvidence(qualification, rule, finding)),
      source: formatCitation(rule.cite),
      note: rule.note,
    };
  }
  const demand = formatRequirement(qualification, one.requirement);
  return {
    ...shared,
    subject: demand,
    demand,
    ...evidence(finding, 'units'),
    source: formatCitation(one.requirement.cite),
    note: undefined,
  };
}

function evidence(
  { value, min = 0, max = 0, status, unknown }: Finding,
  measure: Measure,
): Pick<RuleLine, 'found' | 'result'> {
  const gap = unknown.length === 0 ? '' : `, ${counted(unknown.length, 'unit')} not published`;
  const found = `${amount(value, measure)}${gap}`;
  switch (status) {
    case 'met':
      return { found, result: 'Met' };
    case 'short':
      return { found, result: `${figure(min - value)} short` };
    case 'over':
      return { found, result: `${figure(value - max)} over` };
  }
}

/** The evidence for a composite, part by part, or for a share, whose figures are in the sentence. */
function otherEvidence(
  qualification: Qualification,
  rule: Rule,
  finding: Finding,
): Pick<RuleLine, 'found' | 'result'> {
  const result = { met: 'Met', short: 'Not met', over: 'Not met' }[finding.status];
  const found = isHolding(rule)
    ? formatPartsFound(qualification, rule, finding)
    : formatFinding(qualification, rule, finding);
  return { found, result };
}

/**
 * What the letters of groups stand for: "Group A is mandatory. Groups B and C are optional." On a
 * pathway also which it closes, and which single units it makes mandatory; without one, on which
 * pathways a group counts.
 */
export function formatGroups(qualification: Qualification): string {
  const { groups, pathway } = qualification;
  const countsOn = ({ id, kind }: Group): string =>
    kind === 'additional' ? formatCountsOn(qualification, id) : '';
  const kindWords = (group: Group): string =>
    isClosedGroup(qualification, group) ? 'closed on this pathway' : group.kind;
  const kinds = ['mandatory', 'optional', 'additional', 'closed on this pathway'];
  const sentences = kinds.flatMap((kind) => {
    const ids = groups
      .filter((group) => kindWords(group) === kind && countsOn(group) === '')
      .map(({ id }) => id);
    if (ids.length === 0) return [];
    const named = `${plural(ids.length, 'Group', 'Groups')} ${listed(ids)}`;
    return `${named} ${plural(ids.length, 'is', 'are')} ${kind}.`;
  });
  const partly = groups.flatMap((group) => {
    const words = countsOn(group);
    return words === '' ? [] : [`Group ${group.id} ${words}.`];
  });
  const single = (pathway?.mandatory ?? []).map((id) => unitTitle(qualification, id));
  const also =
    pathway?.kind === 'chosen' && single.length > 0
      ? [`${listed(single)} ${plural(single.length, 'is', 'are')} mandatory on this pathway.`]
      : [];
  return [...sentences, ...partly, ...also].join(' ');
}

/** How a document names a unit: its Ofqual reference, else the specification's own number. */
export function unitReference({ ref, localRef }: Unit): string {
  if (ref !== null) return ref;
  return localRef === null ? 'none printed' : ownNumber(localRef);
}

/** Where a unit's guided learning hours come from, in a few words for a column. */
export function hoursOrigin(hours: UnitHours, { glh }: Unit): string {
  switch (hours.kind) {
    case 'published':
      return 'published';
    case 'planned':
      return glh === null ? 'planned' : `planned (published: ${figure(glh)})`;
    case 'elsewhere':
      return `from ${specificationName(hours.from)}`;
    case 'unknown':
      return 'not published';
  }
}

/** A specification in few words: "IMI Level 2". */
export function specificationName({ awardingBody, level, levels }: Lender): string {
  return `${awardingBody} ${levelName(level, levels)}`;
}

/** The whole name of a qualification with its number: "IMI Level 2 Diploma … (601/3456/2)". */
export function titleWithNumber({ title, number }: Lender): string {
  return number === null ? title : `${title} (${number})`;
}

/** The planner's own ceilings: "60 credits and 15 units"; empty where none is set. */
export function formatCeilings(limits: Limits): string {
  return listed(limitsInWords(limits));
}

/** How many learners, and how many of them take another combination than the plan's. */
export function formatLearners({ cohort: { learners } }: Plan): string {
  const count = counted(learners.length, 'learner');
  const others = learners.filter(hasOwnCombination).length;
  return others === 0 ? count : `${count}, ${figure(others)} with other units, not shown here`;
}
