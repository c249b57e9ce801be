import type { ListedPlan } from '../../storage';
import { fold, holdsWords, wordsOf } from '../../text';

/** The orders in which plans can be listed. */
export const planOrders = ['changed', 'name', 'qualification'] as const;
export type PlanOrder = (typeof planOrders)[number];

const inEnglish = new Intl.Collator('en-GB', { numeric: true });

/**
 * The plans in an order. What is equal keeps the order it came in: the one changed last first.
 *
 * @param plans newest change first, as the store gives them
 */
export function arranged(plans: readonly ListedPlan[], order: PlanOrder): readonly ListedPlan[] {
  switch (order) {
    case 'changed':
      return plans;
    case 'name':
      return plans.toSorted((a, b) => inEnglish.compare(a.name, b.name));
    case 'qualification':
      return plans.toSorted((a, b) =>
        inEnglish.compare(a.qualification.title, b.qualification.title),
      );
  }
}

/** A plan with the text that a search looks through. */
interface Searchable {
  readonly plan: ListedPlan;
  readonly text: string;
}

export function searchable(plans: readonly ListedPlan[]): readonly Searchable[] {
  return plans.map((plan) => ({
    plan,
    text: fold(`${plan.name} ${plan.qualification.title}`),
  }));
}

/** The plans in whose name or qualification every word typed occurs. */
export function matching(plans: readonly Searchable[], typed: string): readonly ListedPlan[] {
  const words = wordsOf(typed);
  return plans.filter(({ text }) => holdsWords(text, words)).map(({ plan }) => plan);
}
