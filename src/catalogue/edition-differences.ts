import { deepEqual } from './deep-equal';
import { wholeOf } from './pathways';
import { groupsByUnit } from './placed';
import type { Condition, Group, Pathway, Qualification, Requirement, Rule, Unit } from './types';

/** Something that editions list under an id: it came, it went, or some of its fields are others. */
type ItemChange<Of extends string, Item> =
  | { readonly of: Of; readonly change: 'added'; readonly after: Item }
  | { readonly of: Of; readonly change: 'removed'; readonly before: Item }
  | {
      readonly of: Of;
      readonly change: 'changed';
      readonly before: Item;
      readonly after: Item;
      readonly fields: readonly FieldOf<Item>[];
    };

/** The kinds of a rule have fields that others lack. */
type FieldOf<Item> = Item extends unknown ? Extract<keyof Item, string> : never;

/** A group without its units, which are compared one by one. */
export type GroupHead = Omit<Group, 'units'>;

/** What is printed of the qualification as a whole. */
export type Fact = Exclude<
  keyof Qualification,
  | 'id'
  | 'version'
  | 'units'
  | 'groups'
  | 'rules'
  | 'requires'
  | 'conditions'
  | 'pathways'
  | 'pathway'
  | 'made'
  | 'lent'
>;

/** One thing in which two editions of a qualification differ. */
export type EditionDifference =
  | { readonly of: 'fact'; readonly fact: Fact }
  | ItemChange<'unit', Unit>
  /** A unit of both editions that stands in another group. */
  | {
      readonly of: 'placement';
      readonly unit: Unit;
      readonly before: GroupHead;
      readonly after: GroupHead;
    }
  | ItemChange<'group', GroupHead>
  | ItemChange<'rule', Rule>
  | ItemChange<'requirement', Requirement>
  | ItemChange<'pathway', Pathway>
  | ItemChange<'condition', Condition>;

/**
 * Everything in which a qualification differs from one edition to another, but for the order in
 * which things are printed. None where they only carry other versions.
 */
export function editionDifferences(
  before: Qualification,
  after: Qualification,
): readonly EditionDifference[] {
  return differencesOfWholes(wholeOf(before), wholeOf(after));
}

function differencesOfWholes(
  before: Qualification,
  after: Qualification,
): readonly EditionDifference[] {
  return [
    ...changedFields(factsOf(before), factsOf(after)).map(
      (fact) => ({ of: 'fact', fact }) as const,
    ),
    ...changes('unit', before.units, after.units),
    ...placements(before, after),
    ...changes('group', before.groups.map(headOf), after.groups.map(headOf)),
    ...changes('rule', before.rules, after.rules),
    ...changes('requirement', before.requires ?? [], after.requires ?? []),
    ...changes('pathway', before.pathways ?? [], after.pathways ?? []),
    ...changes('condition', before.conditions, after.conditions),
  ];
}

function changes<Of extends string, Item extends { readonly id: string }>(
  of: Of,
  before: readonly Item[],
  after: readonly Item[],
): readonly ItemChange<Of, Item>[] {
  const then = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  return [
    ...before
      .filter(({ id }) => !now.has(id))
      .map((item) => ({ of, change: 'removed', before: item }) as const),
    ...after.flatMap((item) => changeOf(of, then.get(item.id), item)),
  ];
}

function changeOf<Of extends string, Item extends object>(
  of: Of,
  before: Item | undefined,
  after: Item,
): readonly ItemChange<Of, Item>[] {
  if (!before) return [{ of, change: 'added', after }];
  const fields = changedFields(before, after);
  return fields.length === 0 ? [] : [{ of, change: 'changed', before, after, fields }];
}

function changedFields<Item extends object>(before: Item, after: Item): readonly FieldOf<Item>[] {
  const fields: FieldOf<Item>[] = [];
  for (const field in { ...before, ...after })
    if (!deepEqual(before[field], after[field])) fields.push(field as FieldOf<Item>);
  return fields;
}

function placements(before: Qualification, after: Qualification): readonly EditionDifference[] {
  const then = groupsByUnit(before);
  const now = groupsByUnit(after);
  return after.units.flatMap((unit) => {
    const from = then.get(unit.id);
    const to = now.get(unit.id);
    if (!from || !to || from.id === to.id) return [];
    return [{ of: 'placement', unit, before: headOf(from), after: headOf(to) } as const];
  });
}

function headOf({ id, title, kind }: Group): GroupHead {
  return { id, title, kind };
}

function factsOf(qualification: Qualification): Pick<Qualification, Fact> {
  const {
    id,
    version,
    units,
    groups,
    rules,
    requires,
    conditions,
    pathways,
    pathway,
    made,
    lent,
    ...facts
  } = qualification;
  return facts;
}
