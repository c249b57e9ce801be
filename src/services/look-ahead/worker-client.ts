import { wholeOf } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import { askedPlan, compiledKey } from '../../plan';
import type { AskedPlan } from '../../plan';
import { afterFrame } from '../after-frame';
import { WorkerLink } from '../worker-link';
import type { WorkerAnswer, WorkerQuestion } from './answers';
import type { FromWorker, ToWorker } from './messages';

interface PendingQuestion {
  readonly plan: AskedPlan;
  readonly question: WorkerQuestion;
  readonly settle: (answer: WorkerAnswer | null) => void;
}

export interface AnswerListener {
  /** Which part of compiling is done, 0 to 1. */
  readonly onprogress: (done: number) => void;
  /** No worker can be had here: from now on answers come from the page, which waits for them. */
  readonly onpage: () => void;
  /** The question could not be answered at all. */
  readonly onfail: (error: unknown) => void;
}

function startWorker(): Worker {
  return new Worker(new URL('./look-ahead.worker.ts', import.meta.url), { type: 'module' });
}

/** Asked first of every new plan; what else is asked is about the same plan. */
const leading: ReadonlySet<WorkerQuestion['kind']> = new Set(['outlook', 'request', 'pathways']);

/**
 * Asks a worker what lies ahead, one question at a time. A newer plan calls off what waits for an
 * older one; new ceilings or hours also stop what is compiling, by starting the worker afresh.
 */
export class WorkerClient {
  readonly #link: WorkerLink<ToWorker, FromWorker>;
  #isOnPage = false;
  #underWay: PendingQuestion | null = null;
  #waiting: PendingQuestion[] = [];
  #callOffFrame = (): void => undefined;

  /** With all its pathways: each plan that is asked about says which one it follows. */
  readonly qualification: Qualification;

  constructor(
    qualification: Qualification,
    readonly listener: AnswerListener,
    start: () => Worker = startWorker,
  ) {
    this.qualification = wholeOf(qualification);
    this.#link = new WorkerLink(start, {
      onmessage: (data) => this.#hear(data),
      onlost: () => this.#moveHere(),
    });
  }

  /** The answer, or `null` where the question was called off or could not be answered. */
  ask(plan: AskedPlan, question: WorkerQuestion): Promise<WorkerAnswer | null> {
    if (leading.has(question.kind)) this.#callOff(plan);
    return new Promise((settle) => {
      this.#waiting.push({ plan, question, settle });
      this.#next();
    });
  }

  close(): void {
    this.#stop();
    for (const asked of this.#waiting.splice(0)) asked.settle(null);
  }

  #callOff(plan: AskedPlan): void {
    for (const asked of this.#waiting.splice(0)) asked.settle(null);
    if (this.#underWay && compiledKey(this.#underWay.plan) !== compiledKey(plan)) this.#stop();
  }

  #stop(): void {
    this.#link.stop();
    this.#callOffFrame();
    this.#finish(null);
  }

  #finish(answer: WorkerAnswer | null): void {
    const asked = this.#underWay;
    this.#underWay = null;
    asked?.settle(answer);
  }

  #next(): void {
    if (this.#underWay) return;
    const asked = this.#waiting.shift();
    if (!asked) return;
    this.#underWay = asked;
    if (this.#isOnPage) this.#answerHere(asked);
    else this.#post(asked);
  }

  #post({ plan, question }: PendingQuestion): void {
    if (!this.#link.isRunning) this.#link.send({ kind: 'open', qualification: this.qualification });
    // Without a worker the page answers already.
    if (!this.#isOnPage) this.#link.send({ kind: 'ask', plan: askedPlan(plan), question });
  }

  #hear(data: FromWorker): void {
    if (data.kind === 'progress') {
      this.listener.onprogress(data.done);
      return;
    }
    this.#finish(data.answer);
    this.#next();
  }

  #moveHere(): void {
    this.#isOnPage = true;
    this.listener.onpage();
    if (this.#underWay) this.#answerHere(this.#underWay);
  }

  #answerHere(asked: PendingQuestion): void {
    this.#callOffFrame = afterFrame(() => {
      void this.#workOut(asked).then((answer) => {
        if (this.#underWay !== asked) return;
        this.#finish(answer);
        this.#next();
      });
    });
  }

  async #workOut({ plan, question }: PendingQuestion): Promise<WorkerAnswer | null> {
    try {
      const { answerTo } = await import('./answers');
      return answerTo(this.qualification, plan, question);
    } catch (error) {
      this.listener.onfail(error);
      return null;
    }
  }
}
