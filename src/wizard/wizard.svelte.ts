import { createSubscriber } from 'svelte/reactivity';
import type { Actor } from 'xstate';
import { createActor } from 'xstate';
import type { Qualification } from '../catalogue';
import { followed } from '../plan';
import type { Instant, Plan, PlanChange, PlanOnEdition } from '../plan';
import type { StorageFailure, Store } from '../storage';
import { savePlan } from './actors';
import type { Notice, WizardInput } from './context';
import type { ChangeCause } from './history';
import { wizardMachine } from './machine';
import { stepOf } from './step-region';
import type { StepRefusal } from './step-refusal';
import { neighbour } from './step-refusal';
import type { Step } from './steps';

/** Whether what the planner did is on the device. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Deleted in another tab, and not changed here since: it lies on no device. */
  | { readonly state: 'deleted' }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

export interface WizardOptions {
  readonly store: Pick<Store, 'save'>;
  readonly input: WizardInput;
  readonly now: () => Instant;
}

/** A running wizard as reactive state: reads are tracked, changes are events to its machine. */
export class Wizard {
  readonly #actor: Actor<typeof wizardMachine>;
  readonly #now: () => Instant;
  readonly #track: () => void;

  constructor({ store, input, now }: WizardOptions) {
    this.#now = now;
    const machine = wizardMachine.provide({ actors: { savePlan: savePlan(store) } });
    this.#actor = createActor(machine, { input });
    this.#track = createSubscriber((update) => {
      const subscription = this.#actor.subscribe(update);
      return () => {
        subscription.unsubscribe();
      };
    });
    this.#actor.start();
  }

  /** The open plan; `null` while the qualification is still to be chosen. */
  get plan(): Plan | null {
    return this.#context.open?.history.present ?? null;
  }

  /** The plan as undo would bring it back, step by step. */
  get past(): readonly Plan[] {
    const past = this.#context.open?.history.past ?? [];
    return past.map(({ before }) => before.plan).toReversed();
  }

  /** The qualification as the plan's pathway has it. */
  get qualification(): Qualification | null {
    const { open } = this.#context;
    return open && followed(open.history.qualification, open.history.present);
  }

  get step(): Step | null {
    this.#track();
    return stepOf(this.#actor.getSnapshot().value.step);
  }

  /** The step before or after this one that has something to do. */
  neighbour(direction: 1 | -1): Step | null {
    const { open } = this.#context;
    if (!open || !this.step) return null;
    const { qualification, present: plan } = open.history;
    return neighbour(this.step, direction, { qualification, plan });
  }

  get refusal(): StepRefusal | null {
    return this.#context.refusal;
  }

  get notice(): Notice | null {
    return this.#context.notice;
  }

  /** What undo would take back; `null` = nothing. */
  get undoable(): ChangeCause | null {
    return this.#context.open?.history.past.at(-1)?.cause ?? null;
  }

  get redoable(): ChangeCause | null {
    return this.#context.open?.history.future[0]?.cause ?? null;
  }

  get saving(): Saving {
    const { failure } = this.#context;
    const state = this.#actor.getSnapshot().value.saving;
    // A retry is under way again and again: only a save that succeeds takes the failure back.
    if (state !== 'saved' && failure) return { state: 'failed', failure };
    return { state: state === 'saved' || state === 'deleted' ? state : 'saving' };
  }

  choose(qualification: Qualification, id: string): void {
    this.#actor.send({ type: 'CHOOSE_QUALIFICATION', qualification, id, at: this.#now() });
  }

  change(change: PlanChange): void {
    this.#actor.send({ type: 'CHANGE', change, at: this.#now() });
  }

  /** Follows a pathway of the qualification, as one change; `null` leaves it open. */
  followPathway(pathway: string | null): void {
    this.#actor.send({ type: 'FOLLOW', pathway, at: this.#now() });
  }

  /** What is typed next, into the same field or another, is a step of its own. */
  leaveField(): void {
    this.#actor.send({ type: 'FIELD_LEFT' });
  }

  /** Puts the plan, as it is given, on another edition of its qualification, as one change. */
  move(to: PlanOnEdition): void {
    this.#actor.send({ type: 'MOVE', to, at: this.#now() });
  }

  /** Puts the edits back that others overruled, as one change. */
  putBack(): void {
    const { notice } = this;
    if (notice?.kind !== 'overruled') return;
    const { edits, mine } = notice;
    this.#actor.send({ type: 'PUT_BACK', edits, mine, at: this.#now() });
    this.leaveNotice();
  }

  /** What was told of the plan has been read. */
  leaveNotice(): void {
    this.#actor.send({ type: 'NOTICE_READ' });
  }

  undo(): void {
    this.#actor.send({ type: 'UNDO', at: this.#now() });
  }

  redo(): void {
    this.#actor.send({ type: 'REDO', at: this.#now() });
  }

  go(step: Step): void {
    this.#actor.send({ type: 'GO', step });
  }

  next(): void {
    this.#actor.send({ type: 'NEXT' });
  }

  back(): void {
    this.#actor.send({ type: 'BACK' });
  }

  retry(): void {
    this.#actor.send({ type: 'RETRY' });
  }

  /**
   * Follows the stored plan, so that a change in another tab shows here.
   *
   * @returns stops following; the last save still runs to its end
   */
  follow(store: Pick<Store, 'watchPlan'>, id: string): () => void {
    return store.watchPlan(id, (watched) => {
      if (watched.state === 'missing') this.#actor.send({ type: 'DELETED_ELSEWHERE' });
      if (watched.state !== 'ready') return;
      const { stored, qualification } = watched;
      this.#actor.send({ type: 'STORED', stored, qualification });
    });
  }

  get #context() {
    this.#track();
    return this.#actor.getSnapshot().context;
  }
}
