export interface LinkListener<Received> {
  readonly onmessage: (data: Received) => void;
  /** No worker can be had here (an old browser, a policy) or it failed: the page has to answer. */
  readonly onlost: () => void;
}

/**
 * A worker that is started with the first message, and heard as long as it is not stopped: nothing
 * comes through of one that was. Give it plain data, no reactive proxy.
 */
export class WorkerLink<Sent, Received> {
  #worker: Worker | null = null;

  constructor(
    readonly start: () => Worker,
    readonly listener: LinkListener<Received>,
  ) {}

  get isRunning(): boolean {
    return this.#worker !== null;
  }

  send(message: Sent): void {
    try {
      this.#worker ??= this.#open();
      this.#worker.postMessage(message);
    } catch {
      this.#lose();
    }
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #open(): Worker {
    const worker = this.start();
    worker.addEventListener('message', ({ data }: MessageEvent<Received>) => {
      if (worker === this.#worker) this.listener.onmessage(data);
    });
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#lose();
    });
    return worker;
  }

  #lose(): void {
    this.stop();
    this.listener.onlost();
  }
}
