import type { Plan, Session } from '../../plan';
import { nextId, unitDelivery, withUnitDefaults } from '../../plan';
import type { RowText, TimetableRow } from './row';
import { rowTexts } from './row';

/** A field of a session that a timetable from outside may change. */
export type TimetableField = RowText | 'unit' | 'time' | 'state';

/** What a timetable from outside has otherwise than the plan. */
export type TimetableChange =
  | {
      readonly kind: 'changed';
      readonly before: Session;
      readonly session: Session;
      readonly fields: readonly TimetableField[];
    }
  /** A row without a session; its id is given once it is taken. */
  | { readonly kind: 'added'; readonly line: number; readonly session: Session }
  /** A session without a row: it would be cancelled. */
  | { readonly kind: 'missing'; readonly before: Session; readonly session: Session }
  /** It was taught: the plan keeps it as it is. */
  | { readonly kind: 'taught'; readonly before: Session; readonly session: Session };

/** A timetable that was read, and whether it is to hold all sessions of the plan. */
export interface ReadTimetable {
  readonly rows: readonly TimetableRow[];
  readonly isWhole: boolean;
  /** Sessions of rows that could not be read: they are not missing. */
  readonly unread: readonly string[];
}

type Taught = Pick<Plan, 'delivery'>;

/**
 * What a timetable changes, in the order of its rows, then what has no row. Texts are the same where
 * nothing tells them apart that a file can hold.
 *
 * @param same what two such texts have in common
 */
export function timetableChanges(
  plan: Taught,
  { rows, isWhole, unread }: ReadTimetable,
  same: (text: string) => string,
): readonly TimetableChange[] {
  const { sessions } = plan.delivery;
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const changes = rows.flatMap((row) => {
    const before = byId.get(row.session ?? '');
    return before ? changeOf(plan, before, row, same) : [addedBy(row)];
  });
  if (!isWhole) return changes;
  const there = new Set([...unread, ...rows.flatMap(({ session }) => session ?? [])]);
  const missing = sessions.filter(({ id, state }) => state === 'planned' && !there.has(id));
  return [
    ...changes,
    ...missing.map((before) => ({
      ...({ kind: 'missing', before, session: { ...before, state: 'cancelled' } } as const),
    })),
  ];
}

function changeOf(
  plan: Taught,
  before: Session,
  row: TimetableRow,
  same: (text: string) => string,
): readonly TimetableChange[] {
  const shown = withUnitDefaults(before, unitDelivery(plan, before.unit));
  const texts = rowTexts.filter((field) => {
    const now = row.texts[field];
    if (now === undefined || same(now) === same(shown[field])) return false;
    // Nothing in place of what the unit has: the session has none of its own to take away.
    return same(now) !== '' || before[field] !== '';
  });
  const { on, from, to } = before.time;
  const isMoved = row.time.on !== on || row.time.from !== from || row.time.to !== to;
  const fields: readonly TimetableField[] = [
    ...(isMoved ? (['time'] as const) : []),
    ...(row.unit === before.unit ? [] : (['unit'] as const)),
    ...texts,
    ...(row.state === null || row.state === before.state ? [] : (['state'] as const)),
  ];
  if (fields.length === 0) return [];
  const session = changed(before, row, fields);
  if (before.state === 'taught') return [{ kind: 'taught', before, session }];
  return [{ kind: 'changed', before, session, fields }];
}

/** Somebody moved it on purpose: planning again must not take it back. */
function changed(before: Session, row: TimetableRow, fields: readonly TimetableField[]): Session {
  const texts = rowTexts.filter((field) => fields.includes(field));
  return {
    ...before,
    ...{ unit: row.unit, time: row.time, state: row.state ?? before.state },
    ...Object.fromEntries(texts.map((field) => [field, (row.texts[field] ?? '').trim()])),
    isPinned: before.isPinned || fields.includes('time') || fields.includes('unit'),
  };
}

function addedBy({ line, unit, time, texts, state }: TimetableRow): TimetableChange {
  const { tutor = '', place = '', title = '', notes = '' } = texts;
  const session: Session = {
    ...{ id: '', unit, time, tutor, place, title, notes },
    ...{ state: state ?? 'planned', isPinned: true },
  };
  return { kind: 'added', line, session };
}

/** The sessions of a plan with changes of a timetable; those of what was taught change nothing. */
export function withTimetable(
  sessions: readonly Session[],
  changes: readonly TimetableChange[],
): readonly Session[] {
  const changed = new Map(
    changes.flatMap((change) =>
      change.kind === 'changed' || change.kind === 'missing'
        ? [[change.before.id, change.session] as const]
        : [],
    ),
  );
  const all = sessions.map((session) =>
    session.state === 'taught' ? session : (changed.get(session.id) ?? session),
  );
  for (const change of changes) {
    if (change.kind === 'added') all.push({ ...change.session, id: nextId('s', all) });
  }
  return all;
}
