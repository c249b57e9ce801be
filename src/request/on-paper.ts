import type { Qualification, UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Instant, Learner, LearnerAnswer, Plan, PlanChange } from '../plan';
import { requestAbout } from './about-learner';

/** Letters and digits that nobody takes for one another when they are written by hand. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 4;

/**
 * A short code that a request on paper carries and the board shows, so that a page without names finds
 * its learner: FNV-1a (32 bits) of the learner and the request, in an alphabet of 32. Two of a cohort
 * may share one; it is read beside the name of the employer.
 */
export function paperCode({ id, request }: Pick<Learner, 'id' | 'request'>): string {
  const text = `${id} ${request?.askedAt ?? ''}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return Array.from({ length: codeLength }, (_, i) => alphabet[(hash >>> (5 * i)) % 32]).join('');
}

/** What came back on paper, as the planner reads it. */
export interface PaperAnswer {
  readonly chosen: readonly UnitId[];
  readonly remark: string;
  readonly signedBy: string;
  readonly signedOn: CalendarDate;
}

/**
 * Keeps what came on paper with the learner, as an answer to their last request; `null` where nobody
 * was asked. Units that were not left to the employer are no part of an answer.
 *
 * @param readAt the instant now
 */
export function paperChange(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  { chosen, ...given }: PaperAnswer,
  readAt: Instant,
): PlanChange | null {
  const asked = requestAbout(qualification, plan, learner);
  const { request } = learner;
  if (!asked || !request) return null;
  const { mayChoose } = asked;
  const answer: LearnerAnswer = {
    ...{ askedAt: request.askedAt, sentAt: readAt, mayChoose, isAccepted: false, isOnPaper: true },
    given: {
      ...{ ...given, kind: 'given', edition: request.edition, wished: [], notes: {} },
      chosen: mayChoose.filter((unit) => chosen.includes(unit)),
    },
  };
  const answers = [answer, ...request.answers];
  return { type: 'change-learner', learner: { ...learner, request: { ...request, answers } } };
}

/** Notes that a reminder was made for the employers of these learners, who were asked. */
export function remindingChange(
  plan: Plan,
  ids: readonly string[],
  on: CalendarDate,
): PlanChange | null {
  const changes = plan.cohort.learners.flatMap((learner): readonly PlanChange[] => {
    const { request } = learner;
    if (!request || !ids.includes(learner.id)) return [];
    const days = request.remindedOn ?? [];
    if (days.includes(on)) return [];
    const reminded = { ...request, remindedOn: [...days, on] };
    return [{ type: 'change-learner', learner: { ...learner, request: reminded } }];
  });
  return changes.length === 0 ? null : { type: 'together', changes };
}
