import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarEvents, calendarFile } from '../../../src/exchange';
import type { EventWords, ExportedEvent } from '../../../src/exchange';
import { emptyDelivery, emptyUnitDelivery } from '../../../src/plan';
import { schedule } from '../../../src/schedule';
import { programme, shift } from '../schedule/cases';

const at = '2026-11-22T12:00:00.000Z';
const hoursOfUnits = fc.dictionary(
  fc.stringMatching(/^[A-Z][/ .,;_é-]\d{1,3}$/),
  fc.option(fc.nat({ max: 60 })),
  { maxKeys: 6 },
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.stringMatching(/^[,;:\\\n\r"A-Zé𝒳]{0,120}$/u),
  fc.constantFrom(
    'a\u001b[31m\u0007b\u007f\u0085c\td\u2028e',
    'BEGIN:VALARM\r\nEND:VALARM',
    'a\\nb',
    'é'.repeat(300),
    '𝒳'.repeat(90),
  ),
);

/** What the file may make of a text: plain line ends, no control signs, only whole characters. */
function kept(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').toWellFormed();
  const whole = lines.replace(/[\uFFFE\uFFFF]/g, '\ufffd').replaceAll('\t', ' ');
  return whole.replace(/[^\P{Cc}\n]/gu, '');
}

function planWith(assessments: Readonly<Record<string, string>>, id = 'plan 1', name = 'Plan') {
  const units = Object.entries(assessments).map(
    ([unit, assessmentOn]) => [unit, { ...emptyUnitDelivery, assessmentOn }] as const,
  );
  return {
    ...{ id, name },
    delivery: {
      ...{ ...emptyDelivery, ...programme({}) },
      units: Object.fromEntries(units),
    },
  };
}

function plainWords({ unit, kind }: { readonly unit: string; readonly kind: string }): EventWords {
  return { title: `${kind} ${unit}`, notes: '', location: '' };
}

function eventsOf(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a calendar file', () => {
  it('holds every scheduled unit and every assessment once, on its days', async () => {
    let [taught, assessed] = [0, 0];
    await fc.assert(
      fc.asyncProperty(hoursOfUnits, fc.nat({ max: 900 }), async (hours, later) => {
        const planned = schedule(programme(hours));
        const dates = Object.keys(hours).map(
          (unit, i) => [unit, shift('2027-02-20', later + i)] as const,
        );
        const someDates = Object.fromEntries(dates.filter((_, i) => i % 2 === 0));
        const plan = planWith(someDates);
        const text = await calendarFile({ plan, planned, at, say: plainWords });
        const expected = planned.units.flatMap(({ unit, dates: span }) => [
          ...(span ? [[`teaching ${unit}`, span.first, shift(span.last, 1)]] : []),
          ...(unit in someDates
            ? [[`assessment ${unit}`, someDates[unit]!, shift(someDates[unit]!, 1)]]
            : []),
        ]);
        const found = eventsOf(text).map(({ summary, startDate, endDate }) => {
          expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
          return [summary, startDate.toString(), endDate.toString()];
        });
        expect(found).toEqual(expected.map(([title = '', ...days]) => [kept(title), ...days]));
        taught += planned.units.filter((one) => one.dates !== null).length;
        assessed += Object.keys(someDates).length;
      }),
      { numRuns: 60 },
    );
    expect(taught).toBeGreaterThan(60);
    expect(assessed).toBeGreaterThan(60);
  });

  it('keeps ids from file to file, all different, and lets the later file hold', async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(hoursOfUnits, hoursOfUnits, hostile, async (one, other, id) => {
        const write = async (hours: typeof one, when: string): Promise<readonly ICAL.Event[]> => {
          const assessments = Object.fromEntries(
            Object.keys(hours).map((unit) => [unit, '2027-03-28']),
          );
          const planned = schedule(programme(hours));
          const plan = planWith(assessments, id);
          return eventsOf(await calendarFile({ plan, planned, at: when, say: plainWords }));
        };
        const first = await write(one, at);
        const second = await write({ ...other, ...one }, '2026-11-22T12:01:00.000Z');
        const ids = second.map(({ uid }) => uid);
        expect(new Set(ids).size).toBe(ids.length);
        several += ids.length > 1 ? 1 : 0;
        for (const event of first) {
          const again = second.find(({ uid }) => uid === event.uid);
          expect(again?.summary).toBe(event.summary);
          expect(again?.sequence).toBeGreaterThan(event.sequence);
          expect(again?.sequence).toBeLessThan(2 ** 31);
        }
        for (const { component } of first) {
          for (const stamp of ['dtstamp', 'last-modified']) {
            expect(String(component.getFirstPropertyValue(stamp))).toBe('2026-11-22T12:00:00Z');
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(several).toBeGreaterThan(30);
  });

  it('escapes and folds any text, so that none becomes a line of the file', async () => {
    const planned = schedule(programme({ a: 20 }));
    let folded = 0;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, hostile, async (name, title, notes, location) => {
        const plan = planWith({}, 'p', name);
        const say = (): EventWords => ({ title, notes, location });
        const text = await calendarFile({ plan, planned, at, say });
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        folded += lines.some((line) => line.startsWith(' ')) ? 1 : 0;
        const [event, ...more] = eventsOf(text);
        expect(more).toEqual([]);
        expect(event?.component.getAllSubcomponents()).toEqual([]);
        expect(event?.summary).toBe(kept(title));
        expect(event?.description ?? '').toBe(kept(notes));
        expect(event?.location ?? '').toBe(kept(location));
      }),
      { numRuns: 150, examples: [['n', ',;\\\n', 'BEGIN:VEVENT\r\nx', 'Room 1; left, \\n']] },
    );
    expect(folded).toBeGreaterThan(50);
  });
});

describe('a calendar file after an earlier one', () => {
  const later = '2026-12-01T08:00:00.000Z';

  /** A file and what is remembered of it. */
  async function made(
    units: readonly string[],
    exported: readonly ExportedEvent[],
    when: string,
  ): Promise<{ readonly text: string; readonly exported: readonly ExportedEvent[] }> {
    const assessments = Object.fromEntries(units.map((unit) => [unit, '2027-03-28']));
    const planned = schedule(programme(Object.fromEntries(units.map((unit) => [unit, 20]))));
    const options = {
      ...{ plan: planWith(assessments), planned, at: when, say: plainWords, exported },
      formatCancelled: (title: string) => `Cancelled: ${title}`,
    };
    return { text: await calendarFile(options), exported: calendarEvents(options) };
  }

  function read(
    text: string,
  ): ReadonlyMap<string, { status: string; sequence: number; title: string }> {
    return new Map(
      eventsOf(text).map(({ uid, sequence, summary, component }) => [
        uid,
        { status: String(component.getFirstPropertyValue('status')), sequence, title: summary },
      ]),
    );
  }

  it('cancels what is no longer planned, under its id, until it is planned again', async () => {
    let [cancelled, back] = [0, 0];
    const some = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 2, maxLength: 4 }), async (plans) => {
        const known = new Map<string, number>();
        let exported: readonly ExportedEvent[] = [];
        for (const [i, units] of plans.entries()) {
          // Also two files within one minute, and a clock that was put back.
          const file = await made(units, exported, i === 1 ? at : later);
          ({ exported } = file);
          const events = read(file.text);
          const planned = units.flatMap((unit) =>
            ['teaching', 'assessment'].map((kind) => `plan_20_1.${unit}.${kind}@unitwise`),
          );
          for (const uid of planned) {
            expect(events.get(uid)?.status).toBe('CONFIRMED');
            back += known.has(uid) ? 1 : 0;
          }
          for (const [uid, { status, sequence, title }] of events) {
            expect(status).toBe(planned.includes(uid) ? 'CONFIRMED' : 'CANCELLED');
            expect(title.startsWith('Cancelled: ')).toBe(status === 'CANCELLED');
            expect(sequence).toBeGreaterThan(known.get(uid) ?? 0);
            cancelled += status === 'CANCELLED' ? 1 : 0;
          }
          // Nothing that went out is forgotten.
          for (const uid of known.keys()) expect(events.has(uid)).toBe(true);
          for (const [uid, { sequence }] of events) known.set(uid, sequence);
        }
      }),
      { numRuns: 40 },
    );
    expect(Math.min(cancelled, back)).toBeGreaterThan(40);
  });

  it('has the name of the plan in its head, whatever signs that has', async () => {
    const plan = planWith({}, 'p', 'Autumn; a, b\\c\r\nBEGIN:VEVENT\u001b');
    const text = await calendarFile({
      plan,
      planned: schedule(programme({ a: 9 })),
      at,
      say: plainWords,
    });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    // The parser does not know that it is text (RFC 7986), and leaves its escapes.
    expect(calendar.getFirstPropertyValue('name')).toBe('Autumn\\; a\\, b\\\\c BEGIN:VEVENT');
    expect(text.indexOf('X-WR-CALNAME')).toBeLessThan(text.indexOf('\r\nBEGIN:VEVENT\r\n'));
    expect(eventsOf(text)).toHaveLength(1);
  });
});
