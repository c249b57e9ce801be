import type { Wizard } from '../src/wizard';
import type { Saving } from '../src/wizard';
import { plan, qualification } from './data';

/** A wizard of which the parts see only how its saving stands, and what could be undone. */
export function stagedWizard(saving: Saving, isChanged = false): Wizard {
  const cause = { type: 'place', units: qualification.units.slice(0, 1).map(({ id }) => id) };
  const change = { ...cause, as: 'chosen' };
  return {
    ...{ saving, plan, qualification, step: 'units', retry: () => undefined },
    ...{ undoable: isChanged ? change : null, redoable: isChanged ? change : null },
  } as unknown as Wizard;
}
