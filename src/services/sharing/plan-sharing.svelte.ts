import { newKey } from '../../formats';
import { invitation, readInvitation } from '../../sharing';
import type { Workspace } from '../../sharing';
import type { FailureReason, Result, SharedFolder, Store } from '../../storage';
import { askFor, permissionFor } from '../backup/folder-permission';
import { Throttle } from '../backup/throttle';
import { exchange, opensFolder, sharedBefore } from './exchange';
import type { Exchange, ExchangeFailure } from './exchange';

/** Whether plans are shared in a folder, and how the last exchange went. */
export type SharingState =
  | { readonly kind: 'none' }
  /** The browser wants to be asked again, as after a reload. */
  | { readonly kind: 'not-allowed'; readonly name: string }
  /** The person, or a setting of the browser, said no. */
  | { readonly kind: 'refused'; readonly name: string }
  /** `of` is 0 while nobody knows. */
  | {
      readonly kind: 'exchanging';
      readonly name: string;
      readonly done: number;
      readonly of: number;
    }
  | {
      readonly kind: 'exchanged';
      readonly name: string;
      readonly at: string;
      readonly last: Exchange;
    }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: ExchangeFailure['reason'] };

/**
 * Why a folder was not taken up. `no-invitation`: the text is none, or not whole; `shared-already`: it
 * holds plans of a workspace, which takes an invitation; `nothing-there`: no device has written to it;
 * `other-workspace`: the invitation opens nothing of what is there.
 */
export type SharingRefusal =
  | 'no-invitation'
  | 'shared-already'
  | 'nothing-there'
  | 'other-workspace'
  | ExchangeFailure['reason'];

/** Milliseconds between two looks at what others wrote, while the page is seen. */
const lookEvery = 15_000;

type Options = Pick<Parameters<typeof exchange>[2], 'findingsOf' | 'now'>;

/**
 * Shares plans in a folder, whichever screen is shown: what is changed here is written soon, and what
 * others write is looked for while the page is seen. One tab exchanges at a time.
 */
export class PlanSharing {
  readonly #store: Store;
  readonly #options: Options;
  readonly #page: Document;
  readonly #throttle = new Throttle();
  #state = $state.raw<SharingState>({ kind: 'none' });
  #folder = $state.raw<SharedFolder | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(store: Store, page: Document, options: Options) {
    this.#store = store;
    this.#page = page;
    this.#options = options;
    store.watchSharedFolder((folder) => {
      if (folder.ok) void this.#receive(folder.value);
    });
    page.addEventListener('visibilitychange', () => this.#exchangeIn(0));
  }

  get state(): SharingState {
    return this.#state;
  }

  /** The folder that is shared, and as whom; `null` = none. */
  get folder(): SharedFolder | null {
    return this.#folder;
  }

  /** Begins to share in a folder that no device shares yet. @returns why it did not */
  async begin(handle: FileSystemDirectoryHandle, who: string): Promise<SharingRefusal | null> {
    const devices = await sharedBefore(handle);
    if (!devices.ok) return devices.failure.reason;
    if (devices.value.length > 0) return 'shared-already';
    return this.#take({ id: crypto.randomUUID(), key: newKey() }, handle, who);
  }

  /** Shares in a folder to which a colleague invited. @returns why it does not */
  async join(
    handle: FileSystemDirectoryHandle,
    invited: string,
    who: string,
  ): Promise<SharingRefusal | null> {
    const workspace = await readInvitation(invited);
    if (!workspace) return 'no-invitation';
    const devices = await sharedBefore(handle);
    if (!devices.ok) return devices.failure.reason;
    if (devices.value.length === 0) return 'nothing-there';
    if (!(await opensFolder({ workspace, handle }, devices.value))) return 'other-workspace';
    return this.#take(workspace, handle, who);
  }

  /** What to hand to a colleague; `null` where nothing is shared. */
  async invitation(): Promise<string | null> {
    return this.#folder && invitation(this.#folder.workspace);
  }

