import { describe, expect, it } from 'vitest';
import type { Message, MessageReading, ReadMessageOptions } from '../../../src/exchange';
import { makeLink, makeSharedFile, readLink, readSharedFile } from '../../../src/exchange';
import type { Answer } from '../../../src/request';
import { toRecord, withoutLearners } from '../../../src/plan';
import { askedAbout, forEmployer } from '../../../src/request';
import { agreedPlan, lookUps, newest, older, withdrawn } from '../../fixtures/older-edition';
import { packBackup, packFile } from '../../fixtures/pack';
import { noon } from './share-samples';

const plan = agreedPlan('p');
const mayChoose = [withdrawn];
const answer: Answer = {
  plan: plan.id,
  qualification: older.id,
  asked: askedAbout(older, plan, mayChoose),
  chosen: [withdrawn],
  wished: [],
  notes: { [withdrawn]: 'Every day' },
  remark: '',
  signedBy: 'Pat Hughes',
  signedOn: '2026-11-23',
};

const sent = { sentAt: noon, catalogue: older.version };
const messages: readonly Message[] = [
  { kind: 'plan', ...sent, plan: withoutLearners(plan) },
  { kind: 'request', ...sent, plan: forEmployer(plan), mayChoose, note: '' },
  { kind: 'answer', ...sent, answer },
];

/** A message by each way that it can come, read with these look-ups. */
async function readings(
  message: Message,
  options: ReadMessageOptions,
): Promise<readonly MessageReading[]> {
  const protection = { kind: 'open' } as const;
  const link = await makeLink(message, { app: 'https://unitwise.example/', protection });
  const file = await makeSharedFile(message, protection);
  if (!link.ok || !file.ok) throw new Error('Not made');
  return [
    await readLink(link.link, options),
    await readLink(`Please open ${link.link}.`, options),
    await readSharedFile(file.text, options),
  ];
}

describe.each(messages)('a $kind that was made on another edition', (message) => {
  it('is read on that, with what the shipped one has withdrawn', async () => {
    for (const reading of await readings(message, lookUps))
      expect(reading).toEqual({ ok: true, message, qualification: { ...older, lent: [] } });
  });

  it('is refused where its edition is not known, with both versions', async () => {
    const options = { ...lookUps, findEdition: () => Promise.resolve(undefined) };
    const { title, version: shipped } = newest;
    const refusal = { kind: 'unknown-edition', title, version: older.version, shipped };
    for (const reading of await readings(message, options))
      expect(reading).toEqual({ ok: false, refusal });
  });

  it('is refused where its edition cannot be loaded now, which is told apart', async () => {
    const options = { ...lookUps, findEdition: () => Promise.reject(new Error('No connection')) };
    const refusal = { kind: 'edition-not-loaded', version: older.version };
    for (const reading of await readings(message, options))
      expect(reading).toEqual({ ok: false, refusal });
  });

  it('is read where its qualification is gone from the catalogue', async () => {
    const options = { ...lookUps, findQualification: () => undefined };
    for (const reading of await readings(message, options))
      expect(reading).toMatchObject({ ok: true, qualification: { ...older, lent: [] } });
  });

  it('says of a newer edition that it is not here yet, and reads nothing', async () => {
    for (const reading of await readings({ ...message, catalogue: '2031-01-01' }, lookUps))
      expect(reading).toMatchObject({
        refusal: { kind: 'unknown-edition', version: '2031-01-01', shipped: newest.version },
      });
  });

  it('is refused with what the edition that it names does not have', async () => {
    const forged = { ...message, catalogue: newest.version };
    for (const reading of await readings(forged, lookUps))
      expect(reading).toMatchObject({ refusal: { kind: 'malformed' } });
  });
});

describe('a plan that was exported by itself', () => {
  it('is read on the edition that its backup names, and none that the file brings', async () => {
    const backup = packBackup(older.version, toRecord(plan));
    expect(await readSharedFile(backup, lookUps)).toMatchObject({
      ok: true,
      message: { kind: 'plan', catalogue: older.version, plan },
      qualification: { ...older, lent: [] },
    });
    const unknown = packBackup('2024-01-01', toRecord(plan));
    expect(await readSharedFile(unknown, lookUps)).toMatchObject({
      refusal: { kind: 'unknown-edition', version: '2024-01-01' },
    });
  });

  it('is read by the shipped edition where it tells none', async () => {
    const fitting = { ...plan, units: {} };
    expect(await readSharedFile(JSON.stringify(toRecord(fitting)), lookUps)).toMatchObject({
      ok: true,
      qualification: newest,
    });
    expect(await readSharedFile(JSON.stringify(toRecord(plan)), lookUps)).toMatchObject({
      refusal: { kind: 'malformed' },
    });
  });
});

describe('a file that brings an edition of its own', () => {
  it('is refused: figures and rules come from the catalogue alone', async () => {
    const [message] = messages;
    const own = { ...older, version: '2024-01-01' };
    const content = { ...message, plan: toRecord(plan), catalogue: own.version, edition: own };
    expect(await readSharedFile(packFile(content), lookUps)).toMatchObject({
      refusal: { kind: 'malformed' },
    });
  });
});
