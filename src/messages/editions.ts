import type {
  EditionDifference,
  Fact,
  GroupHead,
  Qualification,
  Rule,
  Unit,
  UnitId,
} from '../catalogue';
import { groupsByUnit, isSum } from '../catalogue';
import type { LearnersMoved, Plan } from '../plan';
import { capital, credits, figure, listed, orNotPublished, plural } from './amounts';
import { learners } from './cohort';
import { day } from './dates';
import { editionOf } from './edition-names';
import { criteriaWords, formatSource } from './qualifications';
import { levelName, unitTitle } from './places';
import { ruleDemand, formatRequirement } from './rules';

/** One thing in which two editions of a qualification differ: "Withdrawn: Resolve complaints …". */
export function formatEditionDifference(
  before: Qualification,
  after: Qualification,
  difference: EditionDifference,
): string {
  switch (difference.of) {
    case 'fact':
      return againstBefore(factWords[difference.fact], after, before);
    case 'unit':
      return formatUnit(before, after, difference);
    case 'placement': {
      const { unit, before: from, after: to } = difference;
      return `Moved: ${unit.title}, from ${groupWords(from)} to ${groupWords(to)}`;
    }
    case 'group':
      return formatGroup(difference);
    case 'rule':
      return formatRule(before, after, difference);
    case 'requirement':
      return formatChange(
        difference,
        'requirement',
        (requirement) => formatRequirement(before, requirement),
        (requirement) => formatRequirement(after, requirement),
      );
    case 'pathway':
      return formatChange(
        difference,
        'pathway',
        ({ title }) => title,
        ({ title }) => title,
      );
    case 'condition':
      return formatChange(
        difference,
        'condition to confirm',
        ({ text }) => text,
        ({ text }) => text,
      );
  }
}

type DifferenceOf<Name extends EditionDifference['of']> = Extract<EditionDifference, { of: Name }>;

function formatUnit(
  before: Qualification,
  after: Qualification,
  difference: DifferenceOf<'unit'>,
): string {
  switch (difference.change) {
    case 'added':
      return `New unit: ${unitWithSize(after, difference.after)}`;
    case 'removed':
      return `Withdrawn: ${unitWithSize(before, difference.before)}`;
    case 'changed': {
      const { before: then, after: now, fields } = difference;
      return `Changed: ${then.title}. ${fields
        .map((field) => againstBefore(unitWords[field], now, then))
        .join('. ')}`;
    }
  }
}

/** "Resolve complaints (4 credits, Level 3, Group B)". */
function unitWithSize(qualification: Qualification, unit: Unit): string {
  const group = groupsByUnit(qualification).get(unit.id);
  const size = [unitWords.credits(unit), unitWords.level(unit), group && groupWords(group)];
  return `${unit.title} (${size.filter(Boolean).join(', ')})`;
}

const unitWords: Readonly<Record<keyof Unit, (unit: Unit) => string>> = {
  id: ({ id }) => id,
  ref: ({ ref }) => `reference ${ref ?? 'not printed'}`,
  localRef: ({ localRef }) => `number ${localRef ?? 'not printed'}`,
  title: ({ title }) => `called “${title}”`,
  level: ({ level }) => levelName(level),
  credits: ({ credits: count }) => (count === null ? 'credits not published' : credits(count)),
  glh: ({ glh }) => `GLH ${orNotPublished(glh)}`,
  kind: ({ kind }) => (kind === null ? 'neither knowledge nor skills' : `a ${kind} unit`),
  criteria: criteriaWords,
  summary: ({ summary }) => `described as “${summary}”`,
  tags: ({ tags = [] }) => (tags.length === 0 ? 'no tags' : `called ${listed(tags)}`),
  note: ({ note }) => noteWords(note),
};

const factWords: Readonly<Record<Fact, (qualification: Qualification) => string>> = {
  title: ({ title }) => `called “${title}”`,
  awardingBody: ({ awardingBody }) => `awarded by ${awardingBody}`,
  number: ({ number }) => `qualification number ${number ?? 'not printed'}`,
  level: ({ level, levels }) => levelName(level, levels),
  levels: ({ levels = 'RQF' }) => `levels of the ${levels}`,
  format: ({ format = 1 }) => `a file of format ${format}`,
  status: ({ status }) => (status === 'draft' ? 'a draft specification' : 'in force'),
  startsOn: ({ startsOn }) => `registration opens on ${dayOrNot(startsOn)}`,
  endsOn: ({ endsOn }) => `registration ends on ${dayOrNot(endsOn)}`,
  published: ({ published: { credits: count, tqt, glh } }) =>
    `published: credits ${orNotPublished(count)}, TQT ${orNotPublished(tqt)}, GLH ${
      glh ? `${glh.min} to ${glh.max}` : 'not published'
    }`,
  source: ({ source }) => `source: ${formatSource(source)}`,
  note: ({ note }) => noteWords(note),
};

