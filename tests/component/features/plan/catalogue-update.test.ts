// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Qualification } from '../../../../src/catalogue';
import type { Plan } from '../../../../src/plan';
import { applyChange, newLearner, recognitionKinds } from '../../../../src/plan';
import type { LoadedPlan, Store } from '../../../../src/storage';
import type { Wizard } from '../../../../src/wizard';
import {
  agreedPlan,
  changed,
  newest,
  older,
  withdrawn,
  withdrawnTitle,
} from '../../../fixtures/older-edition';
import { appWith, emptyStore } from '../plans/stage';
import StagedPlan from './StagedPlan.svelte';

const plan = agreedPlan('p');
let devices = 0;

interface Stage {
  readonly store: Store;
  readonly wizard: Wizard;
}

/** A device on which the plan was saved with this edition of the catalogue. */
async function deviceOf(edition: Qualification, saved: Plan = plan): Promise<string> {
  devices += 1;
  const name = `edition-${devices}`;
  const before = emptyStore({ name, findQualification: () => edition });
  expect((await before.save(saved, null)).kind).toBe('saved');
  return name;
}

/** The plan's screen on that device, with the catalogue as it is shipped. */
async function open(name: string): Promise<Stage> {
  const store = emptyStore({ name });
  const app = appWith(store);
  render(StagedPlan, { app, id: 'p' });
  await screen.findByRole('heading', { level: 1 });
  return { store, wizard: app.wizards.get('p')! };
}

/** Three learners, of whom one had the withdrawn unit recognised. */
function withCohort(before: Plan): Plan {
  const learner = (name: string) =>
    newLearner({ id: name, name, employer: '', reference: '', startsOn: null });
  const recognised = {
    [withdrawn]: { kind: recognitionKinds[0], evidence: '', date: null },
  } as const;
  const learners = [learner('Ada'), { ...learner('Bo'), recognised }, learner('Cy')];
  const alone = { ...before, cohort: { ...before.cohort, learners: [] } };
  return applyChange(alone, { type: 'add-learners', learners }, before.changedAt);
}

const panel = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'The catalogue has changed since this plan was made' });

async function saved({ store, wizard }: Stage): Promise<Extract<LoadedPlan, { state: 'ready' }>> {
  await vi.waitFor(() => expect(wizard.saving.state).toBe('saved'), { timeout: 20_000 });
  const loaded = await store.load('p');
  if (loaded.state !== 'ready') throw new Error(loaded.state);
  return loaded;
}

function hasFocus(element: Element): void {
  expect(document.activeElement).toBe(element);
}

describe('a plan of a qualification that is gone from the catalogue', () => {
  it('opens as it was agreed, and says so', async () => {
    const gone: Qualification = { ...older, id: 'gone-altogether' };
    const stage = await open(await deviceOf(gone, { ...plan, qualification: gone.id }));
    await screen.findByText(/no longer in the catalogue of Unitwise.+1 September 2025/);
    expect(stage.wizard.qualification).toEqual(gone);
    expect(stage.wizard.plan!.units[withdrawn]).toBe('chosen');
    expect(screen.queryByText(/The catalogue has changed/)).toBeNull();
  });
});

