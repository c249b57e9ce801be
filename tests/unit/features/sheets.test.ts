import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { SheetCell } from '../../../src/exchange';
import type { Learner, Plan, PlanChange } from '../../../src/plan';
import { applyChange, cohortView, newPlan, teachingHours } from '../../../src/plan';
import { schedule, scheduleInputOf } from '../../../src/schedule';
import { emptyMember, staffedPlan, staffingOf } from '../../../src/staffing';
import { makeFile } from '../../../src/features/delivery/files/files';
import type { DeliveryFile } from '../../../src/features/delivery/files/delivery-file';
import type { SheetToMake } from '../../../src/features/delivery/files/sheet-to-make';
import { loadSheet, staffingSheet } from '../../../src/features/delivery/files/staffing-sheets';
import {
  matrixSheet,
  scheduleSheet,
  unitsSheet,
} from '../../../src/features/delivery/files/sheets';

const qualification = findQualification('proqual-l3-diploma-customer-service')!;
const at = '2026-11-20T10:00:00.000Z';
const resources = 'Y/506/2166';
const monitor = 'K/506/2172';
const project = 'D/506/2962';
const mandatory = 'Y/506/2152';
const rpl = { kind: 'rpl', evidence: 'Certificate 118', date: null } as const;

function learner(name: string, own: Partial<Learner> = {}): Learner {
  const blank = {
    employer: 'BT',
    reference: '',
    startsOn: null,
    pathway: null,
    differs: {},
    recognised: {},
  };
  return { id: name, name, ...blank, ...own };
}

const changes: readonly PlanChange[] = [
  { type: 'place', units: [resources, monitor], as: 'chosen' },
  { type: 'place', units: ['J/502/4397'], as: 'additional' },
  { type: 'plan-hours', unit: resources, hours: 30 },
  { type: 'plan-hours', unit: mandatory, hours: 24 },
  { type: 'set-up', setUp: { startsOn: '2027-01-11', hoursPerWeek: 9 } },
  { type: 'deliver', delivery: { order: [resources] } },
  {
    type: 'deliver-unit',
    unit: resources,
    delivery: {
      tutor: '=T()',
      deliveryMethods: ['classroom', 'online'],
      assessmentOn: '2028-02-29',
    },
  },
];

function fileOf(...more: readonly PlanChange[]): DeliveryFile {
  const plan = [...changes, ...more].reduce<Plan>(
    (before, change) => applyChange(before, change, at),
    newPlan(qualification, { id: 'plan', name: 'Plan', at }),
  );
  const hours = teachingHours(qualification, plan);
  const planned = schedule(scheduleInputOf(plan, qualification, hours));
  return { plan, qualification, planned, calendars: [] };
}

type Row = Readonly<Record<string, SheetCell>>;

/** The rows of a sheet by the headings of its columns. */
function rowsOf({ columns, rows }: SheetToMake): readonly Row[] {
  return rows.map((row) => {
    const cells = row();
    expect(cells).toHaveLength(columns.length);
    return Object.fromEntries(columns.map(({ heading }, i) => [heading, cells[i]!]));
  });
}

const unitRow = (file: DeliveryFile, reference: string): Row | undefined =>
  rowsOf(unitsSheet(file)).find((row) => row.Reference === reference);

describe('the sheet of units', () => {
  it('has a row for each unit in teaching order, whatever is known of it', () => {
    const file = fileOf();
    const rows = rowsOf(unitsSheet(file));
    expect(rows.map((row) => row.Reference)).toEqual(file.planned.units.map(({ unit }) => unit));
    expect(rows[0]!.Reference).toBe(resources);
    expect(rows.length).toBeGreaterThan(6);
  });

  it('leaves empty what is not known, never 0', () => {
    const unknown = unitRow(fileOf(), monitor)!;
    expect(unknown).toMatchObject({ GLH: null, 'GLH from': 'not published' });
    expect(unknown).toMatchObject({ 'Teaching hours': null, 'First day': null, 'Last day': null });
  });

  it('holds figures as numbers, days as dates, and people and methods as they were entered', () => {
    const file = fileOf();
    const { dates } = file.planned.units.find(({ unit }) => unit === resources)!;
    expect(unitRow(file, resources)).toMatchObject({
      ...{ GLH: 30, 'GLH from': 'planned', 'Teaching hours': 30, 'Taken as': 'Chosen' },
      ...{ 'First day': { date: dates!.first }, 'Last day': { date: dates!.last } },
      ...{
        Tutor: '=T()',
        Delivery: 'Classroom and Online',
        'Assessment date': { date: '2028-02-29' },
      },
    });
    expect(unitRow(file, 'J/502/4397')).toMatchObject({ 'Taken as': 'Additional' });
    expect(unitRow(file, mandatory)).toMatchObject({ 'Taken as': 'Mandatory', Recognition: null });
  });

  it('names what is recognised, and what only some learners take', () => {
    const own = learner('Ada', { differs: { [project]: 'chosen' } });
    const file = fileOf(
      { type: 'recognise', unit: mandatory, recognition: rpl },
      { type: 'add-learners', learners: [own] },
    );
    expect(unitRow(file, mandatory)).toMatchObject({
      Recognition: 'Recognition of prior learning (RPL)',
      'Teaching hours': 0,
    });
    expect(unitRow(file, project)).toMatchObject({ 'Taken as': 'Some learners only' });
  });
});

