import type { Qualification } from '../catalogue';
import type { Edit, Instant, Plan, PlanChange, PlanOnEdition } from '../plan';
import { editsBetween, mergeOnEditions, newPlan } from '../plan';
import type { Found, SavedStep, SaveResult, StorageFailure } from '../storage';
import type { UndoHistory } from './history';
import { newHistory, presentOf, withOthers } from './history';
import type { StepRefusal } from './step-refusal';
import type { Step } from './steps';

/** The plan on the table: its history, and the stored revision it stands on. */
interface Open {
  readonly history: UndoHistory;
  /** `null` = not stored, or no longer. */
  readonly base: number | null;
  /** The last state that is here and was on the device: what others have done is told from it. */
  readonly common: PlanOnEdition;
  /** The history's step when `base` was saved here: unchanged, what is saved next is one step with it. */
  readonly savedStep: UndoHistory['step'] | null;
}

/** Something that happened to the plan without the planner doing it; the screen words it. */
export type Notice =
  { readonly kind: 'changed-elsewhere' | 'deleted-elsewhere' | 'versions-evicted' } | Overruled;

/** Edits made here that later ones from elsewhere took the place of. */
export interface Overruled {
  readonly kind: 'overruled';
  readonly edits: readonly Edit[];
  /** The plan with these edits, as it was here. */
  readonly mine: Plan;
}

/** What the store told last of the plan; acted on once everything of ours is saved. */
export type RemoteUpdate = ({ readonly kind: 'stored' } & Found) | { readonly kind: 'deleted' };

export interface WizardContext {
  readonly open: Open | null;
  /** The step on which the wizard was opened. */
  readonly start: Step;
  /** The step that was refused last, until the next move. */
  readonly refusal: StepRefusal | null;
  readonly failure: StorageFailure | null;
  readonly notice: Notice | null;
  readonly remoteUpdate: RemoteUpdate | null;
}

export interface ChosenQualification {
  readonly qualification: Qualification;
  /** Id for the new plan. */
  readonly id: string;
  readonly at: Instant;
}

export type WizardEvent =
  | ({ readonly type: 'CHOOSE_QUALIFICATION' } & ChosenQualification)
  | { readonly type: 'GO'; readonly step: Step }
  | { readonly type: 'NEXT' }
  | { readonly type: 'BACK' }
  | { readonly type: 'CHANGE'; readonly change: PlanChange; readonly at: Instant }
  /** Makes the plan follow a pathway of its qualification; `null` leaves it open. */
  | { readonly type: 'FOLLOW'; readonly pathway: string | null; readonly at: Instant }
  /** Puts the plan, as it is given, on the edition of its qualification that is given. */
  | { readonly type: 'MOVE'; readonly to: PlanOnEdition; readonly at: Instant }
  /** The field that was typed into was left. */
  | { readonly type: 'FIELD_LEFT' }
  /** Puts edits back that others overruled. */
  | ({ readonly type: 'PUT_BACK'; readonly at: Instant } & Pick<Overruled, 'edits' | 'mine'>)
  /** What was told of the plan has been read. */
  | { readonly type: 'NOTICE_READ' }
  | { readonly type: 'UNDO'; readonly at: Instant }
  | { readonly type: 'REDO'; readonly at: Instant }
  /** The newest stored version, whichever tab wrote it. */
  | ({ readonly type: 'STORED' } & Found)
  | { readonly type: 'DELETED_ELSEWHERE' }
  | { readonly type: 'RETRY' };

/** What to open: a stored plan on one of its steps, or nothing yet. */
export interface WizardInput {
  readonly open: Found | null;
  readonly step: Step;
}

/** A plan to write, and the revision it was made from. */
export interface SaveInput extends PlanOnEdition {
  readonly base: number | null;
  readonly savedStep: SavedStep;
  /** The history's step that the plan is of. */
  readonly step: UndoHistory['step'];
}

export interface SaveOutcome extends Pick<SaveInput, 'plan' | 'qualification' | 'step'> {
  readonly result: SaveResult;
}

export function contextOf({ open, step }: WizardInput): WizardContext {
  const common = open && { plan: open.stored.plan, qualification: open.qualification };
  return {
    open: common && {
      history: newHistory(common),
      base: open.stored.revision,
      common,
      savedStep: null,
    },
    start: step,
    refusal: null,
    failure: null,
    notice: null,
    remoteUpdate: null,
  };
}

export function openPlan({ open }: WizardContext): PlanOnEdition | null {
  return open && presentOf(open.history);
}

