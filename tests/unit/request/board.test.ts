import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionalUnits } from '../../../src/rules';
import {
  applyChange,
  followed,
  isRecognised,
  learnerPlan,
  newLearner,
  parsePlan,
  toRecord,
} from '../../../src/plan';
import type { Learner, Plan } from '../../../src/plan';
import { findQualification } from '../../../src/catalogue';
import {
  acceptingChange,
  answerOf,
  askedAbout,
  askingChange,
  boardOf,
  decliningChange,
  firstDraft,
  labelOf,
  lacksPathway,
  learnerNamed,
  lookAheadOfRequest,
  movingChange,
  optionalInCohort,
  paperChange,
  paperCode,
  receiveAnswers,
  remindingChange,
  requestAbout,
  withoutPathway,
} from '../../../src/request';
import type { Arrived } from '../../../src/request';
import { healthAndSocialCare as care } from '../../fixtures/pathways';
import { imi, later, noon, planOf, shippedPlans, today, withCohorts } from '../plan/samples';

const units = optionalUnits(imi);
const amy: Learner = {
  ...newLearner({
    id: 'amy',
    name: 'Amy Okafor',
    employer: 'Harbour',
    reference: 'A-1',
    startsOn: null,
  }),
  recognised: { [units[0]!]: { kind: 'rpl', evidence: 'Certificate of Amy', date: null } },
  differs: { [units[0]!]: 'chosen' },
};
const beth = newLearner({
  id: 'beth',
  name: 'Beth',
  employer: 'Kestrel',
  reference: '',
  startsOn: null,
});
const cohort = planOf(imi, { type: 'add-learners', learners: [amy, beth] });
const terms = {
  answerBy: '2026-12-11',
  naming: 'initials',
  mayChoose: units,
  note: 'Hello',
} as const;

function asked(plan: Plan = cohort, at = noon, ids: readonly string[] = ['amy', 'beth']): Plan {
  return applyChange(plan, askingChange(imi, plan, ids, terms, at), later);
}

function learnerIn(plan: Plan, id: string): Learner {
  return plan.cohort.learners.find((one) => one.id === id)!;
}

/** What comes back about a learner whose employer chooses these units. */
function arrived(plan: Plan, id: string, chosen: readonly string[], sentAt = later): Arrived {
  const sent = requestAbout(imi, plan, learnerIn(plan, id))!;
  const about = askedAbout(imi, sent.plan, sent.mayChoose, sent.learner);
  const draft = { ...firstDraft(about), chosen, signedBy: 'Pat' };
  const answer = answerOf(sent.plan, about, draft, '2026-12-01');
  return { answer, sentAt, edition: imi.version };
}

function received(plan: Plan, ...answers: readonly Arrived[]): Plan {
  return applyChange(plan, receiveAnswers(plan, answers).change!, later);
}

describe('a request about a learner', () => {
  it('names them as asked for, and holds nobody else', () => {
    expect(
      ['first-name', 'initials', 'name', 'reference', 'none'].map((naming) =>
        labelOf(amy, naming as never),
      ),
    ).toEqual(['Amy O', 'AO', 'Amy Okafor', 'A-1', '']);
    const sent = requestAbout(imi, asked(), learnerIn(asked(), 'amy'))!;
    expect(sent.learner).toEqual({ id: 'amy', label: 'AO' });
    expect(sent.plan.cohort.learners).toEqual([]);
    expect(sent.plan.changedAt).toBe(noon);
    expect(JSON.stringify(sent)).not.toContain('Beth');
  });

  it('leaves no unit to the employer that is recognised or ruled out', () => {
    let some = 0;
    fc.assert(
      fc.property(withCohorts(shippedPlans), ({ qualification, plan }) => {
        const ids = plan.cohort.learners.map(({ id }) => id);
        const all = { ...terms, mayChoose: qualification.units.map(({ id }) => id) };
        const now = applyChange(plan, askingChange(qualification, plan, ids, all, noon), later);
        for (const learner of now.cohort.learners) {
          const own = learnerPlan(now, learner);
          const { mayChoose } = requestAbout(qualification, now, learner)!;
          for (const unit of mayChoose) {
            expect(isRecognised(own, unit)).toBe(false);
            expect([undefined, 'chosen']).toContain(own.units[unit]);
            some++;
          }
        }
        expect(parsePlan(toRecord(now), findQualification)).toEqual({ ok: true, plan: now });
      }),
      { numRuns: 60 },
    );
    expect(some).toBeGreaterThan(200);
  });
});

