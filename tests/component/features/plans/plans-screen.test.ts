// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findQualification, qualifications } from '../../../../src/catalogue';
import type { Plan } from '../../../../src/plan';
import { applyChange, newPlan } from '../../../../src/plan';
import { samplePlan } from '../../../../src/features/plans/sample';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';
import { readBackup } from '../../../../src/storage';
import type { Store } from '../../../../src/storage';
import { Wizard } from '../../../../src/wizard';
import type { AppContext } from '../../../../src/components/app-context';
import { appWith, emptyStore } from './stage';
import StagedPlans from './StagedPlans.svelte';

const qualification = findQualification(sampleQualification)!;
const at = '2026-03-02T09:00:00.000Z';

function planNamed(name: string): Plan {
  return newPlan(qualification, { id: crypto.randomUUID(), name, at });
}

async function storeWith(...plans: readonly Plan[]): Promise<Store> {
  const store = emptyStore();
  for (const plan of plans) expect(await store.save(plan, null)).toMatchObject({ kind: 'saved' });
  return store;
}

function stage(store?: Store): AppContext {
  const app = appWith(store);
  render(StagedPlans, { app });
  return app;
}

/** The row of the ledger that carries this plan's name as its heading. */
async function row(name: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { name });
  return heading.closest('li')!;
}

let saved: { name: string; text: Promise<string> }[];

/** jsdom has no downloads: catch what a link would have saved. */
beforeEach(() => {
  saved = [];
  let last = new Blob();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        last = blob;
        return 'blob:test';
      },
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, text: textOf(last) });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.readAsText(blob);
  });
}

describe('the first visit', () => {
  it('offers every qualification to start from', async () => {
    stage();
    await screen.findByRole('heading', { name: 'Start from a qualification' });
    for (const { title, id } of qualifications) {
      const link = screen.getByRole('link', { name: title });
      expect(link).toHaveProperty('hash', `#/qualifications/${id}`);
    }
  });

  it('stores the sample plan and opens it', async () => {
    const { store, navigation } = stage();
    await userEvent.click(await screen.findByRole('button', { name: 'Open the sample plan' }));
    await waitFor(() => expect(navigation.address.screen).toBe('plan'));
    const { address } = navigation;
    const loaded = await store.load(address.screen === 'plan' ? address.id : '');
    expect(loaded).toMatchObject({
      state: 'ready',
      stored: { plan: { qualification: sampleQualification } },
    });
  });

  it('says why when the sample cannot be stored, and stays', async () => {
    const store = emptyStore();
    const failing: Store = {
      ...store,
      save: () =>
        Promise.resolve({ kind: 'failed', failure: { reason: 'quota', message: 'full' } }),
    };
    const { navigation } = stage(failing);
    await userEvent.click(await screen.findByRole('button', { name: 'Open the sample plan' }));
    await screen.findAllByText(/The sample plan could not be stored: this device has no room left/);
    expect(navigation.address.screen).toBe('plans');
  });
});

