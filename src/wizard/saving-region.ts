import type { SaveInput, SaveOutcome, WizardContext } from './context';
import { wizard } from './vocabulary';

/** How long after a failed save the next try is made, in milliseconds. */
const retryAfter = 5_000;

/** Everything that changes the plan has to be written down. */
const edits = {
  CHANGE: { guard: 'hasPlan', target: 'saving' },
  UNDO: { guard: 'canUndo', target: 'saving' },
  REDO: { guard: 'canRedo', target: 'saving' },
} as const;

/** Whether what the planner did is on the device. */
export const savingRegion = wizard.createStateConfig({
  initial: 'saved',
  on: {
    STORED: { guard: 'hasPlan', actions: 'hear' },
    DELETED_ELSEWHERE: { guard: 'isStored', actions: 'hear' },
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
            target: 'keepingCopy',
            actions: { type: 'noteResult', params: ({ event }) => event.output },
          },
          {
            guard: ({ context, event }) => isSettled(context, event.output),
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
    keepingCopy: {
      invoke: {
        src: 'keepCopy',
        input: ({ context }) => saveInput(context).plan,
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'saved', actions: 'takeNewer' },
          {
            target: 'failed',
            actions: { type: 'noteCopyFailure', params: ({ event }) => event.output },
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
    failed: {
      on: { ...edits, RETRY: 'saving' },
      after: { [retryAfter]: 'saving' },
    },
  },
});

/** Whether what was saved is still what the planner sees. */
function isSettled({ open }: WizardContext, { plan, result }: SaveOutcome): boolean {
  return result.kind === 'saved' && plan === open?.history.present;
}

function saveInput({ open }: WizardContext): SaveInput {
  if (!open) throw new Error('There is no plan to save');
  return { plan: open.history.present, base: open.base };
}
