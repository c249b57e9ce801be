import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepEqual } from '../../../src/catalogue';
import { applyChange, areaOf, changesBetween, editsBetween, typedField } from '../../../src/plan';
import type {
  Edit,
  FieldName,
  Learner,
  LearnerRequest,
  Plan,
  PlanChange,
  Session,
  WeeklySlot,
} from '../../../src/plan';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { anyChange, imi, later, noon, place, planOf } from './samples';

const [unit, other] = ['H/506/2154', 'K/506/2155'] as const;
const ada: Learner = {
  ...{ id: 'ada', name: 'Ada', employer: 'Acme', reference: '', startsOn: null },
  ...{
    pathway: null,
    differs: {},
    recognised: { [unit]: { kind: 'rpl', evidence: '', date: null } },
  },
};
const bo: Learner = { ...ada, id: 'bo', name: 'Bo', recognised: {} };
const slot: WeeklySlot = {
  ...{ id: 'p1', weekday: 'tue', time: { from: '09:30', to: '12:30' }, place: '', tutor: '' },
};
const session: Session = {
  ...{ id: 's1', unit, time: { on: '2026-12-01', from: '09:30', to: '12:30' } },
  ...{ tutor: '', place: '', title: '', notes: '', state: 'planned', isPinned: false },
};
const inPattern = (part: Partial<WeeklySlot>): PlanChange => ({
  type: 'deliver',
  delivery: { pattern: [{ ...slot, ...part }] },
});
const inSession = (part: Partial<Session>): PlanChange => ({
  type: 'deliver',
  delivery: { sessions: [{ ...session, ...part }] },
});
const plan = planOf(
  imi,
  place('chosen', unit),
  { type: 'recognise', unit, recognition: { kind: 'rpl', evidence: '', date: null } },
  { type: 'confirm', condition: 'centre', confirmation: { note: '' } },
  { type: 'add-learners', learners: [ada, bo] },
  { type: 'deliver', delivery: { pattern: [slot], sessions: [session] } },
);

const rpl = { kind: 'rpl', evidence: '', date: null } as const;
const deliver = (delivery: Extract<PlanChange, { type: 'deliver' }>['delivery']): PlanChange => ({
  type: 'deliver',
  delivery,
});
const inUnit = (
  delivery: Extract<PlanChange, { type: 'deliver-unit' }>['delivery'],
): PlanChange => ({ type: 'deliver-unit', unit, delivery });
const learnerWith = (part: Partial<Learner>): PlanChange => ({
  type: 'change-learner',
  learner: { ...ada, ...part },
});
const asking: LearnerRequest = {
  ...{ askedAt: noon, answerBy: '2026-12-11', label: 'Ada L', edition: '2026-11-22' },
  ...{ mayChoose: [], note: '', declinedOn: null, answers: [] },
};
const answer = { kind: 'words', words: 'Pat Hughes' } as const;

/**
 * One edit of every field: how it is made, whose field it is, and whether keystrokes in it join. The
 * compiler asks for a line as soon as a plan has a new field.
 */
const everyField: Readonly<
  Record<FieldName, readonly [PlanChange, readonly string[], 'typed' | 'each']>
