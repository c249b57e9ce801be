import type { Qualification } from '../../catalogue';
import { lookAhead } from '../../plan';
import type { AskedPlan, LookAheadAnswer, LookAheadQuestion } from '../../plan';

export type Question = LookAheadQuestion;
export type Answer = LookAheadAnswer;

/** Answers a question about the way ahead, in the worker or, where there is none, on the page. */
export function answerTo(
  qualification: Qualification,
  plan: AskedPlan,
  question: Question,
  onprogress?: (done: number) => void,
): Answer {
  return lookAhead(qualification, plan, question, onprogress);
}
