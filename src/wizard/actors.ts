import type { PromiseActorLogic } from 'xstate';
import { fromPromise } from 'xstate';
import type { Store } from '../storage';
import type { SaveInput, SaveOutcome } from './context';

/** What the machine asks of the store. */
export function savePlan(store: Pick<Store, 'save'>): PromiseActorLogic<SaveOutcome, SaveInput> {
  return fromPromise<SaveOutcome, SaveInput>(
    async ({ input: { plan, qualification, base, savedStep, step } }) => ({
      plan,
      qualification,
      step,
      result: await store.save(plan, base, savedStep, qualification),
    }),
  );
}
