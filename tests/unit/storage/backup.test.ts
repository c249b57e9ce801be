import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  backupFrom,
  backupHolding,
  readAs,
  freshDevice,
  Heard,
  noon,
  openTab,
  plans,
  withChoices,
  writeRows,
  slow,
} from './device';
import { findQualification } from '../../../src/catalogue';
import { newPlan, planFormat, toRecord } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { maxBackupBytes, readBackup } from '../../../src/storage';
import type { LastBackup, ReadableBackup, PlanList, Store } from '../../../src/storage';

const plan = newPlan(withChoices, { id: 'p', at: noon });

async function fill(tab: Store, all: readonly Plan[]): Promise<void> {
  for (const each of all) expect((await tab.save(each, null)).kind).toBe('saved');
}

async function backupOf(tab: Store): Promise<{ fileName: string; text: string }> {
  const backup = await tab.backup();
  if (!backup.ok) throw new Error(backup.failure.message);
  return backup.value;
}

async function plansOn(device: string): Promise<readonly Plan[]> {
  return plansIn(await backupFrom(openTab(device)));
}

const plansIn = (read: ReadableBackup): readonly Plan[] => read.plans.map((each) => each.plan);

const lists = fc.uniqueArray(plans, { selector: ({ id }) => id, maxLength: 5 });

describe('a backup', () => {
  it(
    'brings every plan back to an empty device, and nothing twice',
    async () => {
      let total = 0;
      await fc.assert(
        fc.asyncProperty(lists, async (all) => {
          const [from, to] = [freshDevice(), freshDevice()];
          await fill(openTab(from), all);
          const { text, fileName } = await backupOf(openTab(from));
          expect(fileName).toBe('unitwise-backup-2026-11-22.json');
          const read = await readAs(text);
          expect(read).toMatchObject({ createdAt: noon, unreadable: [], quarantined: [] });
          const counts = { copied: 0, updated: 0, left: 0, deleted: 0, quarantined: 0 };
          for (const value of [
            { ...counts, added: all.length, same: 0 },
            { ...counts, added: 0, same: all.length },
          ]) {
            expect(await openTab(to).restore(read, 'merge')).toMatchObject({ ok: true, value });
          }
          expect(byId(await plansOn(to))).toEqual(byId(all));
          total += all.length;
        }),
        { numRuns: 20 },
      );
      expect(total).toBeGreaterThan(20);
    },
    slow,
  );

  it(
    'restores beside what is here and changes none of it',
    async () => {
      let conflicts = 0;
      const pairs = fc.array(fc.tuple(plans, plans, fc.boolean()), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(pairs, async (drawn) => {
          const device = freshDevice();
          const here = drawn.map(([mine], index) => ({ ...mine, id: `p${index}` }));
          const there = drawn.map(([mine, theirs, differs], index) => ({
            ...(differs ? { ...theirs, name: 'another' } : mine),
            id: `p${index}`,
          }));
          await fill(openTab(device), here);
          const result = await openTab(device).restore(backupHolding(...there), 'merge');
          const renamed = drawn.filter(([mine, , differs]) => differs && mine.name !== 'another');
          expect(result).toMatchObject({
            value: { added: 0, copied: renamed.length, same: drawn.length - renamed.length },
          });
          const after = await plansOn(device);
          expect(byId(after.filter(({ id }) => id.startsWith('p')))).toEqual(byId(here));
          const copies = after.filter(({ id }) => !id.startsWith('p'));
          expect(copies.map(withoutId).sort()).toEqual(
            there
              .filter((_, index) => drawn[index]?.[2])
              .map((each) => withoutId({ ...each, name: 'another (restored)' }))
              .sort(),
          );
          await openTab(device).restore(backupHolding(...there), 'merge');
          expect(await plansOn(device)).toHaveLength(after.length);
          conflicts += renamed.length;
        }),
        { numRuns: 20 },
      );
      expect(conflicts).toBeGreaterThan(10);
    },
    slow,
  );

  it('takes a plan for the same whatever the order of its decisions', async () => {
    const tab = openTab(freshDevice());
    const [one, two] = ['D/506/2119', 'T/506/2126'];
    await fill(tab, [{ ...plan, units: { [one]: 'chosen', [two]: 'excluded' } }]);
    const turned: Plan = { ...plan, units: { [two]: 'excluded', [one]: 'chosen' } };
    expect(await tab.restore(backupHolding(turned), 'merge')).toMatchObject({ value: { same: 1 } });
  });

  it('keeps a restored name within the length that can be read back', async () => {
    const tab = openTab(freshDevice());
    const long = { ...plan, name: 'x'.repeat(2_000) };
    await fill(tab, [plan]);
    expect(await tab.restore(backupHolding(long), 'merge')).toMatchObject({ value: { copied: 1 } });
    const { text } = await backupOf(tab);
    expect(await readAs(text)).toMatchObject({ plans: { length: 2 }, quarantined: [] });
  });

  it('carries what was set aside, also what nobody looked at yet', async () => {
    const [from, to] = [freshDevice(), freshDevice()];
    const rows = [
      { id: 'broken', record: { format: 1 } },
      { id: 'odd', odd: [1, null, 'x'] },
    ];
    await writeRows(from, rows);
    expect(await openTab(from).load('broken')).toEqual({ state: 'missing' });
    const { text } = await backupOf(openTab(from));
    for (const quarantined of [2, 0]) {
      expect(await openTab(to).restore(await readAs(text), 'merge')).toMatchObject({
        value: { quarantined },
      });
    }
    const heard = new Heard<PlanList>((listener) => openTab(to).watchPlanList(listener));
    const list = await heard.until(({ state }) => state === 'ready');
    heard.stop();
    if (list.state !== 'ready') throw new Error(list.state);
    expect(new Set(list.quarantined.map(({ rawText }) => JSON.parse(rawText) as unknown))).toEqual(
      new Set(rows),
    );
    expect(new Set(list.quarantined.map(({ planId }) => planId))).toEqual(
      new Set(['broken', 'odd']),
    );
  });
});

