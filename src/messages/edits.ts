import { wishNames } from './wishes';
import type { Level, UnitId } from '../catalogue';
import type { Edit, EditOf, KeptAnswer, LearnerRequest, Placement, Plan } from '../plan';
import { counted, figure, hours, listed, listedUpTo, units } from './amounts';
import { formatSpan, nationNames } from './closed-days';
import { learnerName } from './learner-name';
import { day } from './dates';
import { pathwayName } from './pathways';
import { levelName, unitTitle } from './places';
import { limitWords } from './problems';
import { to } from './edited-field';
import type { EditedPlans, EditWords } from './edited-field';
import { assessmentNames, deliveryNames, weekdayNames } from './schedule';
import { sessionEditWords } from './session-edits';
import { recognitionNames } from './units';

/** Which field was edited and to what, in one phrase: "Tutor of Manage diary systems: Ada Okafor". */
export function formatEdit(edit: Edit, plans: EditedPlans): string {
  // Words and edit are of one field, which the compiler cannot follow through the look-up.
  const say = words[edit.field] as (edit: Edit, plans: EditedPlans) => string;
  return say(edit, plans);
}

/** What was done about the request on a learner. */
function requestChange(after: LearnerRequest | undefined): string {
  if (!after) return 'request taken back';
  const [answer] = after.answers;
  const isReminded = after.remindedOn !== undefined;
  if (!answer && isReminded && after.declinedOn === null) return 'employer reminded';
  if (answer) return answer.isAccepted ? 'answer accepted' : 'answer kept';
  return after.declinedOn === null ? 'employer asked' : 'employer declined';
}

const onDay = (label: string, date: string | null | undefined): string =>
  to(label, date ? day(date) : '');
const asFigure = (label: string, value: number | null | undefined): string =>
  to(label, typeof value === 'number' ? figure(value) : '');
const yesOrNo = (label: string, is: boolean | undefined): string => to(label, is ? 'yes' : 'no');

function titleOf({ qualification }: EditedPlans, of: readonly string[]): string {
  return unitTitle(qualification, of.at(-1) ?? '');
}

/** By the name that a learner has now, or had when they left. */
function nameOf({ before, after }: EditedPlans, of: readonly string[]): string {
  const all = [...after.cohort.learners, ...before.cohort.learners];
  return learnerName(all.find(({ id }) => id === of[0]) ?? { name: '' });
}

function condition({ qualification }: EditedPlans, of: readonly string[]): string {
  const text = qualification.conditions.find(({ id }) => id === of[0])?.text;
  return text ? `“${text.replace(/\.$/, '')}”` : 'a condition';
}

function ceiling(limit: keyof Plan['limits'], value: number | null | undefined): string {
  const measure = { maxCredits: 'credits', maxUnits: 'units', maxGlh: 'hours' } as const;
  return typeof value === 'number'
    ? `Set the ceiling to ${limitWords(limit, value)}`
    : `Took the ceiling on ${measure[limit]} away`;
}

/** What an edit of a unit's place does to the unit. */
export function placing({ before, after }: EditOf<'units'>): PlacingEdit {
  if (after !== undefined) return after;
  return before === 'excluded' ? 'reopened' : 'dropped';
}

type PlacingEdit = Placement | 'dropped' | 'reopened';

/** What was decided about units: "Added Negotiate and Diary systems". More than are read are counted. */
export function formatPlaced(as: PlacingEdit, titles: readonly string[]): string {
  const what = titles.length > 3 ? units(titles.length) : listed(titles);
  switch (as) {
    case 'chosen':
      return `Added ${what}`;
    case 'dropped':
      return `Dropped ${what}`;
    case 'reopened':
      return `Left ${what} open again`;
    case 'additional':
      return `Kept ${what} as additional`;
    case 'excluded':
      return `Ruled out ${what}`;
  }
}

function partOfLearner(
  { of, after }: EditOf<'cohort.learners.differs'>,
  plans: EditedPlans,
): string {
  const [who, unit] = [nameOf(plans, of), titleOf(plans, of)];
  switch (after) {
    case 'chosen':
      return `${who} takes ${unit}`;
    case 'additional':
      return `${who} takes ${unit} as additional`;
    case 'excluded':
    case 'undecided':
      return `${who} does not take ${unit}`;
    case undefined:
      return `${who} has ${unit} as the plan has it`;
  }
}

