import type { Qualification } from '../catalogue';
import type { CalendarDate } from '../dates';

/** Why learners cannot be registered for a qualification. */
export type RegistrationProblem =
  | { readonly kind: 'registration-ended'; readonly endsOn: CalendarDate }
  | { readonly kind: 'registration-not-open'; readonly startsOn: CalendarDate }
  | { readonly kind: 'draft-specification' };

/** Why learners cannot be registered on this day; `null` where they can, as far as is published. */
export function registrationProblem(
  { status, startsOn, endsOn }: Qualification,
  today: CalendarDate,
): RegistrationProblem | null {
  if (status === 'draft') return { kind: 'draft-specification' };
  if (endsOn !== null && endsOn < today) return { kind: 'registration-ended', endsOn };
  if (startsOn !== null && startsOn > today) return { kind: 'registration-not-open', startsOn };
  return null;
}
