import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification, type RulePart } from '../../../src/catalogue';
import {
  compile,
  type WayOutChange,
  type ClashCause,
  type Conflict,
} from '../../../src/completions';
import { cases, type Case } from './arbitrary';
import { allowedSets, holds, kindsOf, rulesOf, sum, totalsOf, waysOf, type Rules } from './brute';
import { kindsIn, Tally } from './kinds';

const measures = { maxCredits: 'credits', maxUnits: 'units', maxGlh: 'glh' } as const;
const limitNames = ['maxCredits', 'maxUnits', 'maxGlh'] as const;

/** What has to change for one set of counting units to be a way. */
function changesFor(one: Case, way: ReadonlySet<string>): readonly WayOutChange[] {
  const { qualification, limits, question } = one;
  const { always, never } = kindsOf(one);
  const chosen = new Set([...question.chosen].filter((id) => !never.has(id)));
  const excluded = new Set(
    [...(question.excluded ?? [])].filter((id) => !never.has(id) || always.has(id)),
  );
  const totals = totalsOf(one, way);
  const changes: WayOutChange[] = [];
  for (const { id } of qualification.units) {
    if (way.has(id) && excluded.has(id)) changes.push({ kind: 'lift', unit: id });
    if (!way.has(id) && chosen.has(id)) changes.push({ kind: 'drop', unit: id });
  }
  for (const limit of limitNames) {
    const to = totals[measures[limit]];
    if (to > (limits[limit] ?? Infinity)) changes.push({ kind: 'raise', limit, to });
  }
  return changes;
}

const nameOf = (change: WayOutChange): string =>
  change.kind === 'raise' ? change.limit : `${change.kind} ${change.unit}`;
const namesOf = (changes: readonly WayOutChange[]): string => changes.map(nameOf).sort().join();
const raisesOf = (changes: readonly WayOutChange[]): readonly number[] =>
  changes.flatMap((change) => (change.kind === 'raise' ? [change.to] : []));

/** The smallest ways out among some sets, by name, each with the least raises in limit order. */
function smallest(one: Case, sets: readonly ReadonlySet<string>[]): Map<string, readonly number[]> {
  const all = sets.map((way) => changesFor(one, way));
  const size = Math.min(...all.map((changes) => changes.length));
  const found = new Map<string, readonly number[]>();
  for (const changes of all.filter(({ length }) => length === size)) {
    const known = found.get(namesOf(changes));
    const raises = raisesOf(changes);
    if (!known || isBelow(raises, known)) found.set(namesOf(changes), raises);
  }
  return found;
}

function isBelow(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}

function expectSmallest(
  one: Case,
  waysOut: readonly (readonly WayOutChange[])[],
  sets: readonly ReadonlySet<string>[],
): void {
  const expected = smallest(one, sets);
  const names = waysOut.map(namesOf);
  expect(new Set(names).size).toBe(names.length);
  for (const changes of waysOut) expect(raisesOf(changes)).toEqual(expected.get(namesOf(changes)));
  const involved = new Set([...expected.keys()].flatMap((key) => key.split(',')));
  expect(new Set(waysOut.flatMap((changes) => changes.map(nameOf)))).toEqual(
    expected.size === 0 ? new Set() : involved,
  );
}

/** The same case with the rules, requirements and limits that some causes name, and no others. */
function only(one: Case, causes: readonly ClashCause[]): Rules {
  const { qualification, limits } = one;
  const kept = new Set(causes.flatMap((cause) => (cause.kind === 'rule' ? [cause.rule] : [])));
  const names = causes.flatMap((cause) => (cause.kind === 'limit' ? [cause.limit] : []));
  const requires = (qualification.requires ?? []).map((requirement) => ({
    ...requirement,
    needs: causes.flatMap((cause) =>
      cause.kind === 'requirement' && cause.requirement === requirement.id ? [cause.needs] : [],
    ),
  }));
  const pathways = (qualification.pathways ?? []).map((path) => ({
    ...path,
    rules: (path.rules ?? []).filter(({ id }) => kept.has(id)),
  }));
  const rules = qualification.rules.filter(({ id }) => kept.has(id));
  return {
    ...one,
    qualification: { ...qualification, rules, requires, pathways },
    limits: Object.fromEntries(names.map((name) => [name, limits[name]])),
  };
}

/** Every part of a rule below itself, with its path. */
function partsBelow(part: RulePart, path: readonly number[] = []): readonly [string, RulePart][] {
  if (!('holding' in part)) return [];
  return part.holding.flatMap((inner, i) => [
    [[...path, i].join('.'), inner] as [string, RulePart],
    ...partsBelow(inner, [...path, i]),
  ]);
}

