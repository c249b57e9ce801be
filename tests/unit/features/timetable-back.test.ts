import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { sameInFile, readTimetable } from '../../../src/exchange';
import { makeFile } from '../../../src/features/delivery/files/files';
import { sessionStateNames, wordsOfTimetable } from '../../../src/messages';
import type { Plan, Session } from '../../../src/plan';
import { emptyUnitDelivery, newPlan } from '../../../src/plan';
import type { TimetableChange } from '../../../src/schedule';
import { plannedTeaching, timetableChanges, withTimetable } from '../../../src/schedule';
import { pythonWith } from '../../fixtures/python';

const qualification = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const at = '2026-11-20T10:00:00.000Z';
const units = qualification.groups[0]!.units.slice(0, 3);
const titleOf = (unit: string) => qualification.units.find(({ id }) => id === unit)!.title;

/** Also such as files of every kind have to escape, and what they cannot hold. */
const words = fc.oneof(
  fc.constantFrom('', 'Room 2', 'Łódź; a, b\\c', '=1+1', 'Notes: x', 'Tutor: y', ' two  words '),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const lines = fc.oneof(
  words,
  fc.constantFrom('Bring\npens', 'Tutor: z\nPlan: p', 'a\u2028b\u0007'),
);
/** Around both changes of the clocks, and midnight. */
const days = fc.constantFrom('2027-03-26', '2027-03-28', '2027-03-29', '2027-10-30', '2027-10-31');
const spans = fc.constantFrom(['00:00', '00:30'], ['09:30', '12:30'], ['13:15', '23:45']);

const timetables: fc.Arbitrary<readonly Session[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...units),
      time: fc.tuple(days, spans).map(([on, [from = '', to = '']]) => ({ on, from, to })),
      ...{ tutor: words, place: words, title: words, notes: lines, isPinned: fc.boolean() },
      state: fc.constantFrom('planned' as const, 'planned' as const, 'taught' as const),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((session, i) => ({ ...session, id: `s${i + 1}` })));

function planOf(sessions: readonly Session[]): Plan {
  const plan = newPlan(qualification, { id: 'a plan', name: 'Plan; one', at });
  const first = { ...emptyUnitDelivery, tutor: 'Maya Lunn', location: 'Room 1' };
  return {
    ...plan,
    delivery: { ...plan.delivery, sessions, units: { [units[0]!]: first } },
    setUp: { ...plan.setUp, startsOn: '2027-01-04' },
  };
}

async function exported(plan: Plan, kind: 'calendar' | 'workbook'): Promise<Uint8Array> {
  const planned = plannedTeaching(qualification, plan);
  const file = { plan, qualification, planned, calendars: [{ exported: [] }] };
  const work = { signal: new AbortController().signal, onstep: () => undefined };
  const blob = await makeFile(kind, file, { at, ...work });
  return new Uint8Array(await blob.arrayBuffer());
}

async function read(bytes: Uint8Array, plan: Plan) {
  const taught = plannedTeaching(qualification, plan).units.map(({ unit }) => unit);
  const reading = await readTimetable(bytes, plan, wordsOfTimetable(qualification, plan, taught));
  if (reading.kind !== 'timetable') throw new Error(reading.kind);
  const unread = reading.unread.flatMap(({ session }) => session ?? []);
  return { ...reading, changes: timetableChanges(plan, { ...reading, unread }, sameInFile) };
}

describe.each(['workbook', 'calendar'] as const)('a %s that nobody changed', (kind) => {
  it('is read back without a difference', async () => {
    let sessions = 0;
    await fc.assert(
      fc.asyncProperty(timetables, async (all) => {
        const plan = planOf(all);
        const { rows, unread, changes, isWhole } = await read(await exported(plan, kind), plan);
        expect(unread).toEqual([]);
        expect(changes).toEqual([]);
        expect(isWhole).toBe(true);
        expect(new Set(rows.map(({ session }) => session))).toEqual(
          new Set(all.map(({ id }) => id)),
        );
        sessions += rows.length;
      }),
      { numRuns: 10 },
    );
    expect(sessions).toBeGreaterThan(30);
  });
});

type Cells = Readonly<Record<string, string>>;
/** What somebody does to one session, or adds. */
type Deed = 'nothing' | 'move' | 'place' | 'cancel' | 'remove';

interface Edit {
  readonly kind: 'change' | 'remove' | 'add';
  readonly session: string;
  readonly cells: Cells;
}

const moved = { Date: '2027-06-01', From: '14:00', To: '16:00' } as const;
const cellsOf: Readonly<Record<Deed, Cells>> = {
  nothing: {},
  remove: {},
  move: moved,
  place: { Location: 'Annexe' },
  cancel: { State: sessionStateNames.cancelled },
};

