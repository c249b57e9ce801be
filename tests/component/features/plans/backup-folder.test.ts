// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import { newPlan } from '../../../../src/plan';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';
import { readBackup } from '../../../../src/storage';
import type { Store } from '../../../../src/storage';
import { Folder } from '../../../fixtures/folder';
import type { Trouble } from '../../../fixtures/folder';
import { keepingHandles, locksInTurn, turnTo } from './folders';
import { appWith, emptyStore } from './stage';
import StagedFolderWatch from './StagedFolderWatch.svelte';
import StagedPlans from './StagedPlans.svelte';

const qualification = findQualification(sampleQualification)!;
const at = '2026-03-02T09:00:00.000Z';
let devices = 0;
let folder = new Folder();

beforeEach(() => {
  devices += 1;
  folder = new Folder();
  Object.defineProperty(navigator, 'locks', { value: locksInTurn(), configurable: true });
  pickAnswers(() => Promise.resolve(folder.handle));
});

afterEach(() => {
  turnTo('visible');
  Reflect.deleteProperty(window, 'showDirectoryPicker');
});

function pickAnswers(answer: () => Promise<FileSystemDirectoryHandle>): void {
  Object.assign(window, { showDirectoryPicker: answer });
}

/** A tab of the test's device: each visit and each tab is a store of its own on one database. */
function tab(others: readonly Folder[] = []): Store {
  return keepingHandles(emptyStore({ name: `with-folder-${devices}` }), [folder, ...others]);
}

function home(store: Store = tab()): Store {
  render(StagedPlans, { app: appWith(store) });
  return store;
}

const press = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));

async function save(store: Store, name: string): Promise<void> {
  const there = await store.load('p');
  const base = there.state === 'ready' ? there.stored.revision : null;
  const plan = { ...newPlan(qualification, { id: 'p', at }), name };
  expect(await store.save(plan, base)).toMatchObject({ kind: 'saved' });
}

/** The planner turns to another tab, which has what waits written at once, and comes back. */
async function lookAway(until: () => void): Promise<void> {
  await waitFor(() => {
    turnTo('hidden');
    until();
  });
  turnTo('visible');
}

const written = (name: string): void => {
  expect(folder.contents.at(-1) ?? '').toContain(`"name":"${name}"`);
};

describe('backups in a folder', () => {
  it('are written once one was picked, can be read back, and stop when told to', async () => {
    const store = home();
    await save(store, 'Autumn');
    await press('Pick a folder');
    await screen.findByText(/^Backups are written to the folder “Backups”\./);
    await lookAway(() => written('Autumn'));
    await screen.findByText(/Last written/);
    await screen.findByText(/^Last backed up/);
    const reading = await readBackup(folder.contents[0]!, findQualification);
    expect(reading).toMatchObject({ ok: true, integrity: 'sound', plans: [{ plan: { id: 'p' } }] });
    await save(store, 'Autumn, grown');
    await lookAway(() => written('Autumn, grown'));
    await press('Stop writing there');
    await screen.findByRole('button', { name: 'Pick a folder' });
    expect(folder.files.size).toBe(2);
  });

  it('are written by themselves after a pause, with nobody looking away', async () => {
    const store = home();
    await save(store, 'Autumn');
    await press('Pick a folder');
    await waitFor(() => written('Autumn'));
  });

  it('stay as they are where the planner picks none, and say where one cannot be picked', async () => {
    pickAnswers(() => Promise.reject(new DOMException('changed their mind', 'AbortError')));
    home();
    await press('Pick a folder');
    screen.getByText(/^After every change, Unitwise can write a backup/);
    pickAnswers(() => Promise.reject(new DOMException('a system folder', 'SecurityError')));
    await press('Pick a folder');
    await screen.findByText(/^The folder was not taken up: the browser does not let Unitwise/);
    pickAnswers(() => Promise.resolve(folder.handle));
    await press('Pick a folder');
    await screen.findByText(/^Backups are written to the folder/);
  });

  it('wait after a reload until they are allowed again, and then go on', async () => {
    await tab().rememberFolder(folder.handle);
    folder.permission = 'prompt';
    folder.answer = 'prompt';
    const store = home();
    await save(store, 'Autumn');
    await screen.findByText(/^Backups to the folder “Backups” wait until you allow them again\./);
    // The browser's question is left unanswered.
    await press('Allow writing to “Backups”');
    await screen.findByText(/wait until you allow them again/);
    expect(folder.files.size).toBe(0);
    folder.answer = 'granted';
    await press('Allow writing to “Backups”');
    await lookAway(() => written('Autumn'));
    await screen.findByText(/Last written/);
  });

  it('say what to do where the planner refuses, until the browser’s settings allow them', async () => {
    await tab().rememberFolder(folder.handle);
    [folder.permission, folder.answer] = ['prompt', 'denied'];
    home();
    await press('Allow writing to “Backups”');
    await screen.findByText(/^The browser does not let Unitwise write to the folder “Backups”\./);
    screen.getByRole('button', { name: 'Pick a folder' });
    folder.permission = 'granted';
    turnTo('visible');
    await screen.findByText(/^Backups are written to the folder/);
  });

  it.each([
    ['gone', /no longer there\. It was deleted or renamed, or its drive is not connected/],
    ['full', /its disk has no room left\. Free some space/],
    ['locked', /it can be read only, or another program holds it/],
    ['cut', /the disk took only a part of it/],
  ] as const)('that fail as the folder is %s say so, and go on once it is not', async (...args) => {
    const [trouble, words] = args satisfies readonly [Trouble, RegExp];
    await tab().rememberFolder(folder.handle);
    folder.trouble = trouble;
    const store = home();
    await save(store, 'Autumn');
    await lookAway(() => screen.getByText(/^The last backup was not written/));
    expect(screen.getByText(/^The last backup was not written/).textContent).toMatch(words);
    expect(folder.contents.filter((text) => text !== '')).toEqual([]);
    folder.trouble = 'nothing';
    await press('Try again now');
    await screen.findByText(/Last written/);
    written('Autumn');
  });

  it('wait where the permission is taken away meanwhile: that is no failure', async () => {
    await tab().rememberFolder(folder.handle);
    const store = home();
    await screen.findByText(/^Backups are written to the folder/);
    folder.permission = 'prompt';
    await save(store, 'Autumn');
    await lookAway(() => screen.getByText(/wait until you allow them again/));
    expect(screen.queryByText(/was not written/)).toBeNull();
  });

  it('are not called stopped where that could not be kept', async () => {
    await tab().rememberFolder(folder.handle);
    const failure = { reason: 'quota', message: 'full' } as const;
    home({ ...tab(), forgetFolder: () => Promise.resolve({ ok: false, failure }) });
    await press('Stop writing there');
    await screen.findByText(/^Writing to the folder was not stopped: this device has no room/);
  });
});

