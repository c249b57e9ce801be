// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Plan } from '../../../../src/plan';
import { newPlan } from '../../../../src/plan';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';
import type { Store } from '../../../../src/storage';
import { appWith, emptyStore } from './stage';
import StagedPlans from './StagedPlans.svelte';

const qualification = findQualification(sampleQualification)!;
const at = '2026-03-02T09:00:00.000Z';
const day = 24 * 60 * 60 * 1_000;

function planNamed(name: string): Plan {
  return newPlan(qualification, { id: name, name, at });
}

async function storeWithDeleted(names: readonly string[], now = () => at): Promise<Store> {
  const store = emptyStore({ now });
  for (const name of names) {
    await store.save(planNamed(name), null);
    expect(await store.remove(name)).toMatchObject({ ok: true });
  }
  return store;
}

/** The list of what was deleted, opened. */
async function openDeleted(store: Store): Promise<HTMLElement> {
  render(StagedPlans, { app: appWith(store) });
  const summary = await screen.findByText(/^Recently deleted: /);
  await userEvent.click(summary);
  return summary.closest('details')!;
}

function hasFocus(element: Element): void {
  expect(document.activeElement).toBe(element);
}

describe('the recently deleted plans', () => {
  it('are not spoken of where there are none', async () => {
    render(StagedPlans, { app: appWith() });
    await screen.findByRole('heading', { name: 'Start from a qualification' });
    expect(screen.queryByText(/Recently deleted/)).toBeNull();
  });

  it('say how long each can still be put back', async () => {
    let clock = Date.parse(at);
    const store = await storeWithDeleted(['Spring'], () => new Date(clock).toISOString());
    clock += 3 * day;
    const deletedPlans = await openDeleted(store);
    within(deletedPlans).getByText(/^Deleted 2 Mar 2026, .+ Kept for at least 27 more days\.$/);
  });

  it('come back with one click, and the focus goes to what was done', async () => {
    const store = await storeWithDeleted(['Spring', 'Autumn']);
    const deletedPlans = await openDeleted(store);
    await userEvent.click(within(deletedPlans).getByRole('button', { name: 'Put back Spring' }));
    await screen.findByRole('heading', { name: 'Spring' });
    const told = screen.getByText('“Spring” is back.', { selector: '[tabindex]' });
    await waitFor(() => hasFocus(told));
    await screen.findByText('Recently deleted: 1 plan');
    expect(await store.load('Spring')).toMatchObject({ state: 'ready' });
  });

  it('come back beside a plan that took their place meanwhile', async () => {
    const store = await storeWithDeleted(['Spring']);
    await store.save({ ...planNamed('Spring'), name: 'Spring anew' }, null);
    const deletedPlans = await openDeleted(store);
    await userEvent.click(within(deletedPlans).getByRole('button', { name: 'Put back Spring' }));
    await screen.findByRole('heading', { name: 'Spring (restored)' });
    screen.getByRole('heading', { name: 'Spring anew' });
    await waitFor(() => expect(screen.queryByText(/^Recently deleted/)).toBeNull());
  });

  it('are not copied where they are on the list again as they were', async () => {
    const store = await storeWithDeleted(['Spring']);
    await store.save(planNamed('Spring'), null);
    const deletedPlans = await openDeleted(store);
    await userEvent.click(within(deletedPlans).getByRole('button', { name: 'Put back Spring' }));
    const told = await screen.findByText('“Spring” is on your list again.', {
      selector: '[tabindex]',
    });
    await waitFor(() => hasFocus(told));
    await waitFor(() => expect(screen.queryByText(/^Recently deleted/)).toBeNull());
    expect(screen.getAllByRole('heading', { name: /^Spring/ })).toHaveLength(1);
  });

  it('are built once they are asked for, twenty-five at a time, and go all at once', async () => {
    const store = await storeWithDeleted(Array.from({ length: 27 }, (_, i) => `Plan ${i}`));
    render(StagedPlans, { app: appWith(store) });
    const summary = await screen.findByText('Recently deleted: 27 plans');
    const deletedPlans = within(summary.closest('details')!);
    const rows = (): number => deletedPlans.queryAllByText(/^Put back/).length;
    expect(rows()).toBe(0);
    await fireEvent.click(summary);
    await waitFor(() => expect(rows()).toBe(25));
    await fireEvent.click(deletedPlans.getByText('Show 2 more deleted'));
    await waitFor(() => expect(rows()).toBe(27));
    await fireEvent.click(deletedPlans.getByText('Delete all for good …'));
    await fireEvent.click(await deletedPlans.findByText('Keep them'));
    await waitFor(() => hasFocus(deletedPlans.getByText('Delete all for good …')));
    await fireEvent.click(deletedPlans.getByText('Delete all for good …'));
    await fireEvent.click(await deletedPlans.findByText('Delete all of them'));
    const told = await screen.findByText('27 plans are deleted for good.', {
      selector: '[tabindex]',
    });
    await waitFor(() => hasFocus(told));
    await waitFor(() => expect(screen.queryByText(/^Recently deleted/)).toBeNull());
  }, 120_000);

  it('are deleted for good only after a question, which the keyboard can answer', async () => {
    const deletedPlans = await openDeleted(await storeWithDeleted(['Spring']));
    within(deletedPlans)
      .getByRole('button', { name: /^Delete for good … Spring/ })
      .focus();
    await userEvent.keyboard('{Enter}');
    const question = within(deletedPlans).getByRole('group', { name: 'Delete Spring for good?' });
    const keep = within(question).getByRole('button', { name: 'Keep it' });
    hasFocus(keep);
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      hasFocus(within(deletedPlans).getByRole('button', { name: /^Delete for good …/ })),
    );
    within(deletedPlans).getByRole('button', { name: 'Put back Spring' });

    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const told = await screen.findByText('“Spring” is deleted for good.', {
      selector: '[tabindex]',
    });
    await waitFor(() => hasFocus(told));
    await waitFor(() => expect(screen.queryByText(/^Recently deleted/)).toBeNull());
  });
});
