import type { CalendarDate } from '../dates';
import type {
  Clash,
  ClashFix,
  FillOffer,
  NamedUnit,
  PersonLoad,
  StaffRole,
  Suitability,
} from '../staffing';
import type { FailureReason } from '../storage';
import { capital, counted, figure, hours, listedUpTo, plural } from './amounts';
import { day } from './dates';
import { formatUndone } from './failures';
import { staffRoleNames } from './staff';

/** Who teaches, assesses and quality-assures a plan, and what that asks of them. */
export const peopleWords = {
  load: 'Load per week',
  thisPlan: 'this plan',
  otherPlans: 'other plans',
  closed: 'closed',
  limit: 'hours a week',
  nobody: 'Nobody yet: name people below.',
  name: 'Name',
  here: 'Hours here',
  elsewhere: 'Elsewhere',
  most: 'Most in a week',
  state: 'State',
  above: 'Above hours a week',
  drawn: 'Drawn',
  byWeek: 'Hours by week',
  week: 'Week from',
  toSettle: 'To settle',
  settled: 'Nothing to settle.',
  openPlan: 'Open the other plan',
  openUnit: 'Go to the unit',
  newNames: 'Not on the staff of this device',
  addToStaff: 'Add to the staff',
  addAllToStaff: (count: number): string => `Add all ${figure(count)} to the staff`,
  addedToStaff: (names: readonly string[]): string =>
    `${listedUpTo(3, names, (name) => name)} added to the staff.`,
  ofName: (name: string): string => `: ${name}`,
  who: 'Who teaches what',
  unit: 'Unit',
  fillEmpty: 'Fill every empty one',
  allFilled: 'all filled',
  keys: 'Suggestions come as you type; Enter goes down a row; Ctrl D copies the cell above; a pasted column fills downwards.',
  copyFrom: 'Copy from another plan',
  choosePlan: 'Choose a plan',
  copy: 'Copy into empty ones',
  staff: 'Staff on this device',
  staffMissing:
    'Nobody is on the staff of this device: hours a week, days away and roles are not known.',
  methods: 'Dates, places and methods',
} as const;

/** "Tutor of Customer needs", for those who do not see the heads of the table. */
export function formatPersonField(role: StaffRole, title: string): string {
  return `${staffRoleNames[role]}: ${title}`;
}

/** "↓ Ravi Shah for 8". */
export function formatFill({ name, units }: FillOffer): string {
  return `${name} for ${figure(units.length)}`;
}

export function formatFilled(count: number): string {
  return `${counted(count, 'field')} filled.`;
}

/** Beside a suggested name, why it may not do. */
export const suitabilityNames: Readonly<Record<Suitability, string>> = {
  may: '',
  typed: 'not on the staff',
  'other-role': 'has another role',
  'other-units': 'not for this unit',
};

export function formatLooking({
  done,
  of,
}: {
  readonly done: number;
  readonly of: number;
}): string {
  return `Looking through other plans: ${figure(done)} of ${figure(of)} …`;
}

export function formatLoadFailure(reason: FailureReason): string {
  return formatUndone('Other plans were not looked through', reason);
}

/** Hours in a column; a dash where nothing is known to be taught. */
export function formatTaughtHours(
  taught: number,
  { isMore, weeks }: Pick<PersonLoad, 'isMore' | 'weeks'>,
): string {
  if (weeks.length > 0) return figure(taught);
  return isMore ? 'not known' : '–';
}

/** "17 of 15", "6", and with what has no known hours: "6 at least". */
export function formatMost({ isMore, member, weeks }: PersonLoad): string {
  if (weeks.length === 0) return formatTaughtHours(0, { isMore, weeks });
  const most = Math.max(0, ...weeks.map((week) => week.hours));
  const limit = member?.hoursPerWeek ?? null;
  const of = limit === null ? '' : ` of ${figure(limit)}`;
  return `${figure(most)}${of}${isMore ? ', at least' : ''}`;
}

/** Whether somebody has room, as far as it is known. */
export function formatLoadState({ assesses, isMore, member, weeks }: PersonLoad): string {
  const times = assesses.length === 0 ? '' : `, ${counted(assesses.length, 'dated assessment')}`;
  if (weeks.length === 0) return `${isMore ? 'Hours not known' : 'No teaching'}${times}`;
  if (member === null) return `Not on the staff${times}`;
  if (member.hoursPerWeek === null) return `Hours a week not said${times}`;
  return `Within hours${times}`;
}

