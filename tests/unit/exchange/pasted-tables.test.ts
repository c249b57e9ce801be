import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerList, Mapping, PastedTable, Role } from '../../../src/exchange';
import { parseTable, proposedMapping, readLearners, withRole } from '../../../src/exchange';

interface Read extends LearnerList {
  readonly table: PastedTable;
  /** "Ada Okafor | Acme | 1000000001 | 2026-09-01", or "-" for a row that is left out. */
  readonly learners: readonly string[];
}

async function read(
  text: string,
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
): Promise<Read> {
  let made = 0;
  const table = await parseTable(text);
  const options = { newId: () => `new-${++made}`, present: [] };
  const list = readLearners(table, change(proposedMapping(table)), options);
  const learners = list.rows.map(({ learner }) => {
    if (!learner) return '-';
    const { name, employer, reference, startsOn } = learner;
    return [name, employer, reference, startsOn ?? ''].join(' | ');
  });
  return { ...list, table, learners };
}

const kinds = ({ rows }: LearnerList): readonly string[] =>
  rows.flatMap(({ problems }) => problems.map(({ kind }) => kind));

describe('lists that were read wrong', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Customer Service L3 – autumn register\t\t\nName\tEmployer\tULN\nAda Okafor\tAcme\t1000000001',
      ['Ada Okafor | Acme | 1000000001 | '],
    ],
    [
      'Name\tEmployer\tULN\nN/A\tAcme\t1\nAda Okafor\tN/A\t#N/A\nBo None\tnone\t#REF!\nnull\tnull\tnull',
      ['-', 'Ada Okafor |  |  | ', 'Bo None |  |  | ', '-'],
    ],
    [
      'Register\n\nPrinted 1 September 2026\nName,Employer,ULN\nAda Okafor,Acme,0012345678',
      ['Ada Okafor | Acme | 0012345678 | '],
    ],
    ['sep=;\nName;Employer;ULN\nAda Okafor;Acme;001', ['Ada Okafor | Acme | 001 | ']],
    ['"sep=|"\r\nName|Employer\r\nAda, BA|Acme; Ltd\r\n', ['Ada, BA | Acme; Ltd |  | ']],
    ['First name(s)\tSurname\tEmployer\nAda\tOkafor\tAcme', ['Ada Okafor | Acme |  | ']],
    [
      'Learner name\tLearner ULN\tLearner start date\nAda\t1000000001\t1/9/2026',
      ['Ada |  | 1000000001 | 2026-09-01'],
    ],
    [
      'Learner First Name\tLearner Last Name\tEmployer\nAda\tOkafor\tAcme',
      ['Ada Okafor | Acme |  | '],
    ],
    [
      'Learner name (as on ID)\tULN (10 digits)\tStart date (dd/mm/yyyy)\nAda\t9276308686\t1/9/2026',
      ['Ada |  | 9276308686 | 2026-09-01'],
    ],
    [
      'Name,Employer\nOkafor, Ada,Acme\nLee, Bo,Bx',
      ['Okafor, Ada | Acme |  | ', 'Lee, Bo | Bx |  | '],
    ],
    [
      'Name,Employer,ULN\nAda Okafor,Smith, Jones, and Co,1000000001\nBo Lee,Bx,1000000002',
      ['Ada Okafor | Smith, Jones, and Co | 1000000001 | ', 'Bo Lee | Bx | 1000000002 | '],
    ],
    [
      'Name\tEmployer\n"Big\tAcme\nBo\tBx\nCy\tCx',
      ['"Big | Acme |  | ', 'Bo | Bx |  | ', 'Cy | Cx |  | '],
    ],
    [
      'Name\tEmployer\n"Big\tAcme\nBo\tBx\nCy"\tCx',
      ['"Big | Acme |  | ', 'Bo | Bx |  | ', 'Cy" | Cx |  | '],
    ],
    [
      'Name,Employer\n"Big,Acme\n"Okafor, Ada",Bx\nCy,Cx',
      ['"Big | Acme |  | ', 'Okafor, Ada | Bx |  | ', 'Cy | Cx |  | '],
    ],
    ['Name, Employer\n"Okafor, Ada", "Acme, Ltd"', ['Okafor, Ada | Acme, Ltd |  | ']],
    ['1\tAda Okafor\tAcme\t1000000001', ['Ada Okafor | Acme | 1000000001 | ']],
    [
      '7\tAda Lee\tAcme\tA17\n8\tBo Lee\tBx\tA18',
      ['Ada Lee | Acme | A17 | ', 'Bo Lee | Bx | A18 | '],
    ],
    ['Ada Okafor\t01/02/2005\t22/11/2026', ['Ada Okafor |  |  | 2026-11-22']],
    ['Ada Okafor\t22/11/2026\t21/11/2028\t3/4/1998', ['Ada Okafor |  |  | 2026-11-22']],
    [
      'Ada Okafor   Acme   1000000001\nBo Lee   Bx   1000000002',
      ['Ada Okafor | Acme | 1000000001 | ', 'Bo Lee | Bx | 1000000002 | '],
    ],
    ['Name\tSurname\tEmployer\nAda\tOkafor\tAcme', ['Ada Okafor | Acme |  | ']],
    ['Name\tFirst name\nOkafor\tAda', ['Ada Okafor |  |  | ']],
    ['Full name\tFirst name\tSurname\nAda Okafor\tAda\tOkafor', ['Ada Okafor |  |  | ']],
    ['Initials\tSurname\nA.\tOkafor', ['A. Okafor |  |  | ']],
    ['\tEmployer\tULN\nAda Okafor\tAcme\t1000000001', ['Ada Okafor | Acme | 1000000001 | ']],
    ['Name\tEmployer\nAda\tAcme\nName\tEmployer\nBo\tBx', ['Ada | Acme |  | ', 'Bo | Bx |  | ']],
    ['Name\tEmployer\nAda\tAcme\nTotal learners: 1\t\nPage 1 of 1', ['Ada | Acme |  | ', '-', '-']],
    ['Learner 1\tAcme\nLearner 2\tAcme', ['Learner 1 | Acme |  | ', 'Learner 2 | Acme |  | ']],
    [
      'LearnRefNumber,ULN,FamilyName,GivenNames\nA1,9276308686,Okafor,Ada',
      ['Ada Okafor |  | 9276308686 | '],
    ],
    ['A note\tName\tEmployer\n\tAda\tAcme', ['Ada | Acme |  | ']],
    [
      '1. Ada Okafor\n2. Bo Lee\n3) Cy Tan',
      ['Ada Okafor |  |  | ', 'Bo Lee |  |  | ', 'Cy Tan |  |  | '],
    ],
    ['• Ada Okafor, Acme\n- Bo Lee, Bx', ['Ada Okafor | Acme |  | ', 'Bo Lee | Bx |  | ']],
    [
      '| Name | Employer |\n|---|:--:|\n| Ada Okafor | Acme |\n| Bo Lee | Bx |',
      ['Ada Okafor | Acme |  | ', 'Bo Lee | Bx |  | '],
    ],
    [
      'Name\tUnits\tEmployer\nAda\t• Unit 1\n• Unit 2\tAcme\nBo\t• Unit 1\tBx',
      ['Ada | Acme |  | ', 'Bo | Bx |  | '],
    ],
    [
      'Name\tUnits\nAda\t• Unit 1\n• Unit 2\n• Unit 3\nBo\t• Unit 1\n• Unit 2\n• Unit 3',
      ['Ada |  |  | ', 'Bo |  |  | '],
    ],
    [
      'Learner\t\tEmployer\t\nFirst name\tSurname\tName\tContact\nAda\tOkafor\tAcme\tJo',
      ['Ada Okafor | Acme |  | '],
    ],
    [
      'Acme Ltd\tAda Okafor\t1000000001\nBx Limited\tBo Lee\t1000000002',
      ['Ada Okafor | Acme Ltd | 1000000001 | ', 'Bo Lee | Bx Limited | 1000000002 | '],
    ],
    [
      'Name\tHours\nAda\t3\nBo\t4\nCount\t2\nLearners: 2\t',
      ['Ada |  |  | ', 'Bo |  |  | ', '-', '-'],
    ],
    ['Name\nCount Basie\nPage Turner', ['Count Basie |  |  | ', 'Page Turner |  |  | ']],
  ])('%j', async (text, learners) => {
    expect((await read(text)).learners).toEqual(learners);
  });

  it.each([
    ['Name\tEmployer\nAda\tAcme\nBo\tBx\tCx\tDx\nCy\tCx', 'other-width', 'Bo | Bx |  | '],
    ['Name\tEmployer\tULN\nAda\tAcme\tA1\nBo\tBx\nCy\tCx\tA3', 'other-width', 'Bo | Bx |  | '],
    ['Name\tEmployer\nAda\tAcme\nBo <bo@bx.org>\tBx', 'address-by-name', 'Bo | Bx |  | '],
    ['Name\tEmployer\nAda\tAcme\nbo@bx.org\tBx', 'address-for-name', 'bo@bx.org | Bx |  | '],
  ])('flags one row of %j as %s', async (text, kind, learner) => {
    const list = await read(text);
    expect(kinds(list)).toEqual([kind]);
    expect(list.learners[1]).toBe(learner);
  });

  it.each([
    ['Name,Employer,ULN\nAda,Smith,Jones and Co,1000000001\nBo,Bx,1000000002', 'other-width', '-'],
    ['Name,Employer,ULN\nAda,1000000001', 'other-width', 'Ada | 1000000001 |  | '],
    ['Name\tULN\nAda\t1.00E+09', 'shortened-number', 'Ada |  |  | '],
    ['Name\tULN\nAda\t1,23457E+09', 'shortened-number', 'Ada |  |  | '],
    ['Name\tULN\nAda\t########', 'shortened-number', 'Ada |  |  | '],
    ['Name\tEmployer\n\u200b\tAcme', 'no-name', '-'],
    ['Name\tEmployer\n\u3164\tAcme', 'no-name', '-'],
    ['Name\tEmployer\n12345\tAcme', 'no-letter', '-'],
    ['Name\tEmployer\n--\tAcme', 'no-letter', '-'],
    ['Name\tStart date\nAda\t22/11/0026', 'unreadable-date', 'Ada |  |  | '],
  ])('%j is flagged as %s', async (text, kind, learner) => {
    const list = await read(text);
    expect(kinds(list)).toContain(kind);
    expect(list.learners[0]).toBe(learner);
  });

  it.each([
    ['Ada\u200b', 'Ada'],
    ['Siân', 'Sian'],
    ['Anne-Marie Okafor', 'Annemarie Okafor'],
    ['Conor O Brien', 'Conor O’Brien'],
    ['Conor O’Brien', "conor o'brien"],
    ['Okafor, Ada', 'Ada  Okafor'],
    ['Łukasz', 'LUKASZ'],
  ])('%j and %j are one learner', async (one, other) => {
    const list = await read(`Name\tEmployer\n${one}\tAcme\n${other}\tACME`);
    expect(list.rows[1]!.problems).toEqual([{ kind: 'duplicate', of: 2 }]);
  });
});

