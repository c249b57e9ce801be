import { canonicalJson } from '../catalogue';
import { cellsOf, placeOfKey, planOf } from './cells';
import type { Cell, Cells } from './cells';
import { editsOfCells } from './merge';
import type { CellEdit } from './merge';
import type { Instant } from './instant';
import type { Plan } from './plan';

/**
 * An edit of a cell of a plan that several devices hold. It says when and on which device it was made,
 * and comes after whatever it replaced even where the clock of that device is behind.
 */
export interface SharedEdit extends CellEdit {
  /** How many edits of the same cell it replaced, one after another, that bear the same instant. */
  readonly after: number;
  /** The random id of the device. */
  readonly by: string;
}

/** The last edit of every cell that a plan ever had on any device, by the cell's key. */
export type SharedEdits = ReadonlyMap<string, SharedEdit>;

/** Who makes edits, and on which edition of its qualification the plan is there. */
export interface EditMade {
  readonly by: string;
  readonly version: string;
}

/** No field of a plan: the version of the edition that it is on, which moves as fields do. */
const versionField = 'edition';
const versionKey = JSON.stringify(['value', versionField]);
const qualificationKey = JSON.stringify(['value', 'qualification']);

/**
 * What was done on two devices, together: of each cell the later edit. The same whichever comes first,
 * in however many parts, and however often one of them arrives.
 */
export function joinShared(one: SharedEdits, other: SharedEdits): SharedEdits {
  const joined = new Map(one);
  for (const [key, edit] of other) {
    const there = joined.get(key);
    if (!there || isLater(edit, there)) joined.set(key, edit);
  }
  return joined;
}

/** Of two at one instant the one that replaced more, then the greater as text. */
function isLater(one: SharedEdit, other: SharedEdit): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.after !== other.after) return one.after > other.after;
  return textOf(one) > textOf(other);
}

function textOf({ cell, by }: SharedEdit): string {
  return canonicalJson([cell === null ? null : [cell.value], by]);
}

/**
 * Edits of which those of a learner, or of another member, who was taken out of the plan hold nothing
 * more, also where somebody who did not know of that changed them later. Of one such edit with what it
 * held and without, `joinShared` keeps the one without.
 */
export function withoutGone(edits: SharedEdits): SharedEdits {
  const gone = membersGone(edits);
  if (gone.size === 0) return edits;
  const left = new Map(edits);
  for (const [key, edit] of edits)
    if (edit.cell && isOfOne(edit.cell, gone)) left.set(key, { ...edit, cell: null });
  return left;
}

/** By the name of each member who was taken out and of whom it was one: the fields that it stood in. */
type MembersGone = ReadonlyMap<string, readonly string[]>;

function membersGone(edits: SharedEdits): MembersGone {
  const gone = new Map<string, readonly string[]>();
  for (const [key, { cell }] of edits) {
    if (cell !== null) continue;
    const { kind, field, of } = placeOfKey(key);
    const names = JSON.stringify(of);
    if (kind === 'there') gone.set(names, [...(gone.get(names) ?? []), field]);
  }
  return gone;
}

function isOfOne({ field, of }: Cell, gone: MembersGone): boolean {
  return of.some((_, depth) => {
    const fields = gone.get(JSON.stringify(of.slice(0, depth + 1)));
    return fields?.some((holder) => field.startsWith(`${holder}.`)) ?? false;
  });
}

/**
 * The plan that edits make, which nobody has looked over: see `parseShared`.
 *
 * @param blank holds the fields that no device knew yet when the edits were made
 */
export function sharedPlan(edits: SharedEdits, blank: Plan): Plan {
  const cells = new Map([...cellsOf(blank)].filter(([, cell]) => isPlainField(cell)));
  for (const [key, { cell }] of edits) {
    if (cell === null) cells.delete(key);
    else if (key !== versionKey) cells.set(key, cell);
  }
  return planOf(cells);
}

/** A field that every plan has, other than members and entries, which are there or not. */
function isPlainField({ kind, of }: Cell): boolean {
  return kind === 'value' && of.length === 0;
}

/** The edition that a shared plan is on; `null` where too little of it is known. */
export function sharedEdition(
  edits: SharedEdits,
): { readonly id: string; readonly version: string } | null {
  const id = edits.get(qualificationKey)?.cell?.value;
  const version = edits.get(versionKey)?.cell?.value;
  return typeof id === 'string' && typeof version === 'string' ? { id, version } : null;
}

/**
 * Edits with what was done on this device since.
 *
 * @param shown the plan that the edits made here, on its edition; `null` where they made none yet
 * @param mine the plan as it is here now, changed at `changedAt`
 */
export function withEditsHere(
  edits: SharedEdits,
  shown: Plan | null,
  mine: Plan,
  made: EditMade,
): SharedEdits {
  const before: Cells = shown ? cellsOf(shown) : new Map();
  const joined = new Map(edits);
  const note = (key: string, cell: Cell | null): void => {
    joined.set(key, { cell, by: made.by, ...timeAfter(edits.get(key), mine.changedAt) });
  };
  for (const [key, { cell }] of editsOfCells(before, cellsOf(mine), mine.changedAt))
    note(key, cell);
  if (edits.get(versionKey)?.cell?.value !== made.version)
    note(versionKey, { kind: 'value', field: versionField, of: [], value: made.version });
  return joined;
}

function timeAfter(
  replaced: SharedEdit | undefined,
  at: Instant,
): Pick<SharedEdit, 'at' | 'after'> {
  if (!replaced || replaced.at < at) return { at, after: 0 };
  return { at: replaced.at, after: replaced.after + 1 };
}
