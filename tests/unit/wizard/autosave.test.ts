import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyChange } from '../../../src/plan';
import type { StoredPlan } from '../../../src/storage';
import type { Bench } from './held-store';
import { benchWith, nothingYet } from './held-store';
import { after, complete, emptyPlan, incomplete, pearson, proqual, rename } from './samples';

const failure = { reason: 'quota', message: 'The disk is full' } as const;
const theirs: StoredPlan = {
  plan: applyChange(emptyPlan(), rename('Theirs'), after(50)),
  revision: 8,
};

/** A wizard on a plan that is stored as revision 7. */
function opened(): Bench {
  const stored = { plan: emptyPlan(), revision: 7 };
  return benchWith({ open: { qualification: proqual, stored }, step: 'units' });
}

/** A wizard whose save has met another tab's version. */
async function inConflict(): Promise<Bench> {
  const bench = opened();
  bench.wizard.change(rename('Ours'));
  await bench.store.saves[0]!.answer({ kind: 'newer', stored: theirs, qualification: proqual });
  return bench;
}

describe('autosave', () => {
  it('writes a new plan as soon as its qualification is chosen', async () => {
    const { store, wizard } = benchWith(nothingYet);
    expect(store.saves).toHaveLength(0);
    wizard.choose(proqual, 'p');
    expect(wizard.saving).toEqual({ state: 'saving' });
    expect(store.saves).toMatchObject([{ plan: { id: 'p' }, base: null }]);
    await store.saves[0]!.answer({ kind: 'saved', revision: 1 });
    expect(wizard.saving).toEqual({ state: 'saved' });
    expect(store.saves).toHaveLength(1);
  });

  it('tells once where old versions made room for a save', async () => {
    const { store, wizard } = opened();
    wizard.change(rename('Ours'));
    await store.saves[0]!.answer({ kind: 'saved', revision: 8, evicted: 2 });
    expect(wizard.notice).toEqual({ kind: 'versions-evicted' });
    wizard.change(rename('Ours again'));
    await store.saves[1]!.answer({ kind: 'saved', revision: 9 });
    expect(wizard.notice).toBeNull();
  });

  it('writes nothing of a stored plan until it is changed', () => {
    const { store, wizard } = opened();
    wizard.next();
    wizard.back();
    wizard.undo();
    wizard.redo();
    expect(wizard.saving).toEqual({ state: 'saved' });
    expect(store.saves).toHaveLength(0);
  });

  it('makes one save of all that happens while a save is under way', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    wizard.change(incomplete);
    wizard.undo();
    wizard.change(rename('Last'));
    expect(store.saves).toHaveLength(1);
    expect(store.saves[0]).toMatchObject({ base: 7 });
    await store.saves[0]!.answer({ kind: 'saved', revision: 8 });
    expect(wizard.saving).toEqual({ state: 'saving' });
    expect(store.saves).toHaveLength(2);
    expect(store.saves[1]).toMatchObject({ base: 8, plan: { name: 'Last' } });
    expect(store.saves[1]!.plan).toBe(wizard.plan);
    await store.saves[1]!.answer({ kind: 'saved', revision: 9 });
    expect(wizard.saving).toEqual({ state: 'saved' });
  });

  it('saves undo and redo like any change', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    await store.saves[0]!.answer({ kind: 'saved', revision: 8 });
    wizard.undo();
    expect(store.saves[1]).toMatchObject({ base: 8, plan: { units: {} } });
    await store.saves[1]!.answer({ kind: 'saved', revision: 9 });
    wizard.redo();
    expect(store.saves[2]!.base).toBe(9);
    expect(store.saves[2]!.plan.units).toEqual(store.saves[0]!.plan.units);
  });
});

