import { wholeOf } from '../../catalogue';
import type { Qualification, UnitId } from '../../catalogue';
import type { Instant, Plan, VersionVector } from '../../plan';
import type { AboutLearner, Answer } from '../../request';
import { toRecord, vectorWithoutLearners, withoutLearners } from '../../plan';
import { forEmployer } from '../../request';

interface Sent {
  readonly sentAt: Instant;
  /** The version of the qualification's catalogue entry at the sender's. */
  readonly catalogue: string;
  /** The qualification itself, where Unitwise does not ship it. */
  readonly qualification?: Qualification;
}

/** What a message says of its qualification: the edition's name, and what nobody ships whole. */
export function editionParts(
  qualification: Qualification,
): Pick<Sent, 'catalogue' | 'qualification'> {
  const { made, version: catalogue } = qualification;
  return made ? { catalogue, qualification: wholeOf(qualification) } : { catalogue };
}

/** A plan handed over to a colleague. */
export interface PlanMessage extends Sent {
  readonly kind: 'plan';
  readonly plan: Plan;
  /** What this state of the plan has been through; left out where it is not told. */
  readonly seen?: VersionVector | undefined;
}

/** An employer is asked to choose. */
export interface RequestMessage extends Sent {
  readonly kind: 'request';
  readonly plan: Plan;
  /** The optional units left to the employer. */
  readonly mayChoose: readonly UnitId[];
  /** The planner's word to the employer. */
  readonly note: string;
  /** Whom the units are for, where the planner wrote it beside a request about the whole plan. */
  readonly apprentice?: string;
  /** Whom it is about, named in its `label`; absent = the whole plan. */
  readonly learner?: AboutLearner;
}

/** What an employer is asked, however it came. */
export type RequestContent = Omit<RequestMessage, 'kind' | keyof Sent>;

/** What an employer is asked about one of several apprentices. */
export type RequestPart = Required<Omit<RequestContent, 'apprentice'>>;

/** An employer is asked about several apprentices of one plan, one by one. */
export interface RequestsMessage extends Sent {
  readonly kind: 'requests';
  readonly requests: readonly RequestPart[];
}

/** What they send back about several: an answer for each, as if each had come alone. */
export interface AnswersMessage extends Sent {
  readonly kind: 'answers';
  readonly answers: readonly Answer[];
}

/** What the employer sends back. */
export interface AnswerMessage extends Sent {
  readonly kind: 'answer';
  readonly answer: Answer;
}

export type Message =
  PlanMessage | RequestMessage | RequestsMessage | AnswerMessage | AnswersMessage;

/** How a message is protected on its way. Learners travel only sealed, and only when asked for. */
export type Protection =
  | { readonly kind: 'open' }
  | { readonly kind: 'sealed'; readonly passphrase: string; readonly withLearners: boolean };

/** The JSON text that travels; what the protection does not allow out is left out here. */
export function contentOf(message: Message, protection: Protection): string {
  return JSON.stringify(allowedOut(message, protection));
}

function allowedOut(message: Message, protection: Protection): unknown {
  const { kind, sentAt, catalogue, qualification } = message;
  const head = { kind, sentAt, catalogue, qualification };
  switch (message.kind) {
    case 'plan': {
      const withLearners = protection.kind === 'sealed' && protection.withLearners;
      const { plan, seen } = message;
      const out = withLearners ? plan : withoutLearners(plan);
      const told = seen && (withLearners ? seen : vectorWithoutLearners(seen));
      return { ...head, plan: { ...toRecord(out), ...(told && { seen: told }) } };
    }
    case 'request': {
      const plan = toRecord(forEmployer(message.plan));
      const { mayChoose, note, apprentice, learner } = message;
      return { ...head, plan, mayChoose, note, learner, ...(apprentice && { apprentice }) };
    }
    case 'requests': {
      const requests = message.requests.map(({ plan, ...part }) => ({
        ...part,
        plan: toRecord(forEmployer(plan)),
      }));
      return { ...head, requests };
    }
    case 'answer':
      return { ...head, answer: message.answer };
    case 'answers':
      return { ...head, answers: message.answers };
  }
}
