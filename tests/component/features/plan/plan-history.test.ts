// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Plan } from '../../../../src/plan';
import { emptyUnitDelivery, newPlan } from '../../../../src/plan';
import { optionalUnits } from '../../../../src/rules';
import { unitTitle } from '../../../../src/messages';
import type { Wizard } from '../../../../src/wizard';
import { appWith, emptyStore } from '../plans/stage';
import StagedPlan from './StagedPlan.svelte';

const qualification = findQualification('imi-l2-diploma-customer-service')!;
const at = '2026-03-02T09:00:00.000Z';
const plan = newPlan(qualification, { id: 'p', name: 'Spring', at });
const [first = '', second = ''] = optionalUnits(qualification);
const title = (id: string): string => unitTitle(qualification, id);

interface Stage {
  readonly wizard: Wizard;
  readonly button: HTMLElement;
}

/** The plan's screen after these saved states, none of it made on this visit. */
async function stage(...states: readonly Plan[]): Promise<Stage> {
  const store = emptyStore();
  let base: number | null = null;
  for (const state of states) {
    const saved = await store.save(state, base);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    base = saved.revision;
  }
  const app = appWith(store);
  render(StagedPlan, { app, id: 'p' });
  const button = await screen.findByRole('button', { name: 'History' });
  return { wizard: app.wizards.get('p')!, button };
}

async function openHistory({ button }: Stage): Promise<HTMLElement> {
  await userEvent.click(button);
  return screen.findByRole('region', { name: 'History' });
}

/** What the rows say, once there are as many as expected. */
async function rows(history: HTMLElement, count: number): Promise<readonly string[]> {
  const items = await waitFor(() => {
    const found = within(history).getAllByRole('listitem');
    expect(found).toHaveLength(count);
    return found;
  });
  return items.map((item) => item.textContent.replace(/\s+/g, ' ').trim());
}

function hasFocus(element: Element): void {
  expect(document.activeElement).toBe(element);
}

describe('the history of a plan', () => {
  it('names every saved change under its day, the last first', async () => {
    const history = await openHistory(
      await stage(
        plan,
        { ...plan, units: { [first]: 'chosen' } },
        { ...plan, units: { [first]: 'chosen' }, name: 'Summer' },
      ),
    );
    const [last, middle, start] = await rows(history, 3);
    expect(last).toMatch(/^\d\d:\d\d Renamed the plan “Summer” as it is now$/);
    expect(middle).toContain(`Added ${title(first)} `);
    expect(start).toContain('Started the plan');
    const days = within(history).getAllByRole('heading', { level: 3 });
    expect(days.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^\d+ \w+ \d{4}$/),
    ]);
    expect(within(history).getAllByRole('button', { name: /^Go back to this point/ })).toHaveLength(
      2,
    );
  });

  it('brings a state back as one change, which undo takes back', async () => {
    const changed: Plan = {
      ...plan,
      name: 'Summer',
      units: { [first]: 'chosen', [second]: 'excluded' },
    };
    const staged = await stage(plan, changed);
    const history = await openHistory(staged);
    const restore = await within(history).findByRole('button', {
      name: /^Go back to this point.*Started the plan, .+/,
    });
    await userEvent.click(restore);
    expect(staged.wizard.plan).toMatchObject({ name: 'Spring', units: {} });
    hasFocus(restore);
    const [now] = await rows(history, 3);
    expect(now).toContain(`Dropped ${title(first)}, left ${title(second)} open again and renamed`);
    expect(screen.getByLabelText('Said').textContent).toMatch(/^The plan is again as it was saved/);

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(staged.wizard.plan).toMatchObject({ name: 'Summer', units: changed.units });
    expect(staged.wizard.undoable).toBeNull();
  });

  it('takes the focus when it opens and gives it back when it closes', async () => {
    const staged = await stage(plan);
    staged.button.focus();
    await userEvent.keyboard('{Enter}');
    const history = await screen.findByRole('region', { name: 'History' });
    await waitFor(() => hasFocus(within(history).getByRole('heading', { name: 'History' })));
    expect(staged.button.getAttribute('aria-expanded')).toBe('true');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('region', { name: 'History' })).toBeNull();
    hasFocus(staged.button);
  });

  it('shows earlier changes when asked, and the focus goes on there', async () => {
    // Turn by turn in two areas of the plan, so that none belongs to the one before it.
    const states = Array.from({ length: 25 }, (_, i): Plan => {
      const isTaken = Math.floor((i + 1) / 2) % 2 === 1;
      const units: Plan['units'] = isTaken ? { [first]: 'chosen' } : {};
      return { ...plan, name: `Name ${Math.floor(i / 2)}`, units };
    });
    const history = await openHistory(await stage(...states));
    await rows(history, 20);
    await userEvent.click(within(history).getByRole('button', { name: 'Show earlier changes' }));
    await rows(history, 25);
    hasFocus(within(history).getByRole('button', { name: /^Go back to this point.*.+“Name 2”/ }));
    expect(within(history).queryByRole('button', { name: 'Show earlier changes' })).toBeNull();
  });

  it('tells what belongs together as one entry, which opens to every state', async () => {
    const staffed = (part: object): Plan => ({
      ...plan,
      delivery: { ...plan.delivery, units: { [first]: { ...emptyUnitDelivery, ...part } } },
    });
    const staged = await stage(
      plan,
      staffed({ tutor: 'Ada' }),
      staffed({ tutor: 'Ada', assessor: 'Bo' }),
      staffed({ tutor: 'Ada', assessor: 'Cy' }),
    );
    const history = await openHistory(staged);
    const summary = await within(history).findByText(/^Tutor of .+: Ada; Assessor of .+: Cy/);
    expect(summary.textContent).toMatch(/in 3 steps$/);
    const entry = summary.closest('details')!;
    expect(entry.open).toBe(false);
    await userEvent.click(summary);
    expect(entry.open).toBe(true);
    const [, second] = within(entry).getAllByRole('listitem');
    expect(second!.textContent).toContain(`Assessor of ${title(first)}: Bo`);
    await userEvent.click(within(second!).getByRole('button', { name: /^Go back to this point/ }));
    expect(staged.wizard.plan!.delivery.units[first]).toMatchObject({
      tutor: 'Ada',
      assessor: 'Bo',
    });
  });

  it('goes on with what is done while it is open', async () => {
    const staged = await stage(plan);
    const history = await openHistory(staged);
    await rows(history, 1);
    staged.wizard.change({ type: 'place', units: [second], as: 'additional' });
    const [now] = await rows(history, 2);
    expect(now).toContain(`Kept ${title(second)} as additional`);
  });

  it('says why where it cannot be read', async () => {
    const store = emptyStore();
    await store.save(plan, null);
    vi.spyOn(store, 'watchHistory').mockImplementation((_, listener) => {
      listener({ state: 'failed', failure: { reason: 'blocked', message: '' } });
      return () => undefined;
    });
    render(StagedPlan, { app: appWith(store), id: 'p' });
    await userEvent.click(await screen.findByRole('button', { name: 'History' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/^\s*The history cannot be read: /);
  });
});