describe('a save that fails', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told, and tried again after five seconds until it succeeds', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    await store.saves[0]!.answer({ kind: 'failed', failure });
    expect(wizard.saving).toEqual({ state: 'failed', failure });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(store.saves).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.saves).toHaveLength(2);
    // A try is no success yet: the failure stands until a save comes back.
    expect(wizard.saving).toEqual({ state: 'failed', failure });
    await store.saves[1]!.answer({ kind: 'failed', failure });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.saves[2]).toMatchObject({ base: 7, plan: wizard.plan });
    await store.saves[2]!.answer({ kind: 'saved', revision: 8 });
    expect(wizard.saving).toEqual({ state: 'saved' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.saves).toHaveLength(3);
  });

  it('is tried again when the planner asks, or changes anything', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    await store.saves[0]!.answer({ kind: 'failed', failure });
    wizard.retry();
    expect(store.saves).toHaveLength(2);
    await store.saves[1]!.answer({ kind: 'failed', failure });
    wizard.change(incomplete);
    expect(store.saves[2]!.plan).toBe(wizard.plan);
    await store.saves[2]!.answer({ kind: 'saved', revision: 8 });
    expect(wizard.saving).toEqual({ state: 'saved' });
  });

  for (const reason of ['unreadable', 'newer-version'] as const) {
    it(`is not tried again and again where that cannot help: ${reason}`, async () => {
      const { store, wizard } = opened();
      wizard.change(complete);
      const lasting = { reason, message: 'plan.name: too long' };
      await store.saves[0]!.answer({ kind: 'failed', failure: lasting });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(store.saves).toHaveLength(1);
      expect(wizard.saving).toEqual({ state: 'failed', failure: lasting });
      wizard.undo();
      await store.saves[1]!.answer({ kind: 'saved', revision: 8 });
      expect(wizard.saving).toEqual({ state: 'saved' });
    });
  }

  it('is a failure too where the store crashes', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    await store.saves[0]!.crash();
    expect(wizard.saving).toMatchObject({ state: 'failed', failure: { reason: 'unknown' } });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.saves).toHaveLength(2);
  });

  it('keeps what the planner does meanwhile', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    await store.saves[0]!.answer({ kind: 'failed', failure });
    wizard.go('delivery');
    expect(wizard.step).toBe('delivery');
    expect(wizard.undoable).toEqual(complete);
  });
});

