import { appWords } from './app';

/** The title of a page in the browser's tab, the nearest first: "Review – Autumn – Unitwise". */
export function pageTitle(...parts: readonly string[]): string {
  return [...parts, appWords.name].join(' – ');
}
