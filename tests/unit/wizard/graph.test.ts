import { describe, expect, it } from 'vitest';
import type { SnapshotFrom } from 'xstate';
import { transition } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import type { Qualification } from '../../../src/catalogue';
import { applyChange, editsBetween, placedUnits } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { evaluate } from '../../../src/rules';
import type { SaveResult, StoredPlan } from '../../../src/storage';
import type { SaveInput, WizardContext, WizardEvent } from '../../../src/wizard/context';
import { isAsStored, isNewer, openPlan } from '../../../src/wizard/context';
import { wizardMachine } from '../../../src/wizard/machine';
import { stepOf } from '../../../src/wizard/step-region';
import type { Step } from '../../../src/wizard/steps';
import { stepRefusal } from '../../../src/wizard/step-refusal';
import { steps } from '../../../src/wizard/steps';
import {
  after,
  complete,
  content,
  confirmed,
  unconfirmed,
  incomplete,
  pearson,
  proqual,
  rename,
} from './samples';

type State = SnapshotFrom<typeof wizardMachine>;

interface Edge {
  readonly state: State;
  readonly event: WizardEvent;
  readonly nextState: State;
}

const [now, soon] = [after(0), after(10_000)];
const failure = { reason: 'quota', message: 'full' } as const;
const lasting = { reason: 'unreadable', message: 'too long' } as const;

/** What a planner can do. */
function plannersEvents(qualification: Qualification): readonly WizardEvent[] {
  const [one, other] =
    qualification === pearson ? [confirmed, unconfirmed] : [complete, incomplete];
  const changes = [one, other, rename('Ours')];
  return [
    { type: 'CHOOSE_QUALIFICATION', qualification, id: 'p', at: now },
    ...steps.map((step) => ({ type: 'GO' as const, step })),
    { type: 'NEXT' },
    { type: 'BACK' },
    ...changes.map((change) => ({ type: 'CHANGE' as const, change, at: soon })),
    { type: 'UNDO', at: soon },
    { type: 'REDO', at: soon },
  ];
}

/** What the store can answer or tell, in the state that the wizard is in. */
function storesEvents(state: State): readonly WizardEvent[] {
  const { open } = state.context;
  if (!open) return [];
  const told: readonly WizardEvent[] = [
    ...versions(open.history.present, open.base).map((stored) => ({
      type: 'STORED' as const,
      stored,
      qualification: open.history.qualification,
    })),
    { type: 'DELETED_ELSEWHERE' },
  ];
  switch (state.value.saving) {
    case 'saved':
    case 'deleted':
      return told;
    case 'saving':
      return [...told, ...saveAnswers(state)];
    case 'merged':
      return told;
    case 'failed':
      return [...told, { type: 'RETRY' }, internal('xstate.after.5000.wizard.saving.failed', {})];
  }
}

function saveAnswers(state: State): readonly WizardEvent[] {
  const { plan, qualification, base, step } = beingSaved(state);
  const newer = versions(plan, base).slice(1);
  const results: readonly SaveResult[] = [
    { kind: 'saved', revision: (base ?? 0) + 1 },
    ...newer.map((stored) => ({ kind: 'newer' as const, stored, qualification })),
    { kind: 'missing' },
    { kind: 'failed', failure },
    { kind: 'failed', failure: lasting },
  ];
  return [
    ...results.map((result) =>
      answer('done', 'saving', { output: { plan, qualification, step, result } }),
    ),
    answer('error', 'saving', { error: new Error('crash') }),
  ];
}

/** Our own version again, and versions of another tab: a complete and an incomplete one. */
function versions(plan: Plan, base: number | null): readonly StoredPlan[] {
  const theirs = [rename('Theirs'), complete, incomplete].filter(
    ({ type }) => plan.qualification === proqual.id || type === 'rename',
  );
  return [
    { plan, revision: base ?? 0 },
    ...theirs.map((change, i) => ({
      plan: applyChange(plan, change, soon),
      revision: (base ?? 0) + 1 + i,
    })),
  ];
}

