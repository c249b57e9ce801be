import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDevice, noon, openTab, slow, withChoices } from './device';
import { findQualification } from '../../../src/catalogue';
import { readSharedFile } from '../../../src/exchange';
import { newPlan } from '../../../src/plan';
import { readBackup } from '../../../src/storage';
import type { BackupReading, Store } from '../../../src/storage';

const passphrase = 'harbour lantern quiet meadow';
const name = 'Okafor and others';

/** A device with a plan that names people, and its backup: sealed and in the open. */
async function device(): Promise<{ sealed: string; open: string; tab: Store }> {
  const tab = openTab(freshDevice());
  expect((await tab.save(newPlan(withChoices, { id: 'p', name, at: noon }), null)).kind).toBe(
    'saved',
  );
  const [sealed, open] = [
    await tab.backup(undefined, { kind: 'sealed', passphrase }),
    await tab.backup(),
  ];
  if (!sealed.ok || !open.ok) throw new Error('No backup was made');
  return { sealed: sealed.value.text, open: open.value.text, tab };
}

const read = (text: string, told?: string): Promise<BackupReading> =>
  readBackup(text, findQualification, undefined, told);

describe('a sealed backup', () => {
  it(
    'holds what an open one does, for who knows its passphrase',
    async () => {
      const { sealed, open } = await device();
      expect(sealed).not.toContain('Okafor');
      expect(open).toContain('Okafor');
      expect(JSON.parse(sealed)).toMatchObject({ format: 'unitwise-backup', version: 3 });
      expect(JSON.parse(open)).toMatchObject({ format: 'unitwise-backup', version: 2 });
      const reading = await read(sealed, passphrase);
      expect(reading).toMatchObject({ ok: true, integrity: 'sound' });
      expect(reading).toEqual(await read(open));
      // As a telephone would write what was told.
      expect(await read(sealed, ' Harbour lantern  quiet meadow ')).toEqual(reading);
    },
    slow,
  );

  it(
    'says that it is sealed, and which passphrase is wrong',
    async () => {
      const { sealed } = await device();
      expect(await read(sealed)).toEqual({ ok: false, problem: 'sealed' });
      for (const wrong of ['', 'harbour lantern quiet', 'harbour Lantern quiet meadow']) {
        expect(await read(sealed, wrong)).toEqual({ ok: false, problem: 'wrong-passphrase' });
      }
    },
    slow,
  );

  it('that was changed or cut off is never read, and not blamed on the passphrase', async () => {
    const { sealed } = await device();
    const at = sealed.indexOf('"sealed":"') + 40;
    const flipped = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + flipped + sealed.slice(at + 1);
    expect(await read(changed, passphrase)).toEqual({ ok: false, problem: 'damaged' });
    expect(await read(sealed.slice(0, -10))).toEqual({ ok: false, problem: 'cut-off' });
  });

  it('is no way in for what was sealed to be handed over', async () => {
    const shared = readFileSync(
      join(import.meta.dirname, '../../fixtures/published/sealed-plan-v1.unitwise.json'),
      'utf8',
    );
    const relabelled = JSON.stringify({
      ...(JSON.parse(shared) as object),
      format: 'unitwise-backup',
      version: 3,
    });
    expect(await read(relabelled, passphrase)).toMatchObject({ ok: false });
  });

  it('is called a backup where it is opened, not restored', async () => {
    const { sealed } = await device();
    expect(
      await readSharedFile(sealed, {
        findQualification,
        findEdition: () => Promise.resolve(undefined),
      }),
    ).toEqual({ ok: false, refusal: { kind: 'backup' } });
  });

  it('is made no larger than can be unpacked again', async () => {
    const { open } = await device();
    const tab = openTab(freshDevice(), { maxBackupBytes: Math.floor(open.length / 2) });
    const many = { id: 'p', name, at: noon };
    expect((await tab.save(newPlan(withChoices, many), null)).kind).toBe('saved');
    const made = await tab.backup(undefined, { kind: 'sealed', passphrase });
    // Packed it is smaller than that by far.
    expect(made).toMatchObject({ ok: false, failure: { reason: 'too-large' } });
  });
});