describe('the sheet of the schedule', () => {
  it('has a row for each week of each unit, and no hour more or less', () => {
    const file = fileOf();
    const rows = rowsOf(scheduleSheet(file));
    for (const { unit, hours, weeks } of file.planned.units) {
      const own = rows.filter((row) => row.Reference === unit);
      expect(own.map((row) => row['Week from'])).toEqual(weeks.map(({ week }) => ({ date: week })));
      expect(own.reduce((sum, row) => sum + Number(row.Hours), 0)).toBe(hours ?? 0);
    }
    expect(rows.length).toBeGreaterThan(5);
  });
});

describe('the sheet of the matrix', () => {
  it('has a row for each learner, and the part in each unit that anybody takes', () => {
    const file = fileOf({
      type: 'add-learners',
      learners: [
        learner('Ada', { startsOn: '2027-03-01', recognised: { [mandatory]: rpl } }),
        learner('Ben', { differs: { [monitor]: 'undecided', [project]: 'additional' } }),
      ],
    });
    const [ada, ben] = rowsOf(matrixSheet(file));
    const column = (unit: string) => Object.keys(ada!).find((heading) => heading.includes(unit))!;
    const parts = (unit: string) => [ada![column(unit)], ben![column(unit)]];
    expect(parts(mandatory)).toEqual(['Recognised', 'Counts']);
    expect(parts(monitor)).toEqual(['Counts', 'Not taken']);
    expect(parts(project)).toEqual(['Not taken', 'Additional']);
    expect(ada).toMatchObject({ Learner: 'Ada', Employer: 'BT', Start: { date: '2027-03-01' } });
    expect(ada!['Late start']).toMatch(/^Starts late: misses \d units?/);
    expect(ben!['Late start']).toBeNull();
    const { standings, units } = cohortView(qualification, file.plan);
    expect(ada!['Known hours to teach']).toBe(standings[0]!.taught.known);
    expect(ada!['Units without known hours']).toBe(standings[0]!.taught.unknown.length);
    expect(matrixSheet(file).columns).toHaveLength(8 + units.length);
  });

  it('leaves the hours empty where none are known: they are not 0', () => {
    const file = fileOf(
      ...[resources, mandatory].map((unit) => ({ type: 'plan-hours', unit, hours: null }) as const),
      { type: 'add-learners', learners: [learner('Ada')] },
    );
    const [ada] = rowsOf(matrixSheet(file));
    expect(ada!['Known hours to teach']).toBeNull();
    expect(ada!['Units without known hours']).toBeGreaterThan(7);
  });
});

