import type { Qualification, UnitId } from '../catalogue';
import { learnerAlone } from '../plan';
import type { Instant, Learner, LearnerRequest, Plan, PlanChange } from '../plan';
import { leavableUnits } from './may-choose';

/** Whom a request is about, as the employer may know. */
export interface AboutLearner {
  readonly id: string;
  /** A name, initials or a code; empty = not named. */
  readonly label: string;
}

/** Whom a request names: the learner it is about, or whom the planner wrote; empty = nobody. */
export function namedIn(request: {
  readonly apprentice?: string;
  readonly learner?: AboutLearner;
}): string {
  return (request.learner?.label || request.apprentice || '').trim();
}

/** How learners are named to their employers. */
export const namings = ['first-name', 'initials', 'name', 'reference', 'none'] as const;
export type Naming = (typeof namings)[number];

/** A learner as an employer is to read them: "Amy Okafor" is "Amy O", "AO", or all of it. */
export function labelOf({ name, reference }: Learner, naming: Naming): string {
  const [first = '', ...others] = name.trim().split(/\s+/u);
  switch (naming) {
    case 'first-name':
      return [first, (others.at(-1) ?? '').slice(0, 1)].join(' ').trim();
    case 'initials':
      return [first, ...others].map((part) => part.slice(0, 1).toUpperCase()).join('');
    case 'name':
      return name.trim();
    case 'reference':
      return reference.trim();
    case 'none':
      return '';
  }
}

/** What all the requests of one step have in common. */
export interface RequestTerms extends Pick<LearnerRequest, 'answerBy' | 'mayChoose' | 'note'> {
  readonly naming: Naming;
}

/**
 * Asks the employers of these learners, as one change. What came to earlier requests stays with the
 * learner.
 *
 * @param askedAt the instant now: it names the requests
 */
export function askingChange(
  { version: edition }: Qualification,
  plan: Plan,
  ids: readonly string[],
  { naming, ...terms }: RequestTerms,
  askedAt: Instant,
): PlanChange {
  const changes = plan.cohort.learners
    .filter(({ id }) => ids.includes(id))
    .map((learner): PlanChange => {
      const label = labelOf(learner, naming);
      const answers = learner.request?.answers ?? [];
      const request = { ...terms, askedAt, label, edition, declinedOn: null, answers };
      return { type: 'change-learner', learner: { ...learner, request } };
    });
  return { type: 'together', changes };
}

/** What an employer is sent about one learner. */
export interface LearnerAsked {
  /** The learner's own, with nobody else in it; its `changedAt` names the request. */
  readonly plan: Plan;
  readonly mayChoose: readonly UnitId[];
  readonly note: string;
  readonly learner: AboutLearner;
}

/** The request about a learner as it is to be sent; `null` where nobody was asked. */
export function requestAbout(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
): LearnerAsked | null {
  const { request } = learner;
  if (!request) return null;
  const own = learnerAlone(plan, learner);
  const leavable = leavableUnits(qualification, own);
  return {
    plan: { ...own, changedAt: request.askedAt },
    mayChoose: leavable.filter((unit) => request.mayChoose.includes(unit)),
    note: request.note,
    learner: { id: learner.id, label: request.label },
  };
}
