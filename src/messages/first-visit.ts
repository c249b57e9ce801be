import type { Qualification } from '../catalogue';
import { creditsInShort, unitCounts } from './qualification-size';

/** Where to start while there is no plan. */
export const firstVisitWords = {
  lead: 'Unitwise plans a vocational qualification unit by unit: it checks every rule of combination while you choose, says what is still missing, and prints the plan.',
  start: 'Start from a qualification',
  sample: 'Or look at a sample plan',
  openSample: 'Open the sample plan',
} as const;

/** How much a qualification asks, in one line. */
export function formatSizes(qualification: Qualification): string {
  return `Credits: ${creditsInShort(qualification)}. Units: ${unitCounts(qualification)}.`;
}

/** What the sample plan is. */
export function formatSample(title: string): string {
  return `A plan for ${title} with three learners, 3 credits short of ready. It is stored with your plans, and you can delete it.`;
}
