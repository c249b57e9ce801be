import type { AskedReason } from '../authoring';
import type { Measure, Qualification } from '../catalogue';
import { counted } from './amounts';
import { formatReason } from './specification';

export const ruleWords = {
  heading: 'Rules for everyone',
  /** Where a rule is cited until somebody says better. */
  section: 'Qualification structure',
  add: 'Add a rule',
  sentence: 'Write it as a sentence',
  sentenceLabel: 'The rule as it is printed',
  read: 'Read it',
  addRead: 'Add what was read',
  remove: 'Delete',
  removeRule: 'Delete this rule',
  advisory: 'only for information',
  required: 'must be met',
  bound: 'Bound',
  binding: 'Whether it must be met',
  atLeast: 'At least',
  atMost: 'At most',
  exactly: 'Exactly',
  between: 'Between',
  and: 'and',
  or: 'or',
  figure: 'Figure',
  to: 'to',
  measure: 'What is counted',
  credits: 'credits',
  units: 'units',
  glh: 'GLH',
  from: 'from',
  group: 'Groups',
  anyGroup: 'in total',
  several: 'several groups …',
  at: 'at',
  level: 'Level',
  anyLevel: 'any level',
  of: 'of',
  addUnit: 'Add a unit …',
  removeUnit: 'Take out',
  listUnits: 'name single units',
  recognised: 'by recognition of prior learning',
  tagged: 'called',
  percent: '% of',
  ofGroups: 'the whole of',
  kind: 'Kind of rule',
  sum: 'a sum',
  holding: 'some of several rules',
  share: 'a share',
  ofThese: 'of these must hold:',
  addPart: 'Add a part',
  removePart: 'Take out this part',
  pathways: 'Pathways',
  pathwaysHint: 'A learner follows one. The rules above hold in each.',
  addPathway: 'Add a pathway',
  copyPathway: 'Copy this pathway',
  deletePathway: 'Delete this pathway',
  pathwayTitle: 'Title of the pathway',
  onPathway: 'on this pathway',
  asElsewhere: 'as elsewhere',
  closed: 'Closed',
  alsoMandatory: 'Also mandatory',
  conditions: 'To confirm by the planner',
  conditionsHint: 'What the specification demands and no program can check.',
  condition: 'Condition',
  addCondition: 'Add a condition',
  requirements: 'Units that need others',
  none: 'No rule yet. A plan is ready once it holds all mandatory units.',
  begin: 'Begin with a usual rule …',
  forms: {
    'either-or': 'either one rule or another',
    'all-or-none': 'all units of a group, or none',
    share: 'a share of the credits',
    recognised: 'a ceiling on prior learning',
    barred: 'units that exclude each other',
  },
  more: 'More',
  less: 'Less',
} as const;

/** The heading of a list of rules: "7 rules". */
export function formatRuleCount(count: number): string {
  return counted(count, 'rule');
}

/** What a rule counts, as it stands beside its figure: "1 unit", "2 units". */
export function formatMeasureOption(
  measure: Measure,
  part: { readonly min?: number; readonly max?: number },
): string {
  const isOfOne = (part.max ?? part.min) === 1 && measure !== 'glh';
  return isOfOne ? ruleWords[measure].replace(/s$/u, '') : ruleWords[measure];
}

/** Why a sentence is not read, for whoever typed it. */
export function formatSentenceAsked(reason: AskedReason): string {
  return `Not read: ${formatReason(reason)}`;
}

/** A unit in a list to choose from: "L/506/1788 Manage personal performance". */
export function formatUnitName({ units }: Qualification, id: string): string {
  const unit = units.find((one) => one.id === id);
  return unit === undefined ? id : [unit.ref ?? unit.localRef ?? '', unit.title].join(' ').trim();
}