/**
 * Causes must leave no way together, and some way without any one of them; of a composite rule they
 * must name exactly the parts that the other causes settle.
 *
 * @returns which kinds of causes there were
 */
function expectMinimal(
  one: Case,
  question: Case['question'],
  causes: readonly ClashCause[],
): readonly string[] {
  expect(waysOf(only(one, causes), question)).toEqual([]);
  return causes.flatMap((cause) => {
    const others = causes.filter((other) => other !== cause);
    const left = waysOf(only(one, others), question);
    expect(left).not.toEqual([]);
    if (cause.kind !== 'rule') return [cause.kind];
    const rule = rulesOf(one).find(({ id }) => id === cause.rule)!;
    if (!('holding' in rule)) return ['share' in rule ? 'share' : 'sum'];
    const settled = new Map<string, boolean>();
    for (const [path, part] of partsBelow(rule)) {
      const answers = new Set(left.map((way) => holds(one, part, way)));
      if (answers.size === 1) settled.set(path, answers.has(true));
    }
    const named = (cause.parts ?? []).map(({ part, holds: is }) => [part.join('.'), is] as const);
    expect(new Map(named)).toEqual(settled);
    const depths = named.map(([path]) => (path.includes('.') ? 'inner part' : 'part'));
    return ['holding', ...new Set(depths)];
  });
}

/** Just these decisions must leave no way, and any one fewer must leave some. */
function expectDecisions(one: Case, { between }: Conflict, pinned: readonly string[]): void {
  const waysWith = ({ chosen, excluded, limits }: Conflict['between']): readonly unknown[] =>
    waysOf(
      { ...one, limits: Object.fromEntries(limits.map((name) => [name, one.limits[name]])) },
      { ...one.question, chosen: [...chosen, ...pinned], excluded },
    );
  expect(waysWith(between)).toEqual([]);
  for (const kind of ['chosen', 'excluded', 'limits'] as const) {
    for (const dropped of between[kind]) {
      const fewer = { ...between, [kind]: between[kind].filter((other) => other !== dropped) };
      expect(waysWith(fewer)).not.toEqual([]);
    }
  }
}

describe('conflict on random rule sets', () => {
  it('finds every change that is part of a smallest way out, and the least raises', () => {
    const tally = new Tally();
    fc.assert(
      fc.property(cases(6), fc.boolean(), (one, search) => {
        const { flat, limits, hours, question } = one;
        const options = search ? { hours, edgeBudget: 0 } : { hours };
        const conflict = compile(flat, limits, options).conflict(question);
        const ways = waysOf(one);
        expect(conflict === null).toBe(ways.length > 0);
        if (!conflict) {
          tally.add('none');
          return;
        }
        expectSmallest(one, conflict.waysOut, allowedSets(one, {}));
        const isHopeless = conflict.waysOut.length === 0;
        if (conflict.causes.length > 0) expectDecisions(one, conflict, []);
        const decided = (['chosen', 'excluded', 'limits'] as const).filter(
          (kind) => conflict.between[kind].length > 0,
        );
        tally.add(...decided.map((kind) => `between ${kind}`));
        if (conflict.causes.length > 0) expect(decided.length === 0).toBe(isHopeless);
        const size = conflict.waysOut[0]?.length ?? 0;
        tally.add(size === 0 ? 'hopeless' : size === 1 ? 'single' : 'several');
        if (conflict.waysOut.some((changes) => raisesOf(changes).length > 0)) tally.add('raised');
        if (conflict.causes.length === 0) tally.add('contradictory');
        else tally.add(...new Set(expectMinimal(one, question, conflict.causes)));
        if (search) tally.add('searched');
        if (size > 0) tally.add(...kindsIn(one).map((kind) => `${kind} with a way out`));
      }),
      { numRuns: 2000, seed: 7 },
    );
    console.info(`conflict cases: ${tally.toString()}`);
    const outcomes = [
      'none',
      'hopeless',
      'single',
      'several',
      'raised',
      'contradictory',
      'searched',
    ];
    const causes = ['sum', 'share', 'holding', 'part', 'inner part', 'limit', 'requirement'];
    const between = ['between chosen', 'between excluded', 'between limits'];
    const kinds = ['either', 'nested', 'share', 'recognised', 'tags', 'decimals', 'pathway'];
    const solved = kinds.map((kind) => `${kind} with a way out`);
    for (const name of [...outcomes, ...causes, ...between, ...solved])
      expect(tally.of(name), name).toBeGreaterThanOrEqual(20);
  }, 300_000);
});

