import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification, qualifications } from '../../../src/catalogue';
import { applyChange, emptyUnitDelivery } from '../../../src/plan';
import type { Learner, Plan, PlanChange } from '../../../src/plan';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { anyChange, imi, later, noon, planOf } from './samples';

const [unit, other] = ['H/506/2154', 'K/506/2155'];
const ada: Learner = {
  id: 'ada',
  name: 'Ada',
  employer: '',
  reference: '',
  startsOn: null,
  pathway: null,
  differs: {},
  recognised: {},
};
const ben: Learner = { ...ada, id: 'ben', name: 'Ben' };
const rpl = { kind: 'rpl', evidence: 'Certificate of 2024', date: '2024-07-01' } as const;

/** A change, the changes that come before it, and what it makes of its part of the plan. */
interface NamedChange {
  readonly name: string;
  readonly before?: readonly PlanChange[];
  readonly change: PlanChange;
  readonly gives: (plan: Plan) => Partial<Plan>;
}

const cases: readonly NamedChange[] = [
  {
    name: 'rename',
    change: { type: 'rename', name: 'Autumn' },
    gives: () => ({ name: 'Autumn' }),
  },
  {
    name: 'set-up keeps the facts that it does not name',
    before: [{ type: 'set-up', setUp: { centre: 'Leeds', hoursPerWeek: 6 } }],
    change: { type: 'set-up', setUp: { hoursPerWeek: null, startsOn: '2026-12-01' } },
    gives: () => ({
      setUp: { centre: 'Leeds', startsOn: '2026-12-01', endsOn: null, hoursPerWeek: null },
    }),
  },
  {
    name: 'limit keeps the ceilings that it does not name',
    change: { type: 'limit', limits: { maxGlh: 300 } },
    gives: () => ({ limits: { maxCredits: 50, maxUnits: null, maxGlh: 300 } }),
  },
  {
    name: 'want keeps the wishes that it does not name',
    before: [{ type: 'want', wants: { wanted: [unit] } }],
    change: { type: 'want', wants: { hours: 'fewest' } },
    gives: ({ wants }) => ({ wants: { ...wants, hours: 'fewest', wanted: [unit] } }),
  },
  {
    name: 'together makes several changes, the last on top of the first',
    change: {
      type: 'together',
      changes: [
        { type: 'place', units: [unit, other], as: 'chosen' },
        { type: 'place', units: [other], as: 'undecided' },
        { type: 'limit', limits: { maxUnits: 9 } },
      ],
    },
    gives: ({ limits }) => ({ units: { [unit]: 'chosen' }, limits: { ...limits, maxUnits: 9 } }),
  },
  {
    name: 'place decides about several units at once',
    before: [{ type: 'place', units: [unit], as: 'excluded' }],
    change: { type: 'place', units: [unit, other], as: 'chosen' },
    gives: () => ({ units: { [unit]: 'chosen', [other]: 'chosen' } }),
  },
  {
    name: 'place as undecided takes the decision away',
    before: [{ type: 'place', units: [unit, other], as: 'additional' }],
    change: { type: 'place', units: [unit], as: 'undecided' },
    gives: () => ({ units: { [other]: 'additional' } }),
  },
  {
    name: 'recognise',
    change: { type: 'recognise', unit, recognition: rpl },
    gives: () => ({ recognised: { [unit]: rpl } }),
  },
  {
    name: 'recognise nothing',
    before: [{ type: 'recognise', unit, recognition: rpl }],
    change: { type: 'recognise', unit, recognition: null },
    gives: () => ({ recognised: {} }),
  },
  {
    name: 'plan-hours, of which none is a figure too',
    change: { type: 'plan-hours', unit, hours: 0 },
    gives: () => ({ hours: { [unit]: 0 } }),
  },
  {
    name: 'plan-hours no more',
    before: [{ type: 'plan-hours', unit, hours: 12 }],
    change: { type: 'plan-hours', unit, hours: null },
    gives: () => ({ hours: {} }),
  },
  {
    name: 'confirm',
    change: { type: 'confirm', condition: 'real-workplace', confirmation: { note: '' } },
    gives: () => ({ confirmed: { 'real-workplace': { note: '' } } }),
  },
  {
    name: 'confirm no more',
    before: [{ type: 'confirm', condition: 'real-workplace', confirmation: { note: 'seen' } }],
    change: { type: 'confirm', condition: 'real-workplace', confirmation: null },
    gives: () => ({ confirmed: {} }),
  },
  {
    name: 'add-learners puts them at the end',
    before: [{ type: 'add-learners', learners: [ben] }],
    change: { type: 'add-learners', learners: [ada] },
    gives: ({ cohort }) => ({ cohort: { ...cohort, learners: [ben, ada] } }),
  },
  {
    name: 'add-learners adds nobody twice',
    before: [{ type: 'add-learners', learners: [ada] }],
    change: { type: 'add-learners', learners: [ben, { ...ada, name: 'Ada again' }, ben] },
    gives: ({ cohort }) => ({ cohort: { ...cohort, learners: [ada, ben] } }),
  },
  {
    name: 'change-learner keeps their place',
    before: [{ type: 'add-learners', learners: [ada, ben] }],
    change: { type: 'change-learner', learner: { ...ada, employer: 'Acme' } },
    gives: ({ cohort }) => ({
      cohort: { ...cohort, learners: [{ ...ada, employer: 'Acme' }, ben] },
    }),
  },
  {
    name: 'change-learner of nobody changes nobody',
    before: [{ type: 'add-learners', learners: [ben] }],
    change: { type: 'change-learner', learner: ada },
    gives: ({ cohort }) => ({ cohort }),
  },
  {
    name: 'remove-learners',
    before: [{ type: 'add-learners', learners: [ada, ben] }],
    change: { type: 'remove-learners', learners: ['ada', 'nobody'] },
    gives: ({ cohort }) => ({ cohort: { ...cohort, learners: [ben] } }),
  },
  {
    name: 'group-size',
    change: { type: 'group-size', minGroupSize: 4 },
    gives: ({ cohort }) => ({ cohort: { ...cohort, minGroupSize: 4 } }),
  },
  {
    name: 'deliver keeps what it does not name',
    change: { type: 'deliver', delivery: { sideBySide: 3, weekdays: ['mon'] } },
    gives: ({ delivery }) => ({ delivery: { ...delivery, sideBySide: 3, weekdays: ['mon'] } }),
  },
  {
    name: 'deliver-unit starts from nothing',
    change: { type: 'deliver-unit', unit, delivery: { tutor: 'Ms Hill' } },
    gives: ({ delivery }) => ({
      delivery: { ...delivery, units: { [unit]: { ...emptyUnitDelivery, tutor: 'Ms Hill' } } },
    }),
  },
  {
    name: 'deliver-unit keeps what it does not name',
    before: [{ type: 'deliver-unit', unit, delivery: { tutor: 'Ms Hill', notes: 'Room 2' } }],
    change: { type: 'deliver-unit', unit, delivery: { tutor: 'Mr Dale' } },
    gives: ({ delivery }) => ({
      delivery: {
        ...delivery,
        units: { [unit]: { ...emptyUnitDelivery, tutor: 'Mr Dale', notes: 'Room 2' } },
      },
    }),
  },
  {
    name: 'pin',
    change: { type: 'pin', unit, pin: { from: '2026-11-30', weeks: 2 } },
    gives: ({ delivery }) => ({
      delivery: { ...delivery, pins: { [unit]: { from: '2026-11-30', weeks: 2 } } },
    }),
  },
  {
    name: 'pin no more',
    before: [{ type: 'pin', unit, pin: { from: '2026-11-30', weeks: null } }],
    change: { type: 'pin', unit, pin: null },
    gives: ({ delivery }) => ({ delivery: { ...delivery, pins: {} } }),
  },
];

