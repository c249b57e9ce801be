import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { qualifications } from '../../../src/catalogue';
import type { Message, Protection, MessageReading, Refusal } from '../../../src/exchange';
import { makeLink, makeSharedFile, qrCode, readLink, readSharedFile } from '../../../src/exchange';
import {
  emptyUnitDelivery,
  newPlan,
  planFormat,
  toRecord,
  withoutLearners,
} from '../../../src/plan';
import { forEmployer } from '../../../src/request';
import type { Plan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import { arbitraryMessage } from '../../fixtures/message-arbitrary';
import { lookUps as options, older } from '../../fixtures/older-edition';
import {
  packBackup,
  packBytes,
  packFile,
  packLink,
  sealBody,
  unpackLink,
} from '../../fixtures/pack';
import { aboutLearners, completePlan, noon, planMessage, planWithLearners } from './share-samples';

const app = 'https://plans.northgate-training.example/unitwise/';
const open = { kind: 'open' } as const;
const passphrase = 'four blue kettles';
const sealed = { kind: 'sealed', passphrase, withLearners: true } as const;

const qualification = qualifications[0]!;
const message = planMessage(qualification, planWithLearners(qualification));

async function linkOf(sent: Message, protection: Protection = open): Promise<string> {
  const made = await makeLink(sent, { app, protection });
  if (!made.ok) throw new Error(made.problem);
  return made.link;
}

async function fileOf(sent: Message, protection: Protection = open): Promise<string> {
  const made = await makeSharedFile(sent, protection);
  if (!made.ok) throw new Error(made.problem);
  return made.text;
}

/** Deriving a key is slow on purpose: most tests share what is sealed once. */
const sealedOnce = (async () => ({
  link: await linkOf(message, sealed),
  file: await fileOf(message, sealed),
}))();

function refusalOf(reading: MessageReading): Refusal | 'taken' {
  return reading.ok ? 'taken' : reading.refusal;
}

/** A message about any qualification. */
const anyMessage = fc
  .constantFrom<Qualification>(...qualifications, older)
  .chain((of) => fc.record({ of: fc.constant(of), sent: arbitraryMessage(of) }));

/** The message as it should arrive when it travels open. */
function arriving(sent: Message): Message {
  switch (sent.kind) {
    case 'plan':
      return { ...sent, plan: withoutLearners(sent.plan) };
    case 'request':
      return { ...sent, plan: forEmployer(sent.plan) };
    case 'requests':
      return {
        ...sent,
        requests: sent.requests.map((one) => ({ ...one, plan: forEmployer(one.plan) })),
      };
    case 'answer':
    case 'answers':
      return sent;
  }
}

describe('a link and a file', () => {
  it('bring every kind of message as it was sent, less what is about learners', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyMessage, async ({ of, sent }) => {
        // A past edition comes with the hours that others lent it then, which no message holds.
        const known = await options.findEdition(of.id, of.version);
        expect({ ...known, lent: of.lent }).toEqual(of);
        const expected = { ok: true, message: arriving(sent), qualification: known };
        expect(await readSharedFile(await fileOf(sent), options)).toEqual(expected);
        const link = await makeLink(sent, { app, protection: open });
        if (link.ok) expect(await readLink(link.link, options)).toEqual(expected);
        const key = `${sent.kind} ${link.ok ? 'by link' : 'too long'}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }),
      { numRuns: 120 },
    );
    for (const kind of ['plan', 'request', 'answer']) {
      expect(seen.get(`${kind} by link`) ?? 0).toBeGreaterThan(15);
    }
  });

  it('tell what a plan has been through, and whether its learners were left out on the way', async () => {
    const seen = [['here', 5] as const, ['there without learners', 2] as const];
    const message: Message = {
      ...planMessage(qualifications[0]!, completePlan(qualifications[0]!)),
      seen,
    };
    const bare = [
      ['here without learners', 5],
      ['there without learners', 2],
    ];
    for (const [protection, told] of [
      [open, bare],
      [{ kind: 'sealed', passphrase, withLearners: false }, bare],
      [{ kind: 'sealed', passphrase, withLearners: true }, seen],
    ] as const) {
      const made = await makeSharedFile(message, protection);
      if (!made.ok) throw new Error(made.problem);
      const read = await readSharedFile(made.text, { ...options, passphrase });
      expect(read).toMatchObject({ ok: true, message: { kind: 'plan', seen: told } });
    }
  });

  it('hold the whole plan of each qualification in a link, and in a QR code', async () => {
    for (const each of qualifications) {
      const sent = planMessage(each, completePlan(each));
      const link = await linkOf(sent);
      expect(await readLink(link, options)).toEqual({
        ok: true,
        message: arriving(sent),
        qualification: each,
      });
      const code = await qrCode(link);
      if (!code.ok) throw new Error(code.problem);
      expect(code.modules.length).toBeLessThanOrEqual(149 + 8);
      if (each === qualification) expect(decodeQR(imageOf(code.modules))).toBe(link);
    }
  });

  it('say so when they are too long, with figures', async () => {
    const plan = newPlan(qualification, { id: 'p', at: noon });
    const delivery = { ...plan.delivery, units: randomNotes(8_000) };
    const long = planMessage(qualification, { ...plan, delivery });
    const unmade = await makeLink(long, { app, protection: open });
    expect(unmade).toMatchObject({ ok: false, problem: 'too-long', most: 8_000 });
    const length = unmade.ok || unmade.problem !== 'too-long' ? 0 : unmade.length;
    expect(length).toBeGreaterThan(8_000);
    expect((await makeSharedFile(long, open)).ok).toBe(true);
    const code = await qrCode('x'.repeat(2_072));
    expect(code).toEqual({ ok: false, problem: 'too-long', length: 2_072, most: 2_071 });
    expect((await qrCode('x'.repeat(2_071))).ok).toBe(true);
  });
});

describe('what is about learners', () => {
  const unasked = { kind: 'sealed', passphrase, withLearners: false } as const;
  const request: Message = {
    ...message,
    kind: 'request',
    mayChoose: optionalUnits(qualification),
    note: '',
  };

  it.each<readonly [string, Message, Protection]>([
    ['an open plan', message, open],
    ['a sealed plan without learners', message, unasked],
    ['an open request', request, open],
    ['a sealed request', request, sealed],
  ])('is in no %s', async (_, sent, protection) => {
    const reading = await readLink(await linkOf(sent, protection), { ...options, passphrase });
    expect(reading.ok).toBe(true);
    for (const word of aboutLearners) expect(JSON.stringify(reading)).not.toContain(word);
  });

  it('is in the very bytes of no open link or file', async () => {
    const texts = [
      unpackLink(await linkOf(message)),
      unpackLink(await linkOf(request)),
      await fileOf(message),
      await fileOf(request),
    ];
    for (const text of texts) {
      expect(text).toContain(qualification.id);
      for (const word of aboutLearners) expect(text).not.toContain(word);
    }
  });

  it('travels sealed when asked for', async () => {
    const expected = { ok: true, message, qualification };
    const { link, file } = await sealedOnce;
    expect(await readLink(link, { ...options, passphrase })).toEqual(expected);
    expect(await readSharedFile(file, { ...options, passphrase })).toEqual(expected);
    expect(file).not.toContain(qualification.id);
  });

  it('leaves staff and notes out of what an employer is asked', async () => {
    const text = await fileOf(request);
    for (const word of ['Kaur', 'S. Hill', 'Bring examples']) expect(text).not.toContain(word);
  });

  it('names an apprentice to an employer only where the planner did', async () => {
    expect(await fileOf(request)).not.toContain('apprentice');
    const named = { ...request, apprentice: 'Amy Okafor' } as const;
    const read = await readLink(await linkOf(named), options);
    expect(read).toMatchObject({ ok: true, message: { apprentice: 'Amy Okafor' } });
  });
});

describe('a sealed message', () => {
  const decomposed = 'cafe\u0301 au lait, grand';

  it('wants its passphrase, and no other', async () => {
    const { link, file } = await sealedOnce;
    const wrong = { ...options, passphrase: 'four blue kettle' };
    expect(refusalOf(await readLink(link, options))).toEqual({ kind: 'sealed' });
    expect(refusalOf(await readLink(link, wrong))).toEqual({ kind: 'wrong-passphrase' });
    expect(refusalOf(await readSharedFile(file, options))).toEqual({ kind: 'sealed' });
  });

  it('is never sealed twice alike', async () => {
    expect(await linkOf(message, sealed)).not.toBe((await sealedOnce).link);
  });

  it('opens with the same letters from another keyboard', async () => {
    const link = await linkOf(message, { ...sealed, passphrase: decomposed });
    const composed = decomposed.normalize('NFC');
    expect(composed).not.toBe(decomposed);
    expect((await readLink(link, { ...options, passphrase: composed })).ok).toBe(true);
  });

  it.each(["Don't tell anybody 12", 'Don’t tell anybody 12', 'Don’t  tell anybody 12\n'])(
    'that is told by telephone opens however it is written down: %j',
    async (written) => {
      const told = { ...sealed, passphrase: 'Don’t tell anybody 12' };
      const { text } = (await makeSharedFile(message, told)) as { text: string };
      const reading = await readSharedFile(text, { ...options, passphrase: written });
      expect(reading).toEqual({ ok: true, message, qualification });
    },
  );

  it('is not made with a passphrase that is soon guessed', async () => {
    const unmade = { ok: false, problem: 'weak-passphrase', least: 12 };
    for (const short of ['kettles-123', 'kettles-123   ', 'ket      tles']) {
      const weak = { ...sealed, passphrase: short };
      expect(await makeLink(message, { app, protection: weak })).toEqual(unmade);
      expect(await makeSharedFile(message, weak)).toEqual(unmade);
    }
  });

  it('is what the format says, made with other tools', async () => {
    const salt = Buffer.alloc(16, 7);
    const iv = Buffer.alloc(12, 9);
    const body = sealBody(contentText(), passphrase, salt, iv);
    const reading = await readLink(packBytes(body, { scheme: 1 }), { ...options, passphrase });
    expect(reading).toEqual({ ok: true, message, qualification });
  });
});

/** Delivery notes that hardly compress, of about so many characters in all. */
function randomNotes(length: number): Plan['delivery']['units'] {
  const each = 1_000;
  const ids = optionalUnits(qualification).slice(0, length / each);
  return Object.fromEntries(
    ids.map((id) => {
      const notes = randomBytes(each * 0.75).toString('base64');
      return [id, { ...emptyUnitDelivery, notes }];
    }),
  );
}

/** The content of the message, learners and all. */
function contentText(): string {
  return JSON.stringify({ ...message, plan: toRecord(message.plan) });
}

describe('what came with a link', () => {
  it.each([
    (link: string) => `See <${link}>.`,
    (link: string) => `${link.slice(0, 70)}\r\n  ${link.slice(70)}\n`,
    (link: string) => new URL(link).hash,
    (link: string) => `"${link}",`,
  ])('does not matter (%#)', async (wrapped) => {
    const reading = await readLink(wrapped(await linkOf(message)), options);
    expect(reading).toEqual({ ok: true, message: arriving(message), qualification });
  });

  it('is seen when any one letter is changed or the end is missing', async () => {
    const link = await linkOf(
      planMessage(qualification, newPlan(qualification, { id: 'p', at: noon })),
    );
    const start = link.indexOf('#/open/') + '#/open/'.length;
    let damaged = 0;
    for (let at = start; at < link.length; at += 1) {
      const changed = link.slice(0, at) + (link[at] === 'k' ? 'q' : 'k') + link.slice(at + 1);
      for (const text of [changed, link.slice(0, at)]) {
        expect(refusalOf(await readLink(text, options))).toEqual({ kind: 'damaged' });
        damaged += 1;
      }
    }
    expect(damaged).toBeGreaterThan(900);
  });
});

const record = toRecord(newPlan(qualification, { id: 'p', at: noon }));
const content = { kind: 'plan', sentAt: noon, catalogue: '2026-11-22', plan: record };
const known = 1;

describe('what the formats say', () => {
  const expected = { ok: true, message: { ...content, plan: record.plan }, qualification };

  it('is a link, made with other tools', async () => {
    expect(await readLink(packLink(JSON.stringify(content)), options)).toEqual(expected);
  });

  it('is a file, made with other tools', async () => {
    expect(await readSharedFile(packFile(content), options)).toEqual(expected);
  });
});

describe('a link', () => {
  const nested = `${'['.repeat(25)}${']'.repeat(25)}`;
  it.each<readonly [string, string, Refusal]>([
    ['that is none of ours', 'https://example.org/#/plans', { kind: 'not-unitwise' }],
    ['that is far too long', 'x'.repeat(32_001), { kind: 'too-large', most: 32_000 }],
    [
      'in a text that is far too long',
      'x '.repeat(1_000_001),
      { kind: 'too-large', most: 2_000_000 },
    ],
    ['without anything', '#/open/', { kind: 'damaged' }],
    ['with letters of other alphabets', '#/open/AB+/', { kind: 'damaged' }],
    ['that no compression gave', packBytes(Buffer.from('hello')), { kind: 'damaged' }],
    ['packed in an unknown way', packLink('{}', { scheme: 2 }), { kind: 'damaged' }],
    [
      'from a later version',
      packLink('{}', { version: 2 }),
      { kind: 'newer-version', version: 2, known },
    ],
    [
      'that unpacks to far more than it is',
      packLink(' '.repeat(10_000_001)),
      { kind: 'too-large', most: 10_000_000 },
    ],
    ['that is not UTF-8', packBytes(Buffer.from([0x03, 0x00])), malformed('content: .*')],
    ['that nests too deep', packLink(nested), malformed('0\\.0\\.0.*: More than 20 levels deep')],
  ])('%s is refused', async (_, link, refusal) => {
    expect(refusalOf(await readLink(link, options))).toEqual(refusal);
  });
});

describe('a file', () => {
  const file = packFile(content);
  const newer = { ...content, plan: { format: planFormat + 1, plan: record.plan } };
  const otherwhere = { ...record.plan, qualification: 'nvq' };
  it.each<readonly [string, string, Refusal]>([
    ['that is no JSON', 'PK', { kind: 'not-unitwise' }],
    ['of another program', '{"format":"plan","version":1}', { kind: 'not-unitwise' }],
    ['that is a backup', '{"format":"unitwise-backup","version":1}', { kind: 'backup' }],
    [
      'that is a backup from a newer version',
      packBackup('1', record).replace('"version":2', '"version":99'),
      { kind: 'newer-version', version: 99, known: 3 },
    ],
    ['that is a backup of two plans', packBackup('1', record, record), { kind: 'backup' }],
    ['that is a backup of no plan', packBackup('1', { format: 1, plan: {} }), malformed('')],
    [
      'that is a backup of a plan in which a word was changed',
      packBackup('1', record).replace('"units":{}', '"units":{"x":"chosen"}'),
      { kind: 'damaged' },
    ],
    ['that is cut off', file.slice(0, 200), { kind: 'damaged' }],
    ['in which a word was changed', file.replace('Diploma', 'diploma'), { kind: 'damaged' }],
    ['from a later version', packFile(content, 2), { kind: 'newer-version', version: 2, known }],
    [
      'with a later plan',
      packFile(newer),
      { kind: 'newer-version', version: planFormat + 1, known: planFormat },
    ],
    ['without end', ' '.repeat(10_000_001), { kind: 'too-large', most: 10_000_000 }],
    [
      'of a qualification that is not here',
      packFile({ ...content, plan: { format: 1, plan: otherwhere } }),
      { kind: 'unknown-qualification', qualification: 'nvq' },
    ],
    ['with more than we write', packFile({ ...content, owner: 'me' }), malformed('owner')],
    ['of an unknown kind', packFile({ ...content, kind: 'invoice' }), malformed('kind')],
    ['with a list too long', packFile(Array(5_001).fill(0)), malformed('content: More than 5000')],
    [
      'with a prototype among its names',
      packFile(JSON.parse('{"plan":{"__proto__":{"isAdmin":true}}}')),
      malformed('content\\.plan\\.__proto__: No name'),
    ],
    [
      'that leaves a mandatory unit to the employer',
      packFile({ ...content, kind: 'request', note: '', mayChoose: ['L/506/2150'] }),
      malformed('mayChoose: "L/506/2150"'),
    ],
  ])('%s is refused', async (_, text, refusal) => {
    expect(refusalOf(await readSharedFile(text, options))).toEqual(refusal);
  });

  it('may be the backup of one plan, as it is exported', async () => {
    const reading = await readSharedFile(packBackup('2026-11-22', record), options);
    expect(reading).toMatchObject({ ok: true, message: { kind: 'plan', plan: record.plan } });
  });

  it('may be a saved message with a link in it, and its text may be pasted as a link', async () => {
    const expected = { ok: true, message: { ...content, plan: record.plan }, qualification };
    const mail = `Subject: plan\r\n\r\n<a href=3D"https://x.example/${packLink(JSON.stringify(content))}">`;
    expect(await readSharedFile(mail, options)).toEqual(expected);
    expect(await readLink(`\n${file}`, options)).toEqual(expected);
    expect(refusalOf(await readLink(file.slice(0, 300), options))).toEqual({ kind: 'damaged' });
  });

  it('may hold a plan’s record alone, as it was exported before', async () => {
    const reading = await readSharedFile(JSON.stringify(record, null, 1), options);
    expect(reading).toEqual({
      ok: true,
      message: { ...content, plan: record.plan },
      qualification,
    });
  });
});

/** A refusal with a problem that begins so. */
function malformed(problem: string): Refusal {
  const problems: unknown = [expect.stringMatching(new RegExp(`^(answer\\.|plan\\.)?${problem}`))];
  return { kind: 'malformed', problems: problems as readonly string[] };
}

/** The modules as a camera would see them, four pixels each. */
function imageOf(modules: readonly (readonly boolean[])[]): {
  width: number;
  height: number;
  data: Uint8ClampedArray;
} {
  const scale = 4;
  const size = modules.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const [x, y] = [pixel % size, Math.floor(pixel / size)];
    const isDark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] ?? false;
    if (isDark) data.fill(0, pixel * 4, pixel * 4 + 3);
  }
  return { width: size, height: size, data };
}
