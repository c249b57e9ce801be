// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Learner, Plan, PlanChange, Wish } from '../../../../src/plan';
import { applyChange, learnerPlan, newLearner, newPlan, placedUnits } from '../../../../src/plan';
import { optionalUnits } from '../../../../src/rules';
import { Wizard } from '../../../../src/wizard';
import { appWith } from '../plans/stage';
import StagedCohort from './StagedCohort.svelte';
import { withoutLayout } from '../../no-layout';

const qualification = findQualification('sfj-l2-certificate-customer-service')!;
const at = '2026-03-02T09:00:00.000Z';
const units = optionalUnits(qualification);

/** Two employers, who want different halves of the units. */
function learner(i: number): Learner {
  const wishes = units.map((unit, u): readonly [string, Wish] => [
    unit,
    u % 2 === i % 2 ? 'wanted' : u % 5 === i % 5 ? 'not' : 'take',
  ]);
  const facts = { name: `Learner ${i + 1}`, employer: `E${i % 2}`, reference: '', startsOn: null };
  return { ...newLearner({ id: `l${i}`, ...facts }), wishes: Object.fromEntries(wishes) };
}

function planFor(...changes: readonly PlanChange[]): Plan {
  const empty = newPlan(qualification, { id: 'offer', name: 'Spring cohort', at });
  const learners = Array.from({ length: 3 }, (_, i) => learner(i));
  // With few units to teach the search is over soon, also on the page.
  const few = { type: 'place', units: units.slice(8), as: 'excluded' } as const;
  return [{ type: 'add-learners', learners } as const, few, ...changes].reduce<Plan>(
    (plan, change) => applyChange(plan, change, at),
    empty,
  );
}

beforeAll(withoutLayout);

/** The screen, with the search at its end. jsdom has no workers: it runs on the page. */
async function stage(plan: Plan): Promise<Wizard> {
  const app = appWith();
  const wizard = new Wizard({
    store: app.store,
    now: () => new Date().toISOString(),
    input: { open: { qualification, stored: { plan, revision: 1 } }, step: 'delivery' },
  });
  render(StagedCohort, { props: { app, wizard } });
  await userEvent.click(screen.getByRole('button', { name: 'Plan the cohort' }));
  await searched();
  return wizard;
}

async function searched(): Promise<void> {
  await screen.findByRole('button', { name: 'Find it again' }, { timeout: 30_000 });
}

const curve = (): HTMLElement =>
  screen.getByRole('table', { name: 'Wishes granted by what is taught' });
const heads = (table: HTMLElement): readonly string[] =>
  within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent.trim());
const taken = (wizard: Wizard): readonly (readonly string[])[] =>
  wizard.plan!.cohort.learners.map((one) =>
    placedUnits(qualification, learnerPlan(wizard.plan!, one), 'chosen'),
  );

describe('planning the cohort', () => {
  it('proves every point, shows the picked one, and gives everybody its units in one step', async () => {
    const wizard = await stage(planFor());
    screen.getByText('Proven best at every point.');
    const before = taken(wizard);
    const points = within(curve()).getAllByRole('radio');
    expect(points.length).toBeGreaterThan(3);
    await userEvent.click(points.at(-1)!);
    expect(points.at(-1)).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('button', { name: 'Take this plan' }));
    screen.getByText('Everybody takes this already.');
    expect(taken(wizard)).not.toEqual(before);
    wizard.undo();
    await waitFor(() => expect(taken(wizard)).toEqual(before));
  }, 60_000);

  it('takes a point for one learner alone', async () => {
    const wizard = await stage(planFor());
    await userEvent.click(screen.getByRole('button', { name: 'Take for one learner: Learner 2' }));
    const [first, second] = taken(wizard);
    expect(first).toEqual([]);
    expect(second).not.toEqual([]);
  }, 60_000);

  it('counts hours or groups in place of units, and says what keeps it from counting groups', async () => {
    await stage(planFor());
    const counted = screen.getByLabelText('Teaching is counted in');
    expect(within(counted).getByRole('option', { name: 'groups' })).toHaveProperty(
      'disabled',
      true,
    );
    screen.getByText('Groups are counted once you enter the most learners in one.');
    await userEvent.selectOptions(counted, 'guided learning hours');
    await searched();
    expect(heads(curve()).slice(0, 2)).toEqual(['Hours', 'Wishes']);
    expect(heads(curve())).toContain('Units');

    await userEvent.type(screen.getByLabelText('Most learners in a group'), '2{Tab}');
    expect(within(counted).getByRole('option', { name: 'groups' })).toHaveProperty(
      'disabled',
      false,
    );
    await userEvent.selectOptions(counted, 'groups');
    await searched();
    expect(heads(curve())[0]).toBe('Groups');
    screen.getByRole('option', { name: 'most wishes, fewest groups, least surplus' });
  }, 60_000);

  it('teaches what is locked, and leaves learners who are locked as they are', async () => {
    const [unit = ''] = units;
    const { title } = qualification.units.find(({ id }) => id === unit)!;
    await stage(planFor());
    await userEvent.click(screen.getByText('Lock units and learners'));
    await userEvent.selectOptions(screen.getByLabelText(title), 'Teach');
    await userEvent.click(screen.getByRole('button', { name: 'Find it again' }));
    await searched();
    const offers = screen.getByRole('table', { name: 'What is taught, why, and to whom' });
    const row = within(offers).getByRole('rowheader', { name: title }).closest('tr')!;
    expect(row.textContent).toContain('Locked, or somebody takes it whatever is found.');
  }, 60_000);

  it('says who cannot qualify when too little is left to teach, and what helps', async () => {
    await stage(planFor({ type: 'place', units: units.slice(2), as: 'excluded' }));
    screen.getByRole('heading', { name: 'Cannot qualify whatever is taught' });
    screen.getByText('Teach', { exact: false, selector: 'p' });
    screen.getByText('No fewer will do.', { exact: false });
  }, 60_000);
});