describe('a plan made on an older edition of the catalogue', () => {
  it('says what a move means for learners with choices of their own', async () => {
    await open(await deviceOf(older, withCohort(plan)));
    within(await panel()).getByText(
      'Of 3 learners, 1 would lose choices or recognition of their own; 3 who meet every rule as agreed would not any more.',
    );
  });

  it('opens as agreed, and shows what changed and what that means', async () => {
    const stage = await open(await deviceOf(older));
    const update = await panel();
    within(update).getByText(
      /stays as it was agreed, on the catalogue of 1 September 2025.+differs in 3 points/,
    );
    const terms = within(update).getAllByRole('definition');
    expect(terms.map(({ textContent }) => textContent.trim())).toEqual([
      'Ready',
      '3 credits short in total and 3 credits short in Group B',
    ]);
    within(update).getByText(`${withdrawnTitle} (chosen)`);
    within(update).getByText(
      `Withdrawn: ${withdrawnTitle} (3 credits, Level 3, Group B, optional)`,
    );
    within(update).getByText(/^Changed: Resolve customers' complaints\. \d+ credits?, before \d+/);
    within(update).getByText(
      'Changed rule: At least 15 credits from Group B. Before: At least 14 credits from Group B',
    );
    expect(stage.wizard.qualification).toEqual(older);
    const { stored, qualification } = await saved(stage);
    expect(stored).toEqual({ plan, revision: 1 });
    expect(qualification).toEqual(older);
  });

  it('moves as one change, which undo and redo take back and do again', async () => {
    const stage = await open(await deviceOf(older));
    await panel();
    await userEvent.click(
      screen.getByRole('button', { name: 'Move this plan to the new catalogue' }),
    );
    const told = await screen.findByText(/^\s*This plan is now on the catalogue of 22 November/);
    hasFocus(told);
    const moved = await saved(stage);
    expect(moved.qualification).toEqual(newest);
    expect(moved.stored.plan.units).toEqual(
      Object.fromEntries(Object.entries(plan.units).filter(([unit]) => unit !== withdrawn)),
    );

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await panel();
    const back = await saved(stage);
    expect(back.qualification).toEqual(older);
    expect(back.stored.plan).toEqual({ ...plan, changedAt: back.stored.plan.changedAt });

    await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
    await screen.findByText(/^\s*This plan is now on the catalogue of 22 November/);
    expect((await saved(stage)).qualification).toEqual(newest);
  });

  it('comes back from the history on the edition that it was agreed on', async () => {
    const stage = await open(await deviceOf(older));
    await panel();
    await userEvent.click(
      screen.getByRole('button', { name: 'Move this plan to the new catalogue' }),
    );
    await saved(stage);
    await userEvent.click(screen.getByRole('button', { name: 'History' }));
    const history = await screen.findByRole('region', { name: 'History' });
    await within(history).findByText(
      `Moved to the catalogue of 22 November 2026 and dropped ${withdrawnTitle}`,
    );
    await userEvent.click(
      within(history).getByRole('button', { name: /^Go back to this point.*Started the plan/ }),
    );
    const back = await saved(stage);
    expect(back.qualification).toEqual(older);
    expect(back.stored.plan.units).toEqual(plan.units);
  });

  it('is kept as agreed when asked, and not asked again at the next visit', async () => {
    const name = await deviceOf(older);
    await open(name);
    await panel();
    await userEvent.click(screen.getByRole('button', { name: 'Keep it as agreed' }));
    const show = await screen.findByRole('button', { name: 'Show what changed' });
    hasFocus(show);
    screen.getByText(/Kept as agreed, on the catalogue of 1 September 2025/);
    await vi.waitFor(async () => {
      const kept = await emptyStore({ name }).getPreference('declinedEditions');
      expect(kept).toEqual({ p: newest.version });
    });
    document.body.replaceChildren();

    const again = await open(name);
    await userEvent.click(await screen.findByRole('button', { name: 'Show what changed' }));
    const update = await panel();
    await waitFor(() => hasFocus(within(update).getByRole('heading', { level: 2 })));
    expect((await saved(again)).stored).toEqual({ plan, revision: 1 });
  });

  it('takes further changes on its own edition', async () => {
    const stage = await open(await deviceOf(older));
    stage.wizard.change({ type: 'place', units: [changed], as: 'undecided' });
    const { stored, qualification } = await saved(stage);
    expect(stored.plan.units[withdrawn]).toBe('chosen');
    expect(stored.plan.units[changed]).toBeUndefined();
    expect(qualification).toEqual(older);
  });
});

describe('a plan that needs no move', () => {
  it.each([
    ['the shipped edition', newest],
    ['a newer one, of another version of Unitwise', { ...newest, version: '2031-01-01' }],
  ])('is not asked to, on %s', async (_, edition) => {
    const onEdition: Plan = {
      ...plan,
      units: Object.fromEntries(Object.entries(plan.units).filter(([unit]) => unit !== withdrawn)),
    };
    await open(await deviceOf(edition, onEdition));
    await screen.findByText('Saved');
    expect(screen.queryByText(/catalogue has changed/)).toBeNull();
    expect(screen.queryByRole('button', { name: /new catalogue/ })).toBeNull();
  });
});
