import { canonicalJson, deepEqual } from '../catalogue';
import { cellsOf, planOf } from './cells';
import type { Cell, Cells } from './cells';
import { editsBetween } from './edits';
import type { Edit } from './edits';
import type { Instant } from './instant';
import type { Plan } from './plan';

/** What became of a cell, and when; `null` = it was taken away. */
export interface CellEdit {
  readonly cell: Cell | null;
  readonly at: Instant;
}

/** What was done to a plan, by the keys of its cells. */
export type CellEdits = ReadonlyMap<string, CellEdit>;

/** Every cell that two states of a plan differ in, as edited when the later state was made. */
export function cellEdits(before: Plan, after: Plan): CellEdits {
  if (before === after) return new Map();
  return editsOfCells(cellsOf(before), cellsOf(after), after.changedAt);
}

/** The same of two states that are cells already. */
export function editsOfCells(before: Cells, after: Cells, at: Instant): CellEdits {
  const edits = new Map<string, CellEdit>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const cell = after.get(key) ?? null;
    if (!holdsSame(before.get(key) ?? null, cell)) edits.set(key, { cell, at });
  }
  return edits;
}

function holdsSame(one: Cell | null, other: Cell | null): boolean {
  return one === other || deepEqual(one?.value, other?.value);
}

/**
 * What two people did to one state of a plan, together. Where both changed a cell the later edit
 * stays; of two at one instant the one that leaves something there, and then the greater as text.
 * The same whichever comes first and however many are put together in whichever order.
 */
export function joinEdits(one: CellEdits, other: CellEdits): CellEdits {
  const joined = new Map(one);
  for (const [key, edit] of other) {
    const there = joined.get(key);
    if (!there || staysBefore(edit, there)) joined.set(key, edit);
  }
  return joined;
}

function staysBefore(one: CellEdit, other: CellEdit): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return textOf(one) > textOf(other);
}

function textOf({ cell }: CellEdit): string {
  return cell === null ? '' : canonicalJson(cell.value);
}

/** A plan after edits of its cells. */
export function withEdits(plan: Plan, edits: CellEdits): Plan {
  return planOf(edited(cellsOf(plan), edits));
}

function edited(before: Cells, edits: CellEdits): Cells {
  const cells = new Map(before);
  for (const [key, { cell }] of edits) {
    if (cell === null) cells.delete(key);
    else cells.set(key, cell);
  }
  return cells;
}

export interface Merged {
  readonly plan: Plan;
  /**
   * What `mine` changed and the plan holds otherwise, since the other side's edit came later or took
   * the learner away. `before` is what the plan holds, `after` what mine was.
   */
  readonly overruled: readonly Edit[];
}

/**
 * The plan that two states of a plan make together.
 *
 * @param base the last state that both come from
 * @param fitted leaves out what the edition that the plan is on does not have: one side may have moved
 */
export function merge(
  base: Plan,
  mine: Plan,
  theirs: Plan,
  fitted: (plan: Plan) => Plan = (plan) => plan,
): Merged {
  const cells = cellsOf(base);
  const done = editsOfCells(cells, cellsOf(mine), mine.changedAt);
  const doneByThem = editsOfCells(cells, cellsOf(theirs), theirs.changedAt);
  const plan = fitted(planOf(edited(cells, joinEdits(done, doneByThem))));
  return { plan, overruled: overruledIn(plan, mine, done) };
}

/**
 * What was done to a plan and is no longer in it.
 *
 * @param done the edits that led to `mine`
 */
function overruledIn(plan: Plan, mine: Plan, done: CellEdits): readonly Edit[] {
  const there = cellsOf(plan);
  const gone = [...done].flatMap(([key, { cell }]) => {
    const now = there.get(key) ?? null;
    const lost = cell ?? now;
    return lost === null || lost.kind === 'order' || holdsSame(cell, now) ? [] : [lost];
  });
  return editsBetween(plan, mine).filter((edit) => gone.some((cell) => isOf(cell, edit)));
}

/** Whether a cell is of the field of an edit, of what it holds, or of what it is part of. */
function isOf({ kind, field, of }: Cell, edit: Edit): boolean {
  const isOfField =
    field === edit.field ||
    field.startsWith(`${edit.field}.`) ||
    (kind === 'value' && edit.field.startsWith(`${field}.`));
  return isOfField && edit.of.every((name, place) => of[place] === name);
}

/** A plan with the fields of some edits as `mine` has them. */
export function putBack(plan: Plan, mine: Plan, edits: readonly Edit[]): Plan {
  const isEdited = (cell: Cell): boolean => edits.some((edit) => isOf(cell, edit));
  const kept = [...cellsOf(plan)].filter(([, cell]) => !isEdited(cell));
  const back = [...cellsOf(mine)].filter(([, cell]) => isEdited(cell));
  return planOf(new Map([...kept, ...back]));
}

/**
 * A plan after one step of its own, forth or back, where others may have changed it since: only cells
 * that still hold what the step began with take what it ended with.
 */
export function afterStep(plan: Plan, from: Plan, to: Plan): Plan {
  if (plan === from) return to;
  const byOthers = cellEdits(from, plan);
  const step = [...cellEdits(from, to)].filter(([key]) => !byOthers.has(key));
  return withEdits(plan, new Map(step));
}
