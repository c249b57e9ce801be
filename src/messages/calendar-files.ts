import { learnerName } from './learner-name';

/** Whose calendar a file holds. */
export const calendarFileWords = {
  whose: 'Whose calendar',
  whole: 'Whole plan',
  groups: { tutor: 'Tutors and assessors', learner: 'Learners' },
  each: {
    tutor: (count: number): string => `Each of them (${count} files)`,
    learner: (count: number): string => `Each learner (${count} files)`,
  },
} as const;

/** "Maya Lunn", or "Ben Hale (left)" of somebody whom the plan has no longer. */
export function formatCalendarPerson(person: {
  readonly name: string;
  readonly isFormer: boolean;
}): string {
  return `${learnerName(person)}${person.isFormer ? ' (left)' : ''}`;
}
