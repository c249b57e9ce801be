import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/dates';
import { formatDatesRead, formatUnreadDates } from '../../../src/messages';

const unread = (text: string, meaning?: 'range' | 'two-days') =>
  formatUnreadDates(readDates(text, meaning), meaning);

describe('a list of closed days', () => {
  it('names what cannot be read, but not a page of it', () => {
    expect(unread('Easter')).toMatch(/^No day is closed yet, because “Easter” cannot be read/);
    const many = unread(Array.from({ length: 900 }, (_, at) => `x${at}`.repeat(99)).join(';'))!;
    expect(many).toContain('and 895 more cannot be read');
    expect(many.length).toBeLessThan(500);
  });

  it('never takes a term for a holiday', () => {
    expect(unread('Autumn term 1/9/2026 - 18/12/2026')).toContain(
      '“Autumn term 1/9/2026 - 18/12/2026” looks like a term',
    );
    expect(unread('Half term 26/10/2026 - 30/10/2026')).toBeNull();
    const year =
      'Autumn term starts 1/9/2026\nHalf term 26/10/2026 - 30/10/2026\nTerm ends 18/12/2026';
    expect(unread(year)).toBeNull();
    expect(formatDatesRead(readDates(year))).toEqual([
      'This closes 26 October 2026 to 30 October 2026 (Half term).',
      'Not closed, as a term is time for teaching: “Autumn term starts 1/9/2026” and “Term ends 18/12/2026”.',
    ]);
  });

  it('asks what two dates in a line are, and is content with the answer', () => {
    expect(unread('26/7/2027, 30/8/2027')).toContain('say what two dates in one line are');
    expect(unread('26/7/2027, 30/8/2027', 'range')).toBeNull();
    expect(unread('26/7/2027\t30/8/2027')).toBeNull();
  });

  it('says what it is read as', () => {
    expect(formatDatesRead(readDates('Summer\t26/7/2027\t30/8/2027'))).toEqual([
      'This closes 26 July 2027 to 30 August 2027 (Summer).',
    ]);
    expect(formatDatesRead(readDates('12/21/2026 1/4/2027'))).toEqual([
      'This closes 21 December 2026 and 4 January 2027.',
      'The dates are read with the month first, because some can be nothing else.',
    ]);
    expect(formatDatesRead(readDates('21/12/2026'))).toEqual(['This closes 21 December 2026.']);
    expect(formatDatesRead(readDates('Holiday\tFrom\n21/12/2026'))).toEqual([
      'This closes 21 December 2026.',
      'Not read as dates: “Holiday” and “From”.',
    ]);
    expect(formatDatesRead(readDates(''))).toEqual([]);
  });
});
