import { assign, fromPromise, setup } from 'xstate';
import type { Plan } from '../plan';
import type {
  CopyOutcome,
  SaveInput,
  SaveOutcome,
  WizardContext,
  WizardEvent,
  WizardInput,
} from './context';
import {
  afterDeletion,
  afterSaving,
  beginning,
  contextOf,
  isNewer,
  newsOf,
  newsTaken,
  openPlan,
  takenOver,
  withHistory,
} from './context';
import { changed, redone, undone } from './history';
import type { Step } from './steps';
import { neighbour, steps, whyNot } from './steps';

/** How long after a failed save the next try is made, in milliseconds. */
const retryAfter = 5_000;

const stateOf = {
  'set-up': 'settingUp',
  units: 'choosingUnits',
  review: 'reviewing',
  delivery: 'delivering',
} as const satisfies Record<Step, string>;

export type StepState = (typeof stateOf)[Step] | 'choosingQualification' | 'entering';

/** The step of a state; `null` while the qualification is being chosen. */
export function stepOf(state: StepState): Step | null {
  return steps.find((step) => stateOf[step] === state) ?? null;
}

const notProvided = (): Promise<never> =>
  Promise.reject(new Error('The wizard was not given a store'));

function may(context: WizardContext, step: Step | null): boolean {
  return step !== null && whyNot(step, openPlan(context)) === null;
}

function nextTo(context: WizardContext, step: Step, direction: 1 | -1): Step | null {
  const open = openPlan(context);
  return open && neighbour(step, direction, open);
}

const wizard = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent,
    input: {} as WizardInput,
  },
  actors: {
    savePlan: fromPromise<SaveOutcome, SaveInput>(notProvided),
    keepCopy: fromPromise<CopyOutcome, Plan>(notProvided),
  },
  guards: {
    hasPlan: ({ context }) => context.open !== null,
    isStored: ({ context }) => (context.open?.base ?? null) !== null,
    isNew: ({ context }) => context.open === null,
    canUndo: ({ context }) => (context.open?.history.past.length ?? 0) > 0,
    canRedo: ({ context }) => (context.open?.history.future.length ?? 0) > 0,
    isNewer: ({ context }) => isNewer(context),
    isGone: ({ context }) => context.news?.kind === 'deleted',
    startsAt: ({ context }, step: Step) => context.start === step && may(context, step),
    asksFor: ({ context, event }, step: Step) =>
      event.type === 'GO' && event.step === step && may(context, step),
    forwardTo: ({ context }, { from, to }: { from: Step; to: Step }) =>
      nextTo(context, from, 1) === to && may(context, to),
    backTo: ({ context }, { from, to }: { from: Step; to: Step }) =>
      nextTo(context, from, -1) === to && may(context, to),
    mustLeaveDelivery: ({ context }) => !may(context, 'delivery'),
  },
  actions: {
    settle: assign({ refusal: null }),
    refuse: assign(({ context }, step: Step | null) => ({
      refusal: step && whyNot(step, openPlan(context)),
    })),
    edit: assign(({ context, event }) => {
      if (event.type === 'CHANGE') {
        return withHistory(context, (history) => changed(history, event.change, event.at));
      }
      if (event.type === 'UNDO')
        return withHistory(context, (history) => undone(history, event.at));
      if (event.type === 'REDO')
        return withHistory(context, (history) => redone(history, event.at));
      return {};
    }),
    begin: assign(({ event }) => (event.type === 'CHOOSE_QUALIFICATION' ? beginning(event) : {})),
    hear: assign(({ event }) => ({ news: newsOf(event) })),
    takeNews: assign(({ context }) => newsTaken(context)),
    takeNewer: assign(({ context }) =>
      context.newer ? takenOver(context, context.newer, 'copy-kept') : {},
    ),
    noteResult: assign(({ context }, outcome: SaveOutcome) => afterSaving(context, outcome)),
    noteCopyFailure: assign((_, outcome: CopyOutcome) =>
      outcome.ok ? {} : { failure: outcome.failure },
    ),
    noteCrash: assign((_, error: unknown) => ({
      failure: { reason: 'unknown' as const, message: String(error) },
    })),
    noteDeletion: assign(({ context }) => afterDeletion(context)),
  },
});

/** Next and back from one step, each only to a step that can be entered; else the reason is kept. */
function walking(from: Step) {
  const towards = (guard: 'forwardTo' | 'backTo', direction: 1 | -1) => [
    ...steps.map((to) => ({
      guard: { type: guard, params: { from, to } },
      target: stateOf[to],
      actions: 'settle' as const,
    })),
    {
      actions: {
        type: 'refuse' as const,
        params: ({ context }: { context: WizardContext }) => nextTo(context, from, direction),
      },
    },
  ];
  return { NEXT: towards('forwardTo', 1), BACK: towards('backTo', -1) };
}

/** Everything that changes the plan has to be written down. */
const edits = {
  CHANGE: { guard: 'hasPlan', target: 'saving' },
  UNDO: { guard: 'canUndo', target: 'saving' },
  REDO: { guard: 'canRedo', target: 'saving' },
} as const;

/**
 * Walks a person from a qualification to a delivery plan. Two regions: `step`, where they are, and
 * `saving`, whether what they did is on the device. A wizard holds one plan for its whole life.
 */
export const wizardMachine = wizard.createMachine({
  id: 'wizard',
  context: ({ input }) => contextOf(input),
  type: 'parallel',
  states: {
    step: {
      initial: 'entering',
      on: {
        CHANGE: { guard: 'hasPlan', actions: 'edit' },
        UNDO: { guard: 'canUndo', actions: 'edit' },
        REDO: { guard: 'canRedo', actions: 'edit' },
        GO: [
          ...steps.map((step) => ({
            guard: { type: 'asksFor' as const, params: step },
            target: `.${stateOf[step]}` as const,
            actions: 'settle' as const,
          })),
          { actions: { type: 'refuse', params: ({ event }) => event.step } },
        ],
      },
      states: {
        entering: {
          always: [
            { guard: 'isNew', target: 'choosingQualification' },
            ...steps.map((step) => ({
              guard: { type: 'startsAt' as const, params: step },
              target: stateOf[step],
            })),
            {
              target: 'reviewing',
              actions: { type: 'refuse', params: ({ context }) => context.start },
            },
          ],
        },
        choosingQualification: {
          on: { CHOOSE_QUALIFICATION: { target: 'settingUp', actions: ['begin', 'settle'] } },
        },
        settingUp: { on: walking('set-up') },
        choosingUnits: { on: walking('units') },
        reviewing: { on: walking('review') },
        delivering: {
          on: walking('delivery'),
          always: {
            guard: 'mustLeaveDelivery',
            target: 'reviewing',
            actions: { type: 'refuse', params: 'delivery' },
          },
        },
      },
    },
    saving: {
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
