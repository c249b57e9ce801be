import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../../src/components/app-context';
import { published, unpublished } from '../../../fixtures/own-qualification';
import { appWith, emptyStore } from '../plans/stage';
import StagedQualification from './StagedQualification.svelte';

const madeHere =
  'Made by Dana Okafor on 27 November 2026; not checked by Unitwise against the document';

/** An app in which one qualification was published, and another was received. */
async function appWithOwn(): Promise<AppContext> {
  const store = emptyStore();
  await store.publishQualification({
    qualification: unpublished,
    madeBy: 'Dana Okafor',
    madeOn: '2026-11-27',
    openQuestions: ['Is 12 the minimum?'],
    findings: ['The title names another level'],
  });
  const other = await published({ id: 'theirs-x1', title: 'Theirs', awardingBody: 'Other body' });
  await store.keepReceived(other, ['Plans take more hours than are given']);
  const app = appWith(store);
  await app.catalogue.load();
  return app;
}

describe('qualifications that are not shipped', () => {
  it('stand among the others, and say who made them and what is open', async () => {
    render(StagedQualification, { app: await appWithOwn() });
    expect(screen.getByRole('status').textContent).toBe(
      '8 qualifications: 6 shipped with Unitwise, 2 brought in',
    );
    const mine = screen.getByText(madeHere).closest('li')!;
    within(mine).getByRole('heading', { name: unpublished.title });
    within(mine).getByText('1 question was open when it was published');
    // What the lint finds is told of what somebody else made.
    expect(within(mine).queryByText(/noticed/)).toBeNull();
    const theirs = screen.getByText(/^Made by Dana Okafor, Northgate/).closest('li')!;
    within(theirs).getByText('Unitwise noticed 1 thing to look at');
  });

  it('are found by search and filters like the others', async () => {
    render(StagedQualification, { app: await appWithOwn() });
    await userEvent.selectOptions(screen.getByLabelText('Made by'), 'A centre');
    expect(screen.getByRole('status').textContent).toContain('2 brought in');
    await userEvent.selectOptions(screen.getByLabelText('Awarding body'), 'Other body');
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    await userEvent.selectOptions(screen.getByLabelText('Awarding body'), 'Any awarding body');
    await userEvent.selectOptions(screen.getByLabelText('Made by'), 'Unitwise');
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(6);
  });

  it('have a page that tells every question and finding', async () => {
    const app = await appWithOwn();
    render(StagedQualification, { app, id: 'theirs-x1' });
    screen.getByText('Plans take more hours than are given');
  });

  it('appear as they are published in another tab', async () => {
    const app = await appWithOwn();
    render(StagedQualification, { app });
    await app.store.keepReceived(await published({ id: 'new-x2', title: 'New' }), []);
    await waitFor(() => screen.getByRole('heading', { name: 'New' }));
  });
});
