import type { Qualification } from '../../catalogue';
import type { CalendarDate, Problem } from '../../plan';
import { newPlan, problemsOf } from '../../plan';

const aboutRegistration: readonly Problem['kind'][] = [
  'draft-specification',
  'registration-ended',
  'registration-not-open',
];

/** Why learners cannot be registered on this day, if they cannot: what any plan would be told. */
export function registrationProblem(
  qualification: Qualification,
  today: CalendarDate,
): Problem | undefined {
  const emptyPlan = newPlan(qualification, { id: 'any', at: `${today}T00:00:00.000Z` });
  return problemsOf(qualification, emptyPlan, today).find(({ kind }) =>
    aboutRegistration.includes(kind),
  );
}
