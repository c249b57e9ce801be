import { SvelteSet } from 'svelte/reactivity';
import type { Plan } from '../../plan';
import { plansSharing, staffedPlan } from '../../staffing';
import type { StaffedPlan, StaffMember } from '../../staffing';
import type { FailureReason, PlanPeople, Store } from '../../storage';

type OtherStore = Pick<Store, 'peopleInPlans' | 'readPlans'>;

/** Plans that are read and scheduled at once: few enough that nobody waits for the screen. */
const atOnce = 5;

/**
 * The other plans on this device as far as they share people with one. Looked for when it is asked
 * for, a few at a time, and each read once.
 */
export class OtherPlans {
  readonly #store: OtherStore;
  readonly #here: string;
  #known: Promise<readonly PlanPeople[]> | null = null;
  #people = $state.raw<readonly PlanPeople[]>([]);
  #plans = $state.raw<readonly StaffedPlan[]>([]);
  #progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  #failure = $state.raw<FailureReason | null>(null);
  readonly #asked = new SvelteSet<string>();

  /** @param here id of the plan that they are others to */
  constructor(store: OtherStore, here: string) {
    this.#store = store;
    this.#here = here;
  }

  /** Whom every other plan names. */
  get people(): readonly PlanPeople[] {
    return this.#people;
  }

  get plans(): readonly StaffedPlan[] {
    return this.#plans;
  }

  /** `null` while nothing is being read. */
  get progress(): { readonly done: number; readonly of: number } | null {
    return this.#progress;
  }

  get failure(): FailureReason | null {
    return this.#failure;
  }

  /**
   * Reads the plans that name one of these people and were not read before.
   *
   * @param signal ends it between two steps
   */
  async look(
    names: readonly string[],
    staff: readonly StaffMember[],
    signal: AbortSignal,
  ): Promise<void> {
    this.#known ??= this.#readPeople();
    const wanted = plansSharing(names, await this.#known, staff)
      .map(({ plan }) => plan)
      .filter((plan) => !this.#asked.has(plan));
    for (let done = 0; done < wanted.length && !signal.aborted; done += atOnce) {
      this.#progress = { done, of: wanted.length };
      await this.#read(wanted.slice(done, done + atOnce));
      await new Promise((resolve) => setTimeout(resolve));
    }
    this.#progress = null;
  }

  /** Another plan whole, to copy from it. */
  async load(id: string): Promise<Plan | null> {
    const read = await this.#store.readPlans([id]);
    return read.ok ? (read.value[0]?.stored.plan ?? null) : null;
  }

  async #readPeople(): Promise<readonly PlanPeople[]> {
    const found = await this.#store.peopleInPlans();
    this.#failure = found.ok ? null : found.failure.reason;
    this.#people = found.ok ? found.value.filter(({ plan }) => plan !== this.#here) : [];
    return this.#people;
  }

  async #read(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#asked.add(id);
    const read = await this.#store.readPlans(ids);
    this.#failure = read.ok ? null : read.failure.reason;
    if (!read.ok) return;
    const plans = read.value.map(({ qualification, stored }) =>
      staffedPlan(qualification, stored.plan),
    );
    this.#plans = [...this.#plans, ...plans];
  }
}
