import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { findQualification } from '../../../src/catalogue';
import { applyChange, editionMove, parsePlan, toRecord } from '../../../src/plan';
import { acceptedChanges, differences, parseAnswer } from '../../../src/request';
import type { Plan, PlanChange } from '../../../src/plan';
import type { Answer, Difference } from '../../../src/request';
import { optionalUnits } from '../../../src/rules';
import { mutations } from '../../fixtures/edition-mutations';
import { arbitraryAnswer } from '../../fixtures/message-arbitrary';
import { arbitraryChange, arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { imi, later, noon, place, planOf, proqualL3, proqualL4, sfj } from '../plan/samples';

interface Answered {
  /** As the planner has it when the answer comes back. */
  readonly plan: Plan;
  readonly answer: Answer;
}

/** Any change, often one to what the employer chooses from. */
function changeSince(qualification: Qualification): fc.Arbitrary<PlanChange> {
  const units = fc.subarray([...optionalUnits(qualification)]);
  return fc.oneof(
    arbitraryChange(qualification),
    units.map((chosen) => place('chosen', ...chosen)),
    units.map((wanted) => ({ type: 'want' as const, wants: { wanted } })),
  );
}

function shippedOf(plan: Plan): Qualification {
  return findQualification(plan.qualification)!;
}

/** A plan is asked about, changed since or not, and answered. */
const answered: fc.Arbitrary<Answered> = fc
  .constantFrom(proqualL3, imi, sfj, proqualL4)
  .chain((qualification) =>
    fc
      .tuple(
        arbitraryPlan(qualification, { maxChanges: 8 }).chain((drawn) =>
          fc.subarray([...optionalUnits(qualification)]).map((wanted): Plan => {
            const wants = { ...drawn.wants, wanted };
            return { ...drawn, wants };
          }),
        ),
        fc.array(changeSince(qualification), { maxLength: 5 }),
      )
      .chain(([asked, since]) =>
        arbitraryAnswer(qualification, asked).map((answer) => ({
          plan: since.reduce((plan, change) => applyChange(plan, change, later), asked),
          answer,
        })),
      ),
  );

function compared({ plan, answer }: Answered): readonly Difference[] {
  const comparison = differences(shippedOf(plan), plan, answer);
  if (comparison.kind !== 'compared') throw new Error(comparison.kind);
  return comparison.differences;
}

function accept({ plan, answer }: Answered, accepted: readonly Difference[]): Plan {
  const changes = acceptedChanges(shippedOf(plan), plan, answer, accepted);
  return applyChange(plan, { type: 'together', changes }, later);
}

/** The chosen units of a plan among those left to the employer. */
function chosenOf(plan: Plan, { asked }: Answer): readonly string[] {
  return asked.mayChoose.filter((unit) => plan.units[unit] === 'chosen');
}

/** Whether a unit is wanted once all is accepted: only a wish that was shown can be taken back. */
function isWantedAfter({ plan, answer }: Answered, unit: string): boolean {
  if (answer.wished.includes(unit)) return true;
  return plan.wants.wanted.includes(unit) && !answer.asked.wished.includes(unit);
}

/** What a plan says, whatever order it says it in. */
function meaning(plan: Plan): unknown {
  const { changedAt, wants, delivery, ...rest } = plan;
  const notes = Object.entries(delivery.units).map(
    ([unit, { notes }]) => [unit, notes.split('\n').sort()] as const,
  );
  return { ...rest, wanted: [...wants.wanted].sort(), notes: Object.fromEntries(notes) };
}

function fits(difference: Difference): boolean {
  return difference.kind !== 'note' || difference.fits;
}

const kinds = ['added', 'dropped', 'wished', 'unwished', 'note'] as const;

describe('what an employer answers', () => {
  it('accepted whole, makes the plan hold their selection and wishes, and nothing else new', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(answered, (given) => {
        const { plan, answer } = given;
        const all = compared(given);
        for (const { kind } of all) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const after = accept(given, all);
        expect(chosenOf(after, answer)).toEqual(
          answer.asked.mayChoose.filter((unit) => answer.chosen.includes(unit)),
        );
        const { mayChoose } = answer.asked;
        for (const unit of mayChoose) {
          expect(after.wants.wanted.includes(unit)).toBe(isWantedAfter(given, unit));
        }
        const untouched = Object.keys(plan.units).filter((unit) => !mayChoose.includes(unit));
        for (const unit of untouched) expect(after.units[unit]).toBe(plan.units[unit]);
        const { units, wants, delivery, changedAt } = after;
        const { wanted } = wants;
        expect(after).toEqual({
          ...plan,
          changedAt,
          units,
          wants: { ...plan.wants, wanted },
          delivery: { ...plan.delivery, units: delivery.units },
        });
        expect(compared({ plan: after, answer }).filter(fits)).toEqual([]);
        expect(parsePlan(toRecord(after), findQualification).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
    for (const kind of kinds) expect(seen.get(kind) ?? 0).toBeGreaterThan(50);
  });

  it('accepted in no part, changes nothing', () => {
    fc.assert(
      fc.property(answered, (given) => {
        expect(acceptedChanges(shippedOf(given.plan), given.plan, given.answer, [])).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('accepted in part, leaves exactly the rest as differences', () => {
    let parts = 0;
    const given = answered.chain((one) =>
      fc.tuple(fc.constant(one), fc.subarray([...compared(one)])),
    );
    fc.assert(
      fc.property(given, ([one, accepted]) => {
        const all = compared(one);
        const taken = new Set(accepted.map(keyOf));
        const rest = all.filter((each) => !taken.has(keyOf(each)) || !fits(each));
        expect(compared({ plan: accept(one, accepted), answer: one.answer }).map(keyOf)).toEqual(
          rest.map(keyOf),
        );
        if (accepted.length > 0 && accepted.length < all.length) parts += 1;
      }),
      { numRuns: 150 },
    );
    expect(parts).toBeGreaterThan(50);
  });

  it('means the same in whatever order it is accepted, at once or one by one', () => {
    const given = answered.chain((one) => {
      const all = [...compared(one)];
      return fc.tuple(fc.constant(one), fc.shuffledSubarray(all), fc.constant(all));
    });
    let several = 0;
    fc.assert(
      fc.property(given, ([one, shuffled, all]) => {
        const sorted = all.filter((each) => shuffled.includes(each));
        const changes = (accepted: readonly Difference[]) =>
          acceptedChanges(shippedOf(one.plan), one.plan, one.answer, accepted);
        expect(changes(shuffled)).toEqual(changes(sorted));
        const oneByOne = shuffled.reduce(
          (plan, each) => accept({ plan, answer: one.answer }, [each]),
          one.plan,
        );
        expect(meaning(oneByOne)).toEqual(meaning(accept(one, sorted)));
        if (shuffled.length > 1) several += 1;
      }),
      { numRuns: 150 },
    );
    expect(several).toBeGreaterThan(50);
  });

  it('tells the employer’s changes from the planner’s', () => {
    let [theirs, ours, settled] = [0, 0, 0];
    fc.assert(
      fc.property(answered, ({ plan, answer }) => {
        for (const difference of compared({ plan, answer })) {
          if (difference.kind === 'note') continue;
          const { unit, kind, changedSince } = difference;
          const choice = kind === 'added' || kind === 'dropped';
          const before = choice ? answer.asked.chosen : answer.asked.wished;
          const now = choice ? answer.chosen : answer.wished;
          const isUntouched = before.includes(unit) === now.includes(unit);
          const isSettled = kind === 'added' && difference.placed !== 'undecided';
          const hasMoved = plan.changedAt !== answer.asked.changedAt;
          expect(changedSince).toBe(isUntouched || (isSettled && hasMoved));
          if (!hasMoved) expect(changedSince).toBe(false);
          if (isSettled && !isUntouched) settled += 1;
          if (changedSince) ours += 1;
          else theirs += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(theirs).toBeGreaterThan(100);
    expect(ours).toBeGreaterThan(50);
    expect(settled).toBeGreaterThan(20);
  });
});

function keyOf({ kind, unit }: Difference): string {
  return `${kind} ${unit}`;
}

const unit = 'H/506/2154';
const other = 'K/506/2155';
const plan = planOf(imi, place('excluded', unit));
const answer: Answer = {
  plan: 'p',
  qualification: imi.id,
  asked: { changedAt: noon, mayChoose: [unit], chosen: [], wished: [] },
  chosen: [unit],
  wished: [],
  notes: { [unit]: ' Every Friday ' },
  remark: '',
  signedBy: 'J. Reed ',
  signedOn: '2026-11-23',
};

describe('a difference', () => {
  it('says where an added unit stood before', () => {
    expect(compared({ plan, answer })[0]).toEqual({
      kind: 'added',
      unit,
      placed: 'excluded',
      changedSince: false,
    });
  });

  it('signs a note, and puts it under what the planner wrote', () => {
    const before = applyChange(
      plan,
      { type: 'deliver-unit', unit, delivery: { notes: 'Room 4' } },
      noon,
    );
    const after = accept({ plan: before, answer }, compared({ plan: before, answer }));
    expect(after.delivery.units[unit]?.notes).toBe('Room 4\nJ. Reed: Every Friday');
  });

  it('says when a note has no room, and then accepting it changes nothing', () => {
    const notes = 'x'.repeat(1_990);
    const full = applyChange(plan, { type: 'deliver-unit', unit, delivery: { notes } }, noon);
    const note = compared({ plan: full, answer }).filter(({ kind }) => kind === 'note');
    expect(note).toMatchObject([{ fits: false }]);
    expect(acceptedChanges(imi, full, answer, note)).toEqual([]);
  });

  it.each([{ plan: 'another' }, { qualification: sfj.id }])(
    'is none of a plan that %j does not mean',
    (part) => {
      const stray = { ...answer, ...part };
      expect(differences(imi, plan, stray)).toEqual({ kind: 'another-plan' });
      expect(acceptedChanges(imi, plan, stray, [{ kind: 'added', unit }])).toEqual([]);
    },
  );
});

describe('a plan that was moved to another edition since', () => {
  const kinds = Object.keys(mutations);
  const moved = answered.chain((given) =>
    fc.record({
      answer: fc.constant(given.answer),
      before: fc.constant(given.plan),
      edition: fc
        .tuple(
          fc.oneof(fc.constantFrom(...kinds), fc.constantFrom('withdrawn', 'mandatory')),
          fc.nat(),
        )
        .map(([kind, dice]) => nextEdition(shippedOf(given.plan), given.answer, kind, dice)),
    }),
  );

  it('takes what its edition offers, and loses no word of the rest', () => {
    const seen = { withdrawn: 0, mandatory: 0, taken: 0 };
    fc.assert(
      fc.property(moved, ({ answer: given, before, edition }) => {
        const { plan: now } = editionMove(before, shippedOf(before), edition, '2026-11-22');
        const comparison = differences(edition, now, given);
        if (comparison.kind !== 'compared') throw new Error(comparison.kind);
        const { differences: found, outOfReach } = comparison;
        const changes = acceptedChanges(edition, now, given, found);
        const after = applyChange(now, { type: 'together', changes }, later);
        expect(parsePlan(toRecord(after), () => edition)).toMatchObject({ ok: true });

        const offered = new Set(edition.units.map(({ id }) => id));
        const open = new Set(optionalUnits(edition));
        for (const unit of given.asked.mayChoose.filter((one) => open.has(one))) {
          expect(after.units[unit] === 'chosen').toBe(given.chosen.includes(unit));
          expect(after.wants.wanted.includes(unit)).toBe(
            isWantedAfter({ plan: now, answer: given }, unit),
          );
          seen.taken += 1;
        }
        const said = [...given.chosen, ...given.wished, ...Object.keys(given.notes)];
        const lost = said.filter((unit) => !offered.has(unit));
        expect(outOfReach.filter(({ kind }) => kind === 'not-offered')).toEqual(
          expect.arrayContaining(
            lost.map((unit) => ({
              kind: 'not-offered',
              unit,
              isChosen: given.chosen.includes(unit),
              isWished: given.wished.includes(unit),
              note: given.notes[unit] ?? null,
            })),
          ),
        );
        const imposed = given.asked.mayChoose.filter(
          (unit) => offered.has(unit) && !open.has(unit) && !given.chosen.includes(unit),
        );
        expect(outOfReach.map(({ unit }) => unit).sort()).toEqual(
          [...new Set([...lost, ...imposed])].sort(),
        );
        seen.withdrawn += lost.length;
        seen.mandatory += imposed.length;
      }),
      { numRuns: 200 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });
});

/** An edition that differs in one thing, or in every third unit or group of the answer. */
function nextEdition(
  from: Qualification,
  { asked, notes }: Answer,
  kind: string,
  dice: number,
): Qualification {
  const mutation = mutations[kind];
  if (mutation) return { ...mutation.make(from, dice), version: '2030-01-01' };
  const next = { ...from, version: '2030-01-01' };
  if (kind === 'mandatory')
    return {
      ...next,
      groups: from.groups.map((group, place) =>
        place % 3 === dice % 3 ? { ...group, kind: 'mandatory' } : group,
      ),
    };
  const about = [...new Set([...asked.mayChoose, ...Object.keys(notes)])];
  const gone = about.filter((_, place) => place % 3 === dice % 3);
  const stays = (id: string): boolean => !gone.includes(id);
  return {
    ...next,
    units: from.units.filter(({ id }) => stays(id)),
    groups: from.groups.map((group) => ({ ...group, units: group.units.filter(stays) })),
  };
}

describe('reading an answer', () => {
  it('gives back every answer that was written as JSON', () => {
    fc.assert(
      fc.property(answered, ({ answer: given }) => {
        const json: unknown = JSON.parse(JSON.stringify(given));
        expect(parseAnswer(json, findQualification)).toEqual({ ok: true, answer: given });
      }),
      { numRuns: 100 },
    );
  });

  const asked = answer.asked;
  it.each<readonly [string, object, RegExp]>([
    ['nobody’s signature', { signedBy: ' ' }, /signedBy: Nothing is written/],
    ['a signature without end', { signedBy: 'x'.repeat(201) }, /signedBy/],
    ['a day that is none', { signedOn: '2026-02-30' }, /signedOn/],
    ['a note without words', { notes: { [unit]: '' } }, /notes/],
    ['a note without end', { notes: { [unit]: 'x'.repeat(501) } }, /notes/],
    ['a note on no unit', { notes: { nvq: 'x' } }, /notes: "nvq"/],
    ['a choice twice', { chosen: [unit, unit] }, /chosen: A unit is named twice/],
    ['a choice that was not left', { chosen: [other] }, /chosen: "K/],
    ['a wish that was not left', { wished: [other] }, /wished: "K/],
    [
      'a mandatory unit left',
      { asked: { ...asked, mayChoose: [unit, 'A/506/2130'] } },
      /mayChoose/,
    ],
    ['chosen before, but not left', { asked: { ...asked, chosen: [other] } }, /asked\.chosen/],
    ['wished before, but not left', { asked: { ...asked, wished: [other] } }, /asked\.wished/],
    ['an unknown qualification', { qualification: 'nvq' }, /no qualification "nvq"/],
    ['more than an answer has', { owner: 'me' }, /owner/],
  ])('refuses %s', (_, part, problem) => {
    const read = parseAnswer({ ...answer, ...part }, findQualification);
    expect(read).toMatchObject({ ok: false, problems: [expect.stringMatching(problem)] });
  });
});
