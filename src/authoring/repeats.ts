import type { GroupHeading } from './headings';
import type { PlacedUnit } from './outline';
import { findReference } from './references';
import type { Cell } from './source';
import { titleKey } from './texts';

/** Units below the same heads, one after the other. */
type List = readonly PlacedUnit[];

/**
 * Gives units that a document lists twice what only one of the lists says: an overview by groups has
 * their headings, a list of all units the references. They are told by reference, or by title, number
 * and level; each stays twice, alike enough to be found again by `distinctUnits`.
 */
export function withRepeats(units: readonly PlacedUnit[]): readonly PlacedUnit[] {
  const lists = listsOf(units);
  if (lists.length < 2) return units;
  const twins = new Map<PlacedUnit, PlacedUnit>();
  const headings = new Set<GroupHeading | null>();
  const earlier = new Map<string, PlacedUnit[]>();
  for (const list of lists) {
    const found = list.map((unit) =>
      keysOf(unit)
        .flatMap((key) => earlier.get(key) ?? [])
        .find((other) => isSame(other, unit)),
    );
    const isWhole = !found.includes(undefined);
    const isOwnHeading = !headings.has(list[0]?.heading ?? null);
    for (const [at, unit] of list.entries()) {
      const other = found[at];
      if (other !== undefined && isWhole) pair(twins, other, unit, isOwnHeading);
    }
    headings.add(list[0]?.heading ?? null);
    for (const unit of list) for (const key of keysOf(unit)) add(earlier, key, unit);
  }
  return units.map((unit) => twins.get(unit) ?? unit);
}

function keysOf(unit: PlacedUnit): readonly string[] {
  const ref = refOf(unit);
  const title = titleKey(unit.raw.title.text);
  return ref === null ? [title] : [ref, title];
}

/** More units with one title than that are no two lists. */
const maxAlike = 8;

function add(earlier: Map<string, PlacedUnit[]>, key: string, unit: PlacedUnit): void {
  const alike = earlier.get(key);
  if (alike === undefined) earlier.set(key, [unit]);
  else if (alike.length < maxAlike) alike.push(unit);
}

function pair(
  twins: Map<PlacedUnit, PlacedUnit>,
  earlier: PlacedUnit,
  later: PlacedUnit,
  isOwnHeading: boolean,
): void {
  const first = twins.get(earlier) ?? earlier;
  const ref = first.raw.ref ?? later.raw.ref;
  const heading = first.heading === null && isOwnHeading ? later.heading : first.heading;
  twins.set(earlier, { ...first, raw: { ...first.raw, ref }, heading });
  // Under a heading of its own it may count in that group as well, which is asked.
  const keepsHeading = isOwnHeading && earlier.heading !== null;
  twins.set(later, {
    ...later,
    raw: { ...later.raw, ref },
    heading: keepsHeading ? later.heading : heading,
    isRepeated: true,
  });
}

function listsOf(units: readonly PlacedUnit[]): readonly List[] {
  const lists: PlacedUnit[][] = [];
  for (const unit of units) {
    const last = lists.at(-1);
    const before = last?.[0];
    const isNext =
      before?.raw.columns === unit.raw.columns &&
      before.heading === unit.heading &&
      before.qualification === unit.qualification;
    if (isNext) last?.push(unit);
    else lists.push([unit]);
  }
  return lists;
}

function isSame(one: PlacedUnit, two: PlacedUnit): boolean {
  if (one.qualification !== two.qualification || one.pathway?.key !== two.pathway?.key)
    return false;
  const [ref, other] = [refOf(one), refOf(two)];
  if (ref !== null && other !== null) return ref === other;
  return (
    titleKey(one.raw.title.text) === titleKey(two.raw.title.text) &&
    agree(one.raw.localRef, two.raw.localRef) &&
    agree(levelOf(one), levelOf(two))
  );
}

function refOf({ raw: { ref } }: PlacedUnit): string | null {
  return ref === null ? null : (findReference(ref.text)?.value ?? null);
}

function agree(one: Cell | null, two: Cell | null): boolean {
  return one === null || two === null || one.text.toLowerCase() === two.text.toLowerCase();
}

function levelOf({ raw }: PlacedUnit): Cell | null {
  const at = raw.columns?.figures.indexOf('level') ?? -1;
  return raw.figures[at] ?? raw.levelAbove ?? null;
}