export function beginning({ qualification, id, at }: ChosenQualification): Partial<WizardContext> {
  const common = { plan: newPlan(qualification, { id, at }), qualification };
  return { open: { history: newHistory(common), base: null, common, savedStep: null } };
}

export function withHistory(
  { open, notice }: WizardContext,
  next: (history: UndoHistory) => UndoHistory,
): Partial<WizardContext> {
  if (!open) return {};
  return { open: { ...open, history: next(open.history) }, notice: staying(notice), refusal: null };
}

/** What was overruled is told until it is put back or has been read; anything else until the next edit. */
function staying(notice: Notice | null): Notice | null {
  return notice?.kind === 'overruled' ? notice : null;
}

/** What is known once a save has come back. */
export function afterSaving(
  context: WizardContext,
  { plan, qualification, result, step }: SaveOutcome,
): Partial<WizardContext> {
  switch (result.kind) {
    case 'saved':
      return {
        ...afterSave(context, result.revision, { plan, qualification }, step),
        ...(result.evicted !== undefined && { notice: { kind: 'versions-evicted' } }),
      };
    case 'newer':
      return mergedWith(context, result);
    case 'missing':
      return afterDeletion(context);
    case 'failed':
      return { failure: result.failure };
  }
}

/** Whether the same save may succeed later, without a change to the plan or a newer Unitwise. */
export function mayPass({ reason }: StorageFailure): boolean {
  return reason !== 'unreadable' && reason !== 'newer-version';
}

/** The plan is no longer on the device; the next save writes it as a new one. */
export function afterDeletion({ open, notice }: WizardContext): Partial<WizardContext> {
  return {
    open: open && { ...open, base: null, savedStep: null },
    failure: null,
    notice: staying(notice) ?? { kind: 'deleted-elsewhere' },
    remoteUpdate: null,
  };
}

/** The plan as it was saved is what is here and on the device. */
function afterSave(
  { open }: WizardContext,
  base: number,
  common: PlanOnEdition,
  savedStep: UndoHistory['step'],
): Partial<WizardContext> {
  return { open: open && { ...open, base, common, savedStep }, failure: null };
}

/** Whether the remoteUpdate is a version that another tab stored after the one that ours stands on. */
export function isNewer({ open, remoteUpdate }: WizardContext): boolean {
  return (
    open !== null &&
    remoteUpdate?.kind === 'stored' &&
    remoteUpdate.stored.revision > (open.base ?? 0)
  );
}

export function remoteUpdateOf(event: WizardEvent): RemoteUpdate | null {
  if (event.type === 'STORED')
    return { kind: 'stored', stored: event.stored, qualification: event.qualification };
  return event.type === 'DELETED_ELSEWHERE' ? { kind: 'deleted' } : null;
}

/** Takes up what another tab stored, once all that was done here is on the device. */
export function newsTaken(context: WizardContext): Partial<WizardContext> {
  const { remoteUpdate } = context;
  if (remoteUpdate?.kind !== 'stored') return {};
  return { ...mergedWith(context, remoteUpdate), remoteUpdate: null };
}

/** What was done here and what another tab stored, together; of one field the later stays. */
function mergedWith(context: WizardContext, found: Found): Partial<WizardContext> {
  const { open } = context;
  if (!open) return {};
  const theirs = { plan: found.stored.plan, qualification: found.qualification };
  if (isAsStored(context)) return takenUp(context, found, theirs);
  const ours = presentOf(open.history);
  const { overruled, ...merged } = mergeOnEditions(open.common, ours, theirs);
  const next = isSame(merged, theirs) ? theirs : merged;
  return {
    ...takenUp(context, found, next),
    ...(overruled.length > 0 && {
      notice: { kind: 'overruled', edits: overruled, mine: ours.plan },
    }),
  };
}

/** Shows what another tab stored, as it is or with what was done here. */
function takenUp(
  { open, notice }: WizardContext,
  { stored, qualification }: Found,
  next: PlanOnEdition,
): Partial<WizardContext> {
  if (!open) return {};
  return {
    open: {
      history: withOthers(open.history, next),
      base: stored.revision,
      common: { plan: stored.plan, qualification },
      savedStep: null,
    },
    notice: staying(notice) ?? { kind: 'changed-elsewhere' },
    failure: null,
    refusal: null,
  };
}

/** Whether the plan as it is here is what the device has, so that there is nothing to save. */
export function isAsStored({ open }: WizardContext): boolean {
  return open !== null && isSame(open.common, presentOf(open.history));
}

function isSame(one: PlanOnEdition, other: PlanOnEdition): boolean {
  const isOnSame = one.qualification.version === other.qualification.version;
  return isOnSame && editsBetween(one.plan, other.plan).length === 0;
}
