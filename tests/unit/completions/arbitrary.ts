/** Random small rule sets of every kind, with limits and choices, for the tests of this room. */
import fc from 'fast-check';
import {
  onPathway,
  type Level,
  type Pathway,
  type Qualification,
  type Requirement,
  type Unit,
} from '../../../src/catalogue';
import type {
  CompletionLimits,
  PlannedHours,
  Question,
  Want,
  Wants,
} from '../../../src/completions';
import { groupIds, requirementOf, rulesOf } from './arbitrary-rules';

export interface Case {
  /** As it stands in a file: with its pathways. */
  readonly qualification: Qualification;
  /** The pathway that is followed; `null` where there are none. */
  readonly pathway: string | null;
  /** What the engine is given. */
  readonly flat: Qualification;
  readonly limits: CompletionLimits;
  readonly hours: PlannedHours;
  readonly question: Question;
}

const cite = { section: 'test', page: null };

/** A qualification of 0 to `most` optional units in up to three groups, and a question about it. */
export function cases(most = 7): fc.Arbitrary<Case> {
  return fc
    .record({
      mandatory: fc.integer({ min: 0, max: 2 }),
      optional: fc.integer({ min: 0, max: most }),
    })
    .chain(({ mandatory, optional }) => {
      const ids = Array.from({ length: mandatory + optional }, (_, i) => `u${i}`);
      return fc.record({
        qualification: qualifications(ids, mandatory),
        limits: limitSets(),
        hours: plannedHours(ids),
        question: questions(ids, mandatory),
        follow: fc.nat(),
      });
    })
    .map(({ follow, ...one }) => {
      const { pathways = [] } = one.qualification;
      const pathway = pathways[follow % Math.max(1, pathways.length)]?.id ?? null;
      return { ...one, pathway, flat: onPathway(one.qualification, pathway) };
    });
}

function qualifications(ids: readonly string[], mandatory: number): fc.Arbitrary<Qualification> {
  return fc
    .record({
      figures: fc.constantFrom('whole', 'whole', 'decimal'),
      places: fc.tuple(...ids.map(() => fc.constantFrom('B', 'B', 'B', 'C', 'C', 'D', 'X'))),
      rules: rulesOf(ids, 5),
      requires:
        ids.length < 2
          ? fc.constant<Omit<Requirement, 'id'>[]>([])
          : fc.array(requirementOf(ids), { maxLength: 1 }),
      pathways: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, pathwaysOf(ids)),
    })
    .chain(({ figures, ...rest }) =>
      fc.tuple(...ids.map((id) => unitOf(id, figures))).map((units) => ({ units, ...rest })),
    )
    .map(({ units, places, rules, requires, pathways }) => ({
      ...bare,
      units,
      groups: groupIds.map((id) => ({
        id,
        title: id,
        kind: id === 'A' ? 'mandatory' : id === 'X' ? 'additional' : 'optional',
        units: ids.filter((_, i) => (i < mandatory ? 'A' : places[i]) === id),
      })),
      rules: rules.map((rule, i) => ({ ...rule, id: `rule-${i}` })),
      requires: requires.map((requirement, i) => ({ ...requirement, id: `needs-${i}` })),
      ...(pathways.length > 0 && { pathways }),
    }));
}

export const bare: Omit<Qualification, 'units' | 'groups' | 'rules'> = {
  format: 2,
  id: 'random',
  version: '2026-01-01',
  title: 'Random qualification',
  awardingBody: 'Test',
  number: null,
  level: 3,
  status: 'draft',
  startsOn: null,
  endsOn: null,
  published: { credits: null, tqt: null, glh: null },
  conditions: [],
  source: { document: 'none', publisher: 'none', edition: null },
};

