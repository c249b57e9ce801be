import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { newPlan, parsePlan, planFormat, toRecord } from '../../../src/plan';
import type { Plan, PlanResult } from '../../../src/plan';
import { imi, pearson, place, planOf, shippedPlans } from './samples';

const unit = 'H/506/2154';
const mandatory = 'A/506/2130';
const ada = {
  id: 'ada',
  name: 'Ada',
  employer: 'Acme',
  reference: '',
  startsOn: '2026-12-01',
  pathway: null,
  differs: { [unit]: 'undecided' },
  recognised: { [mandatory]: { kind: 'rpl', evidence: '', date: null } },
} as const;

/** Something in every part, so that every part can be broken. */
const plan = planOf(
  imi,
  { type: 'set-up', setUp: { startsOn: '2026-12-01', hoursPerWeek: 6 } },
  place('chosen', unit),
  { type: 'recognise', unit, recognition: { kind: 'rpl', evidence: '', date: '2024-07-01' } },
  { type: 'plan-hours', unit, hours: 12.5 },
  { type: 'confirm', condition: 'centre', confirmation: { note: '' } },
  { type: 'add-learners', learners: [ada] },
  { type: 'deliver', delivery: { order: [unit], closedWeeks: ['2026-12-21'] } },
  {
    type: 'deliver',
    delivery: { links: [{ kind: 'before', first: unit, second: mandatory }] },
  },
  { type: 'deliver-unit', unit, delivery: { tutor: 'Ms Hill', assessmentOn: '2027-01-04' } },
  { type: 'pin', unit, pin: { from: '2026-12-07', weeks: 2 } },
  { type: 'want', wants: { level: { kind: 'prefer', level: 3 }, taught: [unit] } },
);

type Path = readonly (string | number)[];

/** The plan's record as JSON would bring it, with one value replaced. */
function broken(path: Path, value: unknown): unknown {
  const record: unknown = JSON.parse(JSON.stringify(toRecord(plan)));
  const last = path.at(-1)!;
  const parent = path
    .slice(0, -1)
    .reduce((at, key) => Reflect.get(at as object, key) as unknown, record);
  Reflect.set(parent as object, last, value);
  return record;
}

function parse(json: unknown): PlanResult {
  return parsePlan(json, findQualification);
}

/** The closed weeks of a plan whose record closes the weeks of these days. */
function weeksReadFrom(days: readonly string[]): readonly string[] {
  const result = parse(broken(['plan', 'delivery', 'closedWeeks'], days));
  if (!result.ok) throw new Error(result.problems.join());
  return result.plan.delivery.closedWeeks;
}

/** Days from 1970-01-01 to 0000-01-03, the first Monday of the calendar, and to its last day. */
const [firstMonday, lastDay] = [-719_526, 2_932_896];

