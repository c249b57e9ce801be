import type { CellField } from '../authoring';
import type { Group, GroupKind } from '../catalogue';
import { counted, credits, units } from './amounts';

export const cellNames: Readonly<Record<CellField, string>> = {
  ref: 'Reference',
  localRef: 'No.',
  title: 'Title',
  level: 'Level',
  credits: 'Credits',
  glh: 'GLH',
  summary: 'In plain words',
};

export const groupKindNames: Readonly<Record<GroupKind, string>> = {
  mandatory: 'Mandatory',
  optional: 'Optional',
  additional: 'Never count',
};

export const gridWords = {
  newUnit: 'New unit',
  row: 'Row',
  fillDown: 'Fill down',
  moveUp: 'Up',
  moveDown: 'Down',
  insert: 'Insert',
  remove: 'Delete',
  moveTo: 'Move to …',
  newGroup: 'A new group',
  addGroup: 'Add a group',
  changeGroup: 'Change the group',
  deleteGroup: 'Delete the group',
  groupTitle: 'Title of the group',
  groupKind: 'Its units are',
  showNumbers: 'Show the awarding body’s own numbers',
  showSummaries: 'Show what each unit is in plain words',
  printed: 'printed',
  asked: 'question',
  keys: 'Keys',
  hint: 'Arrows move, typing replaces, Enter goes down. Paste a block anywhere. Esc leaves the grid.',
  levelHint: 'Enter a level such as 3, or E2; leave it empty where none is published.',
  figureHint: 'Enter a figure such as 4 or 4.5; leave it empty where none is published.',
  notPublished: 'not published',
  pasteHere: 'Paste units here: copy them from a table and press Ctrl+V in the first cell.',
} as const;

/** The keys of the grid, and what they do. */
export const gridKeys: readonly (readonly [keys: string, does: string])[] = [
  ['Enter, Tab', 'next row, next cell'],
  ['F2', 'edit in the cell'],
  ['Delete', 'empty the cells'],
  ['Shift + arrows', 'select cells'],
  ['Ctrl C, Ctrl V', 'copy, paste a block here'],
  ['Ctrl D', 'fill down'],
  ['Alt ↑, Alt ↓', 'move the row'],
  ['Ctrl Z', 'undo'],
  ['F8', 'next question'],
  ['Esc', 'leave the grid'],
];

/** "12 units, 42 credits". */
export function formatGroupSize(count: number, sum: number | null): string {
  return sum === null ? units(count) : `${units(count)}, ${credits(sum)}`;
}

/** "Group B, optional". */
export function formatGroupChoice({ id, kind }: Group): string {
  return `Group ${id}, ${groupKindNames[kind].toLowerCase()}`;
}

export function formatSelected(rows: number): string {
  return `${counted(rows, 'row')} selected`;
}

/** What a grid is called: "Units of Group B". */
export function formatGridName(id: string): string {
  return `Units of Group ${id}`;
}

/** How a cell that cannot be read is refused. */
export function cellHint(field: CellField): string {
  return field === 'level' ? gridWords.levelHint : gridWords.figureHint;
}

export const factHints = {
  glh: 'One figure, or a range such as 245 to 305',
  date: 'A date such as 1 September 2024',
  unclear: 'That cannot be read. Leave it empty where it is not published.',
  scale: 'Levels are those of',
  rqf: 'the RQF (Entry, 1 to 8)',
  scqf: 'the SCQF (1 to 12)',
  status: 'Status',
  live: 'Learners can be registered',
  draft: 'A draft for consultation',
} as const;
