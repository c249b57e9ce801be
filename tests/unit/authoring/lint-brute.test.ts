import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintQualification } from '../../../src/authoring';
import type { LintFinding, FindingCode } from '../../../src/authoring';
import { onPathway } from '../../../src/catalogue';
import type { Qualification, Rule } from '../../../src/catalogue';
import { optionalUnits } from '../../../src/rules';
import { format2Qualifications } from '../../fixtures/format-2-arbitrary';
import { reference } from '../rules/reference-format-2';

/** Every selection of optional units that the rules allow, tried one after the other. */
function waysOf(
  flat: Qualification,
  rules: readonly Rule[],
  requires = flat.requires,
): readonly ReadonlySet<string>[] {
  const optional = optionalUnits(flat);
  const mandatory = flat.pathway?.mandatory ?? [];
  // Mandatory by pathway or by group is the same to the reference, which knows one flat file.
  const groups = flat.groups.flatMap((group) => [
    { ...group, units: group.units.filter((unit) => !mandatory.includes(unit)) },
    {
      ...group,
      id: group.id,
      kind: 'mandatory' as const,
      units: group.units.filter((unit) => mandatory.includes(unit)),
    },
  ]);
  const { pathway, ...bare } = flat;
  const file = { ...bare, groups, rules, ...(requires ? { requires } : {}) };
  return Array.from({ length: 2 ** optional.length }, (_, mask) =>
    optional.filter((_unit, i) => (mask >> i) % 2 === 1),
  )
    .filter((chosen) => reference(file, undefined, chosen, []).verdict === 'complete')
    .map((chosen) => new Set(chosen));
}

function unitsOf(
  findings: readonly LintFinding[],
  ...codes: readonly FindingCode[]
): readonly string[] {
  return findings
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ units = [] }) => units)
    .sort();
}

/** The composites of which at least one part holds in no way. */
function deadParts(flat: Qualification): readonly string[] {
  return flat.rules.flatMap((rule) => {
    if (!('holding' in rule) || rule.binding !== 'required' || !rule.min) return [];
    const { id, binding, cite } = rule;
    const isDead = rule.holding.some(
      (part) =>
        waysOf(flat, [...flat.rules, { ...part, id: `${id} part`, binding, cite }]).length === 0,
    );
    return isDead ? [id] : [];
  });
}

describe('the lint against trying every selection', () => {
  it('finds what nobody can meet, which rules clash, and which units never or always count', () => {
    const seen = {
      none: 0,
      clash: 0,
      needs: 0,
      ways: 0,
      never: 0,
      always: 0,
      pathways: 0,
      composites: 0,
      parts: 0,
    };
    fc.assert(
      fc.property(format2Qualifications(7), (qualification) => {
        const all = lintQualification(qualification);
        const ids = qualification.pathways?.map(({ id }) => id) ?? [null];
        for (const id of ids) {
          const flat = onPathway(qualification, id);
          // No rule over recognised units: what is recognised is the planner's to say.
          if (JSON.stringify(flat.rules).includes('"recognised"')) continue;
          const findings = all.filter(
            ({ pathways }) => pathways === undefined || (id !== null && pathways.includes(id)),
          );
          const errors = findings.filter(({ severity }) => severity === 'error');
          const ways = waysOf(flat, flat.rules);
          if (id !== null) seen.pathways += 1;
          if (flat.rules.some((rule) => 'holding' in rule)) seen.composites += 1;
          // Beside another error, the clash is one of what is left without it.
          for (const { rules, requires: named = [] } of errors.filter(
            (one) => one.code === 'no-way',
          )) {
            if (errors.length > 1) continue;
            seen.clash += 1;
            const clash = flat.rules.filter((rule) => rules.includes(rule.id));
            const needs = (flat.requires ?? []).filter(({ id: need }) => named.includes(need));
            seen.needs += needs.length;
            expect(waysOf(flat, clash, needs)).toEqual([]);
            for (const need of needs)
              expect(
                waysOf(
                  flat,
                  clash,
                  needs.filter((one) => one !== need),
                ).length,
              ).toBeGreaterThan(0);
            for (const rule of clash)
              expect(
                waysOf(
                  flat,
                  clash.filter((one) => one !== rule),
                  needs,
                ).length,
              ).toBeGreaterThan(0);
          }
          if (ways.length === 0) {
            seen.none += 1;
            expect(errors.length).toBeGreaterThan(0);
            continue;
          }
          expect(
            errors.filter(({ code }) => code === 'no-way' || code === 'rule-out-of-reach'),
          ).toEqual([]);
          if (errors.length > 0) continue;
          seen.ways += 1;
          const optional = optionalUnits(flat);
          const never = optional.filter((unit) => ways.every((way) => !way.has(unit))).toSorted();
          const always = optional.filter((unit) => ways.every((way) => way.has(unit))).toSorted();
          seen.never += never.length;
          seen.always += always.length;
          const dead = deadParts(flat);
          seen.parts += dead.length;
          const told = findings.filter(({ code }) => code === 'part-out-of-reach');
          expect(told.map(({ rules }) => rules?.[0]).toSorted()).toEqual(dead.toSorted());
          expect(unitsOf(findings, 'unit-never-counts')).toEqual(never);
          expect(unitsOf(findings, 'unit-always-needed', 'group-in-fact-mandatory')).toEqual(
            always,
          );
        }
      }),
      { numRuns: 1400 },
    );
    console.info('lint against brute force', JSON.stringify(seen));
    const { parts, needs, ...others } = seen;
    expect(Math.min(parts, needs)).toBeGreaterThan(20);
    expect(Math.min(...Object.values(others))).toBeGreaterThan(30);
  }, 300_000);

  it('finds the shortest and the longest hours at the published credits', () => {
    const seen = { ranges: 0, wide: 0, none: 0 };
    const withHours = format2Qualifications(7).map(({ pathways, ...one }) => ({
      ...one,
      units: one.units.map((unit) => ({
        ...unit,
        credits: Math.round(unit.credits ?? 1),
        glh: unit.glh ?? 7,
      })),
      published: { credits: 6, tqt: null, glh: { min: 90_000, max: 90_000 } },
    }));
    fc.assert(
      fc.property(withHours, (qualification) => {
        if (JSON.stringify(qualification.rules).includes('"recognised"')) return;
        const findings = lintQualification(qualification);
        if (findings.some(({ severity }) => severity === 'error')) return;
        const exactly: Rule = {
          ...{ id: 'exactly', measure: 'credits', over: {}, min: 6, max: 6 },
          ...{ binding: 'required', cite: { section: 'x', page: null } },
        };
        const always = qualification.groups.find(({ kind }) => kind === 'mandatory')?.units ?? [];
        const hours = waysOf(qualification, [...qualification.rules, exactly]).map((way) =>
          qualification.units
            .filter(({ id }) => way.has(id) || always.includes(id))
            .reduce((sum, { glh }) => sum + BigInt(Math.round(glh * 100)), 0n),
        );
        const found = findings.find((one) => one.code === 'glh-range');
        if (hours.length === 0) {
          seen.none += 1;
          expect(found).toBeUndefined();
          return;
        }
        const numbers = hours.map((one) => Number(one) / 100);
        const allowed = { min: Math.min(...numbers), max: Math.max(...numbers) };
        seen.ranges += 1;
        if (allowed.min < allowed.max) seen.wide += 1;
        expect(found).toMatchObject({ allowed });
      }),
      { numRuns: 400 },
    );
    console.info('hours against brute force', JSON.stringify(seen));
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(25);
  }, 300_000);
});