function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** What is broken, where, by which value; and what the problem must mention. */
const hostile: readonly (readonly [string, Path, unknown, RegExp])[] = [
  ['an older format', ['format'], 0, /format/],
  ['a newer format', ['format'], planFormat + 1, /format/],
  ['half a format', ['format'], 1.5, /format/],
  ['a format in words', ['format'], '1', /format/],
  ['no plan', ['plan'], null, /plan/],
  ['a list for a plan', ['plan'], [], /plan/],
  ['an unknown qualification', ['plan', 'qualification'], 'nvq', /no qualification "nvq"/],
  ['a prototype for a qualification', ['plan', 'qualification'], '__proto__', /no qualification/],
  ['a key that no plan has', ['plan', 'owner'], 'me', /owner/],
  ['a key that no set-up has', ['plan', 'setUp', 'secret'], 1, /secret/],
  ['a list for entries by name', ['plan', 'confirmed'], [{ note: '' }], /confirmed: A list/],
  ['no id', ['plan', 'id'], '', /plan\.id/],
  ['an id without end', ['plan', 'id'], 'x'.repeat(101), /plan\.id/],
  ['an id that no address can hold', ['plan', 'id'], '\ud800', /plan\.id/],
  ['a number for a name', ['plan', 'name'], 7, /plan\.name/],
  ['a name without end', ['plan', 'name'], 'x'.repeat(2_001), /plan\.name/],
  ['a note without end', ['plan', 'confirmed', 'centre', 'note'], 'x'.repeat(2_001), /note/],
  ['a tutor without end', ['plan', 'delivery', 'units', unit, 'tutor'], 'x'.repeat(2_001), /tutor/],
  ['an instant in words', ['plan', 'changedAt'], 'yesterday', /changedAt/],
  [
    'an instant in another zone',
    ['plan', 'changedAt'],
    '2026-11-22T12:00:00.000+01:00',
    /changedAt/,
  ],
  ['an instant without milliseconds', ['plan', 'createdAt'], '2026-11-22T12:00:00Z', /createdAt/],
  ['a day for an instant', ['plan', 'createdAt'], '2026-11-22', /createdAt/],
  ['a date in words', ['plan', 'setUp', 'startsOn'], 'soon', /startsOn/],
  ['a month that is none', ['plan', 'setUp', 'endsOn'], '2026-13-01', /endsOn/],
  ['a day that is none', ['plan', 'setUp', 'endsOn'], '2026-12-32', /endsOn/],
  ['a day that this month has not', ['plan', 'setUp', 'endsOn'], '2026-02-29', /endsOn/],
  ['two learners of one id', ['plan', 'cohort', 'learners', 1], ada, /share an id/],
  ['a date the other way round', ['plan', 'setUp', 'endsOn'], '01/12/2026', /endsOn/],
  ['a pin on no day', ['plan', 'delivery', 'pins', unit, 'from'], '', /from/],
  ['a closed week on no day', ['plan', 'delivery', 'closedWeeks', 0], 51, /closedWeeks/],
  ['hours that are no number', ['plan', 'hours', unit], Number.NaN, /hours/],
  ['hours without end', ['plan', 'hours', unit], Number.POSITIVE_INFINITY, /hours/],
  ['more hours than a life has', ['plan', 'hours', unit], 10_001, /hours/],
  ['hours below none', ['plan', 'hours', unit], -1, /hours/],
  ['hours in words', ['plan', 'hours', unit], '12', /hours/],
  ['a ceiling with a fraction', ['plan', 'limits', 'maxCredits'], 50.5, /maxCredits/],
  ['a ceiling below nothing', ['plan', 'limits', 'maxUnits'], -1, /maxUnits/],
  ['a ceiling that is no number', ['plan', 'limits', 'maxGlh'], Number.NaN, /maxGlh/],
  ['no unit side by side', ['plan', 'delivery', 'sideBySide'], 0, /sideBySide/],
  ['least hours below 0', ['plan', 'delivery', 'offTheJobHours'], -1, /offTheJobHours/],
  ['no hours a week for a unit', ['plan', 'delivery', 'unitHoursPerWeek'], 0, /unitHoursPerWeek/],
  ['a pin for no weeks', ['plan', 'delivery', 'pins', unit, 'weeks'], 0, /weeks/],
  ['a placement that is none', ['plan', 'units', unit], 'maybe', /units/],
  ['a plan that is undecided in words', ['plan', 'units', unit], 'undecided', /units/],
  ['a recognition of no kind', ['plan', 'recognised', unit, 'kind'], 'gift', /kind/],
  ['an eighth day', ['plan', 'delivery', 'weekdays'], ['mon', 'funday'], /weekdays/],
  ['a link of no kind', ['plan', 'delivery', 'links', 0, 'kind'], 'after', /kind/],
  ['a wish that is none', ['plan', 'wants', 'hours'], 'some', /wants/],
  ['a level that no unit has', ['plan', 'wants', 'level', 'level'], 13, /level/],
  ['an unknown unit wanted', ['plan', 'wants', 'wanted'], ['u'], /"u"/],
  ['an unknown unit taught', ['plan', 'wants', 'taught', 0], 'u', /"u"/],
  ['learners in one word', ['plan', 'cohort', 'learners'], 'Ada', /learners/],
  ['a learner without an id', ['plan', 'cohort', 'learners', 0, 'id'], '', /learners/],
  ['a group of half a learner', ['plan', 'cohort', 'minGroupSize'], 0.5, /minGroupSize/],
  ['lists without end', ['plan', 'delivery', 'order'], Array(5_001).fill(unit), /order/],
  ['entries without end', ['plan', 'confirmed'], manyConfirmations(), /Too many entries/],
  ['an unknown unit placed', ['plan', 'units', 'X/000/0000'], 'chosen', /"X\/000\/0000"/],
  ['a mandatory unit placed', ['plan', 'units', mandatory], 'excluded', /"A\/506\/2130"/],
  [
    "a learner's mandatory unit placed",
    ['plan', 'cohort', 'learners', 0, 'differs', mandatory],
    'undecided',
    /"A\/506\/2130"/,
  ],
  [
    "a learner's unknown unit recognised",
    ['plan', 'cohort', 'learners', 0, 'recognised', 'u'],
    { kind: 'rpl', evidence: '', date: null },
    /"u"/,
  ],
  ['hours of an unknown unit', ['plan', 'hours', 'u'], 1, /"u"/],
  ['an unknown unit in order', ['plan', 'delivery', 'order', 1], 'u', /"u"/],
  ['an unknown unit linked', ['plan', 'delivery', 'links', 0, 'second'], 'u', /"u"/],
  [
    'an unknown unit pinned',
    ['plan', 'delivery', 'pins', 'u'],
    { from: '2026-12-07', weeks: 1 },
    /"u"/,
  ],
];

