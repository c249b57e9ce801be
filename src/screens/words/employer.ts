import type { Qualification, Unit } from '../../catalogue';
import type { Blockage } from '../../completions';
import type { Answer, Difference, GroupCredits, OutOfReach, Plan } from '../../plan';
import type { Finding, Report } from '../../rules';
import type { Choosing, FixedUnit, OfferedUnit, Outcome } from '../employer/choosing';
import { amount, counted, credits, figure, hours, listed, units } from './amounts';
import { day } from './dates';
import { limitWords } from './problems';
import { ruleName, sayRequirement, unitTitle } from './rules';

/** Who asks: the centre by its name, or in general. */
export function askingCentre({ setUp: { centre } }: Plan): string {
  return centre.trim() || 'Your training provider';
}

/** The programme in a sentence, for somebody who has never read a specification. */
export function sayProgramme(qualification: Qualification, plan: Plan): string {
  const { published, title } = qualification;
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
export function sayOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'works':
      return 'This works: the programme is complete.';
    case 'choose':
      return `${sayMore(outcome.least, outcome.most)}.`;
    case 'others-complete':
      return 'Your choices fit. Your training provider adds what is still missing.';
    case 'stuck':
      return 'These choices do not fit together: take a unit away, or ask your training provider.';
  }
}

function sayMore(least: number | null, most: number | null): string {
  if (least === null || most === null) return 'Choose more units';
  return least === most
    ? `Choose ${units(least)} more`
    : `Choose ${figure(least)} to ${figure(most)} more units`;
}

/** What is missing, what is too much, and how many units are left to choose from. */
export function sayRemaining(
  qualification: Qualification,
  { outcome, report, open }: Pick<Choosing, 'outcome' | 'report' | 'open'>,
): string {
  if (outcome.kind === 'works') {
    return open === 0
      ? 'Nothing more fits.'
      : `Nothing more is needed; ${units(open)} would still fit.`;
  }
  const left = open === 0 ? 'None of yours fits now.' : `${units(open)} to choose from.`;
  return `${sayGaps(qualification, report)} ${left}`;
}

/** What is not met: "Too much: 2 credits in Group C. Missing: 5 credits in all, 7 credits in Group B." */
export function sayGaps(qualification: Qualification, { findings }: Report): string {
  const required = findings.filter(({ binding }) => binding === 'required');
  const sentences = (['over', 'short'] as const).map((side) => {
    const gaps = required.filter(({ status }) => status === side);
    const words = gaps.map((finding) => sayGap(qualification, finding)).join(', ');
    return words && `${side === 'over' ? 'Too much' : 'Missing'}: ${words}.`;
  });
  return sentences.filter(Boolean).join(' ');
}

function sayGap(qualification: Qualification, finding: Finding): string {
  const { status, value, min = 0, max = 0 } = finding;
  const rule = qualification.rules.find(({ id }) => id === finding.rule);
  if (!rule) {
    const requirement = qualification.requires?.find(({ id }) => id === finding.rule);
    return requirement ? sayRequirement(qualification, requirement) : finding.rule;
  }
  const where =
    Object.keys(rule.over).length === 0 ? 'in all' : `in ${ruleName(qualification, rule)}`;
  return `${amount(status === 'over' ? value - max : min - value, rule.measure)} ${where}`;
}

/** What is asked of a group, and what is there: "8 credits so far, at least 15 needed". */
export function sayGroupNeed({ credits: sum, min, max }: GroupCredits): string {
  if (min === null && max === null) return 'As many or as few as you like';
  const range = [
    min === null ? '' : `at least ${credits(min)} needed`,
    max === null ? '' : `at most ${credits(max)} allowed`,
  ];
  return `${credits(sum.known)} so far; ${listed(range.filter(Boolean))}`;
}

/** A unit's size in few words: "6 credits, Level 3". */
export function sayUnitSize({ credits: size, level }: Unit): string {
  return size === null ? `Level ${level}` : `${credits(size)}, Level ${level}`;
}

/** Why a unit cannot be chosen now, in plain words. */
export function sayClosed(
  qualification: Qualification,
  { limits }: Plan,
  closed: NonNullable<OfferedUnit['closed']>,
): string {
  if (closed === 'stuck') return 'Take another unit away first.';
  switch (closed.kind) {
    case 'excluded':
      return 'Your training provider has ruled it out.';
    case 'maximum':
      return sayFull(qualification, closed);
    case 'limit': {
      const ceiling = limitWords(closed.limit, limits[closed.limit] ?? 0);
      return `The programme is planned for at most ${ceiling}: ${leftWords(closed)}.`;
    }
    case 'torn':
    case 'together':
      return 'With it, the programme could no longer be completed.';
  }
}