describe('applyChange', () => {
  for (const { name, before = [], change, gives } of cases) {
    it(name, () => {
      const plan = deepFreeze(planOf(imi, ...before));
      const expected = { ...plan, ...gives(plan), changedAt: later };
      expect(applyChange(plan, change, later)).toEqual(expected);
    });
  }

  it('leaves the plan as it was and touches only the part that the change is about', () => {
    const applied = new Map<string, number>();
    fc.assert(
      fc.property(planAndChange, ({ plan, change }) => {
        const after = applyChange(deepFreeze(plan), change, later);
        const touched = Object.keys(plan).filter(
          (key) => after[key as keyof Plan] !== plan[key as keyof Plan],
        );
        const changes = change.type === 'together' ? change.changes : [change];
        const allowed = [...changes.map(({ type }) => parts[type] as string), 'changedAt'];
        expect(touched.filter((key) => !allowed.includes(key))).toEqual([]);
        expect(after.changedAt).toBe(later);
        applied.set(change.type, (applied.get(change.type) ?? 0) + 1);
      }),
      { numRuns: 800 },
    );
    for (const type of typesOfChange)
      expect(applied.get(type) ?? 0, type).toBeGreaterThanOrEqual(3);
  });

  it('can be taken back by changes of the same kinds, wherever an inverse exists', () => {
    const undone = new Map<string, number>();
    fc.assert(
      fc.property(staffedPlanAndChange, ({ plan, change }) => {
        const inverse = inverseOf(plan, change);
        if (!inverse) return;
        const changed = applyChange(plan, change, later);
        const back = inverse.reduce((now, undo) => applyChange(now, undo, later), changed);
        expect(back).toEqual({ ...plan, changedAt: later });
        undone.set(change.type, (undone.get(change.type) ?? 0) + 1);
      }),
      { numRuns: 500 },
    );
    for (const type of typesOfChange) expect(undone.get(type) ?? 0, type).toBeGreaterThanOrEqual(2);
  });
});