describe('parsePlan', () => {
  it('reads back every plan that was recorded as JSON', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(shippedPlans, ({ plan: any }) => {
        const text = JSON.stringify(toRecord(any));
        expect(parse(JSON.parse(text))).toEqual({ ok: true, plan: any });
        sizes.add(text.length);
      }),
      { numRuns: 200 },
    );
    expect(sizes.size).toBeGreaterThan(100);
  });

  it('reads back a new plan of a qualification of half credits', () => {
    const halves = { ...imi, published: { ...imi.published, credits: 37.25 } };
    const fresh = newPlan(halves, { id: 'p', at: '2026-11-27T10:00:00.000Z' });
    expect(fresh.limits.maxCredits).toBe(43);
    const record: unknown = JSON.parse(JSON.stringify(toRecord(fresh)));
    expect(parsePlan(record, () => halves)).toEqual({ ok: true, plan: fresh });
  });

  it('reads the plan that the hostile cases break', () => {
    expect(parse(broken(['plan', 'name'], 'Fine'))).toEqual({
      ok: true,
      plan: { ...plan, name: 'Fine' },
    });
    expect(toRecord(plan).format).toBe(planFormat);
  });

  it('reads a plan from before off-the-job hours were asked for', () => {
    const { offTheJobHours: _, ...delivery } = plan.delivery;
    expect(parse(broken(['plan', 'delivery'], delivery))).toEqual({ ok: true, plan });
    expect(plan.delivery.offTheJobHours).toBeNull();
  });

  for (const [name, path, value, problem] of hostile) {
    it(`refuses ${name}`, () => {
      const result = parse(broken(path, value));
      if (result.ok) throw new Error('was accepted');
      expect(result.problems.join('\n')).toMatch(problem);
    });
  }

  it('reads closed weeks on any of their days, each once, in their order', () => {
    const days = ['2027-01-03', '2026-12-21', '2026-12-27', '2026-12-28', '2028-02-29'];
    expect(weeksReadFrom(days)).toEqual(['2026-12-28', '2026-12-21', '2028-02-28']);
    let moved = 0;
    const anyDay = fc.integer({ min: firstMonday, max: lastDay }).map(dateOfDay);
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 8 }), (dates) => {
        const weeks = weeksReadFrom(dates);
        const lastDays = weeks.map((week) =>
          dateOfDay(Math.min(Date.parse(week) / 86_400_000 + 6, lastDay)),
        );
        for (const date of dates) {
          expect(weeks.some((week, i) => week <= date && date <= lastDays[i]!)).toBe(true);
        }
        for (const week of weeks) expect(new Date(week).getUTCDay()).toBe(1);
        expect(new Set(weeks).size).toBe(weeks.length);
        expect(weeksReadFrom(weeks)).toEqual(weeks);
        moved += dates.filter((date) => !weeks.includes(date)).length;
      }),
    );
    expect(moved).toBeGreaterThan(100);
  });

  it('reads the first days there are, whose Monday no plan could hold', () => {
    expect(weeksReadFrom(['0000-01-01', '0000-01-03'])).toEqual(['0000-01-01', '0000-01-03']);
  });

  it('keeps what was confirmed of a condition that the qualification does not have', () => {
    const confirmed = { gone: { note: 'Seen by A. Okafor' }, centre: { note: '' } };
    expect(parse(broken(['plan', 'confirmed'], confirmed))).toMatchObject({
      ok: true,
      plan: { confirmed },
    });
  });

  it('refuses a record that lacks any of its parts', () => {
    const added = 'plan.delivery.offTheJobHours';
    const all = requiredPaths(JSON.parse(JSON.stringify(toRecord(plan))));
    const paths = all.filter((path) => path.join('.') !== added);
    expect(paths).toHaveLength(all.length - 1);
    for (const path of paths) {
      const record = broken(path, undefined);
      expect(parse(JSON.parse(JSON.stringify(record))).ok, path.join('.')).toBe(false);
    }
    expect(paths.length).toBeGreaterThan(50);
  });

  it('refuses a choice where a qualification has no options', () => {
    const choosing = { ...planOf(pearson), units: { 'unit-1': 'chosen' } };
    expect(parse({ format: planFormat, plan: choosing }).ok).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'takes nothing from a key "%s", wherever it stands',
    (key) => {
      const paths = [[], ['plan'], ['plan', 'units'], ['plan', 'hours'], ['plan', 'delivery']];
      for (const path of paths) {
        const text = JSON.stringify(broken([...path, '@'], { polluted: 'chosen' }));
        const result = parse(JSON.parse(text.replace('"@"', `"${key}"`)));
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
        if (result.ok) expect(result.plan).toEqual(plan);
        if (result.ok) expect(Object.getPrototypeOf(result.plan.units)).toBe(Object.prototype);
      }
    },
  );

  it('never throws and never accepts what is not a record', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (anything) => {
        expect(parse(anything).ok).toBe(false);
      }),
    );
  });

  it('never throws on a record with any one value replaced, and trusts only what it can repeat', () => {
    const paths = allPaths(JSON.parse(JSON.stringify(toRecord(plan))));
    const counts = { accepted: 0, refused: 0 };
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom(0, 1, 12.5, '', 'chosen', null));
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const result = parse(JSON.parse(JSON.stringify(broken(path, value))));
        counts[result.ok ? 'accepted' : 'refused'] += 1;
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          return;
        }
        const again: unknown = JSON.parse(JSON.stringify(toRecord(result.plan)));
        expect(parse(again)).toEqual(result);
      }),
      { numRuns: 600 },
    );
    expect(counts.accepted).toBeGreaterThan(25);
    expect(counts.refused).toBeGreaterThan(100);
  });
});

function manyConfirmations(): Plan['confirmed'] {
  return Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`c${i}`, { note: '' }]));
}

function allPaths(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    [key],
    ...allPaths(child).map((path) => [key, ...path]),
  ]);
}

/** Paths to what no plan may lack: all but entries that the planner adds. */
function requiredPaths(record: unknown): readonly Path[] {
  const entries = ['units', 'recognised', 'hours', 'confirmed', 'differs', 'pins'];
  return allPaths(record).filter((path) => {
    const parent = String(path.at(-2));
    return !entries.includes(parent) && !/^\d+$/.test(String(path.at(-1)));
  });
}
