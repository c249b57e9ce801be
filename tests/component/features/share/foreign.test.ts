import 'fake-indexeddb/auto';
import { configure, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../../src/components/app-context';
import type { PlanMessage } from '../../../../src/exchange';
import { editionParts } from '../../../../src/exchange';
import { newPlan } from '../../../../src/plan';
import { published, unpublished } from '../../../fixtures/own-qualification';
import { appWith, emptyStore } from '../plans/stage';
import StagedOpened from './StagedOpened.svelte';

configure({ defaultHidden: true });

const at = '2026-11-27T10:00:00.000Z';
const edition = await published();
const plan = { ...newPlan(edition, { id: 'p', at }), name: 'Team leaders' };
const message: PlanMessage = { kind: 'plan', sentAt: at, ...editionParts(edition), plan };

async function open(store = emptyStore()): Promise<AppContext> {
  const app = appWith(store);
  await app.catalogue.load();
  const given = { message, qualification: edition, isForeign: true };
  render(StagedOpened, { app, given });
  await screen.findByRole('heading', { name: 'Team leaders' });
  return app;
}

describe('a plan that brings a qualification', () => {
  it('says who claims to have made it and what Unitwise notices, and keeps nothing', async () => {
    const { store } = await open();
    screen.getByText(
      /^Says it was made by Dana Okafor, Northgate Training, on 27 November 2026\..*not checked/,
    );
    const noticed = within(screen.getByRole('region', { name: 'What Unitwise noticed' }));
    await waitFor(() => expect(noticed.queryByText('Looking it over …')).toBeNull());
    expect(await store.ownQualifications()).toEqual({ ok: true, value: [] });
    expect(await store.load('p')).toEqual({ state: 'missing' });
  });

  it('is kept with it, and opened', async () => {
    const { store, navigation } = await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Keep it and open the plan' }));
    await waitFor(() => expect(navigation.address).toMatchObject({ screen: 'plan', id: 'p' }));
    expect(await store.ownQualifications()).toMatchObject({
      value: [{ qualification: edition, origin: 'received' }],
    });
    expect(await store.load('p')).toMatchObject({ state: 'ready', qualification: edition });
  });

  it('says in what it differs from the edition here, which stays the one for new plans', async () => {
    const store = emptyStore();
    const mine = await store.publishQualification({
      qualification: { ...unpublished, title: 'Mine' },
      madeBy: 'Me',
      madeOn: '2026-11-20',
      openQuestions: [],
    });
    const { catalogue, navigation } = await open(store);
    const other = within(screen.getByRole('region', { name: 'You have another edition' }));
    other.getByText(/^Yours: 20 November 2026, \w{4} \w{4}\. This one: 27 November 2026/);
    other.getByText(`Called “${unpublished.title}”, before called “Mine”`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep both and open the plan' }),
    );
    await waitFor(() => expect(catalogue.own).toHaveLength(2));
    expect(catalogue.find(edition.id)).toEqual(mine.ok && mine.value.qualification);
    await waitFor(() => expect(navigation.address).toMatchObject({ screen: 'plan' }));
  });

  it('takes the place of the one for new plans where the person says so', async () => {
    const store = emptyStore();
    await store.publishQualification({
      qualification: { ...unpublished, title: 'Mine' },
      madeBy: 'Me',
      madeOn: '2026-11-20',
      openQuestions: [],
    });
    const { catalogue, navigation } = await open(store);
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Start new plans on this edition' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep both and open the plan' }),
    );
    await waitFor(() => expect(catalogue.find(edition.id)).toEqual(edition));
    await waitFor(() => expect(navigation.address).toMatchObject({ screen: 'plan' }));
  });
});