it('a learner on another pathway is asked about all that is optional there', () => {
  const pathways = care.pathways ?? [];
  let more = 0;
  for (const { id: own } of pathways) {
    const learners = pathways.map(({ id }) => ({ ...beth, id, pathway: id === own ? null : id }));
    const empty = { ...planOf(care), pathway: own };
    const plan = applyChange(empty, { type: 'add-learners', learners }, noon);
    const mayChoose = optionalInCohort(care, plan);
    const ids = pathways.map(({ id }) => id);
    const change = askingChange(care, plan, ids, { ...terms, mayChoose }, noon);
    for (const learner of applyChange(plan, change, later).cohort.learners) {
      const optional = optionalUnits(followed(care, learnerPlan(plan, learner)));
      expect(requestAbout(care, plan, learner)?.mayChoose).toEqual(optional);
      const atPlans = optionalUnits(followed(care, plan));
      more += optional.filter((unit) => !atPlans.includes(unit)).length;
    }
  }
  expect(more).toBeGreaterThan(0);
});

it('a learner without a pathway is known before their employer is asked', () => {
  const [first] = care.pathways ?? [];
  const learners = [beth, { ...beth, id: 'own', pathway: first!.id }];
  const open = applyChange(planOf(care), { type: 'add-learners', learners }, noon);
  expect(withoutPathway(care, open).map(({ id }) => id)).toEqual([beth.id]);
  expect(withoutPathway(care, { ...open, pathway: first!.id })).toEqual([]);
  expect(withoutPathway(imi, cohort)).toEqual([]);
  expect(lacksPathway(care, open)).toBe(true);
  expect(lacksPathway(imi, cohort)).toBe(false);
});

it('without a pathway nothing that an employer chooses is said to clash', () => {
  const mayChoose = optionalUnits(followed(care, { pathway: null }));
  expect(lookAheadOfRequest(care, planOf(care), { kind: 'request', mayChoose })).toEqual({
    ...{ kind: 'request', outcome: { kind: 'others-complete' } },
    ...{ stuck: null, closed: new Map() },
  });
});

it('whose name is typed is found however it is written, unless two have it', () => {
  const plan = planOf(imi, { type: 'add-learners', learners: [amy, beth, { ...beth, id: 'b2' }] });
  expect(learnerNamed(plan, ' amy OKAFOR')?.id).toBe('amy');
  expect(learnerNamed(plan, 'Beth')).toBeNull();
  expect(learnerNamed(plan, '')).toBeNull();
});

