import type { Qualification } from '../catalogue';
import type { Instant, Learner, Plan, PlanChange } from '../plan';
import { applyChange } from '../plan';

/** A plan and the edition of its qualification that it is on. */
export interface PlanOnEdition {
  readonly plan: Plan;
  readonly qualification: Qualification;
}

/**
 * What led to an entry: a change made here, a newer version that came from another tab, or another
 * edition of the qualification.
 */
export type Cause = PlanChange | { readonly type: 'replaced' } | { readonly type: 'moved' };

interface Entry extends PlanOnEdition {
  /** What turned this plan into the one after it. */
  readonly cause: Cause;
}

/** A plan with the way back and the way forward. */
export interface History {
  readonly past: readonly Entry[];
  readonly present: Plan;
  /** On which the present plan is. */
  readonly qualification: Qualification;
  readonly future: readonly Entry[];
}

const mostEntries = 200;
/** Keystrokes in one field closer than this are one step of undo. */
const typingPause = 1_500;

export function newHistory({ plan, qualification }: PlanOnEdition): History {
  return { past: [], present: plan, qualification, future: [] };
}

/** The history after a change. Quick successive edits of one text field share one entry. */
export function changed(history: History, change: PlanChange, at: Instant): History {
  const { present, qualification } = history;
  const plan = applyChange(present, change, at);
  if (continuesTyping(history, change, at)) return { ...history, present: plan, future: [] };
  return withEntry(history, change, { plan, qualification });
}

/** The history after another tab's version took the place of ours; undo brings ours back. */
export function replaced(history: History, next: PlanOnEdition): History {
  return withEntry(history, { type: 'replaced' }, next);
}

/** The history after a move to another edition; undo goes back to the edition as well. */
export function moved(
  history: History,
  { plan, qualification }: PlanOnEdition,
  at: Instant,
): History {
  return withEntry(history, { type: 'moved' }, { plan: { ...plan, changedAt: at }, qualification });
}

export function undone(history: History, at: Instant): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: { ...last.plan, changedAt: at },
    qualification: last.qualification,
    future: [entryOf(history, last.cause), ...history.future],
  };
}

export function redone(history: History, at: Instant): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    past: [...history.past, entryOf(history, next.cause)],
    present: { ...next.plan, changedAt: at },
    qualification: next.qualification,
    future,
  };
}

function withEntry(
  history: History,
  cause: Cause,
  { plan, qualification }: PlanOnEdition,
): History {
  const past = [...history.past, entryOf(history, cause)].slice(-mostEntries);
  return { past, present: plan, qualification, future: [] };
}

function entryOf({ present, qualification }: History, cause: Cause): Entry {
  return { plan: present, qualification, cause };
}

function continuesTyping(
  { past, present, future }: History,
  change: PlanChange,
  at: Instant,
): boolean {
  const last = past.at(-1);
  if (!last || future.length > 0) return false;
  const field = textField(change);
  const { cause } = last;
  if (field === null || cause.type === 'replaced' || cause.type === 'moved') return false;
  if (textField(cause) !== field) return false;
  const since = Date.parse(at) - Date.parse(present.changedAt);
  return since >= 0 && since < typingPause;
}

/** Names the text field that a change edits, or `null` for a change that is a step of its own. */
function textField(change: PlanChange): string | null {
  switch (change.type) {
    case 'rename':
      return 'name';
    case 'set-up':
      return `set-up ${Object.keys(change.setUp).join()}`;
    case 'limit':
      return `limit ${Object.keys(change.limits).join()}`;
    case 'plan-hours':
      return `hours ${change.unit}`;
    case 'recognise':
      return change.recognition === null ? null : `recognise ${change.unit}`;
    case 'confirm':
      return change.confirmation === null ? null : `confirm ${change.condition}`;
    case 'deliver-unit':
      return deliveryField(change);
    case 'change-learner':
      return learnerField(change.learner);
    case 'place':
    case 'keep-answer':
    case 'want':
    case 'together':
    case 'add-learners':
    case 'remove-learners':
    case 'group-size':
    case 'deliver':
    case 'pin':
      return null;
  }
}

/** Ticks of methods and a date are decisions of their own; names and notes are typed. */
function deliveryField({
  unit,
  delivery,
}: Extract<PlanChange, { type: 'deliver-unit' }>): string | null {
  const fields = Object.keys(delivery);
  const isTyped = fields.every((field) => typedDelivery.has(field));
  return isTyped ? `deliver ${unit} ${fields.join()}` : null;
}

const typedDelivery: ReadonlySet<string> = new Set([
  'tutor',
  'assessor',
  'iqa',
  'location',
  'resources',
  'notes',
]);

/** Edits of a learner's details share an entry only while their units and dates stay as they are. */
function learnerField({ id, differs, recognised, startsOn }: Learner): string {
  return `learner ${id} ${JSON.stringify([differs, recognised, startsOn])}`;
}
