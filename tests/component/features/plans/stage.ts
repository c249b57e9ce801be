import { findQualification } from '../../../../src/catalogue';
import type { AppContext } from '../../../../src/components/app-context';
import { Catalogue } from '../../../../src/services/catalogue.svelte';
import { Navigation } from '../../../../src/services/navigation.svelte';
import type { Store, StoreOptions } from '../../../../src/storage';
import { openStore } from '../../../../src/storage';
import { Announcer } from '../../../../src/ui';

let databases = 0;

/** A real store on an empty database of its own. */
export function emptyStore(options: Partial<StoreOptions> = {}): Store {
  databases += 1;
  return openStore({
    findQualification,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    name: `stage-${databases}`,
    ...options,
  });
}

/** What the app gives its screens, on the list of plans. */
export function appWith(store: Store = emptyStore()): AppContext {
  window.location.hash = '#/';
  return {
    store,
    catalogue: new Catalogue(store),
    navigation: new Navigation(window),
    announcer: new Announcer(),
    audience: { isEmployer: false },
    started: new Map(),
    wizards: new Map(),
    drafts: new Map(),
    broughtIn: { file: null },
  };
}
