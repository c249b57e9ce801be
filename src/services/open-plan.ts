import type { Qualification } from '../catalogue';
import type { FailureReason, Store } from '../storage';
import type { Step, WizardInput } from '../wizard';
import { Wizard } from '../wizard';

type OpenedPlan =
  | { readonly state: 'open'; readonly wizard: Wizard }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly reason: FailureReason };

/** What opening a plan needs of the app. */
interface PlanOpener {
  readonly store: Store;
  readonly wizards: Map<string, Wizard>;
  /** Qualifications of plans that were started and are not stored yet, by plan id. */
  readonly started: Map<string, Qualification>;
}

/** Which plan, on which of its steps. */
interface PlanToOpen {
  readonly id: string;
  readonly step: Step;
}

/**
 * Opens a plan on one of its steps: goes on with it where it is open, starts it where it is new, or
 * loads it. Its wizard stays among the app's until whoever asked for it takes it away.
 */
export async function openPlan(app: PlanOpener, asked: PlanToOpen): Promise<OpenedPlan> {
  const { id, step } = asked;
  const unsaved = app.wizards.get(id);
  if (unsaved) return { state: 'open', wizard: unsaved };
  const started = app.started.get(id);
  if (started) {
    const wizard = wizardFor(app, { open: null, step });
    wizard.choose(started, id);
    app.started.delete(id);
    return registered(app, id, wizard);
  }
  const loaded = await app.store.load(id);
  if (loaded.state === 'failed') return { state: 'failed', reason: loaded.failure.reason };
  if (loaded.state === 'missing') return { state: 'missing' };
  const { qualification, stored } = loaded;
  return registered(app, id, wizardFor(app, { open: { qualification, stored }, step }));
}

function registered({ wizards }: PlanOpener, id: string, wizard: Wizard): OpenedPlan {
  wizards.set(id, wizard);
  return { state: 'open', wizard };
}

function wizardFor({ store }: PlanOpener, input: WizardInput): Wizard {
  const now = (): string => new Date().toISOString();
  return new Wizard({ store: savedAfterwards(store), input, now });
}

/** A click's own task belongs to its answer on the screen: saving begins right after it. */
function savedAfterwards(store: Store): Pick<Store, 'save'> {
  return {
    save: async (plan, base, step, edition) => {
      await new Promise((resolve) => setTimeout(resolve));
      return store.save(plan, base, step, edition);
    },
  };
}
