import type { StaffMember } from '../../staffing';
import type { Staff, Store } from '../../storage';
import { StoreState } from '../store-state.svelte';

const nobody: readonly StaffMember[] = [];

/** The staff of this device to look at; `StaffList` is for who edits it. */
export class WatchedStaff extends StoreState<Staff> {
  constructor(store: Pick<Store, 'watchStaff'>) {
    super({ state: 'loading' }, (listener) => store.watchStaff(listener));
  }

  /** By name; nobody while they are not known. */
  get members(): readonly StaffMember[] {
    return this.current.state === 'ready' ? this.current.members : nobody;
  }
}