describe('headings', () => {
  const roleOf = async (heading: string, expected: Role | null): Promise<Role | null> => {
    const isNaming = expected === 'name' || expected === 'given' || expected === 'family';
    const beside = isNaming ? 'ULN' : 'Learner name';
    const { table } = await read(`${beside}\t${heading}\nx\ty`);
    return table.columns[1]!.role;
  };

  it.each<readonly [Role | null, readonly string[]]>([
    [
      'name',
      ['Name', 'Full Name', 'Learner', 'Student name', 'Name of learner', 'Apprentice Full Name'],
    ],
    [
      'name',
      ['Surname, First name', 'First and last name', 'LEARNERNAME', 'learner_name', 'Names'],
    ],
    [
      'given',
      ['First name', 'Forename', 'Forename(s)', 'GivenNames', 'Given name', 'Legal first name'],
    ],
    [
      'given',
      ['Name (first)', 'firstname', 'FIRST_NAME', 'Learner Forename', 'Known as', 'Preferred name'],
    ],
    ['family', ['Surname', 'Family name', 'FamilyName', 'Last Name', 'lastName', 'Name (last)']],
    [
      'employer',
      ['Employer', 'Company', 'Workplace', 'Place of work', 'Employer name', 'Organisation'],
    ],
    [
      'employer',
      ['Employed by', 'Company/Employer', 'Business name', 'Name of employer', 'Host employer'],
    ],
    [
      'reference',
      ['ULN', 'Unique Learner Number (10 digits)', 'LearnRefNumber', 'Registration no.'],
    ],
    [
      'reference',
      ['Learner Reference Number', 'Student ID', 'Candidate No', 'Pearson registration number'],
    ],
    [
      'reference',
      ['U.L.N.', 'Ref', 'Learner No.', 'uniquelearnernumber', 'Enrolment number', 'OneFile ID'],
    ],
    [
      'start',
      ['Start date', 'Enrolment date', 'LearnStartDate', 'Date of registration', 'Started'],
    ],
    [
      'start',
      [
        'Programme start date',
        'Date started',
        'Commencement date',
        'Start date (dd/mm/yyyy)',
        'Date',
      ],
    ],
    [
      'name',
      ['Student Details', 'Attendee name', 'Colleague', 'Person', 'Learner (surname, forename)'],
    ],
    [
      'employer',
      ['Employer / Site', 'Employer name & address', 'Trading name', 'Placement provider'],
    ],
    ['reference', ['ULN/URN', 'Payroll no', 'LRN', 'Staff ID']],
    ['start', ['Commencement', 'First day', 'Sign-up date', 'Cohort start', 'On programme date']],
    [null, ['D.o.B', 'Course end']],
    [
      null,
      [
        'DOB',
        'Date of birth',
        'End date',
        'Planned end date',
        'Phone number',
        'Email',
        'NI number',
      ],
    ],
    [
      null,
      ['Employer contact', 'Line manager', 'Postcode', 'Course code', 'Assessor', 'Title', 'Notes'],
    ],
    [
      null,
      ['Employment start date', 'Company number', 'UKPRN', 'Employer email', 'Group', 'Job title'],
    ],
  ])('as %s: %j', async (role, headings) => {
    const found = await Promise.all(headings.map((heading) => roleOf(heading, role)));
    expect(headings.map((heading, at) => [heading, found[at]])).toEqual(
      headings.map((heading) => [heading, role]),
    );
  });
});

