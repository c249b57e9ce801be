import { compareLevels, highestLevels } from './levels';
import type { Level, LevelScale } from './levels';
import { isHolding, isShare } from './rule-kinds';
import { limits } from './shape';
import { strangers } from './structure-problem';
import type { KeyPath, Problems } from './structure-problem';
import type { Qualification, Rule, RulePart, UnitFilter } from './types';

/** The names that filters may use, gathered once. */
interface FilterNames {
  readonly group: ReadonlySet<string>;
  readonly unit: ReadonlySet<string>;
  readonly tag: ReadonlySet<string>;
  readonly levels: LevelScale;
}

/** What is wrong in the rules of a qualification and of its pathways. */
export function* ruleProblems(qualification: Qualification): Problems {
  const { units, groups, rules, pathways = [], levels = 'RQF' } = qualification;
  const placed: (readonly [KeyPath, readonly Rule[]])[] = [
    [['rules'], rules],
    ...pathways.map(({ rules: own = [] }, i) => [['pathways', i, 'rules'], own] as const),
  ];
  const parts = placed.flatMap(([path, list]) =>
    list.flatMap((rule, i) => [...partsOf(rule, [...path, i])]),
  );
  if (parts.length > limits.allParts) {
    const message = `all rules together must have at most ${limits.allParts} parts`;
    yield { path: ['rules'], message };
    return;
  }
  const known = {
    group: new Set(groups.map(({ id }) => id)),
    unit: new Set(units.map(({ id }) => id)),
    tag: new Set(units.flatMap(({ tags = [] }) => tags)),
    levels,
  };
  for (const { part, path } of parts) yield* partProblems(part, path, known);
}

interface PlacedPart {
  readonly part: RulePart;
  readonly path: KeyPath;
}

/** A rule and all that stands in it; the shape has bounded how deep. */
function* partsOf(part: RulePart, path: KeyPath): Generator<PlacedPart> {
  yield { part, path };
  if (!isHolding(part)) return;
  for (const [i, inner] of part.holding.entries()) yield* partsOf(inner, [...path, 'holding', i]);
}

function* partProblems(part: RulePart, path: KeyPath, known: FilterNames): Problems {
  if (isHolding(part)) {
    yield* rangeProblems(part.min, part.max, path, 'min', 'max');
    yield* countProblems(part.min, part.holding.length, path);
    return;
  }
  yield* filterProblems(part.over, [...path, 'over'], known);
  if (isShare(part)) {
    yield* rangeProblems(part.minPercent, part.maxPercent, path, 'minPercent', 'maxPercent');
    yield* filterProblems(part.of, [...path, 'of'], known);
    return;
  }
  yield* rangeProblems(part.min, part.max, path, 'min', 'max');
  if (part.measure !== 'units') return;
  for (const end of ['min', 'max'] as const) {
    const value = part[end];
    if (value !== undefined && !Number.isInteger(value))
      yield { path: [...path, end], message: 'must be a whole number of units' };
  }
}

function* rangeProblems(
  min: number | undefined,
  max: number | undefined,
  path: KeyPath,
  least: string,
  most: string,
): Problems {
  if (min === undefined && max === undefined) {
    yield { path, message: `must have a ${least}, a ${most} or both` };
  }
  if (min !== undefined && max !== undefined && min > max) {
    yield { path, message: `${least} ${min} is more than ${most} ${max}` };
  }
}

function* countProblems(min: number | undefined, parts: number, path: KeyPath): Problems {
  if (min !== undefined && min > parts) {
    yield { path: [...path, 'min'], message: `min ${min} is more than its ${parts} parts` };
  }
}

function* filterProblems(over: UnitFilter, path: KeyPath, known: FilterNames): Problems {
  yield* strangers([...path, 'groups'], 'group', over.groups ?? [], known.group);
  yield* strangers([...path, 'units'], 'unit', over.units ?? [], known.unit);
  yield* strangers([...path, 'tags'], 'unit with the tag', over.tags ?? [], known.tag);
  for (const end of ['exactly', 'atLeast', 'atMost'] as const)
    yield* levelProblems(over.level?.[end] ?? null, [...path, 'level', end], known.levels);
}

/** What is wrong with a level on the scale of its file. */
export function* levelProblems(level: Level | null, path: KeyPath, levels: LevelScale): Problems {
  if (level === null) return;
  const highest = highestLevels[levels];
  if (compareLevels(level, highest) > 0)
    yield { path, message: `must be ${highest} or less on the scale ${levels}` };
  if (levels === 'SCQF' && typeof level !== 'number')
    yield { path, message: `must be a whole number on the scale ${levels}` };
}