function answer(kind: 'done' | 'error', state: string, rest: object): WizardEvent {
  return internal(`xstate.${kind}.actor.0.wizard.saving.${state}`, rest);
}

/** An event that the machine sends itself, which its event type rightly does not offer. */
function internal(type: string, rest: object): WizardEvent {
  return { type, ...rest } as unknown as WizardEvent;
}

function beingSaved({ children }: State): SaveInput {
  return inputOf(children['0.wizard.saving.saving']) as SaveInput;
}

function inputOf(child: unknown): unknown {
  return (child as { getSnapshot(): { readonly input: unknown } }).getSnapshot().input;
}

/** All that decides what happens next, and no more: so that the graph is finite. */
function serialize(state: State): string {
  const { open, remoteUpdate, failure } = state.context;
  const { step, saving } = state.value;
  if (!open) return JSON.stringify([step, saving]);
  const { past, present, future } = open.history;
  return JSON.stringify([
    ...[step, saving, verdict(state), open.base === null, failure?.reason],
    ...[Math.min(past.length, 1), Math.min(future.length, 1)],
    isNewer(state.context) ? 'newer' : remoteUpdate?.kind === 'deleted',
    saving === 'saving' && beingSaved(state).plan === present,
  ]);
}

function verdict({ context: { open } }: State): string {
  if (!open) return 'none';
  const { qualification, present } = open.history;
  return evaluate(qualification, placedUnits(qualification, present, 'chosen')).verdict;
}

function present({ context }: State): Plan | null {
  return context.open?.history.present ?? null;
}

const input = { open: null, step: 'set-up' } as const;

function walk(qualification: Qualification): readonly Edge[] {
  const map = getAdjacencyMap(wizardMachine, {
    input,
    serializeState: serialize,
    serializeEvent: label,
    events: (state) => [...plannersEvents(qualification), ...storesEvents(state)],
  });
  return adjacencyMapToArray(map);
}

/** Events differ by their order of creation where their type and step are the same. */
let labels = 0;
function label(event: WizardEvent): string {
  labels += 1;
  return `${event.type} ${labels}`;
}

