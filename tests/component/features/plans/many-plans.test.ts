// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { qualifications } from '../../../../src/catalogue';
import type { ListedPlan, PlanList } from '../../../../src/storage';
import { appWith, emptyStore } from './stage';
import StagedPlans from './StagedPlans.svelte';

const count = 1_200;
const plans = Array.from({ length: count }, (_, i): ListedPlan => {
  const qualification = qualifications[i % qualifications.length]!;
  const changedAt = new Date(Date.UTC(2026, 0, 1) - i * 60_000).toISOString();
  const name = `Cohort ${String((i * 7) % count).padStart(4, '0')}`;
  return {
    id: `p${i}`,
    revision: 1,
    name,
    qualification,
    createdAt: changedAt,
    changedAt,
    learners: 0,
    learnersNotReady: 0,
    aboveCeilings: [],
    pathway: null,
    units: {},
    recognised: {},
  };
});
const newest: PlanList = { state: 'newest', plans: plans.slice(0, 50), count };
const ready: PlanList = { state: 'ready', plans, quarantined: [] };

/** Home, and a way to tell it what the device holds. */
function stage(first: PlanList): (list: PlanList) => void {
  let tell: (list: PlanList) => void = () => undefined;
  const watchPlanList = (listener: (list: PlanList) => void) => {
    tell = listener;
    listener(first);
    return () => undefined;
  };
  render(StagedPlans, { app: appWith({ ...emptyStore(), watchPlanList }) });
  return (list) => tell(list);
}

async function names(): Promise<readonly (string | null)[]> {
  return (await screen.findAllByRole('link', { name: /^Cohort/ })).map((link) => link.textContent);
}

describe('a list of many plans', () => {
  it('begins with the ones changed last, and finds any once all are read', async () => {
    const tell = stage(newest);
    expect(await names()).toHaveLength(25);
    expect(screen.getByText('1,200 plans')).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a plan' }), 'cohort 1193');
    tell(ready);
    await waitFor(async () => expect(await names()).toEqual(['Cohort 1193']));
    expect(screen.getByText('1 of 1,200 plans')).toBeTruthy();
  });

  it('shows twenty-five more at a time, and the focus goes to the first of them', async () => {
    stage(ready);
    await userEvent.click(await screen.findByRole('button', { name: 'Show 25 more' }));
    const shown = await names();
    expect(shown).toEqual(plans.slice(0, 50).map(({ name }) => name));
    expect(document.activeElement?.textContent).toBe(shown[25]);
    expect(screen.getByText('50 of 1,200 shown')).toBeTruthy();
  });

  it('is put in order as a whole, with the keyboard', async () => {
    stage(ready);
    await names();
    await userEvent.tab();
    while (document.activeElement?.tagName !== 'SELECT') await userEvent.tab();
    await userEvent.selectOptions(document.activeElement, 'By name');
    const sorted = plans.map(({ name }) => name).sort();
    await waitFor(async () => expect(await names()).toEqual(sorted.slice(0, 25)));
  });

  it('says what to do where a search finds nothing', async () => {
    stage(ready);
    const field = await screen.findByRole('searchbox', { name: 'Find a plan' });
    await userEvent.type(field, 'no such plan');
    expect(screen.queryAllByRole('link', { name: /^Cohort/ })).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show all plans' }));
    expect(await names()).toHaveLength(25);
    expect(document.activeElement).toBe(field);
  });
});
