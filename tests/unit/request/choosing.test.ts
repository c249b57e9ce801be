import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Qualification, UnitId } from '../../../src/catalogue';
import type { Plan } from '../../../src/plan';
import type { Asked, Choosing, AnswerDraft, Exchanges } from '../../../src/request';
import { applyChange, completionsFor, newPlan, questionOf } from '../../../src/plan';
import {
  askedAbout,
  differences,
  parseAnswer,
  choosingOf,
  answerOf,
  firstDraft,
  withChoices,
  missingOf,
  lookAheadOfRequest,
} from '../../../src/request';
import type { Finding } from '../../../src/rules';
import { evaluate, optionalUnits } from '../../../src/rules';
import { formatClosed, formatOutcome, formatUnfinished } from '../../../src/messages';

const at = '2026-11-22T10:00:00.000Z';

/** All that an employer sees once every answer has come. */
function shownFor(
  qualification: Qualification,
  request: Plan,
  asked: Asked,
  draft: AnswerDraft,
): Choosing {
  const plan = withChoices(request, asked, draft);
  const { mayChoose } = asked;
  const ahead = lookAheadOfRequest(qualification, plan, { kind: 'request', mayChoose });
  if (ahead.kind !== 'request') throw new Error(ahead.kind);
  const exchanges = new Map(
    [...ahead.closed.keys()].map((unit): readonly [UnitId, Exchanges] => {
      const question = { kind: 'exchanges', mayChoose, unit } as const;
      const answer = lookAheadOfRequest(qualification, plan, question);
      if (answer.kind !== 'exchanges') throw new Error(answer.kind);
      return [unit, answer.exchanges];
    }),
  );
  return choosingOf(qualification, plan, asked, { ahead, exchanges });
}

const choosable = [
  'proqual-l3-diploma-customer-service',
  'proqual-l4-nvq-diploma-customer-service',
  'imi-l2-diploma-customer-service',
  'sfj-l2-certificate-customer-service',
].map((id) => findQualification(id)!);

/** A request that leaves at most nine units to the employer: few enough to try every choice. */
const request = fc
  .constantFrom(...choosable)
  .chain((qualification) => {
    const optional = optionalUnits(qualification);
    return fc.record({
      qualification: fc.constant(qualification),
      mayChoose: fc.subarray([...optional], { minLength: 1, maxLength: 9 }),
      byPlanner: fc.subarray([...optional], { maxLength: 12 }),
      picks: fc.array(fc.nat(), { maxLength: 9 }),
      ceiling: fc.option(fc.integer({ min: 20, max: 75 })),
    });
  })
  .map(({ qualification, mayChoose, byPlanner, picks, ceiling }) => {
    const others = optionalUnits(qualification).filter((unit) => !mayChoose.includes(unit));
    const chosen = byPlanner.filter((unit) => !mayChoose.includes(unit));
    const changes = [
      { type: 'place', units: others, as: 'excluded' },
      { type: 'place', units: chosen, as: 'chosen' },
      { type: 'limit', limits: { maxCredits: ceiling } },
    ] as const;
    const empty = newPlan(qualification, { id: 'asked', at });
    const plan = applyChange(empty, { type: 'together', changes }, at);
    const asked = askedAbout(qualification, plan, mayChoose);
    const picked = new Set(picks.map((pick) => mayChoose[pick % mayChoose.length]!));
    const draft = {
      ...firstDraft(asked),
      chosen: asked.mayChoose.filter((unit) => picked.has(unit)),
    };
    return { qualification, plan, asked, draft, fixed: chosen, ceiling };
  });

function subsetsOf(units: readonly UnitId[]): readonly (readonly UnitId[])[] {
  return units.reduce<readonly (readonly UnitId[])[]>(
    (sets, unit) => [...sets, ...sets.map((set) => [...set, unit])],
    [[]],
  );
}

