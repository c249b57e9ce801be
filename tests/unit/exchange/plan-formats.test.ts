import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { readLink, readSharedFile } from '../../../src/exchange';
import { newPlan } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { packBackup, packFile, packLink } from '../../fixtures/pack';
import { lookUps } from '../../fixtures/older-edition';
import { formerWords, publishedRecords, wordsKept } from '../../fixtures/plan-formats';

const imi = findQualification('imi-l2-diploma-customer-service')!;
const at = '2026-11-22T12:00:00.000Z';
const blank = newPlan(imi, { id: 'p', at });
const kept: Plan = { ...blank, confirmed: { centre: { note: '' } }, answer: wordsKept };

describe.each(Object.entries(publishedRecords))('a plan of format %s', (_, recordOf) => {
  const plan = recordOf({ ...kept }, formerWords);
  const sent = { sentAt: at, catalogue: imi.version };
  const handedOver = { kind: 'plan', ...sent, plan };
  const asking = { kind: 'request', ...sent, plan, mayChoose: [], note: '' };

  it.each([
    ['a link', () => readLink(packLink(JSON.stringify(handedOver)), lookUps)],
    ['a request’s link', () => readLink(packLink(JSON.stringify(asking)), lookUps)],
    ['a file', () => readSharedFile(packFile(handedOver), lookUps)],
    ['a backup of one plan', () => readSharedFile(packBackup(imi.version, plan), lookUps)],
    ['a file of its record alone', () => readSharedFile(JSON.stringify(plan), lookUps)],
  ])('is read whole from %s', async (_way, read) => {
    expect(await read()).toMatchObject({ ok: true, message: { plan: kept } });
  });
});
