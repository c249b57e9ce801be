import type { LintFinding } from '../../authoring';
import { wholeOf } from '../../catalogue';
import type { Qualification } from '../../catalogue';

interface PendingLint {
  readonly qualification: Qualification;
  readonly settle: (findings: readonly LintFinding[] | null) => void;
  readonly fail: (error: unknown) => void;
}

function startWorker(): Worker {
  return new Worker(new URL('./lint.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Looks qualifications over in a worker, so that typing waits for none of it. One client for one
 * editor: `close` it with the editor.
 */
export class LintClient {
  #worker: Worker | null = null;
  #isOnPage = false;
  #underWay: PendingLint | null = null;

  constructor(readonly start: () => Worker = startWorker) {}

  /**
   * What deserves a second look in a qualification, as `lintQualification` of the room authoring
   * finds it. Ask at each pause of typing: a newer question calls off the one before, and stops its
   * work. Give it plain data, no reactive proxy.
   *
   * @returns `null` where the question was called off
   * @throws what the lint throws, which it does on nothing that `parseQualification` accepts
   */
  lintQualification(qualification: Qualification): Promise<readonly LintFinding[] | null> {
    this.cancel();
    return new Promise((settle, fail) => {
      const whole = wholeOf(qualification);
      this.#underWay = { qualification: whole, settle, fail };
      if (this.#isOnPage) void this.#answerHere();
      else this.#post(whole);
    });
  }

  /** Calls off what is asked, if anything. */
  cancel(): void {
    if (!this.#underWay) return;
    this.#stop();
    this.#take()?.settle(null);
  }

  close(): void {
    this.cancel();
    this.#stop();
  }

  #take(): PendingLint | null {
    const pending = this.#underWay;
    this.#underWay = null;
    return pending;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #post(qualification: Qualification): void {
    try {
      this.#worker ??= this.#open();
      this.#worker.postMessage(qualification);
    } catch {
      this.#moveHere();
    }
  }

  #open(): Worker {
    const worker = this.start();
    worker.addEventListener('message', ({ data }: MessageEvent<readonly LintFinding[]>) => {
      if (worker === this.#worker) this.#take()?.settle(data);
    });
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#moveHere();
    });
    return worker;
  }

  /** Whatever keeps the worker from answering (an old browser, a policy), the page can. */
  #moveHere(): void {
    this.#stop();
    this.#isOnPage = true;
    void this.#answerHere();
  }

  async #answerHere(): Promise<void> {
    const pending = this.#underWay;
    if (!pending) return;
    try {
      const { lintQualification } = await import('../../authoring');
      if (pending !== this.#underWay) return;
      pending.settle(lintQualification(pending.qualification));
    } catch (error) {
      pending.fail(error);
    }
    if (pending === this.#underWay) this.#underWay = null;
  }
}
