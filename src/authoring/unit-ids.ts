import type { PlacedUnit } from './outline';
import type { RawGroup } from './groups';
import { findReference } from './references';
import type { FoundReference } from './references';
import type { RuleGroup } from './sentences/groups';

export function referenceOf({ raw }: PlacedUnit): FoundReference | null {
  return raw.ref === null ? null : findReference(raw.ref.text);
}

/** The id that each unit will have: its reference, else its place in the document (`unit-3`). */
export function unitIds(groups: readonly RawGroup[]): ReadonlyMap<PlacedUnit, string> {
  const taken = new Set<string>();
  const units = groups.flatMap((group) => group.units);
  return new Map(
    units.map((unit, i) => {
      const ref = referenceOf(unit)?.value;
      const id = ref === undefined || taken.has(ref) ? `unit-${i + 1}` : ref;
      taken.add(id);
      return [unit, id];
    }),
  );
}

/** The groups as sentences may name them. */
export function ruleGroups(
  groups: readonly RawGroup[],
  ids: ReadonlyMap<PlacedUnit, string>,
): readonly RuleGroup[] {
  return groups.map(({ id, kind, title, units }) => ({
    id,
    title,
    ...(kind === null ? {} : { kind }),
    units: units.map((unit) => ({
      id: ids.get(unit) ?? '',
      ref: referenceOf(unit)?.value ?? null,
      localRef: unit.raw.localRef?.text ?? null,
      title: unit.raw.title.text,
    })),
  }));
}
