import type { UnitId } from '../catalogue';
import type { Link } from '../plan';

/** Units that start in one week, in teaching order. Most bundles hold one unit. */
export type Bundle = readonly UnitId[];

export interface LinkedUnits {
  /** Every unit in one bundle, by the teaching order of each bundle's first unit. */
  readonly bundles: readonly Bundle[];
  /** The links to keep: between units in scope, less those that contradict each other. */
  readonly links: readonly Link[];
  /** Sets of units that their links would have come before themselves. */
  readonly contradictions: readonly (readonly UnitId[])[];
}

type Home = (unit: UnitId) => Bundle;

/** Bundles the units that are taught together and sets contradictory links aside. */
export function resolveLinks(units: readonly UnitId[], allLinks: readonly Link[]): LinkedUnits {
  const inScope = new Set(units);
  const links = allLinks.filter(({ first, second }) => inScope.has(first) && inScope.has(second));
  const together = links.filter(({ kind }) => kind === 'together');
  const bundles = joined(
    units,
    together.map(({ first, second }) => [first, second]),
  );
  const homes = new Map(bundles.flatMap((bundle) => bundle.map((unit) => [unit, bundle])));
  const home: Home = (unit) => homes.get(unit) ?? [unit];
  const contradictory = contradictoryLinks(links, home);
  return {
    bundles,
    links: links.filter((link) => !contradictory.has(link)),
    contradictions: cycles(bundles, [...contradictory], home),
  };
}

/**
 * Free bundles in an order that keeps every "before" link between them: again and again the first
 * in teaching order that waits for no other. The links must not contradict each other.
 */
export function inLinkOrder(bundles: readonly Bundle[], links: readonly Link[]): readonly Bundle[] {
  const earlier = predecessors(links);
  const waitingUnits = new Set(bundles.flat());
  const waiting = [...bundles];
  const isReady = (bundle: Bundle) =>
    bundle.every((unit) => !earlier.get(unit)?.some((other) => waitingUnits.has(other)));
  const sequence: Bundle[] = [];
  while (waiting.length > 0) {
    const [next = []] = waiting.splice(Math.max(waiting.findIndex(isReady), 0), 1);
    next.forEach((unit) => waitingUnits.delete(unit));
    sequence.push(next);
  }
  return sequence;
}

/** For each unit, those that a "before" link wants finished first. */
export function predecessors(links: readonly Link[]): ReadonlyMap<UnitId, readonly UnitId[]> {
  const earlier = new Map<UnitId, UnitId[]>();
  for (const { kind, first, second } of links) {
    if (kind === 'before') earlier.set(second, [...(earlier.get(second) ?? []), first]);
  }
  return earlier;
}

/** A link contradicts others when its second unit must also come before its first. */
function contradictoryLinks(links: readonly Link[], home: Home): ReadonlySet<Link> {
  const before = links.filter(({ kind }) => kind === 'before');
  const followers = new Map<Bundle, Set<Bundle>>();
  for (const { first, second } of before) {
    followers.set(home(first), (followers.get(home(first)) ?? new Set()).add(home(second)));
  }
  const reached = new Map([...followers.keys()].map((from) => [from, reach(from, followers)]));
  return new Set(before.filter(({ first, second }) => reached.get(home(second))?.has(home(first))));
}

function reach(
  from: Bundle,
  followers: ReadonlyMap<Bundle, ReadonlySet<Bundle>>,
): ReadonlySet<Bundle> {
  const reached = new Set(followers.get(from));
  for (const bundle of reached) followers.get(bundle)?.forEach((next) => reached.add(next));
  return reached;
}

function cycles(
  bundles: readonly Bundle[],
  contradictory: readonly Link[],
  home: Home,
): readonly (readonly UnitId[])[] {
  const pairs = contradictory.map(({ first, second }) => [home(first), home(second)] as const);
  const knotted = new Set(pairs.flat());
  return joined(bundles, pairs)
    .filter((knot) => knot.some((bundle) => knotted.has(bundle)))
    .map((knot) => knot.flat());
}

/** The items in groups such that both items of every pair share one; orders are kept. */
function joined<Item>(
  items: readonly Item[],
  pairs: readonly (readonly [Item, Item])[],
): readonly (readonly Item[])[] {
  const leaders = new Map(items.map((item) => [item, item]));
  for (const [one, other] of pairs) {
    const [kept = one, given] = [leaders.get(one), leaders.get(other)];
    leaders.forEach((leader, item) => leader === given && leaders.set(item, kept));
  }
  const groups = new Map<Item, Item[]>();
  leaders.forEach((leader, item) => {
    const group = groups.get(leader);
    if (group) group.push(item);
    else groups.set(leader, [item]);
  });
  return [...groups.values()];
}
