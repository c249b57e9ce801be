import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { findQualification, qualifications } from '../../../src/catalogue';
import type { Report } from '../../../src/rules';
import { evaluate, mandatoryUnits, optionalUnits, UnknownUnitError } from '../../../src/rules';
import { referenceReport } from './reference';
import { smallQualifications } from './small-qualifications';

interface Selected {
  readonly qualification: Qualification;
  readonly chosen: readonly string[];
}

/** Any selection of any size: sparse ones are mostly short, dense ones mostly over. */
function selections(qualification: Qualification): fc.Arbitrary<Selected> {
  const optional = optionalUnits(qualification);
  return fc
    .double({ min: 0, max: 1, noNaN: true })
    .chain((share) =>
      fc.tuple(
        ...optional.map(() => fc.double({ min: 0, max: 1, noNaN: true }).map((at) => at < share)),
      ),
    )
    .map((taken) => ({ qualification, chosen: optional.filter((_, i) => taken[i]) }));
}

/** Selections at the edges of the rules: random ones, with units dropped while a rule is over. */
function trimmedSelections(qualification: Qualification): fc.Arbitrary<Selected> {
  return fc
    .tuple(selections(qualification), fc.shuffledSubarray([...optionalUnits(qualification)]))
    .map(([{ chosen }, order]) => {
      const left = new Set(chosen);
      for (const unit of order) {
        if (referenceReport(qualification, [...left]).verdict === 'over') left.delete(unit);
      }
      return { qualification, chosen: [...left] };
    });
}

const anySelection: fc.Arbitrary<Selected> = fc.oneof(
  ...qualifications.flatMap((qualification) => [
    selections(qualification),
    trimmedSelections(qualification),
  ]),
);
const anySmallSelection = smallQualifications.chain(selections);

class Tally {
  readonly counts: Record<Report['verdict'], number> = { complete: 0, short: 0, over: 0 };

  note({ verdict }: Report): void {
    this.counts[verdict] += 1;
  }

  expectEach(atLeast: number): void {
    expect(Math.min(...Object.values(this.counts))).toBeGreaterThanOrEqual(atLeast);
  }
}

describe('evaluate', () => {
  it('agrees with the reference on random selections of every qualification', () => {
    const tally = new Tally();
    for (const qualification of qualifications) {
      const any = fc.oneof(selections(qualification), trimmedSelections(qualification));
      fc.assert(
        fc.property(any, ({ chosen }) => {
          const report = evaluate(qualification, chosen);
          expect(report).toEqual(referenceReport(qualification, chosen));
          tally.note(report);
        }),
        { numRuns: 80 },
      );
    }
    tally.expectEach(40);
  });

  it('agrees with the reference on random small qualifications', () => {
    const tally = new Tally();
    let withUnknown = 0;
    let withUnmetRequirement = 0;
    fc.assert(
      fc.property(anySmallSelection, ({ qualification, chosen }) => {
        const report = evaluate(qualification, chosen);
        expect(report).toEqual(referenceReport(qualification, chosen));
        tally.note(report);
        if (report.findings.some(({ unknown }) => unknown.length > 0)) withUnknown += 1;
        const requirements = report.findings.slice(qualification.rules.length);
        if (requirements.some(({ status }) => status === 'short')) withUnmetRequirement += 1;
      }),
      { numRuns: 600 },
    );
    tally.expectEach(60);
    expect(withUnknown).toBeGreaterThan(50);
    expect(withUnmetRequirement).toBeGreaterThan(50);
  });

  it('does not depend on order, on repeats, or on mandatory units named with the rest', () => {
    const tally = new Tally();
    const rewritten = fc.oneof(anySelection, anySmallSelection).chain((selected) => {
      const { qualification, chosen } = selected;
      const named = [...chosen, ...mandatoryUnits(qualification)];
      const again = fc.shuffledSubarray(named).chain((repeats) => {
        const all = [...named, ...repeats];
        return fc.shuffledSubarray(all, { minLength: all.length });
      });
      return fc.record({ selected: fc.constant(selected), again });
    });
    fc.assert(
      fc.property(rewritten, ({ selected: { qualification, chosen }, again }) => {
        const report = evaluate(qualification, chosen);
        expect(evaluate(qualification, again)).toEqual(report);
        expect(evaluate(qualification, new Set(again))).toEqual(report);
        tally.note(report);
      }),
      { numRuns: 400 },
    );
    tally.expectEach(40);
  });

  it('counts the mandatory and chosen units once each, in the order of the qualification', () => {
    fc.assert(
      fc.property(anySelection, ({ qualification, chosen }) => {
        const taken = new Set([...mandatoryUnits(qualification), ...chosen]);
        const { counting } = evaluate(qualification, [...chosen].reverse());
        expect(counting).toEqual(
          qualification.units.map(({ id }) => id).filter((id) => taken.has(id)),
        );
      }),
    );
  });

  it('never lets an advisory rule change the verdict', () => {
    const tally = new Tally();
    let unmet = 0;
    const imi = findQualification('imi-l2-diploma-customer-service')!;
    const any = fc.oneof(anySmallSelection, selections(imi), trimmedSelections(imi));
    fc.assert(
      fc.property(any, ({ qualification, chosen }) => {
        const rules = qualification.rules.filter(({ binding }) => binding === 'required');
        const report = evaluate(qualification, chosen);
        expect(report.verdict).toBe(evaluate({ ...qualification, rules }, chosen).verdict);
        tally.note(report);
        if (report.findings.some((one) => one.binding === 'advisory' && one.status !== 'met')) {
          unmet += 1;
        }
      }),
      { numRuns: 500 },
    );
    tally.expectEach(20);
    expect(unmet).toBeGreaterThan(80);
  });

  it('names a unit that the qualification does not have, wherever it stands', () => {
    const known = new Set(qualifications.flatMap(({ units }) => units.map(({ id }) => id)));
    const stranger = fc
      .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'D/506/2119 '))
      .filter((id) => !known.has(id));
    fc.assert(
      fc.property(anySelection, stranger, fc.nat(), ({ qualification, chosen }, id, at) => {
        const withStranger = chosen.toSpliced(at % (chosen.length + 1), 0, id);
        const error = errorOf(() => evaluate(qualification, withStranger));
        expect(error).toBeInstanceOf(UnknownUnitError);
        expect(error).toMatchObject({ unit: id });
        expect((error as Error).message).toContain(`"${id}"`);
        expect((error as Error).message).toContain(qualification.title);
      }),
    );
  });

  it("names another qualification's unit too", () => {
    const pearson = qualifications.find(({ id }) => id.startsWith('pearson-'))!;
    expect(() => evaluate(pearson, ['D/506/2119'])).toThrow(UnknownUnitError);
  });
});

describe('mandatoryUnits and optionalUnits', () => {
  it('share out the units of every qualification', () => {
    for (const qualification of qualifications) {
      const [mandatory, optional] = [mandatoryUnits(qualification), optionalUnits(qualification)];
      expect([...mandatory, ...optional].sort()).toEqual(
        qualification.units.map(({ id }) => id).sort(),
      );
      expect(evaluate(qualification, []).counting).toEqual(mandatory);
    }
  });
});

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
