/**
 * The rooms of src, and what may import what: the lint that ESLint cannot be, since it reads type
 * imports and `.svelte` files alike. Used by `check-rooms.ts` and held by tests/unit/scripts.
 */
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** From the lowest room to the highest, each with the rooms that it may use. */
export const rooms: Readonly<Record<string, readonly string[]>> = build([
  ['dates', []],
  ['text', []],
  ['catalogue', ['dates', 'text']],
  ['rules', ['catalogue']],
  ['completions', ['rules']],
  ['authoring', ['completions']],
  ['plan', ['completions']],
  ['request', ['plan']],
  ['schedule', ['plan']],
  ['staffing', ['schedule']],
  ['cohort', ['plan']],
  ['formats', ['request', 'staffing', 'authoring']],
  ['sharing', ['formats']],
  ['storage', ['sharing']],
  ['exchange', ['formats']],
  ['wizard', ['storage', 'exchange']],
  ['services', ['wizard', 'cohort']],
  ['messages', ['services']],
  ['ui', []],
  ['components', ['messages', 'ui']],
  ['features', ['components']],
  ['app', ['features']],
]);

/** Each room may use what it names and whatever that may use. */
function build(named: readonly (readonly [string, readonly string[]])[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [room, uses] of named)
    all[room] = [...new Set(uses.flatMap((used) => [used, ...(all[used] ?? [])]))];
  return all;
}

/** Paths from the root of the repository, with "/", to texts. */
export type Sources = ReadonlyMap<string, string>;

export interface Violation {
  readonly kind: 'direction' | 'door' | 'feature' | 'cycle' | 'unknown-room';
  readonly from: string;
  readonly to: string;
}

interface Import {
  readonly from: string;
  readonly to: string;
  /** A part that loads when it is first needed may be asked for by the door of its own folder. */
  readonly isDynamic: boolean;
}

/** Every import in `src` that the architecture forbids, and every circle of files. */
export function violationsIn(sources: Sources): readonly Violation[] {
  const imports = importsOf(sources);
  const crossing = imports.flatMap((each) => violationOf(each) ?? []);
  const cycles = strongComponents(imports)
    .filter((files) => files.length > 1)
    .map((files) => ({ kind: 'cycle' as const, from: files[0] ?? '', to: files.join(' ') }));
  const ownCycles = imports
    .filter(({ from, to }) => from === to)
    .map(({ from, to }) => ({ kind: 'cycle' as const, from, to }));
  return [...crossing, ...cycles, ...ownCycles];
}

/**
 * All imports between files of `src`, types and dynamic ones among them. A component that shows
 * itself within itself imports itself: that is none.
 */
export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([from, text]) =>
    specifiersIn(from, text).flatMap(({ specifier, isDynamic }) => {
      const to = resolved(sources, from, specifier);
      return to === null || (to === from && from.endsWith('.svelte'))
        ? []
        : [{ from, to, isDynamic }];
    }),
  );
}

function specifiersIn(path: string, text: string) {
  const script = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const { importedFiles } = ts.preProcessFile(script, true, true);
  return importedFiles
    .map(({ fileName, pos }) => ({
      specifier: fileName,
      isDynamic: /import\(\s*$/.test(script.slice(Math.max(0, pos - 12), pos)),
    }))
    .filter(({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('.css'));
}

/** The scripts of a component, and what its markup imports when it is first needed. */
function scriptsOf(text: string): string {
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  const markup = text.replaceAll(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
  const dynamic = [...markup.matchAll(/import\((['"])([^'"]+)\1\)/g)].map(([call]) => `${call};`);
  return [...scripts, ...dynamic].join('\n');
}

function resolved(sources: Sources, from: string, specifier: string): string | null {
  const path = normalize(join(dirname(from), specifier.replace(/\?.*$/, '')));
  const candidates = [path, `${path}.ts`, `${path}/index.ts`];
  return candidates.find((candidate) => sources.has(candidate)) ?? null;
}

function roomOf(path: string): string | null {
  const [, room, ...rest] = path.split('/');
  return room === undefined || rest.length === 0 ? null : room;
}

function violationOf({ from, to, isDynamic }: Import): Violation | null {
  const [mine, other] = [roomOf(from), roomOf(to)];
  if (mine !== null && !(mine in rooms)) return { kind: 'unknown-room', from, to };
  if (mine === other) return isSibling(mine, from, to) ? { kind: 'feature', from, to } : null;
  if (mine !== null && (other === null || !rooms[mine]?.includes(other)))
    return { kind: 'direction', from, to };
  return other === null || isDoor(other, to, isDynamic) ? null : { kind: 'door', from, to };
}

function isSibling(room: string | null, from: string, to: string): boolean {
  return room === 'features' && from.split('/')[2] !== to.split('/')[2];
}

/** A feature has a door of its own; the other rooms have one, and one for each part loaded later. */
function isDoor(room: string, to: string, isDynamic: boolean): boolean {
  const inside = to.split('/').slice(2);
  if (inside.at(-1) !== 'index.ts') return false;
  const isPart = room === 'features' || isDynamic;
  return inside.length === (room === 'features' ? 2 : 1) || (isPart && inside.length === 2);
}

/** Sets of files that all reach each other (Tarjan's algorithm). */
export function strongComponents(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const index = new Map<string, number>();
  const stack: string[] = [];
  const components: string[][] = [];
  const visit = (file: string): number => {
    index.set(file, index.size);
    let lowest = index.size - 1;
    stack.push(file);
    for (const other of next.get(file) ?? []) {
      const seen = index.get(other);
      if (seen === undefined) lowest = Math.min(lowest, visit(other));
      else if (stack.includes(other)) lowest = Math.min(lowest, seen);
    }
    if (lowest === index.get(file)) components.push(stack.splice(stack.indexOf(file)));
    return lowest;
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return components;
}
