import * as v from 'valibot';
import { levelScales } from './levels';
import { isVersion, versionForm } from './version';
import { anyLevel, citation, rqfLevel, rule, sumRule, tags } from './schema-rules';
import {
  amount,
  bounded,
  choice,
  date,
  figure,
  limits,
  list,
  name,
  record,
  slug,
  text,
  textOrNone,
  unitId,
} from './shape';
import { structureProblems } from './structure';
import type { KeyPath } from './structure-problem';
import { groupKinds, pathwayGroupKinds, statuses, unitKinds } from './types';
import type { Qualification } from './types';

const title = text(limits.title);
const prose = text(limits.prose);

const unitHead = {
  id: v.pipe(
    unitId,
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
};

const unitTail = {
  kind: v.nullable(choice(unitKinds)),
  criteria: v.pipe(
    list(figure(1, limits.criteria), limits.outcomes),
    v.description('Number of assessment criteria in each learning outcome, in order.'),
  ),
  note: v.exactOptional(prose),
};

const creditWords = '1 credit is 10 notional learning hours; null = not published.';
const glhWords = 'Guided learning hours; null = not published.';
const summaryWords = 'One plain sentence for an employer.';

const unit1 = v.pipe(
  record({
    ...unitHead,
    level: rqfLevel,
    credits: v.pipe(v.nullable(figure()), v.description(creditWords)),
    glh: v.pipe(v.nullable(figure()), v.description(glhWords)),
    ...unitTail,
    summary: v.pipe(prose, v.description(summaryWords)),
  }),
  v.readonly(),
);

const unit2 = v.pipe(
  record({
    ...unitHead,
    level: v.nullable(anyLevel),
    credits: v.pipe(v.nullable(amount()), v.description(creditWords)),
    glh: v.pipe(v.nullable(amount()), v.description(glhWords)),
    ...unitTail,
    summary: v.pipe(textOrNone(limits.prose), v.description(summaryWords)),
    tags: v.exactOptional(tags),
  }),
  v.readonly(),
);

function groupOf<const Kind extends string>(kinds: readonly Kind[]) {
  return v.pipe(
    record({
      id: name,
      title,
      kind: v.pipe(
        choice(kinds),
        v.description('Mandatory units stand in every selection; optional units are chosen from.'),
      ),
      units: v.pipe(
        list(unitId, limits.units, 1),
        v.description('Unit ids in printed order. Every unit stands in exactly one group.'),
      ),
    }),
    v.readonly(),
  );
}

const requirement = v.pipe(
  record({ id: name, unit: unitId, needs: list(unitId, limits.named, 1), cite: citation }),
  v.description('A unit that may be taken only together with all the units it needs.'),
  v.readonly(),
);

const condition = v.pipe(
  record({ id: name, text: prose, cite: citation }),
  v.description('What the specification demands and no program can check.'),
  v.readonly(),
);

function publishedIn(figures: v.GenericSchema<number>) {
  return v.pipe(
    record({
      credits: v.nullable(figures),
      tqt: v.pipe(v.nullable(figures), v.description('Total qualification time in hours.')),
      glh: v.pipe(
        v.nullable(v.pipe(record({ min: figures, max: figures }), v.readonly())),
        v.description('Guided learning hours; a single printed figure has min equal to max.'),
      ),
    }),
    v.readonly(),
  );
}

const pathway = v.pipe(
  record({
    id: name,
    title,
    groups: v.exactOptional(
      v.pipe(
        bounded(v.record(name, choice(pathwayGroupKinds)), limits.groups),
        v.description("This pathway's kind of a group; none of a closed group's units counts."),
        v.readonly(),
      ),
    ),
    mandatory: v.exactOptional(
      v.pipe(
        list(unitId, limits.named, 1),
        v.description('Further units that are mandatory on this pathway.'),
      ),
    ),
    rules: v.exactOptional(
      v.pipe(list(rule, limits.rules), v.description("Rules beside the qualification's own.")),
    ),
    cite: citation,
  }),
  v.description('One of several ways through the qualification; a learner follows exactly one.'),
  v.readonly(),
);

const source = v.pipe(
  record({ document: title, publisher: title, edition: v.nullable(title) }),
  v.description('The specification document that every citation refers to.'),
  v.readonly(),
);

const qualificationHead = {
  id: v.pipe(slug, v.description('Short, stable name, used in addresses and plan files.')),
  title,
  awardingBody: title,
  number: v.pipe(
    v.nullable(text(limits.name)),
    v.description('Ofqual qualification number such as 601/3577/3; null where none is printed.'),
  ),
  status: choice(statuses),
  startsOn: v.pipe(v.nullable(date), v.description('First day of registration; null = unknown.')),
  endsOn: v.pipe(v.nullable(date), v.description('Last day of registration; null = unknown.')),
};

const version1 = v.pipe(date, v.description('The day on which the figures were last checked.'));

const version2 = v.pipe(
  v.string('must be a date, with the digest of the content where a centre made it'),
  v.regex(versionForm, 'must be a date such as 2026-11-22, or one with a digest behind a point'),
  v.check(isVersion, 'must begin with a day that exists'),
  v.description(
    'The day on which the figures were last checked; in what a centre made, with a point and the digest of the content.',
  ),
);

const made = v.pipe(
  record({
    by: v.pipe(title, v.description('Who made it, as they wrote it.')),
    questions: v.pipe(
      list(text(limits.title), limits.questions),
      v.description('The questions that were open when it was published.'),
    ),
  }),
  v.description('Only in an edition that a centre made: nobody checked it against the document.'),
  v.readonly(),
);

const qualificationTail = {
  requires: v.exactOptional(list(requirement, limits.requires)),
  conditions: list(condition, limits.conditions),
  source,
  note: v.exactOptional(prose),
};

const format1 = record({
  ...qualificationHead,
  version: version1,
  level: rqfLevel,
  published: publishedIn(figure()),
  units: list(unit1, limits.units, 1),
  groups: list(groupOf(['mandatory', 'optional']), limits.groups, 1),
  rules: list(sumRule, limits.rules),
  ...qualificationTail,
});

const format2 = record({
  format: v.literal(2, 'must be 2'),
  levels: v.exactOptional(
    v.pipe(choice(levelScales), v.description('The scale of every level; RQF where left out.')),
  ),
  ...qualificationHead,
  version: version2,
  level: v.pipe(v.nullable(anyLevel), v.description('null where none is printed.')),
  published: publishedIn(amount()),
  units: list(unit2, limits.units, 1),
  groups: list(groupOf(groupKinds), limits.groups, 1),
  rules: list(rule, limits.rules),
  ...qualificationTail,
  pathways: v.exactOptional(list(pathway, limits.pathways, 1)),
  made: v.exactOptional(made),
});

/** What a file may hold; what `onPathway` adds is in none. */
type QualificationFile = Omit<Qualification, 'pathway'>;

/**
 * What every qualification must be before any room may trust it. Shape first; then, once the shape
 * holds, that its parts name only each other (`structure.ts`).
 */
function whole<Shape extends QualificationFile>(shape: v.GenericSchema<unknown, Shape>) {
  return v.pipe(
    shape,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || dataset.issues) return;
      for (const { path, message } of structureProblems(dataset.value)) {
        addIssue({ message, path: pathItems(path) });
      }
    }),
    v.readonly(),
  );
}

/** A file of format 1, which does not say its format. */
export const qualificationSchema1: v.GenericSchema<unknown, QualificationFile> = whole(format1);

/** A file of format 2. */
export const qualificationSchema2: v.GenericSchema<unknown, QualificationFile> = whole(format2);

function pathItems([first, ...rest]: KeyPath): [v.IssuePathItem, ...v.IssuePathItem[]] {
  return [pathItem(first), ...rest.map(pathItem)];
}

/** A place found by `structure.ts`, which reports keys only. */
function pathItem(key: string | number): v.IssuePathItem {
  return { type: 'unknown', origin: 'value', input: undefined, key, value: undefined };
}
