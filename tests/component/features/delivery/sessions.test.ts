// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { configure, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Plan, PlanChange } from '../../../../src/plan';
import { applyChange, newPlan } from '../../../../src/plan';
import { Wizard } from '../../../../src/wizard';
import { appWith } from '../plans/stage';
import StagedSessions from './StagedSessions.svelte';

configure({ defaultHidden: true });

const qualification = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const at = '2026-11-20T10:00:00.000Z';
const [first, second] = qualification.groups[0]!.units as [string, string];
const title = (unit: string): string => qualification.units.find(({ id }) => id === unit)!.title;

/** Two units with hours, everything else taught in none. */
function planWith(...changes: readonly PlanChange[]): Plan {
  const hours = qualification.units.map(({ id: unit }): PlanChange => {
    const planned = unit === first ? 6 : unit === second ? 3 : 0;
    return { type: 'plan-hours', unit, hours: planned };
  });
  const all: PlanChange[] = [
    { type: 'set-up', setUp: { startsOn: '2027-01-11' } },
    ...hours,
    ...changes,
  ];
  const empty = newPlan(qualification, { id: 'plan', name: 'Cohort 2027', at });
  return all.reduce((plan, change) => applyChange(plan, change, at), empty);
}

const weekly: PlanChange = {
  type: 'deliver',
  delivery: {
    pattern: [
      {
        ...{ id: 'p1', weekday: 'tue', time: { from: '09:30', to: '12:30' } },
        ...{ place: 'Room 2', tutor: 'Maya Lunn' },
      },
    ],
  },
};

