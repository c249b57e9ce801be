// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { configure, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Plan } from '../../../src/plan';
import { newPlan } from '../../../src/plan';
import type { AppContext } from '../../../src/screens/app/app-context';
import type { Store } from '../../../src/storage';
import type { Wizard } from '../../../src/wizard';
import { appWith, emptyStore } from '../plans/stage';
import StagedPlan from './StagedPlan.svelte';

// The store and the machine may be slow; the test's own timeout is the limit.
const patience = { timeout: 20_000 };
configure({ asyncUtilTimeout: patience.timeout });

const qualification = findQualification('pearson-l3-certificate-customer-service-specialists')!;
const plan = newPlan(qualification, { id: 'p', name: 'Spring', at: '2026-03-02T09:00:00.000Z' });

interface Stage {
  readonly app: AppContext;
  readonly store: Store;
  readonly wizard: Wizard;
}

/** The plan's screen, once the plan is on it. */
async function stage(shown: Plan = plan, store: Store = emptyStore()): Promise<Stage> {
  expect(await store.save(shown, null)).toMatchObject({ kind: 'saved' });
  const app = appWith(store);
  render(StagedPlan, { app, id: shown.id });
  await screen.findByRole('heading', { level: 1 });
  return { app, store, wizard: app.wizards.get(shown.id)! };
}

async function plansIn(store: Store): Promise<readonly Plan[]> {
  return new Promise((resolve) => {
    store.watchShelf((shelf) => {
      if (shelf.state === 'ready') resolve(shelf.plans.map((stored) => stored.plan));
    });
  });
}

describe('a plan with the longest name there may be', () => {
  it('is kept as a copy, whose name ends with what tells it apart', async () => {
    const { store, wizard } = await stage({ ...plan, name: 'n'.repeat(2_000) });
    // Before this tab hears of it: both changed the plan at once.
    const theirs = store.save({ ...plan, name: 'Theirs' }, 1);
    wizard.change({ type: 'group-size', minGroupSize: 4 });
    await theirs;
    await vi.waitFor(() => expect(wizard.notice).toBe('copy-kept'), patience);
    const copy = (await plansIn(store)).find(({ id }) => id !== 'p');
    expect(copy?.name).toMatch(/^n{1000,} \(other version, .+\)$/);
    expect(copy?.cohort.minGroupSize).toBe(4);
  });
});
