import type { Group, Qualification, Rule, Unit } from '../catalogue';
import type { Conflict } from '../completions';
import type { GroupCredits } from '../plan';
import type { Report } from '../rules';
import { counted, credits, figure, lowerFirst, orNotPublished, units } from './amounts';
import { ownNumber } from './places';
import { formatCountsOn } from './pathways';
import { formatFinding } from './rule-evidence';
import { ruleDemand } from './rules';
import { formatCreditSum } from './sums';
import { formatHours, recognitionMeans } from './units';

/** The labels of choosing units. */
export const chooseWords = {
  heading: 'Choose units',
  skipToRules: 'Skip to the rules',
  standing: 'Where the plan stands',
  rules: 'Rules',
  andTotals: ' and totals',
  rulesOfCombination: 'Rules of combination',
  forInformation: ' (for information)',
  ahead: 'Ways to finish',
  tooWideToCount: 'These rules are too wide to count every way. Which units fit is exact.',
  aheadFailed: 'Looking ahead failed, so no ways are counted. The rules and totals hold.',
  lookingAhead: 'Looking ahead…',
  onPage: 'This browser cannot look ahead in the background, so clicks may take longer.',
  finish: 'Finish for me',
  changeCeilings: 'Change your ceilings',
  point: 'Point at a unit or move to it to see what it would do.',
  noMatch: 'No unit of this group matches what you look for.',
  elsewhere: '* GLH as another specification in the catalogue prints it for the same unit.',
} as const;

/** How units are found, narrowed and sorted. */
export const unitFilterWords = {
  label: 'Units',
  find: 'Find a unit',
  level: 'Level',
  anyLevel: 'Any',
  show: 'Show',
  shown: {
    all: 'All units',
    chosen: 'Chosen',
    undecided: 'Undecided',
    open: 'Chosen or still fitting',
  },
  sort: 'Sort by',
  orders: {
    printed: 'As printed',
    title: 'Title',
    level: 'Level',
    credits: 'Credits',
    glh: 'GLH',
  },
  clear: 'Show all units',
} as const;

/** Of a link past what stands between. */
export function formatSkipTo({ id }: Group): string {
  return `Skip to ${groupName(id)}`;
}

/** The heads of columns of units. */
export const unitColumns = {
  unit: 'Unit',
  level: 'Level',
  credits: 'Credits',
  glh: 'GLH',
} as const;

/** What is said of one unit, and what can be done with it. */
export const unitWords = {
  more: 'More',
  less: 'Less',
  notPublished: 'not published',
  planned: 'planned',
  recognised: 'Prior learning recognised',
  ifChosen: 'If you choose it:',
  ifDropped: 'If you drop it:',
  noEffect: 'No rule would change.',
  note: 'Note',
  keepAdditional: 'Keep as additional',
  takeAdditionalBack: 'Do not take it after all',
  ruleOut: 'Rule out',
  allow: 'Allow again',
  wanted: 'Wanted by you or the employer',
  taught: 'The centre teaches it already',
  noWayLeft: 'something chosen has to give first',
  haveAlready: 'Learners already have this unit (RPL or credit transfer)',
} as const;

/** What is decided about a unit, or whether a way to finish can still take it. */
export const unitMarks = {
  mandatory: 'Mandatory',
  additional: 'Additional: taught, but not counted',
  excluded: 'Ruled out',
  needed: 'Needed: every way to finish takes it',
  fits: 'Fits',
} as const;

/** "No longer fits: Group C would be over". */
export function formatBlockedMark(reason: string): string {
  return reason === '' ? 'No longer fits' : `No longer fits: ${reason}`;
}

/** Of which unit a button tells more, for those who cannot see where it stands. */
export function formatAboutUnit({ title }: Unit): string {
  return ` about ${title}`;
}

/** A unit's reference, or its number in its document; `null` where it has neither. */
export function formatUnitNumber({ ref, localRef }: Unit): string | null {
  return ref ?? (localRef === null ? null : ownNumber(localRef));
}

/** What stands beside the credits of a unit where no column says it. */
export function creditsWord(count: number | null): string {
  return count === 1 ? 'credit' : 'credits';
}

