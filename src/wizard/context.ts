import type { Qualification } from '../catalogue';
import type { Instant, Plan, PlanChange } from '../plan';
import { newPlan } from '../plan';
import type { Found, Result, SavedStep, SaveResult, StorageFailure, StoredPlan } from '../storage';
import type { UndoHistory, PlanOnEdition } from './history';
import { newHistory, replaced } from './history';
import type { OpenPlan, StepRefusal } from './step-refusal';
import type { Step } from './steps';

/** The plan on the table: its history, and the stored revision it stands on. */
interface Open {
  readonly history: UndoHistory;
  /** `null` = not stored, or no longer. */
  readonly base: number | null;
  /** The history's step when `base` was saved here: unchanged, what is saved next is one step with it. */
  readonly savedStep: UndoHistory['step'] | null;
}

/** Something that happened to the plan without the planner doing it; the screen words it. */
export type Notice = 'changed-elsewhere' | 'copy-kept' | 'deleted-elsewhere' | 'versions-evicted';

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
  /** Another tab's version that won, while a copy of ours is being kept. */
  readonly newer: Found | null;
  /** The copy that was kept in this conflict, where it has to be written again. */
  readonly copy: StoredPlan | null;
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

export interface SaveOutcome extends Pick<SaveInput, 'plan' | 'step'> {
  readonly result: SaveResult;
}

/** A plan to keep beside another tab's version. */
export interface CopyInput extends PlanOnEdition {
  /** The copy to write it into; `null` = a new one. */
  readonly copy: StoredPlan | null;
}

/** Which plan was copied; the copy that was kept, or why there is none. */
export interface CopyOutcome {
  readonly plan: Plan;
  readonly result: Result<StoredPlan>;
}

export function contextOf({ open, step }: WizardInput): WizardContext {
  return {
    open: open && {
      history: newHistory({ plan: open.stored.plan, qualification: open.qualification }),
      base: open.stored.revision,
      savedStep: null,
    },
    start: step,
    refusal: null,
    failure: null,
    notice: null,
    newer: null,
    copy: null,
    remoteUpdate: null,
  };
}

export function openPlan({ open }: WizardContext): OpenPlan | null {
  return open && { qualification: open.history.qualification, plan: open.history.present };
}

export function beginning({ qualification, id, at }: ChosenQualification): Partial<WizardContext> {
  const history = newHistory({ plan: newPlan(qualification, { id, at }), qualification });
  return { open: { history, base: null, savedStep: null } };
}

export function withHistory(
  { open }: WizardContext,
  next: (history: UndoHistory) => UndoHistory,
): Partial<WizardContext> {
  if (!open) return {};
  return { open: { ...open, history: next(open.history) }, notice: null, refusal: null };
}

/** What is known once a save has come back. */
export function afterSaving(
  context: WizardContext,
  { result, step }: SaveOutcome,
): Partial<WizardContext> {
  switch (result.kind) {
    case 'saved':
      return {
        ...withBase(context, result.revision, step),
        ...(result.evicted !== undefined && { notice: 'versions-evicted' }),
      };
    case 'newer':
      return { newer: result };
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

/** What is known once a copy was written, or could not be. */
export function afterCopying({ result }: CopyOutcome): Partial<WizardContext> {
  return result.ok ? { copy: result.value } : { failure: result.failure };
}

/** The plan is no longer on the device; the next save writes it as a new one. */
export function afterDeletion(context: WizardContext): Partial<WizardContext> {
  return { ...withBase(context, null), notice: 'deleted-elsewhere', remoteUpdate: null };
}

function withBase(
  { open }: WizardContext,
  base: number | null,
  savedStep: UndoHistory['step'] | null = null,
): Partial<WizardContext> {
  return { open: open && { ...open, base, savedStep }, failure: null, newer: null, copy: null };
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

/** A copy that was kept just before stays what is told: nothing else on the screen says so. */
export function newsTaken(context: WizardContext): Partial<WizardContext> {
  const { remoteUpdate, notice } = context;
  if (remoteUpdate?.kind !== 'stored') return {};
  const told = notice === 'copy-kept' ? notice : 'changed-elsewhere';
  return { ...takenOver(context, remoteUpdate, told), remoteUpdate: null };
}

/** Another tab's version takes the place of ours; ours stays one undo away. */
export function takenOver(
  { open }: WizardContext,
  { stored, qualification }: Found,
  notice: Notice,
): Partial<WizardContext> {
  if (!open) return {};
  const history = replaced(open.history, { plan: stored.plan, qualification });
  return {
    open: { ...open, history, base: stored.revision, savedStep: null },
    notice,
    newer: null,
    copy: null,
    failure: null,
    refusal: null,
  };
}
