import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/screens/employer/draft';
import { draftKeeper } from '../../../src/screens/employer/draft-keeper';

const draft: Draft = {
  chosen: ['a', 'b'],
  wished: ['c'],
  notes: { a: 'A note' },
  remark: 'A remark',
  signedBy: 'Pat',
  page: 'sign',
};
const keeper = draftKeeper(() => localStorage);

beforeEach(() => localStorage.clear());

describe('the drafts of employers', () => {
  it('are found again, each under its own request', () => {
    expect(keeper.keep('one', draft)).toBe(true);
    expect(keeper.keep('two', { ...draft, signedBy: 'Sam' })).toBe(true);
    expect(keeper.keep('one', { ...draft, remark: 'Another' })).toBe(true);
    expect(keeper.find('one')).toEqual({ ...draft, remark: 'Another' });
    expect(keeper.find('two')).toEqual({ ...draft, signedBy: 'Sam' });
    keeper.forget('one');
    expect(keeper.find('one')).toBeNull();
    expect(keeper.find('two')).not.toBeNull();
  });

  it('do not grow without end: the oldest makes room', () => {
    for (let i = 0; i < 25; i += 1) keeper.keep(`request ${i}`, draft);
    expect(keeper.find('request 4')).toBeNull();
    expect(keeper.find('request 5')).toEqual(draft);
    expect(keeper.find('request 24')).toEqual(draft);
  });

  it.each([
    '',
    'no JSON',
    '{}',
    '[{"key":"one"}]',
    '[{"key":"one","draft":{"chosen":[1]}}]',
    'null',
  ])('are none where the storage holds %s', (text) => {
    localStorage.setItem('unitwise-employer-drafts', text);
    expect(keeper.find('one')).toBeNull();
    expect(keeper.keep('one', draft)).toBe(true);
    expect(keeper.find('one')).toEqual(draft);
  });

  it('say so where the browser keeps nothing', () => {
    const blocked = draftKeeper(() => {
      throw new DOMException('Blocked', 'SecurityError');
    });
    expect(blocked.find('one')).toBeNull();
    expect(blocked.keep('one', draft)).toBe(false);
    blocked.forget('one');
  });
});
