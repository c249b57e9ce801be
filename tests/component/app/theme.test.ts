// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../../src/storage';
import { appWith, emptyStore } from '../features/plans/stage';
import StagedTheme from './StagedTheme.svelte';

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});
afterEach(() => {
  vi.restoreAllMocks();
});

function choice(store: Store = emptyStore()): HTMLElement {
  render(StagedTheme, { app: appWith(store) });
  return screen.getByLabelText('Colours');
}

function shown(): string | undefined {
  return document.documentElement.dataset.theme;
}

describe('the choice of colours', () => {
  it('is shown, stored, and mirrored for the first paint of the next visit', async () => {
    const store = emptyStore();
    const field = choice(store);
    for (const theme of ['dark', 'light', 'system']) {
      await userEvent.selectOptions(field, theme);
      expect(shown()).toBe(theme === 'system' ? undefined : theme);
      expect(localStorage.getItem('unitwise-theme')).toBe(theme);
      await vi.waitFor(async () => expect(await store.getPreference('theme')).toBe(theme));
    }
  });

  it('follows what is stored where the mirror says something else', async () => {
    const store = emptyStore();
    await store.setPreference('theme', 'dark');
    document.documentElement.dataset.theme = 'light';
    const field = choice(store);
    expect(field).toHaveProperty('value', 'light');
    await vi.waitFor(() => expect(field).toHaveProperty('value', 'dark'));
    expect([shown(), localStorage.getItem('unitwise-theme')]).toEqual(['dark', 'dark']);
  });

  it('stays as it was at the first paint where the store does not answer', async () => {
    localStorage.setItem('unitwise-theme', 'dark');
    document.documentElement.dataset.theme = 'dark';
    const answer = Promise.resolve(null);
    const field = choice({ ...emptyStore(), getPreference: () => answer });
    await answer;
    expect(field).toHaveProperty('value', 'dark');
    expect([shown(), localStorage.getItem('unitwise-theme')]).toEqual(['dark', 'dark']);
  });

  it('stays as chosen where the store answers only afterwards', async () => {
    let answer: (theme: 'light') => void = () => undefined;
    const answered = new Promise<'light'>((resolve) => (answer = resolve));
    const getPreference = (() => answered) as Store['getPreference'];
    const field = choice({ ...emptyStore(), getPreference });
    await userEvent.selectOptions(field, 'dark');
    answer('light');
    await answered;
    expect(field).toHaveProperty('value', 'dark');
    expect([shown(), localStorage.getItem('unitwise-theme')]).toEqual(['dark', 'dark']);
  });

  it('works where the browser blocks local storage', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Access is denied', 'SecurityError');
    });
    const store = emptyStore();
    await userEvent.selectOptions(choice(store), 'dark');
    expect(shown()).toBe('dark');
    await vi.waitFor(async () => expect(await store.getPreference('theme')).toBe('dark'));
  });
});
