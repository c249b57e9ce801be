import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  contentFromReading,
  edited,
  newDocument,
  readSpecificationText,
} from '../../../src/authoring';
import type { DraftDocument, ShownSource } from '../../../src/authoring';
import { shownSource } from '../../../src/authoring';
import type { DraftState, Drafts } from '../../../src/storage';
import { askingText } from '../../fixtures/asking-text';
import { freshDevice, Heard, noon, openTab } from './device';
import { fillDisk } from './full-disk';

const [read] = readSpecificationText(askingText);

function draft(id = 'one'): DraftDocument {
  const content = contentFromReading(read!, '2026-11-27');
  return newDocument(content, { id, at: noon, origin: { kind: 'read', name: 'spec.txt' } });
}

const source: ShownSource = shownSource(read!);

function titled(document: DraftDocument, value: string): DraftDocument {
  return edited(document, { type: 'set-fact', change: { fact: 'title', value } }, noon);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('drafts on this device', () => {
  test('are there after a reload, with history and document', async () => {
    const device = freshDevice();
    const tab = openTab(device);
    const created = await tab.saveDraft(draft(), null, source);
    expect(created.kind).toBe('saved');
    const changed = titled(draft(), 'Team Leading');
    const base = created.kind === 'saved' ? created.revision : '';
    expect((await tab.saveDraft(changed, base)).kind).toBe('saved');
    const loaded = await openTab(device).loadDraft('one');
    expect(loaded).toMatchObject({ state: 'ready', document: changed, source, changedAt: noon });
  });

  test('a tab that saves on an older state is told the newer one, and writes nothing', async () => {
    const device = freshDevice();
    const [mine, theirs] = [openTab(device), openTab(device)];
    const created = await mine.saveDraft(draft(), null);
    const base = created.kind === 'saved' ? created.revision : '';
    const other = titled(draft(), 'Theirs');
    await theirs.saveDraft(other, base);
    const refused = await mine.saveDraft(titled(draft(), 'Mine'), base);
    expect(refused).toMatchObject({ kind: 'newer', document: other });
    const loaded = await mine.loadDraft('one');
    expect(loaded).toMatchObject({ state: 'ready', document: other });
  });

  test('a draft that is deleted can be saved anew as it was', async () => {
    const tab = openTab(freshDevice());
    await tab.saveDraft(draft(), null, source);
    const removed = await tab.removeDraft('one');
    expect(await tab.loadDraft('one')).toEqual({ state: 'missing' });
    const value = removed.ok ? removed.value : null;
    expect(value).toEqual({ document: draft(), source });
    expect((await tab.saveDraft(titled(draft(), 'x'), 'gone')).kind).toBe('missing');
    await tab.saveDraft(value!.document, null, value!.source);
    expect(await tab.loadDraft('one')).toMatchObject({ state: 'ready', document: draft(), source });
  });

  test('are listed, several at once, and told to every tab', async () => {
    const device = freshDevice();
    const tab = openTab(device);
    const heard = new Heard<Drafts>((listener) => openTab(device).watchDrafts(listener));
    await tab.saveDraft(draft('one'), null);
    await tab.saveDraft(draft('two'), null);
    const ready = await heard.until(
      (state) => state.state === 'ready' && state.drafts.length === 2,
    );
    expect(ready).toMatchObject({ unreadable: [] });
    const one = new Heard<DraftState>((listener) => tab.watchDraft('one', listener));
    await one.until(({ state }) => state === 'ready');
    await tab.removeDraft('one');
    await one.until(({ state }) => state === 'missing');
    heard.stop();
    one.stop();
  });

  test('one that cannot be read is left where it is, and said', async () => {
    const device = freshDevice();
    const tab = openTab(device);
    await tab.saveDraft(draft(), null);
    const database = await new Dexie(device).open();
    await database.table('drafts').put({ id: 'one', revision: 'x', document: { format: 9 } });
    await database.table('drafts').put({ id: 'two', document: 7 });
    database.close();
    const newer = await openTab(device).loadDraft('one');
    expect(newer).toMatchObject({ state: 'failed', failure: { reason: 'newer-version' } });
    const saved = await openTab(device).saveDraft(draft(), 'x');
    expect(saved).toMatchObject({ kind: 'failed', failure: { reason: 'newer-version' } });
    const damaged = await openTab(device).loadDraft('two');
    expect(damaged).toMatchObject({ state: 'failed', failure: { reason: 'unreadable' } });
  });

  test('a full disk is told, and what was saved before stays', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const tab = openTab(freshDevice());
    const created = await tab.saveDraft(draft(), null);
    fillDisk('drafts', 'by the request');
    const base = created.kind === 'saved' ? created.revision : '';
    const refused = await tab.saveDraft(titled(draft(), 'x'), base);
    expect(refused).toMatchObject({ kind: 'failed', failure: { reason: 'quota' } });
    vi.restoreAllMocks();
    expect(await tab.loadDraft('one')).toMatchObject({ document: draft(), revision: base });
    expect((await tab.saveDraft(titled(draft(), 'x'), base)).kind).toBe('saved');
  });

  test('a device of before drafts gets a place for them, and keeps what it has', async () => {
    const device = freshDevice();
    const former = new Dexie(device);
    former.version(4).stores({
      plans: 'id',
      setAside: 'id',
      settings: '',
      summaries: 'id, changedAt',
      versions: 'revision, plan',
      deleted: 'revision, id',
      editions: '[id+version]',
      origins: 'plan',
      own: 'key',
    });
    await former.open();
    await former.table('settings').put(7, 'revision');
    former.close();
    expect((await openTab(device).saveDraft(draft(), null)).kind).toBe('saved');
    const database = await new Dexie(device).open();
    expect(await database.table('settings').get('revision')).toBe(7);
    database.close();
  });
});
