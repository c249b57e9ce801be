import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionProblems, fingerprint } from '../../../scripts/published-editions';
import published from '../../../scripts/published-editions.json' with { type: 'json' };
import type { Qualification } from '../../../src/catalogue';
import {
  editionKey,
  findEdition,
  parseQualification,
  qualifications,
} from '../../../src/catalogue';
import { mutations } from '../../fixtures/edition-mutations';
import { newest, older } from '../../fixtures/older-edition';

const listed = (...editions: readonly Qualification[]) =>
  editions.map((one) => ({ id: one.id, version: one.version, sha256: fingerprint(one) }));

describe('the catalogue keeps every edition as it was published', () => {
  it('so that each can be found today', async () => {
    for (const { id, version, sha256 } of published) {
      const found = await findEdition(id, version);
      expect([id, version, found && fingerprint(found)]).toEqual([id, version, sha256]);
    }
    const keys = published.map(editionKey);
    expect(qualifications.map(editionKey).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('and knows it again once it is read as a past edition', () => {
    for (const one of qualifications) {
      const parsed = parseQualification(one);
      expect(parsed.ok && fingerprint(parsed.qualification)).toBe(fingerprint(one));
    }
  });

  it('so that no change to what is shipped goes unnoticed under its version', () => {
    const seen = new Set<string>();
    const kinds = Object.keys(mutations);
    fc.assert(
      fc.property(
        fc.constantFrom(...qualifications),
        fc.constantFrom(...kinds),
        fc.nat(),
        (before, kind, dice) => {
          const after = { ...mutations[kind]!.make(before, dice), version: before.version };
          if (fingerprint(after) === fingerprint(before)) return;
          seen.add(kind);
          const problems = editionProblems(listed(before), { shipped: [after], past: [] });
          expect(problems).toHaveLength(1);
          expect(problems[0]).toContain('give the changed file a new version');
          expect(problems[0]).toContain(`past/${before.id}.${before.version}.json`);

          // Doing what it says is enough, once the new edition is listed as well.
          const next = { ...after, version: '2030-01-01' };
          const done = { shipped: [next], past: [before] };
          expect(editionProblems(listed(before), done)).toEqual([
            expect.stringContaining(`"sha256":"${fingerprint(next)}"`),
          ]);
          expect(editionProblems(listed(before, next), done)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(kinds.toSorted());
  });

  it('and says so where one is gone, was changed afterwards, or is not older', () => {
    const both = listed(older, newest);
    const problems = (shipped: Qualification, ...past: readonly Qualification[]) =>
      editionProblems(both, { shipped: [shipped], past });
    expect(problems(newest, older)).toEqual([]);
    expect(problems(newest)).toEqual([expect.stringContaining('was published and is gone')]);
    expect(problems(newest, { ...older, title: 'Another' })).toEqual([
      expect.stringMatching(/is past and was changed: put .+ back/),
    ]);
    expect(problems(older, newest)).toEqual([
      expect.stringContaining('is not newer than the past'),
    ]);
  });

  it('and says so where others lend an edition other hours than when it was published', () => {
    const entry = published.find(({ id }) => id === newest.id)!;
    const problems = (shipped: readonly Qualification[]) =>
      editionProblems([entry], { shipped, past: [] }).filter((words) => words.includes('lent it'));
    const lenders = qualifications.filter(({ id }) => id !== newest.id);
    expect(problems([newest, ...lenders])).toEqual([]);
    const changed = lenders.map((lender) => ({
      ...lender,
      units: lender.units.map((unit) => ({
        ...unit,
        glh: unit.glh === null ? null : unit.glh + 1,
      })),
    }));
    expect(problems([newest, ...changed])).toHaveLength(1);
    expect(problems([newest])).toHaveLength(1);
  });

  it('also that of a qualification that is gone from the catalogue', () => {
    expect(editionProblems(listed(older), { shipped: [], past: [older] })).toEqual([]);
    expect(editionProblems(listed(older), { shipped: [], past: [] })).toHaveLength(1);
  });
});
