import type { LevelScale, Qualification } from '../catalogue';
import type {
  GroupCredits,
  LevelCredits,
  Plan,
  Severity,
  UnitSum,
  TeachingTotals,
  UnitHours,
  UnitTime,
} from '../plan';
import type { Report } from '../rules';
import { capital, counted, figure, hours, listed, orNotPublished, plural, units } from './amounts';
import { levelName } from './places';
import { formatHoursToTeach, formatTaughtSpan } from './cohort';
import { qualificationCredits } from './qualifications';
import { againstRange } from './sums';

/** The parts of the review, in their order. */
export const reviewParts = [
  { id: 'to-do', title: 'What is left to do' },
  { id: 'rules', title: 'Rules of combination' },
  { id: 'totals', title: 'Totals' },
  { id: 'credits', title: 'Credits' },
  { id: 'time', title: 'Time' },
  { id: 'hours-to-plan', title: 'Hours you plan' },
  { id: 'conditions', title: 'Conditions to confirm' },
  { id: 'other-units', title: 'Other units' },
  { id: 'employers-choice', title: 'What the employer chose' },
  { id: 'notes', title: 'Notes on the specification' },
] as const;
export type ReviewPart = (typeof reviewParts)[number]['id'];

/** How much is left to do: "1 problem, 3 more", "3 to settle", "nothing". */
export function formatToDo(blocking: number, others: number): string {
  if (blocking + others === 0) return 'nothing';
  if (blocking === 0) return `${figure(others)} to settle`;
  const problems = counted(blocking, 'problem');
  return others === 0 ? problems : `${problems}, ${figure(others)} more`;
}

/** "3 of 4 met": rules that only inform are no demand. */
export function formatMet({ findings }: Report): string {
  const required = findings.filter(({ binding }) => binding === 'required');
  const met = required.filter(({ status }) => status === 'met').length;
  return `${figure(met)} of ${figure(required.length)} met`;
}

/** "2 of 5 confirmed". */
export function formatConfirmed({ conditions }: Qualification, { confirmed }: Plan): string {
  const done = conditions.filter(({ id }) => Object.hasOwn(confirmed, id)).length;
  return `${figure(done)} of ${figure(conditions.length)} confirmed`;
}

export const severityNames: Readonly<Record<Severity, string>> = {
  blocks: 'What still blocks',
  warns: 'Warnings',
  notes: 'To complete',
};

/** Where guided learning hours come from. */
export function formatHoursSource(hours: UnitHours): string {
  switch (hours.kind) {
    case 'published':
      return 'Published in this specification';
    case 'elsewhere':
      return `Published for the same unit in ${hours.from.title}`;
    case 'planned':
      return 'Planned by you';
    case 'unknown':
      return 'Not published';
  }
}

export function formatCreditsByGroup(rows: readonly GroupCredits[]): string {
  const parts = rows.map((row) => `${againstRange(row, row)} in Group ${row.group.id}`);
  return `Counting credits: ${listed(parts)}.`;
}

/** Says strictly what a floor at one level counts (docs/decisions/rule-meaning.md). */
export function formatCreditsByLevel(rows: readonly LevelCredits[], scale?: LevelScale): string {
  const name = (level: LevelCredits['level']): string => levelName(level, scale);
  const parts = rows.map(
    (row) => `${againstRange(row, { min: row.floor, max: null })} at ${name(row.level)}`,
  );
  const strict = rows
    .filter(({ floor }) => floor !== null)
    .map(({ level, floor }) => ` Only ${name(level)} counts towards these ${figure(floor ?? 0)}.`);
  return `Counting credits: ${listed(parts)}.${strict.join('')}`;
}

export function formatTimeByUnit(rows: readonly UnitTime[]): string {
  const unknown = rows.filter(({ glh }) => glh.hours === null).length;
  const withoutTqt = rows.filter((row) => row.tqt === null).length;
  const guided = rows.reduce((sum, { glh }) => sum + (glh.hours ?? 0), 0);
  const tqt = rows.reduce((sum, row) => sum + (row.tqt ?? 0), 0);
  const known = unknown === rows.length ? '' : `${hours(guided)} of guided learning`;
  const parts = [
    known,
    tqt === 0 ? '' : `${hours(tqt)} of total qualification time`,
    unknown === 0 ? '' : `guided learning not published for ${units(unknown)}`,
    withoutTqt === 0 ? '' : `total qualification time not known for ${units(withoutTqt)}`,
  ];
  return `${capital(listed(parts.filter(Boolean)))}.`;
}

/** What stands at the end of a unit's bar of hours. */
export function formatUnitTime({ glh, tqt }: UnitTime): string {
  if (glh.hours === null) return 'not published';
  return tqt === null
    ? `${figure(glh.hours)}, TQT not known`
    : `${figure(glh.hours)} of ${figure(tqt)}`;
}

/** What is left to teach, each figure with whom it is for. */
export function formatLeftToTeach({ common, cohort, learners }: TeachingTotals): string {
  if (cohort === null || learners === null) return formatTaught(common);
  return [
    `Left to teach in the common plan: ${formatHoursToTeach(common)}.`,
    `To the whole cohort, each unit once: ${formatHoursToTeach(cohort)}.`,
    `${capital(formatSingleLearners({ cohort, learners }))}.`,
  ].join(' ');
}

/** "single learners are taught 290 to 303 hours"; empty without learners. */
export function formatSingleLearners({
  cohort,
  learners,
}: Pick<TeachingTotals, 'cohort' | 'learners'>): string {
  if (learners === null) return '';
  return `single learners are taught ${formatTaughtSpan(learners, cohort)}`;
}

/** How much guided learning is left to teach, and what that figure leaves out. */
function formatTaught({ known, unknown }: UnitSum): string {
  const missing = `not published for ${units(unknown.length)}`;
  if (unknown.length === 0) return `Left to teach: ${hours(known)}.`;
  return known === 0
    ? `Left to teach: not known, since hours are ${missing}.`
    : `Left to teach: ${hours(known)}, and hours ${missing}.`;
}

/**
 * What recognition of prior learning does to the units of a plan.
 *
 * @param additional those that are only taken: no recognition makes them count
 */
export function formatRecognised(counting: number, additional: number): string {
  const counts = plural(counting, 'it counts for every rule', 'they count for every rule');
  const taken = plural(additional, 'no rule counts it', 'no rule counts them');
  return [
    recognisedWords(units(counting), counting, counts),
    recognisedWords(counted(additional, 'additional unit'), additional, taken),
  ]
    .filter(Boolean)
    .join(' ');
}

function recognisedWords(what: string, count: number, meaning: string): string {
  if (count === 0) return '';
  const verb = plural(count, 'is', 'are');
  return `${what} ${verb} recognised as prior learning: ${meaning}, and ${plural(count, 'it is', 'they are')} not taught.`;
}

/** What there is to say of credits where no unit has any. */
export function formatNoUnitCredits(qualification: Qualification): string {
  return `The specification publishes no credits per unit, so there is nothing to add up. Credits of the whole qualification: ${qualificationCredits(qualification)}.`;
}

/** What is published for the whole qualification and stands in no table of totals. */
export function formatPublished({ published: { tqt } }: Qualification): string {
  return `Total qualification time published for the whole qualification: ${tqt === null ? orNotPublished(tqt) : hours(tqt)}.`;
}
