import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/catalogue';
import {
  afterStep,
  applyChange,
  cellEdits,
  cellsOf,
  changesBetween,
  editsBetween,
  emptyUnitDelivery,
  joinEdits,
  merge,
  parsePlan,
  planOf as planOfCells,
  putBack,
  toRecord,
  withEdits,
} from '../../../src/plan';
import type { Edit, Learner, Plan, PlanChange } from '../../../src/plan';
import { arbitraryChange, arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { imi, later, noon, place, planOf } from './samples';

/** Without empty details of a unit's delivery, which mean the same as none. */
function told(plan: Plan): string {
  const units = Object.entries(plan.delivery.units).filter(
    ([, details]) => canonicalJson(details) !== canonicalJson(emptyUnitDelivery),
  );
  return canonicalJson({
    ...plan,
    delivery: { ...plan.delivery, units: Object.fromEntries(units) },
  });
}

const change = arbitraryChange(imi);

/** What one person did to a plan, at an instant of their own. */
const work = fc.record({
  changes: fc.array(change, { maxLength: 6 }),
  at: fc.constantFrom(noon, later, '2026-11-22T12:00:09.000Z'),
});
type Work = typeof work extends fc.Arbitrary<infer Value> ? Value : never;

function after(plan: Plan, { changes, at }: Work): Plan {
  const done = changes.reduce((done, change) => applyChange(done, change, at), plan);
  return changes.length === 0 ? plan : { ...done, changedAt: at };
}

const longAgo = '2020-01-01T00:00:00.000Z';
const early = arbitraryPlan(imi).map((plan) => ({ ...plan, changedAt: longAgo }));

/** Two people's work: some of it the same, some on a learner or a confirmation that the plan has. */
const meeting = early.chain((plan) => {
  const learners = [learner('ada'), learner('ben')];
  const base = {
    ...applyChange(plan, { type: 'add-learners', learners }, noon),
    changedAt: longAgo,
  };
  const met = fc.oneof(change, ...onWhatIsThere(base).map((each) => fc.constantFrom(...each)));
  const done = fc.record({
    changes: fc.array(met, { maxLength: 4 }),
    at: work.map(({ at }) => at),
  });
  return fc.tuple(fc.constant(base), fc.oneof(work, done), fc.oneof(work, done));
});

/** Changes of learners, recognitions and confirmations that are there: a new value, or gone. */
function onWhatIsThere({ cohort, recognised, confirmed }: Plan): readonly PlanChange[][] {
  return [
    ...cohort.learners.map((learner): PlanChange[] => [
      { type: 'change-learner', learner: { ...learner, employer: 'Another' } },
      { type: 'change-learner', learner: { ...learner, wishes: { 'H/506/2154': 'take' } } },
      { type: 'remove-learners', learners: [learner.id] },
    ]),
    ...Object.entries(recognised).map(([unit, recognition]): PlanChange[] => [
      { type: 'recognise', unit, recognition: { ...recognition, evidence: 'Another' } },
      { type: 'recognise', unit, recognition: null },
    ]),
    ...Object.keys(confirmed).map((condition): PlanChange[] => [
      { type: 'confirm', condition, confirmation: { note: 'Another' } },
      { type: 'confirm', condition, confirmation: null },
    ]),
  ];
}

/** Names a field of a plan, whoever it is of; an entry by its own name, whichever part of it. */
const keyOf = ({ field, of }: Pick<Edit, 'field' | 'of'>): string =>
  JSON.stringify([wholeOf(field), ...of]);

/** Recognitions and confirmations are decided each as a whole. */
function wholeOf(field: string): string {
  return field.replace(/(recognised|confirmed)\..*$/, '$1');
}

interface Decided {
  readonly field: string;
  readonly of: readonly string[];
  readonly after: unknown;
}

/** What became of each field that was changed, by its key. */
function decidedIn(before: Plan, after: Plan): ReadonlyMap<string, Decided> {
  const edits = editsBetween(before, after).map((edit): [string, Decided] => {
    const field = wholeOf(edit.field);
    const isPart = field !== edit.field;
    return [keyOf(edit), { field, of: edit.of, after: isPart ? entryIn(after, edit) : edit.after }];
  });
  return new Map(edits);
}

function entryIn({ recognised, confirmed, cohort }: Plan, { field, of }: Edit): unknown {
  const [first = '', second = ''] = of;
  if (field.startsWith('recognised')) return recognised[first];
  if (field.startsWith('confirmed')) return confirmed[first];
  return cohort.learners.find(({ id }) => id === first)?.recognised[second];
}

/** Fields that hold several values, each of which is decided by itself. */
const sets: readonly string[] = [
  ...['wants.wanted', 'delivery.weekdays', 'delivery.closedWeeks', 'delivery.closedDays'],
  ...['delivery.links', 'delivery.differentDays'],
  ...['delivery.units.deliveryMethods', 'delivery.units.assessmentMethods'],
];

/** Lists of members, by the ids of these. */
const memberLists: Readonly<Record<string, (plan: Plan) => readonly string[]>> = {
  'cohort.learners': ({ cohort }) => cohort.learners.map(({ id }) => id),
  'delivery.pattern': ({ delivery }) => delivery.pattern.map(({ id }) => id),
  'delivery.sessions': ({ delivery }) => delivery.sessions.map(({ id }) => id),
};

describe('cells', () => {
  it('give back every plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(imi, { maxChanges: 40 }), (plan) => {
        expect(told(planOfCells(cellsOf(plan)))).toBe(told(plan));
      }),
      { numRuns: 500 },
    );
  });

  it('hold 500 learners', () => {
    const learners = Array.from({ length: 500 }, (_, i) => ({
      ...learner(`l${String(i)}`),
      ...(i % 2 === 0 && { wishes: { 'H/506/2154': 'not' as const } }),
    }));
    const plan = planOf(imi, { type: 'add-learners', learners });
    expect(planOfCells(cellsOf(plan))).toEqual(plan);
  });
});

