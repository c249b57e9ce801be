import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import NotFound from '../../../src/app/NotFound.svelte';
import StagedLazy from './StagedLazy.svelte';
import StagedSteps from '../components/StagedSteps.svelte';

const part = { default: NotFound };

describe('a part that loads when it is first shown', () => {
  it('shows once it has come', async () => {
    render(StagedLazy, { load: () => Promise.resolve(part) });
    await screen.findByRole('heading', { name: 'There is nothing at this address' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so where it does not come, asks again on demand, and shows once it has come', async () => {
    const load = vi.fn(() => Promise.resolve(part));
    load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    render(StagedLazy, { load });
    for (const asked of [1, 2]) {
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain('This part of Unitwise could not be loaded.');
      screen.getByRole('button', { name: 'Reload the page' });
      expect(load).toHaveBeenCalledTimes(asked);
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    }
    await screen.findByRole('heading', { name: 'There is nothing at this address' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stays what it is, focus and all, while what stands around it changes', async () => {
    const load = vi.fn(() => Promise.resolve(part));
    const { rerender } = render(StagedSteps, { load, at: { step: 'first' } });
    const heading = await screen.findByRole('heading');
    await rerender({ at: { step: 'first' } });
    await Promise.resolve();
    expect(screen.getByRole('heading')).toBe(heading);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('asks again for the style sheets too, each in its place', async () => {
    document.head.innerHTML = '<link rel="stylesheet" href="./a.css"><style></style>';
    const load = vi.fn(() => Promise.resolve(part));
    load.mockRejectedValueOnce(new Error('Unable to preload CSS'));
    render(StagedLazy, { load });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    const sheets = document.head.querySelectorAll('link, style');
    const tags = Array.from(sheets, ({ tagName }) => tagName);
    expect(tags).toEqual(['LINK', 'LINK', 'STYLE']);
  });
});