> = {
  name: [{ type: 'rename', name: 'L' }, [], 'typed'],
  pathway: [{ type: 'follow', pathway: 'L' }, [], 'each'],
  'setUp.centre': [{ type: 'set-up', setUp: { centre: 'L' } }, [], 'typed'],
  'setUp.startsOn': [{ type: 'set-up', setUp: { startsOn: '2026-12-01' } }, [], 'typed'],
  'setUp.endsOn': [{ type: 'set-up', setUp: { endsOn: '2026-12-01' } }, [], 'typed'],
  'setUp.hoursPerWeek': [{ type: 'set-up', setUp: { hoursPerWeek: 6 } }, [], 'typed'],
  'limits.maxCredits': [{ type: 'limit', limits: { maxCredits: 6 } }, [], 'typed'],
  'limits.maxUnits': [{ type: 'limit', limits: { maxUnits: 6 } }, [], 'typed'],
  'limits.maxGlh': [{ type: 'limit', limits: { maxGlh: 6 } }, [], 'typed'],
  units: [place('excluded', unit), [unit], 'each'],
  recognised: [{ type: 'recognise', unit, recognition: null }, [unit], 'each'],
  'recognised.kind': [
    { type: 'recognise', unit, recognition: { ...rpl, kind: 'credit-transfer' } },
    [unit],
    'each',
  ],
  'recognised.evidence': [
    { type: 'recognise', unit, recognition: { ...rpl, evidence: 'L' } },
    [unit],
    'typed',
  ],
  'recognised.date': [
    { type: 'recognise', unit, recognition: { ...rpl, date: '2026-12-01' } },
    [unit],
    'typed',
  ],
  hours: [{ type: 'plan-hours', unit, hours: 6 }, [unit], 'typed'],
  confirmed: [{ type: 'confirm', condition: 'centre', confirmation: null }, ['centre'], 'each'],
  'confirmed.note': [
    { type: 'confirm', condition: 'centre', confirmation: { note: 'L' } },
    ['centre'],
    'typed',
  ],
  answer: [{ type: 'keep-answer', answer }, [], 'each'],
  'wants.fewestSurplus': [{ type: 'want', wants: { fewestSurplus: false } }, [], 'each'],
  'wants.hours': [{ type: 'want', wants: { hours: 'most' } }, [], 'each'],
  'wants.fewestUnits': [{ type: 'want', wants: { fewestUnits: true } }, [], 'each'],
  'wants.level': [{ type: 'want', wants: { level: { kind: 'avoid', level: 3 } } }, [], 'each'],
  'wants.wanted': [{ type: 'want', wants: { wanted: [unit] } }, [], 'each'],
  'wants.taught': [{ type: 'want', wants: { taught: [unit] } }, [], 'each'],
  'cohort.learners': [{ type: 'remove-learners', learners: ['ada'] }, ['ada'], 'each'],
  'cohort.learners.name': [learnerWith({ name: 'L' }), ['ada'], 'typed'],
  'cohort.learners.employer': [learnerWith({ employer: 'L' }), ['ada'], 'typed'],
  'cohort.learners.reference': [learnerWith({ reference: 'L' }), ['ada'], 'typed'],
  'cohort.learners.startsOn': [learnerWith({ startsOn: '2026-12-01' }), ['ada'], 'typed'],
  'cohort.learners.pathway': [learnerWith({ pathway: 'L' }), ['ada'], 'each'],
  'cohort.learners.differs': [
    learnerWith({ differs: { [other]: 'chosen' } }),
    ['ada', other],
    'each',
  ],
  'cohort.learners.request': [learnerWith({ request: asking }), ['ada'], 'each'],
  'cohort.learners.wishes': [learnerWith({ wishes: { [unit]: 'wanted' } }), ['ada', unit], 'each'],
  'cohort.learners.recognised': [learnerWith({ recognised: {} }), ['ada', unit], 'each'],
  'cohort.learners.recognised.kind': [
    learnerWith({ recognised: { [unit]: { ...rpl, kind: 'credit-transfer' } } }),
    ['ada', unit],
    'each',
  ],
  'cohort.learners.recognised.evidence': [
    learnerWith({ recognised: { [unit]: { ...rpl, evidence: 'L' } } }),
    ['ada', unit],
    'typed',
  ],
  'cohort.learners.recognised.date': [
    learnerWith({ recognised: { [unit]: { ...rpl, date: '2026-12-01' } } }),
    ['ada', unit],
    'typed',
  ],
  'cohort.minGroupSize': [{ type: 'group-size', minGroupSize: 6 }, [], 'typed'],
  'delivery.weekdays': [deliver({ weekdays: ['mon'] }), [], 'each'],
  'delivery.closedWeeks': [deliver({ closedWeeks: ['2026-12-21'] }), [], 'each'],
  'delivery.closedDays': [
    deliver({ closedDays: [{ from: '2026-12-21', to: '2026-12-23', name: 'Inset' }] }),
    [],
    'each',
  ],
  'delivery.bankHolidays': [deliver({ bankHolidays: 'scotland' }), [], 'each'],
  'delivery.order': [deliver({ order: [unit] }), [], 'each'],
  'delivery.links': [
    deliver({ links: [{ kind: 'before', first: unit, second: other }] }),
    [],
    'each',
  ],
  'delivery.pins': [
    { type: 'pin', unit, pin: { from: '2026-12-07', weeks: null } },
    [unit],
    'typed',
  ],
  'delivery.sideBySide': [deliver({ sideBySide: 6 }), [], 'typed'],
  'delivery.unitHoursPerWeek': [deliver({ unitHoursPerWeek: 6 }), [], 'typed'],
  'delivery.offTheJobHours': [deliver({ offTheJobHours: 6 }), [], 'typed'],
  'delivery.pattern': [
    deliver({ pattern: [slot, { ...slot, id: 'p2', weekday: 'fri' }] }),
    ['p2'],
    'each',
  ],
  'delivery.pattern.weekday': [inPattern({ weekday: 'wed' }), ['p1'], 'each'],
  'delivery.pattern.time': [inPattern({ time: { from: '09:00', to: '10:00' } }), ['p1'], 'typed'],
  'delivery.pattern.place': [inPattern({ place: 'L' }), ['p1'], 'typed'],
  'delivery.pattern.tutor': [inPattern({ tutor: 'L' }), ['p1'], 'typed'],
  'delivery.differentDays': [
    deliver({ differentDays: [{ kind: 'extra', on: '2026-12-21', from: '09:30', to: '12:30' }] }),
    [],
    'each',
  ],
  'delivery.spread': [deliver({ spread: 'even' }), [], 'each'],
  'delivery.sessions': [deliver({ sessions: [] }), ['s1'], 'each'],
  'delivery.sessions.unit': [inSession({ unit: other }), ['s1'], 'each'],
  'delivery.sessions.time': [
    inSession({ time: { on: '2026-12-08', from: '09:30', to: '12:30' } }),
    ['s1'],
    'each',
  ],
  'delivery.sessions.tutor': [inSession({ tutor: 'L' }), ['s1'], 'typed'],
  'delivery.sessions.place': [inSession({ place: 'L' }), ['s1'], 'typed'],
  'delivery.sessions.title': [inSession({ title: 'L' }), ['s1'], 'typed'],
  'delivery.sessions.notes': [inSession({ notes: 'L' }), ['s1'], 'typed'],
  'delivery.sessions.state': [inSession({ state: 'taught' }), ['s1'], 'each'],
  'delivery.sessions.isPinned': [inSession({ isPinned: true }), ['s1'], 'each'],
  'delivery.units.tutor': [inUnit({ tutor: 'L' }), [unit], 'typed'],
  'delivery.units.assessor': [inUnit({ assessor: 'L' }), [unit], 'typed'],
  'delivery.units.iqa': [inUnit({ iqa: 'L' }), [unit], 'typed'],
  'delivery.units.location': [inUnit({ location: 'L' }), [unit], 'typed'],
  'delivery.units.deliveryMethods': [inUnit({ deliveryMethods: ['online'] }), [unit], 'each'],
  'delivery.units.assessmentMethods': [inUnit({ assessmentMethods: ['rpl'] }), [unit], 'each'],
  'delivery.units.assessmentOn': [inUnit({ assessmentOn: '2026-12-01' }), [unit], 'typed'],
  'delivery.units.resources': [inUnit({ resources: 'L' }), [unit], 'typed'],
  'delivery.units.notes': [inUnit({ notes: 'L' }), [unit], 'typed'],
};