describe('answers that come in', () => {
  it('find their learners, and are kept as they are', () => {
    const plan = asked();
    const both = [arrived(plan, 'amy', [units[1]!]), arrived(plan, 'beth', [units[2]!])];
    const { receipts } = receiveAnswers(plan, both);
    expect(receipts.map((one) => one.kind === 'kept' && one.learner)).toEqual(['amy', 'beth']);
    const after = received(plan, ...both);
    expect(learnerIn(after, 'beth').request?.answers[0]?.given.chosen).toEqual([units[2]]);
    expect(boardOf(imi, after, today).map(({ state }) => state)).toEqual([
      'to-accept',
      'to-accept',
    ]);
  });

  it('are told apart: again, older, known, of a leaver, of another plan, of the whole plan', () => {
    const first = asked();
    const early = arrived(first, 'amy', [units[1]!]);
    const again = arrived(first, 'amy', [units[2]!], '2026-12-02T12:00:00.000Z');
    const second = asked(received(first, early), later, ['amy']);
    const kinds = receiveAnswers(second, [
      early,
      again,
      { ...early, answer: { ...early.answer, plan: 'other' } },
      arrived(first, 'beth', []),
    ]).receipts;
    expect(kinds).toEqual([
      { kind: 'known', learner: 'amy' },
      { kind: 'kept', learner: 'amy', isAgain: true, isOlder: true },
      { kind: 'another-plan' },
      { kind: 'kept', learner: 'beth', isAgain: false, isOlder: false },
    ]);
    const gone = applyChange(first, { type: 'remove-learners', learners: ['amy'] }, later);
    const { learner: _, ...about } = early.answer.asked;
    const whole = { ...early, answer: { ...early.answer, asked: about } };
    expect(receiveAnswers(gone, [early, whole])).toEqual({
      receipts: [{ kind: 'learner-left', label: 'AO' }, { kind: 'about-plan' }],
      change: null,
    });
  });

  it('stand the latest first, whichever comes in first, and none is lost when asked again', () => {
    const plan = asked();
    const early = arrived(plan, 'amy', [units[1]!], '2026-12-01T12:00:00.000Z');
    const late = arrived(plan, 'amy', [units[2]!], '2026-12-02T12:00:00.000Z');
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const after = received(plan, ...order);
      const [row] = boardOf(imi, after, today);
      expect(row?.answer?.given.chosen).toEqual([units[2]]);
      expect([row?.isAgain, row?.isOlder]).toEqual([true, false]);
      expect(learnerIn(asked(after, later), 'amy').request?.answers).toHaveLength(2);
    }
  });

  it('of a request that was undone are kept as well', () => {
    const answer = arrived(asked(), 'beth', [units[1]!]);
    expect(boardOf(imi, received(cohort, answer), today)[1]?.state).toBe('to-accept');
  });
});

describe('accepting', () => {
  it('makes wishes of what was chosen or asked for, and leaves the units as they are', () => {
    const plan = received(asked(), arrived(asked(), 'beth', [units[1]!, units[2]!]));
    const after = applyChange(plan, acceptingChange(imi, plan, ['beth'], 'wishes')!, later);
    const now = learnerIn(after, 'beth');
    expect(now.wishes).toEqual({ [units[1]!]: 'wanted', [units[2]!]: 'wanted' });
    expect(now.differs).toEqual({});
    expect(boardOf(imi, after, today)[1]?.state).toBe('accepted');
    expect(acceptingChange(imi, after, ['beth'], 'wishes')).toBeNull();
  });

  it('gives the units too where asked to, for all in one change', () => {
    const plan = received(
      asked(),
      arrived(asked(), 'amy', [units[1]!]),
      arrived(asked(), 'beth', [units[2]!]),
    );
    const change = acceptingChange(imi, plan, ['amy', 'beth'], 'units')!;
    const after = applyChange(plan, change, later);
    expect(learnerIn(after, 'amy').differs).toEqual({
      [units[0]!]: 'chosen',
      [units[1]!]: 'chosen',
    });
    expect(learnerIn(after, 'beth').differs).toEqual({ [units[2]!]: 'chosen' });
    for (const row of boardOf(imi, after, today)) expect(row.brings?.wants).toEqual([]);
  });

  it('takes a wish back that a later answer no longer has, and no other', () => {
    const plan = asked();
    const accept = (now: Plan): Plan =>
      applyChange(now, acceptingChange(imi, now, ['beth'], 'wishes')!, later);
    const first = accept(received(plan, arrived(plan, 'beth', [units[1]!])));
    const refused = { ...learnerIn(first, 'beth') };
    const own = { ...refused, wishes: { ...refused.wishes, [units[4]!]: 'not' as const } };
    const second = applyChange(first, { type: 'change-learner', learner: own }, later);
    const next = arrived(second, 'beth', [units[2]!], '2026-12-05T12:00:00.000Z');
    const after = accept(received(second, next));
    expect(learnerIn(after, 'beth').wishes).toEqual({ [units[2]!]: 'wanted', [units[4]!]: 'not' });
  });
});