describe('what an employer sees of the rules', () => {
  it('equals what trying every choice finds', () => {
    const seen = {
      works: 0,
      choose: 0,
      stuck: 0,
      'others-complete': 0,
      closed: 0,
      open: 0,
      helped: 0,
      helpless: 0,
    };
    fc.assert(
      fc.property(request, ({ qualification, plan, asked, draft, fixed, ceiling }) => {
        const choosing = shownFor(qualification, plan, asked, draft);
        seen[choosing.outcome!.kind] += 1;
        const isComplete = (set: readonly UnitId[]): boolean =>
          evaluate(qualification, [...fixed, ...set]).verdict === 'complete';
        const credits = (set: readonly UnitId[]): number => {
          const counting = new Set(evaluate(qualification, [...fixed, ...set]).counting);
          return qualification.units
            .filter(({ id }) => counting.has(id))
            .reduce((sum, unit) => sum + (unit.credits ?? 0), 0);
        };
        const ways = subsetsOf(asked.mayChoose.filter((unit) => !draft.chosen.includes(unit)))
          .map((set) => [...draft.chosen, ...set])
          .filter((set) => isComplete(set) && (ceiling === null || credits(set) <= ceiling));

        const sizes = ways.map((set) => set.length - draft.chosen.length);
        if (isComplete(draft.chosen)) expect(choosing.outcome).toEqual({ kind: 'works' });
        else if (ways.length === 0) {
          const takingOutHelps = subsetsOf(asked.mayChoose).some(
            (set) => isComplete(set) && (ceiling === null || credits(set) <= ceiling),
          );
          seen[takingOutHelps ? 'helped' : 'helpless'] += 1;
          expect(choosing.outcome).toEqual({ kind: 'stuck', takingOutHelps });
        } else {
          const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
          expect(choosing.outcome).toEqual({ kind: 'choose', least, most });
        }
        for (const { unit, isChosen, closed } of choosing.groups.flatMap(({ units }) => units)) {
          expect(isChosen).toBe(draft.chosen.includes(unit.id));
          if (isChosen) continue;
          const fits = ways.some((set) => set.includes(unit.id));
          seen[fits ? 'open' : 'closed'] += 1;
          expect(closed === null).toBe(fits);
        }
      }),
      { numRuns: 500 },
    );
    const { 'others-complete': none, ...rest } = seen;
    expect(none).toBe(0);
    expect(Math.min(...Object.values(rest))).toBeGreaterThan(5);
  }, 120_000);

  it('says when only other units can complete the programme', () => {
    const [diploma] = choosable;
    const plan = newPlan(diploma!, { id: 'asked', at });
    const [, groupB, groupC] = diploma!.groups;
    const asked = askedAbout(diploma!, plan, groupC!.units);
    const choosing = shownFor(diploma!, plan, asked, firstDraft(asked));
    expect(choosing.outcome).toEqual({ kind: 'others-complete' });
    expect(choosing.open).toBe(groupC!.units.length);
    const both = askedAbout(diploma!, plan, [...groupB!.units, ...groupC!.units]);
    expect(shownFor(diploma!, plan, both, firstDraft(both)).outcome?.kind).toBe('choose');
  });
});