describe('the sheets of load and staffing', () => {
  const tutor = '=T()';
  const unit = (id: string, part: object): PlanChange => ({
    ...{ type: 'deliver-unit', unit: id, delivery: part },
  });
  const file = fileOf(unit(resources, { assessor: 'Ann' }), unit(mandatory, { iqa: 'Sam; Ann' }));
  const here = staffedPlan(qualification, file.plan, file.planned);
  const member = { ...emptyMember('m1', tutor), hoursPerWeek: 4 };

  it('tell each week of each person once, over all plans, against their hours', () => {
    const other = staffedPlan(qualification, { ...file.plan, id: 'other' }, file.planned);
    const { people } = staffingOf(here, [other], [member]);
    const rows = rowsOf(loadSheet(file, { people, isComplete: true }));
    const { hours, weeks } = file.planned.units.find((one) => one.unit === resources)!;
    expect(rows.map((row) => row['Week from'])).toEqual(weeks.map(({ week }) => ({ date: week })));
    const sum = (head: string) => rows.reduce((all, row) => all + Number(row[head]), 0);
    for (const head of ['Hours in this plan', 'Hours in other plans'])
      expect(sum(head)).toBe(hours);
    for (const row of rows) {
      const [all, above] = [Number(row['Hours in all']), row['Hours above']];
      expect(row).toMatchObject({ Person: tutor, 'Hours they have': 4 });
      expect(above).toBe(all > 4 ? all - 4 : null);
    }
    expect(rows.some((row) => row['Hours above'] !== null)).toBe(true);
  });

  it('leave empty what is not known: hours of plans that could not be read, and limits', () => {
    const { people } = staffingOf(here, [], []);
    const rows = rowsOf(loadSheet(file, { people, isComplete: false }));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const heads = ['Hours in other plans', 'Hours in all', 'Hours they have', 'Hours above'];
      expect(heads.map((head) => row[head])).toEqual([null, null, null, null]);
      expect(row['Hours in this plan']).toBeGreaterThan(0);
    }
  });

  it('tell of each unit who does what, and what has nobody', () => {
    const rows = rowsOf(staffingSheet(file));
    const row = (id: string) => rows.find((one) => one.Reference === id);
    expect(rows).toHaveLength(file.planned.units.length);
    expect(row(resources)).toMatchObject({
      ...{ Tutor: tutor, Assessor: 'Ann', IQA: '', 'Teaching hours': 30, 'Nobody as': 'IQA' },
    });
    expect(row(mandatory)).toMatchObject({ IQA: 'Sam and Ann', 'Nobody as': 'Tutor, Assessor' });
    expect(row(monitor)).toMatchObject({
      ...{ 'Teaching hours': null, 'Nobody as': 'Tutor, Assessor, IQA' },
    });
  });
});

describe('a file', () => {
  const many = fileOf({
    type: 'add-learners',
    learners: Array.from({ length: 130 }, (_, i) => learner(`Learner ${i}`)),
  });

  it('of kind workbook says of what it is, and sums up what is known', async () => {
    const work = { signal: new AbortController().signal, onstep: () => undefined };
    const blob = await makeFile('workbook', many, { at, ...work });
    const [facts, units] = await readWorkbook(Buffer.from(await blob.arrayBuffer()));
    const told = new Map(facts?.data.map(([name, fact]) => [name, fact]));
    expect(told.get('Plan')).toBe(many.plan.name);
    expect(told.get('Qualification')).toBe(qualification.title);
    expect(told.get('Edition of the catalogue')).toEqual(new Date(qualification.version));
    expect(told.get('Made')).toBeInstanceOf(Date);
    expect(told.get('Learners')).toBe(130);
    expect(told.has('Centre')).toBe(false);
    const [headings = [], ...rows] = units?.data ?? [];
    for (const heading of ['Credits', 'GLH', 'Teaching hours']) {
      const column = headings.indexOf(heading);
      const figures = rows.map((row) => row[column]).map((cell) => Number(cell ?? 0));
      const sum = figures.slice(0, -1).reduce((all, one) => all + one, 0);
      expect(figures.at(-1)).toBe(sum);
      expect(sum).toBeGreaterThan(0);
    }
  });

  it('tells every step up to its last row', async () => {
    const steps: (readonly [number, number])[] = [];
    const onstep = (done: number, of: number) => steps.push([done, of]);
    const { signal } = new AbortController();
    const blob = await makeFile('workbook', many, { at, signal, onstep });
    const sheets = await readWorkbook(Buffer.from(await blob.arrayBuffer()));
    // Each list has its headings above and its sums below.
    const rows = sheets.slice(1).reduce((sum, { data }) => sum + data.length - 2, 0);
    expect(rows).toBeGreaterThan(140);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.map(([done]) => done)).toEqual(
      steps.map(([done]) => done).toSorted((a, b) => a - b),
    );
    expect(steps.at(-1)).toEqual([rows, rows]);
  });

  it.each(['calendar', 'workbook', 'units', 'schedule', 'matrix'] as const)(
    'of kind %s is not made once it is cancelled',
    async (kind) => {
      const stopping = new AbortController();
      const reason = new Error('cancelled');
      const making = makeFile(kind, many, { at, signal: stopping.signal, onstep: () => undefined });
      stopping.abort(reason);
      await expect(making).rejects.toBe(reason);
    },
  );

  it('stops at the step at which it is cancelled', async () => {
    const stopping = new AbortController();
    let last = 0;
    const onstep = (done: number) => {
      last = done;
      if (done >= 50) stopping.abort();
    };
    await expect(
      makeFile('matrix', many, { at, signal: stopping.signal, onstep }),
    ).rejects.toThrow();
    expect(last).toBe(50);
  });
});
