import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/ui/read-figure';

describe('a typed figure', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['12', 12],
    ['12.5', 12.5],
    ['1,000', 1_000],
    ['1,250.25', 1_250.25],
    ['0', 0],
  ])('"%s" is read as %s', (typed, value) => {
    expect(readFigure(typed, { whole: false })).toEqual({ ok: true, value });
  });

  it.each(['x', '-1', '1e3', '12,5', '1,00', '1.234', '12.5.1', 'NaN'])(
    '"%s" is refused',
    (typed) => {
      expect(readFigure(typed, { whole: false }).ok).toBe(false);
    },
  );

  it('must be whole where parts make no sense, and the example says so', () => {
    expect(readFigure('12.5', { whole: true })).toEqual({
      ok: false,
      error: 'Enter a whole number.',
    });
    const refused = readFigure('x', { whole: true });
    expect(refused).toEqual({ ok: false, error: 'Enter a number, such as 12.' });
  });

  it('keeps to what a plan can hold', () => {
    const range = { whole: false, min: 0.5, max: 50 };
    expect(readFigure('0.4', range)).toEqual({
      ok: false,
      error: 'Enter a number of at least 0.5.',
    });
    expect(readFigure('0.5', range)).toEqual({ ok: true, value: 0.5 });
    expect(readFigure('50', range)).toEqual({ ok: true, value: 50 });
    expect(readFigure('50.1', range)).toEqual({
      ok: false,
      error: 'Enter a number of at most 50.',
    });
  });
});
