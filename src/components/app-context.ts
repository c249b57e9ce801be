import { createContext } from 'svelte';
import type { Qualification } from '../catalogue';
import type { Store } from '../storage';
import type { Announcer } from '../ui';
import type { Wizard } from '../wizard';
import type { Catalogue, DraftEditor, Navigation } from '../services';

/** What every screen may ask for. */
export interface AppContext {
  readonly store: Store;
  /** What can be planned here, shipped or not; loaded before a screen is shown that asks for it. */
  readonly catalogue: Catalogue;
  readonly navigation: Navigation;
  readonly announcer: Announcer;
  /** Employers come by a link, have no plans here and want none. */
  readonly audience: { isEmployer: boolean };
  /** Qualifications of plans that were started and are not stored yet, by plan id. */
  readonly started: Map<string, Qualification>;
  /** Wizards of the plans that are open or not saved yet, by plan id: leaving a screen loses nothing. */
  readonly wizards: Map<string, Wizard>;
  /** Drafts of qualifications that are open or not saved yet, by id. */
  readonly drafts: Map<string, DraftEditor>;
  /** A file on its way to the screen that reads specifications. */
  readonly broughtIn: { file: File | null };
}

export const [getApp, setApp] = createContext<AppContext>();