describe('the ledger', () => {
  it('says how each plan stands', async () => {
    const sample = samplePlan(qualification, { id: 'sample', at });
    const ready = applyChange(
      { ...sample, id: 'ready', name: 'Ready one' },
      { type: 'place', units: ['K/506/2172'], as: 'chosen' },
      at,
    );
    const over = applyChange(
      { ...sample, id: 'over', name: 'Over one' },
      { type: 'place', units: ['L/506/1905'], as: 'chosen' },
      at,
    );
    stage(await storeWith(sample, ready, over));
    within(await row(sample.name)).getByText(
      '3 credits short in total and 3 credits short in Group B',
    );
    within(await row('Ready one')).getByText('Ready');
    within(await row('Over one')).getByText(/^2 credits over in Group C; /);
    within(await row('Over one')).getByText(/3 learners/);
  });

  it('duplicates a plan under a name of its own', async () => {
    const { store } = stage(await storeWith(planNamed('Autumn')));
    await userEvent.click(await screen.findByRole('button', { name: 'Duplicate Autumn' }));
    await row('Autumn (copy)');
    await row('Autumn');
    expect((await store.backup()).ok).toBe(true);
    expect(screen.getByLabelText('Said').textContent).toContain('Duplicated as “Autumn (copy)”.');
  });

  it('duplicates a plan for a new intake and opens it', async () => {
    const sample = samplePlan(qualification, { id: 'sample', at });
    const { id, cohort, setUp } = sample;
    expect([cohort.learners.length, setUp.startsOn]).toEqual([3, '2026-03-02']);
    const { store, navigation } = stage(await storeWith(sample));
    const button = await screen.findByRole('button', { name: `New intake … ${sample.name}` });
    await userEvent.click(button);
    const heading = await screen.findByRole('heading', { name: 'Duplicate for a new intake' });
    expect(document.activeElement).toBe(heading);
    const start = screen.getByLabelText('New start date');
    expect(start).toHaveProperty('value', '2027-03-01');
    screen.getByText(/^All other dates move 52 weeks later and keep their weekdays\. Left out: /);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(button);

    await userEvent.click(button);
    await fireEvent.input(await screen.findByLabelText('New start date'), {
      target: { value: '' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Duplicate and open' }));
    screen.getByText('Enter the day on which the new intake starts.');
    await fireEvent.input(screen.getByLabelText('New start date'), {
      target: { value: '2026-09-07' },
    });
    screen.getByText(/^All other dates move 27 weeks later/);
    const name = screen.getByLabelText('Plan name');
    await userEvent.clear(name);
    await userEvent.type(name, 'September intake');
    await userEvent.click(screen.getByRole('button', { name: 'Duplicate and open' }));

    await waitFor(() => expect(navigation.address.screen).toBe('plan'));
    const { address } = navigation;
    const copy = address.screen === 'plan' ? address.id : '';
    expect(copy).not.toBe(id);
    expect(await store.load(copy)).toMatchObject({
      state: 'ready',
      stored: {
        plan: {
          ...{ name: 'September intake', cohort: { learners: [] }, units: sample.units },
          setUp: { startsOn: '2026-09-07', centre: setUp.centre },
        },
      },
    });
    expect(await store.load(id)).toMatchObject({ state: 'ready', stored: { plan: sample } });
  });

  it('deletes a plan, puts the focus on Undo, and undo brings the same plan back', async () => {
    const plan = planNamed('Autumn');
    const { store } = stage(await storeWith(plan, planNamed('Spring')));
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Autumn' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Autumn' })).toBeNull());
    expect(await store.load(plan.id)).toEqual({ state: 'missing' });
    await userEvent.click(undo);
    await row('Autumn');
    expect(await store.load(plan.id)).toMatchObject({ state: 'ready', stored: { plan } });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('keeps Undo when the last plan is deleted and the first visit shows again', async () => {
    stage(await storeWith(planNamed('Only')));
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Only' }));
    await screen.findByRole('heading', { name: 'Start from a qualification' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await row('Only');
  });

  it('backs up one plan as a file that can be read back', async () => {
    const plan = planNamed('Été 2026 / Team A');
    stage(await storeWith(plan));
    await userEvent.click(await screen.findByRole('button', { name: /^Back up (?!all)/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved.map(({ name }) => name)).toEqual(['unitwise-backup-of-ete-2026-team-a.json']);
    expect(await readBackup(await saved[0]!.text, findQualification)).toMatchObject({
      integrity: 'sound',
      plans: [{ plan }],
    });
  });
});

describe('the reminder of a backup', () => {
  it('is one line once a week of changes is in no backup, and can be put off', async () => {
    const store = await storeWith(planNamed('Autumn'), planNamed('Spring'));
    stage(store);
    await screen.findByText('2 plans on this device, and no backup yet.');
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByText(/no backup yet/)).toBeNull());
    await waitFor(async () => expect(await store.getPreference('backupPutOffAt')).not.toBeNull());
  });

  it('goes with a backup', async () => {
    stage(await storeWith(planNamed('Autumn')));
    await userEvent.click(await screen.findByRole('button', { name: 'Back up now' }));
    await screen.findByText(/^Last backed up .* No plan has changed since\.$/);
    expect(saved).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
  });

  it('says nothing of plans that were begun this week', async () => {
    const now = new Date().toISOString();
    stage(await storeWith({ ...planNamed('Autumn'), createdAt: now, changedAt: now }));
    await row('Autumn');
    await screen.findByText('Never backed up.');
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
  });
});

describe('on this device', () => {
  it('backs up, notes when, and says what changed since', async () => {
    const { store } = stage(await storeWith(planNamed('Autumn')));
    await screen.findByText('Never backed up.');
    await userEvent.click(screen.getByRole('button', { name: 'Back up all plans' }));
    await screen.findByText(/^Last backed up .* No plan has changed since\.$/);
    expect(saved[0]!.name).toMatch(/^unitwise-backup-\d{4}-\d\d-\d\d\.json$/);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.save(
      newPlan(qualification, { id: 'later', name: 'Later', at: new Date().toISOString() }),
      null,
    );
    await screen.findByText(/1 plan changed since\.$/);
  });

  it('says why no backup is made of more than one can hold, and what to do', async () => {
    stage(emptyStore({ maxBackupBytes: 10 }));
    await userEvent.click(await screen.findByRole('button', { name: 'Back up all plans' }));
    await screen.findByText(/^Nothing was backed up: all plans together are more .* Back up/);
    expect(saved).toEqual([]);
    expect(screen.queryByText('Never backed up.')).toBeNull();
  });

  it.each([
    ['granted', /has promised to keep/],
    ['denied', /was asked and did not promise/],
  ])('asks the browser to keep the plans and says the answer: %s', async (answer, words) => {
    const persist = vi.fn(() => Promise.resolve(answer === 'granted'));
    const storageManager = { persist, persisted: () => Promise.resolve(false) };
    const store = emptyStore({ storageManager });
    await store.save(planNamed('Autumn'), null);
    stage(store);
    await screen.findByText(/has not promised to keep/);
    expect(persist).not.toHaveBeenCalled();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask the browser to keep them' }),
    );
    await waitFor(() => expect(screen.getAllByText(words).length).toBeGreaterThan(0));
    expect(persist).toHaveBeenCalledOnce();
  });
});

describe('what cannot be read', () => {
  async function storeWithBroken(...rawTexts: readonly string[]): Promise<Store> {
    const quarantined = (rawTexts.length > 0 ? rawTexts : ['{"id":"lost"}']).map((rawText) => ({
      at,
      problems: ['record.format: too new'],
      rawText,
    }));
    const store = await storeWith(planNamed('Autumn'));
    const reading = {
      ok: true,
      createdAt: at,
      integrity: 'sound',
      plans: [],
      own: [],
      drafts: [],
      unreadableDrafts: 0,
      staff: [],
      unreadableStaff: 0,
      unreadable: [],
    } as const;
    expect(await store.restore({ ...reading, quarantined }, 'merge')).toMatchObject({ ok: true });
    stage(store);
    return store;
  }

  it('is reported with its problems, and can be downloaded as it is stored', async () => {
    await storeWithBroken();
    await screen.findByRole('heading', { name: '1 plan could not be read' });
    screen.getByRole('heading', { name: /Record “lost”/ });
    screen.getByText('record.format: too new');
    await userEvent.click(screen.getByRole('button', { name: 'Download what is stored' }));
    expect(await saved[0]!.text).toBe('{"id":"lost"}');
  });

  it('is removed only after it was confirmed', async () => {
    await storeWithBroken();
    await userEvent.click(await screen.findByRole('button', { name: 'Remove …' }));
    const question = screen.getByRole('group', { name: /^Remove Record/ });
    await userEvent.click(within(question).getByRole('button', { name: 'Keep it' }));
    screen.getByRole('heading', { name: '1 plan could not be read' });
    await userEvent.click(screen.getByRole('button', { name: 'Remove …' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove for good' }));
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: '1 plan could not be read' })).toBeNull(),
    );
    await row('Autumn');
  });

  it('is shown twenty-five at a time, and removed all at once, but for a newer version’s', async () => {
    const lost = Array.from({ length: 29 }, (_, i) => `{"id":"lost ${i}"}`);
    await storeWithBroken(...lost, '{"id":"theirs","record":{"format":99}}');
    await screen.findByRole('heading', { name: '30 plans could not be read' });
    expect(screen.getAllByRole('heading', { name: /^Record/ })).toHaveLength(25);
    await userEvent.click(screen.getByRole('button', { name: 'Show 5 more records' }));
    expect(screen.getAllByRole('heading', { name: /^Record/ })).toHaveLength(30);
    await userEvent.click(screen.getByRole('button', { name: 'Remove all …' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove all for good' }));
    await screen.findByRole('heading', { name: '1 plan could not be read' });
    screen.getByRole('heading', { name: 'Record “theirs”' });
  });

  it("is no one's to remove where a newer version wrote it", async () => {
    await storeWithBroken('{"id":"theirs","record":{"format":99}}');
    await screen.findByRole('heading', { name: 'Record “theirs”' });
    screen.getByText(/A newer version of Unitwise wrote it/);
    screen.getByRole('button', { name: 'Download what is stored' });
    expect(screen.queryByRole('button', { name: 'Remove …' })).toBeNull();
  });

  it('tells what to do where the browser blocks its storage', async () => {
    const store = emptyStore();
    const blocked: Store = {
      ...store,
      watchPlanList: (listener) => {
        listener({ state: 'failed', failure: { reason: 'blocked', message: 'Access denied' } });
        return () => undefined;
      },
    };
    stage(blocked);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Your plans cannot be read: the browser does not open');
    within(alert).getByText('Access denied');
    await screen.findByRole('button', { name: 'Back up all plans' });
  });
});

describe('a plan that could not be saved', () => {
  it('is in the list for as long as it is in this tab only, and one click away', async () => {
    const store = await storeWith(planNamed('Autumn'));
    let isFull = true;
    const quota = { kind: 'failed', failure: { reason: 'quota', message: '' } } as const;
    const wizard = new Wizard({
      store: { ...store, save: async (...given) => (isFull ? quota : store.save(...given)) },
      input: { open: null, step: 'set-up' },
      now: () => at,
    });
    wizard.choose(qualification, 'unsaved');
    wizard.change({ type: 'rename', name: 'Spring' });
    await vi.waitFor(() => expect(wizard.saving.state).toBe('failed'));
    const app = appWith(store);
    app.wizards.set('unsaved', wizard);
    render(StagedPlans, { app });
    await row('Autumn');
    const section = await screen.findByRole('region', { name: 'In this tab only' });
    const link = within(section).getByRole('link', { name: 'Spring' });
    expect(link.getAttribute('href')).toBe('#/plans/unsaved/set-up');
    within(section).getByText(/^Not saved: this device has no room left/);
    isFull = false;
    wizard.retry();
    await row('Spring');
    expect(screen.queryByRole('region', { name: 'In this tab only' })).toBeNull();
  });
});
