import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerDraft } from '../../../../src/request';
import type { Kept } from '../../../../src/features/employer/draft-keeper';
import { draftKeeper, draftsPlace } from '../../../../src/features/employer/draft-keeper';

const entered: AnswerDraft = {
  chosen: ['a', 'b'],
  wished: ['c'],
  notes: { a: 'A note' },
  remark: 'A remark',
  signedBy: 'Pat',
};
const kept: Kept = {
  draft: entered,
  made: { at: '2026-11-22T10:00:00.000Z', isCurrent: true },
  job: null,
};
const keeper = draftKeeper(() => localStorage);

beforeEach(() => localStorage.clear());

const other = (signedBy: string): Kept => ({ ...kept, draft: { ...entered, signedBy } });

describe('the drafts of employers', () => {
  it('are found again, each under its own request', () => {
    expect(keeper.isAble).toBe(true);
    expect(keeper.keep('one', kept)).toBe(true);
    expect(keeper.keep('two', other('Sam'))).toBe(true);
    expect(keeper.keep('one', other('Kim'))).toBe(true);
    expect(keeper.isAble).toBe(true);
    expect(keeper.find('one')).toMatchObject(other('Kim'));
    expect(keeper.find('two')).toMatchObject(other('Sam'));
    expect(keeper.find('three')).toBeNull();
  });

  it('do not grow without end: the oldest makes room', () => {
    for (let i = 0; i < 65; i += 1) keeper.keep(`request ${i}`, kept);
    expect(keeper.find('request 4')).toBeNull();
    expect(keeper.find('request 5')).toMatchObject(kept);
    expect(keeper.find('request 64')).toMatchObject(kept);
  });

  it('take no other with them where one cannot be read', () => {
    keeper.keep('one', kept);
    const stored: unknown[] = JSON.parse(localStorage.getItem(draftsPlace)!) as unknown[];
    const before = { key: 'two', draft: { ...entered, page: 'sign' } };
    localStorage.setItem(draftsPlace, JSON.stringify([{ key: 'x', draft: 5 }, ...stored, before]));
    expect(keeper.find('x')).toBeNull();
    expect(keeper.find('one')).toMatchObject(kept);
    expect(keeper.find('two')).toMatchObject({ draft: entered, made: null });
  });

  it.each([
    '',
    'no JSON',
    '{}',
    '[{"key":"one"}]',
    '[{"key":"one","draft":{"chosen":[1]}}]',
    'null',
  ])('are none where the storage holds %s', (text) => {
    localStorage.setItem(draftsPlace, text);
    expect(keeper.find('one')).toBeNull();
    expect(keeper.keep('one', kept)).toBe(true);
    expect(keeper.find('one')).toMatchObject(kept);
  });

  it('say so where the browser keeps nothing, before anything is entered', () => {
    const blocked = draftKeeper(() => {
      throw new DOMException('Blocked', 'SecurityError');
    });
    expect(blocked.isAble).toBe(false);
    expect(blocked.find('one')).toBeNull();
    expect(blocked.keep('one', kept)).toBe(false);
  });
});