  /** Asks for the folder again. Call it on an action of the person: the browser then asks them. */
  async allow(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    const { name } = folder.handle;
    const answer = await askFor(folder.handle);
    if (answer === 'granted') await this.#receive(folder);
    else this.#state = { kind: answer === 'denied' ? 'refused' : 'not-allowed', name };
  }

  /** Looks at once for what others wrote, and writes what is new here. */
  async exchangeNow(): Promise<void> {
    await this.#exchange();
  }

  /** Shares in the folder no longer: plans stay here, files there. @returns why it goes on */
  async stop(): Promise<FailureReason | null> {
    return reasonOf(await this.#store.forgetSharedFolder());
  }

  /** Shares plans from now on. @returns why it does not */
  async share(plans: readonly string[]): Promise<FailureReason | null> {
    const shared = await this.#store.sharePlans(plans);
    this.#exchangeIn(0);
    return reasonOf(shared);
  }

  /** Shares a plan no longer. @returns why it goes on */
  async stopSharing(plan: string): Promise<FailureReason | null> {
    return reasonOf(await this.#store.stopSharing(plan));
  }

  async #take(
    workspace: Workspace,
    handle: FileSystemDirectoryHandle,
    who: string,
  ): Promise<SharingRefusal | null> {
    return reasonOf(await this.#store.rememberSharedFolder({ workspace, handle, who }));
  }

  /** Takes what is remembered for the truth, also where another tab has changed it. */
  async #receive(folder: SharedFolder | null): Promise<void> {
    this.#folder = folder;
    if (!folder) {
      this.#rest({ kind: 'none' });
      return;
    }
    const permission = await permissionFor(folder.handle);
    if (this.#folder !== folder) return;
    const { name } = folder.handle;
    if (permission !== 'granted') {
      this.#rest({ kind: permission === 'denied' ? 'refused' : 'not-allowed', name });
      return;
    }
    this.#stopWatching ??= this.#store.watchChanges(() => {
      this.#exchangeIn(this.#throttle.changed(performance.now()));
    });
    this.#exchangeIn(0);
  }

  #rest(state: SharingState): void {
    clearTimeout(this.#timer);
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#state = state;
  }

  #exchangeIn(milliseconds: number): void {
    if (!this.#stopWatching) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#exchange(), milliseconds);
  }

  async #exchange(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    this.#throttle.caughtUp();
    try {
      await navigator.locks.request('unitwise-shared-folder', () => this.#round(folder));
    } catch {
      this.#fail(folder, 'unknown');
    }
    if (this.#page.visibilityState === 'visible') this.#exchangeIn(lookEvery);
  }

  async #round(folder: SharedFolder): Promise<void> {
    const { name } = folder.handle;
    const before = this.#state;
    const onProgress = (done: number, of: number): void => {
      // A few plans are done before anybody could read how many.
      if (of > fewPlans) this.#state = { kind: 'exchanging', name, done, of };
    };
    if (before.kind !== 'exchanged') this.#state = { kind: 'exchanging', name, done: 0, of: 0 };
    const isOver = (): boolean => this.#folder !== folder;
    const done = await exchange(this.#store, folder, { ...this.#options, onProgress, isOver });
    if (isOver()) return;
    if (done.ok)
      this.#state = { kind: 'exchanged', name, at: this.#options.now(), last: done.value };
    else if (done.failure.reason === 'not-allowed') this.#rest({ kind: 'not-allowed', name });
    else this.#fail(folder, done.failure.reason);
  }

  #fail(folder: SharedFolder, reason: ExchangeFailure['reason']): void {
    if (this.#folder === folder) this.#state = { kind: 'failed', name: folder.handle.name, reason };
  }
}

const fewPlans = 20;

function reasonOf(result: Result<unknown>): FailureReason | null {
  return result.ok ? null : result.failure.reason;
}

const sharings = new WeakMap<Store, PlanSharing>();

/** The one sharing of a store: it goes on whichever screen is shown. */
export function planSharingOf(store: Store, options: Options): PlanSharing {
  const sharing = sharings.get(store) ?? new PlanSharing(store, document, options);
  sharings.set(store, sharing);
  return sharing;
}
