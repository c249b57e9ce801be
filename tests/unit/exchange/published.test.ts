import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { readLink, readSharedFile } from '../../../src/exchange';
import { readBackup } from '../../../src/storage';
import { lookUps } from '../../fixtures/older-edition';

/**
 * Links, files and backups as each published version of their format wrote them. They are kept as
 * they were and never made anew: whatever changes, these must open.
 */
const folder = join(import.meta.dirname, '../../fixtures/published');
const all = readdirSync(folder);

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

const options = { ...lookUps, passphrase: 'Don’t tell anybody 12' };
const learner = 'Zebedee';

describe('what was made by a published version', () => {
  it.each(all.filter((name) => name.endsWith('.link.txt')))('opens: %s', async (name) => {
    const reading = await readLink(text(name), options);
    expect(reading.ok).toBe(true);
    expect(name).toContain(reading.ok ? reading.message.kind : '?');
    expect(JSON.stringify(reading).includes(learner)).toBe(name.startsWith('sealed'));
  });

  it.each(all.filter((name) => name.endsWith('.unitwise.json')))('opens: %s', async (name) => {
    const reading = await readSharedFile(text(name), options);
    expect(reading.ok).toBe(true);
    expect(name).toContain(reading.ok ? reading.message.kind : '?');
    expect(JSON.stringify(reading).includes(learner)).toBe(name.startsWith('sealed'));
  });

  it.each(all.filter((name) => name.startsWith('backup') || name.startsWith('plan-record')))(
    'is restored: %s',
    async (name) => {
      const reading = await readBackup(text(name), findQualification);
      expect(reading).toMatchObject({ ok: true, unreadable: [] });
      expect(JSON.stringify(reading)).toContain(learner);
      expect(reading.ok ? reading.integrity : null).toBe(
        name.includes('backup-v2') ? 'sound' : 'unknown',
      );
    },
  );

  it('is there of every kind', () => {
    expect(all.filter((name) => name.endsWith('.link.txt'))).toHaveLength(4);
    expect(all.filter((name) => name.endsWith('.unitwise.json'))).toHaveLength(4);
    expect(all).toEqual(expect.arrayContaining(['backup-v1.json', 'backup-v2.json']));
  });

  it.each(["Don't tell anybody 12", 'Don’t tell anybody 12 ', ' don’t tell  anybody 12'])(
    'and was sealed with a curly quote opens with %j',
    async (passphrase) => {
      for (const read of [
        readLink(text('sealed-plan-v1.link.txt'), { ...lookUps, passphrase }),
        readSharedFile(text('sealed-plan-v1.unitwise.json'), { ...lookUps, passphrase }),
      ]) {
        expect(await read).toMatchObject({ ok: true, message: { kind: 'plan' } });
      }
    },
  );
});
