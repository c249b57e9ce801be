import type { Qualification, Rule, UnitFilter } from './types';

/** The keys from the root to a value; never empty. */
export type Path = readonly [string | number, ...(string | number)[]];

interface StructureProblem {
  readonly path: Path;
  readonly message: string;
}

type Problems = Generator<StructureProblem>;

/**
 * What keeps a well-shaped qualification from being one whole: ids used twice, names of things that
 * are not there, a unit in no group or in two, a range that is empty or open on both sides. Rules
 * can be evaluated and searched only where there is none of these.
 */
export function* structureProblems(qualification: Qualification): Problems {
  const { units, groups, rules, requires = [], conditions } = qualification;
  yield* repeats('units', units);
  yield* repeats('groups', groups);
  yield* repeats('rules', rules);
  yield* repeats('requires', requires, new Set(rules.map(({ id }) => id)));
  yield* repeats('conditions', conditions);
  yield* publishedProblems(qualification);
  yield* groupProblems(qualification);
  yield* ruleProblems(qualification);
  yield* requirementProblems(qualification);
}

/** Findings of rules and requirements share one list, so their ids share one space: `taken`. */
function* repeats(
  key: string,
  entries: readonly { readonly id: string }[],
  taken: ReadonlySet<string> = new Set(),
): Problems {
  const seen = new Set(taken);
  for (const [i, { id }] of entries.entries()) {
    if (seen.has(id)) yield { path: [key, i, 'id'], message: `"${id}" is used twice` };
    seen.add(id);
  }
}

function* publishedProblems({ published: { glh } }: Qualification): Problems {
  if (glh && glh.min > glh.max) {
    yield { path: ['published', 'glh'], message: `min ${glh.min} is more than max ${glh.max}` };
  }
}

function* groupProblems({ units, groups }: Qualification): Problems {
  const known = new Set(units.map(({ id }) => id));
  const placed = new Map<string, string>();
  for (const [i, group] of groups.entries()) {
    for (const [j, id] of group.units.entries()) {
      const path: Path = ['groups', i, 'units', j];
      const before = placed.get(id);
      if (!known.has(id)) yield { path, message: `there is no unit "${id}"` };
      if (before !== undefined)
        yield { path, message: `"${id}" stands in group ${before} already` };
      placed.set(id, group.id);
    }
  }
  for (const [i, { id }] of units.entries()) {
    if (!placed.has(id)) yield { path: ['units', i, 'id'], message: `"${id}" stands in no group` };
  }
}

function* ruleProblems(qualification: Qualification): Problems {
  for (const [i, rule] of qualification.rules.entries()) {
    yield* rangeProblems(rule, i);
    yield* filterProblems(rule.over, i, qualification);
  }
}

function* rangeProblems({ min, max }: Rule, i: number): Problems {
  if (min === undefined && max === undefined) {
    yield { path: ['rules', i], message: 'must have a min, a max or both' };
  }
  if (min !== undefined && max !== undefined && min > max) {
    yield { path: ['rules', i], message: `min ${min} is more than max ${max}` };
  }
}

function* filterProblems(over: UnitFilter, i: number, { units, groups }: Qualification): Problems {
  const path: Path = ['rules', i, 'over'];
  yield* strangers([...path, 'groups'], 'group', over.groups ?? [], groups);
  yield* strangers([...path, 'units'], 'unit', over.units ?? [], units);
}

function* requirementProblems({ units, requires = [] }: Qualification): Problems {
  for (const [i, { unit, needs }] of requires.entries()) {
    yield* strangers(['requires', i, 'needs'], 'unit', needs, units);
    if (!units.some(({ id }) => id === unit)) {
      yield { path: ['requires', i, 'unit'], message: `there is no unit "${unit}"` };
    }
    if (needs.includes(unit)) {
      yield { path: ['requires', i, 'needs'], message: `"${unit}" cannot need itself` };
    }
  }
}

function* strangers(
  path: Path,
  word: string,
  named: readonly string[],
  entries: readonly { readonly id: string }[],
): Problems {
  const known = new Set(entries.map(({ id }) => id));
  for (const [j, id] of named.entries()) {
    if (!known.has(id)) yield { path: [...path, j], message: `there is no ${word} "${id}"` };
  }
}
