import type { Edit, Plan, Session, SessionState, Spread } from '../plan';
import { counted } from './amounts';
import { day } from './dates';
import type { EditedPlans, EditWords } from './edited-field';
import { to } from './edited-field';
import { unitTitle } from './places';
import { weekdayNames } from './schedule';

export const sessionStateNames: Readonly<Record<SessionState, string>> = {
  planned: 'Planned',
  taught: 'Taught',
  cancelled: 'Cancelled',
};

export const spreadNames: Readonly<Record<Spread, string>> = {
  early: 'As early as possible',
  even: 'Evenly to the end date',
};

type SessionWords = Pick<
  EditWords,
  Extract<
    keyof EditWords,
    `delivery.${'pattern' | 'differentDays' | 'spread' | 'sessions'}${string}`
  >
>;

/** What was edited in the pattern of the weeks and in the sessions. */
export const sessionEditWords: SessionWords = {
  'delivery.pattern': ({ before, after }) => {
    if (after) return `Added a session every ${weekdayNames[after.weekday]}`;
    return before
      ? `Removed the session every ${weekdayNames[before.weekday]}`
      : 'Changed the order of the week’s pattern';
  },
  'delivery.pattern.weekday': ({ after }) =>
    to('Weekday of a session', after ? weekdayNames[after] : ''),
  'delivery.pattern.time': ({ after }) =>
    to('Time of a weekly session', after ? `${after.from} to ${after.to}` : ''),
  'delivery.pattern.place': ({ after = '' }) => to('Place of a weekly session', after),
  'delivery.pattern.tutor': ({ after = '' }) => to('Tutor of a weekly session', after),
  'delivery.differentDays': ({ after = [] }) =>
    to('Half days and extra days', after.length === 0 ? 'none' : counted(after.length, 'day')),
  'delivery.spread': ({ after }) => to('Sessions', after ? spreadNames[after] : ''),
  'delivery.sessions': ({ before, after }, plans) => {
    if (after) return `Added a session of ${sessionName(after, plans)}`;
    return before
      ? `Removed a session of ${sessionName(before, plans)}`
      : 'Changed the order of the sessions';
  },
  'delivery.sessions.unit': (edit, plans) =>
    to(`Unit of ${named(edit.of, plans)}`, unitTitle(plans.qualification, edit.after ?? '')),
  'delivery.sessions.time': ({ of, after }, plans) =>
    to(
      `Time of ${named(of, plans)}`,
      after ? `${day(after.on)}, ${after.from} to ${after.to}` : '',
    ),
  'delivery.sessions.tutor': ({ of, after = '' }, plans) =>
    to(`Tutor of ${named(of, plans)}`, after),
  'delivery.sessions.place': ({ of, after = '' }, plans) =>
    to(`Place of ${named(of, plans)}`, after),
  'delivery.sessions.title': ({ of, after = '' }, plans) =>
    to(`Title of ${named(of, plans)}`, after),
  'delivery.sessions.notes': ({ of, after = '' }, plans) =>
    to(`Notes on ${named(of, plans)}`, after),
  'delivery.sessions.state': ({ of, after }, plans) =>
    to(`State of ${named(of, plans)}`, after ? sessionStateNames[after] : ''),
  'delivery.sessions.isPinned': ({ of, after }, plans) =>
    to(`Pin of ${named(of, plans)}`, after ? 'stays where it is' : 'may move'),
};

/** Sessions are arranged by the hundred: those of one kind are counted, but for a single one. */
export function formatSessionEdits(
  edits: readonly Edit[],
  formatOne: (edit: Edit) => string,
): readonly string[] {
  if (edits.length <= 1) return edits.map(formatOne);
  const added = edits.filter(({ before }) => before === undefined).length;
  const removed = edits.filter(({ after }) => after === undefined).length;
  const isOther = ({ before, after }: Edit) => before !== undefined && after !== undefined;
  const changed = new Set(edits.filter(isOther).map(({ of }) => of[0])).size;
  return [
    added > 0 ? `Added ${counted(added, 'session')}` : '',
    removed > 0 ? `Removed ${counted(removed, 'session')}` : '',
    changed > 0 ? `Changed ${counted(changed, 'session')}` : '',
  ].filter(Boolean);
}

function sessionName({ unit, time }: Session, { qualification }: EditedPlans): string {
  return `${unitTitle(qualification, unit)} on ${day(time.on)}`;
}

/** By the unit and day that the session had before, as whoever reads it knew it. */
function named(of: readonly string[], plans: EditedPlans): string {
  const find = ({ delivery }: Plan) => delivery.sessions.find(({ id }) => id === of[0]);
  const session = find(plans.before) ?? find(plans.after);
  return session ? sessionName(session, plans) : 'a session';
}
