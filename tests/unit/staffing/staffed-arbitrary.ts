import fc from 'fast-check';
import { addDays, mondayOf } from '../../../src/dates';
import { emptyDelivery } from '../../../src/plan';
import { emptyMember, staffRoles } from '../../../src/staffing';
import type { StaffedPlan, StaffedUnit, StaffMember, Teaching } from '../../../src/staffing';

/** Few people, weeks and hours, so that they meet. */
export const names = ['Maya Lunn', 'Owen Price', 'Ravi Shah', 'Helen Ford'] as const;
const monday = '2027-03-01';
const spellings = [...names, 'maya lunn', 'Lunn, Maya', 'OP'];
const people = fc.uniqueArray(fc.constantFrom(...spellings), { maxLength: 2 });
const day = fc.integer({ min: 0, max: 27 }).map((offset) => addDays(monday, offset));
const hour = (from: number): string => `${String(from).padStart(2, '0')}:00`;

const teaching: fc.Arbitrary<Teaching> = fc
  .record({
    tutors: people,
    on: day,
    hours: fc.integer({ min: 1, max: 4 }),
    from: fc.integer({ min: 9, max: 12 }),
    isSession: fc.boolean(),
  })
  .map(({ from, hours, isSession, on, tutors }) => ({
    ...{ tutors, hours, week: mondayOf(on) },
    session: isSession ? { on, from: hour(from), to: hour(from + hours) } : null,
  }));

const unitOf = (unit: string): fc.Arbitrary<StaffedUnit> =>
  fc.record({
    unit: fc.constant(unit),
    title: fc.constant(`Unit ${unit}`),
    people: fc.record({ tutor: people, assessor: people, iqa: people }),
    teaching: fc.array(teaching, { maxLength: 3 }),
    isTaught: fc.boolean(),
    assessmentOn: fc.option(day),
    learners: fc.subarray(['one', 'two']),
  });

const planOf = (id: string): fc.Arbitrary<StaffedPlan> =>
  fc.tuple(unitOf('a'), unitOf('b'), unitOf('c')).map((units) => ({
    ...{ id, name: `Plan ${id}`, qualification: 'q', units, weeks: [] },
    calendar: {
      delivery: { ...emptyDelivery, weekdays: ['mon', 'thu'] },
      setUp: { centre: '', startsOn: monday, endsOn: null, hoursPerWeek: null },
    },
  }));

export const arbitraryPlans = fc.tuple(planOf('here'), planOf('there'), planOf('far'));

const memberOf = (name: string): fc.Arbitrary<StaffMember> =>
  fc
    .record({
      roles: fc.subarray([...staffRoles]),
      hoursPerWeek: fc.option(fc.integer({ min: 0, max: 8 })),
      allowed: fc.option(fc.subarray(['a', 'b', 'c'])),
      away: fc.array(
        fc
          .record({ from: day, length: fc.integer({ min: 0, max: 6 }) })
          .map(({ from, length }) => ({
            from,
            to: addDays(from, length),
            name: '',
          })),
        { maxLength: 2 },
      ),
    })
    .map(({ allowed, away, hoursPerWeek, roles }) => ({
      ...emptyMember(name, name),
      ...{ roles, hoursPerWeek, away },
      units: allowed === null ? {} : { q: allowed },
    }));

/** Some of the people; the others are named in plans only. */
export const arbitraryStaff = fc
  .tuple(...names.map((name) => fc.option(memberOf(name))))
  .map((members) => members.filter((member) => member !== null));
