/** What a fix says, held against the changed plan, which is looked at afresh and by other means. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glhElsewhere, qualifications } from '../../../src/catalogue';
import type { Qualification, Unit } from '../../../src/catalogue';
import { formatFix, formatFixEffect } from '../../../src/messages';
import {
  applyChange,
  changeForLearner,
  completionsFor,
  fixesOf,
  followed,
  learnerAlone,
  learnerPlan,
  newLearner,
  newPlan,
  pathwaysOf,
  questionOf,
} from '../../../src/plan';
import type { Fix, Learner, Plan, PlanChange, Session } from '../../../src/plan';
import { mandatoryUnits, optionalUnits } from '../../../src/rules';
import { format2Qualifications } from '../../fixtures/format-2-arbitrary';
import { healthAndSocialCare } from '../../fixtures/pathways';
import { reference } from '../rules/reference-format-2';
import type { Reference } from '../rules/reference-format-2';
import { later, noon, place, shippedPlans, smallPlans } from './samples';
import type { Planned } from './samples';

const recognition = { kind: 'rpl', evidence: 'Seen', date: null } as const;

/** Plans on a pathway, or on none yet, half of what can be decided on it decided in one way or another. */
const pathwayPlans: fc.Arbitrary<Planned> = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant(healthAndSocialCare) },
    { weight: 4, arbitrary: format2Qualifications() },
  )
  .chain((qualification) => {
    const ids = qualification.units.map(({ id }) => id);
    return fc.record({
      qualification: fc.constant(qualification),
      pathway: fc.constantFrom(null, ...pathwaysOf(qualification).map(({ id }) => id)),
      chosen: fc.subarray(ids),
      excluded: fc.subarray(ids),
      additional: fc.subarray(ids).map((units) => units.slice(0, 2)),
      recognised: fc.subarray(ids).map((units) => units.slice(0, 3)),
      maxCredits: fc.option(fc.integer({ min: 0, max: 50 })),
    });
  })
  .map(({ qualification, pathway, recognised, maxCredits, ...decided }) => {
    const open = new Set(optionalUnits(followed(qualification, { pathway })));
    const changes: readonly PlanChange[] = [
      { type: 'follow', pathway },
      ...(['excluded', 'chosen', 'additional'] as const).map((as) =>
        place(as, ...decided[as].filter((unit) => open.has(unit))),
      ),
      ...recognised.map((unit) => ({ type: 'recognise', unit, recognition }) as const),
      { type: 'limit', limits: { maxCredits } },
    ];
    const empty = newPlan(qualification, { id: 'p', at: noon });
    const plan = changes.reduce((now, change) => applyChange(now, change, noon), empty);
    return { qualification, plan };
  });

/** A learner with decisions, recognised units and perhaps a pathway of their own. */
function learnerOf({ qualification, plan }: Planned, id: string): fc.Arbitrary<Learner> {
  const optional = optionalUnits(followed(qualification, plan));
  const decided = fc.constantFrom('chosen', 'additional', 'undecided', 'excluded');
  const own = fc.record({
    pathway: fc.constantFrom(null, null, ...pathwaysOf(qualification).map((one) => one.id)),
    differs:
      optional.length === 0
        ? fc.constant({})
        : fc.dictionary(fc.constantFrom(...optional), decided, { maxKeys: 4 }),
    recognised: fc
      .subarray([...optional])
      .map((units) => Object.fromEntries(units.slice(0, 2).map((unit) => [unit, recognition]))),
  });
  const facts = { id, name: id, employer: '', reference: '', startsOn: null };
  return own.map((decisions) => ({ ...newLearner(facts), ...decisions }));
}

/** Every other session was taught. */
function sessionOf(unit: string, at: number): Session {
  return {
    ...{ id: `s${at + 1}`, unit, tutor: '', place: '', title: '', notes: '', isPinned: false },
    time: { on: '2026-09-07', from: '09:00', to: '12:00' },
    state: at % 2 === 0 ? 'taught' : 'planned',
  };
}

const plans: fc.Arbitrary<Planned> = fc
  .oneof(
    { weight: 1, arbitrary: shippedPlans },
    { weight: 14, arbitrary: smallPlans },
    { weight: 5, arbitrary: pathwayPlans },
  )
  .chain((planned) => {
    const { qualification, plan } = planned;
    const ids = ['ada', 'bo', 'cy'].map((id) => learnerOf(planned, id));
    return fc.tuple(fc.nat({ max: 3 }), ...ids).map(([count, ...all]) => {
      const sessions = Object.keys(plan.units).map((unit, at) => sessionOf(unit, at));
      const delivery = { ...plan.delivery, sessions };
      const cohort = { ...plan.cohort, learners: all.slice(0, count) };
      return { qualification, plan: { ...plan, delivery, cohort } };
    });
  });

