import type { Plan } from '../plan';
import type { Store } from '../storage';
import type { Step, WizardInput } from '../wizard';
import { Wizard } from '../wizard';
import type { AppContext } from '../components/app-context';
import { otherVersionName, sayUndone } from '../messages';

type OpenedPlan =
  | { readonly state: 'open'; readonly wizard: Wizard }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly words: string };

/**
 * Opens a plan on one of its steps: goes on with it where it is open, starts it where it is new, or
 * loads it. Its wizard stays among the app's until whoever asked for it takes it away.
 */
export async function openPlan(app: AppContext, id: string, step: Step): Promise<OpenedPlan> {
  const unsaved = app.wizards.get(id);
  if (unsaved) return { state: 'open', wizard: unsaved };
  const started = app.started.get(id);
  if (started) {
    const wizard = wizardFor(app, { open: null, step });
    wizard.choose(started, id);
    app.started.delete(id);
    return kept(app, id, wizard);
  }
  const loaded = await app.store.load(id);
  if (loaded.state === 'failed')
    return { state: 'failed', words: sayUndone('It cannot be read', loaded.failure.reason) };
  if (loaded.state === 'missing') return { state: 'missing' };
  const { qualification, stored } = loaded;
  return kept(app, id, wizardFor(app, { open: { qualification, stored }, step }));
}

function kept({ wizards }: AppContext, id: string, wizard: Wizard): OpenedPlan {
  wizards.set(id, wizard);
  return { state: 'open', wizard };
}

function wizardFor({ store }: AppContext, input: WizardInput): Wizard {
  const now = (): string => new Date().toISOString();
  const copyName = ({ name }: Plan): string => otherVersionName(name, now());
  return new Wizard({ store: savedAfterwards(store), input, now, copyName });
}

/** A click's own task belongs to its answer on the screen: saving begins right after it. */
function savedAfterwards(store: Store): Pick<Store, 'save' | 'keepCopy'> {
  return {
    save: async (plan, base, step, edition) => {
      await new Promise((resolve) => setTimeout(resolve));
      return store.save(plan, base, step, edition);
    },
    keepCopy: (plan, name, edition) => store.keepCopy(plan, name, edition),
  };
}