describe('the board', () => {
  it('says who is late, who declined, and who was not asked', () => {
    const plan = asked(cohort, noon, ['amy']);
    const states = (now: Plan, day: string) => boardOf(imi, now, day).map(({ state }) => state);
    expect(states(plan, '2026-12-11')).toEqual(['asked', 'not-asked']);
    expect(states(plan, '2026-12-12')).toEqual(['overdue', 'not-asked']);
    const declined = decliningChange(learnerIn(plan, 'amy'), '2026-12-09');
    expect(states(applyChange(plan, declined, later), '2026-12-12')).toEqual([
      'declined',
      'not-asked',
    ]);
  });

  it('gives an answer to the learner whom it is about', () => {
    const plan = received(asked(), arrived(asked(), 'amy', [units[3]!]));
    const change = movingChange(learnerIn(plan, 'amy'), learnerIn(plan, 'beth'))!;
    const rows = boardOf(imi, applyChange(plan, change, later), today);
    expect(rows.map(({ state }) => state)).toEqual(['asked', 'to-accept']);
    expect(rows[1]?.answer?.given.chosen).toEqual([units[3]]);
  });
});

describe('what comes on paper', () => {
  it('is kept as the last answer, holds only what was left, and is read back', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.subarray([...units]), fc.subarray([...units]), (left, ticked) => {
        const plan = applyChange(
          cohort,
          askingChange(imi, cohort, ['beth'], { ...terms, mayChoose: left }, noon),
          later,
        );
        const given = { chosen: ticked, remark: '', signedBy: 'Pat', signedOn: '2026-12-01' };
        const change = paperChange(imi, plan, learnerIn(plan, 'beth'), given, later)!;
        const after = applyChange(plan, change, later);
        const [answer] = learnerIn(after, 'beth').request!.answers;
        expect(answer?.isOnPaper).toBe(true);
        expect(answer?.given.chosen).toEqual(left.filter((unit) => ticked.includes(unit)));
        const [, row] = boardOf(imi, after, today);
        expect(row?.state).toBe('to-accept');
        const written: unknown = JSON.parse(JSON.stringify(toRecord(after)));
        expect(parsePlan(written, findQualification)).toEqual({ ok: true, plan: after });
        if (answer!.given.chosen.length > 0) kept++;
      }),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(20);
  });

  it('is for nobody who was not asked', () => {
    const given = { chosen: [], remark: '', signedBy: 'Pat', signedOn: '2026-12-01' };
    expect(paperChange(imi, cohort, learnerIn(cohort, 'beth'), given, later)).toBeNull();
  });

  it('has a code that differs by learner and by request, and stays', () => {
    const [first, again] = [asked(), asked(cohort, later)];
    const codes = [first, again].flatMap(({ cohort: { learners } }) => learners.map(paperCode));
    expect(new Set(codes).size).toBe(4);
    expect(codes.every((code) => /^[2-9A-HJ-NP-Z]{4}$/.test(code))).toBe(true);
    expect(first.cohort.learners.map(paperCode)).toEqual(codes.slice(0, 2));
  });
});

describe('a reminder', () => {
  it('is noted once a day, for those who were asked', () => {
    const plan = asked(cohort, noon, ['amy']);
    const once = applyChange(plan, remindingChange(plan, ['amy', 'beth'], today)!, later);
    expect(learnerIn(once, 'amy').request?.remindedOn).toEqual([today]);
    expect(learnerIn(once, 'beth')).toEqual(learnerIn(plan, 'beth'));
    expect(remindingChange(once, ['amy'], today)).toBeNull();
    const twice = applyChange(once, remindingChange(once, ['amy'], '2026-12-24')!, later);
    expect(learnerIn(twice, 'amy').request?.remindedOn).toEqual([today, '2026-12-24']);
    const again = asked(twice, later, ['amy']);
    expect(learnerIn(again, 'amy').request?.remindedOn).toBeUndefined();
  });
});