interface Looked extends Reference {
  readonly ceilings: readonly string[];
}

/** A combination by the rules as they are printed, and the ceilings that it passes. */
function look(qualification: Qualification, plan: Plan): Looked {
  const { pathways } = qualification;
  const pathway = pathways && (pathways.find(({ id }) => id === plan.pathway) ?? null);
  const chosen = Object.keys(plan.units).filter((unit) => plan.units[unit] === 'chosen');
  const found = reference(qualification, pathway, chosen, Object.keys(plan.recognised));
  const counting = qualification.units.filter(({ id }) => found.counting.includes(id));
  const sum = (figure: (unit: Unit) => number): number =>
    Math.round(counting.reduce((total, unit) => total + figure(unit), 0) * 100) / 100;
  const sums = {
    maxCredits: sum(({ credits }) => credits ?? 0),
    maxUnits: counting.length,
    maxGlh: sum((unit) => taughtHours(qualification, plan, unit)),
  };
  const ceilings = (['maxCredits', 'maxUnits', 'maxGlh'] as const).filter(
    (limit) => sums[limit] > (plan.limits[limit] ?? Infinity),
  );
  return { ...found, ceilings };
}

function taughtHours({ id }: Qualification, plan: Plan, unit: Unit): number {
  if (Object.hasOwn(plan.recognised, unit.id)) return 0;
  const elsewhere = unit.ref === null ? null : glhElsewhere(unit.ref, id);
  return plan.hours[unit.id] ?? unit.glh ?? elsewhere?.glh ?? 0;
}

function unready(qualification: Qualification, plan: Plan): readonly string[] {
  return plan.cohort.learners
    .filter((one) => look(qualification, learnerPlan(plan, one)).verdict !== 'complete')
    .map(({ id }) => id);
}

function hasWay(qualification: Qualification, plan: Plan): boolean {
  return completionsFor(qualification, plan).hasWay(questionOf(qualification, plan));
}

function stepsOf(change: PlanChange): readonly PlanChange[] {
  return change.type === 'together' ? change.changes.flatMap(stepsOf) : [change];
}

/** How each unit that a fix places was placed, and how it is then. */
function placings(plan: Plan, change: PlanChange): readonly string[] {
  return stepsOf(change).flatMap((step) =>
    step.type === 'place'
      ? step.units.map((unit) => `${plan.units[unit] ?? 'undecided'} to ${step.as}`)
      : [],
  );
}

/** The verbs by which the words of a fix have to say it. */
const verbs: Readonly<Record<string, RegExp>> = {
  'undecided to chosen': /choose /i,
  'excluded to chosen': /choose .*\(now ruled out\)/i,
  'additional to chosen': /choose .*\(now additional\)/i,
  'chosen to undecided': /drop /i,
  'chosen to additional': /keep .* as additional/i,
  'additional to undecided': /no longer keep .* as additional/i,
  'excluded to undecided': /allow .* again/i,
};

/** The figures in words, as "3 over" and "1 short", of what is no composite. */
function figuresSaid(words: string): readonly string[] {
  return [...words.matchAll(/([\d,.]+) [a-z ]+ (over|short)/g)]
    .map(([, figure, way]) => `${Number(figure!.replaceAll(',', ''))} ${way}`)
    .toSorted();
}

/** The same from the printed rules. */
function figuresLeft(qualification: Qualification, plan: Plan): readonly string[] {
  const own = followed(qualification, plan);
  const { findings } = look(qualification, plan);
  return own.rules
    .flatMap((rule, i) => {
      const found = findings[i]!;
      if (!('over' in rule) || 'share' in rule || rule.binding !== 'required') return [];
      if (found.status === 'met' || typeof found.value !== 'bigint') return [];
      const value = Number(found.value);
      const end = Math.round((found.status === 'over' ? rule.max! : rule.min!) * 100);
      return [`${Math.abs(value - end) / 100} ${found.status}`];
    })
    .toSorted();
}

function expectTruth(planned: Planned, { change, after, learnersLost }: Fix): Plan {
  const { qualification, plan } = planned;
  const fixed = applyChange(plan, change, later);
  const now = look(qualification, fixed);
  const left = unready(qualification, fixed);
  const own = followed(qualification, plan);
  const words = formatFixEffect(own, after, 'plan', learnersLost);
  const isReady = now.verdict === 'complete' && left.length + now.ceilings.length === 0;
  expect(words === 'settles it').toBe(isReady);
  expect(words.includes('your own ceiling')).toBe(now.ceilings.length > 0);
  if (now.verdict !== 'complete') {
    expect(figuresSaid(words)).toEqual(figuresLeft(qualification, fixed));
  } else if (left.length > 0) expect(words).toMatch(/(learners? (is|are) not|learners is) ready/);
  return fixed;
}

