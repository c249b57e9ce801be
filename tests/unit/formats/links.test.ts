import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinkIn, writeLink } from '../../../src/formats';
import { addressWraps, arbitraryWrapped, textWraps } from '../../fixtures/wrapped-links';

const app = 'https://plans.northgate-training.example/unitwise/';
const open = { kind: 'open' } as const;

/** Links of every length up to the longest, their letters as random as letters can be. */
const contents = [1, 40, 300, 900, 2_500, 4_000].map((length) =>
  JSON.stringify({ note: randomFrom(length) }),
);
const links = await Promise.all(contents.map((content) => writeLink(app, content, open)));

function randomFrom(length: number): string {
  return randomBytes(length).toString('base64');
}

const anyLink = fc.nat({ max: links.length - 1 });

/** Hundreds of messages take their time on a busy machine. */
const manyMessages = { timeout: 180_000 };

describe('a whole link', () => {
  it('is found in whatever programs and people make of it', manyMessages, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        anyLink.chain((of) => fc.tuple(fc.constant(of), arbitraryWrapped(links[of]!))),
        async ([of, { names, text }]) => {
          const found = await readLinkIn(text, undefined);
          expect(found, `${names.join(' > ')}\n${text.slice(0, 400)}`).toEqual({
            ok: true,
            value: contents[of],
          });
          for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
        },
      ),
      { numRuns: 1_200 },
    );
    const all = [...Object.keys(addressWraps), ...Object.keys(textWraps)];
    for (const name of all) expect(seen.get(name) ?? 0, name).toBeGreaterThan(12);
  });

  it('is found in every wrapping of an address beside what stands round it', async () => {
    const [link, content] = [links[2]!, contents[2]];
    for (const [at, wrap] of Object.values(addressWraps).entries()) {
      // Every fifth, another fifth each time: all pairs would take a minute.
      const some = Object.values(textWraps).filter((_, place) => (place + at) % 5 === 0);
      for (const around of some) {
        const text = around(wrap(link, []), [7, 33]);
        expect(await readLinkIn(text, undefined), text).toEqual({ ok: true, value: content });
      }
    }
  });
});

describe('a damaged link', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const harms: Readonly<Record<string, (link: string, at: number, letter: string) => string>> = {
    changed: (link, at, letter) => link.slice(0, at) + letter + link.slice(at + 1),
    missing: (link, at) => link.slice(0, at) + link.slice(at + 1),
    cutOff: (link, at) => link.slice(0, at),
    added: (link, at, letter) => link.slice(0, at) + letter + link.slice(at),
  };

  it('is never taken, whatever it is wrapped in', manyMessages, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 3 }),
        fc.nat(),
        fc.constantFrom(...Array.from(letters)),
        fc.constantFrom(...Object.keys(harms)),
        fc.nat(),
        async (of, place, letter, harm, seed) => {
          const link = links[of]!;
          const start = link.indexOf('#/open/') + '#/open/'.length;
          const at = start + (place % (link.length - start));
          const damaged = harms[harm]!(link, at, letter);
          fc.pre(damaged.length < link.length || !damaged.startsWith(link));
          const [wrapped] = fc.sample(arbitraryWrapped(damaged), { numRuns: 1, seed });
          expect((await readLinkIn(wrapped!.text, undefined)).ok).toBe(false);
          seen.set(harm, (seen.get(harm) ?? 0) + 1);
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(...seen.values())).toBeGreaterThan(50);
  });

  it('does not hide a whole one beside it', async () => {
    const whole = links[3]!;
    const damaged = whole.slice(0, -1);
    for (const text of [
      `${damaged} ${whole}`,
      `${whole}\n${damaged}`,
      `<${damaged}>\n\n> ${whole}`,
    ]) {
      expect(await readLinkIn(text, undefined)).toEqual({ ok: true, value: contents[3] });
    }
  });

  it('is told from a text without any', async () => {
    const said = async (text: string): Promise<string> => {
      const read = await readLinkIn(text, undefined);
      return read.ok ? 'taken' : read.refusal.kind;
    };
    expect(await said('Please open/close the door, and see https://x.example/#/plans')).toBe(
      'no-link',
    );
    expect(await said(`${app}#/open/`)).toBe('damaged');
    expect(await said(`See ${links[1]!.slice(0, -5)}`)).toBe('damaged');
    expect(await said('x'.repeat(10_000_000))).toBe('too-large');
  });
});

describe('a hostile text', () => {
  const signs = [
    'A',
    '#/open/',
    '#/open/AQAAAAAAAA ',
    '%2525',
    '&amp;amp;',
    '=3D',
    '=\n',
    '<b ',
    '>',
    '> \n',
  ];
  const more = [
    '\n',
    '\\',
    '\u200b',
    '/v2/url?u=',
    'aHR0c',
    'Content-Transfer-Encoding: base64\n\n',
    '-',
    '_',
    'ﷺ',
    'a\u0301\u0316',
    '%E2%80',
    '-\t',
  ];

  it.each([...signs, ...more])(
    'of %j over and over is gone through, and holds no link',
    async (sign) => {
      const text = sign.repeat(Math.floor(200_000 / sign.length));
      expect((await readLinkIn(text, undefined)).ok).toBe(false);
      const { length } = links[3]!;
      expect(await readLinkIn(`${text.slice(0, 50 * length)}\n\n ${links[3]!}`, undefined)).toEqual(
        {
          ok: true,
          value: contents[3],
        },
      );
    },
  );
});