describe('what is still missing', () => {
  it('leaves out only rules that are met whenever the others are', () => {
    const seen = { left: 0, met: 0 };
    const further = request.chain((one) =>
      fc.tuple(fc.constant(one), fc.subarray([...optionalUnits(one.qualification)])),
    );
    fc.assert(
      fc.property(further, ([{ qualification, fixed, draft }, more]) => {
        const chosen = [...fixed, ...draft.chosen];
        const now = evaluate(qualification, chosen);
        const missing = missingOf(qualification, now).map(({ rule }) => rule);
        const isShort = ({ binding, status }: Finding): boolean =>
          binding === 'required' && status === 'short';
        const left = now.findings.filter(isShort).filter(({ rule }) => !missing.includes(rule));
        seen.left += left.length;
        const later = evaluate(qualification, [...chosen, ...more]).findings;
        if (later.some((one) => missing.includes(one.rule) && isShort(one))) return;
        for (const { rule } of left) {
          expect(later.find((one) => one.rule === rule)!.status).not.toBe('short');
          seen.met += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('is said without names of rules, and without counting twice', () => {
    const imi = findQualification('imi-l2-diploma-customer-service')!;
    const plan = newPlan(imi, { id: 'asked', at });
    const asked = askedAbout(imi, plan, optionalUnits(imi));
    const choosing = shownFor(imi, plan, asked, firstDraft(asked));
    expect(formatOutcome(imi, choosing)).toMatch(
      /^Choose \d+ to \d+ more, some of them from “[^”]+” and from “[^”]+”\.$/,
    );
    expect(formatUnfinished(imi, choosing)).toMatch(
      /^Not finished\. Choose .+ You can send it as it is, and your training provider will come back to you\.$/,
    );
  });
});

describe('a closed unit', () => {
  it('names what stands against it, and what would make room', () => {
    const proqual = findQualification('proqual-l4-nvq-diploma-customer-service')!;
    const plan = newPlan(proqual, { id: 'asked', at });
    const asked = askedAbout(proqual, plan, optionalUnits(proqual));
    const seen = { named: 0, exchanged: 0 };
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (dice) => {
        const choosing = walk(proqual, plan, asked, dice);
        const draft = { ...firstDraft(asked), chosen: chosenOf(choosing) };
        for (const { unit, closed } of choosing.groups.flatMap(({ units }) => units)) {
          if (closed?.kind !== 'blocked') continue;
          const words = formatClosed(proqual, plan, closed);
          expect(words).toMatch(/credit|[Ff]ull/);
          seen.named += 1;
          for (const out of closed.exchanges!.slice(0, 1)) {
            const left = draft.chosen.filter((one) => !out.includes(one));
            const without = shownFor(proqual, plan, asked, { ...draft, chosen: left });
            const again = without.groups
              .flatMap(({ units }) => units)
              .find((one) => one.unit === unit)!;
            expect(again.closed).toBeNull();
            seen.exchanged += 1;
          }
        }
      }),
      { numRuns: 1 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

describe('what could be taken out for a unit', () => {
  it('is the employer’s own to take out, makes room alone, and is nothing where a ceiling must give too', () => {
    const seen = { exchanged: 0, ceiling: 0, both: 0, others: 0 };
    const full = fc
      .tuple(fc.constantFrom(...choosable), fc.infiniteStream(fc.nat({ max: 1_000 })))
      .chain(([qualification, dice]) => {
        const empty = newPlan(qualification, { id: 'asked', at });
        const open = { ...empty, limits: { ...empty.limits, maxCredits: null } };
        const weights = {
          units: optionalUnits(qualification).filter(() => dice.next().value! % 3 === 0),
        };
        const wants = [{ kind: 'wanted-units', ...weights, weight: 5 }] as const;
        const [best] = completionsFor(qualification, open).suggest({ chosen: [] }, wants, 1);
        const optional = optionalUnits(qualification);
        const chosen = optional.filter((unit) => best!.units.includes(unit));
        const fixed = fc.subarray([...chosen], { maxLength: 4 });
        return fc.record({
          qualification: fc.constant(qualification),
          chosen: fc.constant(chosen),
          fixed,
          spare: fc.nat({ max: 4 }),
          total: fc.constant(best!.totals.credits),
        });
      });
    fc.assert(
      fc.property(full, ({ qualification, chosen, fixed, spare, total }) => {
        const changes = [
          { type: 'place', units: fixed, as: 'chosen' },
          { type: 'limit', limits: { maxCredits: total + spare } },
        ] as const;
        const empty = newPlan(qualification, { id: 'asked', at });
        const plan = applyChange(empty, { type: 'together', changes }, at);
        const left = optionalUnits(qualification).filter((unit) => !fixed.includes(unit));
        const asked = askedAbout(qualification, plan, left);
        const draft = {
          ...firstDraft(asked),
          chosen: chosen.filter((unit) => left.includes(unit)),
        };
        const now = withChoices(plan, asked, draft);
        const completions = completionsFor(qualification, now);
        const question = questionOf(qualification, now);
        const shown = shownFor(qualification, plan, asked, draft);
        for (const { unit, closed } of shown.groups.flatMap(({ units }) => units)) {
          if (closed?.kind !== 'blocked') continue;
          const { waysOut } = completions.whyBlocked(question, unit.id)!.conflict;
          const kinds = waysOut.map((way) => new Set(way.map(({ kind }) => kind)));
          const mixed = kinds.filter((way) => way.has('drop') && way.has('raise')).length;
          seen.both += mixed;
          seen.ceiling += kinds.filter((way) => way.has('raise') && way.size === 1).length;
          const own = waysOut.filter((way) =>
            way.every((change) => change.kind === 'drop' && draft.chosen.includes(change.unit)),
          );
          seen.others += waysOut.length - own.length;
          expect(closed.exchanges).toEqual(
            own.map((way) => way.flatMap((change) => ('unit' in change ? [change.unit] : []))),
          );
          for (const out of closed.exchanges!.slice(0, 1)) {
            const kept = draft.chosen.filter((one) => !out.includes(one));
            const after = withChoices(plan, asked, { ...draft, chosen: [...kept, unit.id] });
            const { ways } = completions.outlook(questionOf(qualification, after));
            expect(ways > 0n).toBe(true);
            seen.exchanged += 1;
          }
        }
      }),
      { numRuns: 12 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('is asked for unit by unit: what is known of the one is not of the other', () => {
    const sfj = findQualification('sfj-l2-certificate-customer-service')!;
    const plan = newPlan(sfj, { id: 'asked', at });
    const asked = askedAbout(sfj, plan, optionalUnits(sfj));
    const draft = { ...firstDraft(asked), chosen: optionalUnits(sfj).slice(0, 9) };
    const now = withChoices(plan, asked, draft);
    const { mayChoose } = asked;
    const ahead = lookAheadOfRequest(sfj, now, { kind: 'request', mayChoose });
    if (ahead.kind !== 'request') throw new Error(ahead.kind);
    const exchanges = new Map();
    const nothing = choosingOf(sfj, now, asked, { ahead: null, exchanges });
    const closed = nothing.groups.flatMap(({ units }) => units).map((one) => one.closed);
    expect(new Set(closed)).toEqual(new Set([null]));
    const some = choosingOf(sfj, now, asked, { ahead, exchanges });
    expect(some.outcome).not.toBeNull();
  });
});

const chosenOf = ({ groups }: Choosing): readonly UnitId[] =>
  groups.flatMap(({ units }) =>
    units.filter(({ isChosen }) => isChosen).map(({ unit }) => unit.id),
  );

/** Ticks eight units, each of those that are open at the time. */
function walk(
  qualification: Qualification,
  plan: Plan,
  asked: Asked,
  dice: Iterator<number>,
): Choosing {
  let draft = firstDraft(asked);
  for (let i = 0; i < 8; i += 1) {
    const open = shownFor(qualification, plan, asked, draft)
      .groups.flatMap(({ units }) => units)
      .filter(({ isChosen, closed }) => !isChosen && closed === null);
    if (open.length === 0) break;
    const { unit } = open[dice.next().value! % open.length]!;
    draft = { ...draft, chosen: [...draft.chosen, unit.id] };
  }
  return shownFor(qualification, plan, asked, draft);
}

describe('the answer', () => {
  const entered = request.chain((one) =>
    fc.record({
      one: fc.constant(one),
      wished: fc.subarray([...one.asked.mayChoose]),
      notes: fc.dictionary(
        fc.constantFrom(...one.qualification.units.map(({ id }) => id)),
        fc.string({ maxLength: 60 }),
        { maxKeys: 3 },
      ),
      name: fc.string({ minLength: 1, maxLength: 40 }).filter((name) => name.trim() !== ''),
    }),
  );

  it('is read back, and differs from the plan in exactly what was entered', () => {
    let counted = 0;
    fc.assert(
      fc.property(entered, ({ one, wished, notes, name }) => {
        const { qualification, plan, asked, draft } = one;
        const full = { ...draft, wished, notes, signedBy: name };
        const answer = answerOf(plan, asked, full, '2026-11-22');
        const sent: unknown = JSON.parse(JSON.stringify(answer));
        expect(parseAnswer(sent, findQualification)).toEqual({ ok: true, answer });

        const compared = differences(qualification, plan, answer);
        const found = compared.kind === 'compared' ? compared.differences : [];
        const of = (kind: string): readonly string[] =>
          found.filter((difference) => difference.kind === kind).map(({ unit }) => unit);
        expect(of('added')).toEqual(draft.chosen);
        expect(of('wished')).toEqual(wished.filter((unit) => !draft.chosen.includes(unit)));
        expect(of('note').toSorted()).toEqual(
          Object.keys(notes)
            .filter((unit) => notes[unit]!.trim() !== '')
            .toSorted(),
        );
        counted += found.length;
      }),
      { numRuns: 150 },
    );
    expect(counted).toBeGreaterThan(150);
  });

  it('changes nothing where the employer changed nothing', () => {
    fc.assert(
      fc.property(request, ({ qualification, plan, asked, draft }) => {
        const before: Plan = withChoices(plan, asked, draft);
        const again = { ...asked, chosen: draft.chosen };
        const answer = answerOf(before, again, firstDraft(again), '2026-11-22');
        expect(differences(qualification, before, answer)).toEqual({
          kind: 'compared',
          differences: [],
          outOfReach: [],
        });
      }),
      { numRuns: 60 },
    );
  });
});
