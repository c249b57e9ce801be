// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { qualifications } from '../../../../src/catalogue';
import { published, unpublished } from '../../../fixtures/own-qualification';
import { appWith, emptyStore } from './stage';
import StagedPlans from './StagedPlans.svelte';

const claim = /^Made by .* on 27 November 2026; not checked by Unitwise against the document$/;

/** What the list of a first visit says of a qualification, once it is in it. */
async function entryOf(title: string): Promise<HTMLElement> {
  const link = await screen.findByRole('link', { name: title });
  return within(screen.getByRole('region', { name: 'Start from a qualification' }))
    .getAllByRole('listitem')
    .find((item) => item.contains(link))!;
}

describe('the qualifications to start from', () => {
  it('say of one that was published here who made it and what was open', async () => {
    const store = emptyStore();
    await store.publishQualification({
      qualification: unpublished,
      madeBy: 'Dana Okafor',
      madeOn: '2026-11-27',
      openQuestions: ['Is 12 the minimum?', 'Is Level 3 meant?'],
      findings: ['The title names another level'],
    });
    const app = appWith(store);
    await app.catalogue.load();
    render(StagedPlans, { app });
    const entry = within(await entryOf(unpublished.title));
    expect((await entry.findByText(claim)).textContent).toContain('Made by Dana Okafor on');
    entry.getByText('2 questions were open when it was published');
    // What the lint finds is told of what somebody else made, and in full on its own page only.
    expect(entry.queryByText(/noticed/)).toBeNull();
    expect(entry.queryByText('Is 12 the minimum?')).toBeNull();
  });

  it('say of one that came from somebody else what Unitwise noticed', async () => {
    const store = emptyStore();
    await store.keepReceived(await published(), ['Plans take more hours than are given']);
    const app = appWith(store);
    await app.catalogue.load();
    render(StagedPlans, { app });
    const entry = within(await entryOf(unpublished.title));
    expect((await entry.findByText(claim)).textContent).toContain('Northgate Training');
    entry.getByText('Unitwise noticed 1 thing to look at');
    expect(entry.queryByText(/when it was published/)).toBeNull();
  });

  it('say so of none that is shipped, before and after another is kept', async () => {
    const store = emptyStore();
    const app = appWith(store);
    await app.catalogue.load();
    render(StagedPlans, { app });
    for (const { title } of qualifications) await entryOf(title);
    expect(screen.queryByText(claim)).toBeNull();
    await store.keepReceived(await published(), []);
    await waitFor(() => expect(screen.getAllByText(claim)).toHaveLength(1));
    for (const { title } of qualifications)
      expect(within(await entryOf(title)).queryByText(claim)).toBeNull();
  });
});