describe.each([
  ['with options', proqual, 16],
  ['without options', pearson, 12],
] as const)('the wizard for a qualification %s', (_, qualification, places) => {
  const edges = walk(qualification);
  const opened = edges.filter(({ nextState }) => nextState.context.open !== null);

  function expectAll(some: readonly Edge[], atLeast: number, holds: (edge: Edge) => boolean): void {
    const broken = some.filter((edge) => !holds(edge)).map(describeEdge);
    expect(broken.slice(0, 5)).toEqual([]);
    expect(some.length).toBeGreaterThanOrEqual(atLeast);
  }

  function on(...types: readonly string[]): readonly Edge[] {
    return edges.filter(({ event }) => types.includes(event.type));
  }

  it('reaches every step in every state of saving', () => {
    const reached = new Set(
      opened.map(({ nextState: { value } }) => `${value.step} ${value.saving}`),
    );
    expect(reached.size).toBe(places);
    expect(edges.length).toBeGreaterThan(1_000);
  });

  it('is only ever in a step that can be entered', () => {
    expectAll(edges, 1_000, ({ nextState: { value, context } }) => {
      if (!context.open) return value.step === 'choosingQualification';
      const step = stepOf(value.step);
      return step !== null && stepRefusal(step, openPlan(context)) === null;
    });
  });

  it('changes nothing of the plan, its history or its saving by walking about', () => {
    expectAll(on('GO', 'NEXT', 'BACK'), 400, ({ state, nextState }) => {
      const { open } = nextState.context;
      return open === state.context.open && nextState.value.saving === state.value.saving;
    });
  });

  it('goes where it is asked to go, or stays and says why not', () => {
    expectAll(on('GO', 'NEXT', 'BACK'), 400, ({ state, event, nextState }) => {
      const from = stepOf(state.value.step);
      const to = destination(state.context, from, event);
      if (to === null) return nextState.value.step === state.value.step;
      const reason = stepRefusal(to, openPlan(state.context));
      const { refusal } = nextState.context;
      if (reason === null) return stepOf(nextState.value.step) === to && refusal === null;
      const stayed = nextState.value.step === state.value.step;
      return stayed && JSON.stringify(refusal) === JSON.stringify(reason);
    });
  });

  it('never skips choosing units where there is something to choose, and always else', () => {
    const fromSetUp = on('NEXT').filter(({ state }) => state.value.step === 'settingUp');
    const next = qualification === pearson ? 'reviewing' : 'choosingUnits';
    expectAll(fromSetUp, 5, ({ nextState }) => nextState.value.step === next);
  });

  it('leaves the delivery plan when it is no longer complete, and says why', () => {
    const left = opened.filter(
      ({ state, event, nextState }) =>
        state.value.step === 'delivering' &&
        nextState.value.step !== 'delivering' &&
        !['GO', 'BACK'].includes(event.type),
    );
    expectAll(left, qualification === pearson ? 0 : 10, ({ nextState }) => {
      const { value, context } = nextState;
      return value.step === 'reviewing' && context.refusal?.reason === 'not-complete';
    });
  });

  it('keeps no refusal that no longer holds', () => {
    expectAll(opened, 1_000, ({ nextState: { context } }) => {
      const { refusal } = context;
      return refusal === null || stepRefusal(refusal.step, openPlan(context)) !== null;
    });
  });

  it('takes every change back by undo, and brings it again by redo', () => {
    const changes = on('CHANGE').filter(
      ({ state, nextState }) =>
        state.context.open !== null && present(state) !== present(nextState),
    );
    expectAll(changes, 50, ({ state, nextState }) => {
      const [undone] = transition(wizardMachine, nextState, { type: 'UNDO', at: now });
      const [redone] = transition(wizardMachine, undone, { type: 'REDO', at: now });
      return isSame(present(undone), present(state)) && isSame(present(redone), present(nextState));
    });
  });

  it('never says saved of a plan that differs from the stored one', () => {
    const saved = opened.filter(({ nextState }) => nextState.value.saving === 'saved');
    expectAll(saved, 100, ({ state, event, nextState }) => {
      const plan = present(nextState);
      const isStored = storedPlans(state, event).some((stored) => stored === plan);
      const { open, remoteUpdate } = nextState.context;
      const isUpToDate = !isNewer(nextState.context) && remoteUpdate?.kind !== 'deleted';
      return isStored && isUpToDate && open?.base !== null;
    });
  });

  it('sets out to save every change', () => {
    const edits = on('CHANGE', 'UNDO', 'REDO').filter(
      ({ state, nextState }) => present(state) !== present(nextState),
    );
    expectAll(edits, 100, ({ nextState: { value } }) => value.saving === 'saving');
  });

  it('loses nothing to another tab: what gave way can be put back, and all else is there', () => {
    const merged = opened.filter(
      ({ state, event, nextState }) =>
        present(state) !== null &&
        present(nextState) !== present(state) &&
        !['CHANGE', 'UNDO', 'REDO'].includes(event.type),
    );
    const overruled = merged.filter(({ nextState }) => isOverruled(nextState));
    expectAll(merged, 50, ({ state, nextState }) => {
      const { history, common } = state.context.open!;
      const done = editsBetween(common.plan, history.present).map(({ field, of }) => [
        field,
        ...of,
      ]);
      const now = editsBetween(present(nextState)!, history.present);
      const lost = now.filter(({ field, of }) => done.some((key) => isEqual(key, [field, ...of])));
      return lost.length === 0 || isOverruled(nextState);
    });
    // Without options the walk seldom comes to two edits of one field.
    if (qualification === proqual) expect(overruled.length).toBeGreaterThan(5);
  });

  it('saves what two tabs make together, unless the device has it', () => {
    const conflicts = opened.filter(({ event }) => resultOf(event)?.kind === 'newer');
    expectAll(conflicts, 20, ({ nextState }) =>
      isAsStored(nextState.context)
        ? ['saved', 'deleted'].includes(nextState.value.saving)
        : nextState.value.saving === 'saving' &&
          beingSaved(nextState).base === nextState.context.open!.base,
    );
  });

  it('tells a failure while it fails, and tries again what may pass', () => {
    const failed = opened.filter(({ nextState }) => nextState.value.saving === 'failed');
    expectAll(failed, 100, ({ nextState }) => nextState.context.failure !== null);
    const retries = on('RETRY', 'xstate.after.5000.wizard.saving.failed').filter(
      ({ state }) => state.value.saving === 'failed',
    );
    expectAll(retries, 20, ({ state, event, nextState }) => {
      const isAsked = event.type === 'RETRY' || state.context.failure?.reason !== lasting.reason;
      return nextState.value.saving === (isAsked ? 'saving' : 'failed');
    });
  });

  it('calls a plan deleted only while it lies nowhere and nothing was changed since', () => {
    const deleted = opened.filter(({ nextState }) => nextState.value.saving === 'deleted');
    expectAll(deleted, 20, ({ nextState: { context } }) => {
      const isTold = ['deleted-elsewhere', 'overruled'].includes(context.notice?.kind ?? '');
      return context.open?.base === null && isTold;
    });
  });
});

