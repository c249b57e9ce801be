import { describe, expect, it } from 'vitest';
import { findQualification, ownEdition, qualifications } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import type { Message, MessageReading } from '../../../src/exchange';
import {
  editionParts,
  makeLink,
  makeSharedFile,
  readLink,
  readSharedFile,
} from '../../../src/exchange';
import { digestOf } from '../../../src/formats';
import { withoutLearners } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import { packFile } from '../../fixtures/pack';
import { published, unpublished } from '../../fixtures/own-qualification';
import { completePlan, noon, planMessage } from './share-samples';

const maker = { by: 'Dana Okafor, Northgate Training', on: '2026-11-27', questions: [] };

/** A device that knows what is shipped, and these. */
function knowing(...known: readonly Qualification[]) {
  return {
    findQualification,
    findEdition: (id: string, version: string) =>
      Promise.resolve(
        [...qualifications, ...known].find((one) => one.id === id && one.version === version),
      ),
  };
}

function planOn(qualification: Qualification): Message {
  const plan = completePlan(qualification);
  return { ...planMessage(qualification, plan), ...editionParts(qualification) };
}

/** The content of a message's file, to be tampered with. */
async function contentOf(message: Message): Promise<Record<string, unknown>> {
  const made = await makeSharedFile(message, { kind: 'open' });
  if (!made.ok) throw new Error(made.problem);
  return (JSON.parse(made.text) as { content: Record<string, unknown> }).content;
}

function refusalOf(reading: MessageReading): string {
  return reading.ok ? 'taken' : reading.refusal.kind;
}

describe('a message about a qualification that is not shipped', () => {
  it('brings it, in a link that mail programs do not cut, whatever its kind', async () => {
    let links = 0;
    for (const shipped of qualifications) {
      const own = await ownEdition({ ...shipped, id: `own-${shipped.id}` }, maker, digestOf);
      const made = await makeLink(planOn(own), { app: '', protection: { kind: 'open' } });
      if (!made.ok) {
        // The largest with everything delivered: the screen offers the file.
        expect(made.problem).toBe('too-long');
        continue;
      }
      links += 1;
      const read = await readLink(made.link, knowing());
      expect(read).toMatchObject({ ok: true, qualification: own, isForeign: true });
    }
    expect(links).toBeGreaterThan(2);
    const own = await published();
    const plan = withoutLearners(completePlan(own));
    const sent = { sentAt: noon, ...editionParts(own) };
    const request = {
      kind: 'request',
      ...sent,
      plan,
      mayChoose: optionalUnits(own),
      note: '',
    } as const;
    const file = await makeSharedFile(request, { kind: 'open' });
    expect(file.ok && (await readSharedFile(file.text, knowing()))).toMatchObject({
      ok: true,
      message: { kind: 'request' },
      qualification: own,
      isForeign: true,
    });
  });

  it('is read on the edition that is known, whatever comes along', async () => {
    const own = await published();
    const content = await contentOf(planOn(own));
    const forged = { ...content, qualification: { ...own, title: 'Forged' } };
    const read = await readSharedFile(packFile(forged), knowing(own));
    expect(read).toMatchObject({ ok: true, qualification: own });
    expect(read.ok && read.isForeign).toBeUndefined();
  });

  it('is refused where what came along is not what was published', async () => {
    const own = await published();
    const content = await contentOf(planOn(own));
    const other = await published({ title: 'Another edition' });
    const { made: _, ...unmade } = own;
    const cases: readonly (readonly [unknown, string])[] = [
      [{ ...own, title: 'Forged' }, 'altered-qualification'],
      [{ ...own, made: { by: 'Somebody else', questions: [] } }, 'altered-qualification'],
      [other, 'malformed'],
      [unmade, 'malformed'],
      [{ ...own, units: [] }, 'malformed'],
      [undefined, 'unknown-qualification'],
      [7, 'malformed'],
    ];
    for (const [qualification, refusal] of cases) {
      const read = await readSharedFile(packFile({ ...content, qualification }), knowing());
      expect(refusalOf(read)).toBe(refusal);
    }
  });

  it('never puts figures in the place of a shipped qualification', async () => {
    const [shipped] = qualifications;
    const forged = await ownEdition({ ...shipped!, title: 'Forged' }, maker, digestOf);
    const read = await readSharedFile(packFile(await contentOf(planOn(forged))), knowing());
    expect(refusalOf(read)).toBe('unknown-edition');
  });
});

describe('a qualification that comes as a file of its own', () => {
  it('is told as what it is, and refused where it was changed or never published', async () => {
    const own = await published();
    const read = await readSharedFile(JSON.stringify(own, null, 1), knowing());
    expect(read).toEqual({ ok: false, refusal: { kind: 'qualification', qualification: own } });
    const forged = JSON.stringify({ ...own, title: 'Forged' });
    expect(refusalOf(await readSharedFile(forged, knowing()))).toBe('altered-qualification');
    const draft = JSON.stringify(unpublished);
    expect(refusalOf(await readSharedFile(draft, knowing()))).toBe('unpublished-qualification');
  });
});