function unitOf(id: string, figures: string): fc.Arbitrary<Unit> {
  const levels: readonly (Level | null)[] = [2, 3, 3, 4, 'E3', null];
  // Few figures, so that many units are alike and share a family.
  const credits = figures === 'decimal' ? [null, 0.1, 0.2, 0.3, 2.25, 3] : [null, 0, 1, 2, 3, 3, 4];
  const hours = figures === 'decimal' ? [null, 0.1, 0.2, 4.5] : [null, 1, 2, 5, 5];
  return fc
    .record({
      level: fc.constantFrom(...levels),
      credits: fc.constantFrom(...credits),
      glh: fc.constantFrom(...hours),
      tags: fc.subarray(['core', 'graded']),
    })
    .map((some) => ({
      ...some,
      id,
      ref: null,
      localRef: null,
      title: id,
      kind: null,
      criteria: [],
      summary: '',
    }));
}

function pathwaysOf(ids: readonly string[]): fc.Arbitrary<readonly Pathway[]> {
  const kind = fc.constantFrom('optional', 'optional', 'mandatory', 'additional', 'closed');
  const one = fc.record({
    groups: fc.dictionary(fc.constantFrom('B', 'C', 'D'), kind, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    mandatory: ids.length === 0 ? fc.constant([]) : fc.subarray([...ids], { maxLength: 1 }),
    rules: rulesOf(ids, 1),
  });
  return fc.array(one, { minLength: 1, maxLength: 2 }).map((pathways) =>
    pathways.map(({ groups, mandatory, rules }, i) => ({
      id: `path-${i}`,
      title: `Path ${i}`,
      groups,
      mandatory,
      rules: rules.map((rule, r) => ({ ...rule, id: `path-${i}-rule-${r}` })),
      cite,
    })),
  );
}

function limitSets(): fc.Arbitrary<CompletionLimits> {
  const least = (min: number): fc.Arbitrary<number> => fc.integer({ min, max: min + 20 });
  const half = least(4).map((value) => value + 0.5);
  const some = fc.record(
    {
      maxCredits: fc.oneof(least(4), half),
      maxUnits: fc.integer({ min: 1, max: 8 }),
      maxGlh: least(5),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(fc.constant({}), some);
}

function plannedHours(ids: readonly string[]): fc.Arbitrary<PlannedHours> {
  return fc
    .tuple(fc.subarray([...ids]), fc.constantFrom(1, 1, 1.25))
    .map(([some, by]) => new Map(some.map((id, i) => [id, ((i % 4) + 1) * by] as const)));
}

/** `ids` counts the mandatory units too: choosing one changes nothing, excluding one leaves no way. */
function questions(ids: readonly string[], mandatory: number): fc.Arbitrary<Question> {
  const marks = fc.tuple(
    ...ids.map((_, i) =>
      i < mandatory
        ? fc.constantFrom('open', 'chosen')
        : fc.constantFrom('open', 'open', 'open', 'open', 'open', 'chosen', 'excluded'),
    ),
  );
  const contradictory = fc.oneof(
    { weight: 7, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('', ...ids) },
  );
  // In some cases some unit is excluded whatever else it is.
  return fc
    .tuple(marks, contradictory, fc.subarray([...ids]))
    .map(([mark, barred, recognised]) => ({
      chosen: ids.filter((_, i) => mark[i] === 'chosen'),
      excluded: ids.filter((id, i) => mark[i] === 'excluded' || (barred !== '' && id === barred)),
      recognised,
    }));
}

/** Up to four wants with small weights, so that many completions are equally good. */
export function wantLists(): fc.Arbitrary<Wants> {
  const weight = fc.integer({ min: 0, max: 3 });
  const level = fc.constantFrom<Level>(2, 3, 4, 'E3');
  const units = fc.subarray(Array.from({ length: 9 }, (_, i) => `u${i}`));
  const plain = fc.constantFrom(
    'fewer-surplus-credits',
    'fewer-hours',
    'more-hours',
    'fewer-units',
  );
  const want: fc.Arbitrary<Want> = fc.oneof(
    fc.record({ kind: plain, weight }),
    fc.record({ kind: fc.constantFrom('prefer-level', 'avoid-level'), level, weight }),
    fc.record({ kind: fc.constant('wanted-units'), units, weight }),
    fc.record({ kind: fc.constant('fewer-new-units'), taught: units, weight }),
  );
  return fc.array(want, { maxLength: 4 });
}