describe('a conflict', () => {
  const named: StoredPlan = theirs;
  const beside: StoredPlan = {
    plan: applyChange(emptyPlan(), complete, after(50)),
    revision: 8,
  };

  it('brings what both did together, saves it, and makes no copy', async () => {
    const { store, wizard } = opened();
    wizard.change(rename('Ours'));
    await store.saves[0]!.answer({ kind: 'newer', stored: beside, qualification: proqual });
    expect(wizard.plan).toMatchObject({ name: 'Ours', units: beside.plan.units });
    expect(wizard.saving).toEqual({ state: 'saving' });
    expect(store.saves[1]).toMatchObject({
      base: 8,
      plan: { id: 'p', name: 'Ours', units: beside.plan.units },
    });
    await store.saves[1]!.answer({ kind: 'saved', revision: 9 });
    expect(wizard.notice).toEqual({ kind: 'changed-elsewhere' });
    expect(wizard.saving).toEqual({ state: 'saved' });
  });

  it('of one field keeps the later, tells what gave way, and puts it back as one step', async () => {
    const { store, wizard } = await inConflict();
    expect(wizard.plan?.name).toBe('Theirs');
    expect(wizard.saving).toEqual({ state: 'saved' });
    expect(wizard.notice).toMatchObject({
      kind: 'overruled',
      edits: [{ field: 'name', before: 'Theirs', after: 'Ours' }],
      mine: { name: 'Ours' },
    });
    wizard.change(complete);
    expect(wizard.notice?.kind).toBe('overruled');
    wizard.putBack();
    expect(wizard.plan).toMatchObject({ name: 'Ours' });
    expect(wizard.notice).toBeNull();
    expect(store.saves[1]).toMatchObject({ base: 8 });
    wizard.undo();
    expect(wizard.plan?.name).toBe('Theirs');
    wizard.undo();
    expect(wizard.plan).toMatchObject({ name: 'Theirs', units: {} });
  });

  it('keeps ours where it is the later', async () => {
    const { store, wizard, clock } = opened();
    clock.at = 90;
    wizard.change(rename('Ours'));
    await store.saves[0]!.answer({ kind: 'newer', stored: named, qualification: proqual });
    expect(wizard.plan?.name).toBe('Ours');
    expect(store.saves[1]).toMatchObject({ base: 8, plan: { name: 'Ours' } });
  });

  it('goes on from what was done here while the save was on its way', async () => {
    const { store, wizard } = opened();
    wizard.change(rename('Ours'));
    wizard.change(complete);
    await store.saves[0]!.answer({ kind: 'newer', stored: theirs, qualification: proqual });
    expect(wizard.plan).toMatchObject({ name: 'Theirs', units: beside.plan.units });
    expect(store.saves[1]).toMatchObject({ base: 8, plan: { units: beside.plan.units } });
  });

  it('is met again until the save fits, and after a failure', async () => {
    vi.useFakeTimers();
    const { store, wizard } = opened();
    wizard.change(complete);
    await store.saves[0]!.answer({ kind: 'newer', stored: theirs, qualification: proqual });
    await store.saves[1]!.answer({ kind: 'failed', failure });
    expect(wizard.saving).toEqual({ state: 'failed', failure });
    await vi.advanceTimersByTimeAsync(5_000);
    const newer = { plan: { ...theirs.plan, name: 'Newest', changedAt: after(70) }, revision: 9 };
    await store.saves[2]!.answer({ kind: 'newer', stored: newer, qualification: proqual });
    expect(store.saves[3]).toMatchObject({
      base: 9,
      plan: { name: 'Newest', units: beside.plan.units },
    });
    vi.useRealTimers();
  });

  it('leaves undo what was done here alone', async () => {
    const { store, wizard, clock } = opened();
    clock.at = 10;
    wizard.change(complete);
    await store.saves[0]!.answer({ kind: 'newer', stored: theirs, qualification: proqual });
    wizard.undo();
    expect(wizard.plan).toMatchObject({ name: 'Theirs', units: {} });
    wizard.redo();
    expect(wizard.plan).toMatchObject({ name: 'Theirs', units: beside.plan.units });
    expect(wizard.redoable).toBeNull();
  });

  it('passes over a step of which nothing is left', async () => {
    const { wizard } = await inConflict();
    expect(wizard.undoable).toEqual(rename('Ours'));
    wizard.undo();
    expect(wizard.plan?.name).toBe('Theirs');
    expect(wizard.undoable).toBeNull();
  });

  it('can be told as read', async () => {
    const { wizard } = await inConflict();
    wizard.leaveNotice();
    expect(wizard.notice).toBeNull();
  });
});

