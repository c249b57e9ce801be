import type { WizardContext } from './context';
import type { Step } from './steps';
import { steps } from './steps';
import { nextTo, machineSetup } from './machine-setup';

const stateOf = {
  'set-up': 'settingUp',
  units: 'choosingUnits',
  review: 'reviewing',
  delivery: 'delivering',
} as const satisfies Record<Step, string>;

type StepState = (typeof stateOf)[Step] | 'choosingQualification' | 'entering';

/** The step of a state; `null` while the qualification is being chosen. */
export function stepOf(state: StepState): Step | null {
  return steps.find((step) => stateOf[step] === state) ?? null;
}

/** Next and back from one step, each only to a step that can be entered; else the reason is kept. */
function stepTransitions(from: Step) {
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

/** Where the planner is. A step that cannot be entered is refused with its reason. */
export const stepRegion = machineSetup.createStateConfig({
  initial: 'entering',
  on: {
    CHANGE: { guard: 'changesPlan', actions: 'edit' },
    FOLLOW: { guard: 'changesPlan', actions: 'edit' },
    MOVE: { guard: 'hasPlan', actions: 'edit' },
    PUT_BACK: { guard: 'changesPlan', actions: 'edit' },
    NOTICE_READ: { actions: 'leaveNotice' },
    FIELD_LEFT: { actions: 'leaveField' },
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
    settingUp: { on: stepTransitions('set-up') },
    choosingUnits: { on: stepTransitions('units') },
    reviewing: { on: stepTransitions('review') },
    delivering: {
      on: stepTransitions('delivery'),
      always: {
        guard: 'mustLeaveDelivery',
        target: 'reviewing',
        actions: { type: 'refuse', params: 'delivery' },
      },
    },
  },
});
