import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification, type Qualification } from '../../../src/catalogue';
import { compile, type Blockage, type Change, type Limits } from '../../../src/completions';
import { cases, type Case } from './arbitrary';
import { allowedSets, mandatoryOf, totalsOf, waysOf } from './brute';

const measures = { maxCredits: 'credits', maxUnits: 'units', maxGlh: 'glh' } as const;
const limitNames = ['maxCredits', 'maxUnits', 'maxGlh'] as const;

/** What has to change for one set of counting units to be a way. */
function changesFor(one: Case, way: ReadonlySet<string>): readonly Change[] {
  const { qualification, limits, hours, question } = one;
  const chosen = new Set(question.chosen);
  const excluded = new Set(question.excluded);
  const totals = totalsOf(qualification, hours, way);
  const changes: Change[] = [];
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

const nameOf = (change: Change): string =>
  change.kind === 'raise' ? change.limit : `${change.kind} ${change.unit}`;
const namesOf = (changes: readonly Change[]): string => changes.map(nameOf).sort().join();
const raisesOf = (changes: readonly Change[]): readonly number[] =>
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
  waysOut: readonly (readonly Change[])[],
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

describe('conflict on random rule sets', () => {
  it('finds every change that is part of a smallest way out, and the least raises', () => {
    const seen = {
      none: 0,
      hopeless: 0,
      single: 0,
      several: 0,
      raised: 0,
      contradictory: 0,
      searched: 0,
    };
    fc.assert(
      fc.property(cases(6), fc.boolean(), (one, search) => {
        const { qualification, limits, hours, question } = one;
        const options = search ? { hours, edgeBudget: 0 } : { hours };
        const conflict = compile(qualification, limits, options).conflict(question);
        const ways = waysOf(qualification, limits, hours, question);
        expect(conflict === null).toBe(ways.length > 0);
        if (!conflict) {
          seen.none++;
          return;
        }
        expectSmallest(one, conflict.waysOut, allowedSets(qualification, {}, hours));
        const size = conflict.waysOut[0]?.length ?? 0;
        seen[size === 0 ? 'hopeless' : size === 1 ? 'single' : 'several']++;
        if (conflict.waysOut.some((changes) => raisesOf(changes).length > 0)) seen.raised++;
        const excluded = new Set(question.excluded);
        if ([...question.chosen].some((id) => excluded.has(id))) seen.contradictory++;
        if (search) seen.searched++;
      }),
      { numRuns: 1300, seed: 7 },
    );
    console.info('conflict cases', JSON.stringify(seen));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  }, 60_000);
});

/** The rules, requirements and limits that a blockage names, and no others. */
function only(
  { qualification, limits }: Case,
  causes: Extract<Blockage, { kind: 'together' }>['causes'],
): { qualification: Qualification; limits: Limits } {
  const rules = new Set(causes.flatMap((cause) => (cause.kind === 'rule' ? [cause.rule] : [])));
  const kept = causes.flatMap((cause) => (cause.kind === 'limit' ? [cause.limit] : []));
  const requires = (qualification.requires ?? []).map((requirement) => ({
    ...requirement,
    needs: causes.flatMap((cause) =>
      cause.kind === 'requirement' && cause.requirement === requirement.id ? [cause.needs] : [],
    ),
  }));
  return {
    qualification: {
      ...qualification,
      rules: qualification.rules.filter((rule) => rules.has(rule.id)),
      requires,
    },
    limits: Object.fromEntries(kept.map((limit) => [limit, limits[limit]])),
  };
}

describe('whyBlocked on random rule sets', () => {
  it('names a cause that holds, minimal where it takes several, and what would have to give', () => {
    const seen = {
      open: 0,
      excluded: 0,
      contradictory: 0,
      maximum: 0,
      limit: 0,
      together: 0,
      searched: 0,
    };
    fc.assert(
      fc.property(cases(6), fc.nat(), fc.boolean(), (one, pick, search) => {
        const { qualification, limits, hours, question } = one;
        const unit = qualification.units[pick % Math.max(1, qualification.units.length)]?.id;
        if (unit === undefined) return;
        const options = search ? { hours, edgeBudget: 0 } : { hours };
        const why = compile(qualification, limits, options).whyBlocked(question, unit);
        const chosen = [...question.chosen];
        const asked = { ...question, chosen: [...chosen, unit] };
        const settled = new Set([...mandatoryOf(qualification), ...chosen]);
        const ways = waysOf(qualification, limits, hours, asked);
        expect(why === null).toBe(settled.has(unit) || ways.length > 0);
        if (!why) {
          seen.open++;
          return;
        }
        const { blockage, conflict } = why;
        seen[blockage.kind]++;
        if (search) seen.searched++;
        const takers = allowedSets(qualification, {}, hours).filter((way) => way.has(unit));
        expectSmallest(one, conflict.waysOut, takers);
        if (blockage.kind === 'maximum' || blockage.kind === 'limit') {
          expect(blockage.adds).toBeGreaterThan(blockage.left);
        }
        if (blockage.kind === 'limit') {
          const used = totalsOf(qualification, hours, settled)[measures[blockage.limit]];
          expect(blockage.left).toBe((limits[blockage.limit] ?? 0) - used);
        }
        if (blockage.kind !== 'together') return;
        const left = only(one, blockage.causes);
        expect(waysOf(left.qualification, left.limits, hours, asked)).toEqual([]);
        for (const cause of blockage.causes) {
          const fewer = only(
            one,
            blockage.causes.filter((other) => other !== cause),
          );
          expect(waysOf(fewer.qualification, fewer.limits, hours, asked)).not.toEqual([]);
        }
      }),
      { numRuns: 1200, seed: 11 },
    );
    console.info('whyBlocked cases', JSON.stringify(seen));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  }, 60_000);
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