interface Case {
  readonly plan: Plan;
  readonly edits: readonly Edit[];
  readonly added: readonly string[];
  /** By session, what is to be found. */
  readonly expected: Readonly<Record<string, string>>;
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(
    timetables,
    fc.array(fc.constantFrom<Deed>('nothing', 'move', 'place', 'cancel', 'remove'), {
      ...{ minLength: 8, maxLength: 8 },
    }),
    fc.subarray([...units, 'Exced customer expectations']),
  )
  .map(([sessions, deeds, added]) => {
    const done = sessions
      .map((session, i) => ({ session, deed: deeds[i] ?? 'nothing' }))
      .filter(({ deed }) => deed !== 'nothing');
    return {
      plan: planOf(sessions),
      edits: [
        ...done.map(({ session: { id }, deed }): Edit => ({
          ...{ kind: deed === 'remove' ? 'remove' : 'change', session: id, cells: cellsOf[deed] },
        })),
        ...added.map((unit, i): Edit => ({
          ...{ kind: 'add', session: 'none' },
          cells: { ...moved, From: `1${i}:00`, Unit: units.includes(unit) ? titleOf(unit) : unit },
        })),
      ],
      added,
      expected: Object.fromEntries(
        done.flatMap(({ session: { id, state }, deed }) => {
          if (state !== 'taught') return [[id, deed]];
          // What was taught stays; that it lost its row is nothing to decide.
          return deed === 'remove' ? [] : [[id, 'taught']];
        }),
      ),
    };
  });

const deedOf = (change: Exclude<TimetableChange, { kind: 'added' }>): string => {
  if (change.kind === 'missing') return 'remove';
  if (change.kind === 'taught') return 'taught';
  const names = { time: 'move', place: 'place', state: 'cancel' } as Record<string, string>;
  return change.fields.map((field) => names[field] ?? field).join();
};

describe.each([
  { ending: 'xlsx', kind: 'workbook', python: pythonWith('openpyxl') },
  { ending: 'ics', kind: 'calendar', python: pythonWith('vobject') },
] as const)('a $kind that another program changed', ({ ending, kind, python }) => {
  it.skipIf(python === null)('is read back with exactly those changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unitwise-'));
    const all = fc.sample(cases, 14);
    const jobs = [];
    for (const [i, { plan, edits }] of all.entries()) {
      const from = join(folder, `${i}-before.${ending}`);
      writeFileSync(from, await exported(plan, kind));
      jobs.push({ kind: ending, from, to: join(folder, `${i}-after.${ending}`), edits });
    }
    const script = join(import.meta.dirname, '../../fixtures/edit-timetable.py');
    const edited = spawnSync(python ?? '', [script], {
      encoding: 'utf8',
      input: JSON.stringify(jobs),
    });
    expect(edited.stderr).toBe('');
    const seen: Record<string, number> = { added: 0, unread: 0 };
    for (const [i, { plan, added, edits, expected }] of all.entries()) {
      const { changes, unread } = await read(readFileSync(jobs[i]!.to), plan);
      const found = changes.filter((change) => change.kind !== 'added');
      // An empty calendar may be anybody's: nothing is missing there.
      const isEmptied = kind === 'calendar' && isAllRemoved(plan, edits);
      const deeds = found.map((change) => [change.before.id, deedOf(change)] as const);
      expect(Object.fromEntries(deeds)).toEqual(isEmptied ? {} : expected);
      const fresh = changes.flatMap((change) => (change.kind === 'added' ? [change.session] : []));
      const known = added.filter((unit) => units.includes(unit));
      expect(fresh.map(({ unit }) => unit).toSorted()).toEqual(known.toSorted());
      expect(unread.map(({ fault }) => fault)).toEqual(
        added.length > known.length ? ['unknown-unit'] : [],
      );
      isTaken(plan, changes, isEmptied ? {} : expected);
      for (const [, deed] of deeds) seen[deed] = (seen[deed] ?? 0) + 1;
      seen.added! += fresh.length;
      seen.unread! += unread.length;
    }
    const kinds = ['move', 'place', 'cancel', 'remove', 'taught', 'added', 'unread'];
    for (const each of kinds) expect([each, seen[each]! > 1]).toEqual([each, true]);
  });
});

function isAllRemoved({ delivery }: Plan, edits: readonly Edit[]): boolean {
  const removed = edits.filter(({ kind }) => kind === 'remove').map(({ session }) => session);
  return delivery.sessions.every(({ id }) => removed.includes(id));
}

/** Takes all that there is: what was taught stands as before, and nothing is lost. */
function isTaken(
  plan: Plan,
  changes: readonly TimetableChange[],
  expected: Readonly<Record<string, string>>,
): void {
  const before = plan.delivery.sessions;
  const after = withTimetable(before, changes);
  expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
  for (const session of before) {
    const now = after.find(({ id }) => id === session.id)!;
    const deed = expected[session.id];
    if (deed === undefined || deed === 'taught') expect(now).toEqual(session);
    if (deed === 'move') {
      expect(now.time).toEqual({ on: moved.Date, from: moved.From, to: moved.To });
      expect(now.isPinned).toBe(true);
    }
    if (deed === 'place') expect(now).toEqual({ ...session, place: 'Annexe' });
    if (deed === 'cancel' || deed === 'remove') expect(now.state).toBe('cancelled');
  }
}
