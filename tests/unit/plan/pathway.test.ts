import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onPathway, UnknownPathwayError } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { compile } from '../../../src/completions';
import {
  applyChange,
  changeForLearner,
  editionMove,
  fixesOf,
  learnerAlone,
  learnerPlan,
  learnerReport,
  learnersNotReady,
  lookAhead,
  newLearner,
  partsOffered,
  parsePlan,
  pathwayChoice,
  pathwaysOf,
  planReport,
  problemsOf,
  selectedUnits,
  standingAfter,
  toRecord,
} from '../../../src/plan';
import type { Learner, Plan } from '../../../src/plan';
import { evaluate, kindOfUnit, mandatoryUnits, optionalUnits } from '../../../src/rules';
import { format2Qualifications } from '../../fixtures/format-2-arbitrary';
import { awareness, healthAndSocialCare as care } from '../../fixtures/pathways';
import { later, place, planOf, today } from './samples';

const [, knowledge, competence, dementia] = care.groups.map(({ units }) => units);
const [generic] = pathwaysOf(care);

function follow(pathway: string | null) {
  return { type: 'follow', pathway } as const;
}

function learner(id: string, part: Partial<Learner> = {}): Learner {
  const facts = { id, name: id, employer: '', reference: '', startsOn: null };
  return { ...newLearner(facts), ...part };
}

/** Any qualification with pathways and any plan of it, some decisions of which mean nothing there. */
const withPathways = format2Qualifications(7).filter(
  (qualification) => pathwaysOf(qualification).length > 0,
);

const planned = withPathways.chain((qualification) => {
  const ids = pathwaysOf(qualification).map(({ id }) => id);
  const units = qualification.units.map(({ id }) => id);
  const decided = fc.dictionary(
    fc.constantFrom(...units),
    fc.constantFrom('chosen' as const, 'additional' as const, 'excluded' as const),
  );
  const own = fc.record({
    pathway: fc.constantFrom(null, ...ids),
    differs: decided,
    recognised: fc.subarray(units),
  });
  return fc.record({
    qualification: fc.constant(qualification),
    pathway: fc.constantFrom(null, ...ids),
    other: fc.constantFrom(null, ...ids),
    units: decided,
    recognised: fc.subarray(units),
    own,
  });
});

function recognitions(units: readonly string[]): Plan['recognised'] {
  const rpl = { kind: 'rpl', evidence: '', date: null } as const;
  return Object.fromEntries(units.map((unit) => [unit, rpl]));
}

/** What counts of these decisions on a pathway, worked out from the flat qualification alone. */
function expected(
  whole: Qualification,
  pathway: string | null,
  units: Plan['units'],
  recognised: readonly string[],
) {
  const flat = onPathway(whole, pathway);
  const chosen = flat.units.filter(
    ({ id }) => kindOfUnit(flat, id) === 'optional' && units[id] === 'chosen',
  );
  return evaluate(
    flat,
    chosen.map(({ id }) => id),
    { recognised },
  );
}

