import { untrack } from 'svelte';
import type { Qualification, UnitId } from '../../catalogue';
import type { Plan } from '../../plan';
import { knownOf, withExchanges } from '../../request';
import type { Known } from '../../request';
import { afterFrame } from '../after-frame';
import { WorkerClient } from './worker-client';

interface AskedRequest {
  readonly qualification: Qualification;
  /** With the employer's choices. */
  readonly plan: Plan;
  readonly mayChoose: readonly UnitId[];
}

/**
 * What lies ahead of an employer's choices, one frame behind them: a tick shows in its own frame, and
 * a worker looks ahead meanwhile. First comes which units still fit, then, unit by unit, what could be
 * taken out for those that do not; the next tick calls off the rest.
 */
export class RequestLookAhead {
  #known = $state.raw(knownOf(null));
  /** What `known` answers for. */
  #plan = $state.raw<Plan | null>(null);
  readonly #client: WorkerClient;

  constructor(read: () => AskedRequest) {
    this.#client = new WorkerClient(untrack(read).qualification, {
      onprogress: () => undefined,
      onpage: () => undefined,
      onfail: () => (this.#known = knownOf(null)),
    });
    $effect(() => {
      const asked = read();
      if (untrack(() => this.#plan)) return afterFrame(() => void this.#look(asked));
      void this.#look(asked);
      return undefined;
    });
    $effect(() => () => this.#client.close());
  }

  /** What is known so far; for a moment after a tick, of the choices before it. */
  get known(): Known {
    return this.#known;
  }

  /** Whether what is known is about this plan. */
  isFor(plan: Plan): boolean {
    return this.#plan === plan;
  }

  async #look({ plan, mayChoose }: AskedRequest): Promise<void> {
    const ahead = await this.#client.ask(plan, { kind: 'request', mayChoose });
    if (ahead?.kind !== 'request') return;
    this.#plan = plan;
    this.#known = knownOf(ahead);
    for (const unit of ahead.closed.keys()) {
      const answer = await this.#client.ask(plan, { kind: 'exchanges', mayChoose, unit });
      if (answer?.kind !== 'exchanges' || this.#known.ahead !== ahead) return;
      this.#known = withExchanges(this.#known, unit, answer.exchanges);
    }
  }
}
