import type { Qualification } from '../../catalogue';
import type { AskedPlan } from '../../plan';
import type { WorkerAnswer, WorkerQuestion } from './answers';

/** What the page sends: first the qualification, then one question at a time. */
export type ToWorker =
  | { readonly kind: 'open'; readonly qualification: Qualification }
  | { readonly kind: 'ask'; readonly plan: AskedPlan; readonly question: WorkerQuestion };

/** What the worker sends back: how far compiling has come, and then the answer. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: WorkerAnswer };