describe('a plan on a pathway', () => {
  it('is held against its rules, and each learner against those of their own', () => {
    const seen = { other: 0, same: 0, recognised: 0 };
    fc.assert(
      fc.property(planned, ({ qualification, pathway, other, units, recognised, own }) => {
        const eve = learner('eve', { ...own, recognised: recognitions(own.recognised) });
        const plan: Plan = {
          ...planOf(qualification, follow(pathway), { type: 'add-learners', learners: [eve] }),
          units,
          recognised: recognitions(recognised),
        };
        const theirs = own.pathway ?? pathway;
        const all = [...recognised, ...own.recognised];
        // Whole, or as any pathway has it: a door asks for the plan's own.
        for (const given of [qualification, onPathway(qualification, other)]) {
          expect(planReport(given, plan)).toEqual(
            expected(qualification, pathway, units, recognised),
          );
          expect(learnerReport(given, plan, eve)).toEqual(
            expected(qualification, theirs, { ...units, ...own.differs }, all),
          );
        }
        seen[theirs === pathway ? 'same' : 'other'] += 1;
        seen.recognised += Number(all.length > 0);
      }),
      { numRuns: 150 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  it('is not ready before a pathway is chosen, which is its first problem', () => {
    const plan = planOf(care);
    expect(standingAfter(care, plan).report).toMatchObject({ verdict: 'short', pathway: 'open' });
    const [first] = problemsOf(care, plan, today);
    expect(first).toMatchObject({
      kind: 'pathway-open',
      choices: [{ id: 'generic' }, { id: 'dementia' }, { id: 'disability' }],
    });
    const kinds = problemsOf(care, planOf(care, follow('generic')), today).map(({ kind }) => kind);
    expect(kinds).not.toContain('pathway-open');
  });

  it('counts the ways of each pathway, as the pathway alone has them', () => {
    const chosen = knowledge!.slice(0, 1);
    const plan = planOf(care, place('chosen', ...chosen));
    const answer = lookAhead(care, plan, { kind: 'pathways' });
    const ways = pathwaysOf(care).map(({ id }) => {
      const { ways: count, counted } = compile(onPathway(care, id), { maxCredits: 51 }).outlook({
        chosen,
      });
      return { pathway: id, ways: count, counted };
    });
    expect(answer).toEqual({ kind: 'pathways', ways });
    expect(new Set(ways.map((one) => one.ways)).size).toBe(3);
  });

  it('lets learners follow different ones, each checked on their own', () => {
    const own = Object.fromEntries(competence!.slice(0, 6).map((id) => [id, 'chosen'] as const));
    const learners = [
      learner('as the plan'),
      learner('generic', { pathway: 'generic', differs: own }),
      learner('generic, with the plan’s units', { pathway: 'generic' }),
    ];
    const common = [...knowledge!.slice(0, 2), ...dementia!.slice(0, 5)];
    const plan = planOf(care, follow('dementia'), place('chosen', ...common), {
      type: 'add-learners',
      learners,
    });
    const notReady = learnersNotReady(care, plan);
    const byId = new Map(notReady.map((one) => [one.learner.id, one]));
    for (const one of learners) {
      const { id, pathway } = one;
      const report = expected(care, pathway ?? 'dementia', learnerPlan(plan, one).units, []);
      expect(byId.has(id)).toBe(report.verdict !== 'complete');
      expect(byId.get(id)?.qualification ?? onPathway(care, pathway ?? 'dementia')).toBe(
        onPathway(care, pathway ?? 'dementia'),
      );
    }
    expect(byId.size).toBeGreaterThan(0);
    expect(partsOffered(care, plan, learners[1]!, dementia![0]!)).toEqual([]);
    expect(partsOffered(care, plan, learners[0]!, dementia![0]!)).toContain('counts');
    expect(partsOffered(care, plan, learners[0]!, awareness.id)).toEqual(['counts', 'recognised']);
  });
});

describe('another pathway', () => {
  it('is followed as one step that drops just what cannot be decided there', () => {
    const seen = { dropped: 0, none: 0 };
    fc.assert(
      fc.property(planned, ({ qualification, pathway, other, units }) => {
        const plan: Plan = { ...planOf(qualification, follow(pathway)), units };
        const choice = pathwayChoice(qualification, plan, other);
        const after = applyChange(plan, choice.change, later);
        expect(after.pathway).toBe(other);
        expect(choice.qualification).toBe(onPathway(qualification, other));
        expect(choice.after).toEqual(standingAfter(qualification, after));
        const flat = onPathway(qualification, other);
        const dropped = new Set(choice.dropped.map(({ unit }) => unit.id));
        for (const { id } of qualification.units) {
          expect(after.units[id]).toBe(dropped.has(id) ? undefined : units[id]);
          if (optionalUnits(flat).includes(id)) expect(dropped.has(id)).toBe(false);
          if (mandatoryUnits(flat).includes(id)) expect(after.units[id]).toBeUndefined();
        }
        const taken = new Set(selectedUnits(qualification, after).map(({ id }) => id));
        for (const [id, as] of Object.entries(after.units))
          if (as !== 'excluded') expect(taken.has(id)).toBe(true);
        seen[dropped.size > 0 ? 'dropped' : 'none'] += 1;
      }),
      { numRuns: 220 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  it('tells groups, mandatory units, rules and what is lost', () => {
    const plan = planOf(care, follow('generic'), place('chosen', competence![0]!, knowledge![0]!));
    const choice = pathwayChoice(care, plan, 'dementia');
    expect(choice.groups.map(({ group, before, after }) => [group.id, before, after])).toEqual([
      ['B2', 'optional', 'closed'],
      ['C', 'closed', 'optional'],
    ]);
    expect(choice.mandatoryNow.map(({ id }) => id)).toEqual([awareness.id]);
    expect(choice.mandatoryNoLonger).toEqual([]);
    expect(choice.rulesAdded.map(({ id }) => id)).toEqual(['c', 'named']);
    expect(choice.rulesDropped.map(({ id }) => id)).toEqual(['b2']);
    expect(choice.dropped.map(({ unit, as }) => [unit.id, as])).toEqual([
      [competence![0], 'chosen'],
    ]);
  });

  it('is a fix of every problem just where the plan is ready on it and loses little', () => {
    const seen = { offered: 0, learner: 0, none: 0, open: 0 };
    fc.assert(
      fc.property(planned, ({ qualification, pathway, units, own }) => {
        const held = learner('eve', { pathway: own.pathway, differs: own.differs });
        const common: Plan = { ...planOf(qualification, follow(pathway)), units };
        const plan = applyChange(common, { type: 'add-learners', learners: [held] }, later);
        const alone = learnerAlone(plan, held);
        for (const one of [common, alone]) {
          const ready = pathwaysOf(qualification)
            .filter(({ id }) => id !== one.pathway)
            .map(({ id }) => pathwayChoice(qualification, one, id))
            .filter(({ change, dropped }) => {
              const after = planReport(qualification, applyChange(one, change, later));
              return after.verdict === 'complete' && dropped.length <= 3;
            })
            .map(({ change }) => JSON.stringify(change));
          for (const [key, fixes] of fixesOf(qualification, one)) {
            const others = fixes.filter(({ change }) =>
              JSON.stringify(change).includes('"follow"'),
            );
            expect(ready).toEqual(
              expect.arrayContaining(others.map(({ change }) => JSON.stringify(change))),
            );
            if (fixes.length < 4) expect(others).toHaveLength(ready.length);
            for (const { change } of others) {
              const settled = applyChange(one, change, later);
              expect(planReport(qualification, settled).verdict).toBe('complete');
              if (one !== alone) continue;
              const changed = applyChange(plan, changeForLearner(plan, held, change), later);
              const [now] = changed.cohort.learners;
              expect(learnerReport(qualification, changed, now!).verdict).toBe('complete');
              seen.learner += 1;
            }
            seen[others.length > 0 ? 'offered' : 'none'] += 1;
            if (key === 'pathway-open') seen.open += others.length;
          }
        }
      }),
      { numRuns: 220 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('is refused where there is no such pathway', () => {
    expect(() => pathwayChoice(care, planOf(care), 'nursing')).toThrow(UnknownPathwayError);
  });
});

describe('a stored plan', () => {
  const find = (): Qualification => care;

  it('is read back with its pathway and those of its learners', () => {
    const eve = learner('eve', { pathway: 'disability' });
    const plan = planOf(care, follow('dementia'), { type: 'add-learners', learners: [eve] });
    expect(parsePlan(JSON.parse(JSON.stringify(toRecord(plan))), find)).toEqual({ ok: true, plan });
  });

  it.each(['plan', 'learner'])('is refused with a pathway that is not there: %s', (whose) => {
    const eve = learner('eve', { pathway: whose === 'learner' ? 'nursing' : null });
    const plan = planOf(care, follow(whose === 'plan' ? 'nursing' : null), {
      type: 'add-learners',
      learners: [eve],
    });
    expect(parsePlan(toRecord(plan), find)).toEqual({
      ok: false,
      problems: [`${care.title} has no pathway "nursing"`],
    });
  });

  it('may decide on a unit that is mandatory on its own pathway, for learners of others', () => {
    const plan = planOf(care, follow('dementia'), place('chosen', awareness.id));
    expect(parsePlan(toRecord(plan), find)).toMatchObject({ ok: true });
    const always = planOf(care, place('chosen', care.groups[0]!.units[0]!));
    expect(parsePlan(toRecord(always), find)).toMatchObject({ ok: false });
  });
});

describe('a move to another edition', () => {
  const next: Qualification = { ...care, version: '2031-01-01' };
  const without: Qualification = { ...next, pathways: [generic!] };
  const eve = learner('eve', { pathway: 'dementia' });
  const plan = planOf(care, follow('dementia'), { type: 'add-learners', learners: [eve] });

  it('keeps a pathway that is still there', () => {
    const move = editionMove(plan, onPathway(care, 'dementia'), next, today);
    expect(move.lostPathways).toEqual([]);
    expect(move.plan.pathway).toBe('dementia');
    expect(move.plan.cohort.learners[0]!.pathway).toBe('dementia');
    expect(move.after.report).toEqual(move.before.report);
  });

  it('asks anew where it is not', () => {
    const move = editionMove(plan, care, without, today);
    expect(move.lostPathways.map(({ id }) => id)).toEqual(['dementia']);
    expect(move.plan.pathway).toBeNull();
    expect(move.plan.cohort.learners[0]!.pathway).toBeNull();
    expect(move.after.report.pathway).toBe('open');
  });
});
