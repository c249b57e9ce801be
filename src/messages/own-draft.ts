import type { CommandType, DraftContent, DraftStep, Obstacle, Origin } from '../authoring';
import type { StorageFailure } from '../storage';
import type { DraftStepName } from '../wizard';
import { counted } from './amounts';
import { formatFailure } from './wizard';

export const draftStepNames: Readonly<Record<DraftStepName, string>> = {
  facts: 'Facts',
  units: 'Units',
  rules: 'Rules',
  try: 'Try it',
  publish: 'Publish',
};

export const ownDraftWords = {
  untitled: 'Untitled draft',
  drafts: 'Drafts',
  steps: 'Steps of this draft',
  walk: 'The step before and the next',
  saved: 'Saved',
  saving: 'Saving …',
  deleted: 'Not on this device: deleted in another tab. Any change you make here saves it again.',
  changedElsewhere:
    'This draft was changed in another tab as well. Both changes stand; of the same field, the later.',
  tryAgain: 'Try again now',
  undo: 'Undo',
  redo: 'Redo',
  history: 'History',
  historyStart: 'As it began',
  historyNow: 'now',
  goBack: 'Go to this state',
  close: 'Close',
  somebody: '…',
  missing: 'This draft is not on this device',
  missingWhy: 'It was deleted, or made on another device.',
  unreadable: 'This draft cannot be read here',
  remove: 'Delete',
  removed: 'Draft deleted.',
  putBack: 'Undo',
  source: 'Source',
  notKept: 'Only the first lines of the document are kept.',
  notUsed: 'Dotted: lines that were not used.',
  earlier: 'Earlier lines',
  later: 'Later lines',
  closeSource: 'Close the source',
  loading: 'Reading the draft …',
  toQualifications: 'Choose a qualification',
} as const;

/** "Draft, read from team-leading.pdf". */
export function formatOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'read':
      return origin.name === null
        ? 'Draft, read from the clipboard'
        : `Draft, read from ${origin.name}`;
    case 'by-hand':
      return 'Draft, made by hand';
    case 'copy':
      return `Draft, copied from ${origin.title}`;
  }
}

/** "4 questions left". */
export function formatQuestionsLeft(count: number): string {
  return count === 0 ? 'No question left' : `${counted(count, 'question')} left`;
}

export function formatDraftFailure(failure: StorageFailure): string {
  return formatFailure(failure).replace('plan', 'draft');
}

const commandNames: Readonly<Record<CommandType, string>> = {
  'set-fact': 'Fact changed',
  'enter-cells': 'Units changed',
  paste: 'Units pasted',
  'add-units': 'Units added',
  'delete-units': 'Units deleted',
  'move-units': 'Units moved',
  'add-group': 'Group added',
  'set-group': 'Group changed',
  'delete-group': 'Group deleted',
  'add-rule': 'Rule added',
  'set-rule': 'Rule changed',
  'delete-rule': 'Rule deleted',
  'add-condition': 'Condition added',
  'set-condition': 'Condition changed',
  'delete-condition': 'Condition deleted',
  'delete-requirement': 'Requirement deleted',
  'add-pathway': 'Pathway added',
  'set-pathway': 'Pathway renamed',
  'set-pathway-group': 'Pathway’s group changed',
  'set-pathway-mandatory': 'Pathway’s mandatory units changed',
  'delete-pathway': 'Pathway deleted',
  answer: 'Question settled',
  correct: 'Correction made',
};

/** What a step of the history did: "Units changed". */
export function formatDraftStep({ command }: DraftStep): string {
  return commandNames[command.type];
}

export function formatStepUndone(step: DraftStep): string {
  return `Undone: ${formatDraftStep(step)}`;
}

export function formatStepRedone(step: DraftStep): string {
  return `Done again: ${formatDraftStep(step)}`;
}

/** What is in the way of publishing, as what to do about it. */
export function formatObstacle({ qualification }: DraftContent, obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'title-missing':
      return 'The qualification needs a title.';
    case 'body-missing':
      return 'Say which awarding body the specification is from.';
    case 'no-units':
      return 'There are no units yet.';
    case 'group-empty':
      return `Group ${obstacle.group} has no units. Add some, or delete the group.`;
    case 'group-untitled':
      return `Group ${obstacle.group} needs a title.`;
    case 'units-untitled':
      return `${counted(obstacle.units.length, 'unit')} without a title.`;
    case 'pathway-untitled':
      return 'A pathway needs a title.';
    case 'rule-open':
      return obstacle.reason === 'no-figure'
        ? 'A rule says no figure.'
        : 'A rule names no unit or group any more. Choose some, or delete it.';
    case 'other':
      return `${qualification.title}: ${obstacle.problem.message}`;
  }
}