const fieldsOf = (edits: readonly Edit[]): readonly string[] => edits.map(({ field }) => field);

describe('an edit of one field', () => {
  for (const [field, [change, of, joining]] of Object.entries(everyField)) {
    it(`is told from all others, with whose it is: ${field}`, () => {
      const after = applyChange(plan, change, later);
      const edits = editsBetween(plan, after);
      expect(edits).toMatchObject([{ field, of }]);
      expect(edits).toHaveLength(1);
      expect(deepEqual(edits[0]!.before, edits[0]!.after)).toBe(false);
      expect(typedField(plan, after)).toBe(
        joining === 'typed' ? JSON.stringify([field, ...of]) : null,
      );
      const [back] = editsBetween(after, plan);
      expect([back!.field, back!.before, back!.after]).toEqual([
        field,
        edits[0]!.after,
        edits[0]!.before,
      ]);
    });
  }

  it('is none of another unit, learner or field, nor of two at once', () => {
    const typed = Object.values(everyField).flatMap(([change, , joining]) =>
      joining === 'typed' ? [typedField(plan, applyChange(plan, change, later))] : [],
    );
    expect(typed.length).toBeGreaterThan(25);
    expect(new Set(typed).size).toBe(typed.length);
    const changes = [everyField.name[0], everyField['setUp.centre'][0]];
    expect(typedField(plan, applyChange(plan, { type: 'together', changes }, later))).toBeNull();
    expect(
      typedField(plan, applyChange(plan, { type: 'rename', name: plan.name }, later)),
    ).toBeNull();
  });

  it('tells learners who join, leave, and stand in another order', () => {
    const [cy, dee] = [
      { ...bo, id: 'cy' },
      { ...bo, id: 'dee' },
    ];
    const changes = [
      { type: 'remove-learners', learners: ['ada'] },
      { type: 'add-learners', learners: [cy, dee] },
    ] as const;
    const after = applyChange(plan, { type: 'together', changes }, later);
    expect(editsBetween(plan, after)).toMatchObject([
      { field: 'cohort.learners', of: ['ada'], before: ada, after: undefined },
      { field: 'cohort.learners', of: ['cy'], before: undefined, after: cy },
      { field: 'cohort.learners', of: ['dee'], before: undefined, after: dee },
    ]);
    const { learners } = plan.cohort;
    const turned = { ...plan, cohort: { ...plan.cohort, learners: learners.toReversed() } };
    expect(editsBetween(plan, turned)).toMatchObject([{ field: 'cohort.learners', of: [] }]);
  });
});

