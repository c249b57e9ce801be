import { maxDepth, maxEntries } from './limits';

/** The value of a JSON text, or `undefined`, which no JSON text is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keys of hostile JSON may be as long as the file. */
const maxKey = 40;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Where and how JSON is shaped to do harm: nested so deep that a function which walks it could
 * overflow the stack, too many entries to report on, or a key that reaches an object's prototype.
 * `null` = nowhere.
 */
export function findUnsafe(json: unknown, path: readonly string[] = []): string | null {
  if (typeof json !== 'object' || json === null) return null;
  const size = Array.isArray(json) ? json.length : Object.keys(json).length;
  if (path.length >= maxDepth) return problemAt(path, `More than ${maxDepth} levels deep`);
  if (size > maxEntries) return problemAt(path, `More than ${maxEntries} entries`);
  for (const [key, value] of Object.entries(json)) {
    if (forbidden.has(key)) return problemAt([...path, key], 'No name for an entry');
    const spot = findUnsafe(value, [...path, key]);
    if (spot !== null) return spot;
  }
  return null;
}

function problemAt(path: readonly string[], problem: string): string {
  const spot = path.map((key) => key.slice(0, maxKey)).join('.');
  return spot === '' ? problem : `${spot}: ${problem}`;
}
