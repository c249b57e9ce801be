import { assign, fromPromise, setup } from 'xstate';
import type { SaveInput, SaveOutcome, WizardContext, WizardEvent, WizardInput } from './context';
import {
  afterDeletion,
  afterSaving,
  beginning,
  isAsStored,
  isNewer,
  mayPass,
  remoteUpdateOf,
  newsTaken,
  openPlan,
  withHistory,
} from './context';
import { changed, fieldLeft, moved, redone, rerouted, restored, undone } from './history';
import type { UndoHistory } from './history';
import type { Step } from './steps';
import { neighbour, stepRefusal } from './step-refusal';

const notProvided = (): Promise<never> =>
  Promise.reject(new Error('The wizard was not given a store'));

function may(context: WizardContext, step: Step | null): boolean {
  return step !== null && stepRefusal(step, openPlan(context)) === null;
}

/** The step that next or back would lead to, whether or not it can be entered. */
export function nextTo(context: WizardContext, step: Step, direction: 1 | -1): Step | null {
  const open = openPlan(context);
  return open && neighbour(step, direction, open);
}

/** The history after an event that edits the plan; any other event leaves it as it is. */
function edited(history: UndoHistory, event: WizardEvent): UndoHistory {
  switch (event.type) {
    case 'CHANGE':
      return changed(history, event.change, event.at);
    case 'FOLLOW':
      return rerouted(history, event.pathway, event.at);
    case 'MOVE':
      return moved(history, event.to, event.at);
    case 'PUT_BACK':
      return restored(history, event, event.at);
    case 'UNDO':
      return undone(history, event.at);
    case 'REDO':
      return redone(history, event.at);
    case 'BACK':
    case 'CHOOSE_QUALIFICATION':
    case 'DELETED_ELSEWHERE':
    case 'FIELD_LEFT':
    case 'GO':
    case 'NEXT':
    case 'NOTICE_READ':
    case 'RETRY':
    case 'STORED':
      return history;
  }
}

/** The words that the machine's regions are written in: what they ask, do and call by name. */
export const machineSetup = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent,
    input: {} as WizardInput,
  },
  actors: {
    savePlan: fromPromise<SaveOutcome, SaveInput>(notProvided),
  },
  guards: {
    hasPlan: ({ context }) => context.open !== null,
    changesPlan: ({ context: { open }, event }) =>
      open !== null && edited(open.history, event) !== open.history,
    isStored: ({ context }) => (context.open?.base ?? null) !== null,
    isNew: ({ context }) => context.open === null,
    canUndo: ({ context }) => (context.open?.history.past.length ?? 0) > 0,
    canRedo: ({ context }) => (context.open?.history.future.length ?? 0) > 0,
    isAsStored: ({ context }) => isAsStored(context),
    isNewer: ({ context }) => isNewer(context),
    mayPass: ({ context }) => context.failure === null || mayPass(context.failure),
    isGone: ({ context }) => context.remoteUpdate?.kind === 'deleted',
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
      refusal: step && stepRefusal(step, openPlan(context)),
    })),
    edit: assign(({ context, event }) => {
      return withHistory(context, (history) => edited(history, event));
    }),
    leaveNotice: assign({ notice: null }),
    leaveField: assign(({ context: { open } }) => ({
      open: open && { ...open, history: fieldLeft(open.history) },
    })),
    begin: assign(({ event }) => (event.type === 'CHOOSE_QUALIFICATION' ? beginning(event) : {})),
    receive: assign(({ event }) => ({ remoteUpdate: remoteUpdateOf(event) })),
    takeNews: assign(({ context }) => newsTaken(context)),
    noteResult: assign(({ context }, outcome: SaveOutcome) => afterSaving(context, outcome)),
    noteCrash: assign((_, error: unknown) => ({
      failure: { reason: 'unknown' as const, message: String(error) },
    })),
    noteDeletion: assign(({ context }) => afterDeletion(context)),
  },
});
