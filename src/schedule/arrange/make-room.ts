import type { UnitId } from '../../catalogue';
import type { Minutes } from '../hours';
import { blockIn, freeTimeFor, mayHave, minSession, pieceOf } from './free-time';
import type { MoveReason } from './moves';
import type { Period } from './moments';
import { holds, lengthOf, shared } from './moments';
import type { ArrangeTask } from './task';
import type { Block, TimeAllocation } from './time-allocation';
import type { Displaced } from './staying';
import { windowOf } from './windows';

/** All there is: no limit to when. */
export const anyTime: Period = { start: -Infinity, end: Infinity };

export interface RoomWanted {
  readonly unit: UnitId;
  readonly minutes: Minutes;
  readonly within: Period;
}

/** A session gives its time to another unit, which takes so much of it. */
interface Handover {
  readonly from: Block;
  readonly to: Block;
}

/** Handovers from the first to the last; the unit that gave way last finds free time. */
interface Chain {
  readonly handovers: readonly Handover[];
  readonly unit: UnitId;
  readonly minutes: Minutes;
}

/**
 * Makes room for a unit that no free time is left for: with as few sessions moved as can be, each
 * taking the time of the next, until one of them finds free time of its own.
 *
 * @param within when the first unit is to have its time, beside what its links ask for
 * @returns the minutes that found a time; 0 where no room can be made
 */
export function makeRoom(
  task: ArrangeTask,
  allocation: TimeAllocation,
  displaced: Displaced,
  { unit, minutes, within }: RoomWanted,
): Minutes {
  const seen = new Set([unit]);
  let chains: readonly Chain[] = [{ handovers: [], unit, minutes }];
  while (chains.length > 0) {
    const longer: Chain[] = [];
    for (const chain of chains) {
      const isFirst = chain.handovers.length === 0;
      if (!isFirst && settle(task, allocation, displaced, chain)) {
        return lengthOf(chain.handovers[0]?.to ?? within);
      }
      longer.push(
        ...withOneMore(task, allocation, chain, { seen, within: isFirst ? within : anyTime }),
      );
    }
    chains = longer;
  }
  return 0;
}

/** Carries a chain out where its last unit finds time; else all stands as before. */
function settle(
  task: ArrangeTask,
  allocation: TimeAllocation,
  displaced: Displaced,
  chain: Chain,
): boolean {
  perform(allocation, chain.handovers);
  const placed = placeWhole(task, allocation, chain);
  if (!placed) {
    undo(allocation, chain.handovers);
    return false;
  }
  for (const { from, to } of chain.handovers) {
    const why: MoveReason = { kind: 'made-room', for: to.unit };
    if (from.session) displaced.set(from.session, why);
  }
  return true;
}

/** Places all minutes of the unit that gave way last in free time; nothing where that is too little. */
function placeWhole(
  task: ArrangeTask,
  allocation: TimeAllocation,
  { unit, minutes }: Chain,
): boolean {
  const placed: Block[] = [];
  let left = minutes;
  while (left > 0) {
    const window = windowOf(task, allocation, unit);
    const wanted = { unit, minutes: left, window, preferred: task.preferred };
    const time = freeTimeFor(task, allocation, wanted);
    if (!time) {
      placed.forEach((block) => allocation.take(block));
      return false;
    }
    const block = blockIn(unit, time);
    allocation.put(block);
    placed.push(block);
    left -= lengthOf(time);
  }
  return true;
}

/** The chain with each unit that could give way next, once. */
function withOneMore(
  task: ArrangeTask,
  allocation: TimeAllocation,
  chain: Chain,
  { seen, within }: { readonly seen: Set<UnitId>; readonly within: Period },
): readonly Chain[] {
  perform(allocation, chain.handovers);
  const longer: Chain[] = [];
  for (const unit of task.minutes.keys()) {
    if (seen.has(unit)) continue;
    const handover = firstHandover(task, allocation, chain, { from: unit, within });
    if (!handover) continue;
    seen.add(unit);
    const minutes = lengthOf(handover.from);
    longer.push({ handovers: [...chain.handovers, handover], unit, minutes });
  }
  undo(allocation, chain.handovers);
  return longer;
}

/** The first session of a unit whose time the chain's last unit may take. */
function firstHandover(
  task: ArrangeTask,
  allocation: TimeAllocation,
  { unit, minutes, handovers }: Chain,
  { from, within }: { readonly from: UnitId; readonly within: Period },
): Handover | null {
  // Later units of a chain have to find room for all they gave up, so that it grows by one at a time.
  const isWhole = handovers.length > 0;
  for (const block of mayGiveWay(task, allocation, from, unit)) {
    const piece = pieceOf(minutes, lengthOf(block), minSession);
    if (block.isFixed || piece === 0 || (isWhole && piece < minutes)) continue;
    const to = inPlaceOf(block, unit, piece);
    allocation.take(block);
    const window = shared(windowOf(task, allocation, unit), within);
    const may = holds(window, to) && mayHave(task, allocation, unit, to);
    allocation.put(block);
    if (may) return { from: block, to };
  }
  return null;
}

/** Of a unit that begins in one week with the other, its beginning stays. */
function mayGiveWay(
  { bundles }: ArrangeTask,
  allocation: TimeAllocation,
  from: UnitId,
  to: UnitId,
): readonly Block[] {
  const blocks = allocation.blocksOf(from);
  const isMate = bundles.some((bundle) => bundle.includes(from) && bundle.includes(to));
  return isMate ? blocks.slice(1) : blocks;
}

function inPlaceOf({ start, spots }: Block, unit: UnitId, piece: Minutes): Block {
  const end = start + piece;
  const [spot] = spots;
  return {
    ...{ unit, start, end, session: null, isFixed: false },
    spots: spot ? [{ ...spot, start, end }] : [],
  };
}

function perform(allocation: TimeAllocation, handovers: readonly Handover[]): void {
  for (const { from, to } of handovers) {
    allocation.take(from);
    allocation.put(to);
  }
}

function undo(allocation: TimeAllocation, handovers: readonly Handover[]): void {
  for (const { from, to } of handovers.toReversed()) {
    allocation.take(to);
    allocation.put(from);
  }
}
