/** What an employer is told and advised: nothing that is not theirs to decide or to know. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualifications } from '../../../src/catalogue';
import type { Qualification, Unit, UnitId } from '../../../src/catalogue';
import { formatOutcome, formatUnfinished } from '../../../src/messages';
import { applyChange, followed, newLearner, newPlan } from '../../../src/plan';
import type { Learner, Plan, PlanChange } from '../../../src/plan';
import {
  askedAbout,
  askingChange,
  choosingOf,
  firstDraft,
  forEmployer,
  groupWithGap,
  knownOf,
  leavableUnits,
  lookAheadOfRequest,
  requestAbout,
  withChoices,
  withExchanges,
} from '../../../src/request';
import type { Asked, Choosing } from '../../../src/request';
import { optionalUnits } from '../../../src/rules';
import { smallQualifications } from '../rules/small-qualifications';
import { healthAndSocialCare } from '../../fixtures/pathways';

const at = '2026-11-22T10:00:00.000Z';
const recognition = { kind: 'rpl', evidence: 'Certificate of Zebedee', date: null } as const;
const cohort = ['Amy Okafor', 'Zebedee Quux', 'Yolanda Vex'] as const;

/** A cohort of which one learner's employer is asked, or a request about the plan as a whole. */
const requests = fc
  .oneof(
    fc.constantFrom(
      ...qualifications.filter((one) => optionalUnits(one).length > 0),
      healthAndSocialCare,
    ),
    smallQualifications,
  )
  .chain((qualification) => {
    const pathways = qualification.pathways ?? [];
    return fc
      .constantFrom(...(pathways.length === 0 ? [null] : pathways.map(({ id }) => id)))
      .chain((pathway) => {
        const optional = [...optionalUnits(followed(qualification, { pathway }))];
        const few = fc.subarray(optional, { maxLength: Math.min(2, optional.length) });
        return fc.record({
          qualification: fc.constant(qualification),
          pathway: fc.constant(pathway),
          mayChoose: fc.subarray(optional, { minLength: 1 }),
          ...{
            chosen: fc.subarray(optional, { maxLength: Math.min(3, optional.length) }),
            excluded: few,
            additional: few,
            recognised: few,
          },
          ...{
            own: few,
            picks: fc.subarray(optional, { maxLength: Math.min(8, optional.length) }),
          },
          maxCredits: fc.option(fc.integer({ min: 20, max: 70 })),
          isOfLearner: fc.boolean(),
        });
      });
  });

type Request = typeof requests extends fc.Arbitrary<infer Made> ? Made : never;

/** What an employer is sent. */
function sentOf(request: Request): {
  readonly plan: Plan;
  readonly asked: Asked;
} {
  const { qualification, pathway, mayChoose, own, isOfLearner, maxCredits } = request;
  const learners = cohort.map((name, i): Learner => ({
    ...newLearner({ id: `l${i}`, name, employer: `${name} Ltd`, reference: name, startsOn: null }),
    differs: i === 0 ? Object.fromEntries(own.map((unit) => [unit, 'chosen'])) : {},
    recognised: Object.fromEntries(request.recognised.map((unit) => [unit, recognition])),
  }));
  const changes: readonly PlanChange[] = [
    { type: 'follow', pathway },
    ...(['chosen', 'additional', 'excluded'] as const).map(
      (as) => ({ type: 'place', units: request[as], as }) as const,
    ),
    { type: 'limit', limits: { maxCredits } },
    { type: 'add-learners', learners },
  ];
  const whole = changes.reduce(
    (now, change) => applyChange(now, change, at),
    newPlan(qualification, { id: 'p', at }),
  );
  if (!isOfLearner) {
    const recognising = request.recognised.reduce(
      (now, unit) => applyChange(now, { type: 'recognise', unit, recognition }, at),
      whole,
    );
    const plan = forEmployer(recognising);
    const left = leavableUnits(qualification, recognising).filter((unit) =>
      mayChoose.includes(unit),
    );
    return { plan, asked: askedAbout(qualification, plan, left) };
  }
  const terms = { naming: 'initials', mayChoose, note: '', answerBy: null } as const;
  const asking = applyChange(whole, askingChange(qualification, whole, ['l0'], terms, at), at);
  const [amy] = asking.cohort.learners;
  const about = requestAbout(qualification, asking, amy!)!;
  const plan = forEmployer(about.plan);
  return {
    plan,
    asked: askedAbout(qualification, plan, about.mayChoose, about.learner),
  };
}

