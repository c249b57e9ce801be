import type { Qualification } from '../../catalogue';
import { lookAhead } from '../../plan';
import type { AskedPlan, LookAheadAnswer, LookAheadQuestion } from '../../plan';
import { lookAheadOfRequest } from '../../request';
import type { RequestAnswer, RequestQuestion } from '../../request';

/** What a planner or an employer may ask about the way ahead. */
export type WorkerQuestion = LookAheadQuestion | RequestQuestion;
export type WorkerAnswer = LookAheadAnswer | RequestAnswer;

/** Answers a question about the way ahead, in the worker or, where there is none, on the page. */
export function answerTo(
  qualification: Qualification,
  plan: AskedPlan,
  question: WorkerQuestion,
  onprogress?: (done: number) => void,
): WorkerAnswer {
  switch (question.kind) {
    case 'request':
    case 'exchanges':
      return lookAheadOfRequest(qualification, plan, question, onprogress);
    case 'outlook':
    case 'pathways':
    case 'finish':
    case 'make-room':
      return lookAhead(qualification, plan, question, onprogress);
  }
}
