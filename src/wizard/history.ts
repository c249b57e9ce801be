import type { Qualification } from '../catalogue';
import type { Instant, Plan, PlanChange } from '../plan';
import { applyChange, editsBetween, pathwayChoice, typedField } from '../plan';

/** A plan and the edition of its qualification that it is on. */
export interface PlanOnEdition {
  readonly plan: Plan;
  readonly qualification: Qualification;
}

/**
 * What led to an entry: a change made here, a newer version that came from another tab, or another
 * edition of the qualification.
 */
export type ChangeCause = PlanChange | { readonly type: 'replaced' } | { readonly type: 'moved' };

interface HistoryEntry extends PlanOnEdition {
  /** What turned this plan into the one after it. */
  readonly cause: ChangeCause;
}

/** A plan with the way back and the way forward. */
export interface UndoHistory {
  readonly past: readonly HistoryEntry[];
  readonly present: Plan;
  /** On which the present plan is. */
  readonly qualification: Qualification;
  readonly future: readonly HistoryEntry[];
  /** Counts every step, forth or back: while it is the same, what is done belongs to one step. */
  readonly step: number;
  /** The field that is being typed into (see `typedField`), until it is left. */
  readonly typing: string | null;
}

const maxEntries = 200;

export function newHistory({ plan, qualification }: PlanOnEdition): UndoHistory {
  return { past: [], present: plan, qualification, future: [], step: 0, typing: null };
}

/**
 * The history after a change: a step of its own, or more of what is being typed into one field. A
 * change that changes nothing is none.
 */
export function changed(history: UndoHistory, change: PlanChange, at: Instant): UndoHistory {
  const { present, qualification, past } = history;
  const plan = applyChange(present, change, at);
  if (editsBetween(present, plan).length === 0) return history;
  const typing = typedField(present, plan);
  if (typing === null || typing !== history.typing) {
    return { ...withEntry(history, change, { plan, qualification }), typing };
  }
  const last = past.slice(-1).map((entry) => ({ ...entry, cause: change }));
  return { ...history, past: [...past.slice(0, -1), ...last], present: plan };
}

/** The history after the plan follows another pathway, and what that drops is dropped: one step. */
export function rerouted(history: UndoHistory, pathway: string | null, at: Instant): UndoHistory {
  const { change } = pathwayChoice(history.qualification, history.present, pathway);
  return changed(history, change, at);
}

/** The history once a field is left: what is typed there next is another step. */
export function fieldLeft(history: UndoHistory): UndoHistory {
  return history.typing === null ? history : { ...history, typing: null };
}

/** The history after another tab's version took the place of ours; undo brings ours back. */
export function replaced(history: UndoHistory, next: PlanOnEdition): UndoHistory {
  return withEntry(history, { type: 'replaced' }, next);
}

/** The history after a move to another edition; undo goes back to the edition as well. */
export function moved(
  history: UndoHistory,
  { plan, qualification }: PlanOnEdition,
  at: Instant,
): UndoHistory {
  return withEntry(history, { type: 'moved' }, { plan: { ...plan, changedAt: at }, qualification });
}

export function undone(history: UndoHistory, at: Instant): UndoHistory {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: { ...last.plan, changedAt: at },
    qualification: last.qualification,
    future: [entryOf(history, last.cause), ...history.future],
    step: history.step + 1,
    typing: null,
  };
}

export function redone(history: UndoHistory, at: Instant): UndoHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    past: [...history.past, entryOf(history, next.cause)],
    present: { ...next.plan, changedAt: at },
    qualification: next.qualification,
    future,
    step: history.step + 1,
    typing: null,
  };
}

function withEntry(
  history: UndoHistory,
  cause: ChangeCause,
  { plan, qualification }: PlanOnEdition,
): UndoHistory {
  const past = [...history.past, entryOf(history, cause)].slice(-maxEntries);
  const step = history.step + 1;
  return { past, present: plan, qualification, future: [], step, typing: null };
}

function entryOf({ present, qualification }: UndoHistory, cause: ChangeCause): HistoryEntry {
  return { plan: present, qualification, cause };
}