describe('a column of dates', () => {
  const column = (...dates: string[]): string =>
    ['Name\tStart date', ...dates.map((date, at) => `${'ABCDEF'[at]!}\t${date}`)].join('\n');
  const starts = ({ learners }: Read): readonly string[] =>
    learners.map((one) => one.split(' | ')[3]!);

  it('that can only be month first is read so, with one remark', async () => {
    const list = await read(column('03/04/2026', '11/22/2026', '12/13/2026'));
    expect(starts(list)).toEqual(['2026-03-04', '2026-11-22', '2026-12-13']);
    expect(list.remarks).toEqual([{ kind: 'month-first', column: 1 }]);
    expect(kinds(list)).toEqual([]);
  });

  it('that tells no order is read with the day first, and says so', async () => {
    const list = await read('Name\tStart\nAda\t03/04/2026\nBo\t05/06/2026');
    expect(list.learners.map((one) => one.split(' | ')[3])).toEqual(['2026-04-03', '2026-06-05']);
    expect(list.remarks).toEqual([{ kind: 'either-order', column: 1 }]);
    const chosen = await read('Name\tStart\nAda\t03/04/2026', (mapping) => ({
      ...mapping,
      dateOrder: 'month-first',
    }));
    expect(chosen.remarks.map(({ kind }) => kind)).toEqual(['month-first']);
  });

  it('in both orders flags what could be either, until one is chosen', async () => {
    const text = column('03/04/2026', '11/22/2026', '13/12/2026');
    const list = await read(text);
    expect(starts(list)).toEqual(['', '2026-11-22', '2026-12-13']);
    expect(list.remarks).toEqual([{ kind: 'mixed-order', column: 1 }]);
    expect(list.rows[0]!.problems).toMatchObject([
      { kind: 'unreadable-date', fault: 'either-order', column: 1, text: '03/04/2026' },
    ]);
    const chosen = await read(text, (mapping) => ({ ...mapping, dateOrder: 'day-first' }));
    expect(starts(chosen)).toEqual(['2026-04-03', '', '2026-12-13']);
    expect(kinds(chosen)).toEqual(['unreadable-date']);
  });

  it('reads names of days, and refuses those that are wrong', async () => {
    const list = await read(column('Tue 01/09/2026', 'Tuesday, 1 September 2026', 'Mon 1/9/26'));
    expect(starts(list)).toEqual(['2026-09-01', '2026-09-01', '']);
    expect(list.rows[2]!.problems).toMatchObject([{ fault: 'other-weekday' }]);
  });
});