const parts: Readonly<Record<PlanChange['type'], keyof Plan | null>> = {
  /** No part of its own: those of its changes. */
  together: null,
  rename: 'name',
  follow: 'pathway',
  'set-up': 'setUp',
  limit: 'limits',
  want: 'wants',
  place: 'units',
  recognise: 'recognised',
  'plan-hours': 'hours',
  confirm: 'confirmed',
  'keep-answer': 'answer',
  'add-learners': 'cohort',
  'change-learner': 'cohort',
  'remove-learners': 'cohort',
  'group-size': 'cohort',
  deliver: 'delivery',
  'deliver-unit': 'delivery',
  pin: 'delivery',
};

const typesOfChange = Object.keys(parts) as readonly PlanChange['type'][];

const planAndChange = fc
  .constantFrom(...qualifications)
  .chain((qualification) =>
    fc.record({ plan: arbitraryPlan(qualification), change: anyChange(qualification) }),
  );

/** With a tutor for every unit: a change to what is there can be taken back. */
const staffedPlanAndChange = planAndChange.map(({ plan, change }) => {
  const { units } = findQualification(plan.qualification)!;
  const staffed = units.reduce(
    (now, { id }) =>
      applyChange(now, { type: 'deliver-unit', unit: id, delivery: { tutor: 'Ms Hill' } }, noon),
    plan,
  );
  return { plan: staffed, change };
});

/** The changes that take a change back, or `null` where none do: learners come back at the end. */
function inverseOf(plan: Plan, change: PlanChange): readonly PlanChange[] | null {
  switch (change.type) {
    case 'rename':
      return [{ type: 'rename', name: plan.name }];
    case 'follow':
      return [{ type: 'follow', pathway: plan.pathway }];
    case 'set-up':
      return [{ type: 'set-up', setUp: picked(plan.setUp, change.setUp) }];
    case 'limit':
      return [{ type: 'limit', limits: picked(plan.limits, change.limits) }];
    case 'together':
      return inverseOfAll(plan, change.changes);
    case 'want':
      return [{ type: 'want', wants: picked(plan.wants, change.wants) }];
    case 'place':
      return change.units.map((id) => ({
        type: 'place',
        units: [id],
        as: plan.units[id] ?? 'undecided',
      }));
    case 'recognise':
      return [{ ...change, recognition: plan.recognised[change.unit] ?? null }];
    case 'plan-hours':
      return [{ ...change, hours: plan.hours[change.unit] ?? null }];
    case 'confirm':
      return [{ ...change, confirmation: plan.confirmed[change.condition] ?? null }];
    case 'keep-answer':
      return [{ type: 'keep-answer', answer: plan.answer }];
    case 'add-learners':
    case 'change-learner':
    case 'remove-learners':
      return inverseForLearners(plan, change);
    case 'group-size':
      return [{ type: 'group-size', minGroupSize: plan.cohort.minGroupSize }];
    case 'deliver':
      return [{ type: 'deliver', delivery: picked(plan.delivery, change.delivery) }];
    case 'deliver-unit': {
      const before = plan.delivery.units[change.unit];
      return before ? [{ ...change, delivery: before }] : null;
    }
    case 'pin':
      return [{ ...change, pin: plan.delivery.pins[change.unit] ?? null }];
  }
}

/** What was done last is taken back first. */
function inverseOfAll(
  plan: Plan,
  [change, ...others]: readonly PlanChange[],
): readonly PlanChange[] | null {
  if (!change) return [];
  const inverse = inverseOf(plan, change);
  const after = inverseOfAll(applyChange(plan, change, later), others);
  return inverse && after && [...after, ...inverse];
}

type LearnerChange = Extract<PlanChange, { readonly type: `${string}-learner${'s' | ''}` }>;

function inverseForLearners(
  { cohort: { learners } }: Plan,
  change: LearnerChange,
): readonly PlanChange[] | null {
  const there = learners.map(({ id }) => id);
  switch (change.type) {
    case 'add-learners': {
      const added = change.learners.map(({ id }) => id).filter((id) => !there.includes(id));
      return [{ type: 'remove-learners', learners: added }];
    }
    case 'change-learner': {
      const before = learners.find(({ id }) => id === change.learner.id);
      return before ? [{ type: 'change-learner', learner: before }] : [];
    }
    case 'remove-learners': {
      const gone = learners.filter(({ id }) => change.learners.includes(id));
      const last = learners.slice(learners.length - gone.length);
      return gone.every((learner) => last.includes(learner))
        ? [{ type: 'add-learners', learners: gone }]
        : null;
    }
  }
}

function picked<Whole extends object>(whole: Whole, keys: object): Partial<Whole> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key in keys)) as Partial<Whole>;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