function stage(plan: Plan): Wizard {
  const app = appWith();
  const wizard = new Wizard({
    store: app.store,
    now: () => new Date().toISOString(),
    input: { open: { qualification, stored: { plan, revision: 1 } }, step: 'delivery' },
  });
  render(StagedSessions, { props: { app, wizard } });
  return wizard;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const click = (name: string | RegExp) => userEvent.click(button(name));
/** The first of that name: rows of the pattern stand before all forms. */
const field = (label: string): HTMLInputElement =>
  screen.getAllByLabelText<HTMLInputElement>(label)[0]!;
const sessionsOf = (wizard: Wizard) => wizard.plan!.delivery.sessions;
const days = (wizard: Wizard): readonly string[] => sessionsOf(wizard).map(({ time }) => time.on);

async function enter(label: string, value: string): Promise<void> {
  await fireEvent.input(field(label), { target: { value } });
  await fireEvent.blur(field(label));
}

describe('planning sessions', () => {
  it('goes from a row of the week’s pattern to sessions in one step, which undo takes back', async () => {
    const wizard = stage(planWith());
    expect(screen.queryByRole('button', { name: 'Plan the sessions' })).toBeNull();
    await click('Add a row');
    await fireEvent.change(screen.getByLabelText('Day'), { target: { value: 'thu' } });
    await enter('From', '9');
    await enter('To', '12.00');
    await enter('Place', 'Room 5');
    expect(wizard.plan!.delivery.pattern).toMatchObject([
      { weekday: 'thu', time: { from: '09:00', to: '12:00' }, place: 'Room 5' },
    ]);
    screen.getByText('3 new sessions. The last session is on 28 January 2027.');
    expect(sessionsOf(wizard)).toEqual([]);
    await click('Plan the sessions');
    expect(days(wizard)).toEqual(['2027-01-14', '2027-01-21', '2027-01-28']);
    expect(sessionsOf(wizard).map(({ unit }) => unit)).toEqual([first, first, second]);
    screen.getByText('The sessions teach all hours as the plan stands.');
    wizard.undo();
    expect(sessionsOf(wizard)).toEqual([]);
  });

  it('says of a time what is wrong with it, and keeps the last one that was right', async () => {
    const wizard = stage(planWith(weekly));
    await enter('To', '09:00');
    screen.getByText('The end must be after the start.');
    await enter('To', 'noon');
    screen.getByText('Enter a time such as 09:30.');
    expect(wizard.plan!.delivery.pattern[0]!.time).toEqual({ from: '09:30', to: '12:30' });
  });

  it('shows what a closed day would move, and why, before it is taken', async () => {
    const wizard = stage(planWith(weekly));
    await click('Plan the sessions');
    wizard.change({
      type: 'deliver',
      delivery: { closedDays: [{ from: '2027-01-12', to: '2027-01-12', name: 'Inset' }] },
    });
    await screen.findByText('1 session changes. The last session is on 2 February 2027.');
    screen.getByText(
      `${title(first)}: from Tue 12 January 2027, 09:30 to 12:30 to Tue 2 February 2027, 09:30 to 12:30, because the day is closed (Inset)`,
    );
    expect(days(wizard)).toContain('2027-01-12');
    await click('Plan the sessions');
    expect(days(wizard)).toEqual(['2027-02-02', '2027-01-19', '2027-01-26']);
  });

  it('keeps what was noted of a session since its move was shown', async () => {
    const wizard = stage(planWith(weekly));
    await click('Plan the sessions');
    wizard.change({
      type: 'deliver',
      delivery: { closedDays: [{ from: '2027-01-12', to: '2027-01-12', name: 'Inset' }] },
    });
    await click(new RegExp(`${title(first)} 1 of 2`));
    const notes = screen.getByLabelText(/^Notes/);
    await fireEvent.input(notes, { target: { value: 'Bring pens' } });
    await click('Plan the sessions');
    expect(sessionsOf(wizard)[0]).toMatchObject({
      ...{ notes: 'Bring pens', time: { on: '2027-02-02' } },
    });
  });

  it('adds a half day and an extra day, and takes them away', async () => {
    const wizard = stage(planWith(weekly));
    await userEvent.selectOptions(screen.getByLabelText('What'), 'extra');
    const form = screen.getByText(/^Half days and extra days/).closest('details')!;
    await fireEvent.input(within(form).getByLabelText('Date'), { target: { value: '2027-01-13' } });
    await userEvent.click(within(form).getByRole('button', { name: 'Add the day' }));
    expect(wizard.plan!.delivery.differentDays).toEqual([
      { kind: 'extra', on: '2027-01-13', from: '09:30', to: '12:30' },
    ]);
    await click(/^Remove: 13 January 2027/);
    expect(wizard.plan!.delivery.differentDays).toEqual([]);
  });
});

describe('one session', () => {
  async function opened(): Promise<Wizard> {
    const wizard = stage(planWith(weekly));
    await click('Plan the sessions');
    await click(new RegExp(`${title(first)} 1 of 2`));
    return wizard;
  }

  it('is moved, and then stays there when sessions are planned again', async () => {
    const wizard = await opened();
    const form = field('Title').closest('li')!;
    await fireEvent.input(within(form).getByLabelText('Date'), { target: { value: '2027-01-15' } });
    expect(sessionsOf(wizard)[0]).toMatchObject({
      time: { on: '2027-01-15', from: '09:30', to: '12:30' },
      isPinned: true,
    });
    screen.getByText('The sessions teach all hours as the plan stands.');
  });

  it('is split, joined again, cancelled, and marked as taught', async () => {
    const wizard = await opened();
    await click('Split in two');
    expect(
      sessionsOf(wizard)
        .map(({ time }) => `${time.from} ${time.to}`)
        .toSorted(),
    ).toEqual([...['09:30 11:00', '09:30 12:30', '09:30 12:30', '11:00 12:30']]);
    await click('Join with the next');
    expect(sessionsOf(wizard)).toHaveLength(3);
    await userEvent.click(screen.getByLabelText('Cancelled'));
    expect(sessionsOf(wizard)[0]!.state).toBe('cancelled');
    await screen.findByText('1 new session. The last session is on 2 February 2027.');
    // One that is cancelled is none of its unit's.
    screen.getByText('3 hours, Maya Lunn, Room 2');
    expect(screen.getAllByText('1 of 1, 3 hours, Maya Lunn, Room 2')).toHaveLength(2);
    await userEvent.click(screen.getByLabelText('Taught'));
    expect(sessionsOf(wizard)[0]!.state).toBe('taught');
    expect(screen.queryByRole('button', { name: 'Split in two' })).toBeNull();
    screen.getByText('What was taught stays as it was.');
  });

  it('keeps title, notes and tutor, and gives the focus back when it is closed', async () => {
    const wizard = await opened();
    await enter('Title', 'Role play');
    await fireEvent.input(field('Notes: methods and resources'), {
      target: { value: 'Scenario cards' },
    });
    const list = document.getElementById(field('Tutor').getAttribute('list')!)!;
    const names = list.querySelectorAll('option');
    expect([...names].map((name) => name.getAttribute('value'))).toEqual(['Maya Lunn']);
    expect(sessionsOf(wizard)[0]).toMatchObject({
      ...{ title: 'Role play', notes: 'Scenario cards', tutor: 'Maya Lunn', isPinned: false },
    });
    await click('Done');
    await expect.poll(() => document.activeElement?.textContent).toContain(title(first));
  });
});
