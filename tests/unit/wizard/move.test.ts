import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { applyChange } from '../../../src/plan';
import { benchWith } from './held-store';
import { after, complete, content, emptyPlan, proqual, rename } from './samples';

/** The next edition of the qualification. */
const next: Qualification = { ...proqual, version: '2031-01-01' };
const chosen = applyChange(emptyPlan(), complete, after(0));
const stored = { plan: chosen, revision: 7 };

function opened() {
  return benchWith({ open: { qualification: proqual, stored }, step: 'units' });
}

describe('a move to another edition', () => {
  it('is one change, saved on that edition; undo and redo go to and fro between both', async () => {
    const { store, wizard } = opened();
    wizard.move({ plan: { ...chosen, units: {} }, qualification: next });
    expect(wizard.qualification).toBe(next);
    expect(wizard.plan?.units).toEqual({});
    expect(wizard.undoable).toEqual({ type: 'moved' });
    expect(store.saves[0]).toMatchObject({ base: 7, edition: next });
    await store.saves[0]!.answer({ kind: 'saved', revision: 8 });

    wizard.undo();
    expect(wizard.qualification).toBe(proqual);
    expect(content(wizard.plan!)).toEqual(content(chosen));
    expect(store.saves[1]).toMatchObject({ base: 8, edition: proqual });
    await store.saves[1]!.answer({ kind: 'saved', revision: 9 });

    wizard.redo();
    expect(wizard.qualification).toBe(next);
    expect(wizard.plan?.units).toEqual({});
    expect(store.saves[2]).toMatchObject({ base: 9, edition: next });
  });

  it('leaves the delivery plan where the combination is no longer complete', () => {
    const { wizard } = benchWith({ open: { qualification: proqual, stored }, step: 'delivery' });
    expect(wizard.step).toBe('delivery');
    wizard.move({ plan: { ...chosen, units: {} }, qualification: next });
    expect(wizard.step).toBe('review');
  });

  it('is no step with the words typed before it or after it', () => {
    const { wizard } = opened();
    wizard.change(rename('A'));
    wizard.move({ plan: wizard.plan!, qualification: next });
    wizard.change(rename('Ab'));
    wizard.undo();
    expect(wizard.undoable).toEqual({ type: 'moved' });
    wizard.undo();
    expect(wizard.undoable).toEqual(rename('A'));
  });

  it('in another tab is taken over with its edition, which no undo here takes back', () => {
    const { store, wizard } = opened();
    const theirs = { plan: { ...chosen, units: {} }, revision: 8 };
    store.tell({ state: 'ready', stored: theirs, qualification: next });
    expect(wizard.qualification).toBe(next);
    expect(wizard.notice).toEqual({ kind: 'changed-elsewhere' });
    expect(wizard.undoable).toBeNull();
    wizard.change(rename('Ours'));
    expect(store.saves[0]).toMatchObject({ base: 8, edition: next });
  });

  it('in another tab at once with a change here keeps both on the edition moved to', async () => {
    const { store, wizard } = opened();
    wizard.change(rename('Ours'));
    const theirs = { plan: { ...chosen, units: {} }, revision: 8 };
    await store.saves[0]!.answer({ kind: 'newer', stored: theirs, qualification: next });
    expect(wizard.qualification).toBe(next);
    expect(wizard.plan?.name).toBe('Ours');
    expect(store.saves[1]).toMatchObject({ base: 8, plan: { name: 'Ours' }, edition: next });
  });
});
