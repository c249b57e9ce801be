import { describe, expect, it } from 'vitest';
import { isAsPublished, onPathway, ownEdition, wholeOf } from '../../../src/catalogue';
import {
  editionParts,
  makeLink,
  makeSharedFile,
  readLink,
  readSharedFile,
} from '../../../src/exchange';
import { digestOf } from '../../../src/formats';
import { followed, newPlan } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { askedAbout } from '../../../src/request';
import { awareness, healthAndSocialCare as care } from '../../fixtures/pathways';

const at = '2026-11-27T10:00:00.000Z';
const maker = { by: 'Dana Okafor, Northgate Training', on: '2026-11-27', questions: [] };
const own = await ownEdition(onPathway(care, 'generic'), maker, digestOf);
const plan: Plan = { ...newPlan(own, { id: 'p', at }), pathway: 'dementia' };
/** As every screen has it. */
const shown = followed(own, plan);
const open = { kind: 'open' } as const;
/** A device that does not know the qualification. */
const stranger = {
  findQualification: () => undefined,
  findEdition: () => Promise.resolve(undefined),
};

describe('a qualification of a centre’s own, with pathways', () => {
  it('is published whole, and known again from any of its pathways', async () => {
    expect(own.pathways).toEqual(care.pathways);
    expect(own.pathway).toBeUndefined();
    expect(await isAsPublished(own, digestOf)).toBe(true);
    expect(await isAsPublished(shown, digestOf)).toBe(true);
    expect(editionParts(shown)).toEqual({ catalogue: own.version, qualification: own });
  });

  it('goes whole with a plan, by link and by file', async () => {
    const message = { kind: 'plan', sentAt: at, ...editionParts(shown), plan } as const;
    const link = await makeLink(message, { app: 'https://example.org/', protection: open });
    const file = await makeSharedFile(message, open);
    if (!link.ok || !file.ok) throw new Error('not made');
    for (const read of [
      await readLink(link.link, stranger),
      await readSharedFile(file.text, stranger),
    ]) {
      if (!read.ok || read.message.kind !== 'plan') throw new Error(JSON.stringify(read));
      expect(read.message.plan).toEqual(plan);
      expect(wholeOf(read.qualification)).toEqual(own);
    }
  });

  it('asks an employer about the units of the pathway, and refuses others', async () => {
    const [open1 = ''] = own.groups[3]!.units;
    const asked = askedAbout(shown, plan, [open1, awareness.id, own.groups[2]!.units[0]!]);
    expect(asked.mayChoose).toEqual([open1]);
    const request = {
      kind: 'request',
      sentAt: at,
      ...editionParts(shown),
      plan,
      note: '',
    } as const;
    const sent = async (mayChoose: readonly string[]) => {
      const file = await makeSharedFile({ ...request, mayChoose }, open);
      if (!file.ok) throw new Error('not made');
      return readSharedFile(file.text, stranger);
    };
    expect(await sent([open1])).toMatchObject({ ok: true });
    for (const closed of [awareness.id, own.groups[2]!.units[0]!])
      expect(await sent([closed])).toMatchObject({ ok: false });
  });
});