describe('a backup while another tab sets a record aside', () => {
  it('holds that record once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const device = freshDevice();
      await writeRows(device, [{ id: 'broken' }]);
      const [one, other] = [openTab(device), openTab(device)];
      expect([(await one.load('x')).state, (await other.load('x')).state]).toEqual([
        'missing',
        'missing',
      ]);
      const [{ text }] = await Promise.all([backupOf(one), other.load('broken')]);
      expect((await readAs(text)).quarantined).toHaveLength(1);
    }
  });
});

/** A backup with these records among one good plan on each side. */
function backupWith(...records: readonly unknown[]): string {
  const good = (id: string): unknown => toRecord({ ...plan, id });
  return JSON.stringify({
    format: 'unitwise-backup',
    version: 1,
    createdAt: noon,
    plans: [good('before'), ...records, good('after')],
    setAside: [],
  });
}

describe('a hostile backup', () => {
  it('is refused as a whole where it is no backup', async () => {
    const head = { format: 'unitwise-backup', version: 1, createdAt: noon };
    const cases: readonly (readonly [string, string])[] = [
      ['', 'not-json'],
      ['PK\u0003\u0004', 'not-json'],
      ['{"format":"unitwise-backup"', 'cut-off'],
      ['null', 'not-a-backup'],
      ['[]', 'not-a-backup'],
      ['{}', 'not-a-backup'],
      [JSON.stringify({ ...head, format: 'other', plans: [] }), 'not-a-backup'],
      [JSON.stringify({ ...head, version: '1', plans: [] }), 'not-a-backup'],
      [JSON.stringify({ ...head, version: 0, plans: [] }), 'not-a-backup'],
      [JSON.stringify({ ...head, plans: {} }), 'not-a-backup'],
      [JSON.stringify({ ...head, createdAt: 'today', plans: [] }), 'not-a-backup'],
      [JSON.stringify({ ...head, version: 4, plans: [] }), 'newer-version'],
      [JSON.stringify({ ...head, version: 3, plans: [] }), 'not-a-backup'],
      [JSON.stringify({ ...head, version: 2, plans: [] }), 'not-a-backup'],
      [JSON.stringify({ ...head, plans: Array(50_001).fill(0) }), 'too-large'],
      [' '.repeat(maxBackupBytes + 1), 'too-large'],
      ['['.repeat(200_000), 'not-json'],
    ];
    for (const [text, problem] of cases) {
      expect(await readBackup(text, findQualification)).toEqual({ ok: false, problem });
    }
  });

  // A time zone can be set for a process, not for one of its threads, in which mutation runs test.
  it.skipIf(!isMainThread).each([
    ['Pacific/Auckland', '2026-11-23'],
    ['America/Los_Angeles', '2026-11-22'],
  ])('is named after the day where it is made: in %s %s', async (zone, day) => {
    vi.stubEnv('TZ', zone);
    const device = freshDevice();
    await fill(openTab(device), [plan]);
    expect((await backupOf(openTab(device))).fileName).toBe(`unitwise-backup-${day}.json`);
    vi.unstubAllEnvs();
  });

  it('says how much of it is made and read, ever more, where there are many plans', async () => {
    const device = freshDevice();
    const many = Array.from({ length: 650 }, (_, i) => toRecord({ ...plan, id: `p${i}` }));
    await writeRows(
      device,
      many.map((record, i) => ({
        ...{ id: record.plan.id, revision: i + 1, edition: withChoices.version, record },
      })),
    );
    const made: number[] = [];
    const backup = await openTab(device).backup((share) => made.push(share));
    const read: number[] = [];
    const text = backup.ok ? backup.value.text : '';
    const reading = await readBackup(text, findQualification, (share) => read.push(share));
    expect(reading).toMatchObject({ ok: true, integrity: 'sound', unreadable: [] });
    expect(reading.ok ? reading.plans.length : 0).toBe(650);
    for (const shares of [made, read]) {
      expect(shares.length).toBeGreaterThan(3);
      expect(shares).toEqual(shares.toSorted((one, other) => one - other));
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    }
  });

  it(
    'is read however many plans it has, as long as its file is not too large',
    async () => {
      const entry = { edition: withChoices.version, seen: null, record: toRecord(plan) };
      const all = Array.from({ length: 60_000 }, () => entry);
      const content = { createdAt: noon, plans: all, editions: [], setAside: [] };
      const reading = await readBackup(
        JSON.stringify({ format: 'unitwise-backup', version: 2, checksum: '', content }),
        findQualification,
      );
      expect(reading.ok ? reading.plans.length : reading.problem).toBe(60_000);
    },
    slow,
  );

  it('is told from what was handed over, which is opened and not restored', async () => {
    const file = (name: string): string =>
      readFileSync(join(import.meta.dirname, '../../fixtures/published', name), 'utf8');
    const answer = file('answer-v1.unitwise.json');
    for (const [text, problem] of [
      [answer, 'shared-answer'],
      [file('plan-v1.unitwise.json'), 'shared-file'],
      [file('sealed-plan-v1.unitwise.json'), 'shared-file'],
      [answer.slice(0, -20), 'shared-file'],
    ] as const) {
      expect(await readBackup(text, findQualification)).toEqual({ ok: false, problem });
    }
  });

  it('is never made larger than can be restored: one byte less is refused at once', async () => {
    const device = freshDevice();
    // Letters of several bytes: what counts is the file.
    await fill(openTab(device), [{ ...plan, name: 'Qualität ✓ 🎓' }]);
    const { text } = await backupOf(openTab(device));
    const bytes = Buffer.byteLength(text);
    expect(bytes).toBeGreaterThan(text.length);
    expect(await backupOf(openTab(device, { maxBackupBytes: bytes }))).toMatchObject({ text });
    expect(await openTab(device, { maxBackupBytes: bytes - 1 }).backup()).toMatchObject({
      ok: false,
      failure: { reason: 'too-large' },
    });
  });

  it('that the browser cannot hold as one text is refused as too large', async () => {
    const device = freshDevice();
    await fill(openTab(device), [plan]);
    const tab = openTab(device);
    vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new RangeError('Invalid string length');
    });
    const made = await tab.backup();
    vi.restoreAllMocks();
    expect(made).toMatchObject({ ok: false, failure: { reason: 'too-large' } });
  });

  it('loses only the plans that cannot be read, and names them', async () => {
    const record = { ...toRecord({ ...plan, name: 'Bad' }) };
    const hostile: readonly unknown[] = [
      null,
      7,
      { format: planFormat + 1, plan },
      { ...record, plan: { ...record.plan, qualification: 'nowhere' } },
      { ...record, plan: { ...record.plan, hours: { 'D/506/2119': 1e308 } } },
      { ...record, plan: { ...record.plan, limits: { ...plan.limits, maxCredits: -1 } } },
      { ...record, plan: { ...record.plan, units: { 'X/000/0000': 'chosen' } } },
      { ...record, plan: { ...record.plan, id: '' } },
      { ...record, plan: { ...record.plan, extra: true } },
    ];
    const read = await readAs(backupWith(...hostile));
    expect(read.unreadable.map(({ position }) => position)).toEqual(hostile.map((_, i) => i + 2));
    expect(read.unreadable.every(({ problems }) => problems.length > 0)).toBe(true);
    expect(read.unreadable.map(({ name }) => name).slice(3)).toEqual(Array(6).fill('Bad'));
    const device = freshDevice();
    expect(await openTab(device).restore(read, 'merge')).toMatchObject({
      ok: true,
      value: { added: 2 },
    });
    expect((await plansOn(device)).map(({ id }) => id).sort()).toEqual(['after', 'before']);
  });

  it('pollutes no prototype', async () => {
    const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
    const clean = backupWith(toRecord(plan));
    const text = clean
      .replaceAll('{}', `{${poison.replaceAll('{"polluted":true}', '"chosen"')}}`)
      .replaceAll('"plan":{', `"plan":{${poison},`)
      .replace('{', `{${poison},`);
    expect(text.split('__proto__').length - 1).toBeGreaterThan(20);
    const read = await readAs(text);
    expect(read.plans).toHaveLength(0);
    expect(read.unreadable).toHaveLength(3);
    const bare = await readAs(
      clean.replaceAll('{}', '{"__proto__":"chosen"}').replace('{', `{${poison},`),
    );
    const plain = await readAs(clean);
    expect(bare.plans).toEqual(plain.plans);
    const device = freshDevice();
    expect(await openTab(device).restore(bare, 'merge')).toMatchObject({ value: { added: 3 } });
    expect(await plansOn(device)).toEqual(expect.arrayContaining([...plansIn(plain)]));
    for (const each of await plansOn(device)) {
      expect(Object.getPrototypeOf(each.units)).toBe(Object.prototype);
    }
    expect({}).not.toHaveProperty('polluted');
  });

  it('keeps its good set-aside records, and its good plans where it has none', async () => {
    const kept = { at: noon, problems: ['why'], rawText: '{"id":"x"}' };
    const json = JSON.parse(backupWith()) as object;
    const mixed = JSON.stringify({ ...json, setAside: [null, kept, { ...kept, rawText: 1 }] });
    expect(await readAs(mixed)).toMatchObject({ quarantined: [kept], plans: { length: 2 } });
    const none = JSON.stringify({ ...json, setAside: 'none' });
    expect(await readAs(none)).toMatchObject({ quarantined: [], plans: { length: 2 } });
  });

  it(
    'never throws, whatever one replaces in it',
    async () => {
      let asBackup = 0;
      const text = backupWith(toRecord(plan));
      await fc.assert(
        fc.asyncProperty(fc.nat(text.length), fc.nat(40), fc.string(), async (at, length, by) => {
          const result = await readBackup(
            text.slice(0, at) + by + text.slice(at + length),
            findQualification,
          );
          if (result.ok) asBackup += 1;
        }),
        { numRuns: 500 },
      );
      expect(asBackup).toBeGreaterThan(0);
    },
    slow,
  );

  it('may name one plan with several contents: each is kept once', async () => {
    const device = freshDevice();
    const second = toRecord({ ...plan, id: 'before', name: 'second' });
    const first = toRecord({ ...plan, id: 'before' });
    const read = await readAs(backupWith(second, first, second));
    expect(await openTab(device).restore(read, 'merge')).toMatchObject({
      value: { added: 2, copied: 1, same: 1, left: 1 },
    });
    expect((await plansOn(device)).map(({ name }) => name)).toContain('second (restored)');
  });
});

