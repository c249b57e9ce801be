import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Instant } from './instant';
import type { KeptAnswer } from './kept-answer';

/** What an employer answered about one learner. */
export interface LearnerAnswer {
  /** The request that it answers (`LearnerRequest.askedAt`), which may be an earlier one. */
  readonly askedAt: Instant;
  readonly sentAt: Instant;
  /** The units that were left to the employer. */
  readonly mayChoose: readonly UnitId[];
  readonly given: Extract<KeptAnswer, { kind: 'given' }>;
  readonly isAccepted: boolean;
  /** It came on paper, and the planner entered it. Absent = it came as a link or a file. */
  readonly isOnPaper?: true;
}

/** What the employer of one learner was asked last, and every answer that came. */
export interface LearnerRequest {
  /** Names the request in its answers. */
  readonly askedAt: Instant;
  readonly answerBy: CalendarDate | null;
  /** How the employer reads the learner; empty = not at all. */
  readonly label: string;
  /** The version of the qualification's catalogue entry that it was made on. */
  readonly edition: string;
  /** The units that the planner leaves to the employer, where they can be left. */
  readonly mayChoose: readonly UnitId[];
  /** The planner's word to the employer. */
  readonly note: string;
  readonly declinedOn: CalendarDate | null;
  /** Days on which the planner made a reminder, the first first. Absent = none. */
  readonly remindedOn?: readonly CalendarDate[];
  /** The latest first. */
  readonly answers: readonly LearnerAnswer[];
}
