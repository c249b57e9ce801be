import type { Instant, Learner, Plan, PlanChange } from '../plan';
import { applyChange } from '../plan';

/** What led to an entry: a change made here, or a newer version that came from another tab. */
export type Cause = PlanChange | { readonly type: 'replaced' };

interface Entry {
  readonly plan: Plan;
  /** What turned this plan into the one after it. */
  readonly cause: Cause;
}

/** A plan with the way back and the way forward. */
export interface History {
  readonly past: readonly Entry[];
  readonly present: Plan;
  readonly future: readonly Entry[];
}

const mostEntries = 200;
/** Keystrokes in one field closer than this are one step of undo. */
const typingPause = 1_500;

export function newHistory(plan: Plan): History {
  return { past: [], present: plan, future: [] };
}

/** The history after a change. Quick successive edits of one text field share one entry. */
export function changed(history: History, change: PlanChange, at: Instant): History {
  const { past, present } = history;
  const next = applyChange(present, change, at);
  if (continuesTyping(history, change, at)) return { past, present: next, future: [] };
  return withEntry(history, { plan: present, cause: change }, next);
}

/** The history after another tab's version took the place of ours; undo brings ours back. */
export function replaced(history: History, plan: Plan): History {
  return withEntry(history, { plan: history.present, cause: { type: 'replaced' } }, plan);
}

export function undone(history: History, at: Instant): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: { ...last.plan, changedAt: at },
    future: [{ plan: history.present, cause: last.cause }, ...history.future],
  };
}

export function redone(history: History, at: Instant): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    past: [...history.past, { plan: history.present, cause: next.cause }],
    present: { ...next.plan, changedAt: at },
    future,
  };
}

function withEntry({ past }: History, entry: Entry, present: Plan): History {
  return { past: [...past, entry].slice(-mostEntries), present, future: [] };
}

function continuesTyping(
  { past, present, future }: History,
  change: PlanChange,
  at: Instant,
): boolean {
  const last = past.at(-1);
  if (!last || future.length > 0) return false;
  const field = textField(change);
  if (field === null || last.cause.type === 'replaced' || textField(last.cause) !== field)
    return false;
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