describe('the checksum of a backup', () => {
  it('is SHA-256 over its content without white space, however the file is laid out', async () => {
    const tab = openTab(freshDevice());
    await fill(tab, [{ ...plan, name: 'Qualität ✓ 🎓 \u2028 \ud800' }]);
    const { text } = await backupOf(tab);
    const { content, ...head } = JSON.parse(text) as { content: unknown };
    const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    expect(head).toEqual({ format: 'unitwise-backup', version: 2, checksum });
    const spaced = JSON.stringify({ content, ...head }, null, 4);
    expect(await readAs(spaced)).toMatchObject({ integrity: 'sound', plans: { length: 1 } });
  });

  it(
    'tells of every change to the content, and what is left is still read',
    async () => {
      const tab = openTab(freshDevice());
      await fill(tab, fc.sample(lists, { seed: 7, numRuns: 5 }).flat());
      const { text } = await backupOf(tab);
      const begin = text.indexOf('"content":');
      const kinds = { changed: 0, refused: 0, same: 0 };
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: begin, max: text.length - 1 }),
          fc.string(),
          async (at, by) => {
            const altered = text.slice(0, at) + by + text.slice(at + 1);
            const read = await readBackup(altered, findQualification);
            const means = (json: string): string => JSON.stringify(JSON.parse(json));
            if (!read.ok) kinds.refused += 1;
            else if (read.integrity === 'changed') kinds.changed += 1;
            else {
              expect(means(altered)).toBe(means(text));
              kinds.same += 1;
            }
          },
        ),
        { numRuns: 1_000 },
      );
      expect(kinds.changed).toBeGreaterThan(100);
      expect(kinds.refused).toBeGreaterThan(100);
    },
    slow,
  );

  it('is missing in what was made before, which is read none the less', async () => {
    expect(await readAs(backupWith())).toMatchObject({
      integrity: 'unknown',
      plans: { length: 2 },
    });
    const bare = await readAs(JSON.stringify(toRecord(plan)));
    expect(bare).toMatchObject({ integrity: 'unknown', createdAt: null, plans: [{ plan }] });
  });

  it('is wrong for what no backup holds, also where it is nested too deep to be written', async () => {
    const { text } = await backupOf(openTab(freshDevice()));
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const altered = text.replace('"plans":[]', `"plans":[],"deep":${deep}`);
    expect(await readAs(altered)).toMatchObject({ integrity: 'changed', plans: [] });
  });
});

describe('the last backup', () => {
  it('is told to every tab', async () => {
    const device = freshDevice();
    const heard = new Heard<LastBackup>((listener) => openTab(device).watchLastBackup(listener));
    expect(await heard.until(({ state }) => state === 'ready')).toMatchObject({ at: null });
    expect(await openTab(device).noteBackup(noon)).toEqual({ ok: true, value: null });
    await heard.until((now) => now.state === 'ready' && now.at === noon);
    heard.stop();
  });
});

function byId(all: readonly Plan[]): readonly Plan[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withoutId(each: Plan): string {
  return JSON.stringify({ ...each, id: '' });
}
