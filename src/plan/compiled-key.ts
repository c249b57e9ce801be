import type { Plan } from './plan';

/**
 * What is compiled for a plan: equal keys, equal completions. Apart from the engine, so that a page can
 * compare without loading it.
 */
export function compiledKey({
  limits,
  hours,
  recognised,
}: Pick<Plan, 'limits' | 'hours' | 'recognised'>): string {
  return JSON.stringify([limits, hours, Object.keys(recognised)]);
}