/** "4 learning outcomes, 12 assessment criteria (3, 4, 3, 2). 20 hours of guided learning, as published." */
export function formatUnitContent(
  { criteria, kind }: Unit,
  hours: Parameters<typeof formatHours>[0],
): string {
  if (criteria.length === 0)
    return `Assessment criteria not published. ${formatHours(hours)}.${kindWords(kind)}`;
  const sum = criteria.reduce((total, count) => total + count, 0);
  const outcomes = `${counted(criteria.length, 'learning outcome')}, ${figure(sum)} assessment criteria`;
  return `${outcomes} (${criteria.join(', ')}). ${formatHours(hours)}.${kindWords(kind)}`;
}

function kindWords(kind: Unit['kind']): string {
  return kind === null ? '' : ` ${kindNames[kind]} unit.`;
}

const kindNames = { knowledge: 'Knowledge', skills: 'Skills' } as const;

/** What recognising a unit for everybody means. */
export function formatRecognitionForAll(isAdditional: boolean): string {
  return `For every learner of this plan: ${recognitionMeans(isAdditional)}. For one learner, use Cohort in the delivery plan.`;
}

/** What a folded group holds: "6 units, which everybody takes." */
export function formatFolded(count: number): string {
  return `${units(count)}, which everybody takes.`;
}

/** What unfolds or folds a group, and of which group, for those who cannot see where it stands. */
export function foldWords(
  isFolded: boolean,
  id: string,
): { readonly act: string; readonly of: string } {
  return { act: isFolded ? 'Show them' : 'Hide them', of: `: ${groupName(id)}` };
}

/** What shows or hides the units of a closed group, and of which group. */
export function showWords(
  isShown: boolean,
  id: string,
): { readonly act: string; readonly of: string } {
  return { act: isShown ? 'Hide' : 'Show', of: ` the units of ${groupName(id)}` };
}

/** "3 credits", or that they are not published. */
export function formatCreditsOrNot(count: number | null): string {
  return count === null ? orNotPublished(null) : credits(count);
}

/** "Group B". */
export function groupName(id: string): string {
  return `Group ${id}`;
}

/** What is asked of a group in credits: "at least 15 credits, at most 30 credits". */
export function formatGroupDemand(
  qualification: Qualification,
  { group, min, max, others }: Omit<GroupCredits, 'units' | 'credits'>,
  hasCredits: boolean,
): string {
  if (!hasCredits && group.kind === 'mandatory') return 'all units mandatory';
  const parts = [
    min === null ? '' : `at least ${credits(min)}`,
    max === null ? '' : `at most ${credits(max)}`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(', ');
  if (group.kind === 'additional') return formatCountsOn(qualification, group.id) || 'never counts';
  return others.length > 0 ? 'no limit in credits' : 'no limit of its own';
}

/** A rule over a group that a scale of credits cannot show, as it stands. */
export function formatNotDrawn(
  qualification: Qualification,
  rule: Rule,
  { findings }: Pick<Report, 'findings'>,
): string {
  const finding = findings.find((one) => one.rule === rule.id);
  const words = finding ? formatFinding(qualification, rule, finding) : '';
  return `Not on the scale: ${lowerFirst(words || ruleDemand(qualification, rule))}.`;
}

/** A ruler in words: "Group B: 12 credits chosen, at least 15 credits. Diary 4, Negotiate 8". */
export function formatRuler(
  qualification: Qualification,
  group: GroupCredits,
  blocks: readonly { readonly label: string; readonly length: number }[],
): string {
  const sum = formatCreditSum(group.credits, group.units);
  const laid = blocks.map(({ label, length }) => `${label} ${figure(length)}`).join(', ');
  return `${groupName(group.group.id)}: ${sum} chosen, ${formatGroupDemand(qualification, group, true)}. ${laid}`;
}

/** What a conflict says before its ways out. */
export function formatWaysOutLead({ waysOut, proven }: Conflict): string {
  if (waysOut.length > 0) {
    const enough = waysOut.length === 1 ? 'This is enough:' : 'Any one of these is enough:';
    return `To take it, something has to give. ${enough}`;
  }
  return proven
    ? 'No way to finish takes it, whatever is given up.'
    : 'No way out was found within a second: these rules are too wide to try everything.';
}

/** Of those ways out that are not shown, and of those that were not found. */
export function formatOtherWaysOut(
  { waysOut, proven }: Conflict,
  shown: number,
): readonly string[] {
  const others = waysOut.length - shown;
  return [
    others > 0 ? `${counted(others, 'other way')} out would do as well.` : '',
    waysOut.length > 0 && !proven
      ? 'These rules are too wide to try everything within a second: a smaller step may do.'
      : '',
  ].filter(Boolean);
}