/** Everything that is worked out for the page, each unit without room asked about. */
function shownOf(
  qualification: Qualification,
  plan: Plan,
  asked: Asked,
  chosen: readonly UnitId[],
): Choosing {
  const now = withChoices(plan, asked, { ...firstDraft(asked), chosen });
  const { mayChoose } = asked;
  const ahead = lookAheadOfRequest(qualification, now, { kind: 'request', mayChoose });
  if (ahead.kind !== 'request') throw new Error(ahead.kind);
  const known = [...ahead.closed.keys()].slice(0, 3).reduce((before, unit) => {
    const question = { kind: 'exchanges', mayChoose, unit } as const;
    const answer = lookAheadOfRequest(qualification, now, question);
    if (answer.kind !== 'exchanges') throw new Error(answer.kind);
    return withExchanges(before, unit, answer.exchanges);
  }, knownOf(ahead));
  return choosingOf(qualification, now, asked, known);
}

/** Whether words name a unit by its title. */
function names(words: string, { title }: Unit): boolean {
  return new RegExp(`\\b${title.replace(/[^\w ]/g, '.')}(?!\\w)`).test(words);
}

describe('what an employer is told', () => {
  it('advises nothing that is not left to them, and what they could take out makes room', () => {
    const seen = { closed: 0, exchanges: 0, ofLearner: 0, ofPlan: 0, recognised: 0 };
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(requests, (request) => {
        const { qualification, picks, isOfLearner } = request;
        const { plan, asked } = sentOf(request);
        expect(JSON.stringify([plan, asked])).not.toMatch(/Okafor|Zebedee|Quux|Yolanda|Vex/);
        for (const unit of asked.mayChoose) {
          expect(['chosen', undefined]).toContain(plan.units[unit]);
          expect(plan.recognised).not.toHaveProperty([unit]);
        }
        seen.recognised += Object.keys(plan.recognised).length;
        if (asked.mayChoose.length === 0) return;
        seen[isOfLearner ? 'ofLearner' : 'ofPlan'] += 1;
        const own = followed(qualification, plan);
        const chosen = asked.mayChoose.filter((unit) => picks.includes(unit));
        const shown = shownOf(own, plan, asked, chosen);
        outcomes.add(shown.outcome!.kind);
        const offered = shown.groups.flatMap(({ units }) => units);
        expect(offered.map(({ unit }) => unit.id).toSorted()).toEqual(asked.mayChoose.toSorted());
        expect(shown.groups.map(({ group }) => group.id)).toContain(groupWithGap(own, shown));
        const others = own.units.filter(({ id }) => !asked.mayChoose.includes(id));
        for (const words of [formatOutcome(own, shown), formatUnfinished(own, shown)]) {
          expect(others.filter((unit) => names(words, unit))).toEqual([]);
          expect(words).not.toMatch(/ceiling|recognis|additional/);
        }
        for (const { closed, unit } of offered) {
          if (closed?.kind !== 'blocked') continue;
          seen.closed += 1;
          for (const out of closed.exchanges ?? []) {
            for (const one of out) expect(chosen).toContain(one);
            const left = chosen.filter((one) => !out.includes(one));
            const then = shownOf(own, plan, asked, left).groups.flatMap(({ units }) => units);
            expect(then.find((one) => one.unit === unit)!.closed).toBeNull();
            seen.exchanges += 1;
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
    expect(outcomes.size).toBe(4);
  });

  it('names of alternatives those that are left to them', () => {
    const [one, other] = ['DEM-1', 'DEM-2'] as const;
    const empty = newPlan(healthAndSocialCare, { id: 'p', at });
    const plan = applyChange(empty, { type: 'follow', pathway: 'dementia' }, at);
    const own = followed(healthAndSocialCare, plan);
    const toldOf = (...left: readonly string[]): string => {
      const mayChoose = optionalUnits(own).filter(
        (unit) => ![one, other].includes(unit as typeof one) || left.includes(unit),
      );
      const asked = askedAbout(own, plan, mayChoose);
      return formatOutcome(own, shownOf(own, plan, asked, []));
    };
    const [first, second] = [one, other].map((id) => own.units.find((unit) => unit.id === id)!);
    expect(toldOf(one, other)).toContain(
      `either “${first!.title}” (not yet) or “${second!.title}”`,
    );
    expect(toldOf(other)).toContain(`“${second!.title}” (not yet)`);
    expect(toldOf(other)).not.toMatch(/either/);
    expect(names(toldOf(other), first!)).toBe(false);
  });
});
