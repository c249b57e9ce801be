import type { CohortCurve } from '../../cohort';
import { WorkerLink } from '../worker-link';
import type { CohortQuestion, FromPlanner } from './messages';

function startWorker(): Worker {
  return new Worker(new URL('./plan-cohort.worker.ts', import.meta.url), { type: 'module' });
}

/** Without a worker, the page is given back to its user after so many milliseconds. */
const maxBusy = 16;

export type PlannerState = 'idle' | 'running' | 'stopped' | 'done' | 'failed';

/**
 * Plans a cohort in a worker, or step by step on the page where there is none: the best so far can be
 * seen and taken at any time. One planner for one screen: `close` it with the screen.
 */
export class CohortPlanner {
  #curve = $state.raw<CohortCurve | null>(null);
  #state = $state<PlannerState>('idle');
  #link: WorkerLink<CohortQuestion, FromPlanner> | null = null;
  /** Counts the questions, so that nothing is heard of one that was called off. */
  #asked = 0;

  constructor(readonly start: () => Worker = startWorker) {}

  /** The best so far; `null` before there is any. */
  get curve(): CohortCurve | null {
    return this.#curve;
  }

  get state(): PlannerState {
    return this.#state;
  }

  /** Calls off the question before, if there is one. Give it plain data, no reactive proxy. */
  ask(question: CohortQuestion): void {
    this.close();
    this.#curve = null;
    this.#state = 'running';
    this.#link = new WorkerLink(this.start, {
      onmessage: (curve) => this.#take(curve),
      onlost: () => void this.#runHere(question),
    });
    this.#link.send(question);
  }

  /** Leaves the curve as it is. */
  stop(): void {
    if (this.#state !== 'running') return;
    this.close();
    this.#state = 'stopped';
  }

  close(): void {
    this.#asked += 1;
    this.#link?.stop();
  }

  #take(curve: CohortCurve): void {
    this.#curve = curve;
    if (curve.stage !== 'done') return;
    this.close();
    this.#state = 'done';
  }

  /** What no worker does, the page does between frames. */
  async #runHere(question: CohortQuestion): Promise<void> {
    const asked = this.#asked;
    try {
      const { stepsOf } = await import('./steps');
      const steps = stepsOf(question);
      let rested = performance.now();
      // The last curve ends the question, as closing does: no step is made for nobody.
      while (asked === this.#asked) {
        const { value: curve } = steps.next();
        if (curve) this.#take(curve);
        if (performance.now() - rested < maxBusy) continue;
        await new Promise((resume) => setTimeout(resume));
        rested = performance.now();
      }
    } catch {
      if (asked === this.#asked) this.#state = 'failed';
    }
  }
}
