/** A store that answers when the test says so, and a wizard on it. */
import { findQualification } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import type { Plan } from '../../../src/plan';
import type { PlanState, SavedStep, SaveResult, Store, StoredPlan } from '../../../src/storage';
import type { WizardInput } from '../../../src/wizard';
import { Wizard } from '../../../src/wizard';
import { after } from './samples';

interface Asked<Answer> {
  readonly plan: Plan;
  /** Answers, and lets everything that waits for the answer happen. */
  answer(answer: Answer): Promise<void>;
  crash(): Promise<void>;
}

interface OnEdition {
  readonly edition: Qualification | undefined;
}

class HeldStore implements Pick<Store, 'save' | 'watchPlan'> {
  readonly saves: (Asked<SaveResult> & OnEdition & { readonly base: number | null })[] = [];
  #hear: (state: PlanState) => void = () => undefined;

  save(
    plan: Plan,
    base: number | null,
    _?: SavedStep,
    edition?: Qualification,
  ): Promise<SaveResult> {
    const { promise, asked } = hold<SaveResult>(plan);
    this.saves.push({ ...asked, base, edition });
    return promise;
  }

  watchPlan(_: string, listener: (state: PlanState) => void): () => void {
    this.#hear = listener;
    listener({ state: 'loading' });
    return () => {
      this.#hear = () => undefined;
    };
  }

  /** Tells what a watcher of the plan would hear; left out, the qualification is as it is shipped. */
  tell(
    state:
      | Exclude<PlanState, { state: 'ready' }>
      | { state: 'ready'; stored: StoredPlan; qualification?: Qualification },
  ): void {
    if (state.state !== 'ready') {
      this.#hear(state);
      return;
    }
    const qualification = findQualification(state.stored.plan.qualification)!;
    this.#hear({ qualification, ...state });
  }
}

function hold<Answer>(plan: Plan) {
  let answerWith: (answer: Answer) => void = () => undefined;
  let crashWith: (error: Error) => void = () => undefined;
  const promise = new Promise<Answer>((resolve, reject) => {
    answerWith = resolve;
    crashWith = reject;
  });
  const asked: Asked<Answer> = {
    plan,
    answer: (answer) => settled(() => answerWith(answer)),
    crash: () => settled(() => crashWith(new Error('crash'))),
  };
  return { promise, asked };
}

async function settled(act: () => void): Promise<void> {
  act();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

export interface Bench {
  readonly store: HeldStore;
  readonly wizard: Wizard;
  /** Milliseconds since noon, as the wizard's clock shows them. */
  readonly clock: { at: number };
}

/** A wizard on a held store. It follows the plan `p`. */
export function benchWith(input: WizardInput): Bench {
  const store = new HeldStore();
  const clock = { at: 0 };
  const wizard = new Wizard({
    store,
    input,
    now: () => after(clock.at),
  });
  wizard.follow(store, 'p');
  return { store, wizard, clock };
}

export const nothingYet: WizardInput = { open: null, step: 'set-up' };
