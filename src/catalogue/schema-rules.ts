import * as v from 'valibot';
import { entryLevels, highestLevels } from './levels';
import type { Level } from './levels';
import { amount, choice, figure, limits, list, name, record, text, unitId } from './shape';
import { bindings, measures } from './types';
import type { Rule, RulePart, SumRule, UnitFilter } from './types';

const title = text(limits.title);
const prose = text(limits.prose);

export const citation = v.pipe(
  record({ section: title, page: v.nullable(figure(1)) }),
  v.description('Where a figure or a rule is printed in the source document.'),
  v.readonly(),
);

/** A level of format 1. */
export const rqfLevel = v.pipe(figure(1, highestLevels.RQF), v.description('RQF level.'));

/** A level of format 2; `structure.ts` holds it against the scale of its file. */
export const anyLevel: v.GenericSchema<unknown, Level> = v.pipe(
  v.union(
    [figure(1, highestLevels.SCQF), v.picklist(entryLevels)],
    `must be a whole number from 1 to ${highestLevels.SCQF}, or one of: ${entryLevels.join(', ')}`,
  ),
  v.description('RQF: "E1", "E2", "E3", 1 to 8. SCQF: 1 to 12.'),
);

export const tags = v.pipe(
  list(name, limits.tags, 1),
  v.description('What the specification calls a unit, such as graded or core.'),
);

const namedInFilter = v.exactOptional(list(name, limits.named, 1));
const unitsInFilter = v.exactOptional(list(unitId, limits.named, 1));
const filterWords = 'Which units are added up. Every part must hold; {} means all counting units.';

function levelRange<Value extends Level>(level: v.GenericSchema<unknown, Value>) {
  const end = v.exactOptional(level);
  return v.exactOptional(v.pipe(record({ exactly: end, atLeast: end, atMost: end }), v.readonly()));
}

const head = {
  id: name,
  binding: v.pipe(
    choice(bindings),
    v.description('An advisory rule is shown but never decides whether a plan is ready.'),
  ),
  cite: citation,
  note: v.exactOptional(prose),
};

/** A rule of format 1: a sum of whole figures. */
export const sumRule: v.GenericSchema<unknown, SumRule> = v.pipe(
  record({
    ...head,
    measure: choice(measures),
    over: v.pipe(
      record({ groups: namedInFilter, level: levelRange(rqfLevel), units: unitsInFilter }),
      v.description(filterWords),
      v.readonly(),
    ),
    min: v.exactOptional(figure()),
    max: v.exactOptional(figure()),
  }),
  v.description('The sum of a measure over some units lies in a range: min, max or both.'),
  v.readonly(),
);

const filter: v.GenericSchema<unknown, UnitFilter> = v.pipe(
  record({
    groups: namedInFilter,
    level: levelRange(anyLevel),
    units: unitsInFilter,
    tags: v.exactOptional(tags),
    recognised: v.exactOptional(
      v.pipe(
        v.literal(true, 'must be true, or left out'),
        v.description('Only units that count by RPL or credit transfer.'),
      ),
    ),
  }),
  v.description(filterWords),
  v.readonly(),
);

const sum = {
  measure: choice(measures),
  over: filter,
  min: v.exactOptional(amount()),
  max: v.exactOptional(amount()),
};
const sumWords = 'The sum of a measure over some units lies in a range.';

const share = {
  share: choice(measures),
  over: filter,
  of: filter,
  minPercent: v.exactOptional(amount(100)),
  maxPercent: v.exactOptional(amount(100)),
};
const shareWords =
  'The sum over `over` is so many percent of the sum over `of`; it holds where that is nothing.';

/** @param depth how many composites may stand in each other below this one */
function holding(depth: number) {
  return {
    holding: list(part(depth), limits.parts, 1),
    min: v.exactOptional(figure()),
    max: v.exactOptional(figure()),
  };
}
const holdingWords = 'How many of these parts hold lies in a range.';

function part(depth: number): v.GenericSchema<unknown, RulePart> {
  return kinds<RulePart>({
    sum: v.pipe(record(sum), v.description(sumWords), v.readonly()),
    share: v.pipe(record(share), v.description(shareWords), v.readonly()),
    holding:
      depth === 0
        ? null
        : v.pipe(record(holding(depth - 1)), v.description(holdingWords), v.readonly()),
  });
}

/** A rule of format 2. */
export const rule: v.GenericSchema<unknown, Rule> = kinds<Rule>({
  sum: v.pipe(record({ ...head, ...sum }), v.description(sumWords), v.readonly()),
  share: v.pipe(record({ ...head, ...share }), v.description(shareWords), v.readonly()),
  holding: v.pipe(
    record({ ...head, ...holding(limits.nested - 1) }),
    v.description(holdingWords),
    v.readonly(),
  ),
});

interface Kinds<Of> {
  readonly sum: v.GenericSchema<unknown, Of>;
  readonly share: v.GenericSchema<unknown, Of>;
  /** `null` where composites stand in each other as deep as they may. */
  readonly holding: v.GenericSchema<unknown, Of> | null;
}

/**
 * The kinds of rule, told apart by the field that only one has, so that a problem is one of the kind
 * that was meant. Asked with nothing, as by whoever publishes the schema, it is all of them.
 */
function kinds<Of>({ sum, share, holding }: Kinds<Of>): v.GenericSchema<unknown, Of> {
  const all = v.union([sum, share, ...(holding ? [holding] : [])], 'must be a rule');
  return v.lazy((input) => {
    if (input === undefined) return all;
    if (typeof input !== 'object' || input === null) return sum;
    if ('share' in input) return share;
    return 'holding' in input ? (holding ?? tooDeep) : sum;
  });
}

const tooDeep = v.never(`composites must stand at most ${limits.nested} deep in each other`);
