import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupFrom,
  backupHolding,
  freshDevice,
  Heard,
  noon,
  openTab,
  withChoices,
} from './device';
import { writeToFolder } from '../../../src/storage';
import type { Backup, BackupFolder, Result } from '../../../src/storage';
import { Folder } from '../../fixtures/folder';
import type { Trouble } from '../../fixtures/folder';
import { newPlan } from '../../../src/plan';

const backup = (text: string, createdAt: string, device = 'ours'): Backup => ({
  fileName: 'x',
  text,
  createdAt,
  device,
  changeToken: '',
});
const instants = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 * 24 }), { minLength: 1, maxLength: 40, size: 'max' })
  .map((hours) => [...hours].sort((a, b) => a - b))
  .map((hours) => hours.map((h) => new Date(Date.UTC(2026, 9, 20, h)).toISOString()));
const [first, second] = ['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:01.000Z'];

describe('a folder with backups', () => {
  it('always has the newest three, and the last of each of the newest seven days, of each device', async () => {
    let removed = 0;
    await fc.assert(
      fc.asyncProperty(instants, async (all) => {
        const folder = new Folder();
        folder.files.set('unitwise-backup-2026-10-20.json', 'made by hand');
        for (const at of all) {
          await writeToFolder(folder.handle, backup(at, at));
          await writeToFolder(folder.handle, backup(`their ${at}`, at, 'theirs'));
        }
        const days = [...new Set(all.map((at) => at.slice(0, 10)))].slice(-7);
        const kept = [
          ...all.slice(-3),
          ...days.map((day) => all.filter((at) => at.startsWith(day)).at(-1)!),
        ];
        expect(new Set(folder.contents)).toEqual(
          new Set(['made by hand', ...kept, ...kept.map((at) => `their ${at}`)]),
        );
        removed += 2 * all.length + 1 - folder.contents.length;
      }),
      { numRuns: 100 },
    );
    expect(removed).toBeGreaterThan(100);
  });

  it.each([
    ['gone', 'gone'],
    ['full', 'full'],
    ['locked', 'locked'],
    ['revoked', 'not-allowed'],
    ['cut', 'incomplete'],
  ] as const)(
    'loses nothing where it is %s, keeps no half, and says so',
    async (trouble, reason) => {
      const folder = new Folder();
      await writeToFolder(folder.handle, backup('first', first));
      folder.trouble = trouble satisfies Trouble;
      expect(await writeToFolder(folder.handle, backup('second', second))).toMatchObject({
        failure: { reason },
      });
      // What was begun in a folder that is away cannot be removed there either.
      expect(folder.contents).toEqual(['first']);
      folder.trouble = 'nothing';
      await writeToFolder(folder.handle, backup('second', second));
      expect(folder.contents).toEqual(['first', 'second']);
    },
  );

  it('loses no whole backup to the empty files of browsers that were killed', async () => {
    const folder = new Folder();
    await writeToFolder(folder.handle, backup('whole', first));
    folder.trouble = 'killed';
    for (let kill = 0; kill < 5; kill += 1)
      void writeToFolder(folder.handle, backup('lost', `2026-11-22T13:00:0${kill}.000Z`));
    await expect.poll(() => folder.files.size).toBe(6);
    folder.trouble = 'nothing';
    await writeToFolder(folder.handle, backup('last', '2026-11-22T14:00:00.000Z'));
    expect(folder.contents).toEqual(['whole', 'last']);
  });
});

/** A handle is the browser's; of one that can be copied, a database keeps no more than its data. */
const handle = { name: 'Backups', getFileHandle: 0 } as unknown as FileSystemDirectoryHandle;

function folderOf(result: Result<BackupFolder | null>): BackupFolder | null {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('the folder that is remembered', () => {
  it('is told to every tab, with what was written there, until it is purged', async () => {
    const device = freshDevice();
    const [one, other] = [openTab(device), openTab(device)];
    const heard = new Heard<Result<BackupFolder | null>>((hear) => other.watchBackupFolder(hear));
    await heard.until((now) => folderOf(now) === null);
    await one.rememberFolder(handle);
    await heard.until((now) => folderOf(now)?.handle.name === 'Backups');
    const { id } = folderOf(await one.backupFolder())!;
    await one.noteWritten(id, { changeToken: '1', at: noon });
    await heard.until((now) => folderOf(now)?.written?.at === noon);
    await one.forgetFolder();
    await heard.until((now) => folderOf(now) === null);
    heard.stop();
  });

  it('is not brought back, nor another one marked, by a backup that ends too late', async () => {
    const tab = openTab(freshDevice());
    await tab.rememberFolder(handle);
    const { id } = folderOf(await tab.backupFolder())!;
    await tab.rememberFolder(handle);
    await tab.noteWritten(id, { changeToken: '1', at: noon });
    expect(folderOf(await tab.backupFolder())).toMatchObject({ written: null });
    await tab.forgetFolder();
    await tab.noteWritten(id, { changeToken: '1', at: noon });
    expect(folderOf(await tab.backupFolder())).toBeNull();
  });
});

describe('the change token of a device', () => {
  it('is another one after every change to what a backup holds, and the same as in the backup', async () => {
    const tab = openTab(freshDevice());
    const tokens = new Heard<Result<string>>((hear) => tab.watchChanges(hear));
    const seen = new Set<string>();
    const isNew = async (): Promise<void> => {
      const now = await tokens.until((each) => each.ok && !seen.has(each.value));
      const changeToken = now.ok ? now.value : '';
      seen.add(changeToken);
      expect(await tab.backup()).toMatchObject({ value: { changeToken } });
    };
    await isNew();
    const plan = newPlan(withChoices, { id: 'p', at: noon });
    const saved = await tab.save(plan, null);
    await isNew();
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    await tab.save({ ...plan, name: 'grown' }, saved.revision);
    await isNew();
    const grown = await backupFrom(tab);
    const removed = await tab.remove('p');
    await isNew();
    if (!removed.ok || !removed.value) throw new Error('not removed');
    await tab.undelete(removed.value);
    await isNew();
    const former = { ...grown.plans[0]!, plan: { ...plan, name: 'theirs' } };
    const restored = await tab.restore({ ...backupHolding(), plans: [former] }, 'replace');
    await isNew();
    if (!restored.ok) throw new Error('not restored');
    await tab.undoRestore(restored.value.id);
    await isNew();
    expect(seen.size).toBe(7);
    tokens.stop();
  });
});
