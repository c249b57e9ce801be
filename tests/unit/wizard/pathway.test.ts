import { describe, expect, it } from 'vitest';
import { onPathway } from '../../../src/catalogue';
import { applyChange, newPlan } from '../../../src/plan';
import { healthAndSocialCare as care } from '../../fixtures/pathways';
import { benchWith } from './held-store';
import { after, content, rename } from './samples';

const units = care.groups[2]!.units.slice(0, 2);
const plan = [
  { type: 'follow', pathway: 'generic' } as const,
  { type: 'place', units, as: 'chosen' } as const,
].reduce(
  (now, change) => applyChange(now, change, after(0)),
  newPlan(care, { id: 'p', at: after(0) }),
);

function opened() {
  return benchWith({
    open: { qualification: care, stored: { plan, revision: 7 } },
    step: 'set-up',
  });
}

describe('following a pathway', () => {
  it('is one step, saved on the whole qualification; undo brings pathway and units back', async () => {
    const { store, wizard } = opened();
    expect(wizard.qualification).toBe(onPathway(care, 'generic'));
    wizard.followPathway('dementia');
    expect(wizard.qualification).toBe(onPathway(care, 'dementia'));
    expect(wizard.plan).toMatchObject({ pathway: 'dementia', units: {} });
    expect(store.saves[0]).toMatchObject({ base: 7 });
    expect(store.saves[0]!.edition).toBe(care);
    await store.saves[0]!.answer({ kind: 'saved', revision: 8 });

    wizard.undo();
    expect(content(wizard.plan!)).toEqual(content(plan));
    expect(wizard.qualification).toBe(onPathway(care, 'generic'));
    wizard.redo();
    expect(wizard.plan).toMatchObject({ pathway: 'dementia', units: {} });
  });

  it('changes nothing where it is followed already, and is no step with words typed', () => {
    const { wizard } = opened();
    wizard.followPathway('generic');
    expect(wizard.undoable).toBeNull();
    wizard.change(rename('A'));
    wizard.followPathway(null);
    wizard.change(rename('Ab'));
    wizard.undo();
    expect(wizard.plan).toMatchObject({ name: 'A', pathway: null });
    wizard.undo();
    expect(wizard.plan).toMatchObject({ name: 'A', pathway: 'generic' });
  });
});
