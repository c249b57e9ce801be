import type { Qualification } from '../catalogue';
import type { Edit, Instant, Plan, PlanChange, PlanOnEdition } from '../plan';
import {
  afterStep,
  applyChange,
  editsBetween,
  pathwayChoice,
  putBack,
  toEdition,
  typedField,
} from '../plan';

/**
 * What a step was: a change, a move to another edition of the qualification, or own edits put back
 * that somebody else had overruled.
 */
export type ChangeCause = PlanChange | { readonly type: 'moved' } | { readonly type: 'put-back' };

/** One step made here: where it began and where it ended. */
interface HistoryEntry {
  readonly before: PlanOnEdition;
  readonly after: PlanOnEdition;
  readonly cause: ChangeCause;
}

/**
 * A plan with the way back and the way forward. Only what was done here is among the steps; what
 * came from elsewhere is in the present plan, and no undo takes it back.
 */
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
  const after = { plan, qualification };
  const last = past.slice(-1).map((entry) => ({ ...entry, cause: change, after }));
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

/** The present plan and the edition that it is on. */
export function presentOf({ present, qualification }: UndoHistory): PlanOnEdition {
  return { plan: present, qualification };
}

/** The history once others have changed the plan: the steps made here stay what they are. */
export function withOthers(history: UndoHistory, next: PlanOnEdition): UndoHistory {
  const { plan: present, qualification } = next;
  return { ...history, present, qualification, typing: null };
}

/** The history after own edits that others overruled are put back as one step. */
export function restored(
  history: UndoHistory,
  { mine, edits }: { readonly mine: Plan; readonly edits: readonly Edit[] },
  at: Instant,
): UndoHistory {
  const { present, qualification } = history;
  const plan = { ...putBack(present, mine, edits), changedAt: at };
  if (editsBetween(present, plan).length === 0) return history;
  return withEntry(history, { type: 'put-back' }, onEdition(plan, qualification));
}

/** A plan on an edition: what the edition does not have is left out. */
function onEdition(plan: Plan, qualification: Qualification): PlanOnEdition {
  return { plan: toEdition(plan, qualification).plan, qualification };
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
  const rest = history.past.slice(0, -1);
  const stepped = afterEntry(history, last.after, last.before, at);
  if (stepped === null)
    return undone({ ...history, past: rest, future: [last, ...history.future] }, at);
  const { next, isAlone } = stepped;
  const previous = rest.slice(-1).map((entry) => endingIn(entry, last.before, next));
  return {
    past: isAlone ? [...rest.slice(0, -1), ...previous] : rest,
    present: next.plan,
    qualification: next.qualification,
    future: [isAlone ? { ...last, before: next } : last, ...history.future],
    step: history.step + 1,
    typing: null,
  };
}

export function redone(history: UndoHistory, at: Instant): UndoHistory {
  const [first, ...rest] = history.future;
  if (!first) return history;
  const stepped = afterEntry(history, first.before, first.after, at);
  if (stepped === null)
    return redone({ ...history, past: [...history.past, first], future: rest }, at);
  const { next, isAlone } = stepped;
  const following = rest.slice(0, 1).map((entry) => beginningIn(entry, first.after, next));
  return {
    past: [...history.past, isAlone ? { ...first, after: next } : first],
    present: next.plan,
    qualification: next.qualification,
    future: isAlone ? [...following, ...rest.slice(1)] : rest,
    step: history.step + 1,
    typing: null,
  };
}

interface Stepped {
  readonly next: PlanOnEdition;
  /** Whether nobody else has changed the plan since the step: then it ends exactly as it once did. */
  readonly isAlone: boolean;
}

/**
 * The present after a step, back or forth: only what still is as the step left it. `null` = nothing
 * of it is, since others have changed all of it.
 */
function afterEntry(
  { present, qualification }: UndoHistory,
  from: PlanOnEdition,
  to: PlanOnEdition,
  at: Instant,
): Stepped | null {
  if (present === from.plan)
    return { next: { ...to, plan: { ...to.plan, changedAt: at } }, isAlone: true };
  const isOnSame = qualification.version === from.qualification.version;
  const next = onEdition(
    { ...afterStep(present, from.plan, to.plan), changedAt: at },
    isOnSame ? to.qualification : qualification,
  );
  const isMoved = next.qualification.version !== qualification.version;
  const changesPlan = isMoved || editsBetween(present, next.plan).length > 0;
  return changesPlan ? { next, isAlone: false } : null;
}

/** The step before one that was taken back ends in the plan that this led to. */
function endingIn(entry: HistoryEntry, was: PlanOnEdition, next: PlanOnEdition): HistoryEntry {
  return entry.after.plan === was.plan ? { ...entry, after: next } : entry;
}

/** The step after one that was done again begins with the plan that this led to. */
function beginningIn(entry: HistoryEntry, was: PlanOnEdition, next: PlanOnEdition): HistoryEntry {
  return entry.before.plan === was.plan ? { ...entry, before: next } : entry;
}

function withEntry(history: UndoHistory, cause: ChangeCause, after: PlanOnEdition): UndoHistory {
  const past = [...history.past, { before: presentOf(history), after, cause }].slice(-maxEntries);
  return {
    past,
    present: after.plan,
    qualification: after.qualification,
    future: [],
    step: history.step + 1,
    typing: null,
  };
}