function sayFull(
  qualification: Qualification,
  blockage: Extract<Blockage, { kind: 'maximum' }>,
): string {
  const rule = qualification.rules.find(({ id }) => id === blockage.rule);
  if (!rule) return 'It no longer fits.';
  if (rule.over.units && rule.measure === 'units') {
    const either = listed(rule.over.units.map((id) => unitTitle(qualification, id)));
    return `Only ${figure(rule.max ?? 1)} of ${either} can be taken.`;
  }
  const name = ruleName(qualification, rule);
  return blockage.left <= 0 ? `${name} is full.` : `${name}: ${leftWords(blockage)}.`;
}

function leftWords({ left, adds }: { readonly left: number; readonly adds: number }): string {
  const room = left <= 0 ? 'nothing is left' : `${figure(left)} ${left === 1 ? 'is' : 'are'} left`;
  return `${room}, and this one adds ${figure(adds)}`;
}

/** Why a unit is part of the programme whatever the employer chooses. */
export function sayWhyFixed({ why, isRecognised }: FixedUnit): string {
  const reasons = {
    mandatory: 'Every apprentice takes it',
    chosen: 'Chosen by your training provider',
    additional: 'Taught in addition',
  } as const;
  return isRecognised ? `${reasons[why]}; achieved already, so not taught again` : reasons[why];
}

/** "6 units are fixed, 31 credits". */
export function sayFixed(fixed: readonly FixedUnit[]): string {
  const known = fixed.map(({ unit }) => unit.credits).filter((size) => size !== null);
  const size = known.length === 0 ? '' : `, ${credits(known.reduce((sum, one) => sum + one, 0))}`;
  return `${counted(fixed.length, 'unit')} ${fixed.length === 1 ? 'is' : 'are'} part of it anyway${size}`;
}

/** Who answered and when; a typed name proves nothing, and this does not say that it does. */
export function saySigned({ signedBy, signedOn }: Pick<Answer, 'signedBy' | 'signedOn'>): string {
  return `Signed by “${signedBy}” on ${day(signedOn)}, as typed by whoever answered.`;
}

/** What an answer would change in the plan. */
export function sayDifference(qualification: Qualification, difference: Difference): string {
  const title = unitTitle(qualification, difference.unit);
  switch (difference.kind) {
    case 'added':
      return `Choose ${title}${addedFrom[difference.from]}`;
    case 'dropped':
      return `Drop ${title}`;
    case 'wished':
      return `Note the wish for ${title}`;
    case 'unwished':
      return `No longer wish for ${title}`;
    case 'note':
      return `Add to the notes on ${title}: “${difference.note}”`;
  }
}

const addedFrom = {
  undecided: '',
  additional: ' (kept as additional in the plan)',
  excluded: ' (ruled out in the plan)',
} as const;

/** What the employer says of a unit that the plan can no longer decide on. */
export function sayOutOfReach(answered: Qualification, one: OutOfReach): string {
  const title = unitTitle(answered, one.unit);
  if (one.kind === 'mandatory') return `${title}: not chosen by them, and mandatory now`;
  const said = [one.isChosen && 'chosen', one.isWished && 'wished for'].filter(Boolean);
  const noted = one.note === null ? [] : [`with the note “${one.note}”`];
  const words = [said.join(' and '), ...noted].filter((part) => part !== '');
  return `${title}: ${words.join(', ')}; no longer offered`;
}

/** What to know before a difference is accepted; empty where there is nothing. */
export function sayCaution(difference: Difference): string {
  if (difference.kind === 'note') {
    return difference.fits ? '' : 'The notes on this unit are full: copy it elsewhere.';
  }
  if (difference.kind === 'added' && difference.from !== 'undecided') {
    const decided = { additional: 'made this additional', excluded: 'ruled this out' } as const;
    return `You ${decided[difference.from]}${difference.changedSince ? ' after you asked' : ''}.`;
  }
  return difference.changedSince
    ? 'You changed this after you asked; the employer left it as it was then.'
    : '';
}