describe('whyBlocked on random rule sets', () => {
  it('names a cause that holds, minimal where it takes several, and what would have to give', () => {
    const tally = new Tally();
    fc.assert(
      fc.property(cases(6), fc.nat(), fc.boolean(), (one, pick, search) => {
        const { flat, limits, hours, question } = one;
        const unit = flat.units[pick % Math.max(1, flat.units.length)]?.id;
        if (unit === undefined) return;
        const options = search ? { hours, edgeBudget: 0 } : { hours };
        const why = compile(flat, limits, options).whyBlocked(question, unit);
        const { always, never } = kindsOf(one);
        const chosen = [...question.chosen].filter((id) => !never.has(id));
        const asked = { ...question, chosen: [...chosen, unit] };
        const settled = new Set([...always, ...chosen]);
        const ways = never.has(unit) ? [] : waysOf(one, asked);
        expect(why === null).toBe(settled.has(unit) || ways.length > 0);
        if (!why) {
          tally.add('open');
          return;
        }
        const { blockage, conflict } = why;
        tally.add(blockage.kind);
        if (search) tally.add('searched');
        if (never.has(unit)) {
          expect(why.blockage).toEqual({ kind: 'additional' });
          expect(conflict.waysOut).toEqual([]);
          return;
        }
        const takers = allowedSets(one, {}).filter((way) => way.has(unit));
        expectSmallest(one, conflict.waysOut, takers);
        if (blockage.kind !== 'contradictory' && blockage.kind !== 'excluded') {
          expectDecisions(one, conflict, [unit]);
        }
        if (blockage.kind === 'maximum' || blockage.kind === 'limit') {
          expect(blockage.adds).toBeGreaterThan(blockage.left);
        }
        if (blockage.kind === 'limit') {
          const used = totalsOf(one, settled)[measures[blockage.limit]];
          const left = (limits[blockage.limit] ?? 0) - used;
          expect(blockage.left).toBe(Math.round(left * 100) / 100);
        }
        if (blockage.kind === 'maximum') {
          const rule = rulesOf(one).find(({ id }) => id === blockage.rule)!;
          const part = blockage.part
            ? new Map(partsBelow(rule)).get(blockage.part.join('.'))
            : rule;
          if (!part || !('measure' in part)) throw new Error('a maximum of no sum');
          const used = sum(one, part.over, part.measure, settled);
          const left = BigInt(Math.round((part.max ?? 0) * 100)) - used;
          const adds = sum(one, part.over, part.measure, new Set([unit]));
          expect(blockage).toMatchObject({ left: Number(left) / 100, adds: Number(adds) / 100 });
          if (blockage.part) tally.add('maximum of a part');
        }
        if (blockage.kind === 'together')
          tally.add(...new Set(expectMinimal(one, asked, blockage.causes)));
      }),
      { numRuns: 3000, seed: 11 },
    );
    console.info(`whyBlocked cases: ${tally.toString()}`);
    const kinds = ['excluded', 'contradictory', 'maximum', 'limit', 'together', 'additional'];
    const causes = ['sum', 'share', 'holding', 'part', 'inner part', 'maximum of a part'];
    for (const name of ['open', 'searched', ...kinds, ...causes])
      expect(tally.of(name), name).toBeGreaterThanOrEqual(10);
  }, 300_000);
});

describe('on ProQual Level 3', () => {
  const qualification = findQualification('proqual-l3-diploma-customer-service')!;
  const groupC = qualification.groups.find((group) => group.id === 'C')!;
  const creditsOf = (id: string): number =>
    qualification.units.find((unit) => unit.id === id)?.credits ?? 0;

  it('says how many credits Group C has left, and which unit to drop instead', () => {
    const fours = groupC.units.filter((id) => creditsOf(id) === 4);
    const [first = '', second = '', third = ''] = fours;
    const why = compile(qualification).whyBlocked({ chosen: [first, second] }, third);
    expect(why?.blockage).toEqual({ kind: 'maximum', rule: 'group-c', left: 1, adds: 4 });
    const waysOut = why?.conflict.waysOut ?? [];
    expect(waysOut).toHaveLength(2);
    expect(waysOut).toContainEqual([{ kind: 'drop', unit: first }]);
    expect(waysOut).toContainEqual([{ kind: 'drop', unit: second }]);
  });

  it('says to what a ceiling must be raised', () => {
    const conflict = compile(qualification, { maxCredits: 50 }).conflict({ chosen: [] });
    expect(conflict?.waysOut).toEqual([[{ kind: 'raise', limit: 'maxCredits', to: 55 }]]);
  });
});
