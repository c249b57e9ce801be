import type { Plan } from '../plan';
import type { SaveInput, WizardContext } from './context';
import { machineSetup } from './machine-setup';

/** How long after a failed save the next try is made, in milliseconds. */
const retryAfter = 5_000;

/** Everything that changes the plan has to be written down. */
const edits = {
  CHANGE: { guard: 'changesPlan', target: 'saving' },
  FOLLOW: { guard: 'changesPlan', target: 'saving' },
  PUT_BACK: { guard: 'changesPlan', target: 'saving' },
  MOVE: { guard: 'hasPlan', target: 'saving' },
  UNDO: { guard: 'canUndo', target: 'saving' },
  REDO: { guard: 'canRedo', target: 'saving' },
} as const;

/** Whether what the planner did is on the device. */
export const savingRegion = machineSetup.createStateConfig({
  initial: 'saved',
  on: {
    STORED: { guard: 'hasPlan', actions: 'receive' },
    DELETED_ELSEWHERE: { guard: 'isStored', actions: 'receive' },
  },
  states: {
    saved: {
      always: [
        { guard: 'isNewer', actions: 'takeNews' },
        { guard: 'isGone', target: 'deleted', actions: 'noteDeletion' },
      ],
      on: { ...edits, CHOOSE_QUALIFICATION: { guard: 'isNew', target: 'saving' } },
    },
    deleted: {
      always: { guard: 'isNewer', target: 'saved', actions: 'takeNews' },
      on: edits,
    },
    saving: {
      invoke: {
        src: 'savePlan',
        input: ({ context }) => saveInput(context),
        onDone: [
          {
            guard: ({ event }) => event.output.result.kind === 'failed',
            target: 'failed',
            actions: { type: 'noteResult', params: ({ event }) => event.output },
          },
          {
            guard: ({ event }) => event.output.result.kind === 'newer',
            target: 'merged',
            actions: { type: 'noteResult', params: ({ event }) => event.output },
          },
          {
            guard: ({ context, event }) =>
              event.output.result.kind === 'saved' && isCurrent(context, event.output),
            target: 'saved',
            actions: { type: 'noteResult', params: ({ event }) => event.output },
          },
          {
            target: 'saving',
            reenter: true,
            actions: { type: 'noteResult', params: ({ event }) => event.output },
          },
        ],
        onError: {
          target: 'failed',
          actions: {
            type: 'noteCrash',
            params: ({ event }: { event: { error: unknown } }) => event.error,
          },
        },
      },
    },
    // Another tab's version is part of ours by now; ours is saved where it holds more.
    merged: { always: [{ guard: 'isAsStored', target: 'saved' }, { target: 'saving' }] },
    failed: {
      on: { ...edits, RETRY: 'saving' },
      after: { [retryAfter]: { guard: 'mayPass', target: 'saving' } },
    },
  },
});

/** Whether what was written is still what the planner sees. */
function isCurrent({ open }: WizardContext, { plan }: { readonly plan: Plan }): boolean {
  return plan === open?.history.present;
}

function saveInput({ open }: WizardContext): SaveInput {
  if (!open) throw new Error('There is no plan to save');
  const { history, base, savedStep: before } = open;
  const { present: plan, qualification, step } = history;
  return { plan, qualification, base, step, savedStep: step === before ? 'same' : 'new' };
}
