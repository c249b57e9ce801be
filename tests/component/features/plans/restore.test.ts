// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Plan } from '../../../../src/plan';
import { newPlan, toRecord } from '../../../../src/plan';
import { planFile } from '../../../../src/services/backup/plan-file';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';
import { maxBackupBytes } from '../../../../src/storage';
import type { Store } from '../../../../src/storage';
import { appWith, emptyStore } from './stage';
import StagedPlans from './StagedPlans.svelte';

const qualification = findQualification(sampleQualification)!;
const at = '2026-03-02T09:00:00.000Z';

function planNamed(name: string, id = name): Plan {
  return newPlan(qualification, { id, name, at });
}

async function storeWith(...plans: readonly Plan[]): Promise<Store> {
  const store = emptyStore();
  for (const plan of plans) await save(store, plan);
  return store;
}

async function save(store: Store, plan: Plan): Promise<void> {
  const there = await store.load(plan.id);
  const base = there.state === 'ready' ? there.stored.revision : null;
  expect(await store.save(plan, base)).toMatchObject({ kind: 'saved' });
}

async function backupOf(store: Store): Promise<string> {
  const made = await store.backup();
  if (!made.ok) throw new Error(made.failure.message);
  return made.value.text;
}

function stage(store: Store = emptyStore()): Store {
  render(StagedPlans, { app: appWith(store) });
  return store;
}

/** One device, opened again and again. */
function visits(): { readonly store: Store; readonly reload: () => void } {
  const name = `device-of-${crypto.randomUUID()}`;
  const store = emptyStore({ name });
  let last = render(StagedPlans, { app: appWith(store) });
  const reload = (): void => {
    last.unmount();
    last = render(StagedPlans, { app: appWith(emptyStore({ name })) });
  };
  return { store, reload };
}

/** jsdom's files have no `text()`. */
function fileOf(text: string, name = 'unitwise-backup.json'): File {
  const file = new File([text], name, { type: 'application/json' });
  return Object.assign(file, { text: () => Promise.resolve(text) });
}

async function choose(file: File | string): Promise<void> {
  const field = await screen.findByLabelText('Restore from a backup file');
  await userEvent.upload(field, typeof file === 'string' ? fileOf(file) : file);
}

const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));

const isListed = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { name });

