import { figure } from './amounts';

/** Asks for more of a long list: "Show 50 more deleted". */
export function formatShowMore(count: number, what: string): string {
  return ['Show', figure(count), 'more', what].filter(Boolean).join(' ');
}

/** How much of a long list is shown: "50 of 1,204 shown". */
export function formatShown(shown: number, count: number): string {
  return `${figure(shown)} of ${figure(count)} shown`;
}

/** What a list leaves out: "and 12 more". */
export function formatMore(count: number): string {
  return `and ${figure(count)} more`;
}

/** That what is asked cannot be taken back: "Remove 3 records for good? This cannot be undone." */
export function formatForGood(question: string): string {
  return `${question} This cannot be undone.`;
}
