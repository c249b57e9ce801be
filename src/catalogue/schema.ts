import * as v from 'valibot';
import { choice, date, figure, limits, list, name, record, slug, text } from './shape';
import { structureProblems } from './structure';
import type { Path } from './structure';
import { bindings, groupKinds, measures, statuses, unitKinds } from './types';
import type { Qualification } from './types';

const title = text(limits.title);
const prose = text(limits.prose);
const level = figure(1, 8);

const citation = v.pipe(
  record({ section: title, page: v.nullable(figure(1)) }),
  v.description('Where a figure or a rule is printed in the source document.'),
  v.readonly(),
);

const unit = v.pipe(
  record({
    id: v.pipe(
      name,
      v.description('The Ofqual reference, else a name such as unit-3, unique in this file.'),
    ),
    ref: v.pipe(
      v.nullable(text(limits.name)),
      v.description('Ofqual reference such as L/506/2150; null where none is printed.'),
    ),
    localRef: v.pipe(
      v.nullable(text(limits.name)),
      v.description("The awarding body's own number for the unit."),
    ),
    title,
    level: v.pipe(level, v.description('RQF level.')),
    credits: v.pipe(
      v.nullable(figure()),
      v.description('1 credit is 10 notional learning hours; null = not published.'),
    ),
    glh: v.pipe(
      v.nullable(figure()),
      v.description('Guided learning hours; null = not published.'),
    ),
    kind: v.nullable(choice(unitKinds)),
    criteria: v.pipe(
      list(figure(1, limits.criteria), limits.outcomes),
      v.description('Number of assessment criteria in each learning outcome, in order.'),
    ),
    summary: v.pipe(prose, v.description('One plain sentence for an employer.')),
    note: v.exactOptional(prose),
  }),
  v.readonly(),
);

const group = v.pipe(
  record({
    id: name,
    title,
    kind: v.pipe(
      choice(groupKinds),
      v.description('Mandatory units stand in every selection; optional units are chosen from.'),
    ),
    units: v.pipe(
      list(name, limits.units, 1),
      v.description('Unit ids in printed order. Every unit stands in exactly one group.'),
    ),
  }),
  v.readonly(),
);

const levelRange = v.pipe(
  record({
    exactly: v.exactOptional(level),
    atLeast: v.exactOptional(level),
    atMost: v.exactOptional(level),
  }),
  v.readonly(),
);

const filter = v.pipe(
  record({
    groups: v.exactOptional(list(name, limits.named, 1)),
    level: v.exactOptional(levelRange),
    units: v.exactOptional(list(name, limits.named, 1)),
  }),
  v.description('Which units are added up. Every part must hold; {} means all counting units.'),
  v.readonly(),
);

const rule = v.pipe(
  record({
    id: name,
    measure: choice(measures),
    over: filter,
    min: v.exactOptional(figure()),
    max: v.exactOptional(figure()),
    binding: v.pipe(
      choice(bindings),
      v.description('An advisory rule is shown but never decides whether a plan is ready.'),
    ),
    cite: citation,
    note: v.exactOptional(prose),
  }),
  v.description('The sum of a measure over some units lies in a range: min, max or both.'),
  v.readonly(),
);

const requirement = v.pipe(
  record({ id: name, unit: name, needs: list(name, limits.named, 1), cite: citation }),
  v.description('A unit that may be taken only together with all the units it needs.'),
  v.readonly(),
);

const condition = v.pipe(
  record({ id: name, text: prose, cite: citation }),
  v.description('What the specification demands and no program can check.'),
  v.readonly(),
);

const published = v.pipe(
  record({
    credits: v.nullable(figure()),
    tqt: v.pipe(v.nullable(figure()), v.description('Total qualification time in hours.')),
    glh: v.pipe(
      v.nullable(v.pipe(record({ min: figure(), max: figure() }), v.readonly())),
      v.description('Guided learning hours; a single printed figure has min equal to max.'),
    ),
  }),
  v.readonly(),
);

const source = v.pipe(
  record({ document: title, publisher: title, edition: v.nullable(title) }),
  v.description('The specification document that every citation refers to.'),
  v.readonly(),
);

const qualification = record({
  id: v.pipe(slug, v.description('Short, stable name, used in addresses and plan files.')),
  version: v.pipe(date, v.description('The day on which the figures were last checked.')),
  title,
  awardingBody: title,
  number: v.pipe(
    v.nullable(text(limits.name)),
    v.description('Ofqual qualification number such as 601/3577/3; null where none is printed.'),
  ),
  level,
  status: choice(statuses),
  startsOn: v.pipe(v.nullable(date), v.description('First day of registration; null = unknown.')),
  endsOn: v.pipe(v.nullable(date), v.description('Last day of registration; null = unknown.')),
  published,
  units: list(unit, limits.units, 1),
  groups: list(group, limits.groups, 1),
  rules: list(rule, limits.rules),
  requires: v.exactOptional(list(requirement, limits.requires)),
  conditions: list(condition, limits.conditions),
  source,
  note: v.exactOptional(prose),
});

/**
 * What every qualification must be before any room may trust it. Shape first; then, once the shape
 * holds, that its parts name only each other (`structure.ts`).
 */
export const qualificationSchema = v.pipe(
  qualification,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues) return;
    for (const { path, message } of structureProblems(dataset.value)) {
      addIssue({ message, path: pathItems(path) });
    }
  }),
  v.readonly(),
) satisfies v.GenericSchema<unknown, Qualification>;

function pathItems([first, ...rest]: Path): [v.IssuePathItem, ...v.IssuePathItem[]] {
  return [pathItem(first), ...rest.map(pathItem)];
}

/** A place found by `structure.ts`, which reports keys only. */
function pathItem(key: string | number): v.IssuePathItem {
  return { type: 'unknown', origin: 'value', input: undefined, key, value: undefined };
}
