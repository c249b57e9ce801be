import type { Instant, Learner, LearnerAnswer, LearnerRequest, Plan, PlanChange } from '../plan';
import { deepEqual } from '../catalogue';
import { toKeep } from './answer';
import type { Answer } from './answer';

/** An answer as it came in. */
export interface Arrived {
  readonly answer: Answer;
  readonly sentAt: Instant;
  /** The version of the qualification's catalogue entry that the employer chose on. */
  readonly edition: string;
}

/** What became of an answer that came in. */
export type Receipt =
  | {
      readonly kind: 'kept';
      readonly learner: string;
      /** There was an answer to the same request before. */
      readonly isAgain: boolean;
      /** It answers an earlier request than the last one. */
      readonly isOlder: boolean;
    }
  /** It is here already. */
  | { readonly kind: 'known'; readonly learner: string }
  /** It is about a learner who left; `label` is how their employer read them. */
  | { readonly kind: 'learner-left'; readonly label: string }
  /** It is about the whole plan, and opened as such. */
  | { readonly kind: 'about-plan' }
  | { readonly kind: 'another-plan' };

export interface Received {
  /** One for each answer, in their order. */
  readonly receipts: readonly Receipt[];
  /** What keeps them with their learners; `null` where nothing is new. */
  readonly change: PlanChange | null;
}

/** Gives answers to the learners whom they are about, as one change. Nothing is accepted by it. */
export function receiveAnswers(plan: Plan, arrived: readonly Arrived[]): Received {
  const held = new Map(plan.cohort.learners.map((learner) => [learner.id, learner]));
  const touched = new Set<string>();
  const receipts = arrived.map((one) => {
    const learner = held.get(one.answer.asked.learner?.id ?? '');
    const receipt = receiptFor(plan, learner, one);
    if (learner && receipt.kind === 'kept') {
      held.set(learner.id, withAnswer(learner, one));
      touched.add(learner.id);
    }
    return receipt;
  });
  const changes = [...held.values()]
    .filter(({ id }) => touched.has(id))
    .map((learner): PlanChange => ({ type: 'change-learner', learner }));
  return { receipts, change: changes.length === 0 ? null : { type: 'together', changes } };
}

function receiptFor(plan: Plan, learner: Learner | undefined, arrived: Arrived): Receipt {
  const { answer } = arrived;
  if (answer.plan !== plan.id || answer.qualification !== plan.qualification)
    return { kind: 'another-plan' };
  const { learner: about, changedAt } = answer.asked;
  if (!about) return { kind: 'about-plan' };
  if (!learner) return { kind: 'learner-left', label: about.label };
  const { request } = learner;
  const before = request?.answers ?? [];
  if (before.some((one) => isSame(one, arrived))) return { kind: 'known', learner: learner.id };
  return {
    kind: 'kept',
    learner: learner.id,
    isAgain: before.some(({ askedAt }) => askedAt === changedAt),
    isOlder: request !== undefined && request.askedAt !== changedAt,
  };
}

/** The same answer may be made as a link and as a file, at two instants. */
function isSame({ askedAt, given }: LearnerAnswer, { answer, edition }: Arrived): boolean {
  return askedAt === answer.asked.changedAt && deepEqual(given, toKeep(answer, edition));
}

/** The latest answer first, whichever comes in first. */
function withAnswer(learner: Learner, { answer, sentAt, edition }: Arrived): Learner {
  const { asked } = answer;
  const { changedAt: askedAt, mayChoose } = asked;
  const given = toKeep(answer, edition);
  const request = learner.request ?? unasked(asked.learner?.label ?? '', askedAt, edition);
  const own: LearnerAnswer = { askedAt, sentAt, mayChoose, given, isAccepted: false };
  const answers = [own, ...request.answers].toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  return { ...learner, request: { ...request, answers } };
}

/** An answer to a request that was undone is kept as well. */
function unasked(label: string, askedAt: Instant, edition: string): LearnerRequest {
  return {
    ...{ askedAt, label, edition, answerBy: null },
    ...{ mayChoose: [], note: '', declinedOn: null, answers: [] },
  };
}