describe('the area that edits are of', () => {
  /** What somebody is at who makes a change of this type. */
  const at: Partial<Record<PlanChange['type'], string>> = {
    ...{ rename: 'set-up', 'set-up': 'set-up', limit: 'set-up', follow: 'set-up' },
    ...{ place: 'units', recognise: 'units', confirm: 'conditions', want: 'wants' },
    ...{ 'keep-answer': 'answer', 'remove-learners': 'learners', 'change-learner': 'learners' },
    ...{ 'group-size': 'learners', 'plan-hours': 'teaching', deliver: 'teaching', pin: 'teaching' },
    'deliver-unit': 'unit-delivery',
  };
  const made = Object.values(everyField).map(([change]) => ({
    change,
    edits: editsBetween(plan, applyChange(plan, change, later)),
  }));

  it('is what the planner is at who makes them', () => {
    for (const { change, edits } of made) expect(areaOf(edits)).toBe(at[change.type]);
    expect(new Set(Object.values(at)).size).toBe(8);
  });

  it('is one for edits of one area, and none for no edit or edits of more', () => {
    const counts = { one: 0, more: 0 };
    expect(areaOf([])).toBeNull();
    for (const first of made) {
      for (const second of made) {
        const [one, other] = [at[first.change.type], at[second.change.type]];
        expect(areaOf([...first.edits, ...second.edits])).toBe(one === other ? one : null);
        counts[one === other ? 'one' : 'more'] += 1;
      }
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });
});

describe('the edits between two states', () => {
  it('are none exactly where no change leads from one to the other', () => {
    const seen = new Set<string>();
    const counts = { none: 0, some: 0 };
    const happened = fc.tuple(arbitraryPlan(imi), fc.array(anyChange(imi), { maxLength: 3 }));
    fc.assert(
      fc.property(happened, ([before, changes]) => {
        const after = changes.reduce((now, change) => applyChange(now, change, later), before);
        const copy = JSON.parse(JSON.stringify(after)) as Plan;
        const edits = editsBetween(before, copy);
        expect(edits.length === 0).toBe(changesBetween(before, after).length === 0);
        expect(edits).toEqual(editsBetween(before, after));
        expect(editsBetween(after, { ...copy, changedAt: noon })).toEqual([]);
        for (const field of fieldsOf(edits)) seen.add(field);
        counts[edits.length === 0 ? 'none' : 'some'] += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(20);
    expect([...seen].filter((field) => !(field in everyField))).toEqual([]);
    expect(seen.size).toBeGreaterThan(30);
  });
});
