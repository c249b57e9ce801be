import { createContext } from 'svelte';
import type { Qualification } from '../../catalogue';
import type { Store } from '../../storage';
import type { Announcer } from '../../ui';
import type { Navigation } from './navigation.svelte';

/** What every screen may ask for. */
export interface AppContext {
  readonly store: Store;
  readonly navigation: Navigation;
  readonly announcer: Announcer;
  /** Qualifications of plans that were started and are not stored yet, by plan id. */
  readonly started: Map<string, Qualification>;
}

export const [getApp, setApp] = createContext<AppContext>();