describe('shortest paths', () => {
  it('lead to every step by what a planner can do', () => {
    const paths = getShortestPaths(wizardMachine, {
      input,
      serializeState: serialize,
      serializeEvent: label,
      events: () => plannersEvents(proqual),
    });
    const lengths = ['settingUp', 'choosingUnits', 'reviewing', 'delivering'].map((step) =>
      Math.min(
        ...paths.filter(({ state }) => state.value.step === step).map(({ weight }) => weight),
      ),
    );
    // Choose a qualification; then one step on; for delivery, complete the combination before.
    expect(lengths).toEqual([1, 2, 2, 3]);
  });
});

/** Where an event asks to go; `null` = nowhere. */
function destination({ open }: WizardContext, from: Step | null, event: WizardEvent): Step | null {
  if (event.type === 'GO') return event.step;
  if (!open || !from) return null;
  const order: readonly Step[] =
    open.history.qualification === pearson ? steps.filter((step) => step !== 'units') : steps;
  return order[order.indexOf(from) + (event.type === 'NEXT' ? 1 : -1)] ?? null;
}

/** The plans that are known to be on the device once the event is over. */
function storedPlans(state: State, event: WizardEvent): readonly unknown[] {
  const { remoteUpdate } = state.context;
  const before = state.value.saving === 'saved' ? present(state) : null;
  const result = resultOf(event);
  const saved = result?.kind === 'saved' ? beingSaved(state).plan : null;
  const newer = result?.kind === 'newer' ? result.stored.plan : null;
  const told = event.type === 'STORED' ? event.stored.plan : null;
  const heard = remoteUpdate?.kind === 'stored' ? remoteUpdate.stored.plan : null;
  return [before, saved, newer, told, heard].filter((plan) => plan !== null);
}

function resultOf(event: WizardEvent): SaveResult | null {
  const output: unknown = Reflect.get(event, 'output');
  return typeof output === 'object' && output !== null && 'result' in output
    ? (output.result as SaveResult)
    : null;
}

function isSame(one: Plan | null, other: Plan | null): boolean {
  if (!one || !other) return one === other;
  const texts = [one, other].map((plan) => JSON.stringify(sorted(content(plan))));
  return texts[0] === texts[1];
}

/** Placements in order of unit: in which order they were made is no part of a plan. */
function sorted(plan: Omit<Plan, 'changedAt'>): unknown {
  return { ...plan, units: Object.entries(plan.units).sort() };
}

function describeEdge({ state, event, nextState }: Edge): string {
  return `${serialize(state)} ${event.type} ${serialize(nextState)}`;
}

function isOverruled({ context }: State): boolean {
  return context.notice?.kind === 'overruled';
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