function noteWords(note: string | undefined): string {
  return note === undefined ? 'no note' : `noted: “${note}”`;
}

function dayOrNot(date: string | null): string {
  return date === null ? 'a day that is not published' : day(date);
}

function formatGroup(difference: DifferenceOf<'group'>): string {
  const words = ({ title, ...group }: GroupHead): string => `${groupWords(group)}: ${title}`;
  return formatChange(difference, 'group', words, words);
}

/** "Group B (optional)". */
function groupWords({ id, kind }: Pick<GroupHead, 'id' | 'kind'>): string {
  return `Group ${id}, ${kind}`;
}

function formatRule(
  before: Qualification,
  after: Qualification,
  difference: DifferenceOf<'rule'>,
): string {
  const rule = difference.change === 'removed' ? difference.before : difference.after;
  return formatChange(
    difference,
    isBarring(rule) ? 'barred combination' : 'rule',
    (then) => ruleWords(before, then),
    (now) => ruleWords(after, now),
  );
}

/** "At most 1 unit of {X, Y}": they cannot count together. */
function isBarring(rule: Rule): boolean {
  if (!isSum(rule)) return false;
  const { measure, over, max } = rule;
  return measure === 'units' && over.units !== undefined && max !== undefined;
}

function ruleWords(qualification: Qualification, rule: Rule): string {
  const demand = ruleDemand(qualification, rule);
  return rule.binding === 'advisory' ? `${demand} (for information only)` : demand;
}

type Sides<Item> =
  | { readonly change: 'added'; readonly after: Item }
  | { readonly change: 'removed'; readonly before: Item }
  | { readonly change: 'changed'; readonly before: Item; readonly after: Item };

/** What came, went or changed. A change beside the words, such as another page, says so. */
function formatChange<Item>(
  difference: Sides<Item>,
  name: string,
  formatBefore: (item: Item) => string,
  formatAfter: (item: Item) => string,
): string {
  if (difference.change === 'added') return `New ${name}: ${formatAfter(difference.after)}`;
  if (difference.change === 'removed') return `Dropped ${name}: ${formatBefore(difference.before)}`;
  const then = formatBefore(difference.before);
  const now = formatAfter(difference.after);
  return then === now
    ? `Changed ${name}: ${now}. Only its source or a note is another`
    : `Changed ${name}: ${now}. Before: ${then}`;
}

function againstBefore<Item>(words: (item: Item) => string, now: Item, then: Item): string {
  return capital(`${words(now)}, before ${words(then)}`);
}

/** What to know of a plan whose qualification was taken out of the catalogue. */
export function formatGone({ made, version }: Qualification): string {
  if (made)
    return `This qualification is not among those on this device. The plan stays as it was agreed, on the ${editionOf(version)}, and prints so.`;
  return `This qualification is no longer in the catalogue of Unitwise. The plan stays as it was agreed, on the ${editionOf(version)}, and prints so.`;
}

/** What a move means for learners who differ from the plan; empty where there are no learners. */
export function formatLearnersMoved({ all, losing, noLongerComplete }: LearnersMoved): string {
  if (all === 0) return '';
  const lost = losing === 0 ? 'none loses' : `${figure(losing)} would lose`;
  const spoiled =
    noLongerComplete === 0
      ? 'whoever meets every rule as agreed still would'
      : `${figure(noLongerComplete)} who ${plural(noLongerComplete, 'meets', 'meet')} every rule as agreed would not any more`;
  return `Of ${learners(all)}, ${lost} choices or recognition of their own; ${spoiled}.`;
}

/** A unit with what was decided about it: "Resolve complaints (chosen)". */
export function formatDecided(qualification: Qualification, plan: Plan, unit: UnitId): string {
  const placement = plan.units[unit];
  const decided = placement ? placedWords[placement] : 'for some learners, or details of it';
  return `${unitTitle(qualification, unit)} (${decided})`;
}

const placedWords = {
  chosen: 'chosen',
  additional: 'kept as additional',
  excluded: 'ruled out',
} as const;
