import { findPathway, isForAll, pathwayFrom } from './pathway-headings';
import type { PathwayHeading } from './pathway-headings';
import type { SourceRow } from './rows';
import type { Place } from './source';

/** From its row on, to the next change, rows belong to the pathway; `null`: to none. */
export interface PathwayChange {
  readonly row: number;
  readonly pathway: PathwayHeading | null;
}

/**
 * Follows the headings of pathways down a document. A list of pathways is told from their headings by
 * its items, which follow each other with no unit between; nothing belongs to the last of them.
 */
export class PathwayWalk {
  readonly changes: PathwayChange[] = [];
  private current: PathwayHeading | null = null;
  /** Keys of the headings since the last unit. */
  private readonly since = new Set<string>();

  /** The pathway whose heading a row is; `null` where it is none. */
  take(row: SourceRow, at: number): PathwayHeading | null {
    const found = findPathway(row);
    if (found === null || found.isOfGroup) return null;
    const isListed = this.since.size > 0 && !this.since.has(found.key);
    if (isListed && this.current !== null) this.changes.pop();
    this.since.add(found.key);
    this.change(isListed ? null : found, at);
    return found;
  }

  /** The heading of a group: it may name its own pathway, or say that it belongs to all. */
  takeGroup(text: string, place: Place, at: number): void {
    const found = pathwayFrom(text, place);
    if (found?.isOfGroup === true) this.change(found, at);
    else if (isForAll(text) || this.current?.isOfGroup === true) this.change(null, at);
  }

  /** The pathway of a unit that stands here. */
  takeUnit(): PathwayHeading | null {
    this.since.clear();
    return this.current;
  }

  /** Another qualification begins. */
  end(at: number): void {
    this.since.clear();
    if (this.current !== null) this.change(null, at);
  }

  private change(pathway: PathwayHeading | null, at: number): void {
    this.current = pathway;
    this.changes.push({ row: at, pathway });
  }
}

/** The pathway to which each row belongs; rows of none are left out. */
export function pathwayByRow(
  changes: readonly PathwayChange[],
  rows: readonly number[],
): ReadonlyMap<number, PathwayHeading> {
  const found = new Map<number, PathwayHeading>();
  let next = 0;
  let current: PathwayHeading | null = null;
  for (const row of rows.toSorted((one, two) => one - two)) {
    for (; (changes[next]?.row ?? Infinity) <= row; next += 1)
      current = changes[next]?.pathway ?? null;
    if (current !== null) found.set(row, current);
  }
  return found;
}
