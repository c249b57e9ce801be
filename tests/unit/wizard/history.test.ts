import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanChange } from '../../../src/plan';
import { applyChange } from '../../../src/plan';
import type { Wizard } from '../../../src/wizard';
import { arbitraryChange } from '../../fixtures/plan-arbitrary';
import type { Bench } from './held-store';
import { benchWith } from './held-store';
import { after, complete, content, emptyPlan, incomplete, proqual, rename } from './samples';

function opened(): Bench {
  const stored = { plan: emptyPlan(), revision: 7 };
  return benchWith({ open: { qualification: proqual, stored }, step: 'units' });
}

interface Timed {
  readonly change: PlanChange;
  /** Milliseconds since the change before it. */
  readonly pause: number;
}

function make({ wizard, clock }: Bench, changes: readonly Timed[]): void {
  for (const { change, pause } of changes) {
    clock.at += pause;
    // A copy, so that every entry can be told by its cause.
    wizard.change({ ...change });
  }
}

function typing(...names: readonly string[]): readonly Timed[] {
  return names.map((name) => ({ change: rename(name), pause: 1_499 }));
}

describe('undo', () => {
  it('takes back a word that was typed at one go', () => {
    const bench = opened();
    make(bench, typing('L', 'Le', 'Leeds'));
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe(proqual.title);
    expect(bench.wizard.undoable).toBeNull();
    bench.wizard.redo();
    expect(bench.wizard.plan?.name).toBe('Leeds');
  });

  it('takes back only what was typed after a pause', () => {
    const bench = opened();
    make(bench, [...typing('Leeds'), { change: rename('Leeds 2027'), pause: 1_500 }]);
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe('Leeds');
  });

  it('takes a clock that was set back for a pause', () => {
    const bench = opened();
    make(bench, [...typing('Leeds'), { change: rename('Leeds 2027'), pause: -60_000 }]);
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe('Leeds');
  });

  it('keeps two fields apart, however quickly they are filled', () => {
    const bench = opened();
    const centre: PlanChange = { type: 'set-up', setUp: { centre: 'Leeds' } };
    const hours: PlanChange = { type: 'set-up', setUp: { hoursPerWeek: 6 } };
    make(bench, [
      ...typing('Autumn'),
      { change: centre, pause: 10 },
      { change: hours, pause: 10 },
      { change: hours, pause: 10 },
    ]);
    expect(undoAll(bench.wizard)).toBe(3);
  });

  it('keeps every click a step of its own', () => {
    const bench = opened();
    make(bench, [
      { change: complete, pause: 1 },
      { change: incomplete, pause: 1 },
      { change: complete, pause: 1 },
    ]);
    expect(undoAll(bench.wizard)).toBe(3);
  });

  it('does not take typing after an undo for the same word', () => {
    const bench = opened();
    make(bench, [...typing('Leeds'), { change: complete, pause: 10 }]);
    bench.wizard.undo();
    make(bench, typing('Leeds 2027'));
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe('Leeds');
  });

  it('does not take typing after a version from another tab for the same word', () => {
    const bench = opened();
    make(bench, typing('Leeds'));
    const plan = applyChange(emptyPlan(), rename('York'), after(bench.clock.at));
    void bench.store.saves[0]!.answer({ kind: 'saved', revision: 8 });
    return Promise.resolve()
      .then(() => Promise.resolve())
      .then(() => {
        bench.store.tell({ state: 'ready', stored: { plan, revision: 9 } });
        make(bench, typing('York 2027'));
        bench.wizard.undo();
        expect(bench.wizard.plan?.name).toBe('York');
      });
  });

  it('reaches 200 entries back and no further', () => {
    const bench = opened();
    const limits = Array.from({ length: 250 }, (_, i) => i);
    make(
      bench,
      limits.map((minGroupSize) => ({ change: { type: 'group-size', minGroupSize }, pause: 1 })),
    );
    expect(undoAll(bench.wizard)).toBe(200);
    expect(bench.wizard.plan?.cohort.minGroupSize).toBe(49);
    expect(redoAll(bench.wizard)).toBe(200);
    expect(bench.wizard.plan?.cohort.minGroupSize).toBe(249);
  });

  it('names what it would take back, and redo what it would bring again', () => {
    const { wizard } = opened();
    expect([wizard.undoable, wizard.redoable]).toEqual([null, null]);
    wizard.change(complete);
    expect([wizard.undoable, wizard.redoable]).toEqual([complete, null]);
    wizard.undo();
    expect([wizard.undoable, wizard.redoable]).toEqual([null, complete]);
  });

  it('stamps the plan with the instant of the undo', () => {
    const { wizard, clock } = opened();
    wizard.change(complete);
    clock.at = 5_000;
    wizard.undo();
    expect(wizard.plan).toEqual({ ...emptyPlan(), changedAt: after(5_000) });
  });
});