/** A clash in short, what it is about, and where. */
interface ClashWords {
  readonly title: string;
  readonly about: string;
  readonly detail: string;
}

/** @param planName the names of plans by their ids */
export function formatClash(clash: Clash, planName: (id: string) => string): ClashWords {
  switch (clash.kind) {
    case 'two-at-once': {
      const [first, second] = clash.sessions;
      const { from, on } = second.time;
      const to = first.time.to < second.time.to ? first.time.to : second.time.to;
      const both = clash.sessions.map(({ plan, title }) => `${title} (${planName(plan)})`);
      return {
        title: 'Two sessions at once',
        about: `${clash.name}, ${day(on)}, ${from} to ${to}`,
        detail: both.join('; '),
      };
    }
    case 'above-hours':
      return {
        title: 'Above hours a week',
        about: clash.name,
        detail: formatWeeksAbove(clash, planName),
      };
    case 'away':
      return {
        title: 'Away while teaching',
        about: clash.name,
        detail: `${formatAwayDays(clash)}: ${titles(clash.units)}`,
      };
    case 'away-at-assessment':
      return {
        title: 'Away at an assessment',
        about: `${clash.name}, ${day(clash.on)}`,
        detail: titles(clash.units),
      };
    case 'assures-own':
      return {
        title: 'Same person assesses and quality-assures',
        about: clash.name,
        detail: titles(clash.units),
      };
    case 'assures-own-learners':
      return {
        title: 'Assesses and quality-assures the same learners',
        about: `${clash.name}${clash.learners.length > 0 ? `, ${counted(clash.learners.length, 'learner')}` : ''}`,
        detail: `Assesses ${titles(clash.assesses)}; quality-assures ${titles(clash.assures)}`,
      };
    case 'unit-not-theirs':
      return {
        title: `Not their unit as ${staffRoleNames[clash.role]}`,
        about: clash.name,
        detail: titles(clash.units),
      };
    case 'role-not-theirs':
      return {
        title: `Not their role: ${staffRoleNames[clash.role]}`,
        about: clash.name,
        detail: titles(clash.units),
      };
    case 'nobody':
      return {
        title: `No ${clash.role === 'iqa' ? 'IQA' : staffRoleNames[clash.role].toLowerCase()}`,
        about: counted(clash.units.length, 'unit'),
        detail: titles(clash.units),
      };
  }
}

/** What a fix does: "Give 2 sessions to Tom Okafor", "Name Asha Singh for 12 units". */
export function formatClashFix({ from, name, sessions, units }: ClashFix): string {
  if (from === null) return `Name ${name} for ${counted(units.length, 'unit')}`;
  const what = sessions.length > 0 ? sessions.length : units.length;
  const noun = sessions.length > 0 ? 'session' : 'unit';
  return `Give ${counted(what, noun)} to ${name}`;
}

/** What screen readers hear after it. */
export function formatClashFixed(fix: ClashFix): string {
  return `${formatClashFix(fix)}: done.`;
}

function formatWeeksAbove(
  { weeks }: Extract<Clash, { kind: 'above-hours' }>,
  planName: (id: string) => string,
): string {
  const named = listedUpTo(3, weeks, ({ byPlan, hours: taught, limit, week }) => {
    const plans = byPlan.map(({ hours: some, plan }) => `${figure(some)} in ${planName(plan)}`);
    return `week of ${day(week)}: ${figure(taught)} of ${hours(limit)} (${plans.join(', ')})`;
  });
  return capital(named);
}

function formatAwayDays({
  days,
  weeks,
}: {
  readonly days: readonly CalendarDate[];
  readonly weeks: readonly CalendarDate[];
}): string {
  const parts = [
    days.length === 0 ? '' : listedUpTo(3, days, day),
    weeks.length === 0
      ? ''
      : `${plural(weeks.length, 'week', 'weeks')} of ${listedUpTo(3, weeks, day)}`,
  ];
  return capital(parts.filter(Boolean).join('; '));
}

function titles(units: readonly NamedUnit[]): string {
  return listedUpTo(4, units, ({ title }) => title);
}
