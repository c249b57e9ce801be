// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Plan } from '../../../../src/plan';
import { newPlan, planFormat, toRecord } from '../../../../src/plan';
import type { AppContext } from '../../../../src/components/app-context';
import type { ListedPlan, Store } from '../../../../src/storage';
import type { Step, Wizard } from '../../../../src/wizard';
import { appWith, emptyStore } from '../plans/stage';
import StagedPlan from './StagedPlan.svelte';

// The store and the machine may be slow; the test's own timeout is the limit.
const patience = { timeout: 20_000 };
configure({ asyncUtilTimeout: patience.timeout });

const qualification = findQualification('pearson-l3-certificate-customer-service-specialists')!;
const plan = newPlan(qualification, { id: 'p', name: 'Spring', at: '2026-03-02T09:00:00.000Z' });

interface Stage {
  readonly app: AppContext;
  readonly store: Store;
  readonly wizard: Wizard;
}

/** The plan's screen, once the plan is on it. */
async function stage(
  shown: Plan = plan,
  store: Store = emptyStore(),
  step: Step = 'review',
): Promise<Stage> {
  expect(await store.save(shown, null)).toMatchObject({ kind: 'saved' });
  const app = appWith(store);
  render(StagedPlan, { app, id: shown.id, step });
  await screen.findByRole('heading', { level: 1 });
  return { app, store, wizard: app.wizards.get(shown.id)! };
}

async function plansIn(store: Store): Promise<readonly Plan[]> {
  const listed = await new Promise<readonly ListedPlan[]>((resolve) => {
    store.watchPlanList((list) => {
      if (list.state === 'ready') resolve(list.plans);
    });
  });
  const all = await Promise.all(listed.map(({ id }) => store.load(id)));
  return all.flatMap((loaded) => (loaded.state === 'ready' ? [loaded.stored.plan] : []));
}

describe('a plan that another tab changed at the same time', () => {
  /** Before this tab hears of it: both changed the plan at once, the other tab later. */
  async function changedByBoth(stage: Stage, name: string): Promise<void> {
    const theirs = { ...plan, name: 'Theirs', changedAt: '2099-01-01T00:00:00.000Z' };
    const saved = stage.store.save(theirs, 1);
    stage.wizard.change({ type: 'group-size', minGroupSize: 4 });
    stage.wizard.change({ type: 'rename', name });
    await saved;
  }

  it('has both, and shows what the later change took the place of', async () => {
    const staged = await stage();
    await changedByBoth(staged, 'Mine');
    const overruled = await screen.findByRole('region', { name: 'Changed in another tab' });
    await screen.findByRole('heading', { level: 1, name: 'Theirs' });
    expect(overruled.textContent).toContain('Mine');
    await vi.waitFor(() => expect(staged.wizard.saving).toEqual({ state: 'saved' }), patience);
    const [only, ...copies] = await plansIn(staged.store);
    expect(copies).toEqual([]);
    expect(only).toMatchObject({ name: 'Theirs', cohort: { minGroupSize: 4 } });
  });

  it('takes mine back as one step, which undo takes away again', async () => {
    const staged = await stage();
    await changedByBoth(staged, 'Mine');
    await userEvent.click(await screen.findByRole('button', { name: 'Put mine back' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Mine' });
    await vi.waitFor(() => expect(document.activeElement).toBe(heading), patience);
    expect(screen.queryByRole('region', { name: 'Changed in another tab' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { level: 1, name: 'Theirs' });
    await vi.waitFor(async () => {
      expect((await plansIn(staged.store)).map(({ name }) => name)).toEqual(['Theirs']);
    }, patience);
  });

  it('stays as it is where theirs is left', async () => {
    const staged = await stage();
    await changedByBoth(staged, 'Mine');
    await userEvent.click(await screen.findByRole('button', { name: 'Leave it as it is' }));
    const heading = screen.getByRole('heading', { level: 1, name: 'Theirs' });
    await vi.waitFor(() => expect(document.activeElement).toBe(heading), patience);
    expect(screen.queryByRole('button', { name: 'Put mine back' })).toBeNull();
  });
});

describe('the step that is shown', () => {
  it('stays the same elements through every change, so that the focus stays in its field', async () => {
    const { wizard } = await stage(plan, emptyStore(), 'set-up');
    const field = await screen.findByLabelText('Plan name');
    field.focus();
    for (const name of ['A', 'Au', 'Aut']) {
      wizard.change({ type: 'rename', name });
      await vi.waitFor(() => expect(field).toHaveProperty('value', name));
    }
    await screen.findByText('Saved');
    expect(document.activeElement).toBe(field);
  });
});

describe('a plan that cannot be saved as it is', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** The texts that were handed to the browser as downloads. */
  function downloads(): Promise<string>[] {
    const texts: Promise<string>[] = [];
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) texts.push(blob.text());
      return 'blob:nothing';
    };
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    return texts;
  }

  it('says what is in the way, offers the plan as a file, and is saved once it is undone', async () => {
    const texts = downloads();
    const { wizard } = await stage();
    wizard.change({ type: 'rename', name: 'n'.repeat(2_001) });
    await screen.findByText(/^Not saved: this plan could not be read back/);
    screen.getByText(/^plan\.name: /);
    expect(screen.queryByRole('button', { name: 'Try again now' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Keep mine as a copy' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Download this plan' }));
    await vi.waitFor(() => expect(texts).toHaveLength(1), patience);
    expect(JSON.parse((await texts[0])!)).toMatchObject({
      content: { plans: [{ record: toRecord(wizard.plan!) }] },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Saved');
  });

  it('is kept as a copy where a newer version of Unitwise changed it', async () => {
    const { app, store, wizard } = await stage();
    await writeNewers();
    wizard.change({ type: 'group-size', minGroupSize: 4 });
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine as a copy' }));
    await vi.waitFor(
      () => expect(app.navigation.address).not.toEqual({ screen: 'plans' }),
      patience,
    );
    const [copy, ...others] = await plansIn(store);
    expect(others).toEqual([]);
    expect(copy?.name).toMatch(/^Spring \(other version, /);
    expect(copy?.cohort.minGroupSize).toBe(4);
    expect(app.navigation.address).toEqual({ screen: 'plan', id: copy?.id, step: 'review' });
    expect(app.wizards.get('p')).toBeUndefined();
  });

  it('is not called missing where it is there and cannot be read', async () => {
    const store = emptyStore();
    await store.save(plan, null);
    await writeNewers();
    render(StagedPlan, { app: appWith(store), id: 'p' });
    await screen.findByRole('heading', { name: 'This plan cannot be opened' });
    screen.getByText(/a newer version of Unitwise wrote it/);
  });
});

/** Puts the plan in a later format in the place of ours, as a newer version in another tab would. */
async function writeNewers(): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name!);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(names.sort(byNumber).at(-1)!);
    request.onsuccess = () => resolve(request.result);
  });
  await new Promise<void>((resolve) => {
    const transaction = database.transaction('plans', 'readwrite');
    const record = { format: planFormat + 1, plan };
    transaction.objectStore('plans').put({ id: 'p', revision: 9, record });
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
