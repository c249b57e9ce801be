import { describe, expect, it } from 'vitest';
import { parseQualification } from '../../../src/catalogue';
import { makeLink, makeSharedFile, readLink, readSharedFile } from '../../../src/exchange';
import { countingUnits, parsePlan, toRecord } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { beyond } from '../../fixtures/beyond';
import { healthAndSocialCare } from '../../fixtures/pathways';
import { completePlan, noon } from './share-samples';

const printed = beyond.find(({ qualification }) => qualification.id.startsWith('sqa-'))!;
/** With its codes as ids. */
const spaced: unknown = JSON.parse(
  JSON.stringify(printed.qualification).replaceAll(/"([A-Z0-9]{4})-(\d\d)"/gu, '"$1 $2"'),
);
const parsed = parseQualification(spaced);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const sqa = parsed.qualification;
const plain = { kind: 'open' } as const;
const followed: Plan = { ...completePlan(healthAndSocialCare), pathway: 'dementia' };

describe.each([
  ['codes with spaces', sqa, completePlan(sqa)],
  ['a pathway', healthAndSocialCare, followed],
])('a plan with %s', (_, qualification, plan) => {
  const lookUps = {
    findQualification: () => qualification,
    findEdition: () => Promise.resolve(qualification),
  };
  const catalogue = qualification.version;
  const message = { kind: 'plan', sentAt: noon, catalogue, plan } as const;

  it('is read back from a record, a link and a file', async () => {
    expect(parsePlan(JSON.parse(JSON.stringify(toRecord(plan))), () => qualification)).toEqual({
      ok: true,
      plan,
    });
    const link = await makeLink(message, { app: 'https://example.org/', protection: plain });
    if (!link.ok) throw new Error('no link');
    expect(await readLink(link.link, lookUps)).toMatchObject({ ok: true, message });
    const file = await makeSharedFile(message, plain);
    if (!file.ok) throw new Error('no file');
    expect(await readSharedFile(file.text, lookUps)).toMatchObject({ ok: true, message });
  });
});

it('has codes with spaces, and units that count', () => {
  expect(sqa.units.filter(({ id }) => id.includes(' ')).length).toBeGreaterThan(40);
  expect(countingUnits(sqa, completePlan(sqa)).length).toBeGreaterThan(5);
});
