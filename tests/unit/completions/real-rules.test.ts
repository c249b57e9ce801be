import { describe, expect, it } from 'vitest';
import { onPathway } from '../../../src/catalogue';
import type { Pathway, Qualification } from '../../../src/catalogue';
import { compile } from '../../../src/completions';
import { evaluate, optionalUnits } from '../../../src/rules';
import { mulberry32 } from '../../fixtures/mulberry32';
import { realRules } from '../../fixtures/real-rules';
import { reference } from '../rules/reference-format-2';

/** So many units are left open; the others are as in a way to finish, so that some way is left. */
const openUnits = 9;
const rounds = 6;

/** Each rule set on each of its pathways. */
const all = realRules.flatMap(({ qualification }) =>
  (qualification.pathways ?? [undefined]).map((pathway) => ({ qualification, pathway })),
);

type Random = () => number;

function some(ids: readonly string[], share: number, random: Random): readonly string[] {
  return ids.filter(() => random() < share);
}

/** A way to finish, another one each time: the one that costs least for random costs. */
function randomWay(flat: Qualification, recognised: readonly string[], random: Random) {
  const costs = new Map(optionalUnits(flat).map((id) => [id, Math.floor(random() * 100)]));
  return compile(flat).cheapest({ chosen: [], recognised, costs })?.units ?? null;
}

/** Every set of these that completes the qualification with what is chosen, by the plain reference. */
function completing(
  qualification: Qualification,
  pathway: Pathway | undefined,
  { open, chosen, recognised }: Record<'open' | 'chosen' | 'recognised', readonly string[]>,
): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** open.length }, (_, mask) =>
    open.filter((_id, i) => (mask >> i) % 2 === 1),
  ).filter(
    (taken) =>
      reference(qualification, pathway, [...chosen, ...taken], recognised).verdict === 'complete',
  );
}

describe('rules of real qualifications in format 2', () => {
  it('are evaluated as the plain reference does, whatever is chosen', () => {
    const random = mulberry32(11);
    const seen = { complete: 0, short: 0, over: 0 };
    for (const { qualification, pathway } of all) {
      const flat = onPathway(qualification, pathway?.id ?? null);
      const ids = qualification.units.map(({ id }) => id);
      for (let round = 0; round < 20; round++) {
        const recognised = some(ids, 0.3, random);
        const isWay = round % 2 === 0;
        const way = isWay ? randomWay(flat, recognised, random) : null;
        const chosen = way ?? some(ids, random(), random);
        const report = evaluate(flat, chosen, { recognised });
        const wanted = reference(qualification, pathway, chosen, recognised);
        expect(report.verdict).toBe(wanted.verdict);
        expect(report.findings.map(({ status }) => status)).toEqual(
          wanted.findings.map(({ status }) => status),
        );
        if (way) expect(report.verdict).toBe('complete');
        seen[report.verdict] += 1;
      }
    }
    expect(all.length).toBe(60);
    expect(seen.complete).toBeGreaterThan(400);
    expect(Math.min(seen.short, seen.over)).toBeGreaterThan(60);
  });

  it('leave as many ways, and the same units in them, as trying every set', () => {
    const random = mulberry32(12);
    const seen = { ways: 0, blocked: 0, needed: 0, fits: 0 };
    for (const { qualification, pathway } of all) {
      const flat = onPathway(qualification, pathway?.id ?? null);
      const optional = optionalUnits(flat);
      const engine = compile(flat);
      for (let round = 0; round < rounds; round++) {
        const recognised = some(optional, 0.3, random);
        const way = randomWay(flat, recognised, random);
        expect(way).not.toBeNull();
        const shuffled = optional
          .map((id) => ({ id, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ id }) => id);
        const open = shuffled.slice(0, openUnits);
        const chosen = optional.filter((id) => way!.includes(id) && !open.includes(id));
        const excluded = optional.filter((id) => !way!.includes(id) && !open.includes(id));
        const outlook = engine.outlook({ chosen, excluded, recognised });
        const ways = completing(qualification, pathway, { open, chosen, recognised });
        expect(outlook).toMatchObject({ ways: BigInt(ways.length), counted: 'exactly' });
        expect(outlook.path).toBe('counted');
        seen.ways += ways.length;
        for (const id of open) {
          const taking = ways.filter((one) => one.includes(id)).length;
          const part = taking === ways.length ? 'needed' : 'fits';
          const fit = taking === 0 ? 'blocked' : part;
          expect(outlook.fits.get(id)).toBe(fit);
          seen[fit] += 1;
        }
      }
    }
    expect(seen.ways).toBeGreaterThan(10_000);
    expect(Math.min(seen.blocked, seen.needed, seen.fits)).toBeGreaterThan(60);
  });
});
