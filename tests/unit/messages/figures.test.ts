/** Figures in sentences, whatever a qualification prints: never "1 units", never 0.30000000000000004. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lintQualification } from '../../../src/authoring';
import { isHolding, onPathway } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { compile } from '../../../src/completions';
import {
  formatAhead,
  formatBlockage,
  formatConflict,
  formatFinding,
  formatLintFinding,
  formatProblem,
  formatStanding,
  formatVerdict,
  formatWayOut,
  ruleDemand,
  ruleLines,
  ruleName,
} from '../../../src/messages';
import { newPlan, planVerdict, problemsOf } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { evaluate, optionalUnits } from '../../../src/rules';
import { format2Qualifications } from '../../fixtures/format-2-arbitrary';

/** What no sentence may hold, and where it comes from: a 1 with a plural, a sum of binary fractions, a missing value. */
const faults = {
  plural: /(?<![\d.,])1 (?:credits|units|hours|guided learning hours|ways|rules|parts|learners)\b/u,
  fraction: /\d\.\d{3}/u,
  nothing: /\b(?:at least|at most|exactly) (?:0(?![.\d])|none\b)/iu,
  missing: /NaN|undefined|Infinity|\bnull\b|\[object/u,
  spaces: / {2}|\( | [,;.)]/u,
  negative: /(?:^|[ (])[-−]\d/u,
};

const questions = fc.record({
  chosen: fc.array(fc.nat(), { maxLength: 4 }),
  maxCredits: fc.option(fc.constantFrom(1, 2.5, 6)),
  maxUnits: fc.option(fc.constantFrom(1, 3)),
});

interface Asked {
  readonly flat: Qualification;
  readonly plan: Plan;
  readonly chosen: readonly string[];
}

function planOf(
  flat: Qualification,
  asked: typeof questions extends fc.Arbitrary<infer Q> ? Q : never,
): Asked {
  const optional = optionalUnits(flat);
  const chosen = asked.chosen.flatMap((at) => optional[at % Math.max(1, optional.length)] ?? []);
  const bare = newPlan(flat, { id: 'p', at: '2026-11-20T10:00:00.000Z' });
  const plan: Plan = {
    ...bare,
    pathway: flat.pathway?.kind === 'chosen' ? flat.pathway.id : null,
    units: { ...bare.units, ...Object.fromEntries(chosen.map((id) => [id, 'chosen' as const])) },
    limits: { ...bare.limits, maxCredits: asked.maxCredits, maxUnits: asked.maxUnits },
  };
  return { flat, plan, chosen };
}

/** Of the rules and of what is chosen. */
function* ofEvidence({ flat, plan, chosen }: Asked): Generator<string> {
  const report = evaluate(flat, chosen);
  for (const rule of flat.rules) {
    yield ruleName(flat, rule);
    yield ruleDemand(flat, rule);
    const finding = report.findings.find((one) => one.rule === rule.id);
    if (finding) yield formatFinding(flat, rule, finding);
  }
  yield formatStanding(flat, report);
  for (const line of ruleLines(flat, report))
    yield* Object.values(line).filter((word) => typeof word === 'string');
  const verdict = planVerdict(flat, plan, '2026-11-20');
  yield formatVerdict(flat, verdict);
  for (const problem of problemsOf(flat, plan, '2026-11-20')) yield formatProblem(flat, problem);
}

/** Of what is still possible, and of what is in the way. */
function* ofOutlook({ flat, plan, chosen }: Asked): Generator<string> {
  const { maxCredits, maxUnits } = plan.limits;
  const limits = {
    ...(maxCredits === null ? {} : { maxCredits }),
    ...(maxUnits === null ? {} : { maxUnits }),
  };
  const completions = compile(flat, limits);
  yield formatAhead(completions.outlook({ chosen }), plan.limits, false);
  const conflict = completions.conflict({ chosen });
  if (conflict) yield formatConflict(flat, plan, conflict);
  for (const unit of optionalUnits(flat)) {
    const why = completions.whyBlocked({ chosen }, unit);
    if (!why) continue;
    yield formatBlockage(flat, plan.limits, why.blockage);
    for (const wayOut of why.conflict.waysOut) yield formatWayOut(flat, plan, wayOut);
  }
}

it('are singular where they are 1, exact, and there', () => {
  const seen = { sentences: 0, ones: 0, fractions: 0, composites: 0, halves: 0 };
  fc.assert(
    fc.property(format2Qualifications(6), questions, (qualification, asked) => {
      const flats = (qualification.pathways ?? [{ id: null }]).map(({ id }) =>
        onPathway(qualification, id),
      );
      const sentences = [
        ...lintQualification(qualification).map((one) => formatLintFinding(qualification, one)),
        ...flats.flatMap((flat) => {
          const one = planOf(flat, asked);
          return [...ofEvidence(one), ...ofOutlook(one)];
        }),
      ];
      for (const sentence of sentences) {
        for (const fault of Object.values(faults)) expect(sentence).not.toMatch(fault);
        if (/(?<![\d.,])1 (?:credit|unit|hour|guided)/u.test(sentence)) seen.ones++;
        if (/\d\.\d/u.test(sentence)) seen.fractions++;
        if (/\bhalf\b/u.test(sentence)) seen.halves++;
      }
      seen.sentences += sentences.length;
      seen.composites += flats.flatMap(({ rules }) => rules).filter(isHolding).length;
    }),
    { numRuns: 80 },
  );
  console.info('figures in sentences', JSON.stringify(seen));
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
}, 60_000);
