import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { emptyContent, newDocument } from '../../../src/authoring';
import type { DraftCommand, DraftDocument } from '../../../src/authoring';
import { DraftEditor } from '../../../src/services';
import type { Store } from '../../../src/storage';
import { emptyStore } from '../features/plans/stage';

const now = (): string => '2026-11-27T12:00:00.000Z';

function begun(): DraftDocument {
  return newDocument(emptyContent('2026-11-27'), {
    id: 'one',
    at: now(),
    origin: { kind: 'by-hand' },
  });
}

function titled(value: string): DraftCommand {
  return { type: 'set-fact', change: { fact: 'title', value } };
}

function numbered(value: string): DraftCommand {
  return { type: 'set-fact', change: { fact: 'number', value } };
}

async function opened(store: Store): Promise<DraftEditor> {
  const kept = await store.loadDraft('one');
  if (kept.state !== 'ready') throw new Error(kept.state);
  const { document, revision, source } = kept;
  return new DraftEditor({ store, document, revision, source, now });
}

async function saved(editor: DraftEditor): Promise<void> {
  await vi.waitFor(() => expect(editor.saving.state).toBe('saved'));
}

describe('a draft that is open', () => {
  it('saves every edit, and opens again with its history', async () => {
    const store = emptyStore();
    await store.saveDraft(begun(), null);
    const editor = await opened(store);
    editor.edit(titled('Team Leading'));
    editor.edit(numbered('601/3216/4'));
    editor.undo();
    await saved(editor);
    const again = await opened(store);
    expect(again.document).toEqual(editor.document);
    again.redo();
    expect(again.document.content.qualification.number).toBe('601/3216/4');
  });

  it('keeps the edits of two tabs, of the same field the later, and says so', async () => {
    const store = emptyStore();
    await store.saveDraft(begun(), null);
    const [mine, theirs] = [await opened(store), await opened(store)];
    theirs.edit(titled('Theirs'));
    theirs.edit(numbered('601/3216/4'));
    await saved(theirs);
    mine.edit(titled('Mine'));
    await saved(mine);
    const both = { title: 'Mine', number: '601/3216/4' };
    expect(mine.document.content.qualification).toMatchObject(both);
    expect(mine.wasChangedElsewhere).toBe(true);
    expect((await opened(store)).document).toEqual(mine.document);
  });

  it('takes over what another tab saves, while nothing is edited here', async () => {
    const store = emptyStore();
    await store.saveDraft(begun(), null);
    const [mine, theirs] = [await opened(store), await opened(store)];
    const stop = mine.follow();
    theirs.edit(titled('Theirs'));
    await vi.waitFor(() => expect(mine.document.content.qualification.title).toBe('Theirs'));
    stop();
  });

  it('says that a save failed, keeps the edit, and tries again', async () => {
    const store = emptyStore();
    await store.saveDraft(begun(), null);
    const failure = { reason: 'quota', message: '' } as const;
    const saveDraft = vi.fn(store.saveDraft);
    saveDraft.mockResolvedValueOnce({ kind: 'failed', failure });
    const { document, revision } = (await store.loadDraft('one')) as Extract<
      Awaited<ReturnType<Store['loadDraft']>>,
      { state: 'ready' }
    >;
    const tab = { ...store, saveDraft };
    const editor = new DraftEditor({ store: tab, document, revision, source: null, now });
    editor.edit(titled('Team Leading'));
    await vi.waitFor(() => expect(editor.saving).toEqual({ state: 'failed', failure }));
    expect((await opened(store)).document.content.qualification.title).toBe('');
    await editor.save();
    await saved(editor);
    expect((await opened(store)).document).toEqual(editor.document);
  });

  it('that is deleted in another tab is saved again by the next edit', async () => {
    const store = emptyStore();
    await store.saveDraft(begun(), null);
    const editor = await opened(store);
    const stop = editor.follow();
    await store.removeDraft('one');
    await vi.waitFor(() => expect(editor.saving.state).toBe('deleted'));
    editor.edit(titled('Team Leading'));
    await saved(editor);
    expect((await opened(store)).document).toEqual(editor.document);
    stop();
  });
});
