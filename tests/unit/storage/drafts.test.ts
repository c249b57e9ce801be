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
import type {
  DraftState,
  Drafts,
  ReadableBackup,
  RestoreWay,
  Result,
  Store,
} from '../../../src/storage';
import { askingText } from '../../fixtures/asking-text';
import { backupFrom, freshDevice, Heard, noon, openTab, formerDatabase } from './device';
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
    const former = formerDatabase(device, 4);
    await former.open();
    await former.table('settings').put(7, 'revision');
    former.close();
    expect((await openTab(device).saveDraft(draft(), null)).kind).toBe('saved');
    const database = await new Dexie(device).open();
    expect(await database.table('settings').get('revision')).toBe(8);
    database.close();
  });
});

describe('drafts in a backup', () => {
  async function deviceWith(...documents: readonly DraftDocument[]) {
    const tab = openTab(freshDevice());
    for (const each of documents) await tab.saveDraft(each, null, source);
    return tab;
  }

  async function draftsOf(tab: Store): Promise<readonly DraftDocument[]> {
    const heard = new Heard<Drafts>((listener) => tab.watchDrafts(listener));
    const told = await heard.until(({ state }) => state === 'ready');
    return told.state === 'ready' ? told.drafts.map(({ document }) => document) : [];
  }

  async function restored(tab: Store, file: ReadableBackup, way: RestoreWay = 'merge') {
    const preview = await tab.previewRestore(file);
    const result = await tab.restore(file, way);
    if (!preview.ok || !result.ok) throw new Error('not restored');
    expect(preview.value.drafts).toBe(result.value.drafts);
    return result.value;
  }

  test('come back on another device with history and document, and go again by undo', async () => {
    const file = await backupFrom(await deviceWith(titled(draft('one'), 'A'), draft('two')));
    const tab = openTab(freshDevice());
    const did = await restored(tab, file);
    expect(did).toMatchObject({ drafts: 2, isUndoable: true });
    const loaded = await tab.loadDraft('one');
    expect(loaded).toMatchObject({ document: titled(draft('one'), 'A'), source, changedAt: noon });
    expect(await restored(tab, file)).toMatchObject({ drafts: 0 });
    await tab.undoRestore(did.id);
    expect(await draftsOf(tab)).toEqual([]);
    expect(await tab.loadDraft('one')).toEqual({ state: 'missing' });
  });

  test.each(['merge', 'replace'] as const)(
    'never take the place of work that they do not hold (%s)',
    async (way) => {
      const [first, mine, theirs] = [draft(), titled(draft(), 'Mine'), titled(draft(), 'Theirs')];
      const cases = [
        { here: mine, file: first, expected: [mine] },
        { here: first, file: mine, expected: [mine] },
        { here: mine, file: mine, expected: [mine] },
        { here: mine, file: theirs, expected: [mine, theirs] },
      ];
      for (const { here, file, expected } of cases) {
        const tab = await deviceWith(here);
        const brought = await backupFrom(await deviceWith(file));
        await restored(tab, brought, way);
        await restored(tab, brought, way);
        const found = (await draftsOf(tab)).map(({ content }) => content);
        expect(found).toHaveLength(expected.length);
        for (const { content } of expected) expect(found).toContainEqual(content);
      }
    },
  );

  test('stay after the undo of a restore where they were worked on since', async () => {
    const tab = openTab(freshDevice());
    const did = await restored(tab, await backupFrom(await deviceWith(draft('one'), draft('two'))));
    await tab.saveDraft(titled(draft('one'), 'Worked on'), did.id);
    await tab.undoRestore(did.id);
    expect((await draftsOf(tab)).map(({ content }) => content.qualification.title)).toEqual([
      'Worked on',
    ]);
  });

  test('that cannot be read are counted, and spoil no other', async () => {
    const device = freshDevice();
    const tab = openTab(device);
    await tab.saveDraft(draft(), null);
    const database = await new Dexie(device).open();
    await database.table('drafts').put({ id: 'odd', revision: 'x', document: { format: 1 } });
    database.close();
    const file = await backupFrom(openTab(device));
    expect(file.drafts.map(({ document }) => document.id)).toEqual(['one']);
    expect(file.unreadableDrafts).toBe(1);
  });

  test('are told to whatever makes a backup of every change', async () => {
    const tab = openTab(freshDevice());
    const heard = new Heard<Result<string>>((listener) => tab.watchChanges(listener));
    const before = await heard.until(({ ok }) => ok);
    await tab.saveDraft(draft(), null);
    await heard.until((token) => token.ok && before.ok && token.value !== before.value);
  });
});
