import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import DateField from '../../../src/components/DateField.svelte';

function stage(value: string | null, part: Record<string, unknown> = {}) {
  const onenter = vi.fn<(date: string | null) => void>();
  render(DateField, { props: { label: 'Start date', value, onenter, ...part } });
  const field = screen.getByLabelText<HTMLInputElement>('Start date');
  /** As a browser reports a date that grows keystroke by keystroke. */
  const type = async (...dates: string[]): Promise<void> => {
    for (const date of dates) await fireEvent.input(field, { target: { value: date } });
  };
  return { field, onenter, type, leave: () => fireEvent.blur(field) };
}

describe('a date field', () => {
  it('takes a year when it is whole, and none that it passes through', async () => {
    const { onenter, type, leave } = stage(null);
    await type('0002-09-01', '0020-09-01', '0202-09-01', '2026-09-01');
    await leave();
    expect(onenter.mock.calls).toEqual([['2026-09-01']]);
    expect(screen.queryByText(/Check the year/)).toBeNull();
  });

  it('takes 26 for 2026 when it is left, or closed by the Enter key', async () => {
    const { onenter, field, type, leave } = stage(null);
    await type('0002-09-01', '0026-09-01');
    expect(onenter).not.toHaveBeenCalled();
    await leave();
    expect(onenter.mock.calls).toEqual([['2026-09-01']]);
    await type('0027-09-01');
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(onenter.mock.calls.at(-1)).toEqual(['2027-09-01']);
  });

  it.each(['0202-09-01', '1926-09-01', '2206-09-01', '9999-09-01'])(
    'refuses %s with the reason, and keeps what was there',
    async (date) => {
      const { field, onenter, type, leave } = stage('2026-09-01');
      await type(date);
      await leave();
      expect(onenter).not.toHaveBeenCalled();
      screen.getByText('Check the year: it must be between 2000 and 2100.');
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(field.value).toBe(date);
      await type('2027-09-01');
      expect(onenter.mock.calls).toEqual([['2027-09-01']]);
      expect(screen.queryByText(/Check the year/)).toBeNull();
    },
  );

  it('says so of a stored date, and does not hide it', () => {
    stage('0026-09-01');
    screen.getByText('Check the year: it must be between 2000 and 2100.');
  });

  it('has its own range for evidence, and can be cleared', async () => {
    const { onenter, type } = stage(null, { years: { first: 1950, last: 2100 } });
    await type('1998-07-01', '');
    expect(onenter.mock.calls).toEqual([['1998-07-01'], [null]]);
  });
});