describe('what a fix says', () => {
  it('is what becomes of the plan, with all that it breaks and every learner it costs', () => {
    const seen = { fixes: 0, lost: 0, ceilings: 0, figures: 0, recognised: 0, taught: 0 };
    const qualified = new Set<string>();
    const placed: Record<string, number> = {};
    fc.assert(
      fc.property(plans, (planned) => {
        const { qualification, plan } = planned;
        const before = new Set(unready(qualification, plan));
        for (const fix of [...fixesOf(qualification, plan).values()].flat()) {
          const fixed = expectTruth(planned, fix);
          const lost = unready(qualification, fixed).filter((id) => !before.has(id)).length;
          expect(fix.learnersLost).toBe(lost);
          const own = followed(qualification, plan);
          const effect = formatFixEffect(own, fix.after, 'plan', lost);
          if (lost > 0) expect(effect).toMatch(/learner/);
          const words = formatFix(own, plan, fix.change);
          for (const placing of placings(plan, fix.change)) {
            expect(words).toMatch(verbs[placing]!);
            placed[placing] = (placed[placing] ?? 0) + 1;
          }
          for (const unit of mandatoryUnits(own)) expect(fixed.units[unit]).toBe(plan.units[unit]);
          expect(fixed.recognised).toBe(plan.recognised);
          const given = stepsOf(fix.change).flatMap((step) =>
            step.type === 'place' && step.as !== 'chosen' ? step.units : [],
          );
          const isGivenUp = given.some((id) => plan.units[id] === 'chosen' && plan.recognised[id]);
          expect(/\(recognised\b/.test(words)).toBe(isGivenUp);
          const isTaught = given.some((id) =>
            plan.delivery.sessions.some(({ unit, state }) => unit === id && state === 'taught'),
          );
          expect(words.includes('already taught)')).toBe(isTaught);
          seen.fixes += 1;
          qualified.add(qualification.id);
          seen.lost += Number(lost > 0);
          seen.ceilings += Number(effect.includes('ceiling'));
          seen.figures += figuresSaid(effect).length;
          seen.recognised += Number(isGivenUp);
          seen.taught += Number(isTaught);
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(1);
    const choosable = qualifications.filter((one) => optionalUnits(one).length > 0);
    for (const { id } of choosable) expect(qualified).toContain(id);
    expect(Object.keys(placed).toSorted()).toEqual(Object.keys(verbs).toSorted());
  });

  it('is what becomes of the one learner whom it is offered for, and of nobody else', () => {
    const seen = { ready: 0, not: 0, lifted: 0, opened: 0, other: 0 };
    fc.assert(
      fc.property(plans, ({ qualification, plan }) => {
        const before = unready(qualification, plan);
        for (const held of plan.cohort.learners) {
          const alone = learnerAlone(plan, held);
          for (const { change, after } of [...fixesOf(qualification, alone).values()].flat()) {
            const fixed = applyChange(plan, changeForLearner(plan, held, change), later);
            const now = fixed.cohort.learners.find(({ id }) => id === held.id)!;
            const own = learnerAlone(fixed, now);
            const promised = applyChange(alone, change, later);
            const { verdict, counting, ceilings } = look(qualification, own);
            expect(after.kind === 'ready').toBe(verdict === 'complete' && ceilings.length === 0);
            expect(counting).toEqual(look(qualification, promised).counting);
            expect(hasWay(qualification, own)).toBe(hasWay(qualification, promised));
            expect(now.recognised).toEqual(held.recognised);
            expect([own.pathway, own.units, own.limits]).not.toEqual([
              ...[alone.pathway, alone.units, alone.limits],
            ]);
            expect([fixed.units, fixed.pathway]).toEqual([plan.units, plan.pathway]);
            const others = plan.cohort.learners.filter(({ id }) => id !== held.id);
            for (const other of others) expect(fixed.cohort.learners).toContain(other);
            const isOthers = (id: string): boolean => id !== held.id;
            expect(unready(qualification, fixed).filter(isOthers)).toEqual(before.filter(isOthers));
            seen[after.kind === 'ready' ? 'ready' : 'not'] += 1;
            seen.lifted += Number(placings(alone, change).includes('excluded to undecided'));
            const isOpened = !hasWay(qualification, alone) && hasWay(qualification, own);
            seen.opened += Number(isOpened && after.kind !== 'ready');
            seen.other += others.length;
          }
        }
      }),
      { numRuns: 180 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(5);
  });
});
