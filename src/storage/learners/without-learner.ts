import { isPlain, jsonOf, planLikeOf } from './find-learners';

/** Somebody who is to be erased: the names that they go by, and their ids in each plan. */
export interface Person {
  readonly names: readonly string[];
  readonly idsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What stands where a name stood in a text. */
const blank = '(erased)';

/**
 * A stored value without a person: the learner is taken out of every plan with all that is kept under
 * their id, and their names are taken out of every text. What holds nothing of them comes back as the
 * same object.
 *
 * @param words the names as `namePattern` gives them; `null` leaves texts as they are
 */
export function withoutLearner(value: unknown, person: Person, words: RegExp | null): unknown {
  return without(value, { person, words, ids: new Set() });
}

interface Scope {
  readonly person: Person;
  readonly words: RegExp | null;
  /** Of the person, in the plan that is walked through. */
  readonly ids: ReadonlySet<string>;
}

function without(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return textWithout(value, scope);
  if (Array.isArray(value)) return arrayWithout(value, scope);
  return isPlain(value) ? objectWithout(value, scope) : value;
}

function textWithout(text: string, scope: Scope): string {
  const json = jsonOf(text);
  if (json !== null) {
    const left = without(json, scope);
    if (left !== json) return JSON.stringify(left, null, 2);
  }
  return scope.words ? text.replace(scope.words, blank) : text;
}

function arrayWithout(values: readonly unknown[], scope: Scope): unknown {
  const left = values
    .filter((one) => !isAbout(one, scope.ids))
    .map((one): unknown => without(one, scope));
  const isSame = left.length === values.length && left.every((one, i) => one === values[i]);
  return isSame ? values : left;
}

function isAbout(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  return isPlain(value) && typeof value.id === 'string' && ids.has(value.id);
}

function objectWithout(value: Readonly<Record<string, unknown>>, scope: Scope): unknown {
  const plan = planLikeOf(value);
  const ids = plan ? (scope.person.idsOf.get(plan.id) ?? new Set<string>()) : scope.ids;
  const within = { ...scope, ids };
  const before = Object.entries(value);
  const left = before
    .filter(([key]) => !ids.has(key))
    .map(([key, one]) => [key, without(one, within)] as const);
  const isSame =
    left.length === before.length && left.every(([, one], i) => one === before[i]?.[1]);
  return isSame ? value : Object.fromEntries(left);
}

/** Matches names as whole words, however they are capitalised. */
export function namePattern(names: readonly string[]): RegExp | null {
  const written = names.map((name) => name.trim()).filter((name) => name.length > 1);
  if (written.length === 0) return null;
  const alternatives = written
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  const edge = String.raw`[\p{L}\p{N}]`;
  return new RegExp(`(?<!${edge})(?:${alternatives.join('|')})(?!${edge})`, 'giu');
}