describe('redo', () => {
  it('ends with the next change', () => {
    const { wizard } = opened();
    wizard.change(complete);
    wizard.change(rename('Leeds'));
    wizard.undo();
    wizard.undo();
    wizard.change(incomplete);
    expect(wizard.redoable).toBeNull();
    const before = wizard.plan;
    wizard.redo();
    expect(wizard.plan).toBe(before);
  });

  it('ends with the next keystroke too', () => {
    const bench = opened();
    make(bench, [{ change: complete, pause: 0 }, ...typing('L')]);
    bench.wizard.undo();
    make(bench, typing('Y', 'Yo'));
    expect(bench.wizard.redoable).toBeNull();
  });
});

describe('the whole history', () => {
  it('is walked back and forth through the same plans, whatever the changes', () => {
    const timed = fc.record({
      change: fc.oneof(
        arbitraryChange(proqual),
        fc.string({ maxLength: 5 }).map(rename),
        fc.constantFrom(complete, incomplete),
      ),
      pause: fc.constantFrom(1, 1_499, 1_500, 60_000),
    });
    let joined = 0;
    let entries = 0;
    fc.assert(
      fc.property(fc.array(timed, { minLength: 1, maxLength: 25 }), (changes) => {
        const bench = opened();
        const plans: Plan[] = [bench.wizard.plan!];
        for (const one of changes) {
          const before = bench.wizard.undoable;
          make(bench, [one]);
          // A joined change keeps the entry before it; its plan takes the place of the last.
          const isJoined = before !== null && bench.wizard.undoable === before;
          if (isJoined) plans.pop();
          plans.push(bench.wizard.plan!);
          joined += Number(isJoined);
          expect(isJoined).toBe(mayJoin(before, one));
        }
        entries += plans.length - 1;
        const back = walk(bench.wizard, plans.length - 1, () => bench.wizard.undo());
        expect(back).toEqual(plans.toReversed().slice(1).map(content));
        expect(bench.wizard.undoable).toBeNull();
        const forth = walk(bench.wizard, plans.length - 1, () => bench.wizard.redo());
        expect(forth).toEqual(plans.slice(1).map(content));
        expect(bench.wizard.redoable).toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(joined).toBeGreaterThan(3);
    expect(entries).toBeGreaterThan(150);
  });
});

/** Fields into which people type; the same field again within 1.5 seconds is the same entry. */
function mayJoin(before: object | null, { change, pause }: Timed): boolean {
  if (before === null || pause >= 1_500) return false;
  const [one, other] = [before as PlanChange, change].map(fieldOf);
  return one !== null && one === other;
}

function fieldOf(change: PlanChange): string | null {
  if (change.type === 'rename') return 'name';
  if (change.type === 'set-up') return Object.keys(change.setUp).join();
  if (change.type === 'limit') return Object.keys(change.limits).join();
  if (change.type === 'plan-hours') return `hours of ${change.unit}`;
  if (change.type === 'recognise') return change.recognition && `evidence for ${change.unit}`;
  if (change.type === 'confirm') return change.confirmation && `note on ${change.condition}`;
  if (change.type === 'deliver-unit') {
    const typed = ['tutor', 'assessor', 'iqa', 'location', 'resources', 'notes'];
    const fields = Object.keys(change.delivery);
    return fields.every((field) => typed.includes(field))
      ? `${fields.join()} of ${change.unit}`
      : null;
  }
  if (change.type !== 'change-learner') return null;
  const { id, differs, recognised, startsOn } = change.learner;
  return `learner ${JSON.stringify([id, differs, recognised, startsOn])}`;
}

function walk(wizard: Wizard, times: number, move: () => void): readonly unknown[] {
  return Array.from({ length: times }, () => {
    move();
    return content(wizard.plan!);
  });
}

function undoAll(wizard: Wizard): number {
  let count = 0;
  for (; wizard.undoable !== null; count += 1) wizard.undo();
  return count;
}

function redoAll(wizard: Wizard): number {
  let count = 0;
  for (; wizard.redoable !== null; count += 1) wizard.redo();
  return count;
}
