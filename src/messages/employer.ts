import type { HoldingRule, Qualification, Unit } from '../catalogue';
import { isHolding, isOverAll, isSum, totalRule } from '../catalogue';
import type { Plan } from '../plan';
import type { Finding, Report } from '../rules';
import type { Choosing, FixedUnit, OfferedGroup, Stuck } from '../request';
import { withinReach } from '../request';
import {
  amount,
  counted,
  credits,
  figure,
  hours,
  listed,
  oneOf,
  plural,
  units,
  lowerFirst,
} from './amounts';
import { day } from './dates';
import { titleWithPathway } from './pathways';
import { formatGroupAbout } from './job-themes';
import { levelName, placeWords } from './places';
import { formatFinding } from './rule-evidence';
import { ruleMinimum, formatRequirement } from './rules';

/** Who asks: the centre by its name, or in general. */
export function askingCentre({ setUp: { centre } }: Plan): string {
  return centre.trim() || 'Your training provider';
}

/** The same within a sentence. */
export function theCentre({ setUp: { centre } }: Plan): string {
  return centre.trim() || 'your training provider';
}

/** The programme in a sentence, for somebody who has never read a specification. */
export function formatProgramme(qualification: Qualification, plan: Plan): string {
  const { published } = qualification;
  const title = titleWithPathway(qualification);
  const { startsOn, endsOn } = plan.setUp;
  const facts = [
    published.tqt === null ? '' : `about ${hours(published.tqt)} of learning in all`,
    published.tqt === null || published.glh === null
      ? ''
      : `${figure(published.glh.max)} of them with a tutor`,
    [startsOn && `from ${day(startsOn)}`, endsOn && `until ${day(endsOn)}`]
      .filter(Boolean)
      .join(' '),
  ];
  const rest = facts.filter(Boolean).join(', ');
  return `Your apprentice works towards the ${title}${rest && `: ${rest}`}.`;
}

/** How it stands with an employer's choices, in one sentence. */
export function formatOutcome(qualification: Qualification, choosing: Choosing): string {
  const { outcome, plan } = choosing;
  switch (outcome?.kind) {
    case undefined:
      return 'Looking which units still fit …';
    case 'works':
      return 'This works: the programme is complete.';
    case 'choose':
      return formatStillToChoose(qualification, choosing, outcome);
    case 'others-complete':
      return `Your choices fit. ${askingCentre(plan)} adds what is still missing.`;
    case 'stuck':
      return outcome.takingOutHelps
        ? `These choices do not fit together: take a unit out, or ask ${theCentre(plan)}.`
        : `Whatever you choose, what is planned leaves no way to finish: ask ${theCentre(plan)}.`;
  }
}

/** The same on paper, where nothing is left to be pressed. */
export function formatAgreedOutcome(qualification: Qualification, choosing: Choosing): string {
  const { outcome, missing, plan } = choosing;
  switch (outcome?.kind) {
    case undefined:
      return '';
    case 'works':
      return 'This combination is complete.';
    case 'others-complete':
      return `These choices fit. ${askingCentre(plan)} adds what is still missing.`;
    case 'choose':
      return `Not finished: ${missingWords(qualification, missing)} still missing.`;
    case 'stuck':
      return [formatStuck(outcome), formatTooMuch(qualification, choosing.report)]
        .filter(Boolean)
        .join(' ');
  }
}

function formatStuck({ takingOutHelps }: Stuck): string {
  return takingOutHelps
    ? 'These choices do not fit together.'
    : 'What is planned leaves no way to finish, whatever is chosen.';
}

/** What to know before an unfinished answer is sent; empty for one that is finished. */
export function formatUnfinished(qualification: Qualification, choosing: Choosing): string {
  const kind = choosing.outcome?.kind;
  if (kind === undefined || kind === 'works' || kind === 'others-complete') return '';
  return `Not finished. ${formatOutcome(qualification, choosing)} You can send it as it is, and ${theCentre(choosing.plan)} will come back to you.`;
}

/** "Choose 3 to 5 more, some of them from “Selling and leading people”." */
function formatStillToChoose(
  qualification: Qualification,
  { missing, groups }: Choosing,
  { least, most }: { readonly least: number | null; readonly most: number | null },
): string {
  const parts = missing
    .filter((finding) => !isTotal(qualification, finding))
    .map((finding) => partWords(qualification, groups, finding))
    .filter(Boolean);
  const range = least === most ? '' : ` to ${figure(most ?? 0)}`;
  const count = least === null || most === null ? 'more' : `${figure(least)}${range} more`;
  if (parts.length === 0) return `Choose ${count}.`;
  const isPartly = missing.some((finding) => isTotal(qualification, finding)) && most !== 1;
  return `Choose ${count}, ${isPartly ? 'some of them ' : ''}${listed(parts)}.`;
}

