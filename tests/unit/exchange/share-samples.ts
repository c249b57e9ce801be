/** Plans as a centre leaves them when everything is decided and delivered. */
import type { Qualification } from '../../../src/catalogue';
import type { PlanMessage } from '../../../src/exchange';
import {
  applyChange,
  completionsFor,
  countingUnits,
  newPlan,
  questionOf,
  weighWants,
} from '../../../src/plan';
import type { Plan, PlanChange } from '../../../src/plan';

export const noon = '2026-11-22T12:00:00.000Z';

/** Words that stand nowhere but about learners. */
export const aboutLearners = ['Zebedee', 'Quillfeather Ltd', 'ULN-998877', 'Zebedee’s certificate'];

/** A whole combination, each of its units with staff, methods, dates and resources. */
export function completePlan(qualification: Qualification): Plan {
  const empty = newPlan(qualification, { id: '0b7e6a52-9a0c-4d51-8f0e-5f2f6f0f4c11', at: noon });
  const completions = completionsFor(qualification, empty);
  const [best] = completions.suggest(
    questionOf(qualification, empty),
    weighWants(qualification, empty),
    1,
  );
  const chosen = after(empty, [{ type: 'place', units: best?.added ?? [], as: 'chosen' }]);
  const units = countingUnits(qualification, chosen).map(({ id }) => id);
  return after(chosen, [
    { type: 'rename', name: `${qualification.title}, autumn 2026` },
    {
      type: 'set-up',
      setUp: {
        centre: 'Northgate Training',
        startsOn: '2026-12-01',
        endsOn: '2027-11-30',
        hoursPerWeek: 6,
      },
    },
    ...units.flatMap(delivered),
    {
      type: 'deliver',
      delivery: { order: units, closedWeeks: ['2026-12-21', '2026-12-28', '2027-04-05'] },
    },
    ...qualification.conditions.map(
      ({ id }) =>
        ({ type: 'confirm', condition: id, confirmation: { note: 'Seen by Ms Kaur' } }) as const,
    ),
  ]);
}

/** The same with a learner, and with words about learners wherever there is room for them. */
export function planWithLearners(qualification: Qualification): Plan {
  const [name = '', employer = '', reference = '', evidence = ''] = aboutLearners;
  const [unit] = qualification.units;
  const recognition = { kind: 'rpl', evidence, date: null } as const;
  const recognised = unit ? { [unit.id]: recognition } : {};
  const learner = {
    id: 'l1',
    name,
    employer,
    reference,
    startsOn: null,
    pathway: null,
    differs: {},
    recognised,
  };
  return after(completePlan(qualification), [
    { type: 'add-learners', learners: [learner] },
    ...(unit ? [{ type: 'recognise', unit: unit.id, recognition } as const] : []),
  ]);
}

export function planMessage(qualification: Qualification, plan: Plan): PlanMessage {
  return { kind: 'plan', sentAt: noon, catalogue: qualification.version, plan };
}

function after(plan: Plan, changes: readonly PlanChange[]): Plan {
  return applyChange(plan, { type: 'together', changes }, noon);
}

function delivered(unit: string, index: number): readonly PlanChange[] {
  return [
    {
      type: 'deliver-unit',
      unit,
      delivery: {
        tutor: index % 2 === 0 ? 'S. Hill' : 'M. Brown',
        assessor: 'P. Kaur',
        iqa: 'D. Evans',
        location: 'Workplace',
        deliveryMethods: ['classroom', 'workplace'],
        assessmentMethods: ['observation', 'professional-discussion', 'work-product'],
        assessmentOn: `2027-0${1 + (index % 9)}-1${index % 10}`,
        resources: `Handbook, section ${index + 1}`,
        notes: index % 4 === 0 ? 'Bring examples from work' : '',
      },
    },
    ...(index % 3 === 0
      ? [{ type: 'pin', unit, pin: { from: '2027-01-04', weeks: 2 } } as const]
      : []),
  ];
}