describe('a backup that is chosen', () => {
  it('is compared first, merged when told to, and then holds nothing new', async () => {
    const text = await backupOf(await storeWith(planNamed('Autumn'), planNamed('Spring')));
    stage();
    await choose(text);
    const heading = await screen.findByRole('heading', { name: /^Backup made .*, with 2 plans$/ });
    expect(document.activeElement).toBe(heading);
    screen.getByText('New here: 2 plans');
    expect(screen.queryByRole('heading', { name: 'Autumn' })).toBeNull();
    await press('Merge');
    await screen.findByText('Merged: 2 plans added.');
    await isListed('Autumn');
    await choose(text);
    await screen.findByText('The same as here: 2 plans');
    screen.getByText(/^Nothing to take/);
    await press('Cancel');
    await waitFor(() => expect(screen.queryByText('The same as here: 2 plans')).toBeNull());
  });

  it('shows each plan in its group, by name, and says what either way would do', async () => {
    const [here, there] = [await storeWith(planNamed('Autumn'), planNamed('Both')), emptyStore()];
    const reading = await backupOf(here);
    stage(there);
    await choose(reading);
    await press('Merge');
    await screen.findByText('Merged: 2 plans added.');
    await save(there, { ...planNamed('Autumn'), name: 'Autumn, grown' });
    await save(there, { ...planNamed('Both'), name: 'Both, there' });
    await save(there, planNamed('Added'));
    const grown = await backupOf(there);
    document.body.replaceChildren();

    await save(here, { ...planNamed('Both'), name: 'Both, here' });
    await save(here, planNamed('Only here'));
    stage(here);
    await choose(grown);
    for (const [group, words] of [
      ['New here: 1 plan', /^Added\s+Changed/],
      ['Newer than here: 1 plan', /^Autumn, grown\s+Changed .* in the backup; here “Autumn”, /],
      ['Changed both here and in the backup: 1 plan', /^Both, there\s+Changed .* “Both, here”, /],
    ] as const) {
      const details = (await screen.findByText(group)).closest('details')!;
      expect(within(details).getByRole('listitem').textContent.trim()).toMatch(words);
    }
    screen.getByRole('radio', {
      name: 'Merge with what is here',
      description:
        /^Adds 1 plan, takes the newer state of 1 plan and puts together .* here and in the backup in 1 plan\./,
    });
    screen.getByRole('radio', {
      name: 'Replace everything here',
      description:
        /in place of yours for 2 plans \(Autumn and Both, here\).* Moves 1 plan \(Only here\) to Recently deleted/,
    });
  });

  it('replaces everything when told to, and Undo brings it back', async () => {
    const text = await backupOf(await storeWith(planNamed('Autumn')));
    stage(await storeWith(planNamed('Spring')));
    await isListed('Spring');
    await choose(text);
    await userEvent.click(await screen.findByRole('radio', { name: 'Replace everything here' }));
    await press('Replace');
    await screen.findByText('Replaced: 1 plan added and 1 plan moved to Recently deleted.');
    await isListed('Autumn');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Spring' })).toBeNull());
    await press('Undo');
    await screen.findByText('Undone: your plans are as they were before.');
    await isListed('Spring');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Autumn' })).toBeNull());
  });

  it('can be undone after a reload, or kept, and the focus goes along', async () => {
    const text = await backupOf(await storeWith(planNamed('Autumn')));
    const { store, reload } = visits();
    await save(store, planNamed('Spring'));
    await choose(text);
    await press('Merge');
    const merged = await screen.findByText('Merged: 1 plan added.');
    expect(document.activeElement?.contains(merged)).toBe(true);
    reload();
    await screen.findByText(/^Restored from a backup .* Merged: 1 plan added\.$/);
    await press('Undo');
    const undone = await screen.findByText('Undone: your plans are as they were before.');
    expect(document.activeElement?.contains(undone)).toBe(true);
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Autumn' })).toBeNull());
    await press('Close');
    expect(screen.queryByText(/^Undone/)).toBeNull();
    await choose(text);
    await press('Merge');
    await press('Keep it');
    expect(document.activeElement).toBe(screen.getByLabelText('Restore from a backup file'));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Last restore' })).toBeNull());
    reload();
    await isListed('Autumn');
    await screen.findByLabelText('Restore from a backup file');
    expect(screen.queryByRole('group', { name: 'Last restore' })).toBeNull();
  });

  it('is restored once, however often and fast the button is pressed', async () => {
    const text = await backupOf(await storeWith(planNamed('Autumn')));
    const store = stage();
    const restore = vi.spyOn(store, 'restore');
    await choose(text);
    const button = await screen.findByRole('button', { name: 'Merge' });
    await userEvent.dblClick(button);
    await screen.findByText('Merged: 1 plan added.');
    expect(restore).toHaveBeenCalledTimes(1);
  });

  it('says why nothing was undone', async () => {
    const text = await backupOf(await storeWith(planNamed('Autumn')));
    const store = stage();
    await choose(text);
    await press('Merge');
    await screen.findByText('Merged: 1 plan added.');
    await save(store, { ...planNamed('Autumn'), name: 'Changed' });
    await press('Undo');
    await screen.findByText(/^Nothing was undone: every plan of it has been changed since/);
    await isListed('Changed');
  });

  it('of which something was changed is told apart, and only merged once asked for', async () => {
    const text = await backupOf(await storeWith(planNamed('Autumn'), planNamed('Spring')));
    const changed = text.replace('"name":"Spring",', '"name":"Spring","stray":1,');
    expect(changed).not.toBe(text);
    stage();
    await choose(changed);
    await screen.findByText(/^This file was changed or damaged since it was saved\./);
    screen.getByText(/Plan \d of the backup, “Spring”, could not be read\./);
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
    await press('Show what can still be read');
    await screen.findByText('New here: 1 plan');
    expect(screen.queryByRole('radio', { name: 'Replace everything here' })).toBeNull();
    await press('Merge');
    await screen.findByText('Merged: 1 plan added.');
    await isListed('Autumn');
  });

  it('lists no more of what cannot be read than anybody reads', async () => {
    stage();
    const plans = Array.from({ length: 5_000 }, () => ({ record: null }));
    const content = { createdAt: at, plans, editions: [], setAside: [] };
    const file = { format: 'unitwise-backup', version: 2, checksum: '', content };
    await choose(JSON.stringify(file));
    const last = await screen.findByText('and 4,800 more');
    expect(last.closest('ul')!.children).toHaveLength(201);
  });

  it('takes the place of what was told before: a deletion is undone by the restore or not at all', async () => {
    const store = await storeWith(planNamed('Spring'), planNamed('Autumn'));
    const file = await backupOf(store);
    stage(store);
    await isListed('Spring');
    await press('Delete Spring');
    await screen.findByText('Deleted “Spring”.', { selector: '.notice p' });
    await choose(file);
    await press('Merge');
    await isListed('Spring');
    expect(screen.queryByText('Deleted “Spring”.', { selector: '.notice p' })).toBeNull();
  });

  it('that was made before there were checksums is read, and said to be so', async () => {
    const plans = [toRecord(planNamed('Autumn'))];
    stage();
    const former = { format: 'unitwise-backup', version: 1, createdAt: at, plans, setAside: [] };
    await choose(JSON.stringify(former));
    await screen.findByText(/^This file was made before checksums/);
    await press('Merge');
    await isListed('Autumn');
  });

  it.each([
    ['as it is made now', async () => (await planFile(planNamed('Rescued'), qualification)).text],
    ['as it was once', () => Promise.resolve(JSON.stringify(toRecord(planNamed('Rescued'))))],
  ])('may be the file of one plan, %s', async (_, made) => {
    stage();
    await choose(await made());
    await screen.findByText('New here: 1 plan');
    await press('Merge');
    await isListed('Rescued');
  });

  it.each([
    ['{', 'this file is not a backup'],
    ['{"format":"something-else"}', 'this file is not a backup'],
    ['{"format":"unitwise-backup","version":99}', 'made by a newer version'],
    ['{"format":"unitwise-backup","version":2,"check', 'the end of this file is missing'],
  ])('is refused where it is %s, with what to do', async (text, words) => {
    stage();
    await choose(text);
    await screen.findByText(new RegExp(`^Nothing was restored: .*${words}`));
  });

  it('that is an employer’s answer is told, with the way to where it is opened', async () => {
    stage();
    await choose('{"format":"unitwise","version":1,"checksum":"x","content":{"kind":"answer"}}');
    await screen.findByText(/^Nothing was restored: this file is an employer’s answer/);
    const way = screen.getAllByRole('link', { name: 'Open a link or file' });
    expect(way.at(-1)?.getAttribute('href')).toBe('#/open');
  });

  it('is refused where it is too large, without reading it, and the limit named', async () => {
    stage();
    const file = fileOf('{}');
    Object.defineProperty(file, 'size', { value: maxBackupBytes + 1 });
    const read = vi.spyOn(file, 'text');
    await choose(file);
    await screen.findByText(/^Nothing was restored: this file is larger .* at most 256 MB/);
    expect(read).not.toHaveBeenCalled();
  });
});