describe('the mapping', () => {
  it('can be changed, each use to one column', async () => {
    const text = 'Name\tPhone\tULN\nAda\t07700 900123\t1000000001';
    const list = await read(text, (mapping) => withRole(mapping, 1, 'reference'));
    expect(list.learners).toEqual(['Ada |  | 07700 900123 | ']);
    expect(list.remarks).toMatchObject([{ kind: 'unused-column', heading: 'ULN', values: 1 }]);
    const none = await read(text, (mapping) => withRole(mapping, 0, null));
    expect(none.learners).toEqual(['-']);
  });

  it('takes the ULN where there are several references', async () => {
    const list = await read('Name\tStudent ID\tULN\nAda\tS1\t9276308686');
    expect(list.learners).toEqual(['Ada |  | 9276308686 | ']);
    expect(list.remarks).toMatchObject([{ kind: 'unused-column', heading: 'Student ID' }]);
  });

  it('warns of a wrong check digit, once for the column and only of ULNs', async () => {
    const ulns = ['9276308686', '9999999999', '9276308687', '1000000001', 'A1'];
    const body = ulns.map((uln, at) => `${'ABCDE'[at]!}\t${uln}`).join('\n');
    const list = await read(`Name\tULN\n${body}`);
    expect(list.remarks).toEqual([{ kind: 'check-digit', column: 1, rows: [4, 5] }]);
    expect(kinds(list)).toEqual([]);
    expect((await read(`Name\tStudent ID\n${body}`)).remarks).toEqual([]);
  });
});

