import type { Wizard } from '../wizard';
import type { AppContext } from '../components/app-context';

type Wizards = AppContext['wizards'];

/**
 * The wizards of open plans, few as they are. Svelte's own map follows every key by itself, which
 * the first visit would pay for in bytes: here whoever reads one hears of any.
 */
export class OpenWizards implements Wizards {
  #open = $state.raw<readonly (readonly [id: string, wizard: Wizard])[]>([]);

  get(id: string): Wizard | undefined {
    return this.#open.find(([open]) => open === id)?.[1];
  }

  values(): readonly Wizard[] {
    return this.#open.map(([, wizard]) => wizard);
  }

  set(id: string, wizard: Wizard): void {
    this.#open = [...this.#open.filter(([open]) => open !== id), [id, wizard]];
  }

  delete(id: string): void {
    this.#open = this.#open.filter(([open]) => open !== id);
  }
}
