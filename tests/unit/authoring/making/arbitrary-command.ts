import fc from 'fast-check';
import { offeredAnswers, openQuestions, unitFields } from '../../../../src/authoring';
import type { CellField, DraftCommand, DraftContent } from '../../../../src/authoring';
import type { RulePart } from '../../../../src/catalogue';

const texts = fc.constantFrom(
  'Deliver customer service',
  '3',
  '4.5',
  'E2',
  'Level 4',
  'L/506/2150',
  '',
  '-',
  'several',
  'not published',
);
const fields = fc
  .constantFrom<readonly CellField[]>(...unitFields.map((field) => [field]))
  .chain(([field]) => fc.constant(field!));
const cite = { section: 'Structure', page: null } as const;

/** Any edit that the screens can ask for, of what stands in the draft now and of what does not. */
export function arbitraryCommand(content: DraftContent): fc.Arbitrary<DraftCommand> {
  const { groups: all, pathways = [], rules: own, units: made, conditions } = content.qualification;
  const unit = named(made.map(({ id }) => id));
  const group = named(all.map(({ id }) => id));
  const pathway = named(pathways.map(({ id }) => id));
  const units = fc.array(unit, { minLength: 1, maxLength: 3 }).map((ids) => [...new Set(ids)]);
  const before = fc.option(unit, { freq: 3 });
  const part = parts(group, unit);
  const rule = part.map((one) => ({ part: one, binding: 'required', cite }) as const);
  const home = fc.option(pathway, { nil: null, freq: 1 });
  const ruleId = named(
    [...own, ...pathways.flatMap(({ rules = [] }) => rules)].map(({ id }) => id),
  );
  const kind = fc.constantFrom('mandatory', 'optional', 'additional' as const);
  const rows = fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });
  return fc.oneof(
    fc
      .array(fc.record({ unit, field: fields, text: texts }), { minLength: 1, maxLength: 4 })
      .map((cells) => ({ type: 'enter-cells', cells }) as const),
    fc.record({
      type: fc.constant('paste' as const),
      group,
      unit: before,
      fields: fc.shuffledSubarray([...unitFields], { minLength: 1 }),
      rows,
    }),
    fc.record({
      type: fc.constant('add-units' as const),
      group,
      before,
      count: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ type: fc.constant('delete-units' as const), units }),
    fc.record({ type: fc.constant('move-units' as const), units, group, before }),
    fc.record({ type: fc.constant('add-group' as const), kind, units }),
    fc.record({ type: fc.constant('set-group' as const), group, title: texts, kind }),
    fc.record({ type: fc.constant('delete-group' as const), group }),
    fc.record({ type: fc.constant('add-rule' as const), pathway: home, rule }),
    fc.record({ type: fc.constant('set-rule' as const), pathway: home, id: ruleId, part }),
    fc.record({ type: fc.constant('delete-rule' as const), pathway: home, id: ruleId }),
    fc.record({
      type: fc.constant('add-condition' as const),
      text: texts,
      cite: fc.constant(cite),
    }),
    fc.record({
      type: fc.constant('set-condition' as const),
      id: named(conditions.map(({ id }) => id)),
      text: texts,
    }),
    fc.record({
      type: fc.constant('delete-condition' as const),
      id: named(conditions.map(({ id }) => id)),
    }),
    fc.record({
      type: fc.constant('add-pathway' as const),
      title: texts,
      from: fc.option(pathway),
    }),
    fc.record({
      type: fc.constant('set-pathway-group' as const),
      id: pathway,
      group,
      kind: fc.option(fc.constantFrom('mandatory', 'optional', 'closed' as const)),
    }),
    fc.record({ type: fc.constant('set-pathway-mandatory' as const), id: pathway, units }),
    fc.record({ type: fc.constant('delete-pathway' as const), id: pathway }),
    fc.record({ type: fc.constant('set-pathway' as const), id: pathway, title: texts }),
    texts.map((value) => ({ type: 'set-fact', change: { fact: 'title', value } }) as const),
    fc.constant({ type: 'set-fact', change: { fact: 'glh', value: { min: 2, max: 9 } } } as const),
    answers(content),
  );
}

/** Mostly something that is there. */
function named(ids: readonly string[]): fc.Arbitrary<string> {
  return ids.length === 0 ? fc.constant('nowhere') : fc.constantFrom(...ids, 'nowhere');
}

function parts(group: fc.Arbitrary<string>, unit: fc.Arbitrary<string>): fc.Arbitrary<RulePart> {
  const min = fc.integer({ min: 0, max: 20 });
  return fc.oneof(
    fc.record({
      measure: fc.constantFrom('credits', 'units', 'glh' as const),
      over: group.map((id) => ({ groups: [id] })),
      min,
    }),
    fc.record({
      measure: fc.constant('units' as const),
      over: fc.tuple(unit, unit).map((ids) => ({ units: ids })),
      max: fc.constant(1),
    }),
    group.map((id) => ({
      holding: [
        { measure: 'credits', over: { groups: [id] }, min: 3 },
        { share: 'credits', over: { groups: [id] }, of: {}, minPercent: 50 },
      ],
      min: 1,
    })) as fc.Arbitrary<RulePart>,
  );
}

function answers(content: DraftContent): fc.Arbitrary<DraftCommand> {
  const offered = openQuestions(content).flatMap((question) =>
    offeredAnswers(question).map(
      (answer) => ({ type: 'answer', question: question.id, answer }) as const,
    ),
  );
  if (offered.length === 0) return fc.constant({ type: 'delete-units', units: [] });
  return fc.constantFrom(...offered);
}