/* ——— Tables as spreadsheets and documents write them ——— */

const letters = 'abcdefghijklmnoprstuvwyzáéíöüßłøñ';
const word = fc
  .string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 2, maxLength: 8 })
  .map((text) => text[0]!.toUpperCase() + text.slice(1));
const fullName = fc.tuple(word, word);
const employer = fc.oneof(
  fc.constant(''),
  word.map((text) => `${text} Ltd`),
  fc.tuple(word, word).map(([one, other]) => `${one}, ${other} & Co`),
  word.map((text) => `The "${text}" Group`),
);
const startsOn = fc.option(
  fc
    .integer({ min: 0, max: 6_000 })
    .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)),
);
const person = fc.record({
  name: fullName,
  employer,
  reference: fc.integer({ min: 1_000_000_000, max: 9_999_999_998 }).map(String),
  startsOn,
});
type Person = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

const uk = (date: string | null): string => (date ?? '').split('-').reverse().join('/');

interface Column {
  readonly heading: string;
  readonly cell: (person: Person, row: number) => string;
}
const one = (headings: readonly string[], cell: Column['cell']): fc.Arbitrary<Column> =>
  fc.constantFrom(...headings).map((heading) => ({ heading, cell }));

const nameColumns: fc.Arbitrary<readonly Column[]> = fc.oneof(
  one(['Name', 'Learner name', 'Full name (as on ID)', 'Student'], ({ name }) =>
    name.join(' '),
  ).map((column) => [column]),
  fc.tuple(
    one(
      ['First name(s)', 'Forename', 'GivenNames', 'Learner First Name', 'Known as'],
      ({ name }) => name[0],
    ),
    one(['Surname', 'FamilyName', 'Last name', 'Learner Surname'], ({ name }) => name[1]),
  ),
);
const otherColumns = fc.tuple(
  one(['Employer', 'Company name', 'Workplace', 'Place of work'], (each) => each.employer),
  one(
    ['ULN', 'LearnRefNumber', 'Registration no.', 'ULN (10 digits)', 'Student ID'],
    (each) => each.reference,
  ),
  one(['Start date', 'Enrolment date', 'LearnStartDate', 'Date started'], (each) =>
    uk(each.startsOn),
  ),
);
/** What a plan does not keep, and how each is told: every value of it has to be counted. */
const extraColumns = fc.subarray([
  { heading: 'Phone', cell: () => '07700 900123' },
  { heading: 'Date of birth', cell: () => '03/04/2005' },
  { heading: 'Notes', cell: (_: Person, row: number) => (row % 2 === 0 ? 'likes, commas' : '') },
  { heading: 'Favourite colour', cell: () => 'blue' },
  { heading: '', cell: (_: Person, row: number) => (row === 0 ? 'x' : '') },
]);