/** Whose answer it is and when: "the answer of Pat Hughes of 23 November 2026". */
export function answerName(answer: KeptAnswer): string {
  return answer.kind === 'given'
    ? `the answer of ${answer.signedBy.trim()} of ${day(answer.signedOn)}`
    : `the answer of ${answer.words.split('\n', 1).join('')}`;
}

function wantedLevel(want: { readonly kind: string; readonly level: Level } | null | undefined) {
  return want ? `${want.kind} ${levelName(want.level)}` : 'any';
}

function markedUnits(label: string, ids: readonly UnitId[] | null | undefined): string {
  return to(label, ids ? units(ids.length) : 'does not matter');
}

const words: EditWords = {
  name: ({ after = '' }) => `Renamed the plan “${after}”`,
  pathway: ({ after }, { qualification }) => to('Pathway', pathwayName(qualification, after)),
  'setUp.centre': ({ after = '' }) => to('Centre', after),
  'setUp.startsOn': ({ after }) => onDay('Start date', after),
  'setUp.endsOn': ({ after }) => onDay('End date', after),
  'setUp.hoursPerWeek': ({ after }) => asFigure('Teaching hours a week', after),
  'limits.maxCredits': ({ after }) => ceiling('maxCredits', after),
  'limits.maxUnits': ({ after }) => ceiling('maxUnits', after),
  'limits.maxGlh': ({ after }) => ceiling('maxGlh', after),
  units: (edit, plans) => formatPlaced(placing(edit), [titleOf(plans, edit.of)]),
  recognised: ({ of, after }, plans) =>
    after
      ? `Recognised prior learning for ${titleOf(plans, of)}`
      : `Took back the recognition of ${titleOf(plans, of)}`,
  'recognised.kind': ({ of, after }, plans) =>
    to(`Recognition of ${titleOf(plans, of)}`, after ? recognitionNames[after] : ''),
  'recognised.evidence': ({ of, after = '' }, plans) =>
    to(`Evidence for ${titleOf(plans, of)}`, after),
  'recognised.date': ({ of, after }, plans) => onDay(`Recognition of ${titleOf(plans, of)}`, after),
  hours: ({ of, after }, plans) =>
    to(`Hours planned for ${titleOf(plans, of)}`, after === undefined ? '' : hours(after)),
  confirmed: ({ of, after }, plans) =>
    after ? `Confirmed ${condition(plans, of)}` : `Took back that ${condition(plans, of)} holds`,
  'confirmed.note': ({ of, after = '' }, plans) => to(`Note on ${condition(plans, of)}`, after),
  answer: ({ after }) => (after ? `Kept ${answerName(after)}` : 'Took the employer’s answer away'),
  'wants.fewestSurplus': ({ after }) => yesOrNo('Fewest surplus credits', after),
  'wants.hours': ({ after }) => to('Guided learning hours', after ?? 'does not matter'),
  'wants.fewestUnits': ({ after }) => yesOrNo('Fewest units', after),
  'wants.level': ({ after }) => to('Level', wantedLevel(after)),
  'wants.wanted': ({ after }) => markedUnits('Marked as wanted', after),
  'wants.taught': ({ after }) => markedUnits('Taught by the centre already', after),
  'cohort.learners': ({ before, after }) => {
    if (after) return `Added ${learnerName(after)}`;
    return before ? `Removed ${learnerName(before)}` : 'Changed the order of the learners';
  },
  'cohort.learners.name': ({ before = '', after = '' }) =>
    `Renamed ${learnerName({ name: before })} “${after}”`,
  'cohort.learners.employer': ({ of, after = '' }, plans) =>
    to(`Employer of ${nameOf(plans, of)}`, after),
  'cohort.learners.reference': ({ of, after = '' }, plans) =>
    to(`Reference of ${nameOf(plans, of)}`, after),
  'cohort.learners.startsOn': ({ of, after }, plans) =>
    onDay(`Start date of ${nameOf(plans, of)}`, after),
  'cohort.learners.pathway': ({ of, after }, plans) =>
    after
      ? to(`Pathway of ${nameOf(plans, of)}`, pathwayName(plans.qualification, after))
      : `${nameOf(plans, of)} follows the plan’s pathway`,
  'cohort.learners.differs': partOfLearner,
  'cohort.learners.recognised': ({ of, after }, plans) => {
    const what = `${titleOf(plans, of)} for ${nameOf(plans, of)}`;
    return after ? `Recognised ${what}` : `Took back the recognition of ${what}`;
  },
  'cohort.learners.recognised.kind': ({ of, after }, plans) =>
    to(
      `Recognition of ${titleOf(plans, of)} for ${nameOf(plans, of)}`,
      after ? recognitionNames[after] : '',
    ),
  'cohort.learners.recognised.evidence': ({ of, after = '' }, plans) =>
    to(`Evidence for ${titleOf(plans, of)}, ${nameOf(plans, of)}`, after),
  'cohort.learners.recognised.date': ({ of, after }, plans) =>
    onDay(`Recognition of ${titleOf(plans, of)} for ${nameOf(plans, of)}`, after),
  'cohort.learners.wishes': ({ of, after }, plans) =>
    `${nameOf(plans, of)} on ${titleOf(plans, of)}: ${wishNames[after ?? 'none'].toLowerCase()}`,
  'cohort.learners.request': ({ of, after }, plans) =>
    `${nameOf(plans, of)}: ${requestChange(after)}`,
  'cohort.minGroupSize': ({ after }) => asFigure('Minimum group size', after),
  'delivery.weekdays': ({ after = [] }) =>
    to('Teaching days', listed(after.map((name) => weekdayNames[name]))),
  'delivery.closedWeeks': ({ after = [] }) =>
    to('Closed weeks', after.length === 0 ? 'none' : counted(after.length, 'week')),
  'delivery.closedDays': ({ after = [] }) =>
    to('Closed days', after.length === 0 ? 'none' : listedUpTo(3, after, formatSpan)),
  'delivery.bankHolidays': ({ after }) =>
    to('Bank holidays', after ? nationNames[after] : 'taught like other days'),
  'delivery.order': () => 'Changed the teaching order',
  'delivery.links': ({ after = [] }) =>
    to(
      'Units that go together or before others',
      after.length === 0 ? 'none' : figure(after.length),
    ),
  'delivery.pins': ({ of, after }, plans) =>
    after
      ? `Pinned ${titleOf(plans, of)} to the week of ${day(after.from)}`
      : `Unpinned ${titleOf(plans, of)}`,
  'delivery.sideBySide': ({ after }) => asFigure('Most units in one week', after),
  'delivery.unitHoursPerWeek': ({ after }) => asFigure('Most hours of one unit a week', after),
  'delivery.offTheJobHours': ({ after }) => asFigure('Least off-the-job hours', after),
  ...sessionEditWords,
  'delivery.units.tutor': ({ of, after = '' }, plans) =>
    to(`Tutor of ${titleOf(plans, of)}`, after),
  'delivery.units.assessor': ({ of, after = '' }, plans) =>
    to(`Assessor of ${titleOf(plans, of)}`, after),
  'delivery.units.iqa': ({ of, after = '' }, plans) => to(`IQA of ${titleOf(plans, of)}`, after),
  'delivery.units.location': ({ of, after = '' }, plans) =>
    to(`Location of ${titleOf(plans, of)}`, after),
  'delivery.units.deliveryMethods': ({ of, after = [] }, plans) =>
    to(`Delivery of ${titleOf(plans, of)}`, listed(after.map((name) => deliveryNames[name]))),
  'delivery.units.assessmentMethods': ({ of, after = [] }, plans) =>
    to(`Assessment of ${titleOf(plans, of)}`, listed(after.map((name) => assessmentNames[name]))),
  'delivery.units.assessmentOn': ({ of, after }, plans) =>
    onDay(`Assessment date of ${titleOf(plans, of)}`, after),
  'delivery.units.resources': ({ of, after = '' }, plans) =>
    to(`Resources of ${titleOf(plans, of)}`, after),
  'delivery.units.notes': ({ of, after = '' }, plans) =>
    to(`Notes on ${titleOf(plans, of)}`, after),
};
