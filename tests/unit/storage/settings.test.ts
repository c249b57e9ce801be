import { describe, expect, it } from 'vitest';
import { freshDevice, openRaw, openTab } from './device';
import { themes } from '../../../src/storage';

describe('preferences', () => {
  it('are the system theme until one is chosen, then that one in every tab', async () => {
    const device = freshDevice();
    expect(await openTab(device).getPreference('theme')).toBe('system');
    for (const theme of themes) {
      expect(await openTab(device).setPreference('theme', theme)).toEqual({
        ok: true,
        value: null,
      });
      expect(await openTab(device).getPreference('theme')).toBe(theme);
    }
  });

  it('fall back where something else was stored', async () => {
    const device = freshDevice();
    await openTab(device).setPreference('theme', 'dark');
    const database = await openRaw(device);
    database.transaction('settings', 'readwrite').objectStore('settings').put('pink', 'theme');
    database.close();
    expect(await openTab(device).getPreference('theme')).toBe('system');
  });
});

describe('lasting storage', () => {
  it('is asked for and told as the browser answers', async () => {
    for (const granted of [true, false]) {
      const answer = (): Promise<boolean> => Promise.resolve(granted);
      const tab = openTab(freshDevice(), {
        storageManager: { persist: answer, persisted: () => Promise.resolve(!granted) },
      });
      expect(await tab.askToPersist()).toBe(granted ? 'granted' : 'denied');
      expect(await tab.persisted()).toBe(granted ? 'denied' : 'granted');
    }
  });

  it('is denied where asking fails, and unsupported where nobody can be asked', async () => {
    const fail = (): Promise<boolean> => Promise.reject(new TypeError('opaque origin'));
    const failing = openTab(freshDevice(), { storageManager: { persist: fail, persisted: fail } });
    expect([await failing.askToPersist(), await failing.persisted()]).toEqual(['denied', 'denied']);
    const without = openTab(freshDevice());
    expect([await without.askToPersist(), await without.persisted()]).toEqual([
      'unsupported',
      'unsupported',
    ]);
  });
});
