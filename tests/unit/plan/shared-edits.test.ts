import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/catalogue';
import {
  applyChange,
  editsBetween,
  joinShared,
  parseEditRecords,
  parseShared,
  sharedEdition,
  toEdition,
  toEditRecords,
  withEditsHere,
} from '../../../src/plan';
import type { Plan, PlanChange, SharedEdits } from '../../../src/plan';
import { arbitraryChange, arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { imi } from './samples';

const none: SharedEdits = new Map();
const begun = arbitraryPlan(imi).map((plan) => ({
  ...plan,
  changedAt: '2026-11-01T09:00:00.000Z',
}));

/** A device with its own clock, its own copy of the plan and its own edits. */
interface Device {
  readonly by: string;
  plan: Plan | null;
  edits: SharedEdits;
}

function shown(edits: SharedEdits): Plan {
  const read = parseShared(edits, imi);
  if (!read.ok) throw new Error(read.problems.join());
  return read.plan;
}

function save(device: Device): void {
  if (!device.plan) return;
  const before = device.edits.size === 0 ? null : shown(device.edits);
  const made = { by: device.by, version: imi.version };
  device.edits = withEditsHere(device.edits, before, device.plan, made);
}

function take(device: Device, brought: SharedEdits): void {
  if (brought.size === 0) return;
  save(device);
  device.edits = joinShared(device.edits, brought);
  device.plan = shown(device.edits);
}

/** Without what a change leaves empty, and without the time of the last change. */
function isSame(one: Plan | null, other: Plan | null): boolean {
  return one !== null && other !== null && editsBetween(one, other).length === 0;
}

type Act =
  | {
      readonly kind: 'change';
      readonly device: number;
      readonly change: PlanChange;
      readonly at: number;
    }
  | { readonly kind: 'take'; readonly device: number; readonly from: number };

const devices = fc.nat({ max: 2 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    device: devices,
    change: arbitraryChange(imi),
    at: fc.nat({ max: 9 }),
  }),
  fc.record({ kind: fc.constant('take' as const), device: devices, from: devices }),
);

function did(all: readonly Device[], one: Act): void {
  const device = all[one.device]!;
  if (one.kind === 'take') {
    save(all[one.from]!);
    take(device, all[one.from]!.edits);
    return;
  }
  if (!device.plan) return;
  // Clocks that are wrong by days: the second device is ahead, the third behind.
  const at = `2026-11-${10 + one.device * 7}T09:00:0${one.at}.000Z`;
  device.plan = { ...applyChange(device.plan, one.change, at), changedAt: at };
}

describe('a plan that several devices hold', () => {
  it('is the same on all once each has what the others did, in whichever order it came', () => {
    let changed = 0;
    fc.assert(
      fc.property(begun, fc.array(act, { minLength: 4, maxLength: 24 }), (plan, acts) => {
        const all: Device[] = [
          { by: 'a', plan, edits: none },
          { by: 'b', plan: null, edits: none },
          { by: 'c', plan: null, edits: none },
        ];
        save(all[0]!);
        take(all[1]!, all[0]!.edits);
        for (const each of acts) did(all, each);
        for (const each of all) save(each);
        const everything = all.map(({ edits }) => edits);
        const [one, other] = [everything, everything.toReversed()].map((order) =>
          [...order, ...order].reduce(joinShared, none),
        );
        expect(new Map(one)).toEqual(new Map(other));
        for (const each of all) take(each, one!);
        for (const each of all) take(each, all[0]!.edits);
        expect(isSame(all[0]!.plan, all[1]!.plan)).toBe(true);
        expect(isSame(all[0]!.plan, all[2]!.plan)).toBe(true);
        if (all[0]!.plan && !isSame(all[0]!.plan, plan)) changed += 1;
      }),
      { numRuns: 150 },
    );
    expect(changed).toBeGreaterThan(60);
  });

  it('keeps what one device did alone, whatever its clock says', () => {
    fc.assert(
      fc.property(begun, arbitraryChange(imi), fc.boolean(), (plan, change, isBehind) => {
        const [one, other]: Device[] = [
          { by: 'a', plan, edits: none },
          { by: 'b', plan: null, edits: none },
        ] as const;
        save(one);
        take(other, one.edits);
        const at = isBehind ? '2020-01-01T00:00:00.000Z' : '2030-01-01T00:00:00.000Z';
        const after = { ...applyChange(other.plan!, change, at), changedAt: at };
        other.plan = after;
        save(other);
        take(one, other.edits);
        expect(isSame(one.plan, toEdition(after, imi).plan)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing where nothing was done', () => {
    fc.assert(
      fc.property(begun, (plan) => {
        const device: Device = { by: 'a', plan, edits: none };
        save(device);
        const before = device.edits;
        take(device, before);
        save(device);
        expect(canonicalJson(toEditRecords(device.edits))).toBe(
          canonicalJson(toEditRecords(before)),
        );
        expect(sharedEdition(before)).toEqual({ id: imi.id, version: imi.version });
      }),
      { numRuns: 60 },
    );
  });

  it('travels as plain data, and refuses what is none of it', () => {
    fc.assert(
      fc.property(begun, arbitraryChange(imi), (plan, change) => {
        const device: Device = { by: 'a', plan, edits: none };
        save(device);
        device.plan = applyChange(plan, change, '2026-11-02T09:00:00.000Z');
        save(device);
        const travelled: unknown = JSON.parse(JSON.stringify(toEditRecords(device.edits)));
        expect(parseEditRecords(travelled)).toEqual(device.edits);
      }),
      { numRuns: 60 },
    );
    const good = ['value', 'name', [], '2026-11-02T09:00:00.000Z', 0, 'a', 'Customer service'];
    expect(parseEditRecords([good])?.size).toBe(1);
    for (const [place, bad] of [
      [0, 'other'],
      [1, 7],
      [2, 'of'],
      [3, '2026-11-02'],
      [3, '2026-11-02T09:00:00Z'],
      [4, -1],
      [4, 1e308],
      [5, ''],
    ] as const)
      expect(parseEditRecords([good.with(place, bad)]), `${place} ${bad}`).toBeNull();
    expect(parseEditRecords([['order', 'x', [], good[3], 0, 'a', 'no list']])).toBeNull();
    expect(parseEditRecords({})).toBeNull();
  });
});
