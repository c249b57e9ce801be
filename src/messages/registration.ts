import type { RegistrationProblem } from '../plan';
import { day } from './dates';

/** Why learners cannot be registered. A file of its own: the first screen needs no other problem. */
export function formatRegistrationProblem(problem: RegistrationProblem): string {
  switch (problem.kind) {
    case 'registration-ended':
      return `Registration ended on ${day(problem.endsOn)}: learners can no longer be registered for this qualification.`;
    case 'registration-not-open':
      return `Registration opens on ${day(problem.startsOn)}: learners cannot be registered before.`;
    case 'draft-specification':
      return 'This is a draft specification: learners cannot be registered, and its rules may change.';
  }
}