/** Where something is missing: "from “Selling and leading people”", "at Level 4"; empty for anywhere. */
function partWords(
  qualification: Qualification,
  groups: readonly OfferedGroup[],
  finding: Finding,
): string {
  const rule = qualification.rules.find(({ id }) => id === finding.rule);
  if (rule && isHolding(rule)) return composedWords(qualification, groups, { rule, finding });
  if (!rule || !isSum(rule)) return gapWords(qualification, finding);
  const { groups: within, ...elsewhere } = rule.over;
  const named = groups.filter(({ group }) => within?.includes(group.id));
  const isAll = named.length === groups.length;
  const names = named.map(({ group }) => `“${formatGroupAbout(groups, group)}”`);
  return [
    names.length === 0 || isAll ? '' : `from ${oneOf(names)}`,
    placeWords(qualification, elsewhere),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What of a composite can be met with the units left to them. */
function composedWords(
  qualification: Qualification,
  groups: readonly OfferedGroup[],
  found: { readonly rule: HoldingRule; readonly finding: Finding },
): string {
  const offered = groups.flatMap(({ units: all }) => all.filter(({ isChosen }) => !isChosen));
  const open = new Set(offered.map(({ unit }) => unit.id));
  const { rule, finding } = withinReach(qualification, found, open);
  return lowerFirst(formatFinding(qualification, rule, finding));
}

/** What is missing, with its verb: "14 credits are". */
function missingWords(qualification: Qualification, missing: readonly Finding[]): string {
  const total = missing.find((finding) => isTotal(qualification, finding));
  const said = total ? [total] : missing;
  const words = listed(said.map((finding) => gapWords(qualification, finding)));
  return `${words} ${said.length === 1 && words.startsWith('1 ') ? 'is' : 'are'}`;
}

/** "Too much: 2 credits from Group C."; empty where no maximum is passed. */
function formatTooMuch(qualification: Qualification, { findings }: Report): string {
  const over = findings.filter(
    ({ binding, status }) => binding === 'required' && status === 'over',
  );
  const words = over.map((finding) => gapWords(qualification, finding));
  return words.length === 0 ? '' : `Too much: ${listed(words)}.`;
}

function isTotal(qualification: Qualification, finding: Finding): boolean {
  const rule = qualification.rules.find(({ id }) => id === finding.rule);
  return rule !== undefined && isSum(rule) && isOverAll(rule.over);
}

/** By how much a rule is missed: "3 credits from Group B", "14 credits at Level 4", "26 credits". */
function gapWords(qualification: Qualification, finding: Finding): string {
  const { status, value, min = 0, max = 0 } = finding;
  const rule = qualification.rules.find(({ id }) => id === finding.rule);
  if (rule && !isSum(rule)) return lowerFirst(formatFinding(qualification, rule, finding));
  if (rule) {
    return ruleMinimum(qualification, {
      ...rule,
      min: status === 'over' ? value - max : min - value,
    });
  }
  const requirement = qualification.requires?.find(({ id }) => id === finding.rule);
  return requirement ? `what ${formatRequirement(qualification, requirement)}` : finding.rule;
}

/** The sum on the sheet: "Chosen: 24 credits. Together with what is fixed: 55 of at least 55 credits." */
export function formatChosenTotal(
  qualification: Qualification,
  { report, groups }: Pick<Choosing, 'report' | 'groups'>,
): string {
  const chosen = groups.flatMap((group) => group.units.filter(({ isChosen }) => isChosen));
  const known = chosen.flatMap(({ unit }) => (unit.credits === null ? [] : [unit.credits]));
  const sum = known.reduce((total, one) => total + one, 0);
  const size = known.length === chosen.length ? credits(sum) : units(chosen.length);
  const rule = totalRule(qualification);
  const total = report.findings.find((finding) => finding.rule === rule?.id);
  if (!total) return `Chosen: ${size}.`;
  const needed = `${figure(total.value)} of at least ${amount(total.min ?? 0, 'credits')}`;
  return `Chosen: ${size}. Together with what is fixed: ${needed}.`;
}

/** A unit's size in few words: "6 credits, Level 3". */
export function formatUnitSize({ credits: size, level }: Unit): string {
  return size === null ? levelName(level) : `${credits(size)}, ${levelName(level)}`;
}

/** Why a unit is part of the programme whatever the employer chooses. */
export function formatWhyFixed(
  { pathway }: Qualification,
  { unit, why, isRecognised }: FixedUnit,
): string {
  const isOfPathway = pathway?.kind === 'chosen' && pathway.mandatory.includes(unit.id);
  const reasons = {
    mandatory: isOfPathway
      ? `Every apprentice on ${pathway.title} takes it`
      : 'Every apprentice takes it',
    chosen: 'Chosen by your training provider',
    additional: 'Taught in addition',
  } as const;
  return isRecognised ? `${reasons[why]}; achieved already, so not taught again` : reasons[why];
}

/** "6 units are fixed, 31 credits". */
export function formatFixed(fixed: readonly FixedUnit[]): string {
  const known = fixed.map(({ unit }) => unit.credits).filter((size) => size !== null);
  const size = known.length === 0 ? '' : `, ${credits(known.reduce((sum, one) => sum + one, 0))}`;
  return `${counted(fixed.length, 'unit')} ${plural(fixed.length, 'is', 'are')} part of it anyway${size}`;
}
