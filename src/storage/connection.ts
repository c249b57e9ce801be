import { Dexie, liveQuery } from 'dexie';
import type { Subscription } from 'dexie';
import type { Tables } from './database';
import { failureOf } from './failure';
import type { Result } from './failure';

/**
 * The way to the tables: opens them when they are first needed, turns every error into data, and
 * tries again at the next call after a failure.
 */
export class Connection {
  readonly #tables: Tables;
  readonly #timeoutMs: number;
  readonly #waiting = new Set<() => void>();

  /** @param timeoutMs milliseconds after which an open that does not settle counts as blocked */
  constructor(tables: Tables, timeoutMs: number) {
    this.#tables = tables;
    this.#timeoutMs = timeoutMs;
  }

  /** Whether the database is on this device already: before a first visit there is none. */
  async exists(): Promise<boolean> {
    const names = await settle(() => Dexie.getDatabaseNames(), this.#tables);
    return names.ok && names.value.includes(this.#tables.database.name);
  }

  async run<Value>(work: (tables: Tables) => PromiseLike<Value>): Promise<Result<Value>> {
    const opened = await this.#open();
    if (!opened.ok) return opened;
    const result = await settle(work, this.#tables);
    if (result.ok) this.#wake();
    else if (result.failure.reason === 'closed') this.#letGo();
    return result;
  }

  /**
   * Tells the listener what the query finds, now and whenever another answer is stored, in this tab
   * or another. After a failure it looks again as soon as the database answers anybody.
   *
   * @returns stops watching
   */
  watch<Value>(
    query: (tables: Tables) => PromiseLike<Value>,
    listener: (result: Result<Value>) => void,
  ): () => void {
    const stop = new AbortController();
    let subscription: Subscription | undefined;
    const receive = (result: Result<Value>): void => {
      if (!result.ok) this.#waiting.add(start);
      listener(result);
    };
    const start = (): void => {
      subscription?.unsubscribe();
      void this.#open().then((opened) => {
        if (stop.signal.aborted) return;
        if (opened.ok) subscription = this.#subscribe(query, receive);
        else receive(opened);
      });
    };
    start();
    return () => {
      stop.abort();
      subscription?.unsubscribe();
    };
  }

  /** The query's errors travel as values: a live query keeps some kinds of error to itself. */
  #subscribe<Value>(
    query: (tables: Tables) => PromiseLike<Value>,
    receive: (result: Result<Value>) => void,
  ): Subscription {
    // An async function, as a live query follows what is read after an await only in those.
    return liveQuery(async () => await settle(query, this.#tables)).subscribe(receive);
  }

  async #open(): Promise<Result<null>> {
    const { database } = this.#tables;
    if (database.isOpen()) return { ok: true, value: null };
    try {
      // An open that takes longer goes on: when it ends, watchers hear of it.
      const opening = database.open().then(() => this.#wake());
      await within(this.#timeoutMs, opening);
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, failure: failureOf(error, 'blocked') };
    }
  }

  /** A browser may leave us a dead connection that still counts as open: the next call opens anew. */
  #letGo(): void {
    this.#tables.database.close({ disableAutoOpen: false });
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const look of waiting) look();
  }
}

async function settle<Value>(
  work: (tables: Tables) => PromiseLike<Value>,
  tables: Tables,
): Promise<Result<Value>> {
  try {
    return { ok: true, value: await work(tables) };
  } catch (error) {
    return { ok: false, failure: failureOf(error, 'unknown') };
  }
}

async function within(milliseconds: number, work: PromiseLike<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The database did not open within ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
