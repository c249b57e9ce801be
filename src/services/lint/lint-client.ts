import type { LintFinding } from '../../authoring';
import { wholeOf } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import { WorkerLink } from '../worker-link';

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
  readonly #link: WorkerLink<Qualification, readonly LintFinding[]>;
  #isOnPage = false;
  #underWay: PendingLint | null = null;

  constructor(start: () => Worker = startWorker) {
    this.#link = new WorkerLink(start, {
      onmessage: (findings) => this.#take()?.settle(findings),
      onlost: () => {
        this.#isOnPage = true;
        void this.#answerHere();
      },
    });
  }

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
      else this.#link.send(whole);
    });
  }

  /** Calls off what is asked, if anything. */
  cancel(): void {
    if (!this.#underWay) return;
    this.#link.stop();
    this.#take()?.settle(null);
  }

  close(): void {
    this.cancel();
    this.#link.stop();
  }

  #take(): PendingLint | null {
    const pending = this.#underWay;
    this.#underWay = null;
    return pending;
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
