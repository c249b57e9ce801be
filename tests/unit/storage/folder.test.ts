import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeToFolder } from '../../../src/storage';
import type { Backup } from '../../../src/storage';

/** A folder in memory that behaves as the browser's: a file has its content once it is closed. */
class Folder {
  readonly files = new Map<string, Blob>();
  /** What goes wrong: creating a file, closing it, or telling its true size. */
  fails: 'nothing' | 'create' | 'close' | 'cut' = 'nothing';

  handle(): FileSystemDirectoryHandle {
    const { files } = this;
    const handle: Pick<FileSystemDirectoryHandle, 'getFileHandle' | 'keys' | 'removeEntry'> = {
      getFileHandle: (name) => Promise.resolve(this.#file(name)),
      keys: () =>
        [...files.keys()].values() as unknown as FileSystemDirectoryHandleAsyncIterator<string>,
      removeEntry: (name) => {
        files.delete(name);
        return Promise.resolve();
      },
    };
    return handle as FileSystemDirectoryHandle;
  }

  #file(name: string): FileSystemFileHandle {
    if (this.fails === 'create') throw new DOMException('gone', 'NotFoundError');
    if (!this.files.has(name)) this.files.set(name, new Blob());
    let written = new Blob();
    const stream = {
      write: (content: Blob) => {
        written = content;
        return Promise.resolve();
      },
      close: () => {
        if (this.fails === 'close')
          return Promise.reject(new DOMException('full', 'QuotaExceededError'));
        this.files.set(name, this.fails === 'cut' ? written.slice(0, -1) : written);
        return Promise.resolve();
      },
    };
    const file = {
      createWritable: () => Promise.resolve(stream),
      getFile: () => Promise.resolve(this.files.get(name)),
    };
    return file as unknown as FileSystemFileHandle;
  }
}

const backup = (text: string, createdAt: string): Backup => ({ fileName: 'x', text, createdAt });
const instants = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 * 24 }), { minLength: 1, maxLength: 40, size: 'max' })
  .map((hours) => [...hours].sort((a, b) => a - b))
  .map((hours) => hours.map((h) => new Date(Date.UTC(2026, 9, 20, h)).toISOString()));

describe('a folder with backups', () => {
  it('always has the newest three, and the last of each of the newest seven days', async () => {
    let removed = 0;
    await fc.assert(
      fc.asyncProperty(instants, async (all) => {
        const folder = new Folder();
        folder.files.set('unitwise-backup-2026-10-20.json', new Blob(['made by hand']));
        for (const at of all) await writeToFolder(folder.handle(), backup(at, at));
        const left = await Promise.all([...folder.files.values()].map((file) => file.text()));
        const days = [...new Set(all.map((at) => at.slice(0, 10)))].slice(-7);
        const wanted = new Set([
          'made by hand',
          ...all.slice(-3),
          ...days.map((day) => all.filter((at) => at.startsWith(day)).at(-1)),
        ]);
        expect(new Set(left)).toEqual(wanted);
        removed += all.length + 1 - left.length;
      }),
      { numRuns: 100 },
    );
    expect(removed).toBeGreaterThan(100);
  });

  it('loses nothing by a backup that cannot be written, and keeps no half of it', async () => {
    const folder = new Folder();
    const [first, second] = ['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:01.000Z'];
    await writeToFolder(folder.handle(), backup('first', first));
    for (const fails of ['create', 'close', 'cut'] as const) {
      folder.fails = fails;
      await expect(writeToFolder(folder.handle(), backup('second', second))).rejects.toThrow();
      expect([...folder.files.keys()]).toEqual(['unitwise-backup-2026-11-22T12-00-00-000Z.json']);
    }
    folder.fails = 'nothing';
    await writeToFolder(folder.handle(), backup('second', second));
    expect(folder.files.size).toBe(2);
  });
});