describe('two tabs', () => {
  it('write once, go on without one another, and both hear of stopping', async () => {
    await tab().rememberFolder(folder.handle);
    const [store, other] = [home(), tab()];
    render(StagedFolderWatch, { app: appWith(other), isHome: true });
    await save(other, 'Autumn');
    await lookAway(() => written('Autumn'));
    await screen.findByText(/Last written/);
    expect(folder.files.size).toBe(1);
    await save(store, 'Autumn, grown');
    await lookAway(() => written('Autumn, grown'));
    expect(folder.files.size).toBe(2);
    await other.forgetFolder();
    await screen.findByRole('button', { name: 'Pick a folder' });
  });

  it('write to the folder that was picked last, in whichever of them', async () => {
    const next = new Folder('Next');
    await tab([next]).rememberFolder(folder.handle);
    const store = home(tab([next]));
    await screen.findByText(/to the folder “Backups”/);
    await tab([next]).rememberFolder(next.handle);
    await screen.findByText(/to the folder “Next”/);
    await save(store, 'Autumn');
    await lookAway(() => expect(next.contents.at(-1) ?? '').toContain('"name":"Autumn"'));
  });
});

describe('any other screen', () => {
  it('says in one line that backups wait, lets them go on, and can be told to leave it', async () => {
    await tab().rememberFolder(folder.handle);
    folder.permission = 'prompt';
    const store = tab();
    await save(store, 'Autumn');
    const { rerender } = render(StagedFolderWatch, { app: appWith(store), isHome: false });
    await screen.findByText(/wait until you allow them again/);
    await rerender({ isHome: true });
    expect(screen.queryByRole('group', { name: 'Backups in a folder' })).toBeNull();
    await rerender({ isHome: false });
    await press('Not now');
    expect(screen.queryByRole('group', { name: 'Backups in a folder' })).toBeNull();
  });

  it('writes there and stays silent, and speaks up once a backup fails', async () => {
    await tab().rememberFolder(folder.handle);
    const store = tab();
    await save(store, 'Autumn');
    render(StagedFolderWatch, { app: appWith(store), isHome: false });
    await lookAway(() => written('Autumn'));
    expect(screen.queryByRole('group', { name: 'Backups in a folder' })).toBeNull();
    folder.trouble = 'full';
    await save(store, 'Autumn, grown');
    await lookAway(() => screen.getByText(/its disk has no room left/));
    folder.trouble = 'nothing';
    await press('Try again now');
    await waitFor(() => written('Autumn, grown'));
    await waitFor(() => expect(screen.queryByText(/no room left/)).toBeNull());
  });
});
