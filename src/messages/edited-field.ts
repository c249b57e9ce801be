import type { Qualification } from '../catalogue';
import type { EditOf, FieldName, Plan } from '../plan';

/** The two states of a plan that are told apart, and a qualification that knows the units of both. */
export interface EditedPlans {
  readonly before: Plan;
  readonly after: Plan;
  readonly qualification: Qualification;
}

export type EditWords = {
  readonly [Name in FieldName]: (edit: EditOf<Name>, plans: EditedPlans) => string;
};

/** Longer words are cut: a saved state is a line of a list. */
const maxLetters = 80;

/** "Tutor of Manage diary systems: Ada Okafor". */
export function to(label: string, value: string): string {
  const said = value.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(said);
  if (said === '') return `${label}: nothing`;
  return `${label}: ${letters.length > maxLetters ? `${letters.slice(0, maxLetters).join('').trim()}…` : said}`;
}
