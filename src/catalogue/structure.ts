import { versionDigest } from './version';
import { pathwayProblems } from './structure-pathways';
import { repeats, strangers } from './structure-problem';
import type { KeyPath, Problems } from './structure-problem';
import { levelProblems, ruleProblems } from './structure-rules';
import type { Qualification } from './types';

/**
 * What keeps a well-shaped qualification from being one whole: ids used twice, names of things that
 * are not there, a unit in no group or in two, a range that is empty or open on both sides. Rules
 * can be evaluated and searched only where there is none of these.
 */
export function* structureProblems(qualification: Qualification): Problems {
  const { units, groups, rules, requires = [], conditions } = qualification;
  yield* repeats(['units'], units);
  yield* repeats(['groups'], groups);
  yield* repeats(['rules'], rules);
  yield* repeats(['requires'], requires, new Set(rules.map(({ id }) => id)));
  yield* repeats(['conditions'], conditions);
  yield* publishedProblems(qualification);
  yield* makerProblems(qualification);
  yield* groupProblems(qualification);
  yield* levelsProblems(qualification);
  yield* ruleProblems(qualification);
  yield* pathwayProblems(qualification);
  yield* requirementProblems(qualification);
}

function* publishedProblems({ published: { glh } }: Qualification): Problems {
  if (glh && glh.min > glh.max) {
    yield { path: ['published', 'glh'], message: `min ${glh.min} is more than max ${glh.max}` };
  }
}

/** What a centre made says so, and is known by its content; nothing else is. */
function* makerProblems({ made, version }: Qualification): Problems {
  const hasDigest = versionDigest(version) !== null;
  if (made && !hasDigest)
    yield { path: ['version'], message: 'has no digest, though the file says who made it' };
  if (!made && hasDigest)
    yield { path: ['version'], message: 'has a digest, but the file does not say who made it' };
}

function* groupProblems({ units, groups }: Qualification): Problems {
  const known = new Set(units.map(({ id }) => id));
  const placed = new Map<string, string>();
  for (const [i, group] of groups.entries()) {
    for (const [j, id] of group.units.entries()) {
      const path: KeyPath = ['groups', i, 'units', j];
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

function* levelsProblems({ level, units, levels = 'RQF' }: Qualification): Problems {
  yield* levelProblems(level, ['level'], levels);
  for (const [i, unit] of units.entries())
    yield* levelProblems(unit.level, ['units', i, 'level'], levels);
}

function* requirementProblems({ units, requires = [] }: Qualification): Problems {
  const known = new Set(units.map(({ id }) => id));
  for (const [i, { unit, needs }] of requires.entries()) {
    yield* strangers(['requires', i, 'needs'], 'unit', needs, known);
    if (!known.has(unit)) {
      yield { path: ['requires', i, 'unit'], message: `there is no unit "${unit}"` };
    }
    if (needs.includes(unit)) {
      yield { path: ['requires', i, 'needs'], message: `"${unit}" cannot need itself` };
    }
  }
}
