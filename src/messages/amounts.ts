import type { Measure } from '../catalogue';

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A figure with thousands separated: 1,234.5 */
export function figure(value: number): string {
  // Every click words a hundred small figures, and there is nothing to format in them.
  if (Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
  return numbers.format(value);
}

export function credits(count: number): string {
  return counted(count, 'credit');
}

export function units(count: number): string {
  return counted(count, 'unit');
}

export function hours(count: number): string {
  return counted(count, 'hour');
}

/** An amount of a measure: "3 credits", "1 unit", "12 guided learning hours". */
export function amount(count: number, measure: Measure): string {
  switch (measure) {
    case 'credits':
      return credits(count);
    case 'units':
      return units(count);
    case 'glh':
      return counted(count, 'guided learning hour');
  }
}

/** "1 learner", "2 learners"; 2.3 − 1.3 is "1 credit" too. */
export function counted(count: number, noun: string): string {
  const number = figure(count);
  return `${number} ${number === '1' ? noun : `${noun}s`}`;
}

/** The word that goes with a count: `plural(count, 'is', 'are')`. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

/** A figure that may be missing: a missing one is never shown as 0. */
export function orNotPublished(value: number | null): string {
  return value === null ? 'not published' : figure(value);
}

/** "a", "a or b", "a, b or c". */
export function oneOf(words: readonly string[]): string {
  return alternatives.format(words);
}

/** A share of something: "none", "half", "all", "30 %". */
export function percent(value: number): string {
  if (value === 0) return 'none';
  if (value === 50) return 'half';
  return value === 100 ? 'all' : `${figure(value)}\u00a0%`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return lists.format(words);
}

/** The first few of many by name, and how many others there are: "a, b and 12 more". */
export function listedUpTo<Item>(
  max: number,
  items: readonly Item[],
  name: (item: Item) => string,
): string {
  const others = items.length - max;
  const named = items.slice(0, max).map(name);
  return listed(others > 0 ? [...named, `${figure(others)} more`] : named);
}

/** With a capital, as a sentence begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Without the capital, as it stands within a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