/** How programs write a cell where `mark` parts them. */
const writers: Readonly<Record<string, (cell: string) => string>> = {
  excel: (cell) => (/["\n\t,;|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell),
  always: (cell) => `"${cell.replaceAll('"', '""')}"`,
};

const table = fc.record({
  people: fc.uniqueArray(person, {
    minLength: 1,
    maxLength: 8,
    selector: ({ reference }) => reference,
  }),
  names: nameColumns,
  others: otherColumns,
  extras: extraColumns,
  order: fc.infiniteStream(fc.nat()),
  title: fc.constantFrom('', 'Customer Service – autumn', 'Learners of 2026\n'),
  isNumbered: fc.boolean(),
  mark: fc.constantFrom('\t', ',', ';', '|'),
  writer: fc.constantFrom('excel', 'always'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  isSeparatorTold: fc.boolean(),
});

describe('any table of learners', () => {
  it('gives its learners, and what it has and they have not is named', async () => {
    const seen = { titles: 0, extras: 0, split: 0, learners: 0 };
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const columns = [...given.names, ...given.others, ...given.extras]
          .map((column) => ({ column, at: Number(given.order.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ column }) => column);
        const numbered: readonly Column[] = given.isNumbered
          ? [{ heading: '#', cell: (_, row) => String(row + 1) }, ...columns]
          : columns;
        const write = writers[given.writer]!;
        const line = (cells: readonly string[]): string => cells.map(write).join(given.mark);
        const lines = [
          ...(given.isSeparatorTold && given.mark !== '\t' ? [`sep=${given.mark}`] : []),
          ...(given.title === '' ? [] : [given.title + given.mark.repeat(numbered.length - 1)]),
          line(numbered.map(({ heading }) => heading)),
          ...given.people.map((each, row) => line(numbered.map(({ cell }) => cell(each, row)))),
        ];
        const list = await read(lines.join('\n').replaceAll('\n', given.end));

        expect(list.learners).toEqual(
          given.people.map(({ name, employer, reference, startsOn }) =>
            [name.join(' '), employer, reference, startsOn ?? ''].join(' | '),
          ),
        );
        expect(kinds(list)).toEqual([]);
        const unused = given.extras.flatMap(({ heading, cell }) => {
          const values = given.people.filter((each, row) => cell(each, row) !== '').length;
          return values > 0 ? [[heading, values]] : [];
        });
        const told = list.remarks.flatMap((remark) =>
          remark.kind === 'unused-column' ? [[remark.heading, remark.values]] : [],
        );
        expect(told.toSorted()).toEqual(unused.toSorted());
        expect(list.remarks.filter(({ kind }) => kind === 'skipped')).toHaveLength(
          given.title === '' ? 0 : 1,
        );
        seen.titles += Number(given.title !== '');
        seen.extras += Number(unused.length > 0);
        seen.split += Number(given.names.length > 1);
        seen.learners += given.people.length;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.titles, seen.extras, seen.split)).toBeGreaterThan(100);
    expect(seen.learners).toBeGreaterThan(1_000);
  });
});
