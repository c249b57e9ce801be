/** Malice to JSON that stays JSON: shaped as we write it, but for a few places. */
import type { Dice } from './dice';

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

function nested(depth: number): Json {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as Json;
}

const values: readonly (() => Json)[] = [
  ...[null, true, -1, 0, -0, 0.5, 1e308, 2 ** 53, 5e-324, 10_000, 99_999].map(
    (value) => () => value,
  ),
  ...['', 'p', 'nvq', '__proto__', 'constructor', '\ud800', '\udc00x', '2026-02-30'].map(
    (value) => () => value,
  ),
  ...[
    '2026-11-22',
    '2026-11-22T12:00:00.000Z',
    '2026-11-22T12:00:00Z',
    '<script>alert(1)</script>',
  ].map((value) => () => value),
  ...['chosen', 'undecided', 'rpl', 'mon', 'before', 'plan', 'request', 'answer'].map(
    (value) => () => value,
  ),
  // Infinity, which JSON can write though it has no word for it.
  () => JSON.parse('1e999') as Json,
  () => 'x'.repeat(2_001),
  () => '\u202e😀'.repeat(700),
  () => [],
  () => ({}),
  () => nested(30),
  () => nested(3_000),
  () => Array<Json>(6_000).fill(0),
  () => Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`k${at}`, at])),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as Json,
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as Json,
];

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '',
  '0',
  'id',
  'x'.repeat(101),
  '\ud800',
];

/** The JSON after one mutation, or up to three, at random places. The JSON given stays as it is. */
export function mutateJson(json: unknown, dice: Dice): unknown {
  let mutated = structuredClone(json) as Json;
  const times = dice.chance(0.7) ? 1 : 2 + dice.below(2);
  for (let left = times; left > 0; left -= 1) mutated = mutateAt(mutated, dice, 0);
  return mutated;
}

/** Goes down to a random place, deeper ones more often than chance by size would. */
function mutateAt(json: Json, dice: Dice, depth: number): Json {
  if (typeof json !== 'object' || json === null || dice.chance(depth === 0 ? 0.01 : 0.2)) {
    return replacement(json, dice);
  }
  const names = Object.keys(json);
  if (names.length === 0 || dice.chance(0.1)) return mutateEntries(json, names, dice);
  const name = dice.pick(names);
  const child = Reflect.get(json, name) as Json;
  define(json, name, mutateAt(child, dice, depth + 1));
  return json;
}

function replacement(json: Json, dice: Dice): Json {
  if (dice.chance(0.4)) return twin(json, dice);
  return dice.pick(values)();
}

/** Nearly the same: what a careless check takes for it. */
function twin(json: Json, dice: Dice): Json {
  if (typeof json === 'string') return json + dice.pick(['x', ' ', '\ud800', 'é']);
  if (typeof json === 'number') return dice.pick([json + 1, json - 1, json + 0.25, String(json)]);
  if (typeof json === 'boolean') return Number(json);
  if (json === null) return dice.pick(['null', '', 0]);
  return Array.isArray(json) ? Object.fromEntries(json.entries()) : Object.values(json);
}

/** Takes an entry away or adds one. */
function mutateEntries(json: Json[] | JsonObject, names: string[], dice: Dice): Json {
  const name = names.length > 0 ? dice.pick(names) : '';
  const kind = dice.below(3);
  if (kind === 0 && name !== '') Reflect.deleteProperty(json, name);
  else if (Array.isArray(json)) json.push(kind === 1 ? dice.pick(values)() : (json[0] ?? null));
  else define(json, dice.pick(keys), kind === 1 ? dice.pick(values)() : 'twice');
  // What was taken from a list leaves a hole, which JSON does not have.
  return Array.isArray(json) ? Object.values(json) : json;
}

/** Like assignment, but `__proto__` becomes an entry, as it does when JSON is parsed. */
function define(json: object, key: string, value: Json): void {
  Object.defineProperty(json, key, { value, writable: true, enumerable: true, configurable: true });
}