function learner(id: string): Learner {
  return {
    ...{ id, name: id, employer: '', reference: '', startsOn: null, pathway: null },
    ...{ differs: { 'H/506/2154': 'chosen' }, recognised: {} },
  };
}

describe('joining edits', () => {
  it('is the same whichever comes first, however many there are, and said twice', () => {
    fc.assert(
      fc.property(early, work, work, work, (base, ...works) => {
        const [a, b, c] = works.map((each) => cellEdits(base, after(base, each)));
        const seen = (edits: ReturnType<typeof joinEdits>) => told(withEdits(base, edits));
        expect(seen(joinEdits(a!, b!))).toBe(seen(joinEdits(b!, a!)));
        expect(seen(joinEdits(joinEdits(a!, b!), c!))).toBe(seen(joinEdits(a!, joinEdits(b!, c!))));
        expect(seen(joinEdits(a!, a!))).toBe(seen(a!));
        expect(seen(joinEdits(joinEdits(a!, b!), a!))).toBe(seen(joinEdits(a!, b!)));
      }),
      { numRuns: 600 },
    );
  });
});

describe('merging', () => {
  it('keeps what either did, and of one field the later', () => {
    const counts = { mine: 0, theirs: 0, equal: 0, both: 0, overruled: 0, gone: 0, untouched: 0 };
    fc.assert(
      fc.property(meeting, ([base, mineDone, theirsDone]) => {
        const [mine, theirs] = [after(base, mineDone), after(base, theirsDone)];
        const { plan, overruled } = merge(base, mine, theirs);
        const merged = decidedIn(base, plan);
        const byMe = decidedIn(base, mine);
        const byThem = decidedIn(base, theirs);
        const lost = new Set(overruled.map(keyOf));
        for (const key of new Set([...merged.keys(), ...byMe.keys(), ...byThem.keys()])) {
          const [one, other] = [byMe.get(key), byThem.get(key)];
          const { field, of } = (one ?? other)!;
          if (sets.includes(field) || field in memberLists) continue;
          if (isGone(base, mine, theirs, field, of)) {
            counts.gone += 1;
            if (one && !isGone(base, mine, base, field, of)) expect(overruled).not.toEqual([]);
            continue;
          }
          const kept = keptOf(one, other, mine.changedAt, theirs.changedAt);
          if (kept === 'either') {
            counts.both += 1;
            expect([one?.after, other?.after]).toContainEqual(merged.get(key)?.after);
            continue;
          }
          expect(canonicalJson(merged.get(key)?.after ?? null)).toBe(
            canonicalJson(kept?.after ?? null),
          );
          if (one && other) counts[isSame(one, other) ? 'equal' : 'both'] += 1;
          else counts[one ? 'mine' : 'theirs'] += 1;
          const isLost = one !== undefined && canonicalJson(kept) !== canonicalJson(one);
          if (isLost) {
            counts.overruled += 1;
            expect(lost).toContain(key);
          }
        }
        if (byMe.size === 0)
          expect(told(plan)).toBe(told({ ...theirs, changedAt: plan.changedAt }));
        if (byThem.size === 0) expect(overruled).toEqual([]);
        counts.untouched += byMe.size === 0 || byThem.size === 0 ? 1 : 0;
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
  });

  it('keeps every member that either added to a set, and drops what either took away', () => {
    fc.assert(
      fc.property(early, work, work, (base, mineDone, theirsDone) => {
        const [mine, theirs] = [after(base, mineDone), after(base, theirsDone)];
        const { plan } = merge(base, mine, theirs);
        for (const read of [
          ({ delivery }: Plan) => delivery.closedWeeks.map(String),
          ({ delivery }: Plan) => delivery.weekdays.map(String),
          ({ delivery }: Plan) => delivery.links.map(canonicalJson),
          ({ wants }: Plan) => wants.wanted.map(String),
          ...Object.values(memberLists).map((members) => (each: Plan) => [...members(each)]),
        ]) {
          const [was, one, other] = [base, mine, theirs].map((each) => new Set(read(each)));
          const all = [...new Set([...was!, ...one!, ...other!])];
          const there = all.filter((value) =>
            was!.has(value) ? one!.has(value) && other!.has(value) : true,
          );
          expect(read(plan).toSorted()).toEqual(there.toSorted());
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('makes plans that can be read back', () => {
    fc.assert(
      fc.property(early, work, work, (base, mineDone, theirsDone) => {
        const { plan } = merge(base, after(base, mineDone), after(base, theirsDone));
        expect(parsePlan(toRecord(plan), () => imi)).toMatchObject({ ok: true });
      }),
      { numRuns: 500 },
    );
  });
});

function isSame(one: Decided, other: Decided): boolean {
  return canonicalJson(one.after ?? null) === canonicalJson(other.after ?? null);
}

/** Whose edit of a field stays; `either` where the instants are the same. */
function keptOf(
  one: Decided | undefined,
  other: Decided | undefined,
  atOne: string,
  atOther: string,
): Decided | undefined | 'either' {
  if (!one || !other) return one ?? other;
  if (isSame(one, other)) return one;
  if (atOne === atOther) return 'either';
  return atOne > atOther ? one : other;
}

/** Whether somebody took away the learner, the slot or the session that the field is of. */
function isGone(
  base: Plan,
  mine: Plan,
  theirs: Plan,
  field: string,
  [member = '']: readonly string[],
): boolean {
  const list = Object.keys(memberLists).find((name) => field.startsWith(name));
  if (list === undefined) return false;
  const isIn = (plan: Plan): boolean => memberLists[list]!(plan).includes(member);
  return isIn(base) && !(isIn(mine) && isIn(theirs));
}

describe('what was overruled', () => {
  const base = planOf(imi, { type: 'add-learners', learners: [learner('ada'), learner('bo')] });
  const rename = (name: string, at: string): Plan =>
    applyChange(base, { type: 'rename', name }, at);

  it('is told and can be put back, beside what the other did', () => {
    const mine = rename('Mine', noon);
    const theirs = applyChange(rename('Theirs', later), place('chosen', 'H/506/2154'), later);
    const { plan, overruled } = merge(base, mine, theirs);
    expect(plan.name).toBe('Theirs');
    expect(overruled).toEqual([{ field: 'name', of: [], before: 'Theirs', after: 'Mine' }]);
    const back = putBack(plan, mine, overruled);
    expect(back.name).toBe('Mine');
    expect(back.units).toEqual(theirs.units);
  });

  it('is a learner who was taken away while somebody worked on them, and comes back whole', () => {
    const mine = applyChange(
      base,
      { type: 'change-learner', learner: { ...learner('ada'), name: 'Ada K.' } },
      noon,
    );
    const theirs = applyChange(base, { type: 'remove-learners', learners: ['ada'] }, later);
    const { plan, overruled } = merge(base, mine, theirs);
    expect(plan.cohort.learners.map(({ id }) => id)).toEqual(['bo']);
    expect(overruled.map(({ field, of }) => [field, of])).toEqual([['cohort.learners', ['ada']]]);
    const back = putBack(plan, mine, overruled);
    expect(back.cohort.learners.find(({ id }) => id === 'ada')).toEqual(
      mine.cohort.learners.find(({ id }) => id === 'ada'),
    );
  });

  it('comes back field by field', () => {
    let put = 0;
    fc.assert(
      fc.property(early, work, work, (base, mineDone, theirsDone) => {
        const [mine, theirs] = [after(base, mineDone), after(base, theirsDone)];
        const { plan, overruled } = merge(base, mine, theirs);
        const back = putBack(plan, mine, overruled);
        const still = new Set(editsBetween(back, mine).map(keyOf));
        for (const edit of overruled) expect(still).not.toContain(keyOf(edit));
        put += overruled.length;
      }),
      { numRuns: 500 },
    );
    expect(put).toBeGreaterThan(100);
  });
});

describe('a step after others have changed the plan', () => {
  it('takes back what is still mine, and leaves what came from others', () => {
    fc.assert(
      fc.property(early, change, work, (base, step, theirsDone) => {
        const mine = applyChange(base, step, noon);
        const theirs = after(mine, { ...theirsDone, at: later });
        const back = afterStep(theirs, mine, base);
        const byThem = new Set(editsBetween(mine, theirs).map(keyOf));
        for (const edit of editsBetween(mine, base)) {
          if (sets.includes(edit.field) || edit.field.startsWith('cohort.learners')) continue;
          const left = editsBetween(back, base).some((each) => keyOf(each) === keyOf(edit));
          const isTheirs = [...byThem].some((key) => key === keyOf(edit));
          if (!isTheirs) expect(left && !isUnder(edit, byThem)).toBe(false);
        }
        expect(told(afterStep(mine, mine, base))).toBe(told(base));
        expect(changesBetween(base, afterStep(mine, mine, base))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a field that somebody else has changed since', () => {
    const base = planOf(imi);
    const mine = applyChange(base, { type: 'rename', name: 'Mine' }, noon);
    const named: PlanChange = { type: 'rename', name: 'Theirs' };
    const theirs = applyChange(
      applyChange(mine, named, later),
      place('chosen', 'H/506/2154'),
      later,
    );
    expect(afterStep(theirs, mine, base)).toEqual(theirs);
    expect(afterStep(theirs, base, mine)).toEqual(theirs);
  });
});

/** Whether somebody changed what holds the field. */
function isUnder({ of }: Edit, keys: ReadonlySet<string>): boolean {
  return [...keys].some((key) => of.length > 0 && key.includes(of[0]!));
}
