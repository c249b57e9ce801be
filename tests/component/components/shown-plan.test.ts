// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { newPlan } from '../../../src/plan';
import type { AppContext } from '../../../src/components/app-context';
import type { SaveResult } from '../../../src/storage';
import { Wizard } from '../../../src/wizard';
import { appWith } from '../features/plans/stage';
import StagedShownPlan from './StagedShownPlan.svelte';

const qualification = findQualification('pearson-l3-certificate-customer-service-specialists')!;
const plan = newPlan(qualification, { id: 'p', name: 'Stored', at: '2026-03-02T09:00:00.000Z' });
const failed: SaveResult = { kind: 'failed', failure: { reason: 'quota', message: '' } };

/** An app in which the plan was left right after it was renamed, before its save was answered. */
async function leftWith(answer: (save: () => Promise<SaveResult>) => Promise<SaveResult>): Promise<{
  readonly app: AppContext;
  readonly wizard: Wizard;
}> {
  const app = appWith();
  await app.store.save(plan, null);
  const wizard = new Wizard({
    store: { ...app.store, save: (...given) => answer(() => app.store.save(...given)) },
    input: { open: { qualification, stored: { plan, revision: 1 } }, step: 'review' },
    now: () => '2026-03-02T09:01:00.000Z',
  });
  wizard.change({ type: 'rename', name: 'Changed here' });
  app.wizards.set('p', wizard);
  return { app, wizard };
}

describe('a plan outside its steps', () => {
  it('shows what could not be saved', async () => {
    const { app } = await leftWith(() => Promise.resolve(failed));
    render(StagedShownPlan, { app, id: 'p' });
    await screen.findByRole('heading', { name: 'Changed here' });
  });

  it('shows the newest version of any tab once what was left is saved', async () => {
    const { app, wizard } = await leftWith((save) => save());
    await vi.waitFor(() => expect(wizard.saving.state).toBe('saved'));
    await app.store.save({ ...plan, name: 'Changed elsewhere' }, 2);
    render(StagedShownPlan, { app, id: 'p' });
    await screen.findByRole('heading', { name: 'Changed elsewhere' });
  });
});
