import { contextOf } from './context';
import { savingRegion } from './saving-region';
import { stepRegion } from './step-region';
import { machineSetup } from './machine-setup';

/**
 * Walks a person from a qualification to a delivery plan. Two regions: `step`, where they are, and
 * `saving`, whether what they did is on the device. A wizard holds one plan for its whole life.
 */
export const wizardMachine = machineSetup.createMachine({
  id: 'wizard',
  context: ({ input }) => contextOf(input),
  type: 'parallel',
  states: { step: stepRegion, saving: savingRegion },
});