describe('what another tab does', () => {
  it('shows at once where everything of ours is saved', () => {
    const { store, wizard } = opened();
    store.tell({ state: 'ready', stored: theirs });
    expect(wizard.plan).toBe(theirs.plan);
    expect(wizard.notice).toEqual({ kind: 'changed-elsewhere' });
    expect(wizard.saving).toEqual({ state: 'saved' });
    expect(store.saves).toHaveLength(0);
  });

  it('is not what we stored ourselves', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    const ours = wizard.plan!;
    store.tell({ state: 'ready', stored: { plan: { ...ours }, revision: 8 } });
    await store.saves[0]!.answer({ kind: 'saved', revision: 8 });
    store.tell({ state: 'ready', stored: { plan: { ...ours }, revision: 8 } });
    expect(wizard.plan).toBe(ours);
    expect(wizard.notice).toBeNull();
  });

  it('waits while ours is being saved, and is not purged', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    const next = { ...theirs, revision: 9 };
    store.tell({ state: 'ready', stored: next });
    expect(wizard.plan?.name).not.toBe('Theirs');
    // Ours went in before theirs.
    await store.saves[0]!.answer({ kind: 'saved', revision: 8 });
    expect(wizard.plan).toBe(next.plan);
    expect(wizard.saving).toEqual({ state: 'saved' });
  });

  it('takes a refusal away that no longer holds', () => {
    const { store, wizard } = opened();
    wizard.go('delivery');
    expect(wizard.refusal).toMatchObject({ reason: 'not-complete', verdict: 'short' });
    const plan = applyChange(emptyPlan(), complete, after(50));
    store.tell({ state: 'ready', stored: { plan, revision: 8 } });
    expect(wizard.refusal).toBeNull();
    wizard.go('delivery');
    expect(wizard.step).toBe('delivery');
  });

  it('can be deleting: the plan stays on the table and is not called saved', () => {
    const { store, wizard } = opened();
    store.tell({ state: 'missing' });
    expect(wizard.saving).toEqual({ state: 'deleted' });
    expect(wizard.notice).toEqual({ kind: 'deleted-elsewhere' });
    expect(wizard.plan).toEqual(emptyPlan());
    expect(store.saves).toHaveLength(0);
    wizard.change(complete);
    expect(store.saves).toMatchObject([{ base: null, plan: { id: 'p' } }]);
  });

  it('can be deleting while ours is being saved: ours is then written anew', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    store.tell({ state: 'missing' });
    await store.saves[0]!.answer({ kind: 'missing' });
    expect(store.saves[1]).toMatchObject({ base: null });
    expect(store.saves[1]!.plan).toBe(wizard.plan);
    await store.saves[1]!.answer({ kind: 'saved', revision: 9 });
    expect(wizard.saving).toEqual({ state: 'saved' });
    expect(wizard.notice).toEqual({ kind: 'deleted-elsewhere' });
  });

  it('can be deleting what we have just saved', async () => {
    const { store, wizard } = opened();
    wizard.change(complete);
    store.tell({ state: 'missing' });
    await store.saves[0]!.answer({ kind: 'saved', revision: 8 });
    expect(wizard.saving).toEqual({ state: 'deleted' });
  });

  it('can be putting back what it deleted', () => {
    const { store, wizard } = opened();
    store.tell({ state: 'missing' });
    store.tell({ state: 'ready', stored: { plan: emptyPlan(), revision: 7 } });
    expect(wizard.saving).toEqual({ state: 'saved' });
    expect(wizard.plan).toEqual(emptyPlan());
  });

  it('is not meant by "missing" before our new plan is first written', async () => {
    const { store, wizard } = benchWith(nothingYet);
    wizard.choose(proqual, 'p');
    store.tell({ state: 'missing' });
    await store.saves[0]!.answer({ kind: 'saved', revision: 1 });
    expect(wizard.saving).toEqual({ state: 'saved' });
    expect(wizard.notice).toBeNull();
  });

  it('is heard no more once the wizard stops following', () => {
    const { store, wizard } = opened();
    store.tell({ state: 'failed', failure });
    expect(wizard.saving).toEqual({ state: 'saved' });
    const stop = wizard.follow(store, 'p');
    stop();
    store.tell({ state: 'ready', stored: theirs });
    expect(wizard.plan).toEqual(emptyPlan());
  });
});

describe('where a wizard opens', () => {
  it('is the step that was asked for', () => {
    expect(opened().wizard.step).toBe('units');
  });

  it('is the review, with the reason, where that step cannot be entered', () => {
    const short = { plan: emptyPlan(), revision: 7 };
    const delivery = benchWith({
      open: { qualification: proqual, stored: short },
      step: 'delivery',
    });
    expect(delivery.wizard.step).toBe('review');
    expect(delivery.wizard.refusal).toMatchObject({ step: 'delivery', reason: 'not-complete' });
    const allMandatory = { plan: emptyPlan(pearson), revision: 7 };
    const units = benchWith({
      open: { qualification: pearson, stored: allMandatory },
      step: 'units',
    });
    expect(units.wizard.step).toBe('review');
    expect(units.wizard.refusal).toEqual({ step: 'units', reason: 'no-options' });
  });

  it('is nowhere before a qualification is chosen', () => {
    const { wizard } = benchWith(nothingYet);
    expect(wizard.step).toBeNull();
    expect(wizard.plan).toBeNull();
    expect(wizard.qualification).toBeNull();
    expect(wizard.neighbour(1)).toBeNull();
    wizard.go('review');
    expect(wizard.refusal).toEqual({ step: 'review', reason: 'no-qualification' });
    wizard.choose(pearson, 'p');
    expect(wizard.refusal).toBeNull();
    expect([wizard.step, wizard.neighbour(-1), wizard.neighbour(1)]).toEqual([
      ...['set-up', null, 'review'],
    ]);
  });
});
